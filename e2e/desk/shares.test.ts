import { expect, test } from 'vitest';
import { startPracticeServer } from '../../electron/practice/server.ts';
import { lineAmount } from '../../shared/basket.ts';
import { sum } from '../../shared/money.ts';
import { fastClock, line, newSaleId, startBareTill, terminalId } from '../hosts/bare.ts';
import { freshFolder } from '../hosts/folder.ts';

test('An amount that goes back beside a line refund that is set aside takes nothing of that line’s VAT rate', async () => {
  const clock = fastClock(20);
  const server = await startPracticeServer({ clock });
  const room = freshFolder();
  const till = await startBareTill({ url: server.url, folder: room.folder, clock });
  const lines = [line('Kaffe latte', 5800, 2), line('Termokopp', 24900, 1, 2500)];
  const saleId = newSaleId();
  const started = { saleId, lines, total: sum(lines.map(lineAmount)), terminalId };
  const { attemptId } = await till.must('payment:start', started);
  await server.control.whenPrompting();
  server.control.present();
  await till.until('paid', () => till.state()?.screen === 'result');
  await till.must('movement:leave', { attemptId });

  server.control.arm({ route: 'refund', when: 'before', kind: 'reset' });
  const cup = lines[1]?.id as never;
  const first = await till.must('refund:start', {
    saleId,
    what: { lines: [{ lineId: cup, quantity: 1 }] },
    reason: 'faulty',
    terminalId,
  });
  await till.until('the question', () => {
    const state = till.state();
    return state?.screen === 'under-way' && state.question === 'terminal';
  });
  await till.must('refund:answer', { attemptId: first.attemptId, answer: 'idle' });
  await till.must('movement:leave', { attemptId: first.attemptId });

  await till.must('refund:start', { saleId, what: { amount: 5000 as never }, reason: 'regret', terminalId });
  await server.control.whenPrompting();
  server.control.present();
  await till.until('refunded', () => till.state()?.screen === 'result');
  expect(till.state()).toMatchObject({
    result: { outcome: 'refunded' },
    receipt: { total: -5000, vat: [{ rate: 1500, gross: -5000 }] },
  });
  till.close();
  await server.close();
  room.remove();
});

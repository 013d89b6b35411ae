import { expect, test } from 'vitest';
import type { AttemptId, SaleId } from '../../shared/ids.ts';
import { minor } from '../../shared/money.ts';
import { terminalId } from '../hosts/bare.ts';
import { staffedTill } from '../hosts/staffed.ts';

/* A till that stops while a result stands before the cashier shows it again, until somebody has left it. */

const shop = staffedTill();

async function refund(saleId: SaleId, atTerminal: () => unknown): Promise<AttemptId> {
  const order = { saleId, what: { amount: minor(10000) }, reason: 'faulty', terminalId } as const;
  const { attemptId } = await shop.till.must('refund:start', order);
  await shop.server.control.whenPrompting();
  atTerminal();
  await shop.done();
  return attemptId;
}

async function restart(): Promise<void> {
  shop.till.close();
  await shop.open([['Siri', 'manager']]);
  await shop.enter('Siri');
}

const endings = [
  ['refunded', () => shop.server.control.present()],
  ['declined', () => shop.server.control.decline('stolen-card')],
] as const;

test.each(endings)(
  'A refund that was %s is shown after a restart, and once left no more',
  async (outcome, atTerminal) => {
    await shop.open([['Siri', 'manager']]);
    await shop.enter('Siri');
    const saleId = await shop.sell();
    const attemptId = await refund(saleId, atTerminal);
    expect(shop.till.state()).toMatchObject({ result: { outcome } });

    await restart();
    expect(shop.till.movement()).toMatchObject({ kind: 'refund', attemptId });
    expect(shop.till.state()).toMatchObject({ screen: 'result', result: { outcome } });
    expect(shop.record('result-left')).toEqual([]);
    await shop.leave();
    expect(shop.record('result-left')).toMatchObject([{ who: 'Siri' }]);

    await restart();
    expect(shop.till.movement()).toBeUndefined();
  },
);

test('What was begun after a refund takes its place', async () => {
  await shop.open();
  const saleId = await shop.sell();
  await refund(saleId, () => shop.server.control.present());
  await shop.leave();
  await shop.sell();
  shop.till.close();
  await shop.open();
  expect(shop.till.movement()).toBeUndefined();
});

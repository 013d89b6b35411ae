import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCaller } from '../../electron/practice/caller.ts';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import { lineAmount, type Line } from '../../shared/basket.ts';
import type { AttemptId, SaleId } from '../../shared/ids.ts';
import type { AttentionItem } from '../../shared/ipc/views.ts';
import { sum } from '../../shared/money.ts';
import { fastClock, line, newSaleId, startBareTill, terminalId, type BareTill } from '../hosts/bare.ts';
import { freshFolder } from '../hosts/folder.ts';

let server: PracticeServer;
let till: BareTill;
let room: ReturnType<typeof freshFolder>;
let clock: ReturnType<typeof fastClock>;

beforeEach(async () => {
  clock = fastClock(20);
  server = await startPracticeServer({ clock });
  room = freshFolder();
  till = await startBareTill({ url: server.url, folder: room.folder, clock });
});

afterEach(async () => {
  till.close();
  await server.close();
  room.remove();
});

const coffee: readonly Line[] = [line('Kaffe latte', 5800, 2), line('Termokopp', 24900, 1, 2500)];

async function pay(saleId: SaleId = newSaleId()): Promise<AttemptId> {
  const total = sum(coffee.map(lineAmount));
  const { attemptId } = await till.must('payment:start', { saleId, lines: coffee, total, terminalId });
  return attemptId;
}

async function isWaiting(): Promise<void> {
  await till.until('waiting for the card', () => {
    const state = till.state();
    return state?.screen === 'under-way' && state.phase === 'waiting';
  });
  await server.control.whenPrompting();
}

async function ends(): Promise<void> {
  await till.until('a result', () => till.state()?.screen === 'result');
}

async function restart(): Promise<void> {
  till.close();
  till = await startBareTill({ url: server.url, folder: room.folder, clock });
}

function isCaptured(): Promise<void> {
  return expect.poll(() => server.control.transactionsWith('CAPTURED')).toHaveLength(1);
}

/** As in Dintero's Backoffice, without the till. */
async function giveBack(amount: number): Promise<void> {
  await isCaptured();
  const [transaction] = server.control.transactions();
  server.control.turn({ refund: 'immediate-200' });
  const caller = await createCaller(server);
  const path = `/transactions/${transaction?.id ?? ''}/refund`;
  const answer = await caller.post(path, { amount, reason: 'Backoffice', terminal_id: terminalId });
  expect(answer.status).toBe(200);
}

function items(): readonly AttentionItem[] {
  return till.latest('attention')?.items ?? [];
}

test('Check all again asks about cancelled payments too, and finds the one that was paid after all', async () => {
  const attemptId = await pay();
  await isWaiting();
  server.control.turn({ cancelKeepsPrompt: true });
  await till.must('payment:cancel', { attemptId });
  await ends();
  await till.must('movement:leave', { attemptId });
  server.control.approveNow();
  await isCaptured();
  const { asked, unanswered } = await till.must('attention:check-all', {});
  expect({ asked, unanswered }).toEqual({ asked: 1, unanswered: 0 });
  expect(items()).toMatchObject([{ kind: 'payment-found', attemptId }]);
});

test('What still stands on the stage as cancelled does not go on saying that nothing was charged', async () => {
  const attemptId = await pay();
  await isWaiting();
  server.control.turn({ cancelKeepsPrompt: true });
  await till.must('payment:cancel', { attemptId });
  await ends();
  expect(till.state()).toMatchObject({ result: { outcome: 'cancelled' }, mayRetry: true });
  expect(till.state()).not.toHaveProperty('late');
  server.control.approveNow();
  await isCaptured();
  await till.until('found', () => {
    const state = till.state();
    return state?.screen === 'result' && state.late === 'found';
  });
  expect(till.state()).toMatchObject({ mayRetry: false });
  expect(items()).toMatchObject([{ kind: 'payment-found', attemptId }]);
});

test('Check all again says so when Dintero does not answer', async () => {
  const attemptId = await pay();
  await isWaiting();
  server.control.decline();
  await ends();
  await till.must('movement:leave', { attemptId });
  await server.control.offline();
  expect(await till.must('attention:check-all', {})).toEqual({ asked: 1, unanswered: 1 });
});

test('After a restart what is only watched is asked about in turn, and not all at once when the first customer pays', async () => {
  for (const _ of [1, 2, 3]) {
    const attemptId = await pay();
    await isWaiting();
    server.control.decline();
    await ends();
    await till.must('movement:leave', { attemptId });
  }
  const before = server.control.requests('transaction-get').length;
  // So slow that no second turn comes while this test looks.
  clock = fastClock(0.01);
  await restart();
  const asked = (): number => server.control.requests('transaction-get').length - before;
  await till.until('the newest is asked about', () => asked() > 0);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(asked()).toBe(1);
});

test('A payment under Attention can be checked after a restart, when nobody watches it any more', async () => {
  const attemptId = await pay();
  await isWaiting();
  server.control.approveAs({ amount: 40000 });
  await ends();
  await restart();
  const before = server.control.requests('transaction-get').length;
  expect(await till.ask('movement:check', { attemptId })).toMatchObject({ ok: true });
  await till.until('asked', () => server.control.requests('transaction-get').length > before);
});

test('A customer who was let go, and whose money comes in another amount, is under Attention with both', async () => {
  server.control.turn({ captureAfterMs: 'stuck' });
  const attemptId = await pay();
  await isWaiting();
  server.control.present();
  await till.until('let go is offered', () => {
    const state = till.state();
    return state?.screen === 'under-way' && state.mayLetGo;
  });
  await till.must('payment:answer', { attemptId, answer: 'let-go' });
  const [transaction] = server.control.transactions();
  const caller = await createCaller(server);
  await caller.post(`/transactions/${transaction?.id ?? ''}/capture`, { amount: 30_000 });
  await till.until('differs', () => items()[0]?.kind === 'amount-differs');
  expect(items()).toMatchObject([
    { amount: 36_500, otherAmount: 30_000, about: 'sold', mayRefund: false, mayClose: true },
  ]);

  await till.must('attention:close', { attemptId, note: 'The rest in cash' });
  expect(items()).toEqual([]);
  await restart();
  expect(items()).toEqual([]);
  const again = await till.ask('attention:close', { attemptId, note: 'Once more' });
  expect(again).toMatchObject({ ok: false, fault: { reason: 'too-late' } });
  const [row] = (await till.must('sales:find', { text: '', limit: 9 })).rows;
  const { timeline } = await till.must('sales:show', { id: row?.id ?? '' });
  expect(timeline.find(({ what }) => what === 'closed-by-hand')?.facts).toMatchObject({
    note: 'The rest in cash',
    role: 'none',
  });
});

test('A sale whose money never came can be closed by a person, and stays unpaid', async () => {
  server.control.turn({ captureAfterMs: 'stuck' });
  const attemptId = await pay();
  await isWaiting();
  server.control.present();
  await till.until('let go is offered', () => {
    const state = till.state();
    return state?.screen === 'under-way' && state.mayLetGo;
  });
  await till.must('payment:answer', { attemptId, answer: 'let-go' });
  const early = await till.ask('attention:close', { attemptId, note: 'Too early' });
  expect(early).toMatchObject({ ok: false, fault: { reason: 'too-late' } });
  const [transaction] = server.control.transactions();
  const caller = await createCaller(server);
  await caller.post(`/transactions/${transaction?.id ?? ''}/void`, {});
  await till.until('voided', () => items()[0]?.about === 'voided');
  await till.must('attention:close', { attemptId, note: 'Paid in cash the day after' });
  expect(items()).toEqual([]);
  expect(await till.must('sales:find', { text: '', limit: 9 })).toMatchObject({
    rows: [{ status: 'unpaid' }],
  });
});

test('A payment that was captured and given back while the till was off is not paid, and may be taken again', async () => {
  const saleId = newSaleId();
  await pay(saleId);
  await isWaiting();
  till.close();
  server.control.present();
  await giveBack(36_500);
  till = await startBareTill({ url: server.url, folder: room.folder, clock });
  await ends();
  expect(till.state()).toMatchObject({ result: { outcome: 'cancelled', by: 'given-back' }, mayRetry: true });
  expect(await till.must('sales:find', { text: '', limit: 9 })).toMatchObject({ rows: [] });
});

test('A payment of which a part was given back while the till was off is never plainly paid', async () => {
  await pay();
  await isWaiting();
  till.close();
  server.control.present();
  await giveBack(6_500);
  till = await startBareTill({ url: server.url, folder: room.folder, clock });
  await ends();
  expect(till.state()).toMatchObject({
    result: { outcome: 'unknown', why: 'amount-differs', otherAmount: 30_000 },
  });
  expect(items()).toMatchObject([{ kind: 'amount-differs', mayRefund: true }]);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import { lineAmount, type Line } from '../../shared/basket.ts';
import { sum } from '../../shared/money.ts';
import type { SaleId } from '../../shared/ids.ts';
import { freshFolder } from '../hosts/folder.ts';
import { fastClock, line, newSaleId, startBareTill, terminalId, type BareTill } from '../hosts/bare.ts';

const factor = 20;
let server: PracticeServer;
let till: BareTill;
let room: ReturnType<typeof freshFolder>;
let clock: ReturnType<typeof fastClock>;

beforeEach(async () => {
  clock = fastClock(factor);
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

async function pay(lines = coffee, saleId: SaleId = newSaleId()): Promise<SaleId> {
  await till.must('payment:start', { saleId, lines, total: sum(lines.map(lineAmount)), terminalId });
  return saleId;
}

async function isWaiting(): Promise<void> {
  await till.until('waiting for the card', () => phase() === 'waiting');
  await server.control.whenPrompting();
}

function phase(): string | undefined {
  const state = till.state();
  return state?.screen === 'under-way' ? state.phase : undefined;
}

function outcome(): string | undefined {
  const state = till.state();
  return state?.screen === 'result' ? state.result.outcome : undefined;
}

async function ends(expected: string): Promise<void> {
  await till.until(`a result`, () => outcome() !== undefined);
  expect(outcome()).toBe(expected);
}

test('A card that is approved makes a sale with receipt 1', async () => {
  const saleId = await pay();
  await isWaiting();
  server.control.present();
  await ends('paid');
  const { rows } = await till.must('sales:find', { text: '', limit: 20 });
  expect(rows).toMatchObject([{ id: saleId, receipt: 1, status: 'paid', amount: 36500 }]);
  expect(server.control.requests('create')).toHaveLength(1);
});

test('A declined card leaves the basket, and another card pays it in a second attempt', async () => {
  const saleId = await pay();
  await isWaiting();
  server.control.decline('insufficient-funds');
  await ends('declined');
  const declined = till.movement();
  await till.must('movement:leave', { attemptId: declined?.attemptId as never });
  await pay(coffee, saleId);
  await isWaiting();
  server.control.present({ brand: 'mastercard' });
  await ends('paid');
  expect(server.control.requests('create')).toHaveLength(2);
});

test('A cancel by the cashier ends as cancelled', async () => {
  await pay();
  await isWaiting();
  await till.must('payment:cancel', { attemptId: till.movement()?.attemptId as never });
  await ends('cancelled');
});

test('A card that wins against the cancel pays the sale', async () => {
  server.control.turn({ approveDuringCancel: true });
  await pay();
  await isWaiting();
  await till.must('payment:cancel', { attemptId: till.movement()?.attemptId as never });
  await ends('paid');
  expect(till.state()).toMatchObject({ result: { isDespiteCancel: true } });
});

test('A lost reply is looked up by reference, never sent again', async () => {
  server.control.arm({ route: 'create', when: 'after', kind: 'reset' });
  await pay();
  await till.until('the session was found', () => phase() === 'waiting');
  await server.control.whenPrompting();
  server.control.present();
  await ends('paid');
  expect(server.control.requests('create')).toHaveLength(1);
});

test('A request that never arrived is asked about, set aside, and taken again', async () => {
  server.control.arm({ route: 'create', when: 'before', kind: 'reset' });
  const saleId = await pay();
  await till.until('the question', () => {
    const state = till.state();
    return state?.screen === 'under-way' && state.question === 'terminal';
  });
  const first = till.movement()?.attemptId as never;
  await till.must('payment:answer', { attemptId: first, answer: 'idle' });
  expect(till.state()).toMatchObject({ result: { outcome: 'unknown', why: 'set-aside' }, mayRetry: true });
  expect(till.latest('attention')?.items).toMatchObject([{ kind: 'undecided' }]);
  await till.must('movement:leave', { attemptId: first });
  await pay(coffee, saleId);
  await isWaiting();
  server.control.present();
  await ends('paid');
});

test('Left alone, a request that never arrived ends as not created after the session could not live any more', async () => {
  server.control.arm({ route: 'create', when: 'before', kind: 'reset' });
  await pay();
  await till.until('never created', () => outcome() !== undefined);
  expect(till.state()).toMatchObject({ result: { outcome: 'failed', why: 'never-created' } });
}, 40_000);

test('Nobody presents a card: asked after two minutes, cancelled after three', async () => {
  await pay();
  await till.until('the question', () => {
    const state = till.state();
    return state?.screen === 'under-way' && state.question === 'still-waiting';
  });
  await till.until('cancelled', () => outcome() !== undefined);
  expect(till.state()).toMatchObject({ result: { outcome: 'cancelled', by: 'idle' } });
});

test('A restart in the middle goes on asking and charges nothing again', async () => {
  await pay();
  await isWaiting();
  till.close();
  server.control.present();
  till = await startBareTill({ url: server.url, folder: room.folder, clock });
  await till.until('the result', () => outcome() === 'paid');
  expect(server.control.requests('create')).toHaveLength(1);
  const { rows } = await till.must('sales:find', { text: '', limit: 20 });
  expect(rows).toHaveLength(1);
});

test('A result that nobody has left is there again after every restart, and not after it was left', async () => {
  const saleId = newSaleId();
  const basket = { id: saleId, lines: coffee };
  await till.must('basket:keep', { basket });
  await pay(coffee, saleId);
  await isWaiting();
  server.control.present();
  await ends('paid');
  for (let restarts = 0; restarts < 2; restarts += 1) {
    till.close();
    till = await startBareTill({ url: server.url, folder: room.folder, clock });
    const snapshot = await till.must('register:snapshot', {});
    expect(snapshot.movement.movement).toMatchObject({ saleId, state: { receipt: { number: 1 } } });
    expect(snapshot.basket).toMatchObject({ lines: [] });
  }
  const left = await till.must('movement:leave', { attemptId: till.movement()?.attemptId as never });
  till.close();
  till = await startBareTill({ url: server.url, folder: room.folder, clock });
  const snapshot = await till.must('register:snapshot', {});
  expect(snapshot.movement.movement).toBeUndefined();
  expect(snapshot.basket.id).toBe(left.basket.id);
  expect(server.control.requests('create')).toHaveLength(1);
});

test('A result that stood there when somebody ended the till has been read, and a declined basket is kept', async () => {
  const saleId = newSaleId();
  await till.must('basket:keep', { basket: { id: saleId, lines: coffee } });
  await pay(coffee, saleId);
  await isWaiting();
  server.control.decline('insufficient-funds');
  await ends('declined');
  await till.app.finish();
  expect((await till.must('register:snapshot', {})).basket).toMatchObject({ id: saleId, lines: coffee });
  await till.must('movement:leave', { attemptId: till.movement()?.attemptId as never });
  await pay(coffee, saleId);
  await isWaiting();
  server.control.present();
  await ends('paid');
  await till.app.finish();
  till.close();
  till = await startBareTill({ url: server.url, folder: room.folder, clock });
  const snapshot = await till.must('register:snapshot', {});
  expect(snapshot.movement.movement).toBeUndefined();
  expect(snapshot.basket.lines).toEqual([]);
});

test('An amount that differs never completes the sale', async () => {
  await pay();
  await isWaiting();
  server.control.approveAs({ amount: 40000 });
  await ends('unknown');
  expect(till.state()).toMatchObject({
    result: { why: 'amount-differs', otherAmount: 40000 },
    mayRetry: false,
  });
  expect(till.latest('attention')?.items).toMatchObject([{ kind: 'amount-differs', mayRefund: true }]);
});

test('A set-aside attempt that is approved after all pays the sale, and the newer attempt is called off', async () => {
  server.control.arm({ route: 'create', when: 'after', kind: 'reset' });
  server.control.turn({ indexDelayMs: 30_000, busyTerminal: 'queue' });
  const saleId = await pay();
  await till.until('the question', () => {
    const state = till.state();
    return state?.screen === 'under-way' && state.question === 'terminal';
  });
  const first = till.movement()?.attemptId as never;
  await till.must('payment:answer', { attemptId: first, answer: 'idle' });
  await till.must('movement:leave', { attemptId: first });
  const [session] = server.control.sessions();
  await pay(coffee, saleId);
  server.control.present({}, { sessionId: session?.id as never });
  await till.until('paid', () => outcome() === 'paid');
  const captured = server.control.transactionsWith('CAPTURED');
  expect(captured).toHaveLength(1);
  expect(till.movement()?.attemptId).toBe(first);
});

test('A stop right after the older attempt was found as paid still calls the newer one off', async () => {
  server.control.arm({ route: 'create', when: 'after', kind: 'reset' });
  server.control.turn({ indexDelayMs: 30_000, busyTerminal: 'queue' });
  const saleId = await pay();
  await till.until('the question', () => {
    const state = till.state();
    return state?.screen === 'under-way' && state.question === 'terminal';
  });
  const first = till.movement()?.attemptId as never;
  await till.must('payment:answer', { attemptId: first, answer: 'idle' });
  await till.must('movement:leave', { attemptId: first });
  const [session] = server.control.sessions();
  await pay(coffee, saleId);
  // Told of the found payment, and dead before the next line.
  till.onTold((name) => {
    const isFound = till.latest('attention')?.items.some(({ kind }) => kind === 'payment-found');
    if (name === 'attention' && isFound === true) till.close();
  });
  server.control.present({}, { sessionId: session?.id as never });
  await till.until(
    'found',
    () => till.latest('attention')?.items.some(({ kind }) => kind === 'payment-found') === true,
  );
  till = await startBareTill({ url: server.url, folder: room.folder, clock });
  await till.until('paid', () => outcome() === 'paid');
  expect(till.movement()?.attemptId).toBe(first);
  expect(server.control.transactionsWith('CAPTURED')).toHaveLength(1);
});

test('Approved and stuck: the customer may go after 30 s, and the sale waits under Attention until collected', async () => {
  server.control.turn({ captureAfterMs: 'stuck' });
  const saleId = await pay();
  await isWaiting();
  server.control.present();
  await till.until('let go is offered', () => {
    const state = till.state();
    return state?.screen === 'under-way' && state.mayLetGo;
  });
  const attemptId = till.movement()?.attemptId as never;
  await till.must('payment:answer', { attemptId, answer: 'let-go' });
  expect(till.state()).toMatchObject({ result: { outcome: 'paid', isCollectionPending: true } });
  expect(till.latest('attention')?.items).toMatchObject([{ kind: 'collection-pending' }]);
  const [transaction] = server.control.transactions();
  server.control.captureNow(transaction?.id as never);
  await till.until('collected', () => till.latest('attention')?.items.length === 0);
  expect(await till.must('sales:show', { id: saleId })).toMatchObject({ row: { status: 'paid' } });
});

test('A payment whose session never names the transaction is found by the reference, paid or not', async () => {
  server.control.turn({ sessionNamesTransaction: false });
  const saleId = await pay();
  await isWaiting();
  server.control.decline();
  await ends('declined');
  await till.must('movement:leave', { attemptId: till.movement()?.attemptId as never });
  await pay(coffee, saleId);
  await isWaiting();
  server.control.present();
  await ends('paid');
});

test('Money that only the transactions tell of is not cancelled away', async () => {
  server.control.turn({ sessionNamesTransaction: false, approveDuringCancel: true });
  await pay();
  await isWaiting();
  const attemptId = till.movement()?.attemptId as never;
  await till.must('payment:cancel', { attemptId });
  await ends('paid');
});

test('A double press starts one attempt', async () => {
  const saleId = newSaleId();
  const input = { saleId, lines: coffee, total: sum(coffee.map(lineAmount)), terminalId };
  const [a, b] = await Promise.all([till.must('payment:start', input), till.must('payment:start', input)]);
  expect(a).toEqual(b);
  await isWaiting();
  expect(server.control.requests('create')).toHaveLength(1);
});

test('A refusal says that nothing was charged', async () => {
  server.control.arm({ route: 'create', kind: 'status', code: 400, body: { error: { message: 'no' } } });
  await pay();
  await ends('failed');
  await till.must('movement:leave', { attemptId: till.movement()?.attemptId as never });
  await server.control.offline();
  await pay();
  await ends('failed');
  expect(till.state()).toMatchObject({ result: { why: 'not-sent' } });
});

test('Refunds: part by line, the rest by amount, then nothing more', async () => {
  const saleId = await pay();
  await isWaiting();
  server.control.present();
  await ends('paid');
  const lines = till.movement()?.lines ?? [];
  await till.must('movement:leave', { attemptId: till.movement()?.attemptId as never });
  await till.must('refund:start', {
    saleId,
    what: { lines: [{ lineId: lines[0]?.id as never, quantity: 1 }] },
    reason: 'wrong item',
    terminalId,
  });
  await server.control.whenPrompting();
  server.control.present();
  await ends('refunded');
  await till.must('movement:leave', { attemptId: till.movement()?.attemptId as never });
  expect(await till.must('refund:left', { saleId })).toMatchObject({ left: 30700, refunded: 5800 });
  expect(
    await till.ask('refund:start', {
      saleId,
      what: { amount: 30701 as never },
      reason: 'faulty',
      terminalId,
    }),
  ).toMatchObject({ fault: { reason: 'more-than-left' } });
  await till.must('refund:start', { saleId, what: { amount: 30700 as never }, reason: 'regret', terminalId });
  await server.control.whenPrompting();
  server.control.present();
  await ends('refunded');
  await till.must('movement:leave', { attemptId: till.movement()?.attemptId as never });
  expect(
    await till.ask('refund:start', { saleId, what: { amount: 1 as never }, reason: 'faulty', terminalId }),
  ).toMatchObject({ fault: { reason: 'nothing-to-refund' } });
  const { rows } = await till.must('sales:find', { text: '', limit: 20 });
  expect(rows.map(({ status, receipt, amount }) => ({ status, receipt, amount }))).toEqual([
    { status: 'return', receipt: 2, amount: -30700 },
    { status: 'return', receipt: 1, amount: -5800 },
    { status: 'refunded', receipt: 1, amount: 36500 },
  ]);
});

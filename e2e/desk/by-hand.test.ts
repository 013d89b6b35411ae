import { afterEach, beforeEach, expect, test } from 'vitest';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import { hashPin } from '../../electron/store/pin.ts';
import type { Settings } from '../../electron/store/settings.ts';
import { lineAmount, type Line } from '../../shared/basket.ts';
import type { AttemptId, SaleId } from '../../shared/ids.ts';
import type { AttentionItem } from '../../shared/ipc/views.ts';
import { sum } from '../../shared/money.ts';
import { receiptRows } from '../../shared/receipt-text.ts';
import {
  fastClock,
  line,
  newSaleId,
  practiceSettings,
  startBareTill,
  terminalId,
  type BareTill,
} from '../hosts/bare.ts';
import { freshFolder } from '../hosts/folder.ts';

let server: PracticeServer;
let till: BareTill;
let room: ReturnType<typeof freshFolder>;
let clock: ReturnType<typeof fastClock>;

beforeEach(async () => {
  clock = fastClock(20);
  server = await startPracticeServer({ clock });
  room = freshFolder();
  await open();
});

afterEach(async () => {
  till.close();
  await server.close();
  room.remove();
});

async function open(settings: Settings = practiceSettings): Promise<void> {
  till = await startBareTill({ url: server.url, folder: room.folder, clock, settings });
}

const coffee: readonly Line[] = [line('Kaffe latte', 5800, 2), line('Termokopp', 24900, 1, 2500)];
const total = sum(coffee.map(lineAmount));
const bySlip = { verdict: 'paid', reason: 'slip-says-so', slip: '0017' } as const;
const unpaid = { verdict: 'not-paid', reason: 'no-slip' } as const;

/** A payment whose reply was lost, that cannot be found, and whose terminal is said to be idle. */
async function setAside(saleId: SaleId): Promise<AttemptId> {
  server.control.turn({ indexDelayMs: 600_000, busyTerminal: 'queue' });
  server.control.arm({ route: 'create', when: 'after', kind: 'reset' });
  const { attemptId } = await till.must('payment:start', { saleId, lines: coffee, total, terminalId });
  await till.until('the question', () => {
    const state = till.state();
    return state?.screen === 'under-way' && state.question === 'terminal';
  });
  await till.must('payment:answer', { attemptId, answer: 'idle' });
  await till.must('movement:leave', { attemptId });
  return attemptId;
}

/** The terminal has it after all, and Dintero can be searched for it now. */
async function approve(amount?: number): Promise<void> {
  const [session] = server.control.sessions();
  const target = { sessionId: session?.id as never };
  if (amount === undefined) server.control.present({}, target);
  else server.control.approveAs({ amount }, target);
  await expect.poll(() => server.control.transactionsWith('CAPTURED')).toHaveLength(1);
  server.control.turn({ indexDelayMs: 0 });
}

function item(): AttentionItem | undefined {
  return till.latest('attention')?.items[0];
}

function charges(): number {
  return server.control.requests('create').length;
}

test('Settled as paid, the sale is done unverified, is never charged again, and is verified by Dintero later', async () => {
  const saleId = newSaleId();
  const attemptId = await setAside(saleId);
  expect(item()).toMatchObject({ kind: 'undecided', maySettle: 'either' });
  await till.must('attention:settle', { attemptId, ...bySlip });
  expect(item()).toBeUndefined();
  const sold = await till.must('sales:show', { id: saleId });
  expect(sold).toMatchObject({
    row: { receipt: 1, status: 'collecting', byHand: 'unverified' },
    mayRefund: false,
  });
  expect(sold.receipt && JSON.stringify(receiptRows(sold.receipt))).toContain('BETALINGEN ER IKKE BEKREFTET');
  expect(sold.timeline.at(-2)).toMatchObject({
    what: 'settled-paid',
    facts: { because: 'slip-says-so', handSlip: '0017', role: 'none' },
  });
  expect(await till.ask('payment:start', { saleId, lines: coffee, total, terminalId })).toMatchObject({
    fault: { reason: 'basket-already-paid' },
  });
  await approve();
  await till.must('attention:check-all', {});
  expect(await till.must('sales:show', { id: saleId })).toMatchObject({
    row: { status: 'paid', byHand: 'verified' },
    mayRefund: true,
  });
  expect(item()).toBeUndefined();
  expect(charges()).toBe(1);
});

test('Settled as paid, and Dintero has another amount: Attention has both', async () => {
  const saleId = newSaleId();
  const attemptId = await setAside(saleId);
  await till.must('attention:settle', { attemptId, ...bySlip });
  await approve(40_000);
  await till.must('attention:check-all', {});
  expect(item()).toMatchObject({
    kind: 'amount-differs',
    about: 'hand-differs',
    amount: total,
    otherAmount: 40_000,
  });
});

test('Settled as not paid, the sale may be charged again, and money that turns up is under Attention', async () => {
  const saleId = newSaleId();
  const attemptId = await setAside(saleId);
  await till.must('attention:settle', { attemptId, ...unpaid });
  expect(item()).toBeUndefined();
  await approve();
  await till.must('attention:check-all', {});
  expect(item()).toMatchObject({
    kind: 'payment-found',
    about: 'hand-unpaid',
    mayAttach: true,
    mayRefund: true,
  });
  expect(await till.ask('payment:start', { saleId, lines: coffee, total, terminalId })).toMatchObject({
    fault: { reason: 'payment-found' },
  });
});

test('What is paid, or may still be paid, is never settled as paid beside it', async () => {
  const saleId = newSaleId();
  const first = await setAside(saleId);
  const { attemptId } = await till.must('payment:start', { saleId, lines: coffee, total, terminalId });
  expect(await till.ask('attention:settle', { attemptId: first, ...bySlip })).toMatchObject({
    fault: { reason: 'payment-running' },
  });
  expect(await till.ask('attention:settle', { attemptId, ...bySlip })).toMatchObject({
    fault: { reason: 'too-late' },
  });
});

test('A slip without a number, a reason that is not told and a word out of the list settle nothing', async () => {
  const attemptId = await setAside(newSaleId());
  for (const said of [
    { verdict: 'paid', reason: 'slip-says-so' },
    { verdict: 'paid', reason: 'no-slip', slip: '17' },
    { verdict: 'not-paid', reason: 'other' },
    { verdict: 'not-paid', reason: 'because' },
    { verdict: 'paid', reason: 'slip-says-so', slip: '<b>17</b>' },
    { verdict: 'paid', reason: 'slip-says-so', slip: '17', by: { role: 'owner' } },
  ])
    expect(await till.ask('attention:settle', { attemptId, ...said } as never)).toMatchObject({
      fault: { kind: 'bad-input' },
    });
  expect(item()).toMatchObject({ kind: 'undecided' });
});

test('Where operators exist only a manager settles by hand, and every decision says who made it', async () => {
  const attemptId = await setAside(newSaleId());
  till.close();
  const pinHash = await hashPin('1357');
  const operators = [
    { name: 'Kari', role: 'cashier', pinHash },
    { name: 'Siri', role: 'manager', pinHash },
  ] as const;
  await open({ ...practiceSettings, operators });
  expect(await till.ask('attention:settle', { attemptId, ...unpaid })).toMatchObject({
    fault: { reason: 'locked' },
  });
  await till.must('lock:unlock', { name: 'Kari', pin: '1357' });
  expect(await till.ask('attention:settle', { attemptId, ...unpaid })).toMatchObject({
    fault: { reason: 'not-allowed' },
  });
  await till.must('attention:keep', { attemptId });
  expect(item()?.timeline.find(({ what }) => what === 'kept-asking')).toMatchObject({
    facts: { who: 'Kari', role: 'cashier' },
  });
  await till.must('lock:unlock', { name: 'Siri', pin: '1357' });
  await till.must('attention:settle', { attemptId, ...unpaid });
  expect(item()).toBeUndefined();
});

test('An attached payment and one that is sent back say who decided so', async () => {
  const attemptId = await setAside(newSaleId());
  await approve();
  await till.must('attention:check-all', {});
  await till.must('attention:refund', { attemptId, terminalId });
  await server.control.whenPrompting();
  expect(item()?.timeline.at(-1)).toMatchObject({ what: 'refund-chosen', facts: { role: 'none' } });
  server.control.decline();
  await till.until('a result', () => till.state()?.screen === 'result');
  await till.must('movement:leave', { attemptId: till.movement()?.attemptId as never });
  await till.must('attention:attach', { attemptId });
  const { rows } = await till.must('sales:find', { text: '', limit: 9 });
  const sold = await till.must('sales:show', { id: rows[0]?.id ?? '' });
  expect(sold.timeline.find(({ what }) => what === 'attached')).toMatchObject({ facts: { role: 'none' } });
});

test('A found payment that has gone back no longer stands in the way of its basket', async () => {
  const saleId = newSaleId();
  const attemptId = await setAside(saleId);
  await approve();
  await till.must('attention:check-all', {});
  await till.must('attention:refund', { attemptId, terminalId });
  await server.control.whenPrompting();
  server.control.present();
  await till.until('a result', () => till.state()?.screen === 'result');
  await till.must('movement:leave', { attemptId: till.movement()?.attemptId as never });
  expect(item()).toBeUndefined();
  await expect
    .poll(() => till.ask('payment:start', { saleId, lines: coffee, total, terminalId }))
    .toMatchObject({ ok: true });
});

test('A found payment whose refund is undecided pays no sale, whoever says so', async () => {
  const attemptId = await setAside(newSaleId());
  await approve();
  await till.must('attention:check-all', {});
  server.control.arm({ route: 'refund', when: 'after', kind: 'reset' });
  const { attemptId: refundId } = await till.must('attention:refund', { attemptId, terminalId });
  expect(await till.ask('attention:attach', { attemptId })).toMatchObject({ fault: { reason: 'too-late' } });
  await server.control.whenPrompting();
  server.control.present();
  await till.until('a result', () => till.state()?.screen === 'result');
  await till.must('movement:leave', { attemptId: refundId });
  expect(await till.ask('attention:attach', { attemptId })).toMatchObject({ fault: { reason: 'too-late' } });
  expect(await till.must('sales:find', { text: '', limit: 9 })).toMatchObject({ rows: [] });
});

test('A payment of another amount that has gone back frees its basket, and is not told of again', async () => {
  const saleId = newSaleId();
  const { attemptId } = await till.must('payment:start', { saleId, lines: coffee, total, terminalId });
  await server.control.whenPrompting();
  server.control.approveAs({ amount: 40_000 });
  await till.until('a result', () => till.state()?.screen === 'result');
  await till.must('movement:leave', { attemptId });
  await till.must('attention:refund', { attemptId, terminalId });
  await server.control.whenPrompting();
  server.control.present();
  await till.until('refunded', () => till.state()?.screen === 'result');
  const refund = till.movement()?.attemptId as never;
  // As a check by hand does that comes a moment after it went back.
  await till.ask('movement:check', { attemptId });
  await till.must('movement:leave', { attemptId: refund });
  expect(item()).toBeUndefined();
  await till.must('payment:start', { saleId, lines: coffee, total, terminalId });
  await server.control.whenPrompting();
  server.control.present();
  await till.until('paid', () => till.state()?.screen === 'result');
  expect(till.state()).toMatchObject({ result: { outcome: 'paid' } });
  expect(till.log.filter((line) => line.includes('commit-failed'))).toEqual([]);
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import type { AttemptId } from '../../shared/ids.ts';
import type { ReconcileOutcome, ReconcileRow, ReconcileView } from '../../shared/ipc/reconcile-views.ts';
import { minor } from '../../shared/money.ts';
import type { RowKind } from '../../shared/reconcile/reconcile.ts';
import { freshFolder } from '../hosts/folder.ts';
import {
  fastClock,
  line,
  newSaleId,
  practiceSettings,
  startBareTill,
  terminalId,
  type BareTill,
} from '../hosts/bare.ts';
import { sellInThePast, type Past } from '../hosts/past.ts';
import { hashPin } from '../../electron/store/pin.ts';

let server: PracticeServer;
let till: BareTill;
let room: ReturnType<typeof freshFolder>;
let clock: ReturnType<typeof fastClock>;

/** Twenty minutes ago, so that what Dintero lists is old enough to be expected there. */
let fromMs: number;

beforeEach(async () => {
  clock = fastClock(40);
  server = await startPracticeServer({ clock });
  room = freshFolder();
  fromMs = clock.now() - 20 * 60_000;
});

afterEach(async () => {
  till.close();
  await server.close();
  room.remove();
});

async function open(past: Partial<Past> = {}, settings = practiceSettings) {
  const sales = sellInThePast({ folder: room.folder, server, count: 10, fromMs, ...past });
  till = await startBareTill({ url: server.url, folder: room.folder, clock, settings });
  return sales;
}

const dayOf = (ms: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Oslo' }).format(new Date(ms));

async function start(from = fromMs, to = clock.now()): Promise<void> {
  await till.must('reconcile:run', { from: dayOf(from), to: dayOf(to) });
}

const view = (): ReconcileView | undefined => till.latest('reconcile');

async function outcome(): Promise<ReconcileOutcome> {
  await till.until('the comparison has ended', () => view()?.state !== 'running');
  const now = view();
  if (now?.state !== 'done') throw new Error(JSON.stringify(now));
  return now.outcome;
}

async function compare(): Promise<ReconcileOutcome> {
  await start();
  return outcome();
}

const countsOf = ({ lists }: ReconcileOutcome): Partial<Record<RowKind, number>> =>
  Object.fromEntries(lists.filter(({ count }) => count > 0).map(({ kind, count }) => [kind, count]));

async function rowsOf(kind: RowKind): Promise<readonly ReconcileRow[]> {
  return (await till.must('reconcile:rows', { kind, offset: 0, limit: 100 })).rows;
}

const findings = () => till.latest('attention')?.findings ?? [];

async function sellNow(amount: number): Promise<void> {
  const before = till.movement()?.attemptId;
  if (before !== undefined) await till.must('movement:leave', { attemptId: before });
  const lines = [line('Kaffe', amount)];
  await till.must('payment:start', { saleId: newSaleId(), lines, total: minor(amount), terminalId });
  await server.control.whenPrompting();
  server.control.present();
  await till.until('paid', () => {
    const state = till.state();
    return state?.screen === 'result' && state.result.outcome === 'paid';
  });
}

test('Thousands of sales are compared page by page, all equal, with progress', async () => {
  const told: number[] = [];
  await open({ count: 2300, fromMs: clock.now() - 60 * 60_000 });
  till.onTold((name, value) => {
    const now = value as ReconcileView;
    if (name === 'reconcile' && now.state === 'running') told.push(now.progress.there);
  });
  await start(clock.now() - 60 * 60_000);
  const result = await outcome();
  expect(countsOf(result)).toEqual({ equal: 2300 });
  const [equal] = result.lists;
  expect(equal?.here).toBe((2300 * (1000 + 3299)) / 2);
  expect(equal?.there).toBe(equal?.here);
  expect(result.doubts).toEqual([]);
  // Read in pages, not in one.
  expect(new Set(told).size).toBeGreaterThan(20);
  expect(findings()).toEqual([]);
  expect(till.latest('attention')?.items).toEqual([]);
  const page = await till.must('reconcile:rows', { kind: 'equal', offset: 2200, limit: 200 });
  expect([page.rows.length, page.total]).toEqual([100, 2300]);
}, 90_000);

test('What differs, is missing on either side, or belongs to another register is told apart', async () => {
  const sales = await open({
    there: (index) => (index === 0 ? { amount: 900 } : index === 1 ? 'nothing' : {}),
  });
  server.control.refundBehind(sales[2]?.transactionId ?? '', 500);
  server.control.addBehind({ reference: 'K1-20261122-FORGOTTEN1', amount: 7700, createdMs: fromMs });
  server.control.addBehind({ reference: 'K2-20261122-0000000001', amount: 8800, createdMs: fromMs });
  server.control.addBehind({
    reference: 'K1-20261122-DECLINED01',
    amount: 9900,
    createdMs: fromMs,
    status: 'DECLINED',
  });
  server.control.addBehind({ amount: 1, createdMs: fromMs, paymentProductType: 'payex.creditcard' });
  const result = await compare();
  expect(countsOf(result)).toEqual({
    equal: 7,
    different: 2,
    'only-here': 1,
    'only-there': 1,
    'another-register': 1,
  });
  expect(result.withoutMoney).toBe(1);
  expect((await rowsOf('different')).map(({ why }) => why).sort()).toEqual(['amount', 'refunded']);
  expect(await rowsOf('only-here')).toMatchObject([
    { reference: sales[1]?.reference, here: { taken: 1001 } },
  ]);
  expect(await rowsOf('only-there')).toMatchObject([{ reference: 'K1-20261122-FORGOTTEN1', amount: 7700 }]);
  // Whatever is not equal leads to Attention, and another register's business does not.
  expect(
    findings()
      .map(({ kind, why }) => [kind, why])
      .sort(),
  ).toEqual([
    ['mismatch', 'amount'],
    ['mismatch', 'no-record'],
    ['mismatch', 'refunded'],
    ['payment-found', 'no-record'],
  ]);
  for (const kind of ['different', 'only-here', 'only-there'] as const) {
    for (const row of await rowsOf(kind)) expect(row.attentionId).toBeDefined();
  }
});

describe('a finding', () => {
  test('goes by itself when both sides are equal at the next look', async () => {
    const sales = await open({ there: (index) => (index === 0 ? { status: 'AUTHORIZED' } : {}) });
    await compare();
    expect(findings()).toMatchObject([{ why: 'collecting', reference: sales[0]?.reference }]);
    const id = findings()[0]?.id ?? '';
    expect(await till.must('reconcile:check', { id })).toEqual({ isGone: false });
    server.control.captureNow(sales[0]?.transactionId ?? '');
    expect(await till.must('reconcile:check', { id })).toEqual({ isGone: true });
    expect(findings()).toEqual([]);
  });

  test('that a person has settled elsewhere stays settled, until it changes', async () => {
    await open();
    const forgotten = server.control.addBehind({
      reference: 'K1-20261122-FORGOTTEN1',
      amount: 7700,
      createdMs: fromMs,
    });
    await compare();
    const id = findings()[0]?.id ?? '';
    await till.must('reconcile:settle', { id, note: 'Refunded in Backoffice on Friday' });
    expect(findings()).toEqual([]);
    await compare();
    expect(findings()).toEqual([]);
    expect(await rowsOf('only-there')).toMatchObject([{ settled: 'Refunded in Backoffice on Friday' }]);
    server.control.refundBehind(forgotten, 100);
    await compare();
    expect(findings()).toMatchObject([{ id, amount: 7600 }]);
    expect(findings()[0]?.timeline.map(({ what }) => what)).toEqual([
      'finding-noted',
      'finding-settled',
      'finding-noted',
    ]);
    // Given back in full, there is nothing left to do.
    server.control.refundBehind(forgotten, 7600);
    await compare();
    expect(findings()).toEqual([]);
  });

  test('is there after a restart, and so are the figures', async () => {
    await open();
    server.control.addBehind({ reference: 'K1-20261122-FORGOTTEN1', amount: 7700, createdMs: fromMs });
    const before = await compare();
    till.close();
    till = await startBareTill({ url: server.url, folder: room.folder, clock });
    expect(findings()).toHaveLength(1);
    expect(view()).toMatchObject({ state: 'done', hasRows: false, outcome: before });
  });

  test('is settled by a manager, not by a cashier', async () => {
    const pinHash = await hashPin('1357');
    const operators = [
      { name: 'Kari', role: 'cashier', pinHash },
      { name: 'Siri', role: 'manager', pinHash },
    ] as const;
    await open({}, { ...practiceSettings, operators });
    await till.must('lock:unlock', { name: 'Kari', pin: '1357' });
    server.control.addBehind({ reference: 'K1-20261122-FORGOTTEN1', amount: 7700, createdMs: fromMs });
    await compare();
    const answer = await till.ask('reconcile:settle', { id: findings()[0]?.id ?? '', note: 'No need' });
    expect(answer).toMatchObject({ fault: { reason: 'not-allowed' } });
    expect(findings()).toHaveLength(1);
  });
});

test('A payment that was given up, and is there after all, is told by its own attempt', async () => {
  await open();
  const lines = [line('Kaffe', 5000)];
  server.control.turn({ cancelKeepsPrompt: true });
  await till.must('payment:start', { saleId: newSaleId(), lines, total: minor(5000), terminalId });
  await server.control.whenPrompting();
  await till.until('waiting', () => {
    const state = till.state();
    return state?.screen === 'under-way' && state.phase === 'waiting';
  });
  await till.must('payment:cancel', { attemptId: till.movement()?.attemptId as AttemptId });
  await till.until('cancelled', () => till.state()?.screen === 'result');
  // Given up, and nobody has looked since: the list is the first to show it.
  server.control.arm({ route: ['session-get', 'transaction-get'], kind: 'status', code: 503, times: 3 });
  server.control.approveNow();
  await compare();
  expect(till.latest('attention')?.items).toMatchObject([{ kind: 'payment-found', amount: 5000 }]);
  expect(findings()).toEqual([]);
});

test('Paid around midnight, and refunded on another day, is compared whole', async () => {
  const today = Date.parse(`${dayOf(clock.now())}T00:00:00+01:00`);
  const sales = await open({
    count: 2,
    // Begun two seconds before midnight; captured after it.
    fromMs: today - 2000,
    there: (index) => ({ createdMs: today - 2000 + index * 1000, capturedMs: today + 5000 }),
  });
  await till.must('reconcile:run', { from: dayOf(today), to: dayOf(today) });
  expect(countsOf(await outcome())).toEqual({ equal: 2 });
  // Money that went back in the period of a payment from before it.
  server.control.refundBehind(sales[0]?.transactionId ?? '', 10);
  await till.must('reconcile:run', { from: dayOf(today), to: dayOf(today) });
  expect(countsOf(await outcome())).toEqual({ equal: 1, different: 1 });
});

describe('a list that cannot be relied on', () => {
  test.each<[string, Parameters<PracticeServer['control']['turn']>[0], readonly string[]]>([
    ['knows no filter', { ignoredFilters: ['created_at.gte', 'created_at.lte', 'store_id'] }, []],
    ['is in no order', { ordering: 'jumbled' }, []],
    ['begins with the oldest', { ordering: 'oldest' }, []],
    ['gives shorter pages than it is asked for', { pageLimit: 7 }, []],
    ['begins a page with the last row of the one before', { pageLimit: 7, startingAfter: 'at' }, []],
    [
      'begins from the start again and again',
      { pageLimit: 20, startingAfter: 'ignored' },
      ['pages-repeat', 'list-leaves-out'],
    ],
    ['is late', { indexDelayMs: 60 * 60_000 }, ['list-leaves-out']],
  ])('%s', async (_, knobs, doubts) => {
    await open({ count: 30 });
    // Last month's, which nobody has asked for.
    for (let index = 0; index < 30; index += 1) {
      const createdMs = fromMs - 40 * 24 * 60 * 60_000 - index;
      server.control.addBehind({
        reference: `K1-20261001-${String(index).padStart(10, 'X')}`,
        amount: 5,
        createdMs,
      });
    }
    server.control.addBehind({ amount: 6, createdMs: fromMs, storeId: 'elsewhere', terminalId: 'T9' });
    server.control.turn(knobs);
    const result = await compare();
    // Nothing that was read wrongly becomes an alarm, and what was not read well is said.
    expect({ ...countsOf(result), 'another-register': undefined }).toEqual({ equal: 30 });
    expect(findings()).toEqual([]);
    expect([...result.doubts].sort()).toEqual([...doubts].sort());
  });

  test('has a row that nobody can read: it is said, and nothing else is lost', async () => {
    await open();
    server.control.addBehind({ amount: 1.5, createdMs: fromMs });
    const result = await compare();
    expect(countsOf(result)).toEqual({ equal: 10 });
    expect(result.doubts).toEqual(['unreadable-rows']);
  });

  test('wants to be left alone for a while: it is, and then read on', async () => {
    await open({ count: 250 });
    const busy = { code: 429, headers: { 'retry-after': '20' } } as const;
    server.control.arm({ route: 'transaction-list', kind: 'status', ...busy, skip: 1, times: 2 });
    expect(countsOf(await compare())).toEqual({ equal: 250 });
    const asked = server.control.requests('transaction-list');
    const gaps = asked.flatMap(({ answered, at }, index) => {
      const next = asked[index + 1];
      return answered === 429 && next !== undefined ? [Date.parse(next.at) - Date.parse(at)] : [];
    });
    expect(gaps).toHaveLength(2);
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(20_000);
  });

  test('stays away: the comparison fails, says why, and alarms nobody', async () => {
    await open();
    server.control.arm({ route: 'transaction-list', kind: 'status', code: 503, times: 'until-disarmed' });
    await start();
    await till.until('it has failed', () => view()?.state === 'failed');
    expect(view()).toMatchObject({ fault: { kind: 'refused', status: 503 } });
    expect(findings()).toEqual([]);
    server.control.disarm();
    expect(countsOf(await compare())).toEqual({ equal: 10 });
  });
});

test('It can be stopped, and begun again', async () => {
  await open({ count: 400 });
  await start();
  await till.until('some were read', () => {
    const now = view();
    return now?.state === 'running' && now.progress.there > 0;
  });
  expect(await till.ask('reconcile:run', { from: dayOf(fromMs), to: dayOf(fromMs) })).toMatchObject({
    fault: { reason: 'reconciling' },
  });
  await till.must('reconcile:stop', {});
  await till.until('it has stopped', () => view()?.state === 'stopped');
  expect(countsOf(await compare())).toEqual({ equal: 400 });
});

test('A payment comes first, and the comparison goes on after it', async () => {
  await open({ count: 250 });
  const lines = [line('Kaffe', 5000)];
  await till.must('payment:start', { saleId: newSaleId(), lines, total: minor(5000), terminalId });
  await server.control.whenPrompting();
  await start();
  await till.until('it waits', () => {
    const now = view();
    return now?.state === 'running' && now.progress.step === 'waiting';
  });
  const ofPeriods = server.control.requests('transaction-list').filter(({ query }) => 'store_id' in query);
  expect(ofPeriods).toEqual([]);
  server.control.present();
  expect(countsOf(await outcome())).toEqual({ equal: 251 });
});

test('Sales while it runs are no difference', async () => {
  await open({ count: 150 });
  await sellNow(4000);
  await start();
  await sellNow(5000);
  expect(countsOf(await outcome())['only-there']).toBeUndefined();
  expect(findings()).toEqual([]);
});

test('What is no period is refused', async () => {
  await open({ count: 1 });
  expect(await till.ask('reconcile:run', { from: '2026-11-22', to: '2026-11-20' })).toMatchObject({
    ok: false,
  });
  expect(await till.ask('reconcile:run', { from: 'today', to: 'today' })).toMatchObject({ ok: false });
});

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCaller } from '../../electron/practice/caller.ts';
import type { Knobs } from '../../electron/practice/knobs.ts';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import type { TerminalId } from '../../shared/ids.ts';
import type { DayView, OperationView } from '../../shared/ipc/terminal-views.ts';
import { lineAmount } from '../../shared/basket.ts';
import { sum } from '../../shared/money.ts';
import { isEqual } from '../../shared/terminals/day.ts';
import type { OperationName } from '../../shared/terminals/operation.ts';
import { fastClock, line, newSaleId, startBareTill, terminalId } from '../hosts/bare.ts';
import { freshFolder } from '../hosts/folder.ts';
import { accountWith, settingsWith, terminalNumber } from '../hosts/terminals.ts';

/* What terminals are told to do besides payments, against a server that speaks Dintero's API. */

const other = terminalNumber(2);

// Our own limit of three minutes takes nine seconds here.

let clock: ReturnType<typeof fastClock>;
let server: PracticeServer;
let room: ReturnType<typeof freshFolder>;
let till: Awaited<ReturnType<typeof startBareTill>>;

beforeEach(async () => {
  clock = fastClock(20);
  server = await startPracticeServer({ clock, account: accountWith({}) });
  room = freshFolder();
  await open();
});

afterEach(async () => {
  till.close();
  await server.close();
  room.remove();
});

async function open(): Promise<void> {
  till = await startBareTill({
    url: server.url,
    folder: room.folder,
    clock,
    settings: settingsWith('Window'),
  });
}

function care(id: TerminalId = terminalId) {
  return till.latest('status')?.terminals.find((one) => one.id === id)?.care;
}

function last(id?: TerminalId): OperationView | undefined {
  return care(id)?.operation;
}

function ask(name: OperationName = 'check-update', id: TerminalId = terminalId) {
  return till.ask('terminals:operate', { terminalId: id, name });
}

async function ends(state: OperationView['state'], id?: TerminalId): Promise<void> {
  await till.until(
    `an operation that ends`,
    () => !['sending', 'running'].includes(last(id)?.state ?? 'running'),
  );
  expect(last(id)?.state).toBe(state);
}

async function endOfDay(id?: TerminalId): Promise<DayView> {
  expect(await ask('end-of-day', id)).toEqual({ ok: true, value: {} });
  await ends('completed', id);
  const day = care(id)?.lastDay;
  if (day === undefined) throw new Error('no figures');
  return day;
}

/** The skew of the two clocks is known to a second or so, and the day is to have begun well before the sale. */
function laterThatDay(): Promise<void> {
  return new Promise((resolve) => void clock.after(60_000, resolve));
}

async function sell(amount: number, id: TerminalId = terminalId): Promise<string> {
  const lines = [line('Kaffe', amount)];
  const saleId = newSaleId();
  await till.must('payment:start', { saleId, lines, total: sum(lines.map(lineAmount)), terminalId: id });
  await server.control.whenPrompting({ terminalId: id });
  server.control.present({}, { terminalId: id });
  await till.until('paid', () => till.state()?.screen === 'result');
  await till.must('movement:leave', { attemptId: till.movement()?.attemptId as never });
  return saleId;
}

function posts() {
  return server.control.requests('operation').filter(({ method }) => method === 'POST');
}

const notNow = (reason: string): object => ({ ok: false, fault: { kind: 'not-now', reason } });
const day = (count: number, amount: number): object => ({ count, amount });

test('An end of day is sent under a key, followed to its end, kept, and compared with the till’s own', async () => {
  await laterThatDay();
  await sell(5800);
  await sell(24900, other);
  const saleId = await sell(4500);
  const what = { amount: 4500 } as never;
  await till.must('refund:start', { saleId: saleId as never, what, reason: 'wrong item', terminalId });
  await server.control.whenPrompting();
  server.control.present();
  await till.until('refunded', () => till.state()?.screen === 'result');
  await till.must('movement:leave', { attemptId: till.movement()?.attemptId as never });

  const first = await endOfDay();
  expect(first).toMatchObject({
    batch: '1',
    purchases: day(2, 10300),
    reversals: day(1, 4500),
    own: { sales: day(2, 10300), returns: day(1, 4500) },
  });
  expect(isEqual(first)).toBe(true);
  const [post] = posts();
  expect(post?.headers['idempotency-key']).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(post?.body).toEqual({ terminal_id: terminalId, operation: 'end_of_day' });

  // The next one begins where this one ended, and a sale that only the terminal knows is a difference that is shown.
  await sell(1000);
  server.control.addBehind({ reference: 'ELSEWHERE-1', amount: 700, terminalId });
  const second = await endOfDay();
  expect(second).toMatchObject({ batch: '2', purchases: day(2, 1700), own: { sales: day(1, 1000) } });
  expect(isEqual(second)).toBe(false);

  till.close();
  await open();
  expect(care()?.lastDay).toEqual(second);
  expect(last()).toMatchObject({ name: 'end-of-day', state: 'completed' });
});

test('What the card refused and went back in cash is no return of the terminal', async () => {
  await laterThatDay();
  const saleId = await sell(4500);
  const what = { amount: 4500 } as never;
  await till.must('refund:start', { saleId: saleId as never, what, reason: 'faulty', terminalId });
  await server.control.whenPrompting();
  server.control.decline('stolen-card');
  await till.until('declined', () => till.state()?.screen === 'result');
  const attemptId = till.movement()?.attemptId as never;
  await till.must('otherwise:pay', { attemptId, how: 'cash' });
  await till.must('movement:leave', { attemptId });
  const first = await endOfDay();
  expect(first).toMatchObject({
    purchases: day(1, 4500),
    reversals: day(0, 0),
    own: { sales: day(1, 4500), returns: day(0, 0) },
  });
  expect(isEqual(first)).toBe(true);
});

test('What the terminal leaves out of its figures is not compared', async () => {
  await laterThatDay();
  await sell(5800);
  server.control.turn({
    operationLeavesOut: ['purchases_count', 'reversals_count', 'reversals_amount', 'start_of_day_at'],
  });
  const told = await endOfDay();
  expect(told.purchases).toEqual({ amount: 5800 });
  expect(told.reversals).toEqual({});
  expect(isEqual(told)).toBe(true);
  server.control.turn({ operationLeavesOut: ['last_end_of_day_at', 'start_of_day_at', 'purchases_amount'] });
  // Our own end of day before it says when the stretch began.
  expect(await endOfDay()).toMatchObject({ own: { sales: day(0, 0) } });
});

test.each<[Partial<Knobs>, OperationView['state']]>([
  [{ operationEnds: 'FAILED' }, 'failed'],
  [{ operationEnds: 'TIMEOUT' }, 'timeout'],
  [{ operationEnds: 'never' }, 'timeout'],
  [{ forbid: ['operations'] }, 'not-permitted'],
  [{ operationReads: 'list', operationTakenWith: 202 }, 'completed'],
  [{ operationTakenWith: 200 }, 'completed'],
])('With %j it ends as %s', async (knobs, state) => {
  server.control.turn(knobs);
  await ask();
  await ends(state);
  expect(posts()).toHaveLength(1);
});

test.each([400, 409] as const)(
  'A terminal that is busy by a %i is said to be so, and nothing is sent again',
  async (operationBusyWith) => {
    server.control.turn({ operationBusyWith, operationEnds: 'never' });
    await elsewhere();
    await ask();
    await ends('busy');
    expect(posts().map(({ answered }) => answered)).toEqual([201, operationBusyWith]);
  },
);

/** Somebody else, as Backoffice, has the terminal do something. */
async function elsewhere(): Promise<void> {
  const caller = await createCaller(server);
  const body = { terminal_id: terminalId, operation: 'check_update' };
  await caller.post('/admin/terminals/operations', body, { 'idempotency-key': randomUUID() });
}

test('A lost reply is asked for again under the same key, and it is carried out once', async () => {
  server.control.arm({ kind: 'reset', route: 'operation', when: 'after', times: 2 });
  await ask();
  await ends('completed');
  const keys = posts().map(({ headers }) => headers['idempotency-key']);
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
  expect(await operationsThere()).toBe(1);
});

test('Where keys are not known, the one that is in the way after a lost reply is taken for what it is', async () => {
  server.control.turn({ operationKeysKept: false, operationAfterMs: 4000 });
  server.control.arm({ kind: 'reset', route: 'operation', when: 'after' });
  await ask();
  await ends('completed');
  expect(posts().map(({ answered }) => answered)).toEqual(['none', 409]);
  expect(await operationsThere()).toBe(1);
});

async function operationsThere(): Promise<number> {
  const caller = await createCaller(server);
  const { body } = await caller.get('/admin/terminals/operations');
  return Array.isArray(body) ? body.length : 0;
}

test('Replies that are lost for good are bounded, and end as not known', async () => {
  server.control.arm({ kind: 'reset', route: 'operation', when: 'before', times: 'until-disarmed' });
  await ask();
  await ends('unknown');
  expect(posts()).toHaveLength(4);
});

test('Without a network nothing was sent, and that is said', async () => {
  await server.control.offline();
  await ask();
  await ends('not-sent');
  await server.control.online();
});

test('It is refused while a payment is on the terminal, and the other way round; another terminal is free', async () => {
  const lines = [line('Kaffe', 5800)];
  const order = { lines, total: sum(lines.map(lineAmount)) };
  await till.must('payment:start', { ...order, saleId: newSaleId(), terminalId });
  expect(await ask()).toMatchObject(notNow('terminal-in-use'));
  expect(await ask('check-update', other)).toEqual({ ok: true, value: {} });
  await server.control.whenPrompting();
  server.control.present();
  await till.until('paid', () => till.state()?.screen === 'result');
  await till.must('movement:leave', { attemptId: till.movement()?.attemptId as never });
  await ends('completed', other);

  server.control.turn({ operationEnds: 'never' });
  expect(await ask()).toMatchObject({ ok: true });
  expect(await ask('open-menu')).toMatchObject(notNow('operation-running'));
  const creates = server.control.requests('create').length;
  const refused = await till.ask('payment:start', { ...order, saleId: newSaleId(), terminalId });
  expect(refused).toMatchObject(notNow('operation-running'));
  expect(server.control.requests('create')).toHaveLength(creates);
  await sell(1000, other);
  // Its own limit frees the terminal, whatever Dintero says.
  await ends('timeout');
  await sell(1000);
});

test('After a restart it is followed on, and what was lost before Dintero answered is sent under its key', async () => {
  server.control.turn({ operationAfterMs: 30_000 });
  await ask('end-of-day');
  await till.until('running', () => last()?.state === 'running');
  till.close();
  await open();
  expect(last()).toMatchObject({ name: 'end-of-day', state: 'running' });
  expect(await ask()).toMatchObject(notNow('operation-running'));
  await ends('completed');
  expect(care()?.lastDay?.purchases).toEqual(day(0, 0));
  expect(posts()).toHaveLength(1);

  server.control.turn({ operationAfterMs: 500 });
  server.control.arm({ kind: 'no-answer', route: 'operation', when: 'after' });
  await ask('send-logs');
  await till.until('sent', () => posts().length === 2);
  till.close();
  await open();
  await ends('completed');
  const [, lost, again] = posts();
  expect(again?.headers['idempotency-key']).toBe(lost?.headers['idempotency-key']);
});

test('Long after a restart nothing is sent again; it is looked for', async () => {
  server.control.arm({ kind: 'no-answer', route: 'operation', when: 'after' });
  await ask('end-of-day');
  await till.until('sent', () => posts().length === 1);
  till.close();
  clock.jump(10 * 60_000);
  await open();
  await ends('completed');
  expect(posts()).toHaveLength(1);
  expect(care()?.lastDay).toBeDefined();
});

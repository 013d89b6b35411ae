import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { practiceAccount } from '../../electron/practice/account.ts';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import { hashPin } from '../../electron/store/pin.ts';
import type { Operator } from '../../electron/store/settings.ts';
import { lineAmount, type Line } from '../../shared/basket.ts';
import type { AttemptId, SaleId } from '../../shared/ids.ts';
import type { Output } from '../../shared/ipc/contract.ts';
import type { CarryOver } from '../../shared/ipc/shift-views.ts';
import { minor, sum } from '../../shared/money.ts';
import type { ShiftReport } from '../../shared/shift/report.ts';
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
import { recordsOf } from '../hosts/record.ts';

/* A shift from the first sale to its report, by the commands that a page has. */

// A PIN takes its time, and there are many of them.

let server: PracticeServer;
let room: ReturnType<typeof freshFolder>;
let clock: ReturnType<typeof fastClock>;
let till: BareTill;
let people: readonly Operator[];

const pins = { Kari: '1357', Siri: '2468', Amal: '8024' } as const;
type Name = keyof typeof pins;

beforeEach(async () => {
  clock = fastClock(20);
  server = await startPracticeServer({ clock });
  room = freshFolder();
});

afterEach(async () => {
  till.close();
  await server.close();
  room.remove();
});

async function open(...roles: readonly (readonly [Name, Operator['role']])[]): Promise<void> {
  people = await Promise.all(
    roles.map(async ([name, role]) => ({ name, role, pinHash: await hashPin(pins[name]) })),
  );
  till = await start(room.folder);
}

function start(folder: string): Promise<BareTill> {
  const settings = { ...practiceSettings, operators: people };
  return startBareTill({ url: server.url, folder, clock, settings });
}

async function restart(): Promise<void> {
  till.close();
  till = await start(room.folder);
}

async function enter(name: Name): Promise<void> {
  await till.must('lock:unlock', { name, pin: pins[name] });
}

const coffee = (): readonly Line[] => [line('Kaffe latte', 5800, 2), line('Termokopp', 24900, 1, 2500)];

async function ask(lines = coffee()): Promise<{ saleId: SaleId; attemptId: AttemptId }> {
  const saleId = newSaleId();
  const total = sum(lines.map(lineAmount));
  const { attemptId } = await till.must('payment:start', { saleId, lines, total, terminalId });
  return { saleId, attemptId };
}

async function sell(lines?: readonly Line[]): Promise<SaleId> {
  const { saleId } = await ask(lines);
  await server.control.whenPrompting();
  server.control.present();
  await done();
  return saleId;
}

async function giveBack(saleId: SaleId, amount: number): Promise<void> {
  const approval = { approver: 'Siri', pin: pins.Siri };
  const what = { amount: minor(amount) };
  await till.must('refund:start', {
    ...{ saleId, what, reason: 'regret', terminalId },
    ...(people.length > 1 ? { approval } : {}),
  });
  await server.control.whenPrompting();
  server.control.present();
  await done();
}

async function done(): Promise<void> {
  await till.until('a result', () => till.state()?.screen === 'result');
  await leave();
}

async function leave(): Promise<void> {
  const attemptId = till.movement()?.attemptId;
  if (attemptId !== undefined) await till.must('movement:leave', { attemptId });
}

/** The cashier cancels, and the terminal goes on asking: the money comes when nobody looks any more. */
async function payBehindTheBack(): Promise<AttemptId> {
  const { attemptId } = await ask();
  await server.control.whenPrompting();
  server.control.turn({ cancelKeepsPrompt: true });
  await till.must('payment:cancel', { attemptId });
  await done();
  server.control.approveNow();
  await expect.poll(() => server.control.transactionsWith('CAPTURED').length).toBeGreaterThan(0);
  return attemptId;
}

function close(number: number, carry?: CarryOver) {
  return till.ask('shift:close', carry === undefined ? { number } : { number, carry });
}

async function report(number?: number): Promise<ShiftReport> {
  const { report: found } = await till.must('shift:show', number === undefined ? {} : { number });
  if (found === undefined) throw new Error('There is no report.');
  return found;
}

function refused(reason: string): object {
  return { ok: false, fault: { kind: 'not-now', reason } };
}

const closed = { ok: true, value: { state: 'closed' } };

test('A shift opens with the first sale and closes with what it took, to the øre', async () => {
  await open(['Kari', 'cashier'], ['Siri', 'manager']);
  await enter('Kari');
  expect(await till.must('shift:show', {})).toEqual({ undecided: [] });
  const saleId = await sell();
  await giveBack(saleId, 10_000);
  await enter('Siri');
  await sell([line('Kanelbolle', 4500)]);
  const basket = { id: newSaleId(), lines: coffee() };
  await till.must('basket:keep', { basket });

  const x = await report();
  expect(x).toMatchObject({
    number: 1,
    openedBy: { name: 'Kari', role: 'cashier' },
    sales: { count: 2, sum: 41_000 },
    returns: { count: 1, sum: -10_000 },
    net: 31_000,
    people: [
      { name: 'Kari', sales: { count: 1, sum: 36_500 }, returns: { count: 1, sum: -10_000 } },
      { name: 'Siri', sales: { count: 1, sum: 4500 }, returns: { count: 0, sum: 0 } },
    ],
    numbers: { sale: { first: 1, last: 2 }, return: { first: 1, last: 1 } },
  });
  const [higher, lower] = x.vat;
  expect([higher?.rate, lower?.rate]).toEqual([2500, 1500]);
  expect(higher?.sales).toEqual({ gross: 24_900, net: 19_920, vat: 4980 });
  expect((higher?.returns.gross ?? 0) + (lower?.returns.gross ?? 0)).toBe(-10_000);
  expect(sum(x.ways.map(({ sales, returns }) => minor(sales.sum + returns.sum)))).toBe(31_000);

  expect(await close(1)).toEqual(closed);
  expect(await close(1)).toEqual(closed);
  expect(await report(1)).toEqual({
    ...x,
    closedAt: expect.any(String) as string,
    closedBy: { name: 'Siri', role: 'manager' },
  });
  expect(recordsOf(room.folder, 'shift-opened')).toEqual([{ shift: '1', who: 'Kari', role: 'cashier' }]);
  expect(recordsOf(room.folder, 'shift-closed')).toMatchObject([
    { shift: '1', who: 'Siri', report: { net: 31_000 } },
  ]);
  expect((await till.must('register:snapshot', {})).basket).toEqual(basket);
  await expect.poll(() => existsSync(join(room.folder, 'backups'))).toBe(true);
  await expect.poll(() => readdirSync(join(room.folder, 'backups')).length).toBe(1);

  await restart();
  await enter('Kari');
  expect((await till.must('shift:list', { limit: 10 })).rows).toEqual([]);
  await sell([line('Kanelbolle', 4500)]);
  expect(await report()).toMatchObject({ number: 2, net: 4500, grand: { net: 35_500 } });
});

test('Nothing is closed while a payment is under way, whoever asks', async () => {
  await open(['Siri', 'manager']);
  await enter('Siri');
  await sell();
  const { attemptId } = await ask();
  const carry = { attemptIds: [attemptId], reason: 'It takes too long' };
  expect(await close(1)).toEqual(refused('payment-running'));
  expect(await close(1, carry)).toEqual(refused('payment-running'));
  await server.control.whenPrompting();
  server.control.present();
  await done();
  expect(await close(1)).toEqual(closed);
  expect(await report(1)).toMatchObject({ sales: { count: 2 } });
});

test('What is found by the last look keeps it open, until a manager answers for it; it is in the next', async () => {
  await open(['Kari', 'cashier'], ['Siri', 'manager'], ['Amal', 'cashier']);
  await enter('Kari');
  await sell([line('Kanelbolle', 4500)]);
  const attemptId = await payBehindTheBack();
  const looked = server.control.requests('transaction-get').length;
  expect(await close(1)).toEqual({
    ok: true,
    value: {
      state: 'undecided',
      items: [expect.objectContaining({ attemptId, kind: 'payment-found', amount: 36_500 }) as object],
      unanswered: 0,
      approvers: ['Siri'],
    },
  });
  expect(server.control.requests('transaction-get').length).toBeGreaterThan(looked);

  const carry = { attemptIds: [attemptId], reason: '  The customer is coming back  ' };
  const by = (approver: Name, pin: string): CarryOver => ({ ...carry, approval: { approver, pin } });
  expect(await close(1, carry)).toEqual(refused('approval-needed'));
  expect(await close(1, by('Siri', pins.Kari))).toEqual(refused('wrong-pin'));
  expect(await close(1, by('Amal', pins.Amal))).toEqual(refused('not-allowed'));
  expect(await close(1, by('Kari', pins.Kari))).toEqual(refused('not-allowed'));
  const short = { ...by('Siri', pins.Siri), reason: ' x ' };
  expect(await close(1, short)).toMatchObject({ ok: false, fault: { kind: 'bad-input' } });
  expect(recordsOf(room.folder, 'shift-closed')).toEqual([]);
  expect(await close(1, by('Siri', pins.Siri))).toEqual(closed);
  expect(await report(1)).toMatchObject({
    net: 4500,
    carriedOver: {
      items: [{ attemptId, amount: 36_500 }],
      reason: 'The customer is coming back',
      by: { name: 'Kari' },
      approvedBy: { name: 'Siri', role: 'manager' },
    },
  });
  const note = 'The customer is coming back';
  expect(recordsOf(room.folder, 'shift-carried-over')).toMatchObject([
    { shift: '1', note, who: 'Kari', approver: 'Siri' },
  ]);
  const item = till.latest('attention')?.items.find((one) => one.attemptId === attemptId);
  expect(item?.timeline.map(({ what }) => what)).toContain('shift-carried-over');

  await restart();
  await enter('Amal');
  await till.must('attention:attach', { attemptId });
  expect(await report()).toMatchObject({ number: 2, openedBy: { role: 'till' }, net: 36_500 });
  expect(await close(2)).toEqual(closed);
  expect(await report(2)).toMatchObject({ net: 36_500, grand: { net: 41_000 }, closedBy: { name: 'Amal' } });
});

test('A manager carries over by themselves, and again as long as nobody knows', async () => {
  await open(['Kari', 'cashier'], ['Siri', 'manager']);
  await enter('Siri');
  await till.must('shift:open', {});
  server.control.arm({ route: 'create', when: 'before', kind: 'reset' });
  const { attemptId } = await ask();
  await till.until('the question', () => {
    const state = till.state();
    return state?.screen === 'under-way' && state.question === 'terminal';
  });
  await till.must('payment:answer', { attemptId, answer: 'idle' });
  await leave();
  await server.control.offline();
  const first = await close(1);
  expect(first).toMatchObject({ value: { items: [{ attemptId, kind: 'undecided' }], unanswered: 1 } });
  expect(first).not.toHaveProperty('value.approvers');
  const carry = { attemptIds: [attemptId], reason: 'No network all day' };
  expect(await close(1, carry)).toEqual(closed);
  await till.must('shift:open', {});
  expect(await close(2)).toMatchObject({ value: { state: 'undecided' } });
  expect(await close(2, carry)).toEqual(closed);
  expect(recordsOf(room.folder, 'shift-carried-over').map(({ shift }) => shift)).toEqual(['1', '2']);
});

test('A cashier sees the shift that is open and those they have closed, and tries at others are written down', async () => {
  await open(['Kari', 'cashier'], ['Siri', 'manager'], ['Amal', 'cashier']);
  for (const name of ['Kari', 'Siri', 'Kari'] as const) {
    await enter(name);
    const { number } = await till.must('shift:open', {});
    expect(await close(number)).toEqual(closed);
  }
  const numbers = async (): Promise<readonly number[]> =>
    (await till.must('shift:list', { limit: 2 })).rows.map(({ number }) => number);
  expect(await numbers()).toEqual([3, 1]);
  expect(await report(1)).toMatchObject({ number: 1 });
  for (const command of ['shift:show', 'shift:print', 'shift:pdf'] as const)
    expect(await till.ask(command, { number: 2 })).toEqual(refused('not-allowed'));
  expect(recordsOf(room.folder, 'not-allowed')).toHaveLength(3);
  expect(await till.ask('shift:print', { number: 3 })).toEqual(refused('printer-silent'));
  await enter('Siri');
  expect(await till.must('shift:list', { limit: 2 })).toMatchObject({ hasMore: true });
  expect(await numbers()).toEqual([3, 2]);
  const { rows } = await till.must('shift:list', { before: 2, limit: 2 });
  expect(rows.map(({ number }) => number)).toEqual([1]);
  await sell();
  expect(await numbers()).toEqual([4, 3, 2]);
  // Paper is for what is over.
  expect(await till.ask('shift:pdf', { number: 4 })).toEqual(refused('no-such-shift'));
  expect(await till.ask('shift:close', { number: 9 })).toEqual(refused('no-such-shift'));
});

const journalName = `${practiceAccount.account_id}.sqlite`;

/** What would be on the disk if the power went at any moment while the shift is being closed. */
function copyAt(moment: string): string {
  const to = join(room.folder, moment);
  mkdirSync(to);
  for (const name of [journalName, `${journalName}-wal`])
    if (existsSync(join(room.folder, name))) copyFileSync(join(room.folder, name), join(to, name));
  return to;
}

test('Whenever the power goes while it is closed, it is open as before, or closed with its report', async () => {
  await open();
  await sell();
  const before = copyAt('before');
  const wal = join(room.folder, `${journalName}-wal`);
  const bytesBefore = statSync(wal).size;
  expect(await close(1)).toEqual(closed);
  const bytes = statSync(wal).size - bytesBefore;
  const after = copyAt('after');
  const frame = 4096 + 24;
  expect(bytes).toBeGreaterThanOrEqual(frame);
  const cuts = Array.from({ length: Math.ceil(bytes / frame) }, (_, index) => index * frame + 1);
  const torn = cuts.map((cut) => {
    const folder = join(room.folder, `torn-${String(cut)}`);
    mkdirSync(folder);
    for (const name of [journalName, `${journalName}-wal`])
      copyFileSync(join(after, name), join(folder, name));
    truncateSync(join(folder, `${journalName}-wal`), bytesBefore + bytes - cut);
    return folder;
  });
  const states: Output<'shift:list'>['rows'][number][] = [];
  for (const folder of [before, ...torn, after]) {
    const found = await start(folder);
    const { rows } = await found.must('shift:list', { limit: 5 });
    const { report: its } = await found.must('shift:show', { number: 1 });
    expect(rows).toHaveLength(1);
    expect(its, folder).toMatchObject({ number: 1, net: 36_500 });
    expect(its?.closedAt).toBe(rows[0]?.closedAt);
    states.push(...rows);
    await found.must('shift:close', { number: 1 });
    expect((await found.must('shift:show', { number: 1 })).report).toMatchObject({ net: 36_500 });
    found.close();
  }
  expect(states.filter(({ closedAt }) => closedAt !== undefined).length).toBeGreaterThanOrEqual(1);
  expect(states.filter(({ closedAt }) => closedAt === undefined).length).toBeGreaterThanOrEqual(2);
});

import { afterEach, expect, test } from 'vitest';
import { practiceAccount, type PracticeAccount } from '../../electron/practice/account.ts';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import type { Settings } from '../../electron/store/settings.ts';
import { hashPin } from '../../electron/store/pin.ts';
import type { TerminalId } from '../../shared/ids.ts';
import { lineAmount } from '../../shared/basket.ts';
import { sum } from '../../shared/money.ts';
import { fastClock, line, newSaleId, startBareTill, terminalId, type BareTill } from '../hosts/bare.ts';
import { freshFolder } from '../hosts/folder.ts';
import { recordsOf } from '../hosts/record.ts';
import { accountWith, settingsWith, terminalNumber } from '../hosts/terminals.ts';

/* Which terminals a register uses, and how each is, by the commands that a page has. */

let server: PracticeServer;
let room: ReturnType<typeof freshFolder>;
let till: BareTill;
let clock: ReturnType<typeof fastClock>;

afterEach(async () => {
  till.close();
  await server.close();
  room.remove();
});

async function open(
  account: PracticeAccount = accountWith({}, {}),
  settings: Settings = settingsWith('Window'),
) {
  clock = fastClock(1);
  server = await startPracticeServer({ clock, account });
  room = freshFolder();
  till = await startBareTill({ url: server.url, folder: room.folder, clock, settings });
  await till.until('read', () => till.latest('status')?.readAt !== undefined);
}

async function withPeople(): Promise<Settings> {
  const operators = [
    { name: 'Kari', role: 'cashier', pinHash: await hashPin('1357') },
    { name: 'Siri', role: 'manager', pinHash: await hashPin('2468') },
    { name: 'Eva', role: 'owner', pinHash: await hashPin('481627') },
  ] as const;
  return { ...settingsWith('Window'), operators };
}

function listed(): readonly (readonly [TerminalId, string])[] {
  return till.latest('status')?.terminals.map(({ id, name }) => [id, name] as const) ?? [];
}

function seen(id: TerminalId) {
  const found = till.latest('status')?.terminals.find((one) => one.id === id);
  return { status: found?.status, remedy: found?.care.remedy };
}

test('The list is changed by the owner, each change is written down, and the status follows at once', async () => {
  await open();
  const third = terminalNumber(3);
  expect(await till.must('terminals:found', {})).toMatchObject({
    rows: [{ id: third, status: 'ACTIVE', model: 'SATURN1000', serialNumber: 'SIMULATED-T00000000-003' }],
  });
  expect(await till.must('terminals:add', { terminalId: ` ${third} `, name: ' Bar ' })).toEqual({});
  expect(await till.must('terminals:add', { terminalId: third, name: 'Bar' })).toEqual({
    problem: 'already-here',
  });
  expect(await till.must('terminals:add', { terminalId: '  ', name: '' })).toEqual({ problem: 'missing-id' });
  expect(await till.must('terminals:add', { terminalId: 'T 3', name: '' })).toEqual({
    problem: 'malformed-id',
  });
  expect(seen(third)).toEqual({ status: 'ready', remedy: 'none' });
  expect(await till.must('terminals:found', {})).toEqual({ rows: [] });
  expect(await till.must('terminals:rename', { terminalId: third, name: '' })).toEqual({
    problem: 'missing-name',
  });
  expect(await till.must('terminals:rename', { terminalId: third, name: 'Terrace' })).toEqual({});
  expect(await till.must('terminals:first', { terminalId: third })).toEqual({});
  expect(listed()).toEqual([
    [third, 'Terrace'],
    [terminalId, 'Counter'],
    [terminalNumber(2), 'Window'],
  ]);
  expect(await till.must('terminals:remove', { terminalId })).toEqual({});
  expect(await till.must('terminals:remove', { terminalId: terminalNumber(2) })).toEqual({});
  expect(await till.must('terminals:remove', { terminalId: third })).toEqual({ problem: 'last-one' });
  expect(await till.ask('terminals:first', { terminalId })).toMatchObject({
    fault: { reason: 'terminal-unknown' },
  });
  expect(recordsOf(room.folder, 'terminals-changed')).toMatchObject([
    { change: 'added', terminal: third, name: 'Bar', role: 'none' },
    { change: 'renamed', terminal: third, name: 'Terrace' },
    { change: 'made-first', terminal: third },
    { change: 'removed', terminal: terminalId },
    { change: 'removed', terminal: terminalNumber(2) },
  ]);
});

test('A terminal with a payment on it, or something else, stays on the register until it is free', async () => {
  await open();
  const lines = [line('Kaffe', 5800)];
  const total = sum(lines.map(lineAmount));
  await till.must('payment:start', { saleId: newSaleId(), lines, total, terminalId });
  expect(await till.must('terminals:remove', { terminalId })).toEqual({ problem: 'in-use' });
  expect(await till.must('terminals:rename', { terminalId, name: 'Till' })).toEqual({});
  server.control.turn({ operationEnds: 'never' });
  await till.must('terminals:operate', { terminalId: terminalNumber(2), name: 'send-logs' });
  expect(await till.must('terminals:remove', { terminalId: terminalNumber(2) })).toEqual({
    problem: 'in-use',
  });
});

test('A list that may not be read leaves typing, and holds up no payment', async () => {
  clock = fastClock(1);
  server = await startPracticeServer({ clock, knobs: { forbid: ['terminals'] } });
  room = freshFolder();
  till = await startBareTill({ url: server.url, folder: room.folder, clock });
  await till.until('asked', () => seen(terminalId).status === 'unknown');
  expect(seen(terminalId)).toEqual({ status: 'unknown', remedy: 'not-known' });
  expect(await till.must('terminals:found', {})).toEqual({});
  const lines = [line('Kaffe', 5800)];
  await till.must('payment:start', {
    saleId: newSaleId(),
    lines,
    total: sum(lines.map(lineAmount)),
    terminalId,
  });
  await server.control.whenPrompting();
});

test('What the terminals do is for managers, what terminals there are is the owner’s, and how they are is everybody’s', async () => {
  await open(accountWith({}), await withPeople());
  const tries = () =>
    Promise.all([
      till.ask('terminals:look', {}),
      till.ask('terminals:operate', { terminalId, name: 'send-logs' }),
      till.ask('terminals:sync', { terminalId }),
      till.ask('terminals:found', {}),
      till.ask('terminals:add', { terminalId: 'T9', name: 'New' }),
      till.ask('terminals:rename', { terminalId, name: 'Other' }),
      till.ask('terminals:first', { terminalId }),
      till.ask('terminals:remove', { terminalId }),
    ]);
  const said = (answers: Awaited<ReturnType<typeof tries>>) =>
    answers.map((one) => (one.ok ? 'ok' : one.fault.kind === 'not-now' ? one.fault.reason : one.fault.kind));
  const five = (text: string): readonly string[] => Array.from({ length: 5 }, () => text);
  await till.must('lock:unlock', { name: 'Kari', pin: '1357' });
  expect(said(await tries())).toEqual(['ok', 'not-allowed', 'not-allowed', ...five('owner-only')]);
  await till.must('lock:unlock', { name: 'Siri', pin: '2468' });
  expect(said(await tries())).toEqual(['ok', 'ok', 'ok', ...five('owner-only')]);
  const sent = server.control.requests('operation').map(({ body }) => JSON.stringify(body));
  expect(sent.join()).not.toContain('Siri');
  await till.must('lock:unlock', { name: 'Eva', pin: '481627' });
  expect(said(await tries()).slice(3)).toEqual(five('ok'));
  await till.must('lock:lock', {});
  expect(said(await tries())).toEqual(Array.from({ length: 8 }, () => 'locked'));
});

test('Preparing is tried again where Dintero lets it, and why not is said and written down', async () => {
  await open();
  expect(await till.must('terminals:sync', { terminalId })).toEqual({ problem: 'not-retryable' });
  server.control.setTerminal(terminalId, { status: 'ERROR', status_reason: 'SYNC_ERROR' });
  await till.must('terminals:look', {});
  expect(seen(terminalId)).toEqual({ status: 'error', remedy: 'try-again' });
  expect(await till.must('terminals:sync', { terminalId })).toEqual({});
  expect(seen(terminalId)).toEqual({ status: 'pending', remedy: 'wait' });
  server.control.turn({ forbid: ['terminals'] });
  expect(await till.must('terminals:sync', { terminalId })).toEqual({ problem: 'not-permitted' });
  expect(recordsOf(room.folder, 'terminal-synced')).toMatchObject([
    { terminal: terminalId, outcome: 'not-retryable' },
    { outcome: 'taken' },
    { outcome: 'not-permitted' },
  ]);
});

test('A store that is not active is named as what is in the way', async () => {
  const [store] = practiceAccount.stores;
  const account = accountWith({ status: 'ERROR', status_reason: 'SYNC_ERROR' });
  await open({ ...account, stores: [{ ...store, status: 'PENDING' }] });
  expect(await till.must('terminals:sync', { terminalId: terminalNumber(2) })).toEqual({
    problem: 'store-not-active',
  });
});

test('After a sleep the terminals are read anew as soon as somebody rings something up', async () => {
  await open();
  const reads = () => server.control.requests('terminals').length;
  const before = reads();
  await till.must('basket:keep', { basket: { id: newSaleId(), lines: [] } });
  expect(reads()).toBe(before);
  server.control.setTerminal(terminalId, { status: 'INACTIVE' });
  clock.jump(8 * 60 * 60_000);
  await till.must('basket:keep', { basket: { id: newSaleId(), lines: [line('Kaffe', 5800)] } });
  await till.until('read anew', () => seen(terminalId).status === 'inactive');
  expect(seen(terminalId).remedy).toBe('switched-off');
  expect(reads()).toBe(before + 1);
});

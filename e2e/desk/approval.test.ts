import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { practiceAccount } from '../../electron/practice/account.ts';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import { hashPin } from '../../electron/store/pin.ts';
import type { Operator } from '../../electron/store/settings.ts';
import type { SaleId } from '../../shared/ids.ts';
import type { Input } from '../../shared/ipc/contract.ts';
import { minor } from '../../shared/money.ts';
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

/* A cashier begins a refund, somebody else answers for it. All of it by the commands that a page has. */

let server: PracticeServer;
let room: ReturnType<typeof freshFolder>;
let till: BareTill;

const pins = { Kari: '1357', Siri: '2468', Eva: '8024' } as const;
type Name = keyof typeof pins;

beforeEach(async () => {
  server = await startPracticeServer();
  room = freshFolder();
});

afterEach(async () => {
  till.close();
  await server.close();
  room.remove();
});

async function open(...people: readonly (readonly [Name, Operator['role']])[]): Promise<void> {
  const operators = await Promise.all(
    people.map(async ([name, role]) => ({ name, role, pinHash: await hashPin(pins[name]) })),
  );
  const settings = { ...practiceSettings, operators };
  till = await startBareTill({ url: server.url, folder: room.folder, clock: fastClock(10), settings });
}

async function enter(name: Name): Promise<void> {
  await till.must('lock:unlock', { name, pin: pins[name] });
}

async function sell(): Promise<SaleId> {
  const saleId = newSaleId();
  await till.must('payment:start', { saleId, lines: [line('Kopp', 24900)], total: minor(24900), terminalId });
  await server.control.whenPrompting();
  server.control.present();
  await till.until('paid', () => till.state()?.screen === 'result', 20_000);
  await leave();
  return saleId;
}

async function leave(): Promise<void> {
  const attemptId = till.movement()?.attemptId;
  if (attemptId !== undefined) await till.must('movement:leave', { attemptId });
}

function refund(saleId: SaleId, approval?: Input<'refund:start'>['approval']) {
  const order = { saleId, what: { amount: minor(10000) }, reason: 'regret', terminalId } as const;
  return till.ask('refund:start', approval === undefined ? order : { ...order, approval });
}

function refused(reason: string): object {
  return { ok: false, fault: { kind: 'not-now', reason } };
}

function refunds(): number {
  return server.control.requests('refund').length;
}

function record(what: string): readonly Record<string, string>[] {
  const file = new DatabaseSync(join(room.folder, `${practiceAccount.account_id}.sqlite`), {
    readOnly: true,
  });
  const rows = file.prepare('SELECT body FROM record WHERE what = ? ORDER BY seq').all(what);
  file.close();
  return (rows as { body: string }[]).map(({ body }) => JSON.parse(body) as Record<string, string>);
}

test('A cashier’s refund waits for a manager’s PIN, and the record names both', async () => {
  await open(['Kari', 'cashier'], ['Siri', 'manager'], ['Eva', 'cashier']);
  await enter('Kari');
  const saleId = await sell();
  expect(await till.must('refund:left', { saleId })).toMatchObject({ approvers: ['Siri'] });
  expect(await refund(saleId)).toEqual(refused('approval-needed'));
  expect(await refund(saleId, { approver: 'Kari', pin: pins.Kari })).toEqual(refused('not-allowed'));
  expect(await refund(saleId, { approver: 'Eva', pin: pins.Eva })).toEqual(refused('not-allowed'));
  expect(await refund(saleId, { approver: 'Siri', pin: pins.Kari })).toEqual(refused('wrong-pin'));
  expect(refunds()).toBe(0);
  expect(await refund(saleId, { approver: 'Siri', pin: pins.Siri })).toMatchObject({ ok: true });
  await server.control.whenPrompting();
  server.control.present();
  await till.until('refunded', () => till.state()?.screen === 'result', 20_000);
  expect(refunds()).toBe(1);
  expect(record('refund-asked')).toMatchObject([
    { who: 'Kari', role: 'cashier', approver: 'Siri', approverRole: 'manager' },
  ]);
  const by = { command: 'refund:start', who: 'Kari', role: 'cashier' };
  expect(record('not-allowed')).toEqual([
    { ...by, because: 'approval-needed' },
    { ...by, because: 'not-approver', approver: 'Kari' },
    { ...by, because: 'not-approver', approver: 'Eva' },
    { ...by, because: 'wrong-pin', approver: 'Siri' },
  ]);
  expect(record('approval-given')).toEqual([
    { ...by, amount: '100,00', approver: 'Siri', approverRole: 'manager' },
  ]);
  expect(till.latest('lock')).toMatchObject({ current: { name: 'Kari' } });
  await leave();

  // What was approved once is done: the next one asks again.
  expect(await refund(saleId)).toEqual(refused('approval-needed'));
  expect(refunds()).toBe(1);
  const { timeline } = await till.must('sales:show', { id: saleId });
  expect(JSON.stringify(timeline)).not.toContain(pins.Siri);
});

test('Nobody answers for a refund of their own sale where somebody else can', async () => {
  await open(['Kari', 'cashier'], ['Siri', 'manager'], ['Eva', 'owner']);
  await enter('Siri');
  const own = await sell();
  expect(await till.must('refund:left', { saleId: own })).toMatchObject({ approvers: ['Eva'] });
  expect(await refund(own, { approver: 'Siri', pin: pins.Siri })).toEqual(refused('not-allowed'));
  await enter('Eva');
  expect(await till.must('refund:left', { saleId: own })).not.toHaveProperty('approvers');
  expect(await refund(own)).toMatchObject({ ok: true });
});

test('A manager alone with a cashier refunds by themselves, and so does a till without operators', async () => {
  await open(['Kari', 'cashier'], ['Siri', 'manager']);
  await enter('Siri');
  const saleId = await sell();
  expect(await till.must('refund:left', { saleId })).not.toHaveProperty('approvers');
  till.close();
  await open();
  expect(await till.must('refund:left', { saleId })).not.toHaveProperty('approvers');
  expect(await refund(saleId)).toMatchObject({ ok: true });
  expect(record('refund-asked')[0]).not.toHaveProperty('role');
});

test('What a cashier may not do is refused at the command, and written down', async () => {
  await open(['Kari', 'cashier'], ['Siri', 'manager'], ['Eva', 'owner']);
  await enter('Kari');
  expect(await till.ask('setup:read', {})).toEqual(refused('owner-only'));
  expect(await till.ask('start:practice', {})).toEqual(refused('owner-only'));
  expect(await till.ask('care:begin-anew', {})).toEqual(refused('not-allowed'));
  await enter('Siri');
  expect(await till.ask('setup:read', {})).toEqual(refused('owner-only'));
  expect(record('not-allowed').map(({ command, who }) => [command, who])).toEqual([
    ['setup:read', 'Kari'],
    ['start:practice', 'Kari'],
    ['care:begin-anew', 'Kari'],
    ['setup:read', 'Siri'],
  ]);
});

import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { practiceAccount } from '../../electron/practice/account.ts';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import { hashPin } from '../../electron/store/pin.ts';
import type { Operator } from '../../electron/store/settings.ts';
import type { AttemptId, SaleId } from '../../shared/ids.ts';
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

/* The card refuses a refund, and it goes back another way: once, within what was paid, and with somebody who answers. */

// Several payments and PINs each, on machines that may be busy with others.
vi.setConfig({ testTimeout: 60_000 });

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

async function sell(amount = 24900): Promise<SaleId> {
  const saleId = newSaleId();
  const lines = [line('Kopp', amount)];
  await till.must('payment:start', { saleId, lines, total: minor(amount), terminalId });
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

type Approval = NonNullable<Input<'refund:start'>['approval']>;

/** Asks for a refund, lets the terminal end it, and says which attempt that was. */
async function refund(
  saleId: SaleId,
  atTerminal: () => unknown,
  amount = 10000,
  approval?: Approval,
): Promise<AttemptId> {
  const order = { saleId, what: { amount: minor(amount) }, reason: 'faulty', terminalId } as const;
  const { attemptId } = await till.must(
    'refund:start',
    approval === undefined ? order : { ...order, approval },
  );
  await server.control.whenPrompting();
  atTerminal();
  await till.until('a result', () => till.state()?.screen === 'result', 20_000);
  return attemptId;
}

const decline = (): unknown => server.control.decline('stolen-card');

function outcome(): string | undefined {
  const state = till.state();
  return state?.screen === 'result' ? state.result.outcome : undefined;
}

function refused(reason: string): object {
  return { ok: false, fault: { kind: 'not-now', reason } };
}

function record(what: string): readonly Record<string, unknown>[] {
  const file = new DatabaseSync(join(room.folder, `${practiceAccount.account_id}.sqlite`), {
    readOnly: true,
  });
  const rows = file.prepare('SELECT body FROM record WHERE what = ? ORDER BY seq').all(what);
  file.close();
  return (rows as { body: string }[]).map(({ body }) => JSON.parse(body) as Record<string, unknown>);
}

test('A refused refund goes back in cash, with a receipt that is no card’s, and counts as gone', async () => {
  await open();
  const saleId = await sell();
  const attemptId = await refund(saleId, decline);
  expect(till.state()).toMatchObject({ result: { outcome: 'declined' }, mayPayOtherwise: true });
  expect(await till.must('otherwise:show', { attemptId })).toMatchObject({
    saleId,
    amount: 10000,
    receipt: 1,
  });
  await till.must('otherwise:pay', { attemptId, how: 'cash', note: 'the card was blocked' });
  expect(till.state()).toMatchObject({
    result: { outcome: 'otherwise', how: 'cash', isTwice: false },
    mayRetry: false,
    receipt: {
      kind: 'return',
      number: 1,
      original: 1,
      total: -10000,
      payment: { means: 'cash' },
      returned: { reason: 'faulty' },
    },
  });
  expect(till.state()).not.toHaveProperty('receipt.payment.lastFour');
  await leave();
  expect(await till.must('refund:left', { saleId })).toMatchObject({ refunded: 10000, left: 14900 });
  const detail = await till.must('sales:show', { id: saleId });
  expect(detail).toMatchObject({ row: { status: 'partly-refunded' }, returns: [{ amount: -10000 }] });
  expect(detail).not.toHaveProperty('refused');
  expect(record('refunded-otherwise')).toMatchObject([
    { how: 'cash', note: 'the card was blocked', amount: '100,00' },
  ]);

  // Once, and never beside the card.
  expect(await till.ask('otherwise:pay', { attemptId, how: 'bank' })).toEqual(refused('too-late'));
  await refund(saleId, () => server.control.present(), 14900);
  expect(outcome()).toBe('refunded');
  await leave();
  expect(await till.must('sales:show', { id: saleId })).toMatchObject({ row: { status: 'refunded' } });
  await till.must('reconcile:run', day());
  await till.until('compared', () => till.latest('reconcile')?.state === 'done', 20_000);
  expect(await rows('equal')).toBe(1);
  expect(await rows('different')).toBe(0);
});

function day(): Input<'reconcile:run'> {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date());
  return { from: today, to: today };
}

async function rows(kind: Input<'reconcile:rows'>['kind']): Promise<number> {
  return (await till.must('reconcile:rows', { kind, offset: 0, limit: 10 })).total;
}

test('A cashier needs a manager’s PIN for it, and nobody answers for themselves', async () => {
  await open(['Kari', 'cashier'], ['Siri', 'manager'], ['Eva', 'owner']);
  await enter('Kari');
  const saleId = await sell();
  const attemptId = await refund(saleId, decline, 10000, { approver: 'Siri', pin: pins.Siri });
  const how = 'bank' as const;
  expect(await till.must('otherwise:show', { attemptId })).toMatchObject({ approvers: ['Siri', 'Eva'] });
  expect(await till.ask('otherwise:pay', { attemptId, how })).toEqual(refused('approval-needed'));
  const own = { approver: 'Kari', pin: pins.Kari };
  expect(await till.ask('otherwise:pay', { attemptId, how, approval: own })).toEqual(refused('not-allowed'));
  const wrong = { approver: 'Siri', pin: pins.Kari };
  expect(await till.ask('otherwise:pay', { attemptId, how, approval: wrong })).toEqual(refused('wrong-pin'));
  expect(record('not-allowed').map(({ command, approver }) => [command, approver])).toEqual([
    ['otherwise:pay', undefined],
    ['otherwise:pay', 'Kari'],
    ['otherwise:pay', 'Siri'],
  ]);
  expect(outcome()).toBe('declined');
  await till.must('otherwise:pay', { attemptId, how, approval: { approver: 'Siri', pin: pins.Siri } });
  expect(till.state()).toMatchObject({
    receipt: { payment: { means: 'bank' }, returned: { by: 'Kari', approvedBy: 'Siri' } },
  });
  expect(record('refunded-otherwise')).toMatchObject([{ who: 'Kari', approver: 'Siri', how: 'bank' }]);
  await leave();

  // The manager's own sale: somebody else has to answer for it here as well.
  await enter('Siri');
  const mine = await sell();
  const second = await refund(mine, decline, 10000, { approver: 'Eva', pin: pins.Eva });
  expect(await till.must('otherwise:show', { attemptId: second })).toMatchObject({ approvers: ['Eva'] });
  const mySelf = { approver: 'Siri', pin: pins.Siri };
  expect(await till.ask('otherwise:pay', { attemptId: second, how, approval: mySelf })).toEqual(
    refused('not-allowed'),
  );
});

test('After a restart the sale still offers it, until another refund has taken its place', async () => {
  await open();
  const saleId = await sell();
  const attemptId = await refund(saleId, decline);
  till.close();
  await open();
  expect(await till.must('sales:show', { id: saleId })).toMatchObject({
    refused: { attemptId, amount: 10000 },
  });
  await refund(saleId, () => server.control.present(), 20000);
  await leave();
  expect(await till.must('sales:show', { id: saleId })).not.toHaveProperty('refused');
  expect(await till.ask('otherwise:pay', { attemptId, how: 'cash' })).toEqual(refused('too-late'));
});

test('Two presses at once pay it back once', async () => {
  await open();
  const saleId = await sell();
  const attemptId = await refund(saleId, decline);
  const answers = await Promise.all([
    till.ask('otherwise:pay', { attemptId, how: 'cash' }),
    till.ask('otherwise:pay', { attemptId, how: 'bank' }),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(record('refunded-otherwise')).toHaveLength(1);
  expect(record('receipt-numbered')).toHaveLength(2);
});

test('What another register has given back meanwhile is counted before it is paid out', async () => {
  await open();
  const saleId = await sell();
  const attemptId = await refund(saleId, decline, 24900);
  const [transaction] = server.control.transactions();
  server.control.refundBehind(transaction?.id ?? '', 100);
  expect(await till.ask('otherwise:pay', { attemptId, how: 'cash' })).toEqual(refused('more-than-left'));
  expect(outcome()).toBe('declined');
});

test('A card that has taken it after all is never paid out besides, and told where it was', async () => {
  await open();
  const saleId = await sell();
  const attemptId = await refund(saleId, decline);
  const reference = server.control.requests('refund').length;
  expect(reference).toBe(1);
  const [transaction] = server.control.transactions();
  const ours = record('refund-asked')[0]?.['reference'] as string;
  await till.must('otherwise:pay', { attemptId, how: 'cash' });
  await leave();
  server.control.refundBehind(transaction?.id ?? '', 10000, ours);
  await till.must('attention:check-all', {});
  expect(till.latest('attention')?.items).toMatchObject([
    { kind: 'mismatch', about: 'paid-back-twice', attemptId, amount: 10000 },
  ]);
  expect(await till.must('refund:left', { saleId })).toMatchObject({ refunded: 20000, left: 4900 });

  const note = 'the customer has brought the money back';
  await till.must('attention:close', { attemptId, note });
  expect(till.latest('attention')?.items).toEqual([]);
  expect(record('closed-by-hand')).toMatchObject([{ note }]);
  expect(await till.ask('attention:close', { attemptId, note })).toEqual(refused('too-late'));

  // Told before anybody had decided, it is simply refunded.
  const other = await sell();
  const late = await refund(other, decline);
  const paid = server.control.transactions().at(-1)?.id ?? '';
  server.control.refundBehind(paid, 10000, record('refund-asked')[1]?.['reference'] as string);
  expect(await till.ask('otherwise:pay', { attemptId: late, how: 'cash' })).toEqual(refused('too-late'));
  expect(outcome()).toBe('refunded');
});

test('What is not known is not paid out, and a return is not returned', async () => {
  await open();
  const saleId = await sell();
  const order = { saleId, what: { amount: minor(10000) }, reason: 'faulty', terminalId } as const;
  const { attemptId } = await till.must('refund:start', order);
  await server.control.whenPrompting();
  expect(await till.ask('otherwise:pay', { attemptId, how: 'cash' })).toEqual(refused('payment-running'));
  server.control.present();
  await till.until('refunded', () => outcome() === 'refunded', 20_000);
  await leave();
  expect(await till.ask('otherwise:pay', { attemptId, how: 'cash' })).toEqual(refused('too-late'));
  const ofReturn = { ...order, saleId: String(attemptId) as SaleId };
  expect(await till.ask('refund:start', ofReturn)).toEqual(refused('no-such-sale'));
  expect(await till.ask('refund:left', { saleId: ofReturn.saleId })).toEqual(refused('no-such-sale'));
  expect(await till.ask('otherwise:show', { attemptId: String(saleId) as AttemptId })).toEqual(
    refused('no-such-attempt'),
  );
  expect(await till.must('sales:show', { id: attemptId })).toMatchObject({ mayRefund: false });
  expect(server.control.requests('refund')).toHaveLength(1);
});

import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AttemptId, LineId, Reference, SaleId, TerminalId, TransactionId } from '../../shared/ids.ts';
import { minor, negate, sum } from '../../shared/money.ts';
import { begin } from '../../shared/payment/step.ts';
import type { Receipt } from '../../shared/receipt.ts';
import { beginRefund } from '../../shared/refund/step.ts';
import type { ShiftReport } from '../../shared/shift/report.ts';
import { vatByRate, vatRate } from '../../shared/vat.ts';
import { lookAtWhole } from '../care/whole.ts';
import type { Clock } from '../clock.ts';
import { openDatabase, type Database } from '../journal/database.ts';
import { createJournal, type Journal, type Movement, type Standing } from '../journal/journal.ts';
import { createQueries } from '../journal/queries.ts';
import { createShifts } from '../journal/shifts.ts';
import { createLog } from '../log.ts';
import { createShiftDesk, type ShiftDesk } from './desk.ts';

const kari = { name: 'Kari', role: 'cashier' } as const;
const open: Standing = { isOpen: true, holdsSale: true, isWatched: false };
const settled: Standing = { isOpen: false, holdsSale: false, isWatched: false };

let folder: string;
let database: Database;
let journal: Journal;
let desk: ShiftDesk;
let nowMs: number;
let made: number;
let isIdle: boolean;
let onRecheck: () => void;

const clock: Clock = { now: () => nowMs, monotonic: () => nowMs, after: () => () => undefined };
const file = (): string => join(folder, 'practice.sqlite');

function start(): void {
  database = openDatabase(file());
  journal = createJournal(database, clock);
  desk = createShiftDesk({
    journal,
    queries: createQueries(database),
    shifts: createShifts(database),
    log: createLog(() => undefined),
    till: () => ({
      mode: 'practice',
      seller: { name: 'Kaffebaren AS', organizationNumber: '923663487' },
      registerId: 'K1',
      registerName: 'Kasse 1',
    }),
    currency: 'NOK',
    isIdle: () => isIdle,
    recheck: () => {
      onRecheck();
      return Promise.resolve({ asked: 0, unanswered: 0 });
    },
  });
}

/** Nobody pulls the plug in here. */
function restart(): void {
  database.close();
  start();
  database.exec('PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF');
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shifts-'));
  nowMs = Date.parse('2026-11-20T13:36:05.000Z');
  made = 0;
  isIdle = true;
  onRecheck = () => undefined;
  start();
});

afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

function payment(id: string, amount: number): Movement {
  const { state } = begin({
    id: id as AttemptId,
    saleId: `S-${id}` as SaleId,
    reference: `K1-${id}` as Reference,
    amount: minor(amount),
    currency: 'NOK',
    storeId: 'store-1',
    terminalId: `terminal-${id}` as TerminalId,
    startedAt: new Date(nowMs).toISOString(),
  });
  const lines = [
    { id: 'L1' as LineId, name: 'Kaffe', unitPrice: minor(amount), quantity: 1, vatRate: vatRate(1500) },
  ];
  return { kind: 'payment', state, lines };
}

function refund(id: string, amount: number): Movement {
  const { state } = beginRefund({
    id: id as AttemptId,
    saleId: `S-${id}` as SaleId,
    transactionId: 'T1' as TransactionId,
    reference: `K1-R-${id}` as Reference,
    amount: minor(amount),
    currency: 'NOK',
    lines: [],
    reason: 'regret',
    terminalId: `terminal-${id}` as TerminalId,
    startedAt: new Date(nowMs).toISOString(),
  });
  return { kind: 'refund', state, lines: [] };
}

function ask(movement: Movement): Movement {
  const begun = journal.begin({ movement, standing: open, entries: [], by: kari });
  if (!begun.ok) throw new Error(JSON.stringify(begun.fault));
  return movement;
}

function complete(movement: Movement): void {
  const { attempt } = movement.state;
  const isSale = movement.kind === 'payment';
  const amount = isSale ? attempt.amount : negate(attempt.amount);
  journal.commit({
    movement,
    standing: settled,
    entries: [],
    slip: {
      id: isSale ? attempt.saleId : attempt.id,
      operation: `operation-${attempt.id}`,
      make: (number, at): Receipt => ({
        kind: isSale ? 'sale' : 'return',
        mode: 'practice',
        number,
        seller: { name: 'Kaffebaren AS', organizationNumber: '923663487' },
        registerId: 'K1',
        registerName: 'Kasse 1',
        at,
        lines: [],
        total: amount,
        currency: 'NOK',
        vat: vatByRate([{ amount, vatRate: vatRate(1500) }]),
        payment: { terminalId: 'terminal-1', isPending: false, brand: 'visa' },
      }),
    },
  });
}

function sell(amount: number): void {
  made += 1;
  complete(ask(payment(`A${String(made)}`, amount)));
}

function giveBack(amount: number): void {
  made += 1;
  complete(ask(refund(`R${String(made)}`, amount)));
}

/** Set aside: nobody knows what became of it. */
function leaveUndecided(amount: number): Movement {
  made += 1;
  nowMs += 1000;
  const movement = ask(payment(`U${String(made)}`, amount));
  journal.commit({
    movement,
    standing: { ...settled, isWatched: true, attention: 'undecided' },
    entries: [],
  });
  return movement;
}

async function reports(): Promise<readonly ShiftReport[]> {
  const numbers = desk.closed(undefined, 1000).map(({ number }) => number);
  const running = desk.running()?.number;
  const all = [...numbers.reverse(), ...(running === undefined ? [] : [running])];
  const found = await Promise.all(all.map((number) => desk.report(number)));
  return found.flatMap((report) => (report === undefined ? [] : [report]));
}

function slips(): readonly { kind: string; amount: number; shift: number }[] {
  return database.prepare('SELECT kind, amount, shift FROM slip').all() as never;
}

async function addsUp(): Promise<void> {
  const all = await reports();
  expect(all.map(({ number }) => number)).toEqual(all.map((_, index) => index + 1));
  const amounts = slips().map(({ amount }) => minor(amount));
  expect(sum(all.map(({ net }) => net))).toBe(sum(amounts));
  const last = all.at(-1);
  if (last === undefined) return;
  expect(last.grand.net).toBe(sum(amounts));
  expect(last.grand.sales.sum).toBe(sum(amounts.filter((amount) => amount > 0)));
  for (const { number, sales, returns, vat } of all) {
    const own = slips().filter(({ shift }) => shift === number);
    expect(sales.count + returns.count).toBe(own.length);
    expect(sum(vat.map((rate) => minor(rate.sales.gross + rate.returns.gross)))).toBe(
      sum(own.map(({ amount }) => minor(amount))),
    );
  }
}

describe('a shift', () => {
  it('opens with the first payment, by whoever takes it, and is one', async () => {
    expect(desk.running()).toBeUndefined();
    sell(5800);
    expect(desk.running()).toEqual({ number: 1, openedAt: '2026-11-20T14:36:05+01:00', openedBy: kari });
    expect(desk.open({ role: 'manager', name: 'Siri' })).toEqual({ ok: true, value: { number: 1 } });
    giveBack(800);
    expect(await desk.report(1)).toMatchObject({
      sales: { count: 1, sum: 5800 },
      returns: { count: 1, sum: -800 },
      net: 5000,
      numbers: { sale: { first: 1, last: 1 }, return: { first: 1, last: 1 } },
    });
  });

  it('is closed once, however often it is pressed, and its report never changes again', async () => {
    sell(5800);
    const both = await Promise.all([desk.close(1, kari), desk.close(1, kari)]);
    expect(both).toEqual([
      { ok: true, value: { state: 'closed' } },
      { ok: true, value: { state: 'closed' } },
    ]);
    const report = await desk.report(1);
    expect(report).toMatchObject({ net: 5800, closedBy: kari, closedAt: '2026-11-20T14:36:05+01:00' });
    const rows = database.prepare("SELECT body FROM record WHERE what = 'shift-closed'").all();
    expect(rows).toHaveLength(1);
    expect(JSON.parse((rows[0] as { body: string }).body)).toMatchObject({ shift: '1', who: 'Kari', report });
    sell(100);
    expect(await desk.report(1)).toEqual(report);
    expect(desk.running()?.number).toBe(2);
    await addsUp();
  });

  it('does not take what completes after it: that is the next one’s, which opens by itself', async () => {
    const late = leaveUndecided(24900);
    expect(await desk.close(1, kari)).toMatchObject({
      ok: true,
      value: { state: 'undecided', items: [{ attemptId: 'U1', kind: 'undecided', amount: 24900 }] },
    });
    const carry = { attemptIds: ['U1' as AttemptId], reason: 'No network', approvedBy: kari };
    expect(await desk.close(1, kari, carry)).toMatchObject({ ok: true, value: { state: 'closed' } });
    expect(await desk.report(1)).toMatchObject({ net: 0, carriedOver: { reason: 'No network' } });
    expect(desk.running()).toBeUndefined();
    complete(late);
    expect(desk.running()).toMatchObject({ number: 2, openedBy: { role: 'till' } });
    expect(await desk.report(2)).toMatchObject({ net: 24900 });
    await addsUp();
  });

  it('is not closed over something that was not seen, not known of before, or is under way', async () => {
    leaveUndecided(100);
    const carry = { attemptIds: ['U1' as AttemptId], reason: 'No network' };
    onRecheck = () => void leaveUndecided(200);
    expect(await desk.close(1, kari, carry)).toMatchObject({
      value: { state: 'undecided', items: [{ attemptId: 'U2' }, { attemptId: 'U1' }] },
    });
    onRecheck = () => {
      isIdle = false;
    };
    const both = { ...carry, attemptIds: ['U1', 'U2'] as AttemptId[] };
    const refused = { ok: false, fault: { kind: 'not-now', reason: 'payment-running' } };
    expect(await desk.close(1, kari, both)).toEqual(refused);
    expect(await desk.close(1, kari, both)).toEqual(refused);
    expect(desk.running()?.number).toBe(1);
    isIdle = true;
    onRecheck = () => undefined;
    expect(await desk.close(7, kari)).toMatchObject({ fault: { reason: 'no-such-shift' } });
    expect(await desk.close(1, kari, both)).toMatchObject({ value: { state: 'closed' } });
  });

  it('has only what was sold since the till knows of shifts, and the grand total has everything', async () => {
    sell(5800);
    database.exec('UPDATE slip SET shift = NULL; DELETE FROM shift');
    sell(200);
    expect(await desk.report(1)).toMatchObject({ net: 200, grand: { net: 6000, sales: { count: 2 } } });
    await desk.close(1, kari);
    giveBack(100);
    expect(await desk.report(2)).toMatchObject({ net: -100, grand: { net: 5900, returns: { count: 1 } } });
  });

  it('has a list that a cashier sees their own in', async () => {
    for (const name of ['Kari', 'Siri', 'Kari']) {
      sell(100);
      await desk.close(desk.running()?.number ?? 0, { name, role: 'cashier' });
    }
    expect(desk.closed(undefined, 10).map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(desk.closed(3, 1).map(({ number }) => number)).toEqual([2]);
    expect(desk.closed(undefined, 10, ['Kari', 'Karianne']).map(({ number }) => number)).toEqual([3, 1]);
  });
});

it('Whatever is sold, given back, closed and restarted, the shifts come to the sum of all receipts', async () => {
  const turns = fc.array(
    fc.oneof(
      fc.record({
        do: fc.constantFrom('sell' as const, 'give-back' as const),
        amount: fc.integer({ min: 1, max: 99_999 }),
      }),
      fc.record({
        do: fc.constantFrom(
          'close' as const,
          'close-twice' as const,
          'open' as const,
          'restart' as const,
          'begin' as const,
          'complete' as const,
          'look' as const,
        ),
      }),
    ),
    { maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(turns, async (plan) => {
      database.exec('PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF');
      database.exec('DELETE FROM slip; DELETE FROM shift; DELETE FROM movement');
      restart();
      let begun: Movement[] = [];
      for (const turn of plan) {
        switch (turn.do) {
          case 'sell':
            sell(turn.amount);
            break;
          case 'give-back':
            giveBack(turn.amount);
            break;
          case 'open':
            desk.open(kari);
            break;
          case 'begin':
            made += 1;
            begun = [...begun, ask(payment(`B${String(made)}`, made))];
            break;
          case 'complete':
            begun.splice(0, 1).forEach(complete);
            break;
          case 'close':
          case 'close-twice': {
            const number = desk.running()?.number ?? 1;
            const presses = turn.do === 'close' ? [0] : [0, 1];
            await Promise.all(presses.map(() => desk.close(number, kari)));
            expect(desk.running()).toBeUndefined();
            break;
          }
          case 'look':
            await addsUp();
            break;
          case 'restart':
            restart();
        }
      }
      await addsUp();
    }),
    { numRuns: 40 },
  );
}, 60_000);

describe('the look at the whole', () => {
  beforeEach(async () => {
    sell(5800);
    await desk.close(1, kari);
    desk.open(kari);
    await desk.close(2, kari);
    sell(100);
  });

  it('finds nothing where nothing was changed', () => {
    expect(lookAtWhole(file()).notices).toEqual([]);
  });

  it.each<[string, string, object]>([
    [
      'a report',
      "UPDATE shift SET body = replace(body, '5800', '4800')",
      { kind: 'shift-changed', number: 1 },
    ],
    ['who closed it', "UPDATE shift SET closed_at = '2020'", { kind: 'shift-changed', number: 1 }],
    [
      'a shift that was opened again',
      `UPDATE shift SET closed_at = '2026' WHERE number = 3;
       UPDATE shift SET closed_at = NULL, closed_seq = NULL WHERE number = 2`,
      { kind: 'shift-changed', number: 2 },
    ],
    ['a shift that is gone', 'DELETE FROM shift WHERE number = 2', { kind: 'shift-changed', number: 2 }],
    [
      'a receipt in another shift',
      'UPDATE slip SET shift = 3 WHERE receipt = 1',
      { kind: 'receipt-changed', receipt: 1 },
    ],
    [
      'a receipt without one',
      'UPDATE slip SET shift = NULL WHERE receipt = 2',
      { kind: 'receipt-changed', receipt: 2 },
    ],
  ])('finds %s', (_, sql, notice) => {
    database.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
    expect(lookAtWhole(file()).notices).toContainEqual(notice);
  });
});

import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyBasket, type Line } from '../../shared/basket.ts';
import type { AttemptId, LineId, Reference, SaleId, TerminalId, TransactionId } from '../../shared/ids.ts';
import { minor } from '../../shared/money.ts';
import { begin } from '../../shared/payment/step.ts';
import type { Receipt } from '../../shared/receipt.ts';
import { beginRefund } from '../../shared/refund/step.ts';
import { vatRate } from '../../shared/vat.ts';
import type { Clock } from '../clock.ts';
import { openDatabase, transact, type Database } from './database.ts';
import { createJournal, type Change, type Journal, type Movement, type Standing } from './journal.ts';
import { createQueries, type Queries } from './queries.ts';
import { zonedTime } from './zone.ts';

const lines: readonly Line[] = [
  { id: 'L1' as LineId, name: 'Kaffe', unitPrice: minor(5800), quantity: 1, vatRate: vatRate(1500) },
];
const open: Standing = { isOpen: true, holdsSale: true, isWatched: false };
const paid: Standing = { isOpen: false, holdsSale: true, isWatched: false };
const free: Standing = { isOpen: false, holdsSale: false, isWatched: false };

let folder: string;
let database: Database;
let journal: Journal;
let queries: Queries;
let nowMs: number;

const clock: Clock = { now: () => nowMs, monotonic: () => nowMs, after: () => () => undefined };

function openFile(): void {
  database = openDatabase(join(folder, 'practice.sqlite'));
  journal = createJournal(database, clock);
  queries = createQueries(database);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
  nowMs = Date.parse('2026-11-20T13:36:05.000Z');
  openFile();
});

afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

function payment(id: string, saleId = `sale-${id}`, terminalId = `terminal-${id}`): Movement {
  const { state } = begin({
    id: id as AttemptId,
    saleId: saleId as SaleId,
    reference: `K1-20261120-${id}` as Reference,
    amount: minor(5800),
    currency: 'NOK',
    storeId: 'store-1',
    terminalId: terminalId as TerminalId,
    startedAt: '2026-11-20T13:36:05.000Z',
  });
  return { kind: 'payment', state, lines };
}

function refund(id: string, saleId: string, terminalId = `terminal-${id}`): Movement {
  const { state } = beginRefund({
    id: id as AttemptId,
    saleId: saleId as SaleId,
    transactionId: 'T1' as TransactionId,
    reference: `K1-20261120-R-${id}` as Reference,
    amount: minor(5800),
    currency: 'NOK',
    lines: [],
    reason: '',
    terminalId: terminalId as TerminalId,
    startedAt: '2026-11-20T13:36:05.000Z',
  });
  return { kind: 'refund', state, lines };
}

function asked(movement: Movement, standing = open): Change {
  return { movement, standing, entries: [{ what: 'payment-asked', facts: { amount: '58,00' } }] };
}

function receipt(kind: Receipt['kind'], number: number, at: string): Receipt {
  return {
    kind,
    mode: 'practice',
    number,
    seller: { name: 'Kaffebaren AS', organizationNumber: '923663487' },
    registerId: 'K1',
    registerName: 'Kasse 1',
    at,
    lines: [],
    total: minor(kind === 'sale' ? 5800 : -5800),
    currency: 'NOK',
    vat: [],
    payment: { terminalId: 'terminal-1', transactionId: 'T1', isPending: false, lastFour: '1234' },
  };
}

/** The commit that completes a sale or a return. */
function completed(movement: Movement, make?: (number: number, at: string) => Receipt): Change {
  const kind = movement.kind === 'payment' ? 'sale' : 'return';
  const { attempt } = movement.state;
  return {
    movement,
    standing: kind === 'sale' ? paid : free,
    entries: [{ what: kind === 'sale' ? 'paid' : 'refunded', facts: {} }],
    slip: {
      id: kind === 'sale' ? attempt.saleId : attempt.id,
      operation: `operation-${attempt.id}`,
      make: make ?? ((number, at) => receipt(kind, number, at)),
    },
  };
}

type Row = Readonly<Record<'seq' | 'at' | 'zone' | 'what' | 'movement' | 'sale' | 'body' | 'hash', string>>;

function records(): readonly Row[] {
  return database
    .prepare('SELECT * FROM record ORDER BY seq')
    .all()
    .map((row) => row as Row);
}

function count(table: 'record' | 'movement' | 'slip'): number {
  const { rows } = database.prepare(`SELECT COUNT(*) AS rows FROM ${table}`).get() as { rows: number };
  return rows;
}

/** Where the chain breaks when it is worked out again from the rows alone; undefined when it holds. */
function brokenAt(): number | undefined {
  let before = '';
  const at = records().findIndex(({ at: time, zone, what, movement, sale, body, hash }) => {
    const text = JSON.stringify([before, time, zone, what, movement, sale, body]);
    before = hash;
    return createHash('sha256').update(text).digest('hex') !== hash;
  });
  return at < 0 ? undefined : at;
}

describe('the file', () => {
  it('is written through to the disk before a commit returns', () => {
    const pragma = (name: string): unknown => {
      const row = database.prepare(`PRAGMA ${name}`).get() as Readonly<Record<string, unknown>>;
      return Object.values(row)[0];
    };
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
  });

  it('is made anew where there was none, and is not migrated twice', () => {
    journal.begin(asked(payment('A')));
    database.close();
    openFile();
    expect(count('movement')).toBe(1);
  });

  it('gives back after a restart exactly what was written', () => {
    const movement = payment('A');
    journal.begin(asked(movement));
    journal.commit(completed(movement));
    const basket = { ...emptyBasket('S9' as SaleId), lines };
    journal.keepBasket(emptyBasket('S8' as SaleId));
    journal.keepBasket(basket);
    const before = records();
    database.close();
    openFile();
    expect(queries.movement('A' as AttemptId)).toEqual(movement);
    expect(queries.saleSlip('sale-A' as SaleId)).toEqual({
      id: 'sale-A',
      kind: 'sale',
      saleId: 'sale-A',
      movementId: 'A',
      operation: 'operation-A',
      receipt: receipt('sale', 1, '2026-11-20T14:36:05+01:00'),
    });
    expect(queries.basket()).toEqual(basket);
    expect(records()).toEqual(before);
  });
});

describe('one at a time', () => {
  it.each<[string, Movement, Movement, string | undefined]>([
    ['two payments on a terminal', payment('A', 'S1', 'T'), payment('B', 'S2', 'T'), 'terminal-in-use'],
    [
      'a payment and a refund on a terminal',
      payment('A', 'S1', 'T'),
      refund('B', 'S2', 'T'),
      'terminal-in-use',
    ],
    ['two payments of a sale', payment('A', 'S1', 'T'), payment('B', 'S1', 'U'), 'payment-running'],
    ['two refunds of a sale', refund('A', 'S1', 'T'), refund('B', 'S1', 'U'), 'refund-running'],
    ['two sales on two terminals', payment('A', 'S1', 'T'), payment('B', 'S2', 'U'), undefined],
  ])('%s', (_, first, second, reason) => {
    expect(journal.begin(asked(first))).toEqual({ ok: true, value: undefined });
    const answer = journal.begin(asked(second));
    if (reason === undefined) expect(answer.ok).toBe(true);
    else expect(answer).toEqual({ ok: false, fault: { kind: 'not-now', reason } });
    // The first one has opened the shift.
    expect([count('movement'), count('record')]).toEqual(reason === undefined ? [2, 3] : [1, 2]);
  });

  it.each<[string, Standing, boolean]>([
    ['paid', paid, false],
    ['held', { ...free, holdsSale: true, attention: 'undecided' }, false],
    ['given up', free, true],
    ['set aside and watched', { ...free, isWatched: true, attention: 'undecided' }, true],
  ])('another try of a sale that is %s may begin: %s', (_, standing, mayBegin) => {
    const first = payment('A', 'S1', 'T');
    journal.begin(asked(first));
    journal.commit({ movement: first, standing, entries: [] });
    expect(journal.begin(asked(payment('B', 'S1', 'T'))).ok).toBe(mayBegin);
  });

  it('the guard is asked inside, and its refusal leaves nothing behind', () => {
    const refusal = { kind: 'not-now', reason: 'more-than-left' } as const;
    expect(journal.begin(asked(refund('A', 'S1')), () => refusal)).toEqual({ ok: false, fault: refusal });
    expect([count('movement'), count('record')]).toEqual([0, 0]);
    expect(journal.begin(asked(refund('A', 'S1')), () => undefined).ok).toBe(true);
  });

  it('a reference is never used twice', () => {
    const first = payment('A');
    journal.begin(asked(first));
    journal.commit({ movement: first, standing: free, entries: [] });
    const again: Movement = { ...payment('A', 'S2', 'T2') };
    expect(journal.begin(asked(again))).toMatchObject({ ok: false, fault: { kind: 'storage' } });
  });

  it('a sale is completed once, and a transaction completes one sale', () => {
    const [a, b] = [payment('A', 'S1', 'T'), payment('B', 'S2', 'U')];
    journal.begin(asked(a));
    journal.begin(asked(b));
    journal.commit(completed(a));
    expect(() => journal.commit(completed(a))).toThrow(/UNIQUE/);
    const stolen = completed(b);
    const slip = { id: 'S2', make: receipt.bind(undefined, 'sale'), operation: 'operation-A' };
    expect(() => journal.commit({ ...stolen, slip })).toThrow(/UNIQUE/);
    expect(count('slip')).toBe(1);
    expect(brokenAt()).toBeUndefined();
  });
});

describe('a commit', () => {
  it('is all or nothing: a receipt that cannot be made leaves no trace', () => {
    const movement = payment('A');
    journal.begin(asked(movement));
    const before = [records(), queries.unfinished('')];
    const broken = completed(movement, () => {
      throw new Error('no paper');
    });
    expect(() => journal.commit(broken)).toThrow('no paper');
    expect([records(), queries.unfinished('')]).toEqual(before);
    expect(count('slip')).toBe(0);
    expect(journal.commit(completed(movement))?.number).toBe(1);
  });

  it('releases what it decides about', () => {
    const found = payment('A', 'S1', 'T');
    journal.begin(asked(found));
    const standing: Standing = { ...paid, attention: 'amount-differs' };
    journal.commit({ movement: found, standing, entries: [] });
    const back = refund('R', 'S1', 'T');
    journal.begin(asked(back));
    journal.commit({ movement: back, standing: free, entries: [], releases: ['A' as AttemptId] });
    expect(queries.attention()).toEqual([]);
    expect(journal.begin(asked(payment('B', 'S1', 'T'))).ok).toBe(true);
  });
});

describe('receipt numbers', () => {
  it('have no gap in either series, whatever is rolled back in between', () => {
    const happening = fc.record({
      kind: fc.constantFrom('sale' as const, 'return' as const),
      isBroken: fc.boolean(),
    });
    let run = 0;
    fc.assert(
      fc.property(fc.array(happening, { minLength: 1, maxLength: 12 }), (plan) => {
        run += 1;
        plan.forEach(({ kind, isBroken }, at) => {
          const id = `${String(run)}-${String(at)}`;
          const movement = kind === 'sale' ? payment(id) : refund(id, `sale-${id}`);
          expect(journal.begin(asked(movement)).ok).toBe(true);
          const broken = (): never => {
            throw new Error('broken');
          };
          if (isBroken) expect(() => journal.commit(completed(movement, broken))).toThrow('broken');
          else journal.commit(completed(movement));
        });
        for (const kind of ['sale', 'return']) {
          const rows = database
            .prepare('SELECT receipt FROM slip WHERE kind = ? ORDER BY receipt')
            .all(kind) as unknown as readonly { receipt: number }[];
          expect(rows.map(({ receipt: number }) => number)).toEqual(rows.map((_, at) => at + 1));
        }
      }),
      { numRuns: 15 },
    );
    expect(brokenAt()).toBeUndefined();
  });

  it('go on after a restart', () => {
    const [a, b] = [payment('A'), payment('B')];
    journal.begin(asked(a));
    journal.commit(completed(a));
    database.close();
    openFile();
    journal.begin(asked(b));
    expect(journal.commit(completed(b))?.number).toBe(2);
  });
});

describe('the record', () => {
  beforeEach(() => {
    const movement = payment('A');
    journal.begin(asked(movement));
    nowMs += 1000;
    journal.commit(completed(movement));
    journal.note(movement, { what: 'receipt-printed', facts: { what: 'customer' } });
  });

  it('has an entry for each turn, the numbered receipt, and what was noted', () => {
    expect(records().map(({ what }) => what)).toEqual([
      'shift-opened',
      'payment-asked',
      'paid',
      'receipt-numbered',
      'receipt-printed',
    ]);
    const numbered: unknown = JSON.parse(records()[3]?.body ?? '');
    expect(numbered).toMatchObject({
      kind: 'payment',
      receipt: '1',
      shift: '1',
      slip: { number: 1, total: 5800 },
    });
  });

  it.each([
    "UPDATE record SET body = '{}'",
    'UPDATE record SET seq = seq + 100',
    'DELETE FROM record',
    'DELETE FROM record WHERE seq = (SELECT MAX(seq) FROM record)',
    "INSERT OR REPLACE INTO record SELECT seq, at, zone, 'declined', movement, sale, body, hash FROM record",
  ])('only grows: %s', (sql) => {
    const before = records();
    expect(() => database.exec(sql)).toThrow(/the journal only grows/);
    expect(records()).toEqual(before);
  });

  it('can be proved from its rows alone, also across a restart', () => {
    database.close();
    openFile();
    journal.note(payment('A'), { what: 'receipt-saved', facts: {} });
    expect(records()).toHaveLength(6);
    expect(brokenAt()).toBeUndefined();
  });

  it.each<[string, string, number]>([
    ['an amount', "UPDATE record SET body = replace(body, '58,00', '1,00') WHERE seq = 2", 1],
    ['a time', "UPDATE record SET at = '2026-11-19T00:00:00.000Z' WHERE seq = 2", 1],
    ['a turn', "UPDATE record SET what = 'declined' WHERE seq = 2", 1],
    ['a sale', "UPDATE record SET sale = 'other' WHERE seq = 3", 2],
    ['a missing row', 'DELETE FROM record WHERE seq = 2', 1],
    ['two rows that changed places', 'UPDATE record SET seq = 5 - seq WHERE seq IN (2, 3)', 1],
  ])('betrays %s that was edited past the triggers', (_, sql, at) => {
    database.exec('DROP TRIGGER record_is_not_changed; DROP TRIGGER record_is_not_deleted');
    if (sql.includes('5 - seq'))
      database.exec(
        [99, 2, 3]
          .map((to, n) => `UPDATE record SET seq = ${String(to)} WHERE seq = ${String([2, 3, 99][n])}`)
          .join(';'),
      );
    else database.exec(sql);
    expect(brokenAt()).toBe(at);
  });
});

describe('a transaction', () => {
  it('gives what its work gives, and takes all back when that throws', () => {
    expect(transact(database, () => 7)).toBe(7);
    const insert = "INSERT INTO basket (only, body) VALUES (1, '{}')";
    expect(() =>
      transact(database, () => {
        database.exec(insert);
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(queries.basket()).toBeUndefined();
    transact(database, () => {
      database.exec(insert);
    });
    expect(queries.basket()).toEqual({});
  });
});

describe('the shop’s time', () => {
  it.each([
    ['2026-11-20T13:36:05.000Z', '2026-11-20T14:36:05', '+01:00'],
    ['2026-06-30T22:30:00.000Z', '2026-07-01T00:30:00', '+02:00'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01T00:00:00', '+01:00'],
    // The hour that happens twice is told apart by its offset.
    ['2026-10-25T00:30:00.000Z', '2026-10-25T02:30:00', '+02:00'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25T02:30:00', '+01:00'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29T03:00:00', '+02:00'],
  ])('at %s is %s, %s', (at, local, zone) => {
    expect(zonedTime(Date.parse(at))).toEqual({ at, local, zone });
  });
});

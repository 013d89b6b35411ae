import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AttemptId, Reference, SaleId, TerminalId, TransactionId } from '../../shared/ids.ts';
import { minor } from '../../shared/money.ts';
import { begin } from '../../shared/payment/step.ts';
import type { Receipt } from '../../shared/receipt.ts';
import { beginRefund } from '../../shared/refund/step.ts';
import { openDatabase, type Database } from './database.ts';
import { createJournal, type Journal, type Movement, type Standing } from './journal.ts';
import { createQueries, refundedSum, type Queries } from './queries.ts';

const free: Standing = { isOpen: false, holdsSale: false, isWatched: false };

let folder: string;
let database: Database;
let journal: Journal;
let queries: Queries;
let nowMs = 0;

function openFile(): void {
  folder = mkdtempSync(join(tmpdir(), 'queries-'));
  database = openDatabase(join(folder, 'practice.sqlite'));
  journal = createJournal(database, { now: () => nowMs, monotonic: () => 0, after: () => () => undefined });
  queries = createQueries(database);
}

function closeFile(): void {
  database.close();
  rmSync(folder, { recursive: true, force: true });
}

function payment(id: string, saleId = `S-${id}`, startedAt = '2026-11-20T13:00:00.000Z'): Movement {
  const { state } = begin({
    id: id as AttemptId,
    saleId: saleId as SaleId,
    reference: `ref-${id}` as Reference,
    amount: minor(100),
    currency: 'NOK',
    storeId: 'store-1',
    terminalId: `terminal-${id}` as TerminalId,
    startedAt,
  });
  return { kind: 'payment', state, lines: [] };
}

function refund(id: string, saleId: string): Movement {
  const { state } = beginRefund({
    id: id as AttemptId,
    saleId: saleId as SaleId,
    transactionId: 'T1' as TransactionId,
    reference: `ref-${id}` as Reference,
    amount: minor(100),
    currency: 'NOK',
    lines: [],
    reason: '',
    terminalId: `terminal-${id}` as TerminalId,
    startedAt: '2026-11-20T13:00:00.000Z',
  });
  return { kind: 'refund', state, lines: [] };
}

/**
 * A sale or a return that is done: id, local time, øre (negative for a return), last four digits,
 * operation.
 */
function done(
  id: string,
  at: string,
  total: number,
  lastFour: string,
  operation: string,
  saleId?: string,
): void {
  nowMs = Date.parse(at);
  const movement = total > 0 ? payment(id, saleId) : refund(id, saleId ?? `S-${id}`);
  const kind = total > 0 ? 'sale' : 'return';
  journal.begin({ movement, standing: free, entries: [] });
  const make = (number: number, local: string): Receipt => ({
    kind,
    mode: 'practice',
    number,
    seller: { name: '', organizationNumber: '' },
    registerId: 'K1',
    registerName: 'Kasse 1',
    at: local,
    lines: [],
    total: minor(total),
    currency: 'NOK',
    vat: [],
    payment: { terminalId: '', transactionId: 'T', isPending: false, lastFour },
  });
  const slip = { id: kind === 'sale' ? movement.state.attempt.saleId : id, operation, make };
  journal.commit({ movement, standing: free, entries: [], slip });
}

describe('the search among receipts', () => {
  afterAll(closeFile);
  beforeAll(() => {
    openFile();
    done('A', '2026-11-19T08:00:00Z', 24_900, '1234', 'T-one');
    done('B', '2026-11-20T08:00:00Z', 5800, '4321', 'T-two');
    done('C', '2026-11-20T09:00:00Z', 1, '0007', 'T-three');
    done('D', '2026-11-20T10:00:00Z', -5800, '4321', 'R-four', 'S-B');
    done('E', '2025-11-20T22:30:00Z', 100_000, '5555', 'T-five');
    done('F', '2026-12-31T23:30:00Z', 123_400, '2026', 'T-six');
  });

  it.each<[string, string, readonly string[]]>([
    ['nothing: newest first', '', ['F', 'D', 'C', 'B', 'A', 'E']],
    ['only spaces', '   ', ['F', 'D', 'C', 'B', 'A', 'E']],
    ['a receipt number, in both series', '1', ['D', 'A']],
    ['an amount, sold or taken back', '58', ['D', 'B']],
    ['an amount with decimals', '58,00', ['D', 'B']],
    ['an amount with a dot and kr', '249.00 kr', ['A']],
    ['an amount with a space between thousands', '1 000', ['E']],
    ['an amount as the till writes it', '1\u00a0234,00', ['F']],
    ['a minus: what was taken back', '-58,00', ['D']],
    ['a true minus, as the till writes it', '\u221258,00', ['D']],
    ['a minus before an amount that was only sold', '-249', []],
    ['the last four digits of a card', '4321', ['D', 'B']],
    ['the last four digits with zeros in front', '0007', ['C']],
    ['a transaction id', 'T-two', ['B']],
    ['a transaction id with spaces around', '  T-two ', ['B']],
    ['the reference of a return', 'R-four', ['D']],
    ['a day', '2026-11-20', ['D', 'C', 'B']],
    ['a day as people write it', '20.11.2026', ['D', 'C', 'B']],
    ['a day in any year', '20.11', ['D', 'C', 'B', 'E']],
    ['a day long ago', '20.11.1999', []],
    ['a day with a stroke', '19/11', ['A']],
    ['a day by the shop’s clock, not by UTC', '1.1.2027', ['F']],
    ['a day with a short year', '20.11.26', ['D', 'C', 'B']],
    ['card and amount', '4321 58,00', ['D', 'B']],
    ['card, amount and day', '4321 58,00 20.11', ['D', 'B']],
    ['card, amount and day, in any order', '20.11.2026  58 4321', ['D', 'B']],
    ['card, what went back, and day', '4321 -58 2026-11-20', ['D']],
    ['an amount with a space in it, among others', '5555 1 000 kr 20.11', ['E']],
    ['an amount with a space in it, last', '2026 1 234,00', ['F']],
    ['a receipt number and a day', '1 20.11', ['D']],
    ['a number twice, which is a card or an amount', '1234 1234', ['F', 'A']],
    ['all words, of which one fits nothing', '4321 58,00 19.11', []],
    ['all words, of which one is none', '4321 kaffe', []],
    ['two amounts', '58 249', []],
    ['more words than there are facts', '4321 58 20.11 1 2 3 4', []],
    ['a day of two kinds', '20.11 2026-11-20', ['D', 'C', 'B']],
    ['a word that fits nothing', 'kaffe', []],
    ['a wildcard', '%', []],
    ['another wildcard', '_', []],
    ['a quote', "' OR 1=1 --", []],
    ['a number that is far too large', '99999999999999', []],
    ['an amount of nothing', '0,00', []],
  ])('finds by %s', (_, text, ids) => {
    expect(queries.slips(text, 20).map(({ movementId }) => movementId)).toEqual(ids);
  });

  it('stops at the limit', () => {
    expect(queries.slips('', 2).map(({ movementId }) => movementId)).toEqual(['F', 'D']);
    expect(queries.slips('58', 1)).toHaveLength(1);
  });

  it('knows a sale by its id, and the returns against it', () => {
    expect(queries.saleSlip('S-B' as SaleId)?.movementId).toBe('B');
    expect(queries.slip('D')?.kind).toBe('return');
    const returns = queries.returnsOf('S-B' as SaleId);
    expect(returns.map(({ movementId }) => movementId)).toEqual(['D']);
    expect(refundedSum(returns)).toBe(5800);
    expect(queries.saleSlip('nobody' as SaleId)).toBeUndefined();
  });
});

describe('the timeline', () => {
  beforeEach(openFile);
  afterEach(closeFile);

  function note(movement: Movement, at: string, what: 'waiting' | 'paid' | 'receipt-printed'): void {
    nowMs = Date.parse(at);
    journal.note(movement, { what, facts: { at } });
  }

  it('has the turns of every try in the order in which they were written', () => {
    const [a, b] = [payment('A', 'S1'), payment('B', 'S1')];
    note(a, '2026-11-20T10:00:00Z', 'waiting');
    note(b, '2026-11-20T10:00:01Z', 'waiting');
    note(a, '2026-11-20T10:00:02Z', 'paid');
    note(payment('C'), '2026-11-20T10:00:02Z', 'paid');
    const entries = queries.timeline(['B' as AttemptId, 'A' as AttemptId]);
    expect(entries.map(({ what, at }) => `${what} ${at.slice(17, 19)}`)).toEqual([
      'waiting 00',
      'waiting 01',
      'paid 02',
    ]);
    expect(entries.at(-1)).toMatchObject({ decisive: 'paid', facts: { at: '2026-11-20T10:00:02Z' } });
  });

  it('keeps that order when the clock of the computer is set back', () => {
    const a = payment('A');
    note(a, '2026-11-20T10:00:00Z', 'waiting');
    note(a, '2026-11-20T09:00:00Z', 'paid');
    note(a, '2026-11-20T09:00:00Z', 'receipt-printed');
    const entries = queries.timeline(['A' as AttemptId]);
    expect(entries.map(({ what }) => what)).toEqual(['waiting', 'paid', 'receipt-printed']);
  });
});

describe('what a restart takes up', () => {
  beforeEach(openFile);
  afterEach(closeFile);

  it('is what is open, what is watched and not too old, and what a person has to see', () => {
    const put = (id: string, startedAt: string, standing: Partial<Standing>): void => {
      journal.begin({
        movement: payment(id, `S-${id}`, startedAt),
        standing: { ...free, ...standing },
        entries: [],
      });
    };
    put('open-old', '2026-11-01T00:00:00.000Z', { isOpen: true });
    put('watched', '2026-11-20T00:00:00.000Z', { isWatched: true });
    put('watched-old', '2026-11-02T00:00:00.000Z', { isWatched: true });
    put('attention-old', '2026-11-03T00:00:00.000Z', { isWatched: true, attention: 'undecided' });
    put('settled', '2026-11-20T01:00:00.000Z', {});
    const taken = queries.unfinished('2026-11-18T00:00:00.000Z').map(({ state }) => state.attempt.id);
    expect(taken).toEqual(['open-old', 'attention-old', 'watched']);
    expect(queries.attention().map(({ kind }) => kind)).toEqual(['undecided']);
    expect(queries.undecided().map(({ state }) => state.attempt.id)).toEqual(['attention-old', 'open-old']);
  });
});

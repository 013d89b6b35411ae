import type { Basket, Line } from '../../shared/basket.ts';
import type { SaleElsewhere } from '../../shared/elsewhere/sale.ts';
import type { AttemptId, SaleId } from '../../shared/ids.ts';
import type { AttentionKind, TimelineEntry } from '../../shared/ipc/views.ts';
import { minor, type Minor } from '../../shared/money.ts';
import type { Payment } from '../../shared/payment/payment.ts';
import type { Receipt } from '../../shared/receipt.ts';
import type { Refund } from '../../shared/refund/refund.ts';
import { decisiveness, type What } from '../../shared/timeline.ts';
import type { Database } from './database.ts';
import type { Movement } from './journal.ts';
import { createSlipSearch } from './search.ts';

/** A receipt as it was written down. */
export type SlipRow = {
  readonly id: string;
  readonly kind: 'sale' | 'return';
  readonly saleId: SaleId;
  readonly movementId: AttemptId;
  readonly operation: string;
  readonly receipt: Receipt;
};

export type AttentionRow = { readonly kind: AttentionKind; readonly movement: Movement };

export type Queries = {
  movement(id: AttemptId): Movement | undefined;
  /** Everything that is not settled, and what is settled and still looked at if it began after the given time. Oldest first. */
  unfinished(watchedSince: string): readonly Movement[];
  /** The latest that were begun, newest first. */
  latest(limit: number): readonly Movement[];
  movementsOf(saleId: SaleId): readonly Movement[];
  /** The refunds that were begun for this basket, in the order in which they were written down. */
  exchangedFor(saleId: SaleId): readonly Refund[];
  attention(): readonly AttentionRow[];
  /** The payments that are neither a sale nor surely unpaid, newest first: they stand in the list of sales too. */
  undecided(): readonly Movement[];
  /** The payment or refund that Dintero knows by this reference. */
  byReference(reference: string): Movement | undefined;
  slip(id: string): SlipRow | undefined;
  saleSlip(saleId: SaleId): SlipRow | undefined;
  returnsOf(saleId: SaleId): readonly SlipRow[];
  /** Newest first. Finds by receipt number, amount (with a minus: of returns only), last four digits, day, or transaction id. */
  slips(text: string, limit: number): readonly SlipRow[];
  /** A sale of another register that was opened here to be given back, by the id that this one gave it. */
  elsewhere(saleId: SaleId): SaleElsewhere | undefined;
  elsewhereBy(transactionId: string): SaleElsewhere | undefined;
  timeline(ids: readonly AttemptId[]): readonly TimelineEntry[];
  basket(): Basket | undefined;
};

export type Row = Record<string, string | number | null>;

export function createQueries(database: Database): Queries {
  const slipColumns = 'SELECT id, kind, sale, movement, operation, body FROM slip';
  const movementColumns = 'SELECT kind, lines, state FROM movement';
  const byId = database.prepare(`${movementColumns} WHERE id = ?`);
  const unfinished = database.prepare(
    `${movementColumns} WHERE is_open = 1
      OR (is_watched = 1 AND (started_at > ? OR attention IS NOT NULL)) ORDER BY +started_at`,
  );
  // Every time is later than the empty one: so SQLite looks the newest up instead of walking through all.
  const latest = database.prepare(
    `${movementColumns} WHERE started_at > '' ORDER BY started_at DESC LIMIT ?`,
  );
  // In the order in which they were written down: the computer's clock may have been set back meanwhile.
  const ofSale = database.prepare(`${movementColumns} WHERE sale = ? ORDER BY rowid`);
  const exchanged = database.prepare(`
    ${movementColumns} WHERE kind = 'refund' AND json_extract(state, '$.attempt.exchangeWith') = ? ORDER BY rowid`);
  const needing = database.prepare(
    // The plus keeps SQLite from walking all movements in order of time, instead of sorting the few that are meant.
    'SELECT kind, lines, state, attention FROM movement WHERE attention IS NOT NULL ORDER BY +started_at DESC',
  );
  const undecided = database.prepare(`
    SELECT m.kind, m.lines, m.state FROM movement m
    WHERE m.kind = 'payment' AND m.id IN (
        SELECT id FROM movement WHERE is_open = 1 UNION ALL SELECT id FROM movement WHERE attention IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM slip s WHERE s.movement = m.id) ORDER BY +m.started_at DESC`);
  const byReference = database.prepare(`${movementColumns} WHERE reference = ?`);
  const slipById = database.prepare(`${slipColumns} WHERE id = ?`);
  const saleSlip = database.prepare(`${slipColumns} WHERE sale = ? AND kind = 'sale'`);
  const returns = database.prepare(`${slipColumns} WHERE sale = ? AND +kind = 'return' ORDER BY +receipt`);
  const newest = database.prepare(`${slipColumns} ORDER BY at DESC LIMIT ?`);
  const search = createSlipSearch(database, 'id, kind, sale, movement, operation, body');
  const records = database.prepare('SELECT seq, at, what, body FROM record WHERE movement = ? ORDER BY seq');
  const elsewhere = database.prepare('SELECT body FROM elsewhere WHERE sale = ?');
  const elsewhereBy = database.prepare('SELECT body FROM elsewhere WHERE operation = ?');
  const basket = database.prepare('SELECT body FROM basket WHERE only = 1');

  return {
    movement: (id) => one(byId.get(id), readMovement),
    unfinished: (watchedSince) => all(unfinished.all(watchedSince), readMovement),
    latest: (limit) => all(latest.all(limit), readMovement),
    movementsOf: (saleId) => all(ofSale.all(saleId), readMovement),
    exchangedFor: (saleId) =>
      all(exchanged.all(saleId), readMovement).flatMap((one) => (one.kind === 'refund' ? [one.state] : [])),
    attention: () =>
      all(needing.all(), (row) => ({ kind: row['attention'] as AttentionKind, movement: readMovement(row) })),
    undecided: () => all(undecided.all(), readMovement),
    byReference: (reference) => one(byReference.get(reference), readMovement),
    slip: (id) => one(slipById.get(id), readSlip),
    saleSlip: (saleId) => one(saleSlip.get(saleId), readSlip),
    returnsOf: (saleId) => all(returns.all(saleId), readSlip),
    slips(text, limit) {
      const wanted = text.trim();
      if (wanted === '') return all(newest.all(limit), readSlip);
      return all(search(wanted, limit), readSlip);
    },
    elsewhere: (saleId) => one(elsewhere.get(saleId), readElsewhere),
    elsewhereBy: (transactionId) => one(elsewhereBy.get(transactionId), readElsewhere),
    timeline(ids) {
      // In the order in which they were written down: the computer's clock may have been set meanwhile.
      const rows = ids.flatMap((id) => all(records.all(id), (row) => row));
      return rows.sort((a, b) => Number(a['seq']) - Number(b['seq'])).map(readEntry);
    },
    basket: () => one(basket.get(), (row) => JSON.parse(String(row['body'])) as Basket),
  };
}

/** Money that has gone back, or may still go back, against a sale: settled returns and what is reserved. */
export function refundedSum(slips: readonly SlipRow[]): Minor {
  return minor(slips.reduce((total, slip) => total - slip.receipt.total, 0));
}

export function readMovement(row: Row): Movement {
  const lines = JSON.parse(String(row['lines'])) as Line[];
  const state: unknown = JSON.parse(String(row['state']));
  return row['kind'] === 'payment'
    ? { kind: 'payment', state: state as Payment, lines }
    : { kind: 'refund', state: state as Refund, lines };
}

function readSlip(row: Row): SlipRow {
  return {
    id: String(row['id']),
    kind: row['kind'] === 'sale' ? 'sale' : 'return',
    saleId: String(row['sale']) as SaleId,
    movementId: String(row['movement']) as AttemptId,
    operation: String(row['operation']),
    receipt: JSON.parse(String(row['body'])) as Receipt,
  };
}

function readElsewhere(row: Row): SaleElsewhere {
  return JSON.parse(String(row['body'])) as SaleElsewhere;
}

function readEntry(row: Row): TimelineEntry {
  const what = String(row['what']) as What;
  const body = JSON.parse(String(row['body'])) as Record<string, unknown>;
  const facts = Object.fromEntries(
    Object.entries(body).filter((fact): fact is [string, string] => typeof fact[1] === 'string'),
  );
  const decisive = decisiveness(what, facts);
  return { at: String(row['at']), what, facts, ...(decisive === undefined ? {} : { decisive }) };
}

function one<T>(row: unknown, read: (row: Row) => T): T | undefined {
  return row === undefined || row === null ? undefined : read(row as Row);
}

function all<T>(rows: readonly unknown[], read: (row: Row) => T): readonly T[] {
  return rows.map((row) => read(row as Row));
}

import type { Database } from './database.ts';
import type { Movement } from './journal.ts';
import { readMovement, type Row } from './queries.ts';

/** Where a page of the period ended. */
export type Mark = { readonly startedAt: string; readonly id: string };

/** The journal by time, a part at a time: for what reads a whole day or month of it. */
/** A row of the record as it stands in the file, with the hash of the row before it. */
export type RawRecord = {
  readonly seq: number;
  readonly at: string;
  readonly zone: string;
  readonly what: string;
  readonly movement: string | null;
  readonly sale: string | null;
  readonly body: string;
  readonly before: string;
  readonly hash: string;
};

export type Ledger = {
  /** Every record about these ids, in the order in which they were written. */
  records(ids: readonly string[]): readonly RawRecord[];
  /** Begun in the period, oldest first, at most `limit` after the mark. Times are ISO 8601 UTC; `to` is included. */
  begun(from: string, to: string, after: Mark | undefined, limit: number): readonly Movement[];
  /** Begun before the period, with a receipt written in it. */
  completed(from: string, to: string): readonly Movement[];
  byReference(reference: string): Movement | undefined;
  /** The payment of the sale that this transaction has completed. */
  paidBy(transactionId: string): Movement | undefined;
  /** What the last comparison with Dintero came to. */
  lastReconciled(): Readonly<Record<string, unknown>> | undefined;
};

export function createLedger(database: Database): Ledger {
  const columns = 'SELECT m.kind, m.lines, m.state FROM movement m';
  const begun = database.prepare(`
    ${columns} WHERE m.started_at >= :from AND m.started_at <= :to
      AND (m.started_at > :startedAt OR (m.started_at = :startedAt AND m.id > :id))
    ORDER BY m.started_at, m.id LIMIT :limit`);
  const completed = database.prepare(`
    SELECT m.kind, m.lines, m.state FROM slip s JOIN movement m ON m.id = s.movement
    WHERE s.at >= :from AND s.at <= :to AND m.started_at < :from ORDER BY s.at`);
  const byReference = database.prepare(`${columns} WHERE m.reference = ?`);
  const paidBy = database.prepare(
    "SELECT m.kind, m.lines, m.state FROM slip s JOIN movement m ON m.id = s.movement WHERE s.operation = ? AND s.kind = 'sale'",
  );
  const lastReconciled = database.prepare(
    "SELECT body FROM record WHERE what = 'reconciled' ORDER BY seq DESC LIMIT 1",
  );

  const records = database.prepare(`
    SELECT r.seq, r.at, r.zone, r.what, r.movement, r.sale, r.body, r.hash,
      COALESCE((SELECT p.hash FROM record p WHERE p.seq < r.seq ORDER BY p.seq DESC LIMIT 1), '') AS before
    FROM record r WHERE r.movement = ? ORDER BY r.seq`);

  const all = (rows: readonly unknown[]): readonly Movement[] => rows.map((row) => readMovement(row as Row));
  const one = (row: unknown): Movement | undefined =>
    row === undefined ? undefined : readMovement(row as Row);

  return {
    records: (ids) =>
      ids
        .flatMap((id) => records.all(id) as unknown as readonly RawRecord[])
        .sort((a, b) => a.seq - b.seq)
        // What SQLite hands out has no prototype, and its own order of columns.
        .map(({ seq, at, zone, what, movement, sale, body, before, hash }) => ({
          ...{ seq, at, zone, what, movement, sale, body, before, hash },
        })),
    begun: (from, to, after, limit) =>
      all(begun.all({ from, to, startedAt: after?.startedAt ?? '', id: after?.id ?? '', limit })),
    completed: (from, to) => all(completed.all({ from, to })),
    byReference: (reference) => one(byReference.get(reference)),
    paidBy: (transactionId) => one(paidBy.get(transactionId)),
    lastReconciled() {
      const row = lastReconciled.get() as { body: string } | undefined;
      return row === undefined ? undefined : (JSON.parse(row.body) as Readonly<Record<string, unknown>>);
    },
  };
}

/** Where the next page begins. */
export function markOf({ state }: Movement): Mark {
  return { startedAt: state.attempt.startedAt, id: state.attempt.id };
}

import type { Receipt } from '../../shared/receipt.ts';
import { minor } from '../../shared/money.ts';
import type { Opened, ShiftReport } from '../../shared/shift/report.ts';
import {
  emptyTally,
  withReceipt,
  type BothWays,
  type Figures,
  type Tally,
} from '../../shared/shift/tally.ts';
import type { Who } from '../../shared/who.ts';
import type { Database } from './database.ts';

/** A shift that was closed, without its figures. */
export type ClosedShift = Opened & { readonly closedAt: string; readonly closedBy: Who };

/** What is asked of the rows of shifts, and of the receipts that belong to them. */
export type Shifts = {
  open(): Opened | undefined;
  /** The report of a closed one, as it was written down. */
  report(number: number): ShiftReport | undefined;
  /** The closed ones, newest first; below `before`, and only those that somebody of these names has closed. */
  closed(before: number | undefined, limit: number, closedBy?: readonly string[]): readonly ClosedShift[];
  /** Goes on counting the receipts of this shift, at most `limit` more; whether that was all of them. */
  count(number: number, limit: number): boolean;
  /** What its receipts come to, all of them. */
  tally(number: number): Tally;
  /** Copies made while it has been open. */
  copies(number: number): number;
  /** What all receipts from before the shift come to, given what its own do. */
  before(number: number, tally: Tally): BothWays;
};

type Row = Record<string, string | number | null>;

export function createShifts(database: Database): Shifts {
  const columns = 'SELECT number, opened_at, opened_by, closed_at, closed_by FROM shift';
  const open = database.prepare(`${columns} WHERE closed_at IS NULL`);
  const report = database.prepare('SELECT body FROM shift WHERE number = ? AND body IS NOT NULL');
  const lastReport = database.prepare(
    'SELECT body FROM shift WHERE number < ? AND body IS NOT NULL ORDER BY number DESC LIMIT 1',
  );
  const closed = database.prepare(
    `${columns} WHERE closed_at IS NOT NULL AND number < ? ORDER BY number DESC LIMIT ?`,
  );
  const closedByOne = database.prepare(
    `${columns} WHERE closed_at IS NOT NULL AND number < ?
      AND json_extract(closed_by, '$.name') IN (SELECT value FROM json_each(?)) ORDER BY number DESC LIMIT ?`,
  );
  const receipts = database.prepare(
    'SELECT rowid AS place, body FROM slip WHERE shift = ? AND rowid > ? ORDER BY rowid LIMIT ?',
  );
  const copies = database.prepare(`
    SELECT COUNT(*) AS count FROM record
    WHERE what IN ('receipt-printed', 'receipt-saved')
      AND (what = 'receipt-saved' OR json_extract(body, '$.copy') = 'yes') AND seq > (SELECT opened_seq FROM shift WHERE number = ?)`);

  /** Receipts are never taken away, so what has been counted stays. */
  let counted = { number: 0, place: 0, tally: emptyTally };

  function count(number: number, limit: number): boolean {
    if (counted.number !== number) counted = { number, place: 0, tally: emptyTally };
    const rows = receipts.all(number, counted.place, limit) as readonly Row[];
    const tally = rows.reduce(
      (sofar, { body }) => withReceipt(sofar, JSON.parse(String(body)) as Receipt),
      counted.tally,
    );
    counted = { number, place: Number(rows.at(-1)?.['place'] ?? counted.place), tally };
    return rows.length < limit;
  }

  return {
    open: () => one(open.get(), readOpened),
    report: (number) => one(report.get(number), readReport),
    closed(before, limit, closedBy) {
      const below = before ?? Number.MAX_SAFE_INTEGER;
      const rows =
        closedBy === undefined
          ? closed.all(below, limit)
          : closedByOne.all(below, JSON.stringify(closedBy), limit);
      return rows.map((row) => readClosed(row as Row));
    },
    count,
    tally(number) {
      while (!count(number, atOnce));
      return counted.tally;
    },
    copies: (number) => (copies.get(number) as { count: number }).count,
    before(number, tally) {
      return one(lastReport.get(number), readReport)?.grand ?? less(sumOfAll(database), tally);
    },
  };
}

const atOnce = 1000;

/**
 * Only until the first shift is closed: from then on each report has what came before it. By the index of amounts, in which
 * what went back is below zero.
 */
function sumOfAll(database: Database): BothWays {
  const sum = (which: string): Figures => {
    const sql = `SELECT COUNT(*) AS count, COALESCE(SUM(amount), 0) AS sum FROM slip WHERE amount ${which} 0`;
    const row = database.prepare(sql).get() as { count: number; sum: number };
    return { count: row.count, sum: minor(row.sum) };
  };
  return { sales: sum('>'), returns: sum('<') };
}

function less(all: BothWays, some: BothWays): BothWays {
  const minus = (a: Figures, b: Figures): Figures => ({
    count: a.count - b.count,
    sum: minor(a.sum - b.sum),
  });
  return { sales: minus(all.sales, some.sales), returns: minus(all.returns, some.returns) };
}

function readOpened(row: Row): Opened {
  return {
    number: Number(row['number']),
    openedAt: String(row['opened_at']),
    openedBy: JSON.parse(String(row['opened_by'])) as Who,
  };
}

function readClosed(row: Row): ClosedShift {
  return {
    ...readOpened(row),
    closedAt: String(row['closed_at']),
    closedBy: JSON.parse(String(row['closed_by'])) as Who,
  };
}

function readReport({ body }: Row): ShiftReport {
  return JSON.parse(String(body)) as ShiftReport;
}

function one<T>(row: unknown, read: (row: Row) => T): T | undefined {
  return row === undefined || row === null ? undefined : read(row as Row);
}

import { formatAmount } from '../../shared/money.ts';
import type { Opened, ShiftReport } from '../../shared/shift/report.ts';
import type { Who } from '../../shared/who.ts';
import { whoFacts } from '../payment/facts.ts';
import type { Database } from './database.ts';
import type { Loose } from './loose.ts';

/** What the end of a shift writes down. */
export type ShiftEnd = {
  readonly report: ShiftReport & Required<Pick<ShiftReport, 'closedAt' | 'closedBy'>>;
  /** A record for each payment or refund that is carried over. */
  readonly carried: readonly Loose[];
};

/** The rows of shifts. Everything in here runs inside a transaction of the journal's. */
export type ShiftBook = {
  /** The shift that is open, opened now by whoever comes first where none is. */
  ensure(by: Who, at: string): number;
  /** Where the records of the open shift begin. */
  open(): OpenShift | undefined;
  end(end: ShiftEnd): void;
};

export type OpenShift = Opened & {
  /** Its first record. */
  readonly seq: number;
};

/** @param append one record at the end of the chain */
export function createShiftBook(database: Database, append: (entry: Loose) => void): ShiftBook {
  const open = database.prepare(
    'SELECT number, opened_at, opened_by, opened_seq FROM shift WHERE closed_at IS NULL',
  );
  const next = database.prepare('SELECT COALESCE(MAX(number), 0) + 1 AS number FROM shift');
  const begin = database.prepare(
    'INSERT INTO shift (number, opened_at, opened_by, opened_seq) VALUES (?, ?, ?, (SELECT seq FROM head))',
  );
  const finish = database.prepare(`
    UPDATE shift SET closed_at = ?, closed_by = ?, closed_seq = (SELECT seq FROM head), body = ?
    WHERE number = ? AND closed_at IS NULL`);

  function openShift(): OpenShift | undefined {
    const row = open.get() as Record<string, unknown> | undefined;
    return row === undefined
      ? undefined
      : {
          number: Number(row['number']),
          openedAt: String(row['opened_at']),
          openedBy: JSON.parse(String(row['opened_by'])) as Who,
          seq: Number(row['opened_seq']),
        };
  }

  return {
    ensure(by, at) {
      const now = openShift();
      if (now !== undefined) return now.number;
      const { number } = next.get() as { number: number };
      append({ what: 'shift-opened', facts: { shift: String(number), ...whoFacts(by) } });
      begin.run(number, at, JSON.stringify(by));
      return number;
    },
    open: openShift,
    end({ report, carried }) {
      const { number } = report;
      for (const entry of carried) append(entry);
      const amount = formatAmount(report.net);
      const facts = { shift: String(number), amount, ...whoFacts(report.closedBy), report };
      append({ what: 'shift-closed', facts });
      finish.run(report.closedAt, JSON.stringify(report.closedBy), JSON.stringify(report), number);
    },
  };
}

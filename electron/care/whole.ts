import type { CareNotice } from '../../shared/ipc/care-views.ts';
import { beginning, walkChain, type Link } from '../journal/chain.ts';
import { openToRead, versionOf, type Database } from '../journal/database.ts';
import { createHeadReader } from '../journal/head.ts';
import { changedMovements, noticeOf, structuralProblem } from './look.ts';

/** What a look at all of a journal has found. Takes minutes for a million sales. */
export type Whole = {
  /** The file itself is not sound, or an attempt that is still asked about does not read: nothing may be sold from it. */
  readonly problem?: string;
  readonly notices: readonly CareNotice[];
  /** Up to where the record was worked out, and how many rows that were. */
  readonly last: Link;
  readonly rows: number;
};

/** More of one kind are not named one by one. */
const noticesAtMost = 50;
const walkedAtOnce = 5000;

/** Looks through all of a journal that the till may have open. Reads only. */
export function lookAtWhole(file: string): Whole {
  const database = openToRead(file);
  try {
    const problem = structuralProblem(database) ?? unsafeAttempts(database);
    if (problem !== undefined) return { problem, notices: [], last: beginning, rows: 0 };
    const walked = walkAll(database);
    const receipts = changedReceipts(database);
    const movements: CareNotice[] = changedMovements(database, 'all')
      .slice(0, noticesAtMost)
      .map(({ reference }) => ({ kind: 'movement-changed', reference: String(reference) }));
    const elsewhere = changedElsewhere(database);
    const shifts = changedShifts(database);
    return { ...walked, notices: [...walked.notices, ...movements, ...elsewhere, ...receipts, ...shifts] };
  } finally {
    database.close();
  }
}

/** Whether a copy is one: sound, and its record holds from its beginning to its head. */
export function lookAtCopy(database: Database): string | undefined {
  const problem = structuralProblem(database) ?? unsafeAttempts(database);
  if (problem !== undefined) return problem;
  const { last } = walkAll(database);
  const head = createHeadReader(database)();
  return last.seq === head.seq && last.hash === head.hash ? undefined : 'the record does not end at its head';
}

function unsafeAttempts(database: Database): string | undefined {
  const unsafe = changedMovements(database, 'asked-about').map(({ reference }) => reference);
  return unsafe.length === 0 ? undefined : `attempts that are asked about do not read: ${unsafe.join(', ')}`;
}

/** In portions, so that no read keeps the write-ahead log from being folded in for long. */
function walkAll(database: Database): Pick<Whole, 'notices' | 'last' | 'rows'> {
  const notices: CareNotice[] = [];
  let last = beginning;
  let rows = 0;
  for (;;) {
    const walked = walkChain(database, last, walkedAtOnce);
    notices.push(...walked.breaks.map(noticeOf));
    last = walked.last;
    rows += walked.rows;
    if (walked.rows < walkedAtOnce) return { notices: notices.slice(0, noticesAtMost), last, rows };
  }
}

/** Receipts that are not what the record says was numbered: the record is the truth, the receipt's row is for finding it. */
function changedReceipts(database: Database): readonly CareNotice[] {
  // Slips of earlier versions belong to no shift.
  const shift = versionOf(database) < 6 ? 'NULL' : 'CAST(s.shift AS TEXT)';
  const rows = database
    .prepare(
      `SELECT s.receipt FROM slip s LEFT JOIN record r ON r.movement = s.movement AND r.what = 'receipt-numbered'
       WHERE r.seq IS NULL OR json_valid(s.body) = 0 OR json_extract(r.body, '$.receipt') <> CAST(s.receipt AS TEXT)
         OR json_extract(r.body, '$.slip') <> json(s.body) OR json_extract(s.body, '$.total') <> s.amount
         OR substr(json_extract(s.body, '$.at'), 1, 10) <> s.day
         OR json_extract(r.body, '$.shift') IS NOT ${shift}
       LIMIT ?`,
    )
    .all(noticesAtMost) as unknown as readonly { receipt: number }[];
  return rows.map(({ receipt }) => ({ kind: 'receipt-changed', receipt }));
}

/** Sales of other registers that are not what the record says was read: by them it is known what may go back, and at what price. */
function changedElsewhere(database: Database): readonly CareNotice[] {
  if (versionOf(database) < 6) return [];
  const rows = database
    .prepare(
      `SELECT e.reference FROM elsewhere e LEFT JOIN record r ON r.movement = e.sale AND r.what = 'sale-read-from-elsewhere'
       WHERE r.seq IS NULL OR json_valid(e.body) = 0 OR json_extract(r.body, '$.sale') <> json(e.body)
         OR json_extract(e.body, '$.saleId') <> e.sale OR json_extract(e.body, '$.transactionId') <> e.operation
         OR json_extract(e.body, '$.reference') <> e.reference
       LIMIT ?`,
    )
    .all(noticesAtMost) as unknown as readonly { reference: string }[];
  return rows.map(({ reference }) => ({ kind: 'movement-changed', reference }));
}

/** Shifts that are not what the record says was opened and closed, and those of the record that are not there. */
function changedShifts(database: Database): readonly CareNotice[] {
  if (versionOf(database) < 6) return [];
  const rows = database
    .prepare(
      `SELECT s.number FROM shift s
         LEFT JOIN record o ON o.seq = s.opened_seq AND o.what = 'shift-opened'
         LEFT JOIN record c ON c.seq = s.closed_seq AND c.what = 'shift-closed'
       WHERE json_extract(o.body, '$.shift') IS NOT CAST(s.number AS TEXT)
         OR (s.closed_at IS NOT NULL AND (c.seq IS NULL OR json_valid(s.body) = 0
           OR json_extract(c.body, '$.shift') <> CAST(s.number AS TEXT) OR json_extract(c.body, '$.report') <> json(s.body)
           OR json_extract(s.body, '$.closedAt') <> s.closed_at OR json_extract(s.body, '$.openedAt') <> s.opened_at))
       UNION
       SELECT CAST(json_extract(r.body, '$.shift') AS INTEGER) FROM record r
         LEFT JOIN shift s ON s.number = CAST(json_extract(r.body, '$.shift') AS INTEGER)
       WHERE r.what IN ('shift-opened', 'shift-closed')
         AND (CASE r.what WHEN 'shift-opened' THEN s.opened_seq ELSE s.closed_seq END) IS NOT r.seq
       LIMIT ?`,
    )
    .all(noticesAtMost) as unknown as readonly { number: number }[];
  return rows.map(({ number }) => ({ kind: 'shift-changed', number }));
}

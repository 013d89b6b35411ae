import { createHash } from 'node:crypto';
import { DatabaseSync } from '@photostructure/sqlite';
import type { Payment } from '../../shared/payment/payment.ts';
import type { Receipt } from '../../shared/receipt.ts';
import type { Refund } from '../../shared/refund/refund.ts';

export type RecordRow = {
  readonly seq: number;
  readonly at: string;
  readonly zone: string;
  readonly what: string;
  readonly movement: string | null;
  readonly sale: string | null;
  readonly body: string;
  readonly hash: string;
};

export type SlipRow = {
  readonly id: string;
  readonly kind: 'sale' | 'return';
  readonly receipt: number;
  readonly saleId: string;
  readonly movementId: string;
  readonly operation: string;
  readonly body: Receipt;
};

type Common = {
  readonly id: string;
  readonly saleId: string;
  readonly reference: string;
  readonly amount: number;
  readonly isOpen: boolean;
  readonly isWatched: boolean;
  readonly attention: string | undefined;
};

export type PaymentRow = Common & { readonly kind: 'payment'; readonly state: Payment };
export type RefundRow = Common & { readonly kind: 'refund'; readonly state: Refund };
export type MovementRow = PaymentRow | RefundRow;

/** The till's file as a stranger reads it: with a connection and statements of its own, and none of the till's code. */
export type Book = {
  readonly records: () => readonly RecordRow[];
  readonly movements: () => readonly MovementRow[];
  readonly isWritten: (reference: string) => boolean;
  readonly slips: () => readonly SlipRow[];
  readonly close: () => void;
};

type Row = Readonly<Record<string, string | number | null>>;

export function openBook(file: string): Book {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA query_only = ON');
  const records = database.prepare(
    'SELECT seq, at, zone, what, movement, sale, body, hash FROM record ORDER BY seq',
  );
  const movements = database.prepare('SELECT * FROM movement ORDER BY id');
  const written = database.prepare('SELECT 1 FROM movement WHERE reference = ?');
  const slips = database.prepare('SELECT * FROM slip ORDER BY kind, receipt');
  const version = database.prepare('PRAGMA data_version');

  /** Reads anew only after somebody has committed. */
  function kept<T>(read: () => T): () => T {
    let at: unknown;
    let value: T | undefined;
    return () => {
      const { data_version: now } = version.get() as { data_version: number };
      if (value === undefined || at !== now) value = read();
      at = now;
      return value;
    };
  }

  return {
    records: kept(() => (records.all() as Row[]).map(readRecord)),
    movements: kept(() => (movements.all() as Row[]).map(readMovement)),
    isWritten: (reference) => written.get(reference) !== undefined,
    slips: kept(() => (slips.all() as Row[]).map(readSlip)),
    close: () => {
      database.close();
    },
  };
}

function readRecord(row: Row): RecordRow {
  const text = (name: string): string => String(row[name]);
  const textOrNone = (name: string): string | null => (row[name] === null ? null : text(name));
  return {
    seq: Number(row['seq']),
    at: text('at'),
    zone: text('zone'),
    what: text('what'),
    movement: textOrNone('movement'),
    sale: textOrNone('sale'),
    body: text('body'),
    hash: text('hash'),
  };
}

function readMovement(row: Row): MovementRow {
  return {
    id: String(row['id']),
    saleId: String(row['sale']),
    reference: String(row['reference']),
    amount: Number(row['amount']),
    isOpen: row['is_open'] === 1,
    isWatched: row['is_watched'] === 1,
    attention: row['attention'] === null ? undefined : String(row['attention']),
    kind: row['kind'],
    state: JSON.parse(String(row['state'])) as unknown,
  } as MovementRow;
}

function readSlip(row: Row): SlipRow {
  return {
    id: String(row['id']),
    kind: row['kind'] === 'sale' ? 'sale' : 'return',
    receipt: Number(row['receipt']),
    saleId: String(row['sale']),
    movementId: String(row['movement']),
    operation: String(row['operation']),
    body: JSON.parse(String(row['body'])) as Receipt,
  };
}

/** The hash that a record must have after the one before it, worked out from the file format alone. */
export function hashAfter(before: string, row: RecordRow): string {
  const fields = [before, row.at, row.zone, row.what, row.movement, row.sale, row.body];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

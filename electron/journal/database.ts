import { DatabaseSync } from '@photostructure/sqlite';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

export type Database = InstanceType<typeof DatabaseSync>;

/**
 * Opens the register's database, made if it is not there. Every commit is on the disk before it returns
 * (`synchronous=FULL`): what the till then asks of Dintero leaves a trace, whatever happens next.
 */
export function openDatabase(file: string): Database {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 2000',
  );
  // Without this a REPLACE would delete from the journal past the trigger that forbids it.
  database.exec('PRAGMA recursive_triggers = ON');
  migrate(database);
  return database;
}

/** Runs `work` as one transaction: all of it is on the disk, or none. */
export function transact<T>(database: Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    database.exec('COMMIT');
    return value;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function migrate(database: Database): void {
  const row = database.prepare('PRAGMA user_version').get() as { user_version: number };
  migrations.slice(row.user_version).forEach((sql, index) => {
    transact(database, () => {
      database.exec(sql);
      database.exec(`PRAGMA user_version = ${String(row.user_version + index + 1)}`);
    });
  });
}

/** Forward only; a migration that has been released is never edited. */
const migrations: readonly string[] = [
  `
  -- The journal proper: append-only, chained. Receipts, X, Z and exports can be derived from it alone.
  CREATE TABLE record (
    seq      INTEGER PRIMARY KEY AUTOINCREMENT,
    at       TEXT NOT NULL,
    zone     TEXT NOT NULL,
    what     TEXT NOT NULL,
    movement TEXT,
    sale     TEXT,
    body     TEXT NOT NULL,
    hash     TEXT NOT NULL
  ) STRICT;
  CREATE INDEX record_movement ON record (movement, seq);
  CREATE TRIGGER record_is_not_changed BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
  CREATE TRIGGER record_is_not_deleted BEFORE DELETE ON record BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;

  -- One row an attempt, payment or refund: where its machine stands. Written together with its record.
  CREATE TABLE movement (
    id         TEXT PRIMARY KEY,
    kind       TEXT NOT NULL CHECK (kind IN ('payment', 'refund')),
    sale       TEXT NOT NULL,
    reference  TEXT NOT NULL UNIQUE,
    terminal   TEXT NOT NULL,
    amount     INTEGER NOT NULL CHECK (amount > 0),
    started_at TEXT NOT NULL,
    is_open    INTEGER NOT NULL,
    holds_sale INTEGER NOT NULL,
    is_watched INTEGER NOT NULL,
    attention  TEXT,
    lines      TEXT NOT NULL,
    state      TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX one_movement_a_terminal ON movement (terminal) WHERE is_open = 1;
  CREATE UNIQUE INDEX one_payment_a_sale ON movement (sale) WHERE kind = 'payment' AND holds_sale = 1;
  CREATE UNIQUE INDEX one_refund_a_sale ON movement (sale) WHERE kind = 'refund' AND is_open = 1;
  CREATE INDEX movement_sale ON movement (sale);
  CREATE INDEX movement_open ON movement (is_open) WHERE is_open = 1;
  CREATE INDEX movement_watched ON movement (is_watched) WHERE is_watched = 1;
  CREATE INDEX movement_attention ON movement (attention) WHERE attention IS NOT NULL;

  -- What a customer holds a receipt for: sales and returns, each in its own gap-free series.
  CREATE TABLE slip (
    id          TEXT PRIMARY KEY,
    kind        TEXT NOT NULL CHECK (kind IN ('sale', 'return')),
    receipt     INTEGER NOT NULL,
    sale        TEXT NOT NULL,
    movement    TEXT NOT NULL UNIQUE REFERENCES movement (id),
    operation   TEXT NOT NULL,
    amount      INTEGER NOT NULL,
    at          TEXT NOT NULL,
    day         TEXT NOT NULL,
    last_four   TEXT,
    body        TEXT NOT NULL,
    UNIQUE (kind, receipt)
  ) STRICT, WITHOUT ROWID;
  -- A payment completes one sale, and a sale is completed once.
  CREATE UNIQUE INDEX one_sale_a_transaction ON slip (operation) WHERE kind = 'sale';
  CREATE UNIQUE INDEX one_slip_a_sale ON slip (sale) WHERE kind = 'sale';
  CREATE INDEX slip_sale ON slip (sale);
  CREATE INDEX slip_at ON slip (at);
  CREATE INDEX slip_amount ON slip (amount);
  CREATE INDEX slip_last_four ON slip (last_four);

  -- The basket being edited: the only row in the file that is ever overwritten without a record.
  CREATE TABLE basket (only INTEGER PRIMARY KEY CHECK (only = 1), body TEXT NOT NULL) STRICT;
  `,
];

import { DatabaseSync } from '@photostructure/sqlite';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { migrations } from './migrations.ts';
import { sealOf } from './seal.ts';

export type Database = InstanceType<typeof DatabaseSync>;

/** The `user_version` that this till writes. */
export const currentVersion = migrations.length;

/**
 * Opens the register's database, made if it is not there. Every commit is on the disk before it returns
 * (`synchronous=FULL`): what the till then asks of Dintero leaves a trace, whatever happens next. Throws what SQLite says;
 * `care/open.ts` is the way in for a file that may be in a bad way.
 */
export function openDatabase(file: string): Database {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  try {
    prepare(database);
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** For looking only: writes nothing, not even what a crash has left in the write-ahead log. */
export function openToRead(file: string): Database {
  const database = new DatabaseSync(file, { readOnly: true });
  database.exec('PRAGMA busy_timeout = 2000');
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

export function versionOf(database: Database): number {
  return (database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
}

/** Brings the file up to `to`, one version after the other; each is all there or not begun. */
export function migrate(database: Database, to = currentVersion): void {
  const from = versionOf(database);
  if (from > currentVersion) throw new Error(`The journal is of version ${String(from)}, from a newer till`);
  database.function('seal_of', { deterministic: true, varargs: true }, sealOf);
  migrations.slice(from, to).forEach((sql, index) => {
    transact(database, () => {
      database.exec(sql);
      database.exec(`PRAGMA user_version = ${String(from + index + 1)}`);
    });
  });
}

function prepare(database: Database): void {
  database.exec(
    'PRAGMA busy_timeout = 2000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON',
  );
  // Without this a REPLACE would delete from the journal past the trigger that forbids it.
  database.exec('PRAGMA recursive_triggers = ON');
}

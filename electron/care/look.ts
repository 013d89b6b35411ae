import type { CareNotice } from '../../shared/ipc/care-views.ts';
import type { Break } from '../journal/chain.ts';
import type { Database } from '../journal/database.ts';
import { sealOf } from '../journal/seal.ts';

/** What SQLite itself finds wrong with the file; undefined when nothing. Reads all of it. */
export function structuralProblem(database: Database): string | undefined {
  const [found] = database.prepare('PRAGMA integrity_check(1)').all() as unknown as readonly {
    integrity_check: string;
  }[];
  if (found?.integrity_check !== 'ok') return found?.integrity_check ?? 'integrity_check said nothing';
  const orphan: unknown = database.prepare('PRAGMA foreign_key_check').get();
  return orphan === undefined ? undefined : `foreign_key_check: ${JSON.stringify(orphan)}`;
}

/** The size that SQLite counts with, write-ahead log included. */
export function sizeOf(database: Database): number {
  const value = (name: string): number => {
    const row = database.prepare(`PRAGMA ${name}`).get() as unknown as Readonly<Record<string, number>>;
    return Object.values(row)[0] ?? 0;
  };
  return value('page_count') * value('page_size');
}

export function noticeOf(found: Break): CareNotice {
  return found.kind === 'changed'
    ? { kind: 'record-changed', seq: found.seq, at: found.at }
    : { kind: 'records-missing', from: found.from, to: found.to, at: found.at };
}

type Sealed = Readonly<Record<'reference' | 'isOpen' | 'isSealed' | 'id', string | number>>;

const sealed = `SELECT reference, is_open OR is_watched AS isOpen,
  seal_of(id, kind, sale, reference, terminal, amount, started_at, lines, state) = seal AS isSealed, id FROM movement`;

/** Attempts that do not read as they were written. Those that are still asked about decide about money to come. */
export function changedMovements(database: Database, which: 'asked-about' | 'all'): readonly Sealed[] {
  database.function('seal_of', { deterministic: true, varargs: true }, sealOf);
  const some = `${sealed} WHERE is_open = 1 UNION ALL ${sealed} WHERE is_watched = 1 AND is_open = 0
    UNION ALL ${sealed} WHERE attention IS NOT NULL AND is_watched = 0 AND is_open = 0`;
  const rows = database.prepare(which === 'all' ? sealed : some).iterate();
  const changed: Sealed[] = [];
  for (const row of rows as Iterable<Sealed>) if (row.isSealed !== 1) changed.push({ ...row });
  return changed;
}

const guards = [
  'record_is_not_changed',
  'record_is_not_deleted',
  'record_moves_the_head',
  'head_is_not_deleted',
];

/** Triggers that keep the record append-only, and that somebody has taken away. */
export function missingGuards(database: Database): readonly string[] {
  const rows = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    .all() as unknown as readonly { name: string }[];
  const there = new Set(rows.map(({ name }) => name));
  return guards.filter((name) => !there.has(name));
}

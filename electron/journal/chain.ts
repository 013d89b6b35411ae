import { createHash } from 'node:crypto';
import type { Database } from './database.ts';

/** A place in the append-only record: the row and the hash that stands in it. Zero is the beginning. */
export type Link = { readonly seq: number; readonly hash: string };

export const beginning: Link = { seq: 0, hash: '' };

/** Where the chain does not hold: a row that is not what was written, or rows that are not there any more. */
export type Break =
  | { readonly kind: 'changed'; readonly seq: number; readonly at: string }
  | { readonly kind: 'missing'; readonly from: number; readonly to: number; readonly at: string };

export type Fields = {
  readonly at: string;
  readonly zone: string;
  readonly what: string;
  readonly movement: string | null;
  readonly sale: string | null;
  readonly body: string;
};

/** Every row is hashed together with the hash before it, so that none can be changed or taken out alone. */
export function hashOf(before: string, { at, zone, what, movement, sale, body }: Fields): string {
  return createHash('sha256')
    .update(JSON.stringify([before, at, zone, what, movement, sale, body]))
    .digest('hex');
}

type Row = Fields & Link;

export type Walk = { readonly last: Link; readonly rows: number; readonly breaks: readonly Break[] };

/**
 * Works the chain out again from the row after `from`, at most `limit` rows. After a break it goes on from what stands
 * there, so that one changed row is one break. Names at most `breaksAtMost`.
 */
export function walkChain(database: Database, from: Link, limit: number): Walk {
  const rows = database
    .prepare(
      'SELECT seq, at, zone, what, movement, sale, body, hash FROM record WHERE seq > ? ORDER BY seq LIMIT ?',
    )
    .all(from.seq, limit) as unknown as readonly Row[];
  const breaks: Break[] = [];
  let last = from;
  for (const row of rows) {
    const found = breakAt(last, row);
    if (found !== undefined && breaks.length < breaksAtMost) breaks.push(found);
    last = { seq: row.seq, hash: row.hash };
  }
  return { last, rows: rows.length, breaks };
}

export const breaksAtMost = 100;

function breakAt(before: Link, row: Row): Break | undefined {
  if (row.seq !== before.seq + 1)
    return { kind: 'missing', from: before.seq + 1, to: row.seq - 1, at: row.at };
  return hashOf(before.hash, row) === row.hash ? undefined : { kind: 'changed', seq: row.seq, at: row.at };
}

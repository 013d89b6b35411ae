import { auditKinds, talkKinds, type AuditGroup, type AuditKind } from '../../shared/audit/kinds.ts';
import type { Database } from './database.ts';

/** A row of the record as it stands in the file. */
export type TrailRow = {
  readonly seq: number;
  readonly at: string;
  readonly zone: string;
  readonly what: string;
  readonly movement: string | null;
  readonly sale: string | null;
  readonly body: string;
  readonly hash: string;
};

/** Where a page ended. */
export type TrailMark = { readonly at: string; readonly seq: number };

export type TrailQuestion = {
  /** ISO 8601 UTC, as `at` is written; `to` is the first moment that is not meant any more. */
  readonly from: string;
  readonly to: string;
  /** The names of one person, former ones too. */
  readonly names?: readonly string[];
  readonly group?: AuditGroup;
  /** How the till talked with Dintero as well. */
  readonly withTalk: boolean;
  readonly order: 'newest' | 'oldest';
  readonly after?: TrailMark;
  readonly limit: number;
};

export type Trail = {
  /** What happened between two moments, at most `limit` rows, in order of time. Walks an index and never the whole record. */
  rows(question: TrailQuestion): readonly TrailRow[];
  /** The newest row, so that what is read page by page has an end. */
  last(): number;
};

type Walk = { readonly where: string; readonly value?: string };

const beginning: TrailMark = { at: '', seq: 0 };
const end: TrailMark = { at: '~', seq: Number.MAX_SAFE_INTEGER };

/** Record rows by time, person and kind, for whoever asks what happened at this till. */
export function createTrail(database: Database): Trail {
  const statements = new Map<string, ReturnType<Database['prepare']>>();
  const lastSeq = database.prepare('SELECT seq FROM head');

  function walk({ where, value }: Walk, question: TrailQuestion): readonly TrailRow[] {
    const { from, to, order, limit } = question;
    const isNewest = order === 'newest';
    const direction = isNewest ? 'DESC' : 'ASC';
    const sql = `SELECT seq, at, zone, what, movement, sale, body, hash FROM record
      WHERE ${where} AND at >= ? AND at < ? AND (at, seq) ${isNewest ? '<' : '>'} (?, ?)
      ORDER BY at ${direction}, seq ${direction} LIMIT ?`;
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    const after = question.after ?? (isNewest ? end : beginning);
    const values = value === undefined ? [] : [value];
    const rows: unknown = statement.all(...values, from, to, after.at, after.seq, limit);
    return rows as readonly TrailRow[];
  }

  return {
    rows(question) {
      const { order, limit } = question;
      const found = new Map<number, TrailRow>();
      for (const one of walksOf(question)) for (const row of walk(one, question)) found.set(row.seq, row);
      const sign = order === 'newest' ? -1 : 1;
      return [...found.values()].sort((a, b) => sign * compare(a, b)).slice(0, limit);
    },
    last: () => (lastSeq.get() as { seq: number }).seq,
  };
}

/** Each of them goes down one index; what they find is put together. */
function walksOf({ names, group, withTalk }: TrailQuestion): readonly Walk[] {
  const kinds = group === undefined ? undefined : kindsOf(group, withTalk);
  const isMeant = kinds === undefined ? withoutTalk(withTalk) : `what IN (${listed(kinds)})`;
  if (names !== undefined)
    return names.flatMap((value) => [
      { where: `coalesce(body ->> 'who', body ->> 'operator') = ? AND ${isMeant}`, value },
      { where: `coalesce(body ->> 'approver', body ->> 'person') = ? AND ${isMeant}`, value },
    ]);
  // Of the turns of sales there are many at any time; all else would be looked for among them in vain.
  if (kinds === undefined || group === 'money') return [{ where: isMeant }];
  return kinds.map((value) => ({ where: '(movement IS NULL OR sale IS NULL) AND what = ?', value }));
}

/** What an older or a newer till has written under a name that this one does not know belongs to the whole as well. */
function withoutTalk(withTalk: boolean): string {
  return withTalk ? 'TRUE' : `what NOT IN (${listed(talkKinds)})`;
}

function kindsOf(group: AuditGroup, withTalk: boolean): readonly AuditKind[] {
  const all = Object.keys(auditKinds) as AuditKind[];
  return all.filter(
    (kind) => auditKinds[kind].group === group && (withTalk || auditKinds[kind].isTalk !== true),
  );
}

function listed(kinds: readonly AuditKind[]): string {
  return kinds.map((kind) => `'${kind}'`).join(', ');
}

function compare(a: TrailRow, b: TrailRow): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.seq - b.seq;
}

import { waysToRead, type Reading, type Word } from '../../shared/search-words.ts';
import { unreachable } from '../../shared/result.ts';
import type { Database } from './database.ts';

/** What a slip can be found by. Each has an index that has the newest last (`migrations.ts`). */
type Criterion = 'operation' | 'receipt' | 'last_four' | 'day' | 'substr(day, 6)' | 'amount';

/** What one slip has to be, all of it together. */
type Wanted = ReadonlyMap<Criterion, string | number>;

/** So many rows are read to find the few among them that fit the rest; of what is found by more, something else is sought first. */
const fewEnough = 1000;

/**
 * Looks for slips by words that all have to fit, newest first, each word read every way: every combination of readings is
 * a look-up of its own that stops at `limit`, so that a coffee's price, which a hundred thousand sales have, is found as
 * fast as a transaction's id. Of several criteria the rarest is walked, and the rest is compared on its rows.
 * @param columns what is read of each
 */
export function createSlipSearch(
  database: Database,
  columns: string,
): (text: string, limit: number) => readonly unknown[] {
  const prepared = new Map<string, ReturnType<Database['prepare']>>();

  function statement(sql: string): ReturnType<Database['prepare']> {
    const found = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, found);
    return found;
  }

  /** Of those that are too many to count: the one that is named first. */
  function rarest(wanted: Wanted): Criterion {
    const [first, ...others] = [...wanted.keys()].sort((a, b) => usual.indexOf(a) - usual.indexOf(b));
    if (first === undefined) throw new Error('Nothing to look for');
    const counted = [first, ...others].map((criterion) => ({ criterion, count: countOf(criterion) }));
    return counted.reduce((least, one) => (one.count < least.count ? one : least)).criterion;

    function countOf(criterion: Criterion): number {
      if (others.length === 0) return 0;
      const counting = `SELECT COUNT(*) AS count FROM (SELECT 1 FROM slip WHERE ${criterion} = ? LIMIT ?)`;
      const row = statement(counting).get(wanted.get(criterion) ?? null, fewEnough) as { count: number };
      return row.count;
    }
  }

  return (text, limit) => {
    const combinations = combined(waysToRead(text));
    if (combinations.length === 0) return [];
    const looks = combinations.map((wanted) => {
      const walked = rarest(wanted);
      const rest = [...wanted].filter(([criterion]) => criterion !== walked);
      // The plus keeps SQLite from walking what is compared.
      const compared = rest.map(([criterion]) => ` AND +${criterion} = ?`).join('');
      const sql = `SELECT * FROM (SELECT rowid FROM slip WHERE ${walked} = ?${compared} ORDER BY at DESC LIMIT ?)`;
      return { sql, values: [wanted.get(walked) ?? null, ...rest.map(([, value]) => value), limit] };
    });
    const union = looks.map(({ sql }) => sql).join(' UNION ');
    const sql = `SELECT ${columns} FROM slip WHERE rowid IN (${union}) ORDER BY +at DESC LIMIT ?`;
    const rows: readonly unknown[] = statement(sql).all(...looks.flatMap(({ values }) => values), limit);
    return rows;
  };
}

/** From what few have to what many have, as a shop goes: the rarest first where counting does not tell. */
const usual: readonly Criterion[] = ['operation', 'receipt', 'day', 'last_four', 'substr(day, 6)', 'amount'];

/** Every choice of a reading for every word, without what no slip can be at once, and each only once. */
function combined(ways: readonly (readonly Word[])[]): readonly Wanted[] {
  const found = ways.flatMap((words) =>
    words.reduce<readonly Wanted[]>(
      (before, word) => before.flatMap((wanted) => word.flatMap((reading) => withReading(wanted, reading))),
      [new Map()],
    ),
  );
  return [...new Map(found.map((wanted) => [JSON.stringify([...wanted].sort()), wanted])).values()];
}

function withReading(wanted: Wanted, reading: Reading): readonly Wanted[] {
  const [criterion, value] = criterionOf(reading);
  const before = wanted.get(criterion);
  return before === undefined || before === value ? [new Map([...wanted, [criterion, value]])] : [];
}

function criterionOf(reading: Reading): readonly [Criterion, string | number] {
  switch (reading.kind) {
    case 'id':
      return ['operation', reading.id];
    case 'receipt':
      return ['receipt', reading.number];
    case 'amount':
      return ['amount', reading.amount];
    case 'last-four':
      return ['last_four', reading.digits];
    case 'day':
      return ['day', reading.day];
    case 'day-of-year':
      return ['substr(day, 6)', reading.day];
    default:
      return unreachable(reading);
  }
}

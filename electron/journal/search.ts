import { parseAmount } from '../../shared/money.ts';
import type { Database } from './database.ts';

/** What a slip can be found by. Each has an index that has the newest last (`migrations.ts`). */
type Criterion = 'receipt' | 'amount' | 'last_four' | 'operation' | 'day' | 'substr(day, 6)';
type Wanted = readonly (readonly [Criterion, string | number])[];

/**
 * Looks for slips by one text, newest first: every way of reading it is a look-up of its own that stops at `limit`, so
 * that a coffee's price, which a hundred thousand sales have, is found as fast as a transaction's id.
 * @param columns what is read of each
 */
export function createSlipSearch(
  database: Database,
  columns: string,
): (text: string, limit: number) => readonly unknown[] {
  const prepared = new Map<string, ReturnType<Database['prepare']>>();

  function statement(by: readonly Criterion[]): ReturnType<Database['prepare']> {
    const key = by.join();
    const found = prepared.get(key);
    if (found !== undefined) return found;
    const looks = by.map(
      (criterion) => `SELECT * FROM (SELECT rowid FROM slip WHERE ${criterion} = ? ORDER BY at DESC LIMIT ?)`,
    );
    const made = database.prepare(
      `SELECT ${columns} FROM slip WHERE rowid IN (${looks.join(' UNION ')}) ORDER BY +at DESC LIMIT ?`,
    );
    prepared.set(key, made);
    return made;
  }

  return (text, limit) => {
    const wanted = criteria(text);
    const values = wanted.flatMap(([, value]) => [value, limit]);
    const found: readonly unknown[] = statement(wanted.map(([criterion]) => criterion)).all(...values, limit);
    return found;
  };
}

/** One text, read every way it makes sense. A minus finds only what went back. */
function criteria(text: string): Wanted {
  const wanted: (readonly [Criterion, string | number])[] = [['operation', text]];
  if (/^\d{1,9}$/.test(text)) wanted.push(['receipt', Number(text)]);
  if (/^\d{4}$/.test(text)) wanted.push(['last_four', text]);
  const [, minus, unsigned = ''] = /^([-\u2212])?(.*?)(?:\s*kr)?$/i.exec(text) ?? [];
  const amount = parseAmount(unsigned);
  if (amount !== undefined) {
    if (minus === undefined) wanted.push(['amount', amount]);
    wanted.push(['amount', -amount]);
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) wanted.push(['day', text]);
  const [, day, month, year] = /^(\d{1,2})[./](\d{1,2})[./]?(\d{4})?$/.exec(text) ?? [];
  if (day !== undefined && month !== undefined) {
    const dayOfYear = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    wanted.push(year === undefined ? ['substr(day, 6)', dayOfYear] : ['day', `${year}-${dayOfYear}`]);
  }
  return wanted;
}

import { beginning, type Link } from './chain.ts';
import { versionOf, type Database } from './database.ts';

/** The end of one journal, and the highest receipt numbers that it has given: enough to know it by, and to go on from. */
export type Head = Link & {
  /** Given to a journal when it is made; a copy has it too. */
  readonly journal: string;
  /** The account and register whose journal it is; empty until it was first opened for one. */
  readonly owner: string;
  readonly rows: number;
  readonly sales: number;
  readonly returns: number;
};

/** Reads the head as one consistent whole. A few look-ups, whatever the size of the journal. */
export function createHeadReader(database: Database): () => Head {
  // Copies from before the journal had an owner are read as well.
  const owner = versionOf(database) >= 4 ? 'owner' : "'' AS owner";
  const read = database.prepare(`
    SELECT journal, ${owner}, seq, hash, rows,
      MAX(sale_floor, COALESCE((SELECT MAX(receipt) FROM slip WHERE kind = 'sale'), 0)) AS sales,
      MAX(return_floor, COALESCE((SELECT MAX(receipt) FROM slip WHERE kind = 'return'), 0)) AS returns
    FROM head`);
  return () => {
    const row: unknown = read.get();
    if (row === undefined) throw new Error('The journal has no head');
    return { ...(row as Head) };
  };
}

/** The last row of the record itself, whatever the head says. */
export function lastLink(database: Database): Link {
  const row: unknown = database.prepare('SELECT seq, hash FROM record ORDER BY seq DESC LIMIT 1').get();
  return row === undefined ? beginning : { ...(row as Link) };
}

/** The hash of one row of the record; undefined when it is not there. */
export function hashAt(database: Database, seq: number): string | undefined {
  if (seq === 0) return beginning.hash;
  const row = database.prepare('SELECT hash FROM record WHERE seq = ?').get(seq) as
    { hash: string } | undefined;
  return row?.hash;
}

/** Writes down whose journal this is, once. */
export function ownedBy(database: Database, owner: string): void {
  database.prepare("UPDATE head SET owner = ? WHERE owner = ''").run(owner);
}

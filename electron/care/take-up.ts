import type { CareNotice } from '../../shared/ipc/care-views.ts';
import type { Clock } from '../clock.ts';
import { transact, type Database } from '../journal/database.ts';
import type { Head } from '../journal/head.ts';
import { createJournal, type CareWhat } from '../journal/journal.ts';
import type { Known } from './head-file.ts';

/** A file that turned out to have less than it had, without anybody having asked for it: taken up like a restored one. */
export function takeUpOlder(database: Database, clock: Clock, known: Known, head: Head): CareNotice {
  const at = lastTime(database);
  takeUp(database, clock, 'older-copy-found', known.head);
  return { kind: 'older-copy', at, from: head.seq + 1, to: Math.max(known.head.seq, head.seq + 1) };
}

/**
 * Makes a journal fit to go on from that does not know everything that has happened: no receipt number is given twice,
 * and the basket, which may have been paid meanwhile, is let go of. `lost` is the end of what is not there any more.
 */
export function takeUp(
  database: Database,
  clock: Clock,
  what: CareWhat,
  lost: Pick<Head, 'seq' | 'sales' | 'returns'> | undefined,
  facts: Readonly<Record<string, string>> = {},
): void {
  const journal = createJournal(database, clock);
  if (lost !== undefined) {
    const raise = database.prepare(
      'UPDATE head SET sale_floor = MAX(sale_floor, ?), return_floor = MAX(return_floor, ?)',
    );
    transact(database, () => {
      raise.run(lost.sales, lost.returns);
    });
  }
  journal.dropBasket();
  journal.noteCare(what, {
    ...facts,
    ...(lost === undefined ? {} : { seq: lost.seq, sales: lost.sales, returns: lost.returns }),
  });
}

/** When the last record was written; empty in a new journal. */
export function lastTime(database: Database): string {
  const row = database.prepare('SELECT at FROM record ORDER BY seq DESC LIMIT 1').get() as
    { at: string } | undefined;
  return row?.at ?? '';
}

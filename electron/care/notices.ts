import type { CareNotice } from '../../shared/ipc/care-views.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../journal/database.ts';
import { createHeadReader } from '../journal/head.ts';
import { createJournal } from '../journal/journal.ts';
import type { Known } from './head-file.ts';

/** These have a record of their own, made where they were found. */
const recordedElsewhere: ReadonlySet<CareNotice['kind']> = new Set(['older-copy', 'restored', 'begun-anew']);

/** Writes down what was found and had not been found before, and gives what is known then. */
export function noted(
  database: Database,
  clock: Clock,
  found: readonly CareNotice[],
  known: Omit<Known, 'head' | 'at'> | undefined,
): Known {
  const before = new Set([...(known?.notices ?? []), ...(known?.seen ?? [])].map(keyOf));
  const fresh = found.filter((notice) => !before.has(keyOf(notice)));
  const journal = createJournal(database, clock);
  for (const notice of fresh)
    if (!recordedElsewhere.has(notice.kind)) journal.noteCare('found-changed', notice);
  return {
    ...known,
    head: createHeadReader(database)(),
    at: new Date(clock.now()).toISOString(),
    ...(fresh.length === 0 ? {} : { notices: [...(known?.notices ?? []), ...fresh] }),
  };
}

function keyOf(notice: CareNotice): string {
  return JSON.stringify(notice);
}

import { existsSync } from 'node:fs';
import { openToRead } from './database.ts';

/** What stands under Attention and can only be decided by asking the account that it is of. */
export const undecidedKinds: ReadonlySet<string> = new Set([
  'undecided',
  'refund-undecided',
  'collection-pending',
]);

/**
 * Whether a journal that is not open holds anything undecided: an account with such a journal is not left behind. One that
 * cannot be read may.
 */
export function mayHoldUndecided(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    const database = openToRead(file);
    try {
      const rows = database
        .prepare('SELECT is_open, attention FROM movement WHERE is_open = 1 OR attention IS NOT NULL')
        .all() as readonly { readonly is_open: number; readonly attention: string | null }[];
      return rows.some((row) => row.is_open === 1 || undecidedKinds.has(row.attention ?? ''));
    } finally {
      database.close();
    }
  } catch {
    return true;
  }
}

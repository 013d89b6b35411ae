import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { practiceAccount } from '../../electron/practice/account.ts';

/** What a till that is set up as `practiceSettings` wrote down of this kind, read from its file, the oldest first. */
export function recordsOf(folder: string, what: string): readonly Readonly<Record<string, string>>[] {
  const file = new DatabaseSync(join(folder, `${practiceAccount.account_id}.sqlite`), { readOnly: true });
  const rows = file.prepare('SELECT body FROM record WHERE what = ? ORDER BY seq').all(what);
  file.close();
  return (rows as { body: string }[]).map(({ body }) => JSON.parse(body) as Record<string, string>);
}

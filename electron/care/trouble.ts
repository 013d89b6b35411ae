import type { DamageReason } from '../../shared/ipc/care-views.ts';

/** Why a journal cannot be worked with. `detail` is for support. */
export type Trouble = { readonly reason: DamageReason; readonly detail: string };

/** SQLite's own result codes (sqlite.org/rescode.html), as far as somebody can do something about them. */
const reasons: Readonly<Record<number, DamageReason>> = {
  3: 'read-only', // PERM
  5: 'locked', // BUSY
  6: 'locked', // LOCKED
  8: 'read-only', // READONLY
  10: 'disk', // IOERR
  11: 'damaged', // CORRUPT
  13: 'disk-full', // FULL
  14: 'disk', // CANTOPEN
  23: 'read-only', // AUTH
  26: 'damaged', // NOTADB
};

const systemReasons: Readonly<Record<string, DamageReason>> = {
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EBUSY: 'locked',
};

/** What SQLite or the file system threw, as a reason that the till has words for. */
export function troubleOf(error: unknown): Trouble {
  const detail = error instanceof Error ? error.message : String(error);
  const { code, sqliteCode, systemErrno } = (error ?? {}) as {
    readonly code?: unknown;
    readonly sqliteCode?: unknown;
    readonly systemErrno?: unknown;
  };
  if (typeof sqliteCode === 'number') {
    // EACCES and EROFS behind "unable to open" say more than that.
    const isForbidden = sqliteCode === 14 && (systemErrno === 13 || systemErrno === 30 || systemErrno === 1);
    return { reason: isForbidden ? 'read-only' : (reasons[sqliteCode & 0xff] ?? 'damaged'), detail };
  }
  if (typeof code === 'string') return { reason: systemReasons[code] ?? 'disk', detail };
  // A row that cannot be read as what it has to be.
  return { reason: 'damaged', detail };
}

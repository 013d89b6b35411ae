import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Head } from '../journal/head.ts';
import { timeIn } from './names.ts';

/** What a till calls its copies by; several tills may share a folder. */
export type BackupName = {
  /** The journal's: an account number, or `practice`. */
  readonly name: string;
  readonly registerId: string;
  readonly journal: Head['journal'];
};

export type BackupEntry = {
  /** The file's name. */
  readonly id: string;
  /** When it was made, ISO 8601. */
  readonly at: string;
  readonly bytes: number;
};

const kept = { days: 14, today: 3 };

/** `Dintero-Cashier_P12345678_K1_3fa9c1d2_2026-11-20T14-36-05-123Z.sqlite` */
export function backupFile(folder: string, own: BackupName, nowMs: number): string {
  return join(folder, `${prefixOf(own)}${timeIn(nowMs)}.sqlite`);
}

function prefixOf({ name, registerId, journal }: BackupName): string {
  return `Dintero-Cashier_${name}_${registerId}_${journal.slice(0, 8)}_`;
}

const pattern =
  /^Dintero-Cashier_([A-Za-z0-9]+)_[\w-]+_[0-9a-f]{8}_(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.sqlite$/;

/** The copies of this account's journals in a folder, newest first. None when the folder is not there. */
export function backupsIn(folder: string, name: string): readonly BackupEntry[] {
  return filesIn(folder)
    .flatMap((id) => {
      const [, of, day, hour, minute, second, ms] = pattern.exec(id) ?? [];
      if (of !== name) return [];
      const at = `${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}.${ms ?? ''}Z`;
      return [{ id, at, bytes: sizeOf(join(folder, id)) }];
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Makes the till's own folder. One that the owner chose has to be there: a stick that is out must not become a folder. */
export function ensureOwnFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** Deletes copies of this very journal beyond the last of each of 14 days and three of the newest day, and what broke off. */
export function pruneBackups(folder: string, own: BackupName): readonly string[] {
  const prefix = prefixOf(own);
  const mine = backupsIn(folder, own.name).filter(({ id }) => id.startsWith(prefix));
  const days = new Map<string, BackupEntry[]>();
  for (const entry of mine) {
    const day = entry.at.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  const old = [...days.values()].flatMap((entries, index) => {
    if (index >= kept.days) return entries;
    return entries.slice(index === 0 ? kept.today : 1);
  });
  const broken = filesIn(folder).filter((id) => id.startsWith(prefix) && id.endsWith('.sqlite.part'));
  const names = [...old.map(({ id }) => id), ...broken];
  for (const id of names) rmSync(join(folder, basename(id)), { force: true });
  return names;
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

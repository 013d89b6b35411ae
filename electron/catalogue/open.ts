import { existsSync, renameSync, rmSync, copyFileSync } from 'node:fs';
import type { CatalogueView } from '../../shared/ipc/catalogue-views.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { openCatalogueFile, type CatalogueFile } from './file.ts';

export type Opened = {
  readonly file: CatalogueFile;
  readonly problem?: NonNullable<CatalogueView['problem']>;
};

/** Where the last whole copy of the products is. */
export function copyOf(path: string): string {
  return path.replace(/\.sqlite$/, '.copy.sqlite');
}

/**
 * Opens the products, and finds out whether they can be read. What cannot is set aside and never deleted; in its place comes
 * the last copy, or an empty catalogue. Throws where nothing can be written at all.
 */
export function openCatalogue(path: string, clock: Clock, log: Log): Opened {
  const first = tryOpen(path, log);
  if (first !== undefined) return { file: first };
  setAside(path, clock, log);
  const copy = copyOf(path);
  if (existsSync(copy)) {
    copyFileSync(copy, path);
    const second = tryOpen(path, log);
    if (second !== undefined) return { file: second, problem: 'copy-in-place' };
    setAside(path, clock, log);
  }
  return { file: openCatalogueFile(path), problem: 'set-aside' };
}

function tryOpen(path: string, log: Log): CatalogueFile | undefined {
  let file: CatalogueFile | undefined;
  try {
    file = openCatalogueFile(path);
    if (file.isWhole()) return file;
    log.error('catalogue.damaged', { path });
  } catch (error) {
    // One that is only busy or whose disk is full is no reason to set anything aside.
    if (!isDamage(error)) throw error;
    log.error('catalogue.not-opened', { path, error });
  }
  file?.close();
  return undefined;
}

function isDamage(error: unknown): boolean {
  const text = error instanceof Error ? error.message : String(error);
  return /malformed|not a database|newer till|corrupt|no such (table|column)/i.test(text);
}

function setAside(path: string, clock: Clock, log: Log): void {
  const time = new Date(clock.now()).toISOString().replace(/[:.]/g, '-');
  const aside = path.replace(/\.sqlite$/, `.broken-${time}.sqlite`);
  renameSync(path, aside);
  for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
  log.warn('catalogue.set-aside', { aside });
}

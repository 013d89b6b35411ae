import { copyFileSync, existsSync, renameSync, rmSync, constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Clock } from '../clock.ts';
import { openDatabase, openToRead, type Database } from '../journal/database.ts';
import { createHeadReader, type Head } from '../journal/head.ts';
import type { Log } from '../log.ts';
import type { Facts } from '../payment/facts.ts';
import type { HeadFile } from './head-file.ts';
import type { Copy } from './copy.ts';
import { asideName } from './names.ts';
import { lastTime, takeUp } from './take-up.ts';

export type RestorePorts = {
  /** The journal's place. Nothing has it open. */
  readonly file: string;
  readonly headFile: HeadFile;
  readonly clock: Clock;
  readonly log: Log;
  /** Whoever asked for it, as the record names them. */
  readonly by?: Facts;
};

/**
 * Receipts that a till may have numbered in a day, where nothing is left that says how many it has. Far more than a
 * counter can, because a gap in the numbers is told in the record, and a number that two customers hold is not.
 */
const unknownPerDay = 1000;
const dayMs = 24 * 60 * 60_000;

/**
 * Puts a copy in the journal's place, made fit to go on from before it is there: a crash at any point leaves the file
 * as it was, no file (which has its screen), or the restored one. What was there is set aside, never written over.
 * @param copy looked through already; undefined begins an empty journal
 */
export async function restore(
  ports: RestorePorts,
  from: { readonly path: string; readonly copy: Copy } | undefined,
): Promise<void> {
  const { file, headFile, clock, log } = ports;
  const lost = lastKnown(ports);
  const beside = `${file}.restoring`;
  for (const part of ['', '-wal', '-shm']) rmSync(`${beside}${part}`, { force: true });
  if (from !== undefined) copyFileSync(from.path, beside, constants.COPYFILE_FICLONE);
  const database = openDatabase(beside);
  let head: Head;
  let at: string;
  try {
    at = lastTime(database);
    const floor = lost ?? (from === undefined ? undefined : guessed(from.copy, clock.now()));
    takeUp(database, clock, from === undefined ? 'journal-begun-anew' : 'journal-restored', floor, {
      until: at,
      ...ports.by,
      ...(from === undefined ? {} : { from: basename(from.path) }),
      aside: basename(asideName(file, 'set-aside', clock.now())),
    });
    head = createHeadReader(database)();
    foldIn(database);
  } finally {
    database.close();
  }
  await toDisk(beside);
  setAside(file, asideName(file, 'set-aside', clock.now()));
  renameSync(beside, file);
  const now = new Date(clock.now()).toISOString();
  const notice = from === undefined ? ({ kind: 'begun-anew' } as const) : ({ kind: 'restored', at } as const);
  headFile.keepNow(() => ({ head, at: now, notices: [notice] }));
  log.warn('journal.restored', { from: from?.path ?? 'nothing', until: at, lost });
}

/** The highest numbers that are known from anywhere: the head file, and the file itself if it can still be read. */
function lastKnown({ file, headFile, log }: RestorePorts): Head | undefined {
  const known = headFile.read()?.head;
  const inFile = readableHead(file, log);
  if (known === undefined || inFile === undefined) return known ?? inFile;
  return {
    ...known,
    seq: Math.max(known.seq, inFile.seq),
    sales: Math.max(known.sales, inFile.sales),
    returns: Math.max(known.returns, inFile.returns),
  };
}

function readableHead(file: string, log: Log): Head | undefined {
  if (!existsSync(file)) return undefined;
  let database: Database | undefined;
  try {
    database = openToRead(file);
    return createHeadReader(database)();
  } catch (error) {
    log.info('journal.head-not-readable', { error });
    return undefined;
  } finally {
    database?.close();
  }
}

function guessed({ head, at }: Copy, nowMs: number): Pick<Head, 'seq' | 'sales' | 'returns'> {
  const since = at === '' ? 0 : Math.max(0, nowMs - Date.parse(at));
  const numbers = unknownPerDay * Math.ceil((since + 1) / dayMs);
  return { seq: head.seq, sales: head.sales + numbers, returns: head.returns + numbers };
}

/** Everything into the one file, so that it can be renamed alone. */
function foldIn(database: Database): void {
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

async function toDisk(path: string): Promise<void> {
  const opened = await open(path, 'r+');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

/** The log goes along under the new name: the newest sales may be in it. */
function setAside(file: string, aside: string): void {
  if (existsSync(file)) renameSync(file, aside);
  if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${aside}-wal`);
  rmSync(`${file}-shm`, { force: true });
}

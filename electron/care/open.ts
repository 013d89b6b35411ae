import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  constants,
} from 'node:fs';
import { dirname } from 'node:path';
import type { CareNotice } from '../../shared/ipc/care-views.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Clock } from '../clock.ts';
import { walkChain, type Link } from '../journal/chain.ts';
import { currentVersion, openDatabase, openToRead, versionOf, type Database } from '../journal/database.ts';
import { createHeadReader, hashAt, lastLink, type Head } from '../journal/head.ts';
import { migrations } from '../journal/migrations.ts';
import type { Log } from '../log.ts';
import type { HeadFile, Known } from './head-file.ts';
import { changedMovements, missingGuards, noticeOf, sizeOf, structuralProblem } from './look.ts';
import { asideName } from './names.ts';
import { noted } from './notices.ts';
import { takeUpOlder } from './take-up.ts';
import { troubleOf, type Trouble } from './trouble.ts';

export type OpenPorts = {
  readonly file: string;
  readonly headFile: HeadFile;
  readonly clock: Clock;
  readonly log: Log;
};

export type OpenedJournal = {
  readonly database: Database;
  /** What was known of it from outside, brought up to date with what was found. */
  readonly known: Known;
};

/** Files up to this size are looked through as a whole before anything is sold: some milliseconds. */
const atStartBytes = 4 * 1024 * 1024;
/** So many of the last rows of the record are worked out again before anything is sold. */
const atStartRows = 500;

/**
 * Opens a journal that may be in a bad way, and finds out whether it is before anything is sold from it. What cannot be
 * worked with safely is a trouble; what is wrong but harmless to go on with is a notice. A file from a newer till, or
 * one that is no journal, is not written to.
 */
export function openJournal(ports: OpenPorts): Result<OpenedJournal, Trouble> {
  let database: Database | undefined;
  try {
    const known = ports.headFile.read();
    const refusal = refusalBefore(ports.file, known);
    if (refusal !== undefined) return fail(refusal);
    copyBeforeMigration(ports);
    database = openDatabase(ports.file);
    const looked = lookAtStart(database, known, ports);
    if (!looked.ok) database.close();
    return looked.ok ? ok({ database, ...looked.value }) : looked;
  } catch (error) {
    database?.close();
    ports.log.error('journal.not-opened', { file: ports.file, error });
    return fail(troubleOf(error));
  }
}

/** What the file's first bytes and its absence tell, before SQLite may touch it. */
function refusalBefore(file: string, known: Known | undefined): Trouble | undefined {
  mkdirSync(dirname(file), { recursive: true });
  const isEmpty = !existsSync(file) || (statSync(file).isFile() && statSync(file).size === 0);
  const isUsed = known !== undefined && known.head.seq > 0;
  if (isEmpty) {
    return isUsed
      ? { reason: 'missing', detail: `${String(known.head.rows)} records until ${known.at}` }
      : undefined;
  }
  const header = headerOf(file);
  if (header.toString('latin1', 0, 15) !== 'SQLite format 3')
    return { reason: 'damaged', detail: 'not an SQLite file' };
  const version = header.readUInt32BE(60);
  return version > currentVersion ? newer(version) : undefined;
}

function newer(version: number): Trouble {
  return {
    reason: 'newer',
    detail: `version ${String(version)}; this till knows ${String(currentVersion)}`,
  };
}

function headerOf(file: string): Buffer {
  const header = Buffer.alloc(100);
  const opened = openSync(file, 'r');
  try {
    readSync(opened, header, 0, header.length, 0);
  } finally {
    closeSync(opened);
  }
  return header;
}

/** A migration can be undone by hand as long as the file from before it is there. */
function copyBeforeMigration({ file, clock, log }: OpenPorts): void {
  if (!existsSync(file) || statSync(file).size === 0) return;
  const isBehind = headerOf(file).readUInt32BE(60) < migrations.length;
  if (!isBehind) return;
  const before = openToRead(file);
  const version = versionOf(before);
  const tables = before.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  before.close();
  if (version === 0 && tables.length > 0) throw new Error('an SQLite file of another program');
  if (version === 0 || version >= currentVersion) return;
  const copy = asideName(file, `before-version-${String(currentVersion)}`, clock.now());
  try {
    for (const part of ['', '-wal'])
      if (existsSync(`${file}${part}`))
        copyFileSync(`${file}${part}`, `${copy}${part}`, constants.COPYFILE_FICLONE);
  } catch (error) {
    // Half a copy is none, and takes the room that the next try needs.
    for (const part of ['', '-wal']) rmSync(`${copy}${part}`, { force: true });
    throw error;
  }
  log.info('journal.copied-before-migration', { copy, version });
}

function lookAtStart(
  database: Database,
  known: Known | undefined,
  { clock, log, headFile }: OpenPorts,
): Result<Omit<OpenedJournal, 'database'>, Trouble> {
  const version = versionOf(database);
  if (version > currentVersion) return fail(newer(version));
  if (sizeOf(database) <= atStartBytes) {
    const problem = structuralProblem(database);
    if (problem !== undefined) return fail({ reason: 'damaged', detail: problem });
  }
  const unsafe = changedMovements(database, 'asked-about');
  if (unsafe.length > 0) {
    const references = unsafe.map(({ reference }) => reference).join(', ');
    return fail({ reason: 'damaged', detail: `attempts that are asked about do not read: ${references}` });
  }
  const notices: CareNotice[] = [...mendGuards(database)];
  const readHead = createHeadReader(database);
  const before = readHead();
  notices.push(...lookAtEnd(database, before, known));
  const older = known === undefined ? undefined : olderThan(database, before, known.head);
  if (older !== undefined && known !== undefined) notices.push(takeUpOlder(database, clock, known, older));
  notices.push(...mendBasket(database));
  const updated = noted(database, clock, notices, older === undefined ? known : withoutCheck(known));
  for (const notice of notices) log.warn('journal.notice', notice);
  const isNews = updated.head.seq !== known?.head.seq || older !== undefined || notices.length > 0;
  if (isNews) headFile.keepNow(() => updated);
  return ok({ known: updated });
}

function withoutCheck(known: Known | undefined): Known | undefined {
  if (known === undefined) return undefined;
  const { checked: _, ...rest } = known;
  return rest;
}

/** Whether the file is not the one that was known, or has less than it had. */
function olderThan(database: Database, head: Head, known: Head): Head | undefined {
  const isSame =
    head.journal === known.journal && head.seq >= known.seq && hashAt(database, known.seq) === known.hash;
  return isSame ? undefined : head;
}

/** The last rows of the record, from where the whole was last worked out or as far back as there is time for. */
function lookAtEnd(database: Database, head: Head, known: Known | undefined): readonly CareNotice[] {
  const last = lastLink(database);
  const { notices } = walkFrom(database, startOf(database, last, known));
  if (last.seq < head.seq) return [...notices, { kind: 'end-missing', from: last.seq + 1, to: head.seq }];
  const isEndChanged = last.hash !== head.hash && !notices.some(({ kind }) => kind === 'record-changed');
  return isEndChanged
    ? [...notices, { kind: 'record-changed', seq: last.seq, at: timeOf(database, last.seq) }]
    : notices;
}

function startOf(database: Database, last: Link, known: Known | undefined): Link {
  const checked = known?.checked;
  const isNear = checked !== undefined && last.seq - checked.seq <= atStartRows;
  if (isNear && hashAt(database, checked.seq) === checked.hash) return checked;
  // The row before the first that is worked out is only believed here; the look at the whole comes later.
  const seq = Math.max(0, last.seq - atStartRows);
  const hash = hashAt(database, seq);
  return hash === undefined ? { seq: 0, hash: '' } : { seq, hash };
}

function walkFrom(database: Database, from: Link): { readonly notices: readonly CareNotice[] } {
  return { notices: walkChain(database, from, atStartRows).breaks.map(noticeOf) };
}

function timeOf(database: Database, seq: number): string {
  const row = database.prepare('SELECT at FROM record WHERE seq = ?').get(seq) as { at: string } | undefined;
  return row?.at ?? '';
}

/** The triggers are made anew as the migrations made them. */
function mendGuards(database: Database): readonly CareNotice[] {
  const missing = missingGuards(database);
  if (missing.length === 0) return [];
  const all = migrations.join('\n');
  for (const name of missing) {
    const found = new RegExp(`CREATE TRIGGER ${name} [\\s\\S]*?END;`).exec(all);
    if (found !== null) database.exec(found[0]);
  }
  return [{ kind: 'guards-missing' }];
}

/** A basket is no money: one that cannot be read is let go of. */
function mendBasket(database: Database): readonly CareNotice[] {
  const row = database.prepare('SELECT json_valid(body) AS isValid FROM basket').get() as
    { isValid: number } | undefined;
  if (row === undefined || row.isValid === 1) return [];
  database.exec('DELETE FROM basket');
  return [{ kind: 'basket-unreadable' }];
}

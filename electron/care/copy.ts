import { backup } from '@photostructure/sqlite';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { currentVersion, openToRead, versionOf, type Database } from '../journal/database.ts';
import { createHeadReader, hashAt, type Head } from '../journal/head.ts';
import { DatabaseSync } from '@photostructure/sqlite';
import { lastTime } from './take-up.ts';
import { lookAtCopy } from './whole.ts';

/** What a copy of a journal holds. */
export type Copy = {
  readonly head: Head;
  /** When its last record was written; empty in a new journal. */
  readonly at: string;
  readonly bytes: number;
};

/** The copy is there and is not what it should be. */
export class CopyDiffers extends Error {}

/** All pages in one step: one moment of the journal, while the till goes on writing. */
const allPages = 2_147_483_647;

/**
 * Copies a journal that the till has open to `to`: under another name, looked through as a whole, on the disk, and only
 * then under its own. Throws what SQLite and the file system say, and `CopyDiffers`.
 */
export async function copyJournal(file: string, to: string): Promise<Copy> {
  const beside = `${to}.part`;
  const source = openToRead(file);
  try {
    rmSync(beside, { force: true });
    const before = createHeadReader(source)();
    await backup(source, beside, { rate: allPages });
    const copy = finish(beside, before);
    renameSync(beside, to);
    return copy;
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  } finally {
    source.close();
  }
}

/** Makes one file of it, that can be carried about without a log beside it, and looks whether it is what was copied. */
function finish(beside: string, before: Head): Copy {
  const database = new DatabaseSync(beside);
  let copy: Copy;
  try {
    database.exec('PRAGMA journal_mode = DELETE');
    const problem = lookAtCopy(database);
    if (problem !== undefined) throw new CopyDiffers(problem);
    const isSame = hashAt(database, before.seq) === before.hash;
    copy = contentOf(database, beside);
    if (!isSame || copy.head.journal !== before.journal) throw new CopyDiffers('it is not of this journal');
  } finally {
    database.close();
  }
  const opened = openSync(beside, 'r+');
  try {
    // Without this a stick that is pulled out, or a power cut, may leave less than was copied.
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  return copy;
}

/** Looks a copy through as a whole before anything is put in the journal's place. Throws `CopyDiffers` and what SQLite says. */
export function examineCopy(file: string): Copy {
  const database = openToRead(file);
  try {
    const version = versionOf(database);
    if (version > currentVersion) throw new CopyDiffers(`version ${String(version)} is from a newer till`);
    if (version < 2) throw new CopyDiffers('not a copy of a journal');
    const problem = lookAtCopy(database);
    if (problem !== undefined) throw new CopyDiffers(problem);
    return contentOf(database, file);
  } finally {
    database.close();
  }
}

function contentOf(database: Database, file: string): Copy {
  return { head: createHeadReader(database)(), at: lastTime(database), bytes: statSync(file).size };
}

import { existsSync } from 'node:fs';
import type { BackupProblem, BackupView } from '../../shared/ipc/care-views.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { backupFile, ensureOwnFolder, pruneBackups, type BackupName } from './backup-folder.ts';
import type { HeadFile, Known } from './head-file.ts';
import type { Apart, JobTrouble } from './jobs.ts';

export type BackupPorts = {
  readonly apart: Apart;
  readonly clock: Clock;
  readonly log: Log;
  /** The folder that the owner chose; undefined for the till's own. */
  readonly chosenFolder: () => string | undefined;
  readonly ownFolder: string;
  readonly changed: () => void;
};

/** The journal that is open now. */
export type BackedUp = {
  readonly file: string;
  readonly name: Omit<BackupName, 'journal'>;
  known: Known;
  readonly headFile: HeadFile;
};

export type Backups = {
  /** Copies the journal, whether or not that is due. One at a time: who asks meanwhile gets the same answer. */
  backUp(of: BackedUp): Promise<Result<{ readonly path: string }, BackupProblem>>;
  view(of: BackedUp | undefined): BackupView;
  folder(): string;
};

export function createBackups({ apart, clock, log, chosenFolder, ownFolder, changed }: BackupPorts): Backups {
  let running: ReturnType<Backups['backUp']> | undefined;
  const folder = (): string => chosenFolder() ?? ownFolder;

  async function copy(of: BackedUp): ReturnType<Backups['backUp']> {
    const into = folder();
    const at = new Date(clock.now()).toISOString();
    const made = await copyInto(of, into);
    if (!made.ok) {
      log.warn('backup.failed', { folder: into, why: made.fault });
      of.known = { ...of.known, backupFailed: { at, why: made.fault } };
    } else {
      const { backupFailed: _, ...rest } = of.known;
      of.known = { ...rest, backup: { at, seq: made.value.seq } };
      log.info('backup.made', { path: made.value.path, seq: made.value.seq, deleted: prune(of, into) });
    }
    of.headFile.keepNow(() => of.known);
    return made;
  }

  async function copyInto(
    { file, name, known }: BackedUp,
    into: string,
  ): Promise<Result<{ readonly path: string; readonly seq: number }, BackupProblem>> {
    try {
      if (chosenFolder() === undefined) ensureOwnFolder(into);
    } catch (error) {
      log.warn('backup.no-folder', { folder: into, error });
    }
    if (!existsSync(into)) return fail('no-folder');
    const path = backupFile(into, { ...name, journal: known.head.journal }, clock.now());
    const made = await apart('copy', { file, to: path });
    if (made.ok) return ok({ path, seq: made.value.head.seq });
    log.warn('backup.not-made', { path, ...made.fault });
    return fail(existsSync(into) ? problemOf(made.fault) : 'no-folder');
  }

  function prune({ name, known }: BackedUp, into: string): readonly string[] {
    try {
      return pruneBackups(into, { ...name, journal: known.head.journal });
    } catch (error) {
      log.warn('backup.not-pruned', { folder: into, error });
      return [];
    }
  }

  return {
    folder,
    backUp(of) {
      running ??= copy(of).finally(() => {
        running = undefined;
        changed();
      });
      changed();
      return running;
    },
    view: (of) => ({
      folder: folder(),
      isOwnFolder: chosenFolder() === undefined,
      isRunning: running !== undefined,
      ...(of?.known.backup === undefined ? {} : { lastAt: of.known.backup.at }),
      ...(of?.known.backupFailed === undefined ? {} : { failed: of.known.backupFailed }),
    }),
  };
}

function problemOf({ reason, differs }: JobTrouble): BackupProblem {
  if (differs === true) return 'copy-differs';
  if (reason === 'disk-full') return 'disk-full';
  return reason === 'read-only' || reason === 'disk' ? 'not-writable' : 'other';
}

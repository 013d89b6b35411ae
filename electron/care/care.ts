import type { BackupProblem, CareView, DamageView, RestoreProblem } from '../../shared/ipc/care-views.ts';
import type { Result } from '../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../journal/database.ts';
import { createHeadReader, ownedBy, type Head } from '../journal/head.ts';
import type { Log } from '../log.ts';
import type { Facts } from '../payment/facts.ts';
import { createBackups, type BackedUp, type Backups } from './backups.ts';
import { openHeadFile } from './head-file.ts';
import type { Apart } from './jobs.ts';
import { noted } from './notices.ts';
import { openJournal } from './open.ts';
import { createRounds } from './rounds.ts';
import { putInPlace } from './put-in-place.ts';
import type { Trouble } from './trouble.ts';

export type CarePorts = {
  readonly journalFile: (name: string) => string;
  /** What is known of a journal outside of it (`head-file.ts`). */
  readonly headFile: (name: string) => string;
  readonly ownBackupFolder: string;
  readonly chosenBackupFolder: () => string | undefined;
  readonly apart: Apart;
  readonly clock: Clock;
  readonly log: Log;
  /** No attempt is under way. */
  readonly isIdle: () => boolean;
  readonly changed: () => void;
  /** The look at the whole has found that nothing may be sold from the journal any more: it has to be closed. */
  readonly broken: (trouble: Trouble) => void;
};

/** Which journal: `name` is an account number, or `practice`. */
export type JournalName = { readonly name: string; readonly registerId: string };

/** Looks after the journal's file: whether it is whole, what is known of it, its copies, and what the owner has to know. */
export type Care = {
  /** Opens the journal of this name; undefined when it cannot be worked with, which `view` then tells. */
  open(name: JournalName): Database | undefined;
  /** The journal is open and yet cannot be worked with: to be told before it is closed. */
  giveUp(trouble: Trouble): void;
  /** To be told after every commit. */
  readonly committed: () => void;
  view(): Omit<CareView, 'revision'>;
  seen(): void;
  /** The file that the settings name; undefined while nothing is set up. */
  file(): string | undefined;
  /** The account that the journal is of. */
  name(): string | undefined;
  /** Copies the journal now: by a press in Set-up, and when a shift ends. Undefined without a journal. */
  backUp(): Promise<Result<{ readonly path: string }, BackupProblem> | undefined>;
  backupFolder(): string;
  /** Puts a copy in the journal's place, or an empty one, and writes down by whom. Nothing may have the journal open. */
  putInPlace(path: string | undefined, by: Facts): Promise<RestoreProblem | undefined>;
  /** Begins the rounds that look at the whole and copy it, once the till can be used. */
  readonly lookAfter: () => void;
  /** At the end of the day: a copy, if one is due. Undefined when there is nothing to wait for. */
  readonly finish: () => Promise<unknown> | undefined;
  /** Writes down what is known, before the database is closed to be opened again. */
  rest(): void;
  /** Before the database is closed for good. */
  close(): void;
};

type Opened = BackedUp & { readonly database: Database; readonly readHead: () => Head };

export function createCare(ports: CarePorts): Care {
  const { clock, log } = ports;
  let place: JournalName | undefined;
  let opened: Opened | undefined;
  let damage: DamageView | undefined;
  const backups: Backups = createBackups({
    ...ports,
    chosenFolder: ports.chosenBackupFolder,
    ownFolder: ports.ownBackupFolder,
  });
  const rounds = createRounds({
    ...ports,
    journal() {
      // What is practised is not worth a copy.
      if (opened === undefined || place?.name === 'practice') return undefined;
      refreshed(opened);
      return opened;
    },
    backUp: (journal) => backups.backUp(journal),
    found(journal, { notices, last }) {
      if (journal !== opened) return;
      const before = opened.known;
      const at = new Date(clock.now()).toISOString();
      opened.known = { ...noted(opened.database, clock, notices, before), checked: { ...last, at } };
      opened.headFile.keepNow(() => journal.known);
      ports.changed();
    },
    broken(journal, detail) {
      if (journal === opened) ports.broken({ reason: 'damaged', detail });
    },
  });

  const file = (): string | undefined => (place === undefined ? undefined : ports.journalFile(place.name));

  function refreshed(journal: Opened): Opened['known'] {
    journal.known = { ...journal.known, head: journal.readHead(), at: new Date(clock.now()).toISOString() };
    return journal.known;
  }

  function damagedBy({ reason, detail }: Trouble): void {
    damage = { reason, detail, file: file() ?? '' };
  }

  function letGo(): void {
    opened?.headFile.keepNow();
    opened = undefined;
    damage = undefined;
  }

  return {
    open(name) {
      letGo();
      place = name;
      const path = ports.journalFile(name.name);
      const headFile = openHeadFile(ports.headFile(name.name), clock, log);
      const journal = openJournal({ file: path, headFile, clock, log });
      if (!journal.ok) {
        damagedBy(journal.fault);
        return undefined;
      }
      const { database, known } = journal.value;
      ownedBy(database, ownerOf(name));
      opened = { database, file: path, name, headFile, readHead: createHeadReader(database), known };
      return database;
    },
    giveUp(trouble) {
      log.error('journal.given-up', { file: file(), ...trouble });
      letGo();
      damagedBy(trouble);
    },
    committed: () => {
      const journal = opened;
      if (journal !== undefined) journal.headFile.keep(() => refreshed(journal));
    },
    view: () => ({
      ...(damage === undefined ? {} : { damage }),
      notices: opened?.known.notices ?? [],
      ...(opened?.known.checked === undefined
        ? {}
        : { checked: { at: opened.known.checked.at, rows: opened.known.checked.seq } }),
      backup: backups.view(opened),
    }),
    seen() {
      if (opened === undefined) return;
      const journal = opened;
      const { notices = [], seen = [], ...rest } = refreshed(journal);
      journal.known = { ...rest, seen: [...seen, ...notices].slice(-seenAtMost) };
      journal.headFile.keepNow(() => journal.known);
      ports.changed();
    },
    file,
    name: () => place?.name,
    async backUp() {
      return opened === undefined ? undefined : backups.backUp(opened);
    },
    backupFolder: () => backups.folder(),
    async putInPlace(path, by) {
      if (place === undefined) return 'no-such-backup';
      const headFile = openHeadFile(ports.headFile(place.name), clock, log);
      const at = { ...ports, file: ports.journalFile(place.name), headFile, owner: ownerOf(place), by };
      return putInPlace(at, path);
    },
    lookAfter: () => {
      rounds.start();
    },
    finish: () => rounds.finish(),
    rest: letGo,
    close() {
      letGo();
      place = undefined;
    },
  };
}

/** A copy of another register's journal is not this one's. In practice there is only one. */
function ownerOf({ name, registerId }: JournalName): string {
  return name === 'practice' ? name : `${name}/${registerId}`;
}

/** More than this many different things wrong with one journal are told again rather than remembered. */
const seenAtMost = 500;

import type { CareView, DamageView } from '../../shared/ipc/care-views.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../journal/database.ts';
import { createHeadReader, type Head } from '../journal/head.ts';
import type { Log } from '../log.ts';
import { openHeadFile, type HeadFile, type Known } from './head-file.ts';
import { openJournal } from './open.ts';
import type { Trouble } from './trouble.ts';

export type CarePorts = {
  readonly journalFile: (name: string) => string;
  /** What is known of a journal outside of it (`head-file.ts`). */
  readonly headFile: (name: string) => string;
  readonly clock: Clock;
  readonly log: Log;
  readonly changed: () => void;
};

/** Looks after the journal's file: whether it is whole, what is known of it, and what the owner has to know. */
export type Care = {
  /** Opens the journal of this name; undefined when it cannot be worked with, which `view` then tells. */
  open(name: string): Database | undefined;
  /** The journal is open and yet cannot be worked with: to be told before it is closed. */
  giveUp(trouble: Trouble): void;
  /** To be told after every commit. */
  readonly committed: () => void;
  view(): Omit<CareView, 'revision'>;
  seen(): void;
  /** The file that the settings name; undefined while nothing is set up. */
  file(): string | undefined;
  /** Before the database is closed. */
  close(): void;
};

type Opened = {
  readonly database: Database;
  readonly headFile: HeadFile;
  readonly readHead: () => Head;
  known: Known;
};

export function createCare(ports: CarePorts): Care {
  const { clock, log } = ports;
  let file: string | undefined;
  let opened: Opened | undefined;
  let damage: DamageView | undefined;

  function known({ readHead, known: before }: Opened): Known {
    return { ...before, head: readHead(), at: new Date(clock.now()).toISOString() };
  }

  function damagedBy({ reason, detail }: Trouble): void {
    damage = { reason, detail, file: file ?? '' };
  }

  function close(): void {
    opened?.headFile.keepNow();
    opened = undefined;
    damage = undefined;
    file = undefined;
  }

  return {
    open(name) {
      close();
      file = ports.journalFile(name);
      const headFile = openHeadFile(ports.headFile(name), clock, log);
      const journal = openJournal({ file, headFile, clock, log });
      if (!journal.ok) {
        damagedBy(journal.fault);
        return undefined;
      }
      const { database, known: now } = journal.value;
      opened = { database, headFile, readHead: createHeadReader(database), known: now };
      return database;
    },
    giveUp(trouble) {
      log.error('journal.given-up', { file, ...trouble });
      opened?.headFile.keepNow();
      opened = undefined;
      damagedBy(trouble);
    },
    committed: () => {
      const now = opened;
      if (now === undefined) return;
      now.headFile.keep(() => (now.known = known(now)));
    },
    view: () => ({
      ...(damage === undefined ? {} : { damage }),
      notices: opened?.known.notices ?? [],
    }),
    seen() {
      const now = opened;
      if (now === undefined) return;
      const { notices = [], seen = [], ...rest } = known(now);
      now.known = { ...rest, seen: [...seen, ...notices].slice(-seenAtMost) };
      now.headFile.keepNow(() => now.known);
      ports.changed();
    },
    file: () => file,
    close,
  };
}

/** More than this many different things wrong with one journal are told again rather than remembered. */
const seenAtMost = 500;

import type { Clock } from '../clock.ts';
import type { Database } from '../journal/database.ts';
import type { Log } from '../log.ts';
import type { BackedUp } from './backups.ts';
import type { Apart } from './jobs.ts';
import type { Whole } from './whole.ts';

type Journal = BackedUp & { readonly database: Database };

export type RoundPorts<Of extends Journal> = {
  readonly apart: Apart;
  readonly clock: Clock;
  readonly log: Log;
  readonly isIdle: () => boolean;
  /** The journal to look after, if there is one. */
  readonly journal: () => Of | undefined;
  readonly backUp: (journal: Of) => Promise<unknown>;
  readonly found: (journal: Of, whole: Whole) => void;
  readonly broken: (journal: Of, detail: string) => void;
};

const firstMs = 60_000;
const everyMs = 60 * 60_000;
/** A round that met a payment comes again so soon. */
const busyMs = 60_000;
const untilIdleMs = 2_000;
const dayMs = 24 * 60 * 60_000;
/** Longer than this nobody waits for a till to close. */
const finishMs = 90_000;

/** Once a day the whole journal is looked at and copied, an hour later again if that failed; never while money moves. */
export function createRounds<Of extends Journal>(
  ports: RoundPorts<Of>,
): { start(): void; finish(): Promise<unknown> | undefined } {
  const { apart, clock, log, isIdle } = ports;
  let cancel: () => void = () => undefined;

  function plan(ms: number): void {
    cancel();
    cancel = clock.after(ms, () => {
      round().catch((error: unknown) => {
        log.error('journal.round-broke', { error });
        plan(everyMs);
      });
    });
  }

  async function round(): Promise<void> {
    const journal = ports.journal();
    if (journal !== undefined && !isIdle()) {
      plan(busyMs);
      return;
    }
    if (journal !== undefined && isLookDue(journal)) await look(journal);
    if (journal !== undefined && journal === ports.journal() && isBackupDue(journal))
      await ports.backUp(journal);
    plan(everyMs);
  }

  async function look(journal: Of): Promise<void> {
    const looked = await apart('look', { file: journal.file });
    if (!looked.ok) {
      // Not knowing is no verdict: it is looked at again in an hour.
      log.warn('journal.not-looked-at', looked.fault);
      return;
    }
    const { problem, rows } = looked.value;
    log.info('journal.looked-at', { rows, problem, notices: looked.value.notices.length });
    if (problem === undefined) ports.found(journal, looked.value);
    else whenIdle(journal, problem);
  }

  /** A payment that is under way comes to its end first: asking on is safe, and nothing new is begun from here. */
  function whenIdle(journal: Of, problem: string): void {
    if (isIdle()) ports.broken(journal, problem);
    else
      clock.after(untilIdleMs, () => {
        whenIdle(journal, problem);
      });
  }

  function isLookDue({ known }: Of): boolean {
    return (
      known.head.seq > 0 &&
      (known.checked === undefined || clock.now() - Date.parse(known.checked.at) >= dayMs)
    );
  }

  /** Something is in no copy yet, and has not been for a day. */
  function isBackupDue({ known, database }: Of): boolean {
    const { backup } = known;
    if (known.head.seq <= (backup?.seq ?? 0)) return false;
    const since = backup?.at ?? firstTime(database);
    return since !== undefined && clock.now() - Date.parse(since) >= dayMs;
  }

  return {
    start: () => {
      plan(firstMs);
    },
    finish() {
      cancel();
      const journal = ports.journal();
      if (journal === undefined || !isIdle() || !isBackupDue(journal)) return undefined;
      const tooLong = new Promise((resolve) => {
        clock.after(finishMs, () => {
          resolve(undefined);
        });
      });
      return Promise.race([ports.backUp(journal), tooLong]);
    },
  };
}

function firstTime(database: Database): string | undefined {
  const row = database.prepare('SELECT at FROM record ORDER BY seq LIMIT 1').get() as
    { at: string } | undefined;
  return row?.at;
}

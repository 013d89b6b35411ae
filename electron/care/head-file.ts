import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z, type ZodType } from 'zod';
import type { BackupProblem, CareNotice } from '../../shared/ipc/care-views.ts';
import type { Clock } from '../clock.ts';
import type { Head } from '../journal/head.ts';
import type { Link } from '../journal/chain.ts';
import type { Log } from '../log.ts';

/**
 * What is known of a journal outside of it. It may lag behind the journal, because it is written after a commit has
 * returned; it is never ahead. So a journal that has less than this has lost something.
 */
export type Known = {
  readonly head: Head;
  /** When the head was written down. */
  readonly at: string;
  /** Up to where the whole record has been worked out, and when. */
  readonly checked?: Link & { readonly at: string };
  /** The last copy that was made, and how far it goes. */
  readonly backup?: { readonly at: string; readonly seq: number };
  /** The last try to copy, if it failed. */
  readonly backupFailed?: { readonly at: string; readonly why: BackupProblem };
  /** What was found wrong and has a record in the journal: what the owner has not seen yet, and what he has. */
  readonly notices?: readonly CareNotice[];
  readonly seen?: readonly CareNotice[];
};

export type HeadFile = {
  /** Undefined when there is none, or none that can be read. */
  read(): Known | undefined;
  /** Writes soon, and not more than a few times a second: never in the way of a payment. `known` is asked then. */
  keep(known: () => Known): void;
  /** Writes at once what is known, or else whatever still has to be written. */
  keepNow(known?: () => Known): void;
};

const soonMs = 250;

const link = { seq: z.int().min(0), hash: z.string() };
const seq = z.int().min(0);
const at = z.string();
const notice: ZodType<CareNotice> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('record-changed'), seq, at }),
  z.strictObject({ kind: z.literal('records-missing'), from: seq, to: seq, at }),
  z.strictObject({ kind: z.literal('end-missing'), from: seq, to: seq }),
  z.strictObject({ kind: z.literal('older-copy'), at, from: seq, to: seq }),
  z.strictObject({ kind: z.literal('restored'), at }),
  z.strictObject({ kind: z.literal('begun-anew') }),
  z.strictObject({ kind: z.literal('movement-changed'), reference: z.string() }),
  z.strictObject({ kind: z.literal('receipt-changed'), receipt: seq }),
  z.strictObject({ kind: z.literal('shift-changed'), number: seq }),
  z.strictObject({ kind: z.literal('guards-missing') }),
  z.strictObject({ kind: z.literal('basket-unreadable') }),
]);
const schema = z.strictObject({
  version: z.literal(1),
  head: z.strictObject({
    ...link,
    journal: z.string().min(1),
    owner: z.string(),
    rows: z.int().min(0),
    sales: z.int().min(0),
    returns: z.int().min(0),
  }),
  at,
  checked: z.strictObject({ ...link, at }).exactOptional(),
  backup: z.strictObject({ at, seq }).exactOptional(),
  backupFailed: z
    .strictObject({
      at,
      why: z.enum(['no-folder', 'disk-full', 'not-writable', 'copy-differs', 'other']),
    })
    .exactOptional(),
  notices: z.array(notice).exactOptional(),
  seen: z.array(notice).exactOptional(),
});

/** The file lies outside the journal's folder, so that who puts back an old folder does not put it back, too. */
export function openHeadFile(path: string, clock: Clock, log: Log): HeadFile {
  let pending: (() => Known) | undefined;
  let isWriting = false;
  /** Raised when something newer was written at once, so that a slower write does not put an older head over it. */
  let writes = 0;
  let cancelTimer: (() => void) | undefined;

  function text(known: Known): string {
    return JSON.stringify({ version: 1, ...known });
  }

  function failed(error: unknown): void {
    log.warn('head.not-kept', { path, error });
  }

  async function write(known: () => Known): Promise<void> {
    isWriting = true;
    pending = undefined;
    const mine = writes;
    try {
      await writeFile(`${path}.soon`, text(known()), { mode: 0o600 });
      // At once: a rename that waits for a busy disk would come after what was written at once meanwhile.
      if (mine === writes) renameSync(`${path}.soon`, path);
    } catch (error) {
      failed(error);
    }
    isWriting = false;
    goOn();
  }

  /** What was given meanwhile is written next. */
  function goOn(): void {
    if (pending !== undefined) schedule();
  }

  function schedule(): void {
    cancelTimer ??= clock.after(soonMs, () => {
      cancelTimer = undefined;
      if (pending !== undefined && !isWriting) void write(pending);
    });
  }

  return {
    read() {
      let content: string;
      try {
        content = readFileSync(path, 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') log.warn('head.not-read', { path, error });
        return undefined;
      }
      const read = schema.safeParse(parse(content));
      if (!read.success) {
        log.warn('head.not-understood', { path });
        return undefined;
      }
      const { version: _, ...known } = read.data;
      return known;
    },
    keep(known) {
      pending = known;
      if (!isWriting) schedule();
    },
    keepNow(given) {
      const known = given ?? pending;
      cancelTimer?.();
      cancelTimer = undefined;
      pending = undefined;
      if (known === undefined) return;
      writes += 1;
      try {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(`${path}.now`, text(known()), { mode: 0o600 });
        renameSync(`${path}.now`, path);
      } catch (error) {
        failed(error);
      }
    },
  };
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    // A power cut may have left it empty. It says nothing then.
    return undefined;
  }
}

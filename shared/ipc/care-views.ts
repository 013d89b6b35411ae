import type { Basket } from '../basket.ts';
import type { Nothing } from './nothing.ts';

/** How the journal is, as the page shows it: what was found, when it was looked through, where its copies are. */

/** Why the till cannot work with its journal. */
export type DamageReason =
  /** Not a journal, or not one that can be read and written safely. */
  | 'damaged'
  /** The till has written a journal here, and the file is gone or empty. */
  | 'missing'
  /** Another program has it open. */
  | 'locked'
  /** A newer till has written it. */
  | 'newer'
  | 'disk-full'
  /** The file or its folder cannot be written to. */
  | 'read-only'
  /** The disk answers with errors, or the place cannot be reached. */
  | 'disk';

export type DamageView = {
  readonly reason: DamageReason;
  /** Where the journal is, or should be. */
  readonly file: string;
  /** What SQLite or the system said, for support. */
  readonly detail: string;
};

/** What is wrong with a journal that can be worked with all the same. Times are ISO 8601, UTC. */
export type CareNotice =
  /** One row of the record is not what was written. */
  | { readonly kind: 'record-changed'; readonly seq: number; readonly at: string }
  /** Rows are missing in the middle of the record; `at` is when the next one was written. */
  | { readonly kind: 'records-missing'; readonly from: number; readonly to: number; readonly at: string }
  /** The last rows have been cut off. */
  | { readonly kind: 'end-missing'; readonly from: number; readonly to: number }
  /** The file is an older copy of itself, or another one: what came after `at` is not in it. */
  | { readonly kind: 'older-copy'; readonly at: string; readonly from: number; readonly to: number }
  /** A backup was restored: what came after `at` is not in it. */
  | { readonly kind: 'restored'; readonly at: string }
  /** A new journal was begun, because there was none left to go on with. */
  | { readonly kind: 'begun-anew' }
  /** A payment or refund that is over does not read as it was written. */
  | { readonly kind: 'movement-changed'; readonly reference: string }
  /** A receipt does not read as the record has it. */
  | { readonly kind: 'receipt-changed'; readonly receipt: number }
  /** A shift is not what the record says was opened and closed. */
  | { readonly kind: 'shift-changed'; readonly number: number }
  /** Nothing is wrong with the rows, but a guard against changing them was taken away; it is back. */
  | { readonly kind: 'guards-missing' }
  | { readonly kind: 'basket-unreadable' };

/** Why no copy could be made. */
export type BackupProblem = 'no-folder' | 'disk-full' | 'not-writable' | 'copy-differs' | 'other';

export type BackupView = {
  readonly folder: string;
  /** The till's own, on the same disk as the journal: nobody has chosen a better one. */
  readonly isOwnFolder: boolean;
  readonly isRunning: boolean;
  /** When the last copy was made. */
  readonly lastAt?: string;
  /** The last try failed. It is tried again by itself. */
  readonly failed?: { readonly at: string; readonly why: BackupProblem };
};

/** A copy that can be restored. */
export type BackupRow = {
  /** Names it in `care:restore`. */
  readonly id: string;
  readonly at: string;
  readonly bytes: number;
};

/** Why a copy was not put in the journal's place. The journal is as it was. */
export type RestoreProblem =
  | 'no-such-backup'
  /** It is damaged, or no copy of a journal. */
  | 'not-sound'
  /** It is of another account's journal. */
  | 'other-journal'
  | 'disk-full'
  | 'not-writable';

export type CareView = {
  readonly revision: number;
  /** The journal cannot be worked with: nothing is sold, and the screen says why. */
  readonly damage?: DamageView;
  /** What the owner has to know and has not seen yet. */
  readonly notices: readonly CareNotice[];
  /** When the whole record was last worked out and everything compared, and how many rows it had. */
  readonly checked?: { readonly at: string; readonly rows: number };
  readonly backup: BackupView;
};

/** The journal, its copies, and what to do when it is damaged. */
export type CareCommands = {
  /** Opens the journal once more, after whatever was in the way has been mended. */
  'care:retry': { input: Nothing; output: { basket: Basket } };
  /** Shows the journal's file in the system's file manager. */
  'care:show-file': { input: Nothing; output: Nothing };
  /** Copies the journal as it is to where the owner chooses; without a path nothing was chosen. */
  'care:copy-file': { input: Nothing; output: { path?: string } };
  /** The owner has read the notices. */
  'care:seen': { input: Nothing; output: Nothing };
  /** Copies the journal now. Why it could not is also in the `care` event. */
  'care:back-up': { input: Nothing; output: { problem?: BackupProblem } };
  /** Lets the owner choose where copies go. */
  'care:choose-folder': { input: Nothing; output: Nothing };
  /** The copies that can be restored, newest first. */
  'care:backups': { input: Nothing; output: { rows: readonly BackupRow[] } };
  /** Lets the owner choose a copy from anywhere; without a row nothing was chosen. */
  'care:choose-backup': { input: Nothing; output: { row?: BackupRow } };
  /** Puts a copy in the journal's place; what was there is set aside. Answers with the basket to go on with. */
  'care:restore': { input: { id: string }; output: { basket: Basket } | { problem: RestoreProblem } };
  /** Sets a journal that cannot be worked with aside, and begins an empty one. */
  'care:begin-anew': { input: Nothing; output: { basket: Basket } | { problem: RestoreProblem } };
};

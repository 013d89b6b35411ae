import type { Opened, ShiftReport, Undecided } from '../shift/report.ts';
import type { Who } from '../who.ts';
import type { Nothing } from './nothing.ts';

/** One shift in the list; the one that is open has no end. */
export type ShiftRow = Opened & { readonly closedAt?: string; readonly closedBy?: Who };

export type ShiftView = {
  /** Absent where no shift is open. */
  readonly report?: ShiftReport;
  /** What keeps the open one from being closed. */
  readonly undecided: readonly Undecided[];
};

/** What became of closing a shift. */
export type ShiftClosed =
  | { readonly state: 'closed' }
  | {
      readonly state: 'undecided';
      readonly items: readonly Undecided[];
      /** Of so many Dintero has said nothing readable when the till looked once more. */
      readonly unanswered: number;
      /** Who may answer for carrying them over; absent where nobody else has to. */
      readonly approvers?: readonly string[];
    };

/** Why a shift is closed while something is not decided, and who answers for it. */
export type CarryOver = {
  /** Exactly what was seen: anything else that is not decided has to be seen first. */
  readonly attemptIds: readonly Undecided['attemptId'][];
  readonly reason: string;
  readonly approval?: { readonly approver: string; readonly pin: string };
};

export const shortestCarryReason = 3;
export const longestCarryReason = 200;

/** Shifts and what they took. */
export type ShiftCommands = {
  /** Opens a shift; where one is open already, that one is meant. */
  'shift:open': { input: Nothing; output: { number: number } };
  /** Newest first, the open one before them; below `before`. Of the closed ones a cashier sees their own. */
  'shift:list': {
    input: { before?: number; limit: number };
    output: { rows: readonly ShiftRow[]; hasMore: boolean };
  };
  /** What a shift took; without a number the one that is open. */
  'shift:show': { input: { number?: number }; output: ShiftView };
  /**
   * Looks once more at everything that is not decided, and closes the shift, or says what keeps it from being closed.
   * Pressed twice it is closed once.
   */
  'shift:close': { input: { number: number; carry?: CarryOver }; output: ShiftClosed };
  /** Of a closed shift. Prints to the system's default printer. */
  'shift:print': { input: { number: number }; output: Nothing };
  /** Of a closed shift. Writes a PDF into the shop's receipt folder and says where. */
  'shift:pdf': { input: { number: number }; output: { path: string } };
};

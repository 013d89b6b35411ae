import type { Opened, ShiftReport, Undecided } from '../shift/report.ts';
import type { Who } from '../who.ts';

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

import type { TerminalId } from '../ids.ts';
import type { Day } from '../terminals/day.ts';
import type { OperationEnding, OperationName } from '../terminals/operation.ts';
import type { Remedy } from '../terminals/remedy.ts';

/** What is known of a terminal besides whether it is ready, and what it was last told to do. */
export type TerminalCare = {
  readonly model?: string;
  readonly serialNumber?: string;
  /** The store that Dintero says it is linked to. */
  readonly store?: string;
  readonly remedy: Remedy;
  /** It is doing something that is no payment, and takes none from this till meanwhile. */
  readonly isHeld?: boolean;
  readonly operation?: OperationView;
  readonly lastDay?: DayView;
};

export type OperationView = {
  readonly id: string;
  readonly name: OperationName;
  readonly state: 'sending' | 'running' | OperationEnding;
  readonly startedAt: string;
  readonly endedAt?: string;
  /** Who asked for it; absent where nobody has to log in. */
  readonly by?: string;
};

export type DayView = Day & { readonly id: string; readonly by?: string };

/** A terminal of this store that the register does not use yet. */
export type FoundTerminal = {
  readonly id: TerminalId;
  readonly status: string;
  readonly model?: string;
  readonly serialNumber?: string;
};

/** Why the list of the register's terminals was not changed. */
export type TerminalProblem =
  'missing-id' | 'malformed-id' | 'missing-name' | 'already-here' | 'last-one' | 'in-use' | 'practice';

/** Why Dintero does not try again to prepare a terminal. */
export type SyncProblem = 'not-retryable' | 'store-not-active' | 'not-permitted';

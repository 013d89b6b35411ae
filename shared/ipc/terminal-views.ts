import type { TerminalId } from '../ids.ts';
import type { Day } from '../terminals/day.ts';
import type { OperationEnding, OperationName } from '../terminals/operation.ts';
import type { Remedy } from '../terminals/remedy.ts';
import type { Nothing } from './nothing.ts';

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

/** The terminals of the store and their care. */
export type TerminalCommands = {
  /** Asks Dintero anew how the terminals are, and answers when it has said so. */
  'terminals:look': { input: Nothing; output: Nothing };
  /** Has a terminal do something that is no payment. One thing at a time; how it goes is in the `status` event. */
  'terminals:operate': { input: { terminalId: TerminalId; name: OperationName }; output: Nothing };
  /** Lets Dintero try again to prepare a terminal. */
  'terminals:sync': { input: { terminalId: TerminalId }; output: { problem?: SyncProblem } };
  /** The terminals of this store that the register does not use yet; absent where the list may not be read. */
  'terminals:found': { input: Nothing; output: { rows?: readonly FoundTerminal[] } };
  /** With a problem nothing was changed. */
  'terminals:add': { input: { terminalId: string; name: string }; output: { problem?: TerminalProblem } };
  'terminals:rename': {
    input: { terminalId: TerminalId; name: string };
    output: { problem?: TerminalProblem };
  };
  /** The one that is used unless another is chosen. */
  'terminals:first': { input: { terminalId: TerminalId }; output: { problem?: TerminalProblem } };
  'terminals:remove': { input: { terminalId: TerminalId }; output: { problem?: TerminalProblem } };
};

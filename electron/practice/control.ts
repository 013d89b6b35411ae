import type { CardBrand, CardEntry, DeclineReason, PracticeState } from '../../shared/practice.ts';
import type { PracticeDevice } from './account.ts';
import type { Behind } from './behind.ts';
import type { Ending, Knobs, TerminalBehaviour } from './knobs.ts';
import type { Mishap } from './mishaps.ts';
import type { JournalEntry, Route } from './requests.ts';
import type { Settlement } from './settle.ts';
import type { Target } from './targets.ts';
import type { Session, Transaction, TransactionStatus } from './wire.ts';
import type { Prompt } from './world.ts';

export type ApproveAs = {
  readonly brand?: CardBrand;
  readonly entry?: CardEntry;
  /** `AUTHORIZED` is stuck until `captureNow`; without it the knob `captureAfterMs` decides. */
  readonly status?: 'AUTHORIZED' | 'CAPTURED' | 'UNKNOWN' | 'ON_HOLD';
  /** Minor units, where it differs from what was asked: a tip, a partial approval. */
  readonly amount?: number;
};

/**
 * What a person at the terminal, or a test, can do. What needs a prompt throws when there is none, so that a test
 * can not press into the void; the practice window asks `isPrompting` first.
 */
export type PracticeControl = {
  readonly state: () => PracticeState;
  /** Called with a whole new value after every change; returns how to stop. */
  readonly subscribe: (listener: (state: PracticeState) => void) => () => void;
  /** Resolves when a terminal asks for a card; rejects after `withinMs` (5000). */
  readonly whenPrompting: (target?: Target, withinMs?: number) => Promise<Prompt>;
  readonly isPrompting: (target?: Target) => boolean;
  readonly hasSomethingToApprove: (target?: Target) => boolean;

  readonly present: (
    card?: { readonly brand?: CardBrand; readonly entry?: CardEntry },
    target?: Target,
  ) => void;
  readonly approveAs: (answer: ApproveAs, target?: Target) => void;
  readonly decline: (reason?: DeclineReason, target?: Target) => void;
  readonly stop: (ending?: Ending, target?: Target) => void;
  readonly timeout: (ending?: Ending, target?: Target) => void;
  /** The terminal forgets the prompt; no result ever comes. */
  readonly fallSilent: (target?: Target) => void;
  /** The prompt, or else the terminal's next one, is approved after the till has cancelled or the session expired. */
  readonly approveLate: (target?: Target) => void;
  /** Approves what is on the screen or else the last prompt that was given up. */
  readonly approveNow: (target?: Target) => void;
  readonly captureNow: (transactionId: string) => void;
  readonly voidNow: (transactionId: string) => void;
  /** Ends a transaction that is INITIATED, UNKNOWN, ON_HOLD or AUTHORIZED. */
  readonly settle: (transactionId: string, status: Settlement) => void;

  /** Adds a transaction behind the till's back, and returns its id. */
  readonly addBehind: (facts: Behind) => string;
  /** Gives money back as Backoffice does. */
  readonly refundBehind: (
    transactionId: string,
    amount: number,
    reference?: string,
    items?: readonly object[],
  ) => void;

  /** Arms a mishap and returns its id. */
  readonly arm: (mishap: Mishap) => string;
  /** Without an id: all of them. */
  readonly disarm: (id?: string) => void;
  readonly turn: (knobs: Partial<Knobs>) => void;
  readonly knobs: () => Knobs;
  /** Gives one terminal a behaviour of its own. */
  readonly behave: (behaviour: TerminalBehaviour, terminalId?: string) => void;
  readonly setTerminal: (
    terminalId: string,
    change: Partial<Pick<PracticeDevice, 'status' | 'status_reason' | 'store_id'>>,
  ) => void;
  /** Ends what terminals were told to do and have not done yet. */
  readonly endOperations: (status: 'COMPLETED' | 'FAILED' | 'TIMEOUT') => void;
  readonly revokeTokens: () => void;
  /** Refuses connections and ends those that are open. */
  readonly offline: () => Promise<void>;
  /** Listens again, on the same port. */
  readonly online: () => Promise<void>;

  readonly requests: (route?: Route) => readonly JournalEntry[];
  readonly sessions: () => readonly Session[];
  readonly transactions: () => readonly Transaction[];
  /** Every prompt that a terminal was asked for, oldest first; those that are over included. */
  readonly prompts: () => readonly Prompt[];
  readonly transactionsWith: (status: TransactionStatus) => readonly Transaction[];
};

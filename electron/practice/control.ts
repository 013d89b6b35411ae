import type { CardBrand, CardEntry, DeclineReason, PracticeState } from '../../shared/practice.ts';
import type { PracticeDevice } from './account.ts';
import type { Journal } from './journal.ts';
import type { Ending, Knobs, TerminalBehaviour } from './knobs.ts';
import type { Mishap } from './mishaps.ts';
import { capture, voidAuthorization } from './payments.ts';
import type { JournalEntry, Route } from './requests.ts';
import { settle } from './settle.ts';
import type { Settlement } from './settle.ts';
import { stateOf } from './state.ts';
import { findAbandoned, findPrompt } from './targets.ts';
import type { Target } from './targets.ts';
import { approve, decline, fallSilent, stop, sweep, timeOut } from './terminal.ts';
import type { Session, Transaction, TransactionStatus } from './wire.ts';
import { announce, changePrompt, changeTerminal } from './world.ts';
import type { Prompt, World } from './world.ts';

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
  readonly revokeTokens: () => void;
  /** Refuses connections and ends those that are open. */
  readonly offline: () => Promise<void>;
  /** Listens again, on the same port. */
  readonly online: () => Promise<void>;

  readonly requests: (route?: Route) => readonly JournalEntry[];
  readonly sessions: () => readonly Session[];
  readonly transactions: () => readonly Transaction[];
  readonly transactionsWith: (status: TransactionStatus) => readonly Transaction[];
};

export type Switch = { readonly goDown: () => Promise<void>; readonly comeBack: () => Promise<unknown> };

export function createControl(world: World, journal: Journal, line: Switch): PracticeControl {
  let up: PracticeState['line'] = 'up';
  let revision = 0;
  let current = stateOf(world, revision, up);
  const subscribers = new Set<(state: PracticeState) => void>();
  world.listeners.add(() => {
    revision += 1;
    current = stateOf(world, revision, up);
    for (const subscriber of subscribers) subscriber(current);
  });

  function needPrompt(target?: Target): Prompt {
    sweep(world);
    const prompt = findPrompt(world, target);
    if (prompt === undefined)
      throw new Error(`No terminal asks for a card (${JSON.stringify(target ?? {})}).`);
    return prompt;
  }

  function needTransaction(done: Transaction | null, transactionId: string): void {
    if (done === null) throw new Error(`Transaction ${transactionId} does not exist or is in another state.`);
  }

  function subscribe(listener: (state: PracticeState) => void): () => void {
    subscribers.add(listener);
    return () => subscribers.delete(listener);
  }

  function whenPrompting(target?: Target, withinMs = 5_000): Promise<Prompt> {
    const found = findPrompt(world, target);
    if (found !== undefined) return Promise.resolve(found);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        stopWatching();
        reject(new Error(`No terminal asked for a card within ${String(withinMs)} ms.`));
      }, withinMs);
      const stopWatching = subscribe(() => {
        const prompt = findPrompt(world, target);
        if (prompt === undefined) return;
        clearTimeout(timer);
        stopWatching();
        resolve(prompt);
      });
    });
  }

  function approveLate(target?: Target): void {
    const prompt = findPrompt(world, target);
    if (prompt?.outlived !== undefined) approve(world, prompt);
    else if (prompt !== undefined) changePrompt(world, prompt.id, { isLate: true });
    else changeTerminal(world, terminalIn(world, target), { nextIsLate: true });
    announce(world);
  }

  function approveNow(target?: Target): void {
    const prompt = findPrompt(world, target) ?? findAbandoned(world, target);
    if (prompt === undefined) throw new Error('There is nothing to approve.');
    approve(world, prompt);
  }

  return {
    state: () => current,
    subscribe,
    whenPrompting,
    isPrompting: (target) => findPrompt(world, target) !== undefined,
    hasSomethingToApprove: (target) =>
      (findPrompt(world, target) ?? findAbandoned(world, target)) !== undefined,
    present: (card, target) => {
      approve(world, needPrompt(target), card);
    },
    approveAs: (answer, target) => {
      approve(world, needPrompt(target), answer);
    },
    decline: (reason = 'insufficient-funds', target) => {
      decline(world, needPrompt(target), reason);
    },
    stop: (ending, target) => {
      stop(world, needPrompt(target), ending);
    },
    timeout: (ending, target) => {
      timeOut(world, needPrompt(target), ending);
    },
    fallSilent: (target) => {
      fallSilent(world, needPrompt(target));
    },
    approveLate,
    approveNow,
    captureNow: (id) => {
      needTransaction(capture(world, id), id);
    },
    voidNow: (id) => {
      needTransaction(voidAuthorization(world, id), id);
    },
    settle: (id, status) => {
      needTransaction(settle(world, id, status), id);
    },
    arm: (mishap) => {
      const id = world.mishaps.arm(mishap);
      announce(world);
      return id;
    },
    disarm: (id) => {
      world.mishaps.disarm(id);
      announce(world);
    },
    turn: world.turn,
    knobs: world.readKnobs,
    behave: (behaviour, terminalId) => {
      changeTerminal(world, terminalIn(world, { terminalId }), { behaviour });
    },
    setTerminal: (terminalId, change) => {
      const terminal = world.terminals.get(terminalId);
      if (terminal === undefined) throw new Error(`There is no terminal ${terminalId}.`);
      changeTerminal(world, terminalId, {
        device: { ...terminal.device, ...change },
        updatedAt: world.timers.iso(),
      });
      announce(world);
    },
    revokeTokens: () => {
      world.tokens.clear();
    },
    offline: async () => {
      await line.goDown();
      up = 'down';
      announce(world);
    },
    online: async () => {
      await line.comeBack();
      up = 'up';
      announce(world);
    },
    requests: (route) => journal.list().filter((entry) => route === undefined || entry.route === route),
    sessions: () => [...world.sessions.values()],
    transactions: () => [...world.transactions.values()],
    transactionsWith: (status) => [...world.transactions.values()].filter((one) => one.status === status),
  };
}

function terminalIn(world: World, target?: Target): string {
  const id = target?.terminalId ?? [...world.terminals.keys()][0];
  if (id === undefined || !world.terminals.has(id)) throw new Error(`There is no terminal ${String(id)}.`);
  return id;
}

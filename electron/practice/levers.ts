import type { PracticeState } from '../../shared/practice.ts';
import { addBehind, refundBehind } from './behind.ts';
import { capture, voidAuthorization } from './captures.ts';
import type { PracticeControl } from './control.ts';
import type { Journal } from './journal.ts';
import { endOperations } from './operations.ts';
import { settle } from './settle.ts';
import { stateOf } from './state.ts';
import { findAbandoned, findPrompt, type Target } from './targets.ts';
import { approve, decline, fallSilent, stop, sweep, timeOut } from './terminal.ts';
import type { Transaction } from './wire.ts';
import { announce, changePrompt, changeTerminal, type Prompt, type World } from './world.ts';

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
    addBehind: (facts) => addBehind(world, facts),
    refundBehind: (id, amount, reference, items) => {
      if (!refundBehind(world, id, amount, reference, items))
        throw new Error(`Transaction ${id} does not exist.`);
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
    endOperations: (status) => {
      endOperations(world, status);
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
    prompts: () => [...world.prompts.values()],
    transactionsWith: (status) => [...world.transactions.values()].filter((one) => one.status === status),
  };
}

function terminalIn(world: World, target?: Target): string {
  const id = target?.terminalId ?? [...world.terminals.keys()][0];
  if (id === undefined || !world.terminals.has(id)) throw new Error(`There is no terminal ${String(id)}.`);
  return id;
}

import type { AttemptId } from '../shared/ids.ts';
import type { Clock } from './clock.ts';
import type { Movement } from './journal/journal.ts';
import type { Queries } from './journal/queries.ts';
import type { PaymentDesk } from './payment/desk.ts';
import type { RefundDesk } from './refund/desk.ts';

export type RecheckPorts = {
  readonly queries: Queries;
  readonly payments: PaymentDesk;
  readonly refunds: RefundDesk;
  readonly clock: Clock;
  /** Nobody needs it in memory any more, unless it stands on the stage. */
  readonly letGo: (id: AttemptId) => void;
};

/** How many attempts Dintero was asked about, and of how many of them it said nothing readable in time. */
export type Rechecked = { readonly asked: number; readonly unanswered: number };

export type Recheck = {
  /** Looks at one attempt now, also at one that nobody has looked at since the till was started. */
  one(id: AttemptId): boolean;
  /** Looks once at any attempt of the journal; whether Dintero has given a readable answer within the time. */
  look(movement: Movement, withinMs: number): Promise<boolean>;
  /** Looks once at everything on the watch list and under Attention. Resolves at the latest after `withinMs`. */
  all(withinMs?: number): Promise<Rechecked>;
  /** An attempt has changed, or been looked at. */
  heard(id: AttemptId): void;
};

/** Longer than the watch list lasts, and than a shop is closed; what is older and under Attention is looked at as well. */
export const watchedDaysMs = 4 * 24 * 60 * 60_000;

/** Dintero limits how much may be asked at once, and the payment at the counter comes first. */
const sideBySide = 4;
const longestMs = 60_000;

export function createRecheck({ queries, payments, refunds, clock, letGo }: RecheckPorts): Recheck {
  const waiting = new Map<AttemptId, readonly (() => void)[]>();
  let running: Promise<Rechecked> | undefined;

  function takeOn(movement: Movement): void {
    if (stateOf(movement.state.attempt.id) !== undefined) return;
    if (movement.kind === 'payment') payments.resume(movement.state);
    else refunds.resume(movement.state);
  }

  function stateOf(id: AttemptId): Movement['state'] | undefined {
    return payments.get(id) ?? refunds.get(id);
  }

  function one(id: AttemptId): boolean {
    const open = queries.attention().find(({ movement }) => movement.state.attempt.id === id);
    if (open !== undefined) takeOn(open.movement);
    return look(id);
  }

  function look(id: AttemptId): boolean {
    return payments.send(id, { type: 'check-asked' }) || refunds.send(id, { type: 'check-asked' });
  }

  /** Neither under way nor due: the look that was asked for has been answered, or has failed. */
  function isLookedAt(id: AttemptId): boolean {
    const asking = stateOf(id)?.asking;
    if (asking === undefined) return true;
    const elapsedMs = payments.get(id) === undefined ? refunds.elapsedMs(id) : payments.elapsedMs(id);
    return !asking.isUnderWay && (asking.nextMs === undefined || asking.nextMs > elapsedMs);
  }

  function looked(movement: Movement): Promise<void> {
    const { id } = movement.state.attempt;
    return new Promise((resolve) => {
      waiting.set(id, [...(waiting.get(id) ?? []), resolve]);
      takeOn(movement);
      if (!look(id)) resolve();
    });
  }

  async function lookAtAll(withinMs: number): Promise<Rechecked> {
    const since = new Date(clock.now() - watchedDaysMs).toISOString();
    const movements = [...queries.unfinished(since), ...queries.attention().map(({ movement }) => movement)];
    const left = new Map(movements.map((movement) => [movement.state.attempt.id, movement]));
    const asked = left.size;
    const answered = new Set<AttemptId>();
    let isLate = false;
    async function worker(): Promise<void> {
      for (const [id, movement] of left) {
        if (isLate) return;
        left.delete(id);
        await looked(movement);
        if (isLookedAt(id) && stateOf(id)?.asking.failures === 0) answered.add(id);
        letGo(id);
      }
    }
    const workers = Promise.all(Array.from({ length: sideBySide }, worker));
    await new Promise<void>((resolve) => {
      const cancel = clock.after(withinMs, resolve);
      void workers.then(() => {
        cancel();
        resolve();
      });
    });
    isLate = true;
    for (const resolve of [...waiting.values()].flat()) resolve();
    waiting.clear();
    return { asked, unanswered: asked - answered.size };
  }

  async function lookWithin(movement: Movement, withinMs: number): Promise<boolean> {
    const { id } = movement.state.attempt;
    await new Promise<void>((resolve) => {
      const cancel = clock.after(withinMs, resolve);
      void looked(movement).then(() => {
        cancel();
        resolve();
      });
    });
    const isAnswered = isLookedAt(id) && stateOf(id)?.asking.failures === 0;
    letGo(id);
    return isAnswered;
  }

  return {
    one,
    look: lookWithin,
    all(withinMs = longestMs) {
      running ??= lookAtAll(withinMs).finally(() => {
        running = undefined;
      });
      return running;
    },
    heard(id) {
      const resolves = waiting.get(id);
      if (resolves === undefined || !isLookedAt(id)) return;
      waiting.delete(id);
      for (const resolve of resolves) resolve();
    },
  };
}

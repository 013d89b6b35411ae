import type { Fault } from '../../shared/faults.ts';
import { fail, type Result } from '../../shared/result.ts';
import { sleep, type Clock } from '../clock.ts';

export type PatiencePorts = {
  readonly clock: Clock;
  /** No payment and no refund is under way at the counter. */
  readonly isIdle: () => boolean;
  readonly isHalted: () => boolean;
  /** Told when the counter comes first, and when that is over. */
  readonly waiting: (isWaiting: boolean) => void;
};

/** Asks one thing after the other, and never in the way of the counter. */
export type Patience = <T>(ask: () => Promise<Result<T, Fault>>) => Promise<Result<T, Fault>>;

/** Between two questions, so that a long list is no burst. */
const paceMs = 120;
const lookMs = 250;
const maxTries = 6;
const longestWaitMs = 5 * 60_000;

/** What a halted run ends in: nobody waits for it any more. */
export const halted: Fault = { kind: 'not-now', reason: 'too-late' };

/**
 * A payment or refund under way comes first; a server that wants to be left alone is left alone for as long as it says;
 * what may pass is tried again. A fault that comes back is one that stays.
 */
export function createPatience(ports: PatiencePorts): Patience {
  return async function patiently(ask) {
    for (let tries = 1; ; tries += 1) {
      await rest(ports, paceMs);
      await counterFirst(ports);
      if (ports.isHalted()) return fail(halted);
      const answer = await ask();
      const waitMs = answer.ok ? undefined : waitAfter(answer.fault, tries);
      if (waitMs === undefined || tries >= maxTries) return answer;
      await rest(ports, waitMs);
    }
  };
}

async function counterFirst({ clock, isIdle, isHalted, waiting }: PatiencePorts): Promise<void> {
  if (isIdle()) return;
  waiting(true);
  while (!isIdle() && !isHalted()) await sleep(clock, lookMs);
  waiting(false);
}

/** In small steps, so that Stop stops. */
async function rest({ clock, isHalted }: PatiencePorts, ms: number): Promise<void> {
  const until = clock.monotonic() + ms;
  while (!isHalted() && clock.monotonic() < until) {
    await sleep(clock, Math.min(lookMs, until - clock.monotonic()));
  }
}

function waitAfter(fault: Fault, tries: number): number | undefined {
  const backOffMs = Math.min(30_000, 1000 * 2 ** (tries - 1));
  if (fault.kind === 'not-reached' || fault.kind === 'no-answer') return backOffMs;
  if (fault.kind !== 'refused') return undefined;
  const isPassing = fault.status === 408 || fault.status === 429 || fault.status >= 500;
  return isPassing ? Math.min(longestWaitMs, Math.max(backOffMs, fault.retryAfterMs ?? 0)) : undefined;
}

import type { Fault } from '../shared/faults.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Clock } from './clock.ts';
import { verifyPin, type PinHash } from './store/pin.ts';
import type { Operator, Tries } from './store/settings.ts';

export type TriesPorts = {
  readonly clock: Clock;
  /** Kept on disk, so that a restart is no way round the wait; undefined when the right PIN was typed. */
  readonly keepTries: (name: string, tries: Tries | undefined) => void;
  /** A PIN was looked at and is not theirs. */
  readonly wrong: (name: string) => void;
  /** So many wrong PINs that nobody gets in by this name for a while. */
  readonly lockedOut: (name: string) => void;
};

/** After this many wrong PINs in a row each further one costs a growing wait. */
const freeTries = 3;
const firstWaitMs = 5_000;
const longestWaitMs = 5 * 60_000;
/** From this many on none is looked at for a quarter of an hour. */
const lockedOutAt = 10;
const lockedOutMs = 15 * 60_000;

/**
 * Checks PINs and counts the wrong ones, each person's for themselves: another's right PIN does not forgive them, and
 * somebody else's wrong ones keep nobody from working.
 */
export function createPinTries({ clock, keepTries, wrong: wasWrong, lockedOut }: TriesPorts) {
  // By the hash: it goes along with another name, and a new PIN begins anew.
  const known = new Map<PinHash, { readonly wrong: number; readonly waitUntil: number }>();
  let isChecking = false;

  /** What the settings say of an earlier run; a clock that was set back must not lengthen the wait. */
  function stateOf({ pinHash, tries }: Operator): { readonly wrong: number; readonly waitUntil: number } {
    const restMs = Math.min(lockedOutMs, Math.max(0, (tries?.until ?? 0) - clock.now()));
    const state = known.get(pinHash) ?? { wrong: tries?.wrong ?? 0, waitUntil: clock.monotonic() + restMs };
    known.set(pinHash, state);
    return state;
  }

  function count(operator: Operator, before: number): void {
    const wrong = before + 1;
    const waitMs = waitAfter(wrong);
    known.set(operator.pinHash, { wrong, waitUntil: clock.monotonic() + waitMs });
    keepTries(operator.name, { wrong, until: Math.round(clock.now() + waitMs) });
    wasWrong(operator.name);
    if (wrong === lockedOutAt) lockedOut(operator.name);
  }

  return {
    async check(operator: Operator, pin: string): Promise<Result<Operator, Fault>> {
      const { wrong, waitUntil } = stateOf(operator);
      // One at a time: many at once would all be let past the wait, since a PIN takes a while to check.
      if (isChecking) return fail({ kind: 'not-now', reason: 'wait-before-pin' });
      if (clock.monotonic() < waitUntil)
        return fail({ kind: 'not-now', reason: wrong < lockedOutAt ? 'wait-before-pin' : 'pin-locked' });
      isChecking = true;
      const isRight = await verifyPin(pin, operator.pinHash).finally(() => {
        isChecking = false;
      });
      if (!isRight) {
        count(operator, wrong);
        return fail({ kind: 'not-now', reason: wrong + 1 < lockedOutAt ? 'wrong-pin' : 'pin-locked' });
      }
      known.delete(operator.pinHash);
      if (wrong > 0) keepTries(operator.name, undefined);
      return ok(operator);
    },
  };
}

function waitAfter(wrong: number): number {
  if (wrong < freeTries) return 0;
  return wrong < lockedOutAt ? Math.min(longestWaitMs, firstWaitMs * 2 ** (wrong - freeTries)) : lockedOutMs;
}

import type { Fault } from '../shared/faults.ts';
import type { LockView } from '../shared/ipc/views.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Clock } from './clock.ts';
import { verifyPin } from './store/pin.ts';
import type { Operator } from './store/settings.ts';

/** Who works the till. It is main's to know: a reload or a restart means locked. */
export type Lock = {
  view(): Omit<LockView, 'revision'>;
  isLocked(): boolean;
  current(): Operator | undefined;
  unlock(name: string, pin: string): Promise<Result<undefined, Fault>>;
  lock(): void;
};

/** After this many wrong PINs in a row each further one costs a growing wait. */
const freeTries = 3;
const firstWaitMs = 5_000;
const longestWaitMs = 5 * 60_000;

export function createLock(operators: () => readonly Operator[], clock: Clock, changed: () => void): Lock {
  let currentName: string | undefined;
  let wrongTries = 0;
  let waitUntilMs = 0;
  let isChecking = false;

  function current(): Operator | undefined {
    return operators().find(({ name }) => name === currentName);
  }

  return {
    view() {
      const now = current();
      return {
        operators: operators().map(({ name, role }) => ({ name, role })),
        ...(now === undefined ? {} : { current: { name: now.name, role: now.role } }),
        isLocked: operators().length > 0 && now === undefined,
      };
    },
    isLocked: () => operators().length > 0 && current() === undefined,
    current,
    async unlock(name, pin) {
      // One at a time: many at once would all be let past the wait, since a PIN takes a while to check.
      if (isChecking || clock.monotonic() < waitUntilMs)
        return fail({ kind: 'not-now', reason: 'wait-before-pin' });
      const operator = operators().find((candidate) => candidate.name === name);
      isChecking = true;
      const isRight = operator !== undefined && (await verifyPin(pin, operator.pinHash));
      isChecking = false;
      if (!isRight) {
        wrongTries += 1;
        const waitMs =
          wrongTries < freeTries ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (wrongTries - freeTries));
        waitUntilMs = clock.monotonic() + waitMs;
        return fail({ kind: 'not-now', reason: 'wrong-pin' });
      }
      wrongTries = 0;
      currentName = operator.name;
      changed();
      return ok(undefined);
    },
    lock() {
      currentName = undefined;
      changed();
    },
  };
}

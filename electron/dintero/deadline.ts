import type { Clock } from '../clock.ts';

export type Deadline = {
  /** Aborted when time is up, or when all is done and something is still open. */
  readonly signal: AbortSignal;
  /** The work, or a throw when time is up first; it does not depend on the work noticing the signal. */
  readonly within: <T>(work: Promise<T>) => Promise<T>;
  readonly end: () => void;
};

/** One deadline over all parts of a request: headers and body together. */
export function startDeadline(clock: Clock, ms: number): Deadline {
  const controller = new AbortController();
  let giveUp: (reason: Error) => void = () => undefined;
  const timeUp = new Promise<never>((_resolve, reject) => (giveUp = reject));
  // Somebody must always listen, or a deadline that nobody awaits any more ends the process.
  timeUp.catch(() => undefined);
  const callOff = clock.after(ms, () => {
    giveUp(new Error(`time-out after ${String(ms)} ms`));
    controller.abort();
  });
  return {
    signal: controller.signal,
    within: (work) => Promise.race([work, timeUp]),
    end: () => {
      callOff();
      controller.abort();
    },
  };
}

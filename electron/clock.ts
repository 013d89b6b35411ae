/** Time as a port, so that a test can own it. */
export type Clock = {
  /** Wall time in milliseconds since 1970: for records, and for what others compare with their own clock. */
  now(): number;
  /** Milliseconds that only go forward: for every deadline. May stand still while the machine sleeps. */
  monotonic(): number;
  /** Runs something once after `ms` and returns how to call it off. */
  after(ms: number, run: () => void): () => void;
};

/** Node clips a longer timer to one millisecond, which would run it at once. */
const longestTimerMs = 2_147_483_647;

export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    after: (ms, run) => {
      const timer = setTimeout(run, Math.min(Math.max(0, ms), longestTimerMs));
      return () => {
        clearTimeout(timer);
      };
    },
  };
}

/** Waits on the given clock; without `ms` above zero it does not wait at all. */
export function sleep(clock: Clock, ms: number): Promise<void> {
  return ms <= 0 ? Promise.resolve() : new Promise((resolve) => clock.after(ms, resolve));
}

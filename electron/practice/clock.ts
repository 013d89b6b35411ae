/** The practice server's time. A test may pass a clock of its own; `after` may be left to real time. */
export type PracticeClock = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs something later and returns how to call it off. */
  readonly after?: (ms: number, run: () => void) => () => void;
};

export type Timers = ReturnType<typeof createTimers>;

/** Timers that never keep the process alive and all end together. */
export function createTimers(clock: PracticeClock) {
  const pending = new Set<() => void>();

  function after(ms: number, run: () => void): () => void {
    const later = clock.after ?? realTimer;
    const callOff = later(Math.max(0, ms), () => {
      pending.delete(callOff);
      run();
    });
    pending.add(callOff);
    return () => {
      pending.delete(callOff);
      callOff();
    };
  }

  function stopAll(): void {
    for (const callOff of pending) callOff();
    pending.clear();
  }

  return { after, stopAll, now: () => clock.now(), iso: () => new Date(clock.now()).toISOString() };
}

function realTimer(ms: number, run: () => void): () => void {
  // Node clips longer timers to one millisecond; a fortnight is as good as never here.
  const timer = setTimeout(run, Math.min(ms, 1_209_600_000));
  timer.unref();
  return () => {
    clearTimeout(timer);
  };
}

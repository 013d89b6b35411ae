import type { Clock } from '../clock.ts';

/** Waits that all end at once, and say so, when whoever waits is stopped. */
export type Waiting = {
  /** Resolves after `ms`, or at once with false when it was stopped. */
  pause(ms: number): Promise<boolean>;
  isStopped(): boolean;
  stop(): void;
};

export function createWaiting(clock: Clock): Waiting {
  const open = new Set<() => void>();
  let isStopped = false;
  return {
    pause(ms) {
      if (isStopped) return Promise.resolve(false);
      return new Promise((resolve) => {
        const end = (): void => {
          open.delete(end);
          callOff();
          resolve(!isStopped);
        };
        const callOff = clock.after(ms, end);
        open.add(end);
      });
    },
    isStopped: () => isStopped,
    stop() {
      isStopped = true;
      for (const end of [...open]) end();
    },
  };
}

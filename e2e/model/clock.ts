import type { Clock } from '../../electron/clock.ts';
import type { PracticeClock } from '../../electron/practice/clock.ts';
import type { Traffic } from './traffic.ts';

/**
 * The one time of a play. It stands still while anything is on the wire, and jumps to whatever is due next when asked
 * to pass: minutes at the counter take as long as their exchanges do.
 */
export type PlayTime = {
  /** Milliseconds since the play began. */
  readonly elapsed: () => number;
  readonly pass: (ms: number, isOver?: () => boolean) => Promise<void>;
  /** Lets everything come to rest without time passing. */
  readonly calm: () => Promise<void>;
  /** The server's clock, which is always right. */
  readonly serverClock: Required<PracticeClock>;
  /** The clock of one run of the till, which starts with it and dies with it. */
  readonly tillClock: (isDead: () => boolean) => Clock;
  /** Sets the till's wall clock this much ahead; it may be negative. */
  readonly setAhead: (ms: number) => void;
};

type Timer = { readonly atMs: number; readonly run: () => void; isOff: boolean };

const dawn = Date.parse('2026-11-20T09:00:00Z');

export function createPlayTime(traffic: Traffic): PlayTime {
  let nowMs = 0;
  let aheadMs = 0;
  let timers: Timer[] = [];

  function after(ms: number, run: () => void): () => void {
    const timer: Timer = { atMs: nowMs + Math.max(0, ms), run, isOff: false };
    timers.push(timer);
    return () => {
      timer.isOff = true;
    };
  }

  /** The earliest, and of those that are due together the one that was set first. */
  function next(untilMs: number): Timer | undefined {
    timers = timers.filter((timer) => !timer.isOff);
    let first: Timer | undefined;
    for (const timer of timers)
      if (timer.atMs <= untilMs && (first === undefined || timer.atMs < first.atMs)) first = timer;
    return first;
  }

  async function calm(): Promise<void> {
    let seen: number;
    do {
      await traffic.rest();
      seen = traffic.count();
      await turn();
    } while (!traffic.isAtRest() || traffic.count() !== seen);
  }

  async function pass(ms: number, isOver: () => boolean = () => false): Promise<void> {
    const untilMs = nowMs + ms;
    await calm();
    for (let timer = next(untilMs); timer !== undefined && !isOver(); timer = next(untilMs)) {
      nowMs = Math.max(nowMs, timer.atMs);
      timer.isOff = true;
      timer.run();
      await calm();
    }
    if (!isOver()) nowMs = untilMs;
  }

  return {
    elapsed: () => nowMs,
    pass,
    calm,
    serverClock: { now: () => dawn + nowMs, after },
    tillClock(isDead) {
      const bornMs = nowMs;
      return {
        now: () => dawn + nowMs + aheadMs,
        monotonic: () => nowMs - bornMs,
        after: (ms, run) => after(ms, () => (isDead() ? undefined : run())),
      };
    },
    setAhead: (ms) => {
      aheadMs = ms;
    },
  };
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

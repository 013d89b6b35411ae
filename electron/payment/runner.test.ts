import { beforeEach, describe, expect, it } from 'vitest';
import type { AttemptId } from '../../shared/ids.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { createRunner, type Machine } from './runner.ts';

/**
 * A machine that is as small as can be: it counts, asks for work when told to, and looks again when that is
 * due.
 */
type State = {
  readonly count: number;
  readonly asking: { readonly isUnderWay: boolean; readonly nextMs?: number };
};
type Event = { readonly type: 'count' | 'work' | 'worked' | 'tick' | 'bug' };
type Effect = { readonly type: 'work' };

const id = 'A1' as AttemptId;
const start: State = { count: 0, asking: { isUnderWay: false } };

type Timer = { readonly atMs: number; readonly run: () => void };

let nowMs: number;
let timers: Timer[];
let told: string[];
let logged: string[];
let fails: { save: boolean; publish: boolean; perform: boolean };

const clock: Clock = {
  now: () => 1_800_000_000_000,
  monotonic: () => nowMs,
  after(ms, run) {
    const timer = { atMs: nowMs + ms, run };
    timers.push(timer);
    return () => {
      timers = timers.filter((other) => other !== timer);
    };
  },
};
const write = (event: string): void => {
  logged.push(event);
};
const log: Log = { info: write, warn: write, error: write };

function machine(): Machine<State, Event, Effect> {
  return {
    step(state, event) {
      const count = event.type === 'work' ? state.count : state.count + 1;
      const asking = {
        isUnderWay: event.type === 'work',
        ...(count < 3 ? { nextMs: event.atMs + 500 } : {}),
      };
      const effects = event.type === 'work' ? [{ type: 'work' as const }] : [];
      return { state: { count, asking }, effects };
    },
    dueMs: ({ asking }) => asking.nextMs,
    isSame: (a, b) => a.count === b.count,
    save(_, after) {
      if (fails.save) throw new Error('disk full');
      told.push(`saved ${String(after.count)}`);
    },
    publish({ count }) {
      told.push(`told ${String(count)}`);
      if (fails.publish) throw new Error('Object has been destroyed');
    },
    perform() {
      told.push('performed');
      return fails.perform
        ? Promise.reject(new Error('a bug'))
        : Promise.resolve({ type: 'worked' as const });
    },
    broken: () => ({ type: 'bug' }),
    tick: { type: 'tick' },
    idOf: () => id,
  };
}

/** Runs what is due, in order, up to so many milliseconds from now. */
function pass(ms: number): void {
  const untilMs = nowMs + ms;
  for (;;) {
    const next = [...timers].sort((a, b) => a.atMs - b.atMs).at(0);
    if (next === undefined || next.atMs > untilMs) break;
    timers = timers.filter((other) => other !== next);
    nowMs = next.atMs;
    next.run();
  }
  nowMs = untilMs;
}

beforeEach(() => {
  nowMs = 10_000;
  timers = [];
  told = [];
  logged = [];
  fails = { save: false, publish: false, perform: false };
});

describe('running an attempt', () => {
  it('writes down, then tells, then performs', async () => {
    const runner = createRunner(machine(), clock, log);
    runner.add(start, []);
    told = [];
    runner.send(id, { type: 'count' });
    runner.send(id, { type: 'work' });
    await Promise.resolve();
    expect(told).toEqual(['saved 1', 'told 1', 'told 1', 'performed', 'saved 2', 'told 2']);
  });

  it('measures time from when it was taken on, on a clock that only goes forward', () => {
    const runner = createRunner(machine(), clock, log);
    runner.add(start, []);
    nowMs += 1234;
    expect(runner.elapsedMs(id)).toBe(1234);
    expect(runner.elapsedMs('nobody' as AttemptId)).toBe(0);
  });

  it('ticks when a deadline is due, once, and not when nothing is', () => {
    const runner = createRunner(machine(), clock, log);
    runner.add(start, []);
    expect(timers).toHaveLength(0);
    runner.send(id, { type: 'count' });
    expect(timers).toHaveLength(1);
    pass(10_000);
    expect(runner.get(id)?.count).toBe(3);
    expect(timers).toHaveLength(0);
  });

  it('keeps what could not be written down, says so, and writes it as soon as the disk will', () => {
    const runner = createRunner(machine(), clock, log);
    runner.add(start, []);
    told = [];
    fails.save = true;
    runner.send(id, { type: 'count' });
    expect(runner.get(id)?.count).toBe(0);
    expect(runner.isUnwritten(id)).toBe(true);
    expect(told).toEqual(['told 0']);
    pass(2500);
    expect(logged).toEqual(Array(3).fill('journal.commit-failed'));
    told = [];
    fails.save = false;
    pass(500);
    expect(runner.isUnwritten(id)).toBe(false);
    expect(told.slice(0, 3)).toEqual(['saved 1', 'told 1', 'told 1']);
  });

  it('takes what came after it in order, each as of when it was heard, and lets ticks go by', () => {
    const heard: string[] = [];
    const slow = machine();
    const runner = createRunner(
      {
        ...slow,
        step(state, event) {
          heard.push(`${event.type} at ${String(event.atMs)}`);
          return slow.step(state, event);
        },
      },
      clock,
      log,
    );
    runner.add(start, []);
    runner.send(id, { type: 'count' });
    fails.save = true;
    nowMs += 100;
    runner.send(id, { type: 'worked' });
    nowMs += 200;
    runner.send(id, { type: 'bug' });
    runner.send(id, slow.tick);
    fails.save = false;
    pass(900);
    expect(heard).toEqual(['count at 0', 'worked at 100', 'worked at 100', 'bug at 300']);
    expect(runner.get(id)?.count).toBe(3);
    runner.forget(id);
    expect(runner.get(id)).toBeUndefined();
  });

  it('forgets a decision that could not be written down, for it was refused', () => {
    const heard: string[] = [];
    const small = machine();
    const runner = createRunner(
      {
        ...small,
        step(state, event) {
          heard.push(event.type);
          return small.step(state, event);
        },
        isDecision: ({ type }) => type === 'count',
      },
      clock,
      log,
    );
    runner.add(start, []);
    fails.save = true;
    runner.send(id, { type: 'count' });
    expect(runner.isUnwritten(id)).toBe(false);
    runner.send(id, { type: 'worked' });
    runner.send(id, { type: 'count' });
    fails.save = false;
    pass(1000);
    expect(heard.slice(0, 3)).toEqual(['count', 'worked', 'worked']);
    expect(heard.slice(3)).not.toContain('count');
  });

  it('goes on when the page cannot be told: work is performed, and deadlines are kept', async () => {
    const runner = createRunner(machine(), clock, log);
    fails.publish = true;
    runner.add(start, [{ type: 'work' }]);
    await Promise.resolve();
    expect(runner.get(id)?.count).toBe(1);
    expect(timers).toHaveLength(1);
    expect(logged).toContain('movement.publish-failed');
  });

  it('hears of a bug in its work as an answer of its own', async () => {
    const runner = createRunner(machine(), clock, log);
    fails.perform = true;
    runner.add(start, [{ type: 'work' }]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(runner.get(id)?.count).toBe(1);
    expect(logged).toEqual(['movement.effect-broke']);
  });

  it('does nothing more once it is stopped, and ignores attempts that it does not know', () => {
    const runner = createRunner(machine(), clock, log);
    runner.add(start, []);
    runner.send('nobody' as AttemptId, { type: 'count' });
    runner.send(id, { type: 'count' });
    runner.stop();
    runner.send(id, { type: 'count' });
    pass(10_000);
    expect(runner.all().map(({ count }) => count)).toEqual([1]);
  });
});

import type { Fault } from '../../shared/faults.ts';
import type { AttemptId } from '../../shared/ids.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';

/** A pure machine and what its desk does around it. */
export type Machine<State extends { readonly asking: Asking }, Event, Effect> = {
  step(
    state: State,
    event: Event & { readonly atMs: number },
  ): { readonly state: State; readonly effects: readonly Effect[] };
  dueMs(state: State): number | undefined;
  /** Whether the two differ in anything but how we go on asking. */
  isSame(before: State, after: State): boolean;
  /** Commits the change. Throws when the disk will not: then nothing of it has happened. */
  save(before: State, after: State, event: Event): void;
  /** Tells the page. */
  publish(state: State): void;
  /** Carries out an effect and answers with the event that it ends in. */
  perform(state: State, effect: Effect): Promise<Event>;
  /** The event that a bug inside `perform` ends in: surely never "nothing happened". */
  broken(effect: Effect, fault: Fault): Event;
  tick: Event;
  /** A person's decision: one that cannot be written down is refused, so it must not come true later. */
  isDecision?(event: Event): boolean;
  idOf(state: State): AttemptId;
};

type Asking = { readonly isUnderWay: boolean };

export type Runner<State, Event, Effect> = {
  /** Takes on an attempt that is already in the journal, and performs what it begins with. */
  add(state: State, effects: readonly Effect[]): void;
  /** Hands an event to an attempt; unknown attempts are ignored. */
  send(id: AttemptId, event: Event): void;
  /** Lets go of an attempt that is over: nothing is due, and nobody looks at it any more. */
  forget(id: AttemptId): void;
  get(id: AttemptId): State | undefined;
  /** Something has been heard of this attempt that the disk would not take yet. */
  isUnwritten(id: AttemptId): boolean;
  /** Milliseconds since the attempt was taken on. */
  elapsedMs(id: AttemptId): number;
  all(): readonly State[];
  stop(): void;
};

type Heard<Event> = Event & { readonly atMs: number };

type Entry<State, Event> = {
  state: State;
  readonly sinceMs: number;
  cancelTimer: () => void;
  /** Heard, but not written down yet because the disk would not: in order, and with the time at which it was heard. */
  unwritten: readonly Heard<Event>[];
};

const retrySaveMs = 1000;

/**
 * Runs any number of attempts side by side: journal, then publish, then perform. A crash between any two of them leaves
 * a trace that start-up recovery finds; nothing is performed that has not been written down.
 */
export function createRunner<State extends { readonly asking: Asking }, Event, Effect>(
  machine: Machine<State, Event, Effect>,
  clock: Clock,
  log: Log,
): Runner<State, Event, Effect> {
  const entries = new Map<AttemptId, Entry<State, Event>>();
  let isStopped = false;

  function elapsedMs(id: AttemptId): number {
    const entry = entries.get(id);
    return entry === undefined ? 0 : Math.max(0, clock.monotonic() - entry.sinceMs);
  }

  function send(id: AttemptId, event: Event): void {
    const entry = entries.get(id);
    if (entry === undefined || isStopped) return;
    const heard = { ...event, atMs: elapsedMs(id) };
    const isDecision = machine.isDecision?.(event) === true;
    if (entry.unwritten.length === 0) take(id, entry, heard);
    else if (event !== machine.tick && !isDecision) entry.unwritten = [...entry.unwritten, heard];
  }

  /** Steps by one event; one that cannot be written down has not happened yet, and is kept. */
  function take(id: AttemptId, entry: Entry<State, Event>, event: Heard<Event>): boolean {
    const before = entry.state;
    const { state: after, effects } = machine.step(before, event);
    if (!machine.isSame(before, after) && !isSaved(id, before, after, event)) {
      if (machine.isDecision?.(event) === true) return false;
      if (entry.unwritten.length === 0) entry.unwritten = [event];
      entry.cancelTimer();
      entry.cancelTimer = clock.after(retrySaveMs, () => {
        writeLater(id, entry);
      });
      publish(id, before);
      return false;
    }
    entry.state = after;
    publish(id, after);
    for (const effect of effects) perform(id, after, effect);
    schedule(id, entry);
    return true;
  }

  function isSaved(id: AttemptId, before: State, after: State, event: Event): boolean {
    try {
      machine.save(before, after, event);
      return true;
    } catch (error) {
      log.error('journal.commit-failed', { attempt: id, error });
      return false;
    }
  }

  /** An answer of Dintero's may come only once: it is written as soon as the disk will, and then what came after it. */
  function writeLater(id: AttemptId, entry: Entry<State, Event>): void {
    if (isStopped) return;
    for (;;) {
      const first = entry.unwritten.at(0);
      if (first === undefined || !take(id, entry, first)) return;
      // What was heard meanwhile, in telling, stands behind it.
      entry.unwritten = entry.unwritten.slice(1);
      if (entry.unwritten.length === 0) publish(id, entry.state);
    }
  }

  /** A page that cannot be told, or a bug in telling it, must not stop the payment. */
  function publish(id: AttemptId, state: State): void {
    try {
      machine.publish(state);
    } catch (error) {
      log.error('movement.publish-failed', { attempt: id, error });
    }
  }

  function perform(id: AttemptId, state: State, effect: Effect): void {
    machine.perform(state, effect).then(
      (event) => {
        send(id, event);
      },
      (error: unknown) => {
        log.error('movement.effect-broke', { attempt: id, error });
        send(id, machine.broken(effect, { kind: 'bug', reference: id }));
      },
    );
  }

  function schedule(id: AttemptId, entry: Entry<State, Event>): void {
    entry.cancelTimer();
    const dueMs = machine.dueMs(entry.state);
    if (dueMs === undefined || isStopped) {
      entry.cancelTimer = nothing;
      return;
    }
    entry.cancelTimer = clock.after(Math.max(0, dueMs - elapsedMs(id)), () => {
      send(id, machine.tick);
    });
  }

  return {
    add(state, effects) {
      const id = machine.idOf(state);
      const entry: Entry<State, Event> = {
        state,
        sinceMs: clock.monotonic(),
        cancelTimer: nothing,
        unwritten: [],
      };
      entries.set(id, entry);
      publish(id, state);
      for (const effect of effects) perform(id, state, effect);
      schedule(id, entry);
    },
    send,
    forget(id) {
      const entry = entries.get(id);
      // A look that is under way has no due time, and its answer still counts.
      const isOver =
        entry !== undefined &&
        entry.unwritten.length === 0 &&
        !entry.state.asking.isUnderWay &&
        machine.dueMs(entry.state) === undefined;
      if (isOver) entries.delete(id);
    },
    get: (id) => entries.get(id)?.state,
    isUnwritten: (id) => (entries.get(id)?.unwritten.length ?? 0) > 0,
    elapsedMs,
    all: () => [...entries.values()].map(({ state }) => state),
    stop() {
      isStopped = true;
      for (const entry of entries.values()) entry.cancelTimer();
    },
  };
}

function nothing(): void {
  // No timer is running.
}

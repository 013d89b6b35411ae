import type { OwnKind } from '../shared/audit/kinds.ts';
import type { Fault } from '../shared/faults.ts';
import type { LockView } from '../shared/ipc/views.ts';
import { isActive, isCalled } from '../shared/people.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Clock } from './clock.ts';
import { whoFacts, type Facts } from './payment/facts.ts';
import { createPinTries, type TriesPorts } from './pin-tries.ts';
import type { Operator } from './store/settings.ts';

/** Why somebody does not work the till any more: they locked it, left it alone, or somebody else came. */
export type LeftBecause = 'asked' | 'idle' | 'page-gone' | 'another' | 'till-ended';

/** What the record has to know of it. */
export type LockTurn = Extract<OwnKind, 'logged-in' | 'logged-out' | 'wrong-pin'>;

/** Who works the till. It is main's to know: a reload or a restart means locked. */
export type Lock = {
  view(): Omit<LockView, 'revision'>;
  isLocked(): boolean;
  current(): Operator | undefined;
  /** Whose PIN it is, without letting them in. Wrong ones are counted, whoever asks. */
  verify(name: string, pin: string): Promise<Result<Operator, Fault>>;
  unlock(name: string, pin: string): Promise<Result<undefined, Fault>>;
  /** Lets somebody in who has just set their own PIN. */
  admit(name: string): void;
  readonly lock: (why: LeftBecause) => void;
  /** Somebody touched the till: it stays open for as long again. */
  readonly touched: () => void;
  close(): void;
};

export type LockPorts = Omit<TriesPorts, 'clock' | 'wrong'> & {
  /** All there are, active or not. Nobody active: nobody has to log in. */
  readonly operators: () => readonly Operator[];
  /** Without a touch for so long it locks by itself; undefined: never. */
  readonly lockAfterMs: () => number | undefined;
  readonly clock: Clock;
  readonly changed: () => void;
  readonly turned: (what: LockTurn, facts: Facts) => void;
};

export function createLock(ports: LockPorts): Lock {
  const { clock, changed, turned } = ports;
  const tries = createPinTries({ ...ports, wrong: noteWrong });
  let currentName: string | undefined;
  let touchedAt = moment();
  let cancelTimer: () => void = () => undefined;
  let timedFor: number | undefined;

  function active(): readonly Operator[] {
    return ports.operators().filter(isActive);
  }

  function current(): Operator | undefined {
    const name = currentName;
    return name === undefined || isLeft() ? undefined : active().find((one) => isCalled(one, name));
  }

  /** On both clocks: one of them stands still while the computer sleeps, the other can be set. */
  function moment(): { readonly wall: number; readonly run: number } {
    return { wall: clock.now(), run: clock.monotonic() };
  }

  function idleMs(): number {
    return Math.max(clock.now() - touchedAt.wall, clock.monotonic() - touchedAt.run);
  }

  /** Nobody has touched it for too long. True from that moment on, however late the timer is. */
  function isLeft(): boolean {
    const afterMs = ports.lockAfterMs();
    return afterMs !== undefined && idleMs() >= afterMs;
  }

  function watch(): void {
    cancelTimer();
    const afterMs = ports.lockAfterMs();
    timedFor = afterMs;
    if (currentName === undefined || afterMs === undefined) return;
    cancelTimer = clock.after(Math.max(0, afterMs - idleMs()), () => {
      if (isLeft()) lock('idle');
      else watch();
    });
  }

  function lock(why: LeftBecause): void {
    cancelTimer();
    leave(why);
    changed();
  }

  function admit(name: string): void {
    leave('another');
    currentName = name;
    touchedAt = moment();
    turned('logged-in', whoIs(name));
    watch();
    changed();
  }

  function leave(why: LeftBecause): void {
    if (currentName === undefined) return;
    const who = whoIs(currentName);
    const because = isLeft() ? 'idle' : why;
    currentName = undefined;
    turned('logged-out', { ...who, because });
  }

  function whoIs(name: string): Facts {
    const operator = ports.operators().find((one) => isCalled(one, name));
    return whoFacts({ name: operator?.name ?? name, role: operator?.role ?? 'none' });
  }

  /** Never which one it was. Somebody else may be at the till, and the PIN be meant to approve something. */
  function noteWrong(person: string): void {
    const here = current();
    turned('wrong-pin', { person, ...(here === undefined ? {} : whoFacts(here)) });
  }

  async function verify(name: string, pin: string): Promise<Result<Operator, Fault>> {
    const operator = active().find((one) => one.name === name);
    if (operator === undefined) {
      // Of somebody who does not work here any more; what nobody is called may be anything, and is not written down.
      if (ports.operators().some((one) => one.name === name)) noteWrong(name);
      return fail({ kind: 'not-now', reason: 'wrong-pin' });
    }
    const checked = await tries.check(operator, pin);
    // Their PIN or their work here may have ended while it was being checked.
    const isStill = active().some(({ pinHash }) => pinHash === operator.pinHash);
    return checked.ok && !isStill ? fail({ kind: 'not-now', reason: 'wrong-pin' }) : checked;
  }

  return {
    view() {
      const now = current();
      return {
        operators: active().map(({ name, role }) => ({ name, role })),
        ...(now === undefined ? {} : { current: seen(now) }),
        isLocked: active().length > 0 && now === undefined,
      };
    },
    isLocked: () => active().length > 0 && current() === undefined,
    current,
    verify,
    async unlock(name, pin) {
      const checked = await verify(name, pin);
      if (!checked.ok) return checked;
      admit(checked.value.name);
      return ok(undefined);
    },
    admit,
    lock,
    touched() {
      if (currentName === undefined) return;
      if (isLeft()) {
        lock('idle');
        return;
      }
      touchedAt = moment();
      // The timer looks for itself when it comes due, so a touch costs nothing unless the time was set anew.
      if (timedFor !== ports.lockAfterMs()) watch();
    },
    close: () => {
      cancelTimer();
      leave('till-ended');
    },
  };
}

function seen({ name, role, language }: Operator): NonNullable<LockView['current']> {
  return { name, role, ...(language === undefined ? {} : { language }) };
}

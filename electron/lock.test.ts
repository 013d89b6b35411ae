import { randomBytes, scryptSync } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from './clock.ts';
import { createLock, type Lock } from './lock.ts';
import type { PinHash } from './store/pin.ts';
import type { Operator } from './store/settings.ts';

let kari: Operator;
let ola: Operator;
let operators: readonly Operator[];
let nowMs: number;
let told: number;
let lock: Lock;

let lockAfterMs: number | undefined;
let timers: { readonly dueMs: number; readonly run: () => void }[];
let lockedOut: string[];
let turns: (readonly [string, object])[];
let setBackMs: number;

const clock: Clock = {
  now: () => 1_700_000_000_000 + nowMs - setBackMs,
  monotonic: () => nowMs,
  after: (ms, run) => {
    const timer = { dueMs: nowMs + ms, run };
    timers.push(timer);
    return () => (timers = timers.filter((one) => one !== timer));
  },
};

/** As the till keeps it, at a thirtieth of the cost: these tests type many PINs. */
function quickHash(pin: string): PinHash {
  const salt = randomBytes(16);
  const hash = scryptSync(pin, salt, 32, { N: 1024, r: 8, p: 1 });
  return `scrypt$10$8$1$${salt.toString('base64url')}$${hash.toString('base64url')}` as PinHash;
}

function pass(ms: number): void {
  nowMs += ms;
  const due = timers.filter(({ dueMs }) => dueMs <= nowMs);
  timers = timers.filter((one) => !due.includes(one));
  for (const { run } of due) run();
}

/** A till that is started anew on the same settings. */
function open(): Lock {
  return createLock({
    operators: () => operators,
    lockAfterMs: () => lockAfterMs,
    keepTries: (name, tries) => {
      operators = operators.map((operator) => {
        const { tries: _, ...one } = operator;
        if (operator.name !== name) return operator;
        return tries === undefined ? one : { ...one, tries };
      });
    },
    lockedOut: (name) => lockedOut.push(name),
    clock,
    changed: () => (told += 1),
    turned: (what, facts) => turns.push([what, facts]),
  });
}

const wrong = { ok: false, fault: { kind: 'not-now', reason: 'wrong-pin' } };
const out = { ok: false, fault: { kind: 'not-now', reason: 'pin-locked' } };
const wait = { ok: false, fault: { kind: 'not-now', reason: 'wait-before-pin' } };
const right = { ok: true, value: undefined };

beforeAll(() => {
  kari = { name: 'Kari', role: 'manager', pinHash: quickHash('1357') };
  ola = { name: 'Ola', role: 'cashier', pinHash: quickHash('2468') };
});

beforeEach(() => {
  operators = [kari, ola];
  nowMs = 100_000;
  told = 0;
  lockAfterMs = undefined;
  timers = [];
  lockedOut = [];
  turns = [];
  setBackMs = 0;
  lock = open();
});

describe('a till with nobody set up', () => {
  it('is open to all', () => {
    operators = [];
    expect([lock.isLocked(), lock.current(), lock.view()]).toEqual([
      false,
      undefined,
      { operators: [], isLocked: false },
    ]);
  });
});

describe('a till with operators', () => {
  it('starts locked, and shows names and roles but never a PIN', () => {
    expect(lock.view()).toEqual({
      operators: [
        { name: 'Kari', role: 'manager' },
        { name: 'Ola', role: 'cashier' },
      ],
      isLocked: true,
    });
    expect(JSON.stringify(lock.view())).not.toContain('scrypt');
  });

  it('opens for the right PIN, names who works it, and locks again', async () => {
    expect(await lock.unlock('Kari', '1357')).toEqual(right);
    expect(lock.view()).toMatchObject({ current: { name: 'Kari', role: 'manager' }, isLocked: false });
    lock.lock('asked');
    expect([lock.isLocked(), lock.current()]).toEqual([true, undefined]);
    expect(told).toBe(2);
  });

  it('checks one PIN at a time, so that a burst of guesses meets the wait', async () => {
    const guesses = await Promise.all(['0000', '1111', '1357'].map((pin) => lock.unlock('Kari', pin)));
    expect(guesses).toEqual([wrong, wait, wait]);
    expect(lock.isLocked()).toBe(true);
  });

  it('stays with who works it when another one mistypes', async () => {
    await lock.unlock('Kari', '1357');
    expect(await lock.unlock('Ola', '1357')).toEqual(wrong);
    expect(lock.current()?.name).toBe('Kari');
  });

  it('tells the record who came and who left, and why', async () => {
    const [manager, cashier] = [
      { who: 'Kari', role: 'manager' },
      { who: 'Ola', role: 'cashier' },
    ];
    await lock.unlock('Kari', '1357');
    await lock.unlock('Ola', '1357');
    await lock.unlock('Ola', '2468');
    lock.lock('asked');
    lock.lock('page-gone');
    lockAfterMs = 60_000;
    await lock.unlock('Kari', '1357');
    pass(60_000);
    await lock.unlock('Ola', '2468');
    lock.close();
    lock.close();
    expect(turns).toEqual([
      ['logged-in', manager],
      ['wrong-pin', { person: 'Ola', ...manager }],
      ['logged-out', { ...manager, because: 'another' }],
      ['logged-in', cashier],
      ['logged-out', { ...cashier, because: 'asked' }],
      ['logged-in', manager],
      ['logged-out', { ...manager, because: 'idle' }],
      ['logged-in', cashier],
      ['logged-out', { ...cashier, because: 'till-ended' }],
    ]);
  });

  it('writes no name down that nobody has, since it may be a PIN', async () => {
    operators = [kari, { ...ola, isInactive: true }];
    await lock.unlock('1357', '2468');
    await lock.unlock('Ola', '2468');
    expect(turns).toEqual([['wrong-pin', { person: 'Ola' }]]);
  });

  it.each([
    ['another’s PIN', 'Kari', '2468'],
    ['nobody’s name', 'Per', '1357'],
    ['an empty name', '', '1357'],
    ['no PIN', 'Kari', ''],
    ['a name in other letters', 'kari', '1357'],
  ])('stays locked for %s', async (_, name, pin) => {
    expect(await lock.unlock(name, pin)).toEqual(wrong);
    expect([lock.isLocked(), told]).toEqual([true, 0]);
  });

  it('is locked at once when who works it is taken off the list', async () => {
    await lock.unlock('Ola', '2468');
    operators = [kari];
    expect([lock.isLocked(), lock.current()]).toEqual([true, undefined]);
  });
});

describe('wrong PINs', () => {
  // Seconds after each further wrong PIN.
  const waits = [0, 0, 5, 10, 20, 40, 80, 160, 300];

  async function failTimes(times: number): Promise<void> {
    for (const seconds of waits.slice(0, times)) {
      expect(await lock.unlock('Kari', '0000')).toEqual(wrong);
      pass(seconds * 1000);
    }
  }

  it('cost a wait that doubles from the third on, up to five minutes, for the right PIN too', async () => {
    for (const seconds of waits) {
      expect(await lock.unlock('Kari', '0000')).toEqual(wrong);
      if (seconds === 0) continue;
      pass(seconds * 1000 - 1);
      expect(await lock.unlock('Kari', '1357')).toEqual(wait);
      pass(1);
    }
    expect(await lock.unlock('Kari', '1357')).toEqual(right);
    expect(operators[0]?.tries).toBeUndefined();
    expect(await lock.unlock('Kari', '0000')).toEqual(wrong);
    expect(await lock.unlock('Kari', '1357')).toEqual(right);
  });

  it('lock the name for a quarter of an hour from the tenth on, and say so once', async () => {
    await failTimes(9);
    expect(await lock.unlock('Kari', '0000')).toEqual(out);
    pass(15 * 60_000 - 1);
    expect(await lock.unlock('Kari', '1357')).toEqual(out);
    pass(1);
    expect(await lock.unlock('Kari', '0000')).toEqual(out);
    expect(lockedOut).toEqual(['Kari']);
    pass(15 * 60_000);
    expect(await lock.unlock('Kari', '1357')).toEqual(right);
  });

  it('are each person’s own: nobody else has to wait, and nobody else’s right PIN forgives them', async () => {
    await failTimes(2);
    expect(await lock.unlock('Ola', '2468')).toEqual(right);
    expect(await lock.unlock('Kari', '0000')).toEqual(wrong);
    expect(await lock.unlock('Kari', '1357')).toEqual(wait);
    expect(await lock.unlock('Ola', '2468')).toEqual(right);
  });

  it('are counted also where somebody only shows who they are', async () => {
    for (let times = 0; times < 3; times += 1) expect(await lock.verify('Kari', '0000')).toEqual(wrong);
    expect(await lock.unlock('Kari', '1357')).toEqual(wait);
    expect(lock.isLocked()).toBe(true);
  });

  it('are still counted after a restart, and a clock that was set back makes the wait no longer', async () => {
    await failTimes(9);
    await lock.unlock('Kari', '0000');
    setBackMs = 24 * 3600_000;
    lock = open();
    expect(await lock.unlock('Kari', '1357')).toEqual(out);
    pass(15 * 60_000);
    expect(await lock.unlock('Kari', '1357')).toEqual(right);
  });

  it('begin anew with a new PIN', async () => {
    await failTimes(2);
    await lock.unlock('Kari', '0000');
    operators = [{ name: 'Kari', role: 'manager', pinHash: ola.pinHash }];
    expect(await lock.unlock('Kari', '2468')).toEqual(right);
  });
});

describe('people who come and go', () => {
  it('cannot come in while they are inactive, and are not shown', async () => {
    operators = [kari, { ...ola, isInactive: true }];
    expect(lock.view().operators).toEqual([{ name: 'Kari', role: 'manager' }]);
    expect(await lock.unlock('Ola', '2468')).toEqual(wrong);
    expect(lock.isLocked()).toBe(true);
  });

  it('leave a till open to all when none of them is active', () => {
    operators = [{ ...kari, isInactive: true }];
    expect(lock.isLocked()).toBe(false);
  });

  it('go on working under another name', async () => {
    await lock.unlock('Kari', '1357');
    operators = [{ ...kari, name: 'Karin', formerNames: ['Kari'] }, ola];
    expect(lock.view().current).toEqual({ name: 'Karin', role: 'manager' });
  });

  it('do not come in with a PIN that was replaced while it was checked', async () => {
    const checking = lock.unlock('Kari', '1357');
    operators = [{ ...kari, pinHash: ola.pinHash }, ola];
    expect(await checking).toEqual(wrong);
  });
});

describe('a till that nobody touches', () => {
  beforeEach(async () => {
    lockAfterMs = 60_000;
    await lock.unlock('Kari', '1357');
  });

  it('locks by itself after the set time, and says so', () => {
    const before = told;
    pass(59_999);
    expect(lock.isLocked()).toBe(false);
    pass(1);
    expect([lock.isLocked(), lock.current()]).toEqual([true, undefined]);
    expect(told).toBe(before + 1);
  });

  it('stays open for as long again after each touch', () => {
    for (let times = 0; times < 5; times += 1) {
      pass(50_000);
      lock.touched();
    }
    expect(lock.isLocked()).toBe(false);
    pass(60_000);
    expect(lock.isLocked()).toBe(true);
  });

  it('is locked before its timer comes due, and no touch opens it again', () => {
    nowMs += 60_000;
    expect(lock.isLocked()).toBe(true);
    lock.touched();
    nowMs += 1;
    expect(lock.isLocked()).toBe(true);
  });

  it('follows the time that is set anew', () => {
    lockAfterMs = 30_000;
    lock.touched();
    pass(30_000);
    expect(lock.isLocked()).toBe(true);
  });

  it('never locks by itself when no time is set', () => {
    lockAfterMs = undefined;
    pass(86_400_000);
    expect(lock.isLocked()).toBe(false);
  });
});

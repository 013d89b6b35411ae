import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from './clock.ts';
import { createLock, type Lock } from './lock.ts';
import { hashPin } from './store/pin.ts';
import type { Operator } from './store/settings.ts';

let kari: Operator;
let ola: Operator;
let operators: readonly Operator[];
let nowMs: number;
let told: number;
let lock: Lock;

const clock: Clock = { now: () => 0, monotonic: () => nowMs, after: () => () => undefined };
const wrong = { ok: false, fault: { kind: 'not-now', reason: 'wrong-pin' } };
const wait = { ok: false, fault: { kind: 'not-now', reason: 'wait-before-pin' } };
const right = { ok: true, value: undefined };

beforeAll(async () => {
  kari = { name: 'Kari', role: 'manager', pinHash: await hashPin('1357') };
  ola = { name: 'Ola', role: 'cashier', pinHash: await hashPin('2468') };
});

beforeEach(() => {
  operators = [kari, ola];
  nowMs = 100_000;
  told = 0;
  lock = createLock(
    () => operators,
    clock,
    () => (told += 1),
  );
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
    lock.lock();
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
  // Seconds after each further wrong PIN. A name that nobody has is as wrong, and much quicker to find wrong.
  const waits = [0, 0, 5, 10, 20, 40, 80, 160, 300, 300];

  it('cost a wait that doubles from the third on, up to five minutes, for the right PIN too', async () => {
    for (const seconds of waits) {
      expect(await lock.unlock('Per', '0000')).toEqual(wrong);
      if (seconds === 0) continue;
      nowMs += seconds * 1000 - 1;
      expect(await lock.unlock('Kari', '1357')).toEqual(wait);
      nowMs += 1;
    }
    expect(await lock.unlock('Kari', '1357')).toEqual(right);
    expect(await lock.unlock('Per', '0000')).toEqual(wrong);
    expect(await lock.unlock('Kari', '1357')).toEqual(right);
  });

  it('are counted over all names, and forgotten after a right one', async () => {
    await lock.unlock('Kari', '0000');
    await lock.unlock('Ola', '0000');
    expect(await lock.unlock('Ola', '2468')).toEqual(right);
    await lock.unlock('Kari', '0000');
    await lock.unlock('Kari', '0000');
    expect(await lock.unlock('Kari', '1357')).toEqual(right);
  });
});

import { describe, expect, it } from 'vitest';
import { minor } from '../money.ts';
import { beginOf, differencesOf, isEqual, type Day, type DayBefore, type DayResult } from './day.ts';

const asked = '2026-11-22T20:00:00.000Z';
const none = { purchases: {}, reversals: {} };
const yesterday: DayBefore = { askedAt: '2026-11-21T19:58:40.000Z', endedThere: '2026-11-21T20:00:19.000Z' };

describe('the stretch that an end of day is about', () => {
  it.each<[string, Partial<DayResult>, DayBefore | undefined, string | undefined]>([
    [
      'begins at the last end of day',
      { lastEndedAt: '2026-11-21T20:00:19Z' },
      undefined,
      '2026-11-21T20:00:19.000Z',
    ],
    [
      'begins by our clock, where that one was ours',
      { lastEndedAt: '2026-11-21T20:00:19Z' },
      yesterday,
      yesterday.askedAt,
    ],
    [
      'begins at one in between that was not ours',
      { lastEndedAt: '2026-11-22T07:00:00Z' },
      yesterday,
      '2026-11-22T07:00:00.000Z',
    ],
    [
      'begins at the start of day, where the last end is this very one',
      { lastEndedAt: '2026-11-22T20:00:20Z', startedAt: '2026-11-22T06:02:11Z' },
      undefined,
      '2026-11-22T06:02:11.000Z',
    ],
    ['begins at our own last one, where nothing is told', {}, yesterday, yesterday.askedAt],
    ['is not known at the first one, where nothing is told', {}, undefined, undefined],
    ['is not known from what is no time', { lastEndedAt: 'yesterday', startedAt: '' }, undefined, undefined],
  ])('%s', (_, told, before, expected) => {
    expect(beginOf({ ...none, ...told }, asked, before)).toBe(expected);
  });
});

it('is told by Dintero’s clock, and taken by ours', () => {
  const told = { ...none, lastEndedAt: '2026-11-22T20:30:00Z' };
  expect(beginOf(told, asked, undefined, 3_600_000)).toBe('2026-11-22T19:30:00.000Z');
  expect(beginOf(told, asked, yesterday)).toBe(yesterday.askedAt);
});

describe('terminal and till', () => {
  const own = { sales: { count: 2, amount: minor(10300) }, returns: { count: 1, amount: minor(4500) } };
  const day = (change: Partial<Day>): Day => ({
    to: asked,
    purchases: own.sales,
    reversals: own.returns,
    own,
    ...change,
  });

  it.each<[string, Partial<Day>, boolean | undefined]>([
    ['agree', {}, true],
    ['differ by an amount', { purchases: { count: 2, amount: minor(10400) } }, false],
    ['differ by a count', { reversals: { count: 0, amount: minor(4500) } }, false],
    ['agree as far as the terminal tells', { purchases: { amount: minor(10300) }, reversals: {} }, true],
    ['are not compared where nothing is told', { purchases: {}, reversals: {} }, undefined],
    ['are not compared where the stretch is not known', { own: undefined as never }, undefined],
  ])('%s', (_, change, expected) => {
    expect(isEqual(day(change))).toBe(expected);
  });

  it('differ by what the terminal has more, or less', () => {
    expect(differencesOf(day({ purchases: { count: 3, amount: minor(10000) } }))).toEqual({
      sales: { count: 1, amount: -300 },
      returns: { count: 0, amount: 0 },
    });
  });
});

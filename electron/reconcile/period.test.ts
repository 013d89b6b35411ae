import { describe, expect, it } from 'vitest';
import { spanOf } from './period.ts';

function text(from: string, to = from): string | undefined {
  const span = spanOf({ from, to });
  return span === undefined
    ? undefined
    : [span.fromMs, span.toMs].map((ms) => new Date(ms).toISOString()).join(' ');
}

describe('a period', () => {
  it.each([
    ['2026-11-22', '2026-11-22', '2026-11-21T23:00:00.000Z 2026-11-22T22:59:59.999Z'],
    ['2026-07-14', '2026-07-15', '2026-07-13T22:00:00.000Z 2026-07-15T21:59:59.999Z'],
    // Summer time begins: 23 hours. It ends: 25.
    ['2026-03-29', '2026-03-29', '2026-03-28T23:00:00.000Z 2026-03-29T21:59:59.999Z'],
    ['2026-10-25', '2026-10-25', '2026-10-24T22:00:00.000Z 2026-10-25T22:59:59.999Z'],
    ['2026-12-31', '2027-01-01', '2026-12-30T23:00:00.000Z 2027-01-01T22:59:59.999Z'],
  ])('from %s to %s is whole days of the shop', (from, to, expected) => {
    expect(text(from, to)).toBe(expected);
  });

  it.each([
    ['2026-11-22', '2026-11-21'],
    ['2026-02-30', '2026-02-30'],
    ['22.11.2026', '2026-11-22'],
    ['2026-01-01', '2026-12-31'],
    ['', ''],
  ])('from %j to %j is none', (from, to) => {
    expect(spanOf({ from, to })).toBeUndefined();
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bornBy } from './age.ts';

it.each([
  ['2026-11-22', 18, '2008-11-22'],
  ['2026-01-01', 20, '2006-01-01'],
  ['2026-02-28', 18, '2008-02-28'],
  ['2026-03-01', 18, '2008-03-01'],
  ['2028-02-29', 18, '2010-02-28'],
  ['2028-02-29', 20, '2008-02-29'],
])('on %s, %i years have been lived by whoever was born by %s', (day, years, born) => {
  expect(bornBy(day, years)).toBe(born);
});

it('lets nobody in a day too early, and keeps nobody out a day too long', () => {
  const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  const birthday = (born: string, years: number): string => {
    const [year, month, date] = born.split('-').map(Number) as [number, number, number];
    return dayOf(Date.UTC(year + years, month - 1, date));
  };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), fc.constantFrom(16, 18, 20), (days, years) => {
      const day = dayOf(Date.UTC(1970, 0, 1) + days * 86_400_000);
      const latest = bornBy(day, years);
      const next = dayOf(Date.parse(latest) + 86_400_000);
      expect(birthday(latest, years) <= day).toBe(true);
      expect(birthday(next, years) > day).toBe(true);
    }),
  );
});

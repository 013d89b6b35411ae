import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minor, negate, sum } from './money.ts';
import { norwegianVatRates, percentOf, vatByLine, vatByRate, vatInside, vatRate } from './vat.ts';

const rates = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...norwegianVatRates) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 10_000 }).map(vatRate) },
);
const amounts = fc.integer({ min: 1, max: 5_000_000 }).map(minor);
const sold = fc.array(fc.record({ amount: amounts, vatRate: rates }), { maxLength: 40 });
/** Also what has been taken back, as in a basket where sales and returns meet. */
const mixed = fc.array(
  fc.record({ amount: fc.integer({ min: -5_000_000, max: 5_000_000 }).map(minor), vatRate: rates }),
  { maxLength: 40 },
);

describe('the VAT inside an amount', () => {
  it.each([
    [12_500, 2500, 2500],
    [11_500, 1500, 1500],
    [11_200, 1200, 1200],
    [10_000, 0, 0],
    [100, 2500, 20],
    // Exactly half an øre rounds away from zero, both ways.
    [5, 10_000, 3],
    [-5, 10_000, -3],
    [1, 2500, 0],
    [3, 2500, 1],
    [2_147_483_647, 2500, 429_496_729],
  ])('%i øre at %i holds %i øre', (gross, rate, vat) => {
    expect(vatInside(minor(gross), vatRate(rate))).toBe(vat);
  });

  it('is the exact share to within half an øre, and the same for money that goes back', () => {
    fc.assert(
      fc.property(amounts, rates, (gross, rate) => {
        const vat = vatInside(gross, rate);
        const twice = 2n * (BigInt(vat) * BigInt(10_000 + rate) - BigInt(gross) * BigInt(rate));
        expect(twice <= BigInt(10_000 + rate) && twice >= -BigInt(10_000 + rate)).toBe(true);
        expect(vatInside(negate(gross), rate)).toBe(negate(vat));
      }),
    );
  });
});

describe('VAT by rate', () => {
  it('has net plus VAT equal to gross, and grosses that add up to the total', () => {
    fc.assert(
      fc.property(mixed, (lines) => {
        const byRate = vatByRate(lines);
        for (const { net, vat, gross } of byRate) expect(net + vat).toBe(gross);
        expect(sum(byRate.map(({ gross }) => gross))).toBe(sum(lines.map(({ amount }) => amount)));
      }),
    );
  });

  it('names each rate once, highest first, in whatever order the lines were rung up', () => {
    fc.assert(
      fc.property(mixed, (lines) => {
        const byRate = vatByRate(lines);
        const named = byRate.map(({ rate }) => rate);
        expect(named).toEqual([...new Set(named)].sort((a, b) => b - a));
        expect(vatByRate([...lines].reverse())).toEqual(byRate);
      }),
    );
  });

  it('is rounded once for a rate, not once for a line', () => {
    const three = [1, 1, 1].map((amount) => ({ amount: minor(amount), vatRate: vatRate(2500) }));
    expect(vatByRate(three)).toEqual([{ rate: 2500, gross: 3, net: 2, vat: 1 }]);
  });
});

describe('VAT by line', () => {
  it('adds up to the VAT by rate exactly, for every rate', () => {
    fc.assert(
      fc.property(mixed, (lines) => {
        const parts = vatByLine(lines);
        for (const { rate, vat } of vatByRate(lines)) {
          expect(sum(parts.filter((_, index) => lines[index]?.vatRate === rate))).toBe(vat);
        }
        expect(sum(parts)).toBe(sum(vatByRate(lines).map(({ vat }) => vat)));
      }),
    );
  });

  it('is within an øre of the line’s own VAT where everything is sold', () => {
    fc.assert(
      fc.property(sold, (lines) => {
        vatByLine(lines).forEach((part, index) => {
          const line = lines[index];
          if (line === undefined) throw new Error('a part without a line');
          expect(Math.abs(part - vatInside(line.amount, line.vatRate))).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('is mirrored when everything goes back', () => {
    fc.assert(
      fc.property(sold, (lines) => {
        const back = lines.map((line) => ({ ...line, amount: negate(line.amount) }));
        expect(vatByLine(back)).toEqual(vatByLine(lines).map(negate));
      }),
    );
  });
});

describe('a VAT rate', () => {
  it.each([-1, 10_001, 12.5, Number.NaN])('is never %d', (rate) => {
    expect(() => vatRate(rate)).toThrow(RangeError);
  });

  it('is written in percent', () => {
    expect([...norwegianVatRates, vatRate(1250)].map(percentOf)).toEqual([25, 15, 12, 0, 12.5]);
  });
});

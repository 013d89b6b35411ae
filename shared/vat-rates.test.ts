import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf, rateOn, ratesOn, vatClasses, vatSets, type VatCountry } from './vat-rates.ts';
import { norwegianVatRates } from './vat.ts';

const countries = Object.keys(vatSets) as readonly VatCountry[];

describe('The VAT rate of a day', () => {
  it.each([
    ['NO', 'food', '2011-12-31', 1400],
    ['NO', 'food', '2012-01-01', 1500],
    ['NO', 'low', '2017-12-31', 1000],
    ['NO', 'low', '2018-01-01', 1200],
    ['SE', 'food', '2026-03-31', 1200],
    ['SE', 'food', '2026-04-01', 600],
    ['SE', 'food', '2028-01-01', 1200],
    ['DK', 'food', '2026-11-22', 2500],
    ['NO', 'general', '1999-01-01', 2500],
  ] as const)('in %s for %s on %s is %i', (country, vat, day, rate) => {
    expect(rateOn(day, vat, country)).toBe(rate);
  });

  it('is one of today’s four in Norway', () => {
    expect(ratesOn('2026-11-22')).toEqual(norwegianVatRates);
  });

  it('names a class that has it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...countries), fc.constantFrom(...vatClasses), (country, vat) => {
        const day = '2026-11-22';
        const named = classOf(rateOn(day, vat, country), day, country);
        expect(named === undefined ? undefined : rateOn(day, named, country)).toBe(rateOn(day, vat, country));
      }),
    );
  });

  it('never goes back: each set is in the order of its days', () => {
    for (const country of countries)
      for (const vat of vatClasses) {
        const days = vatSets[country][vat].map(({ from }) => from);
        expect([...days].sort()).toEqual(days);
      }
  });
});

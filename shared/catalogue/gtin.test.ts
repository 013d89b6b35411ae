import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minor } from '../money.ts';
import {
  checkDigit,
  isCheckedRight,
  kilosText,
  parseKilos,
  priceOfWeight,
  readEmbedded,
  usualEmbeddedRules,
} from './gtin.ts';

function ean(twelve: string): string {
  return `${twelve}${String(checkDigit(twelve))}`;
}

describe('A check digit', () => {
  it.each(['4006381333931', '96385074', '036000291452', '14006381333938'])('of %s is right', (code) => {
    expect(isCheckedRight(code)).toBe(true);
  });

  it('gives away every single digit that was mistyped', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{12}$/),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (twelve, at, by) => {
          const code = ean(twelve);
          const wrong = Array.from(code).map((digit, index) =>
            index === at ? String((Number(digit) + by) % 10) : digit,
          );
          expect(isCheckedRight(code)).toBe(true);
          expect(isCheckedRight(wrong.join(''))).toBe(false);
        },
      ),
    );
  });

  it('is not asked of a shop’s own codes', () => {
    expect(isCheckedRight('12345')).toBe(true);
    expect(isCheckedRight('ABC-1234-5678')).toBe(true);
  });
});

describe('A scale’s label', () => {
  const read = (twelve: string) => readEmbedded(ean(twelve), usualEmbeddedRules);

  it.each([
    ['201234561290', { holds: 'price', price: 1290 }],
    ['211234561290', { holds: 'price', price: 12_900 }],
    ['221234561290', { holds: 'price', price: 129_000 }],
    ['231234560532', { holds: 'weight', grams: 532 }],
    ['241234560532', { holds: 'weight', grams: 5320 }],
    ['251234560532', { holds: 'weight', grams: 53_200 }],
    ['281234504990', { holds: 'price', price: 4990 }],
    ['291234501250', { holds: 'weight', grams: 1250 }],
  ])('%s', (twelve, says) => {
    expect(read(twelve)).toMatchObject(says);
  });

  it('names its item by the label without a value, by its number, and by that without noughts', () => {
    expect(read('280012304990')?.codes).toEqual([ean('280012300000'), '00123', '123']);
  });

  it('says nothing with a wrong check digit, without a value, and under a prefix without a rule', () => {
    const right = ean('201234561290');
    const wrong = `${right.slice(0, 12)}${String((Number(right.at(-1)) + 1) % 10)}`;
    expect(readEmbedded(wrong, usualEmbeddedRules)).toBeUndefined();
    expect(read('201234560000')).toBeUndefined();
    expect(read('261234561290')).toBeUndefined();
    expect(readEmbedded('7038010000126', usualEmbeddedRules)).toBeUndefined();
  });
});

describe('A weight', () => {
  it('costs the price for a kilo, rounded half up to the øre', () => {
    expect(priceOfWeight(minor(2990), 532)).toBe(1591);
    expect(priceOfWeight(minor(1000), 1)).toBe(1);
    expect(priceOfWeight(minor(500), 1)).toBe(1);
    expect(priceOfWeight(minor(499), 1)).toBe(0);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 999_999 }),
        (price, grams) => {
          const exact = (price * grams) / 1000;
          expect(Math.abs(priceOfWeight(minor(price), grams) - exact)).toBeLessThanOrEqual(0.5);
        },
      ),
    );
  });

  it.each([
    ['0,532', 532],
    ['1.5', 1500],
    ['2', 2000],
    ['0', undefined],
    ['1,2345', undefined],
    ['kilo', undefined],
  ])('%j is typed for %j grams', (typed, grams) => {
    expect(parseKilos(typed)).toBe(grams);
    if (grams !== undefined) expect(parseKilos(kilosText(grams))).toBe(grams);
  });
});

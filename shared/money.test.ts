import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from './languages.ts';
import {
  allocate,
  formatAmount,
  maxAmount,
  minor,
  negate,
  parseAmount,
  sum,
  times,
  zero,
  type Minor,
} from './money.ts';

const anyAmount = fc.integer({ min: -maxAmount, max: maxAmount }).map(minor);
const payable = fc.integer({ min: 0, max: maxAmount }).map(minor);
const weights = fc
  .array(fc.nat({ max: 1_000_000_000 }), { minLength: 1, maxLength: 60 })
  .filter((all) => all.some((weight) => weight > 0));

describe('an amount', () => {
  it.each([0.5, -0.01, 1e21, 2 ** 53, -(2 ** 53), Number.NaN, Number.POSITIVE_INFINITY, 0.1 + 0.2])(
    'is never %d: fractions and unsafe integers are bugs',
    (value) => {
      expect(() => minor(value)).toThrow(RangeError);
    },
  );

  it('has no minus zero, so that it always compares and prints as zero', () => {
    expect(Object.is(minor(-0), 0)).toBe(true);
    expect(Object.is(negate(zero), 0)).toBe(true);
    expect(Object.is(times(minor(-5), 0), 0)).toBe(true);
  });

  it('adds up in any order, and what is added and taken away leaves nothing', () => {
    fc.assert(
      fc.property(fc.array(anyAmount, { maxLength: 200 }), (amounts) => {
        expect(sum([...amounts].reverse())).toBe(sum(amounts));
        expect(sum([...amounts, ...amounts.map(negate)])).toBe(0);
      }),
    );
  });

  it('refuses a product or a sum that no longer is exact', () => {
    expect(() => times(minor(Number.MAX_SAFE_INTEGER), 2)).toThrow(RangeError);
    expect(() => times(minor(100), 0.333)).toThrow(RangeError);
    expect(() => sum([minor(Number.MAX_SAFE_INTEGER), minor(1)])).toThrow(RangeError);
  });
});

describe('splitting an amount', () => {
  it('gives parts that add up to the whole, whatever the weights and the sign', () => {
    fc.assert(
      fc.property(anyAmount, weights, (total, shares) => {
        const parts = allocate(total, shares);
        expect(parts).toHaveLength(shares.length);
        expect(sum(parts)).toBe(total);
      }),
    );
  });

  it('is never more than one øre away from the exact share, and never of the other sign', () => {
    fc.assert(
      fc.property(anyAmount, weights, (total, shares) => {
        const whole = BigInt(shares.reduce((a, b) => a + b, 0));
        allocate(total, shares).forEach((part, index) => {
          const distance = BigInt(part) * whole - BigInt(total) * BigInt(shares[index] ?? 0);
          expect(distance < whole && distance > -whole).toBe(true);
          expect(Math.sign(part) * Math.sign(total)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it('gives nothing to a weight of nothing, and mirrors for money that goes back', () => {
    fc.assert(
      fc.property(anyAmount, weights, (total, shares) => {
        const parts = allocate(total, shares);
        shares.forEach((weight, index) => {
          if (weight === 0) expect(parts[index]).toBe(0);
        });
        expect(allocate(negate(total), shares)).toEqual(parts.map(negate));
      }),
    );
  });

  it.each<[string, number, readonly number[], readonly number[]]>([
    ['the odd øre to the first of equals', 100, [1, 1, 1], [34, 33, 33]],
    ['the odd øre to the largest rest', 100, [1, 2, 4], [14, 29, 57]],
    ['one øre to one of many', 1, [1, 1, 1, 1], [1, 0, 0, 0]],
    ['nothing to all', 0, [3, 5], [0, 0]],
    ['money that goes back the same way', -100, [1, 1, 1], [-34, -33, -33]],
    ['the largest amount', maxAmount, [1, 1], [1_073_741_824, 1_073_741_823]],
  ])('gives %s', (_, total, shares, parts) => {
    expect(allocate(minor(total), shares)).toEqual(parts);
  });

  it.each<[string, readonly number[]]>([
    ['no weights', []],
    ['weights of nothing', [0, 0]],
  ])('refuses %s', (_, shares) => {
    expect(() => allocate(minor(100), shares)).toThrow(RangeError);
  });
});

describe('an amount as text', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(payable, (amount) => {
        for (const language of languages) expect(parseAmount(formatAmount(amount, language))).toBe(amount);
      }),
    );
  });

  it('is written with a true minus, two decimals and no-break spaces between thousands', () => {
    const texts = [0, 5, 99, 100, 124_900, -124_900, 100_000_000, -1].map((amount) =>
      formatAmount(minor(amount)),
    );
    expect(texts).toEqual([
      '0,00',
      '0,05',
      '0,99',
      '1,00',
      '1\u00a0249,00',
      '\u22121\u00a0249,00',
      '1\u00a0000\u00a0000,00',
      '\u22120,01',
    ]);
  });

  it.each<[string, number]>([
    ['0', 0],
    ['1', 100],
    ['1,', 100],
    ['1.5', 150],
    ['1,05', 105],
    ['0,10', 10],
    [' 1 249,00 ', 124_900],
    ['1.249,00', 124_900],
    ['1.000.000,5', 100_000_050],
    ['1\u00a0249.5', 124_950],
    ['1\u202f000', 100_000],
    ['007', 700],
    ['21474836,47', maxAmount],
    // Floating point would make 1.15 * 100 into 114.99999999999999.
    ['1,15', 115],
    ['8.29', 829],
    ['4.35', 435],
  ])('%j is %i øre', (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });

  it.each([
    '',
    ' ',
    ',',
    '.',
    ',5',
    '-1',
    '\u22121',
    '+1',
    '1,234',
    '1.249',
    '1.24,00',
    '12.49.00',
    '1,249.00',
    '1,,0',
    '1,0,0',
    '1e3',
    '0x10',
    '1_000',
    '١٢٣',
    '１２３',
    'NaN',
    'Infinity',
    '12 kr',
    'kr 12',
    '1/2',
    '21474836,48',
    '999999999',
    '9999999999',
    `1${'0'.repeat(400)}`,
    '1\u0000',
    '1;DROP',
  ])('%j is no amount', (text) => {
    expect(parseAmount(text)).toBeUndefined();
  });

  it('is whole, within the limit and not negative, or nothing at all, whatever is typed', () => {
    const hostile = fc.oneof(
      fc.array(fc.nat({ max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,- \u00a0+eE')) }),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const amount: Minor | undefined = parseAmount(text);
        const isFine =
          amount === undefined || (Number.isInteger(amount) && amount >= 0 && amount <= maxAmount);
        expect(isFine).toBe(true);
      }),
    );
  });
});

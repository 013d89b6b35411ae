import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAmount } from '../basket.ts';
import { minor, sum } from '../money.ts';
import { soldFrom, type ItemThere } from './sold.ts';

const latte: ItemThere = {
  lineId: 'a',
  name: 'Latte',
  quantity: 2,
  amount: 11_600,
  vatPercent: 15,
  hasDiscount: false,
};
const cup: ItemThere = {
  lineId: 'b',
  name: 'Kopp',
  quantity: 1,
  amount: 24_900,
  vatPercent: 25,
  hasDiscount: false,
};
const total = minor(36_500);

describe('what was sold at another register', () => {
  it('is its lines at their own price and VAT rate', () => {
    expect(soldFrom([latte, cup], total)).toEqual({
      by: 'lines',
      lines: [
        { id: 'a', name: 'Latte', unitPrice: 5800, quantity: 2, vatRate: 1500 },
        { id: 'b', name: 'Kopp', unitPrice: 24_900, quantity: 1, vatRate: 2500 },
      ],
    });
  });

  it.each<[string, ItemThere]>([
    ['has no id', { ...latte, lineId: '' }],
    ['has an id that the page could not name', { ...latte, lineId: 'ø' }],
    ['has the id of another', { ...latte, lineId: 'b' }],
    ['was weighed', { ...latte, quantity: 0.5 }],
    ['has more pieces than the till can hold', { ...latte, quantity: 10_000 }],
    ['had a discount', { ...latte, hasDiscount: true }],
  ])('is an amount with its VAT where one line %s', (_, item) => {
    const sold = soldFrom([item, cup], total);
    expect(sold.by).toBe('amount');
    expect(sold.lines.map((line) => [line.vatRate, lineAmount(line)])).toEqual([
      [1500, 11_600],
      [2500, 24_900],
    ]);
  });

  it('keeps a line whose discount did not divide evenly, at what was paid for it', () => {
    const odd: ItemThere = { ...latte, quantity: 3, amount: 10_000 };
    const { by, lines } = soldFrom([odd, cup], minor(34_900));
    expect(by).toBe('lines');
    expect(lines.map(lineAmount)).toEqual([10_000, 24_900]);
    expect(lines[0]).toMatchObject({ unitPrice: 3334, quantity: 3 });
  });

  it('takes a discount that is a line of its own from its VAT rate', () => {
    const less = { ...latte, lineId: 'c', quantity: 1, amount: -1600 };
    const sold = soldFrom([latte, cup, less], minor(34_900));
    expect(sold.by).toBe('amount');
    expect(sold.lines.map(lineAmount)).toEqual([10_000, 24_900]);
  });

  it.each<[string, readonly ItemThere[] | undefined]>([
    ['there are no items', undefined],
    ['the list is empty', []],
    ['they do not come to what was taken', [latte]],
    ['one has no amount', [cup, { lineId: 'c', name: 'Te', hasDiscount: false }]],
    ['one has no VAT rate', [{ lineId: 'a', amount: 11_600, hasDiscount: true }, cup]],
    ['one has a VAT rate that there cannot be', [{ ...latte, vatPercent: 0.123, quantity: 1 }, cup]],
    [
      'a rate comes to less than nothing',
      [
        { ...latte, amount: -100 },
        { ...cup, amount: 36_600 },
      ],
    ],
    [
      'an amount is no whole øre',
      [
        { ...latte, amount: 11_600.5 },
        { ...cup, amount: 24_899.5 },
      ],
    ],
  ])('is an amount without VAT where %s', (_, items) => {
    expect(soldFrom(items, total)).toEqual({ by: 'amount', lines: [] });
  });

  it('never comes to another amount than was taken, whatever the items are', () => {
    const odd = fc.oneof(fc.integer({ min: -50_000, max: 50_000 }), fc.double({ noNaN: false }));
    const item: fc.Arbitrary<ItemThere> = fc.record(
      {
        lineId: fc.constantFrom('a', 'b', 'c', ''),
        name: fc.string(),
        quantity: fc.oneof(fc.integer({ min: -1, max: 5 }), odd),
        amount: fc.oneof(fc.integer({ min: 1, max: 50_000 }), odd),
        vatPercent: fc.oneof(fc.constantFrom(25, 15, 12, 0), odd),
        hasDiscount: fc.boolean(),
      },
      { requiredKeys: ['hasDiscount'] },
    );
    fc.assert(
      fc.property(fc.array(item, { maxLength: 5 }), fc.boolean(), (items, isTrue) => {
        const told = items.reduce((all, { amount }) => all + (amount ?? 0), 0);
        const amount = minor(isTrue && Number.isSafeInteger(told) && told > 0 ? told : 12_345);
        const { by, lines } = soldFrom(items, amount);
        if (by === 'lines' || lines.length > 0) expect(sum(lines.map(lineAmount))).toBe(amount);
        for (const line of lines) expect(line.unitPrice).toBeGreaterThan(0);
        expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
      }),
      { numRuns: 2000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addLine,
  emptyBasket,
  lineAmount,
  maxLines,
  maxQuantity,
  removeLine,
  sameLines,
  setQuantity,
  totals,
  type Basket,
  type Line,
} from './basket.ts';
import type { LineId, SaleId } from './ids.ts';
import { maxAmount, minor, sum } from './money.ts';
import { norwegianVatRates, vatRate } from './vat.ts';

const saleId = 'S1' as SaleId;
let lastId = 0;

function line(about: Partial<Line> = {}): Line {
  lastId += 1;
  return {
    id: `L${String(lastId)}` as LineId,
    name: 'Kaffe',
    unitPrice: minor(5800),
    quantity: 1,
    vatRate: vatRate(1500),
    ...about,
  };
}

function basketOf(...lines: readonly Line[]): Basket {
  return lines.reduce(addLine, emptyBasket(saleId));
}

/** What Dintero could take: int32 øre, whole quantities, prices above zero (API.md 3.1). */
function isPayable({ lines }: Basket): boolean {
  return (
    lines.length <= maxLines &&
    new Set(lines.map(({ id }) => id)).size === lines.length &&
    lines.every(
      ({ unitPrice, quantity }) =>
        Number.isSafeInteger(unitPrice) &&
        unitPrice > 0 &&
        Number.isInteger(quantity) &&
        quantity >= 1 &&
        quantity <= maxQuantity,
    ) &&
    sum(lines.map(lineAmount)) <= maxAmount
  );
}

describe('ringing up', () => {
  it('counts up the newest line for the same product', () => {
    const first = line({ sku: 'kaffe' });
    const basket = basketOf(first, line({ sku: 'kaffe', quantity: 2 }));
    expect(basket.lines).toEqual([{ ...first, quantity: 3 }]);
  });

  it.each<[string, Partial<Line>, Partial<Line>]>([
    ['open amounts', {}, {}],
    ['another product', { sku: 'kaffe' }, { sku: 'te' }],
    ['the same product at another price', { sku: 'kaffe' }, { sku: 'kaffe', unitPrice: minor(4900) }],
    ['the same product at another VAT rate', { sku: 'kaffe' }, { sku: 'kaffe', vatRate: vatRate(2500) }],
  ])('makes a line of its own for %s', (_, a, b) => {
    expect(basketOf(line(a), line(b)).lines).toHaveLength(2);
  });

  it('makes a line of its own when another product came between', () => {
    const basket = basketOf(line({ sku: 'kaffe' }), line({ sku: 'te' }), line({ sku: 'kaffe' }));
    expect(basket.lines.map(({ quantity }) => quantity)).toEqual([1, 1, 1]);
  });

  it('changes nothing when the merged quantity would be too large', () => {
    const basket = basketOf(line({ sku: 'kaffe', quantity: maxQuantity }));
    expect(addLine(basket, line({ sku: 'kaffe' }))).toBe(basket);
  });

  it.each<[string, Partial<Line>]>([
    ['costs nothing', { unitPrice: minor(0) }],
    ['has a negative price', { unitPrice: minor(-100) }],
    ['has no quantity', { quantity: 0 }],
    ['has a negative quantity', { quantity: -1 }],
    ['has half a quantity', { quantity: 1.5 }],
    ['has too large a quantity', { unitPrice: minor(1), quantity: maxQuantity + 1 }],
    ['has no number for a quantity', { quantity: Number.NaN }],
    ['costs more than Dintero can take', { unitPrice: minor(maxAmount + 1) }],
  ])('refuses a line that %s', (_, about) => {
    const basket = basketOf(line());
    expect(addLine(basket, line(about))).toEqual(basket);
    const before = basketOf(line({ ...about, sku: 'kaffe', unitPrice: minor(100), quantity: 5 }));
    expect(isPayable(addLine(before, line({ ...about, sku: 'kaffe' })))).toBe(true);
  });

  it('stops at the largest amount that Dintero takes, to the øre', () => {
    const full = basketOf(line({ unitPrice: minor(maxAmount - 1) }));
    expect(totals(addLine(full, line({ unitPrice: minor(1) })).lines).total).toBe(maxAmount);
    expect(addLine(full, line({ unitPrice: minor(2) }))).toBe(full);
  });

  it('stops at five hundred lines, and still counts up the last of them', () => {
    const full = basketOf(...Array.from({ length: maxLines }, () => line({ sku: 'kaffe' + String(lastId) })));
    expect(full.lines).toHaveLength(maxLines);
    expect(addLine(full, line())).toBe(full);
    const last = full.lines.at(-1);
    expect(addLine(full, line({ ...last })).lines.at(-1)).toMatchObject({ quantity: 2 });
  });
});

describe('a quantity', () => {
  const one = line();

  it.each([1, 2, maxQuantity])('may become %i', (quantity) => {
    expect(setQuantity(basketOf(one), one.id, quantity).lines).toEqual([{ ...one, quantity }]);
  });

  it.each([0, -1, -maxQuantity])('of %i takes the line away', (quantity) => {
    expect(setQuantity(basketOf(one), one.id, quantity).lines).toEqual([]);
  });

  it.each([maxQuantity + 1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'of %d changes nothing',
    (quantity) => {
      expect(setQuantity(basketOf(one), one.id, quantity).lines).toEqual([one]);
    },
  );

  it('changes nothing when the basket would cost too much', () => {
    const dear = line({ unitPrice: minor(maxAmount - 1) });
    expect(setQuantity(basketOf(dear), dear.id, 2).lines).toEqual([dear]);
  });

  it('of a line that is not there changes nothing', () => {
    expect(setQuantity(basketOf(one), 'gone' as LineId, 3).lines).toEqual([one]);
    expect(removeLine(basketOf(one), 'gone' as LineId).lines).toEqual([one]);
  });
});

type Move =
  | { readonly do: 'add'; readonly line: Partial<Line> }
  | { readonly do: 'quantity'; readonly place: number; readonly quantity: number }
  | { readonly do: 'remove'; readonly place: number };

const hostileNumber = fc.oneof(
  fc.integer({ min: -3, max: 30 }),
  fc.integer({ min: -maxAmount, max: 2 * maxAmount }),
  fc.constantFrom(0, maxQuantity, maxQuantity + 1, maxAmount, maxAmount + 1),
);
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    do: fc.constant('add' as const),
    line: fc.record(
      {
        sku: fc.constantFrom('kaffe', 'te'),
        unitPrice: hostileNumber.map(minor),
        quantity: fc.oneof(fc.constant(1), hostileNumber),
        vatRate: fc.constantFrom(...norwegianVatRates),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    do: fc.constant('quantity' as const),
    place: fc.nat({ max: 4 }),
    quantity: fc.oneof(hostileNumber, fc.double()),
  }),
  fc.record({ do: fc.constant('remove' as const), place: fc.nat({ max: 4 }) }),
);

function play(basket: Basket, move: Move): Basket {
  if (move.do === 'add') return addLine(basket, line(move.line));
  const id = basket.lines[move.place]?.id ?? ('gone' as LineId);
  return move.do === 'quantity' ? setQuantity(basket, id, move.quantity) : removeLine(basket, id);
}

describe('a basket', () => {
  it('is payable after any ringing up, changing and taking away', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        let basket = emptyBasket(saleId);
        for (const one of moves) {
          basket = play(basket, one);
          expect(isPayable(basket)).toBe(true);
        }
        expect(basket.id).toBe(saleId);
      }),
      { numRuns: 300 },
    );
  });

  it('has a total that is the sum of its lines and of its VAT grosses, and counts its items', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        const { lines } = moves.reduce(play, emptyBasket(saleId));
        const { total, vat, items } = totals(lines);
        expect(total).toBe(sum(lines.map(lineAmount)));
        expect(sum(vat.map(({ gross }) => gross))).toBe(total);
        expect(items).toBe(lines.reduce((count, { quantity }) => count + quantity, 0));
      }),
    );
  });

  it('that is empty costs nothing and has no VAT', () => {
    expect(totals([])).toEqual({ total: 0, vat: [], items: 0 });
  });
});

describe('what is paid is what was shown', () => {
  const a = line({ sku: 'kaffe' });
  const b = line();

  it('when lines, order, names, prices, quantities and rates are the same', () => {
    expect(sameLines([a, b], [{ ...a }, { ...b }])).toBe(true);
  });

  it.each<[string, readonly Line[]]>([
    ['order', [b, a]],
    ['a line more', [a, b, line()]],
    ['a line less', [a]],
    ['a name', [{ ...a, name: 'Te' }, b]],
    ['a price', [{ ...a, unitPrice: minor(5801) }, b]],
    ['a quantity', [{ ...a, quantity: 2 }, b]],
    ['a rate', [{ ...a, vatRate: vatRate(2500) }, b]],
    ['a product', [{ ...a, sku: 'te' }, b]],
    ['an id', [{ ...a, id: 'other' as LineId }, b]],
  ])('and not when %s differs', (_, other) => {
    expect(sameLines([a, b], other)).toBe(false);
  });
});

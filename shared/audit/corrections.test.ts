import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addLine,
  emptyBasket,
  lineAmount,
  removeLine,
  setQuantity,
  type Basket,
  type Line,
} from '../basket.ts';
import type { LineId, SaleId } from '../ids.ts';
import { minor } from '../money.ts';
import { vatRate } from '../vat.ts';
import { correctionsBetween, type Correction } from './corrections.ts';

const names = ['Kaffe latte', 'Bolle', 'Termokopp'];

const anyLine: fc.Arbitrary<Line> = fc
  .record({
    id: fc.integer({ min: 1, max: 40 }).map((number) => `L${String(number)}` as LineId),
    name: fc.constantFrom(...names),
    unitPrice: fc.integer({ min: 100, max: 100_000 }).map(minor),
    quantity: fc.integer({ min: 1, max: 20 }),
    vatRate: fc.constantFrom(vatRate(1500), vatRate(2500)),
  })
  .chain((line) => fc.constantFrom<Line>(line, { ...line, sku: `sku-${line.name}` }));

const lines = fc.uniqueArray(anyLine, { maxLength: 8, selector: ({ id }) => id });
const saleA = 'A' as SaleId;
const saleB = 'B' as SaleId;
const baskets = lines.map((some): Basket => ({ id: saleA, lines: some }));

function of(before: Basket, after: Basket): readonly Correction[] {
  return correctionsBetween(before, after, undefined);
}

function valueOf({ lines: some }: Basket): number {
  return some.reduce((total, line) => total + lineAmount(line), 0);
}

/** How much less is to be paid because of it; a price that was raised takes nothing away. */
function lessBy(correction: Correction, after: Basket): number {
  switch (correction.what) {
    case 'line-removed':
      return lineAmount(correction.line);
    case 'quantity-cut':
      return (correction.line.quantity - correction.quantity) * correction.line.unitPrice;
    case 'price-changed': {
      const quantity = after.lines.find(({ id }) => id === correction.line.id)?.quantity ?? 0;
      return Math.max(0, correction.line.unitPrice - correction.after.unitPrice) * quantity;
    }
    case 'basket-cleared':
      return valueOf(correction.basket);
    case 'basket-brought-back':
      return 0;
  }
}

describe('what a cashier does', () => {
  it('ringing up corrects nothing', () => {
    fc.assert(
      fc.property(baskets, anyLine, (before, line) => {
        const fresh = { ...line, id: 'fresh' as LineId };
        expect(of(before, addLine(before, fresh))).toEqual([]);
      }),
    );
  });

  it('more of a line corrects nothing, and fewer is one cut', () => {
    fc.assert(
      fc.property(baskets, fc.nat(), fc.integer({ min: 1, max: 20 }), (before, at, quantity) => {
        fc.pre(before.lines.length > 0);
        const line = before.lines[at % before.lines.length] as Line;
        const after = setQuantity(before, line.id, quantity);
        expect(of(before, after)).toEqual(
          quantity < line.quantity ? [{ what: 'quantity-cut', line, quantity }] : [],
        );
      }),
    );
  });

  it('a line taken away is one line removed, the last one too', () => {
    fc.assert(
      fc.property(baskets, fc.nat(), (before, at) => {
        fc.pre(before.lines.length > 0);
        const line = before.lines[at % before.lines.length] as Line;
        expect(of(before, removeLine(before, line.id))).toEqual([{ what: 'line-removed', line }]);
      }),
    );
  });

  it('clearing is one clearing, whether under a new id or the same, and bringing back is told', () => {
    fc.assert(
      fc.property(baskets, (basket) => {
        fc.pre(basket.lines.length > 1);
        const cleared = [{ what: 'basket-cleared', basket }];
        expect(of(basket, emptyBasket(saleB))).toEqual(cleared);
        expect(of(basket, emptyBasket(saleA))).toEqual(cleared);
        const back = [{ what: 'basket-brought-back', basket }];
        expect(correctionsBetween(emptyBasket(saleB), basket, basket)).toEqual(back);
      }),
    );
  });

  it('an empty basket in place of an empty one is nothing, and the same basket again is nothing', () => {
    expect(of(emptyBasket(saleA), emptyBasket(saleB))).toEqual([]);
    fc.assert(
      fc.property(baskets, (basket) => {
        expect(of(basket, basket)).toEqual([]);
        expect(of(basket, { ...basket, lines: [...basket.lines].reverse() })).toEqual([]);
      }),
    );
  });
});

describe('what a page that lies could do', () => {
  it('nothing gets cheaper by more than what was written down', () => {
    fc.assert(
      fc.property(baskets, baskets, fc.boolean(), (before, other, isSameSale) => {
        const after = isSameSale ? other : { ...other, id: saleB };
        const less = of(before, after).reduce((total, one) => total + lessBy(one, after), 0);
        expect(valueOf(before) - valueOf(after)).toBeLessThanOrEqual(less);
      }),
      { numRuns: 500 },
    );
  });

  it('another product under the id of a line is the line removed', () => {
    const line: Line = {
      id: 'L1' as LineId,
      name: 'Termokopp',
      unitPrice: minor(24900),
      quantity: 1,
      vatRate: vatRate(2500),
    };
    const before = { id: saleA, lines: [line] };
    const after = { id: saleA, lines: [{ ...line, name: 'Bolle', unitPrice: minor(3900) }] };
    expect(of(before, after)).toEqual([{ what: 'line-removed', line }]);
    const cheaper = { ...line, unitPrice: minor(100), vatRate: vatRate(1500) };
    expect(of(before, { id: saleA, lines: [cheaper] })).toEqual([
      { what: 'price-changed', line, after: cheaper },
    ]);
  });

  it('bringing back less than was cleared is told line by line', () => {
    fc.assert(
      fc.property(baskets, (basket) => {
        fc.pre(basket.lines.length > 1);
        const [line, ...rest] = basket.lines;
        const back = { ...basket, lines: rest };
        expect(correctionsBetween(emptyBasket(saleB), back, basket)).toEqual([
          { what: 'basket-brought-back', basket: back },
          { what: 'line-removed', line },
        ]);
      }),
    );
  });
});

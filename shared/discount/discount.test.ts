import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addLine,
  basketTerms,
  emptyBasket,
  isPriced,
  lineAmount,
  lineGross,
  removeLine,
  setQuantity,
  totals,
  type Basket,
  type Line,
} from '../basket.ts';
import type { LineId, SaleId } from '../ids.ts';
import { minor, sum } from '../money.ts';
import { partOf, returnedLine, wholeOf, type LineLeft } from '../refund/part.ts';
import { norwegianVatRates, vatByLine, vatRate } from '../vat.ts';
import { offOf, type Terms } from './discount.ts';
import { discountBasket, discountLine, setComment, setPrice } from './give.ts';

function line(id: string, unitPrice: number, quantity = 1, rate = 1500): Line {
  return { id: id as LineId, name: id, unitPrice: minor(unitPrice), quantity, vatRate: vatRate(rate) };
}

function basketOf(...lines: readonly Line[]): Basket {
  return lines.reduce(addLine, emptyBasket('S1' as SaleId));
}

const percent = (value: number): Terms => ({ by: 'percent', value, reason: 'campaign' });
const amount = (value: number): Terms => ({ by: 'amount', value, reason: 'damaged' });
const coffee = line('kaffe', 5800, 2);
const cup = line('kopp', 24_900, 1, 2500);
const both = basketOf(coffee, cup);

describe('a discount on a line', () => {
  it('takes its percent off the whole line, rounded down to the øre', () => {
    const { lines } = discountLine(basketOf(line('te', 3333, 3)), 'te' as LineId, percent(1000));
    expect(lines[0]?.discount?.amount).toBe(999);
    expect(totals(lines).total).toBe(9000);
  });

  it('goes with the quantity, and is never more than the line', () => {
    const off = discountLine(both, coffee.id, amount(8000));
    expect(off.lines.map(lineAmount)).toEqual([3600, 24_900]);
    const fewer = setQuantity(off, coffee.id, 1);
    expect(fewer.lines.map(lineAmount)).toEqual([0, 24_900]);
    expect(setQuantity(fewer, coffee.id, 2)).toEqual(off);
  });

  it('is taken away again without a trace', () => {
    expect(discountLine(discountLine(both, cup.id, percent(500)), cup.id, undefined)).toEqual(both);
  });

  it('keeps what is rung up after it on a line of its own', () => {
    const one = { ...coffee, sku: 'kaffe' };
    const off = discountLine(basketOf(one), one.id, percent(500));
    expect(addLine(off, { ...one, id: 'L2' as LineId }).lines).toHaveLength(2);
  });
});

describe('a discount on the basket', () => {
  it('takes its part of every line and VAT rate', () => {
    const { lines } = discountBasket(both, percent(1000));
    expect(lines.map(({ share }) => share?.amount)).toEqual([1160, 2490]);
    expect(totals(lines)).toMatchObject({
      total: 32_850,
      vat: [
        { rate: 2500, gross: 22_410, vat: 4482 },
        { rate: 1500, gross: 10_440, vat: 1362 },
      ],
    });
  });

  it('gives the odd øre to those who lose most by rounding, the first of equals', () => {
    const three = basketOf(line('a', 100), line('b', 100, 1, 2500), line('c', 100));
    expect(discountBasket(three, amount(100)).lines.map(({ share }) => share?.amount)).toEqual([34, 33, 33]);
  });

  it('comes after the discounts of the lines, and takes in what is rung up later', () => {
    const off = discountBasket(discountLine(both, cup.id, amount(4900)), percent(1000));
    expect(off.lines.map(({ share }) => share?.amount)).toEqual([1160, 2000]);
    const more = addLine(off, line('bolle', 4500));
    expect(more.lines[2]?.share?.amount).toBe(450);
    expect(basketTerms(removeLine(more, coffee.id).lines)).toEqual(percent(1000));
    expect(discountBasket(more, undefined).lines[2]).toEqual(line('bolle', 4500));
  });
});

describe('another price', () => {
  it('remembers the usual one, and goes back to it', () => {
    const dearer = setPrice(setPrice(both, cup.id, minor(20_000)), cup.id, minor(30_000));
    expect(dearer.lines[1]).toMatchObject({ unitPrice: 30_000, listPrice: 24_900 });
    expect(setPrice(dearer, cup.id, minor(24_900))).toEqual(both);
    expect(setPrice(both, cup.id, minor(0))).toBe(both);
  });
});

it('A comment is kept as it was said, and nothing takes it away', () => {
  const said = setComment(both, cup.id, ' uten lokk ');
  expect(said.lines[1]?.comment).toBe('uten lokk');
  expect(setComment(said, cup.id, ' ')).toEqual(both);
});

const anyTerms: fc.Arbitrary<Terms> = fc.oneof(
  fc.integer({ min: 1, max: 10_000 }).map(percent),
  fc.integer({ min: 1, max: 200_000 }).map(amount),
);
const place = fc.nat({ max: 7 });
type Step = (basket: Basket, count: number) => Basket;
const at = ({ lines }: Basket, index: number): LineId =>
  lines[index % Math.max(1, lines.length)]?.id ?? ('gone' as LineId);
const maybe = fc.option(anyTerms, { nil: undefined });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .record({
      unitPrice: fc.integer({ min: 1, max: 99_999 }).map(minor),
      quantity: fc.integer({ min: 1, max: 9 }),
      vatRate: fc.constantFrom(...norwegianVatRates),
    })
    .map(
      (about): Step =>
        (basket, count) =>
          addLine(basket, { ...about, id: `L${String(count)}` as LineId, name: 'Vare' }),
    ),
  fc.tuple(place, fc.integer({ min: -1, max: 9 })).map(
    ([index, quantity]): Step =>
      (basket) =>
        setQuantity(basket, at(basket, index), quantity),
  ),
  place.map(
    (index): Step =>
      (basket) =>
        removeLine(basket, at(basket, index)),
  ),
  fc.tuple(place, maybe).map(
    ([index, terms]): Step =>
      (basket) =>
        discountLine(basket, at(basket, index), terms),
  ),
  maybe.map(
    (terms): Step =>
      (basket) =>
        discountBasket(basket, terms),
  ),
  fc.tuple(place, fc.nat({ max: 99_999 })).map(
    ([index, price]): Step =>
      (basket) =>
        setPrice(basket, at(basket, index), minor(price)),
  ),
);
const anyBasket = fc
  .array(step, { minLength: 1, maxLength: 25 })
  .map((steps) => steps.reduce((basket, one, count) => one(basket, count), emptyBasket('S1' as SaleId)));

describe('whatever is rung up, changed and taken off', () => {
  it('every øre and the VAT of every rate add up, and no line falls below nothing', () => {
    fc.assert(
      fc.property(anyBasket, ({ lines }) => {
        const { total, vat } = totals(lines);
        const off = sum(
          lines.flatMap(({ discount, share }) => [discount, share].map((one) => one?.amount ?? minor(0))),
        );
        expect(total).toBe(sum(lines.map(lineGross)) - off);
        expect(sum(vat.map(({ gross }) => gross))).toBe(total);
        for (const one of lines) expect(lineAmount(one)).toBeGreaterThanOrEqual(0);
        for (const { gross, net, vat: inside } of vat) expect(net + inside).toBe(gross);
        const taxed = lines.map((one) => ({ amount: lineAmount(one), vatRate: one.vatRate }));
        expect(sum(vatByLine(taxed))).toBe(sum(vat.map((one) => one.vat)));
        expect(isPriced(lines)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('a discount on the basket comes to exactly its terms, of which every line bears its part', () => {
    fc.assert(
      fc.property(anyBasket, anyTerms, (basket, terms) => {
        const before = discountBasket(basket, undefined);
        const { lines } = discountBasket(before, terms);
        const { total } = totals(before.lines);
        expect(total - totals(lines).total).toBe(total === 0 ? 0 : offOf(terms, total));
        for (const [index, one] of before.lines.entries()) {
          const even = total === 0 ? 0 : (offOf(terms, total) * lineAmount(one)) / total;
          expect(Math.abs((lines[index]?.share?.amount ?? 0) - even)).toBeLessThan(1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('a page that says a discount comes to anything else is not believed', () => {
    fc.assert(
      fc.property(anyBasket, place, fc.integer({ min: -500, max: 500 }), ({ lines }, index, by) => {
        const picked = lines[index % Math.max(1, lines.length)];
        const own = picked?.discount ?? picked?.share;
        fc.pre(picked !== undefined && own !== undefined && by !== 0);
        const forged = { ...own, amount: minor(own.amount + by) };
        const change = picked.discount === undefined ? { share: forged } : { discount: forged };
        expect(isPriced(lines.map((one) => (one === picked ? { ...one, ...change } : one)))).toBe(false);
      }),
    );
  });

  it('what goes back of a line, part by part, comes to exactly what was paid for it and never to more', () => {
    fc.assert(
      fc.property(anyBasket, fc.array(fc.integer({ min: 1, max: 4 })), ({ lines }, parts) => {
        for (const one of lines) {
          let left: LineLeft = wholeOf(one);
          for (const part of [...parts, one.quantity]) {
            const quantity = Math.min(part, left.quantity);
            if (quantity === 0) break;
            const back = partOf(left, quantity);
            expect(lineAmount(returnedLine(one, { quantity, amount: back }))).toBe(back);
            expect(back).toBeGreaterThanOrEqual(0);
            left = { quantity: left.quantity - quantity, amount: minor(left.amount - back) };
            expect(left.amount).toBeGreaterThanOrEqual(0);
          }
          expect(left).toEqual({ quantity: 0, amount: 0 });
        }
      }),
      { numRuns: 1000 },
    );
  });
});

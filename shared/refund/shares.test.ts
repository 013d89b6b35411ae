import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAmount, type Line } from '../basket.ts';
import type { LineId } from '../ids.ts';
import { minor, sum } from '../money.ts';
import { norwegianVatRates, vatRate, type VatRate } from '../vat.ts';
import type { RefundAttempt } from './refund.ts';
import { shareOut } from './shares.ts';

type Part = Pick<RefundAttempt, 'amount' | 'lines' | 'shares'>;

function line(id: string, unitPrice: number, quantity: number, rate: VatRate): Line {
  return { id: id as LineId, name: id, unitPrice: minor(unitPrice), quantity, vatRate: rate };
}

const lines = [line('kaffe', 5800, 2, vatRate(1500)), line('kopp', 24_900, 1, vatRate(2500))];
const cup: Part = {
  amount: minor(24_900),
  lines: [{ lineId: 'kopp' as LineId, quantity: 1, amount: minor(24_900) }],
};

function backAt(rate: VatRate, parts: readonly Part[], sold: readonly Line[]): number {
  const shares = parts.flatMap(({ lines: back, shares: own = [] }) => [
    ...own,
    ...back.map(({ lineId, amount }) => ({
      rate: sold.find(({ id }) => id === lineId)?.vatRate,
      amount,
    })),
  ]);
  return sum(shares.filter((share) => share.rate === rate).map(({ amount }) => amount));
}

describe('an amount that goes back', () => {
  it('is spread over the VAT rates as what was sold is, the highest first', () => {
    expect(shareOut(minor(3650), lines, [])).toEqual([
      { rate: 2500, amount: 2490 },
      { rate: 1500, amount: 1160 },
    ]);
  });

  it('leaves alone what a line refund takes that is not decided yet', () => {
    expect(shareOut(minor(1000), lines, [cup])).toEqual([{ rate: 1500, amount: 1000 }]);
  });

  it('counts an earlier amount that was begun before shares were fixed', () => {
    const before: Part = { amount: minor(36_499), lines: [] };
    expect(sum(shareOut(minor(1), lines, [before]).map(({ amount }) => amount))).toBe(1);
  });

  it('never brings back more of a rate than was sold at it, whichever refund is done first', () => {
    const sales = fc.array(
      fc.record({
        unitPrice: fc.integer({ min: 1, max: 50_000 }),
        quantity: fc.integer({ min: 1, max: 3 }),
        rate: fc.constantFrom(...norwegianVatRates),
      }),
      { minLength: 1, maxLength: 5 },
    );
    const plan = fc.record({
      sale: sales,
      byLine: fc.array(fc.nat({ max: 4 }), { maxLength: 3 }),
      byAmount: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(plan, ({ sale, byLine, byAmount }) => {
        const sold = sale.map((one, n) => line(`L${String(n)}`, one.unitPrice, one.quantity, one.rate));
        const begun: Part[] = [];
        for (const place of new Set(byLine)) {
          const picked = sold[place];
          if (picked === undefined) continue;
          const amount = lineAmount(picked);
          begun.push({ amount, lines: [{ lineId: picked.id, quantity: picked.quantity, amount }] });
        }
        for (const share of byAmount) {
          const left = sum(sold.map(lineAmount)) - sum(begun.map(({ amount }) => amount));
          if (left <= 0) break;
          const amount = minor(Math.max(1, Math.floor(left * share)));
          const shares = shareOut(amount, sold, begun);
          expect(sum(shares.map((one) => one.amount))).toBe(amount);
          begun.push({ amount, lines: [], shares });
        }
        // All of them may be done in the end, in any order: the shares are fixed.
        for (const rate of new Set(sold.map((one) => one.vatRate))) {
          const gross = sum(sold.filter((one) => one.vatRate === rate).map(lineAmount));
          expect(backAt(rate, begun, sold)).toBeLessThanOrEqual(gross);
        }
      }),
      { numRuns: 500 },
    );
  });
});

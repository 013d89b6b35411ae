import { lineAmount, type Line } from '../basket.ts';
import { allocate, minor, type Minor } from '../money.ts';
import type { VatRate } from '../vat.ts';
import type { RateShare, RefundAttempt } from './refund.ts';

/**
 * An amount that belongs to no line, spread over the VAT rates as what is left of the sale is. It is worked out once,
 * when the refund begins: another refund that is still undecided then counts as gone, so that both together never
 * bring back more of a rate than was sold at it, whichever is done first.
 * @param gone the refunds of this sale that are done, or may still be, oldest first
 */
export function shareOut(
  amount: Minor,
  lines: readonly Line[],
  gone: readonly Pick<RefundAttempt, 'amount' | 'lines' | 'shares'>[],
): readonly RateShare[] {
  const left = soldByRate(lines);
  const sold = new Map(left);
  for (const refund of gone) {
    for (const { rate, amount: back } of sharesOf(refund, lines, left)) take(left, rate, back);
  }
  return spread(amount, [...left.values()].some((gross) => gross > 0) ? left : sold);
}

function soldByRate(lines: readonly Line[]): Map<VatRate, number> {
  const sold = new Map<VatRate, number>();
  // The highest rate first, as on every receipt.
  for (const line of [...lines].sort((a, b) => b.vatRate - a.vatRate))
    take(sold, line.vatRate, -lineAmount(line));
  return sold;
}

/** By its lines, by its own shares, or, where it was begun before there were any, as it would be spread now. */
function sharesOf(
  { amount, lines: back, shares }: Pick<RefundAttempt, 'amount' | 'lines' | 'shares'>,
  lines: readonly Line[],
  left: ReadonlyMap<VatRate, number>,
): readonly RateShare[] {
  if (back.length === 0) return shares ?? spread(amount, left);
  return back.flatMap(({ lineId, amount: part }) => {
    const line = lines.find(({ id }) => id === lineId);
    return line === undefined ? [] : [{ rate: line.vatRate, amount: part }];
  });
}

function spread(amount: Minor, weights: ReadonlyMap<VatRate, number>): readonly RateShare[] {
  const rates = [...weights.keys()];
  const parts = allocate(
    amount,
    rates.map((rate) => weights.get(rate) ?? 0),
  );
  return rates.flatMap((rate, index) => {
    const share = parts[index] ?? minor(0);
    return share === 0 ? [] : [{ rate, amount: share }];
  });
}

function take(left: Map<VatRate, number>, rate: VatRate, amount: number): void {
  const rest = (left.get(rate) ?? 0) - amount;
  left.set(rate, Math.max(0, rest));
}

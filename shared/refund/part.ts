import { lineAmount, lineGross, type Line } from '../basket.ts';
import { minor, type Minor } from '../money.ts';

/** What is left of a line that was sold: so many pieces, and what was paid for them. */
export type LineLeft = { readonly quantity: number; readonly amount: Minor };

/**
 * What so many pieces of it are given back for. A discount need not divide evenly: each part is rounded down to whole øre,
 * and the last pieces take what is left, so that all parts come to exactly what was paid, in whatever order they go.
 * Without a discount this is the price of a piece times the quantity.
 */
export function partOf({ quantity: left, amount }: LineLeft, quantity: number): Minor {
  if (quantity >= left) return amount;
  return minor(Number((BigInt(amount) * BigInt(quantity)) / BigInt(left)));
}

export function wholeOf(line: Line): LineLeft {
  return { quantity: line.quantity, amount: lineAmount(line) };
}

/** The line as it goes back: so many of it, for exactly this much. */
export function returnedLine({ discount, share, ...line }: Line, { quantity, amount }: LineLeft): Line {
  const back = { ...line, quantity };
  const off = minor(lineGross(back) - amount);
  if (off <= 0) return back;
  const reason = discount?.reason ?? share?.reason ?? 'other';
  return { ...back, discount: { by: 'amount', value: off, reason, amount: off } };
}

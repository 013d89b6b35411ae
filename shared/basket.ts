import type { SaleId, LineId } from './ids.ts';
import { maxAmount, minor, sum, times, type Minor } from './money.ts';
import { vatByRate, type VatLine, type VatRate } from './vat.ts';

/** One thing that is being rung up. `amount` is always unitPrice × quantity; it is worked out, never stored. */
export type Line = {
  readonly id: LineId;
  readonly name: string;
  /** Stock-keeping unit; absent on an open amount. */
  readonly sku?: string;
  /** Including VAT. Above zero. */
  readonly unitPrice: Minor;
  /** A whole number from 1 to 9999. */
  readonly quantity: number;
  readonly vatRate: VatRate;
};

export type Basket = { readonly id: SaleId; readonly lines: readonly Line[] };

export type Totals = { readonly total: Minor; readonly vat: readonly VatLine[]; readonly items: number };

export const maxQuantity = 9999;
export const maxLines = 500;
export const maxNameLength = 120;

export function emptyBasket(id: SaleId): Basket {
  return { id, lines: [] };
}

export function lineAmount(line: Line): Minor {
  return times(line.unitPrice, line.quantity);
}

/**
 * The same product rung up again counts up the newest line; an open amount is always a line of its own, and so is the
 * same product at another price or VAT rate. A line that could not be paid changes nothing.
 */
export function addLine(basket: Basket, line: Line): Basket {
  if (!isSellable(line)) return basket;
  const last = basket.lines.at(-1);
  const isSame =
    last !== undefined &&
    line.sku !== undefined &&
    last.sku === line.sku &&
    last.unitPrice === line.unitPrice &&
    last.vatRate === line.vatRate;
  if (isSame) return setQuantity(basket, last.id, last.quantity + line.quantity);
  return keepIfPayable({ ...basket, lines: [...basket.lines, line] }, basket);
}

/** Sets a line's quantity; zero or less takes the line away. Out of range changes nothing. */
export function setQuantity(basket: Basket, id: LineId, quantity: number): Basket {
  if (!Number.isInteger(quantity) || quantity > maxQuantity) return basket;
  if (quantity <= 0) return removeLine(basket, id);
  const lines = basket.lines.map((line) => (line.id === id ? { ...line, quantity } : line));
  return keepIfPayable({ ...basket, lines }, basket);
}

export function removeLine(basket: Basket, id: LineId): Basket {
  return { ...basket, lines: basket.lines.filter((line) => line.id !== id) };
}

export function totals(lines: readonly Line[]): Totals {
  const taxed = lines.map((line) => ({ amount: lineAmount(line), vatRate: line.vatRate }));
  return {
    total: sum(taxed.map((line) => line.amount)),
    vat: vatByRate(taxed),
    items: lines.reduce((count, line) => count + line.quantity, 0),
  };
}

function isSellable({ unitPrice, quantity }: Line): boolean {
  return unitPrice > 0 && Number.isInteger(quantity) && quantity >= 1 && quantity <= maxQuantity;
}

/** A basket that Dintero could not take (more than int32 øre, or too many lines) is never built. */
function keepIfPayable(next: Basket, before: Basket): Basket {
  const amount = next.lines.reduce((total, line) => total + line.unitPrice * line.quantity, 0);
  return amount <= maxAmount && next.lines.length <= maxLines ? next : before;
}

/** True when the two hold the same lines in the same order: what is paid is what was shown. */
export function sameLines(a: readonly Line[], b: readonly Line[]): boolean {
  return JSON.stringify(a.map(lineKey)) === JSON.stringify(b.map(lineKey));
}

function lineKey(line: Line): readonly unknown[] {
  return [line.id, line.name, line.sku ?? '', minor(line.unitPrice), line.quantity, line.vatRate];
}

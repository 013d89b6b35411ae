import { offOf, sameTerms, spreadOff, termsOf, type Discount, type Terms } from './discount/discount.ts';
import type { SaleId, LineId } from './ids.ts';
import { maxAmount, minor, sum, times, type Minor } from './money.ts';
import { vatByRate, type VatLine, type VatRate } from './vat.ts';

/** One thing that is being rung up. What it comes to is worked out by `lineAmount`, never stored. */
export type Line = {
  readonly id: LineId;
  readonly name: string;
  /** Stock-keeping unit; absent on an open amount. */
  readonly sku?: string;
  /** Including VAT, before any discount. Above zero. */
  readonly unitPrice: Minor;
  /** A whole number from 1 to 9999. */
  readonly quantity: number;
  readonly vatRate: VatRate;
  /** What it costs otherwise, where somebody has set another price for this line. */
  readonly listPrice?: Minor;
  /** Of a weighed line: `listPrice`, or else `unitPrice`, is what so much of it costs. */
  readonly weight?: Weight;
  readonly discount?: Discount;
  /** This line's share of the discount on the whole basket. Either every line has one, of the same terms, or none. */
  readonly share?: Discount;
  /** What was said about it. It stands on the receipt. */
  readonly comment?: string;
};

export type Weight = { readonly grams: number; readonly perKilo: Minor };

export type Basket = { readonly id: SaleId; readonly lines: readonly Line[] };

export type Totals = { readonly total: Minor; readonly vat: readonly VatLine[]; readonly items: number };

export const maxQuantity = 9999;
export const maxLines = 500;
export const maxNameLength = 120;
export const longestComment = 80;

export function emptyBasket(id: SaleId): Basket {
  return { id, lines: [] };
}

/** Before any discount. */
export function lineGross({ unitPrice, quantity }: Pick<Line, 'unitPrice' | 'quantity'>): Minor {
  return times(unitPrice, quantity);
}

/** What is paid for it: never below zero. */
export function lineAmount(line: Line): Minor {
  return minor(lineGross(line) - (line.discount?.amount ?? 0) - (line.share?.amount ?? 0));
}

/** What was said of the discount on the whole basket; undefined where there is none. */
export function basketTerms(lines: readonly Line[]): Terms | undefined {
  const share = lines.find((line) => line.share !== undefined)?.share;
  return share === undefined ? undefined : termsOf(share);
}

/** Works out anew what the discounts come to: first each line's own, then that on the basket, spread over what is left. */
export function priced(
  lines: readonly Line[],
  terms: Terms | undefined = basketTerms(lines),
): readonly Line[] {
  const own = lines.map(withOwn);
  if (terms === undefined) return own;
  const parts = spreadOff(
    terms,
    own.map(({ share: _, ...line }) => lineAmount(line)),
  );
  return own.map((line, index) => withShare(line, { ...terms, amount: parts[index] ?? minor(0) }));
}

/** Whether the discounts on the lines are what their terms come to: nothing that a page sends is believed without. */
export function isPriced(lines: readonly Line[]): boolean {
  return sameLines(lines, priced(lines));
}

function withOwn(line: Line): Line {
  if (line.discount === undefined) return line;
  const amount = offOf(line.discount, lineGross(line));
  return amount === line.discount.amount ? line : { ...line, discount: { ...line.discount, amount } };
}

function withShare(line: Line, share: Discount): Line {
  const isSame =
    line.share !== undefined && line.share.amount === share.amount && sameTerms(line.share, share);
  return isSame ? line : { ...line, share };
}

/**
 * The same product rung up again counts up the newest line; an open amount is always a line of its own, and so is the
 * same product at another price or VAT rate, and whatever has a discount or a comment. A line that could not be paid
 * changes nothing.
 */
export function addLine(basket: Basket, line: Line): Basket {
  if (!isSellable(line)) return basket;
  const last = basket.lines.at(-1);
  const isSame =
    last !== undefined &&
    line.sku !== undefined &&
    last.sku === line.sku &&
    last.unitPrice === line.unitPrice &&
    last.vatRate === line.vatRate &&
    isPlain(last) &&
    isPlain(line);
  if (isSame) return setQuantity(basket, last.id, last.quantity + line.quantity);
  return withLines(basket, [...basket.lines, line]);
}

/** Sets a line's quantity; zero or less takes the line away. Out of range changes nothing. */
export function setQuantity(basket: Basket, id: LineId, quantity: number): Basket {
  if (!Number.isInteger(quantity) || quantity > maxQuantity) return basket;
  if (quantity <= 0) return removeLine(basket, id);
  const lines = basket.lines.map((line) => (line.id === id ? { ...line, quantity } : line));
  return withLines(basket, lines);
}

export function removeLine(basket: Basket, id: LineId): Basket {
  return { ...basket, lines: priced(basket.lines.filter((line) => line.id !== id)) };
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

/** Nothing has been said or done about it that another one of it would not share. */
function isPlain({ listPrice, weight, discount, comment }: Line): boolean {
  return [listPrice, weight, discount, comment].every((about) => about === undefined);
}

/** A basket that Dintero could not take (more than int32 øre, or too many lines) is never built: it stays as it was. */
export function withLines(before: Basket, lines: readonly Line[], terms?: Terms): Basket {
  const amount = lines.reduce((total, line) => total + line.unitPrice * line.quantity, 0);
  if (amount > maxAmount || lines.length > maxLines) return before;
  return { ...before, lines: priced(lines, terms) };
}

/** True when the two hold the same lines in the same order: what is paid is what was shown. */
export function sameLines(a: readonly Line[], b: readonly Line[]): boolean {
  return JSON.stringify(a.map(lineKey)) === JSON.stringify(b.map(lineKey));
}

function lineKey(line: Line): readonly unknown[] {
  const { id, name, sku, unitPrice, quantity, vatRate, listPrice, weight, comment } = line;
  return [
    [id, name, sku ?? '', minor(unitPrice), quantity, vatRate, listPrice ?? '', comment ?? ''],
    [weight?.grams ?? '', weight?.perKilo ?? ''],
    discountKey(line.discount),
    discountKey(line.share),
  ];
}

function discountKey(discount: Discount | undefined): readonly unknown[] {
  if (discount === undefined) return [];
  return [discount.by, discount.value, discount.reason, discount.note ?? '', discount.amount];
}

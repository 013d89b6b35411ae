import { maxLines, maxNameLength, maxQuantity, type Line } from '../basket.ts';
import type { LineId } from '../ids.ts';
import { maxAmount, minor, sum, type Minor } from '../money.ts';
import { returnedLine } from '../refund/part.ts';
import { vatRate, type VatRate } from '../vat.ts';

/** An item of a transaction as Dintero has it: any of it may be missing, and nothing says that it adds up. */
export type ItemThere = {
  readonly lineId?: string;
  readonly name?: string;
  readonly quantity?: number;
  /** The whole line with VAT, in minor units. */
  readonly amount?: number;
  /** Percent, as 25 or 12.5. */
  readonly vatPercent?: number;
  readonly hasDiscount: boolean;
};

/**
 * What was sold in a sale of another register, as far as it can be given back by. `by: 'amount'`: the lines are one for
 * each VAT rate, or none where not even the rates are known; nothing of them can be chosen.
 */
export type Sold = { readonly by: 'lines' | 'amount'; readonly lines: readonly Line[] };

/** Reads the items of a transaction that took `amount`. What does not come to exactly that is not what was sold. */
export function soldFrom(items: readonly ItemThere[] | undefined, amount: Minor): Sold {
  if (items === undefined || items.length === 0) return { by: 'amount', lines: [] };
  const total = items.reduce((all, item) => all + (item.amount ?? Number.NaN), 0);
  if (total !== amount) return { by: 'amount', lines: [] };
  const lines = items.flatMap(lineIn);
  const isNamedOnce = new Set(lines.map(({ id }) => id)).size === lines.length;
  if (lines.length === items.length && lines.length <= maxLines && isNamedOnce) return { by: 'lines', lines };
  return { by: 'amount', lines: linesByRate(items) };
}

function lineIn(item: ItemThere): readonly Line[] {
  const { lineId = '', name, quantity = 1, amount = 0, hasDiscount } = item;
  const rate = rateOf(item);
  const isCountable = Number.isInteger(quantity) && quantity >= 1 && quantity <= maxQuantity;
  if (!isCountable || rate === undefined || hasDiscount || !isId(lineId)) return [];
  if (!Number.isSafeInteger(amount) || amount < quantity || amount > maxAmount) return [];
  // What does not divide evenly had a discount that was not told: the price of a piece is the next whole øre, less the rest.
  const unitPrice = minor(Math.ceil(amount / quantity));
  const line: Line = { id: lineId as LineId, name: nameOf(name), unitPrice, quantity, vatRate: rate };
  return [returnedLine(line, { quantity, amount: minor(amount) })];
}

/** As the page may name it when it is given back. */
function isId(text: string): boolean {
  return /^[\x21-\x7e]{1,100}$/.test(text);
}

function nameOf(name: string | undefined): string {
  const tidy = (name ?? '').replace(/\p{Cc}+/gu, ' ').trim();
  return tidy === '' ? '–' : tidy.slice(0, maxNameLength).replace(/[\uD800-\uDBFF]$/, '');
}

function rateOf({ vatPercent }: ItemThere): VatRate | undefined {
  const hundredths = Math.round((vatPercent ?? Number.NaN) * 100);
  const isRate =
    hundredths >= 0 && hundredths <= 10_000 && Math.abs(hundredths / 100 - (vatPercent ?? 0)) < 1e-9;
  return isRate ? vatRate(hundredths) : undefined;
}

/** Enough to know the VAT of an amount that goes back, and no more. */
function linesByRate(items: readonly ItemThere[]): readonly Line[] {
  const byRate = new Map<VatRate, Minor>();
  for (const item of items) {
    const rate = rateOf(item);
    if (rate === undefined || !Number.isSafeInteger(item.amount)) return [];
    byRate.set(rate, sum([byRate.get(rate) ?? minor(0), minor(item.amount ?? 0)]));
  }
  const parts = [...byRate].filter(([, gross]) => gross !== 0);
  // A discount that is larger than what is sold at its rate has taken from another one: nobody knows from which.
  if (parts.some(([, gross]) => gross < 0 || gross > maxAmount)) return [];
  return parts.map(([rate, gross]) => ({
    id: `vat-${String(rate)}` as LineId,
    name: `Varer ${String(rate / 100).replace('.', ',')} %`,
    unitPrice: gross,
    quantity: 1,
    vatRate: rate,
  }));
}

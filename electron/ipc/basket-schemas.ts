import { z } from 'zod';
import {
  isPriced,
  longestComment,
  maxLines,
  maxNameLength,
  maxQuantity,
  type Line,
} from '../../shared/basket.ts';
import { heaviest, priceOfWeight } from '../../shared/catalogue/gtin.ts';
import {
  discountReasons,
  isDiscountNoteMissing,
  longestDiscountNote,
  wholePercent,
  type Terms,
} from '../../shared/discount/discount.ts';
import type { LineId } from '../../shared/ids.ts';
import { maxAmount, minor } from '../../shared/money.ts';
import { vatRate } from '../../shared/vat.ts';

const maxSkuLength = 200;
const text = z.string().regex(/^\P{Cc}*$/u, 'must not contain control characters');
const price = z.int().min(1).max(maxAmount).transform(minor);

export const lineId = z
  .string()
  .regex(/^[\x21-\x7e]{1,100}$/, 'must be 1 to 100 visible ASCII characters')
  .transform((id) => id as LineId);
export const quantity = z.int().min(1).max(maxQuantity);

const terms = {
  by: z.enum(['percent', 'amount']),
  value: z.int().min(1).max(maxAmount),
  reason: z.enum(discountReasons),
  note: text.min(1).max(longestDiscountNote).exactOptional(),
};

function isMeant(all: Terms): boolean {
  return !isDiscountNoteMissing(all) && (all.by === 'amount' || all.value <= wholePercent);
}

const discount = z
  .strictObject({ ...terms, amount: z.int().min(0).max(maxAmount).transform(minor) })
  .refine(isMeant, { error: 'must be a discount that somebody can have meant' });

const line = z.strictObject({
  id: lineId,
  name: text.min(1).max(maxNameLength),
  sku: text.min(1).max(maxSkuLength).exactOptional(),
  unitPrice: price,
  quantity,
  vatRate: z.int().min(0).max(10_000).transform(vatRate),
  listPrice: price.exactOptional(),
  weight: z.strictObject({ grams: z.int().min(1).max(heaviest), perKilo: price }).exactOptional(),
  discount: discount.exactOptional(),
  share: discount.exactOptional(),
  comment: text.min(1).max(longestComment).exactOptional(),
});

function isWeighedRight({ weight, unitPrice, listPrice }: Line): boolean {
  return weight === undefined || priceOfWeight(weight.perKilo, weight.grams) === (listPrice ?? unitPrice);
}

/** The lines of a basket. A refund names them by their id, so two with one id could never be told apart again. */
export const lines = z
  .array(line)
  .max(maxLines)
  .refine((all: readonly Line[]) => new Set(all.map(({ id }) => id)).size === all.length, {
    error: 'must not name a line twice',
  })
  // Only what is made of lines can be worked out again.
  .pipe(
    z.custom<Line[]>((all) => isWorkedOut(all as Line[]), {
      error: 'must cost what prices, weights and discounts come to',
    }),
  );

function isWorkedOut(all: readonly Line[]): boolean {
  return all.every(isWeighedRight) && isPriced(all);
}

import type { Basket, Line } from '../basket.ts';

/** Something that was rung up and then taken away or changed before it was paid. Ringing up more is none. */
export type Correction =
  | { readonly what: 'line-removed'; readonly line: Line }
  | { readonly what: 'quantity-cut'; readonly line: Line; readonly quantity: number }
  /** The unit price or the VAT rate. */
  | { readonly what: 'price-changed'; readonly line: Line; readonly after: Line }
  | { readonly what: 'basket-cleared'; readonly basket: Basket }
  /** What was cleared stands there again, under the sale that it was. */
  | { readonly what: 'basket-brought-back'; readonly basket: Basket };

/**
 * What was corrected between two baskets that a page has kept one after the other. A basket of another sale in place of one
 * with lines clears it: whoever calls sees to it that `before` is not one that was paid.
 * @param cleared the basket that was cleared last
 */
export function correctionsBetween(
  before: Basket,
  after: Basket,
  cleared: Basket | undefined,
): readonly Correction[] {
  if (before.id === after.id) return isEmptied(before, after) ? [clearing(before)] : changesIn(before, after);
  const left = before.lines.length === 0 ? [] : [clearing(before)];
  if (cleared?.id !== after.id || after.lines.length === 0) return left;
  return [...left, { what: 'basket-brought-back', basket: after }, ...changesIn(cleared, after)];
}

/** One line that goes is a line removed, also when it was the last one. */
function isEmptied(before: Basket, after: Basket): boolean {
  return before.lines.length > 1 && after.lines.length === 0;
}

function clearing(basket: Basket): Correction {
  return { what: 'basket-cleared', basket };
}

function changesIn(before: Basket, after: Basket): readonly Correction[] {
  const there = new Map(after.lines.map((line) => [line.id, line]));
  return before.lines.flatMap((line) => changesOf(line, there.get(line.id)));
}

function changesOf(line: Line, after: Line | undefined): readonly Correction[] {
  // Under the same id and yet something else: what was rung up first is gone.
  if (after === undefined || after.name !== line.name || after.sku !== line.sku)
    return [{ what: 'line-removed', line }];
  const changes: Correction[] = [];
  if (after.unitPrice !== line.unitPrice || after.vatRate !== line.vatRate)
    changes.push({ what: 'price-changed', line, after });
  if (after.quantity < line.quantity) changes.push({ what: 'quantity-cut', line, quantity: after.quantity });
  return changes;
}

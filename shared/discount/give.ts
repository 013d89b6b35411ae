import { priced, withLines, type Basket, type Line } from '../basket.ts';
import type { LineId } from '../ids.ts';
import { minor, type Minor } from '../money.ts';
import type { Terms } from './discount.ts';

/** Gives a discount on one line, or takes it away again. */
export function discountLine(basket: Basket, id: LineId, terms: Terms | undefined): Basket {
  return changeLine(basket, id, ({ discount: _, ...line }) =>
    terms === undefined ? line : { ...line, discount: { ...terms, amount: minor(0) } },
  );
}

/** Gives a discount on the whole basket, or takes it away again. What is rung up after it takes its part. */
export function discountBasket(basket: Basket, terms: Terms | undefined): Basket {
  const bare = basket.lines.map(({ share: _, ...line }) => line);
  return { ...basket, lines: priced(bare, terms) };
}

/** Sets another price for a piece of one line; its usual one gives it that back. Zero or below changes nothing. */
export function setPrice(basket: Basket, id: LineId, unitPrice: Minor): Basket {
  if (unitPrice <= 0) return basket;
  return changeLine(basket, id, ({ listPrice, ...line }) => {
    const usual = listPrice ?? line.unitPrice;
    return unitPrice === usual ? { ...line, unitPrice } : { ...line, unitPrice, listPrice: usual };
  });
}

/** What is to stand beneath the line; nothing takes it away. */
export function setComment(basket: Basket, id: LineId, comment: string): Basket {
  const said = comment.trim();
  return changeLine(basket, id, ({ comment: _, ...line }) =>
    said === '' ? line : { ...line, comment: said },
  );
}

function changeLine(basket: Basket, id: LineId, change: (line: Line) => Line): Basket {
  return withLines(
    basket,
    basket.lines.map((line) => (line.id === id ? change(line) : line)),
  );
}

import { correctionsBetween, type Correction } from '../../shared/audit/corrections.ts';
import { emptyBasket, lineAmount, totals, type Basket, type Line } from '../../shared/basket.ts';
import type { Fault } from '../../shared/faults.ts';
import type { SaleId } from '../../shared/ids.ts';
import { formatAmount } from '../../shared/money.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Who } from '../../shared/who.ts';
import type { Journal } from '../journal/journal.ts';
import type { Loose } from '../journal/loose.ts';
import type { Queries } from '../journal/queries.ts';
import type { Log } from '../log.ts';
import { whoFacts, type Facts } from '../payment/facts.ts';

export type BasketKeeper = {
  /** Keeps what the page has rung up; what was taken away or changed since is written down with it. Fault: `storage`. */
  keep(basket: Basket, by: Who): Result<undefined, Fault>;
  /** What is about to be paid, in case the page has not kept it: nothing leaves a basket unseen on its way to the terminal. */
  settle(order: Basket, by: Who): void;
};

export type KeeperPorts = {
  readonly journal: Pick<Journal, 'keepBasket'>;
  readonly queries: Pick<Queries, 'basket'>;
  readonly log: Log;
  /** Paid, or a person has to decide about its payment first: leaving it behind clears nothing. */
  readonly isTaken: (saleId: SaleId) => boolean;
  /** Put aside: the page did not know it yet when it rang up something more, and rings that up again. */
  readonly isParked: (saleId: SaleId) => boolean;
};

/** Works out by itself what was corrected, from one kept basket to the next, whatever the page says or leaves out. */
export function createBasketKeeper({ journal, queries, log, isTaken, isParked }: KeeperPorts): BasketKeeper {
  /** By their sales, for the time that this till runs: each of them may be brought back, one step at a time. */
  const cleared = new Map<SaleId, Basket>();

  function keep(basket: Basket, by: Who): Result<undefined, Fault> {
    if (isParked(basket.id)) return ok(undefined);
    const before = queries.basket() ?? emptyBasket(basket.id);
    const isLeft = before.id !== basket.id && before.lines.length > 0 && isTaken(before.id);
    const corrections = correctionsBetween(
      isLeft ? emptyBasket(before.id) : before,
      basket,
      cleared.get(basket.id),
    );
    const entries = corrections.map((correction) => entryOf(correction, basket, by));
    const kept = journal.keepBasket(basket, entries);
    if (kept.ok) remember(clearedBy(corrections), basket);
    return kept;
  }

  function remember(gone: Basket | undefined, basket: Basket): void {
    cleared.delete(basket.id);
    if (gone !== undefined) cleared.set(gone.id, gone);
    const [oldest] = cleared.keys();
    if (cleared.size > mostCleared && oldest !== undefined) cleared.delete(oldest);
  }

  return {
    keep,
    settle(order, by) {
      const before = queries.basket();
      if (before?.id !== order.id || correctionsBetween(before, order, undefined).length === 0) return;
      const kept = keep(order, by);
      if (!kept.ok) log.error('basket.not-kept', { fault: kept.fault });
    },
  };
}

/** More than anybody undoes. */
const mostCleared = 20;

function clearedBy(corrections: readonly Correction[]): Basket | undefined {
  const clearing = corrections.find(({ what }) => what === 'basket-cleared');
  return clearing?.what === 'basket-cleared' ? clearing.basket : undefined;
}

function entryOf(correction: Correction, { id }: Basket, by: Who): Loose {
  const isOfBefore = correction.what === 'basket-cleared';
  const saleId = isOfBefore ? correction.basket.id : id;
  return { what: correction.what, saleId, facts: { ...factsOf(correction), ...whoFacts(by) } };
}

/** `amount` is what the basket came down by, or what there is again. */
function factsOf(correction: Correction): object {
  switch (correction.what) {
    case 'line-removed':
      return { ...lineFacts(correction.line), before: String(correction.line.quantity), after: '0' };
    case 'quantity-cut': {
      const { line, quantity } = correction;
      const gone = { ...line, quantity: line.quantity - quantity };
      return { ...lineFacts(gone), before: String(line.quantity), after: String(quantity) };
    }
    case 'price-changed': {
      const { line, after } = correction;
      return { ...lineFacts(after), before: priceText(line), after: priceText(after) };
    }
    case 'basket-cleared':
    case 'basket-brought-back':
      return basketFacts(correction.basket);
  }
}

/** What is in a basket, and what it comes to. */
export function basketFacts({ lines }: Basket): object {
  const { total, items } = totals(lines);
  return { quantity: String(items), amount: formatAmount(total), lines: lines.map(lineFacts) };
}

function lineFacts(line: Line): Facts {
  const { name, sku, quantity, unitPrice } = line;
  return {
    line: name,
    ...(sku === undefined ? {} : { sku }),
    quantity: String(quantity),
    price: formatAmount(unitPrice),
    amount: formatAmount(lineAmount(line)),
  };
}

/** `58,00 (15 %)` */
function priceText({ unitPrice, vatRate }: Line): string {
  return `${formatAmount(unitPrice)} (${String(vatRate / 100).replace('.', ',')} %)`;
}

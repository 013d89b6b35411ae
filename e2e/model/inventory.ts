import { endingOf } from './counts.ts';
import type { Shop } from './shop.ts';
import { sumsOf } from './truth.ts';

/** Both books side by side, for whoever reads why a play failed. */
export function inventory(shop: Shop): readonly string[] {
  const ours = shop.book.movements().map((row) => {
    const flags = [row.isOpen && 'open', row.isWatched && 'watched', row.attention]
      .filter(Boolean)
      .join(', ');
    return `till:    ${row.reference} ${row.amount} of sale ${row.saleId.slice(-4)}: ${endingOf(row)}${flags === '' ? '' : ` [${flags}]`}`;
  });
  const slips = shop.book.slips().map(({ kind, receipt, saleId, operation, body }) => {
    return `receipt: ${kind} ${receipt}, ${body.total} for sale ${saleId.slice(-4)}, by ${operation.slice(-6)}`;
  });
  const { sessions, transactions } = shop.server.control;
  const theirs = transactions().map((one) => {
    const { captured, refunded, pending } = sumsOf(one);
    return `Dintero: ${one.merchant_reference} ${one.amount} ${one.status} ${one.id.slice(-6)}, captured ${captured}, back ${refunded}, pending ${pending}`;
  });
  const bare = sessions()
    .filter(({ transaction_id }) => transaction_id === undefined)
    .map(
      ({ order }) => `Dintero: ${order.merchant_reference} ${order.amount}, a session without a transaction`,
    );
  return [...ours, ...slips, ...theirs, ...bare];
}

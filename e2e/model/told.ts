import type { BareTill } from '../hosts/bare.ts';
import type { PaymentRow, RefundRow } from './book.ts';
import type { Shop } from './shop.ts';
import { sumsOf } from './truth.ts';

/**
 * What the till tells the page, held against what really happened, at the very moment of telling. Returns the promise
 * that is broken.
 */
export function brokenByTelling(till: BareTill, shop: Shop): string | undefined {
  const movement = till.movement();
  if (movement?.state.screen !== 'result') return undefined;
  const row = shop.book.movements().find(({ id }) => id === movement.attemptId);
  if (row === undefined) return `told of ${movement.attemptId}, which is not written down`;
  const { result, mayRetry } = movement.state;
  if (row.kind === 'refund') return refundTold(shop, row, result.outcome, mayRetry);
  if (result.outcome === 'paid') {
    // A manager's word, and marked as such on the screen and the receipt.
    if (result.isUnverified === true) return undefined;
    return result.isCollectionPending ? pending(shop, row) : paid(shop, row);
  }
  return mayRetry ? notPaid(shop, row) : undefined;
}

/** "Given back" only of money that has gone back, and "not given back, try again" only of what cannot go any more. */
function refundTold(
  { truth }: Shop,
  { reference, amount }: RefundRow,
  outcome: string,
  mayRetry: boolean,
): string | undefined {
  const given = truth.givenBack(reference).amount;
  if (outcome === 'refunded')
    return given >= amount ? undefined : `told that ${reference} is given back, and it is not`;
  if (outcome === 'otherwise' && (given > 0 || truth.mayStillGoBack(reference)))
    return `told that ${reference} is paid back another way, and the card has it or can still get it`;
  if (!mayRetry) return undefined;
  if (given > 0) return `told that ${reference} is not given back (${outcome}), and it is`;
  return truth.mayStillGoBack(reference)
    ? `told that ${reference} is not given back (${outcome}), and it can still go`
    : undefined;
}

function paid({ truth }: Shop, { reference, amount }: PaymentRow): string | undefined {
  const isTaken = truth.transactionsOf(reference).some((one) => sumsOf(one).captured === amount);
  return isTaken ? undefined : `told that ${reference} is paid, and the money is not taken`;
}

function pending({ truth }: Shop, { reference, amount }: PaymentRow): string | undefined {
  const isApproved = truth
    .transactionsOf(reference)
    .some(
      (one) =>
        one.amount === amount && one.events.some(({ event, success }) => event === 'AUTHORIZE' && success),
    );
  return isApproved ? undefined : `told that ${reference} is approved, and it is not`;
}

/**
 * "Not paid, try again": nothing is taken and nothing can be. The documented exceptions (payments.md, decisions 2, 5
 * and 3d 14): somebody has said that the terminal is idle or the slip blank, or Dintero that the session is over; then a card may still come
 * late, and the attempt must be watched.
 */
function notPaid({ truth }: Shop, row: PaymentRow): string | undefined {
  const { reference, state } = row;
  const isTaken = truth.transactionsOf(reference).some((one) => sumsOf(one).captured > 0);
  const mayBeTaken = truth.mayStillBeTaken(reference);
  if (!isTaken && !mayBeTaken) return undefined;
  const what = isTaken ? 'the money is taken' : 'it can still be taken';
  if (state.stage.phase !== 'settled') return `told that ${reference} is not paid before it is settled`;
  const { ending } = state.stage;
  const isSetAside = ending.outcome === 'unknown' && (ending.why === 'set-aside' || ending.why === 'by-hand');
  const isDocumented = isSetAside || truth.isSessionOver(reference);
  if (!isDocumented) return `told that ${reference} is not paid (${ending.outcome}), and ${what}`;
  return row.isWatched
    ? undefined
    : `told that ${reference} is not paid (${ending.outcome}), ${what}, and nobody looks`;
}

import { minor, sum, type Minor } from '../money.ts';
import type { Attempt, TransactionFacts, TransactionStatus } from './payment.ts';

export type Belief = 'ours' | 'amount-differs' | 'not-ours';

/**
 * Whether a transaction answers for this attempt: the very reference, currency, store and terminal, and the amount.
 * Store and terminal may be missing from an answer; they must not contradict.
 */
export function believe(attempt: Attempt, transaction: TransactionFacts): Belief {
  const isOurs =
    transaction.reference === attempt.reference &&
    transaction.currency === attempt.currency &&
    (transaction.storeId === undefined || transaction.storeId === attempt.storeId) &&
    (transaction.terminalId === undefined || transaction.terminalId === attempt.terminalId);
  if (!isOurs) return 'not-ours';
  // What has gone back since is not told in full by every answer: the status alone is enough to look closer.
  const isBack = transaction.status === 'partially-refunded' || transaction.status === 'refunded';
  const isWhole = transaction.amount === attempt.amount && takenAmount(transaction) === attempt.amount;
  return isWhole && !isBack ? 'ours' : 'amount-differs';
}

/** What the shop has of it, or would have: what was captured, less what has been given back. */
export function takenAmount({ status, amount, captured, refunds }: TransactionFacts): Minor {
  if (status === 'refunded') return minor(0);
  if (status === 'partially-captured') return captured;
  if (status !== 'partially-refunded') return amount;
  const back = sum(refunds.filter(({ state }) => state === 'done').map((refund) => refund.amount));
  return minor(Math.max(0, captured - back));
}

/** The money, or some of it, is the shop's now. */
export function hasMoney(status: TransactionStatus): boolean {
  return status === 'captured' || status === 'partially-captured' || status === 'partially-refunded';
}

/** The money is, or has been, the shop's. */
export function hadMoney(status: TransactionStatus): boolean {
  return hasMoney(status) || status === 'refunded';
}

/** Ended without money, for good: a session has at most one transaction. */
export function isOver(status: TransactionStatus): boolean {
  return status === 'declined' || status === 'failed' || status === 'voided';
}

/** Money only goes forward, from approved over captured to given back: an answer that goes back is an older one. */
const moneySteps: readonly TransactionStatus[] = [
  'authorized',
  'partially-captured',
  'captured',
  'partially-refunded',
  'refunded',
];

/** Approved, captured or given back, under our very reference. */
export function isMoneyOf(attempt: Attempt, { reference, status }: TransactionFacts): boolean {
  return reference === attempt.reference && moneySteps.includes(status);
}

/**
 * Whether `next` tells more than what is known. Of one transaction the later step counts, and of two under one
 * reference the one with money in it, ours before one that is misplaced.
 */
export function tellsMore(attempt: Attempt, known: TransactionFacts, next: TransactionFacts): boolean {
  const isSame = known.id === next.id && isPlaced(attempt, known) === isPlaced(attempt, next);
  if (!isSame) return weight(attempt, next) > weight(attempt, known);
  if (isOver(next.status)) return known.status === 'authorized';
  const steps = moneySteps.indexOf(next.status) - moneySteps.indexOf(known.status);
  return steps === 0 ? takenAmount(next) !== takenAmount(known) : steps > 0;
}

export function weight(attempt: Attempt, transaction: TransactionFacts): number {
  return (hadMoney(transaction.status) ? 2 : 0) + (isPlaced(attempt, transaction) ? 1 : 0);
}

function isPlaced(attempt: Attempt, transaction: TransactionFacts): boolean {
  return believe(attempt, transaction) !== 'not-ours';
}

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
  const isWhole = transaction.status !== 'partially-captured' || transaction.captured === attempt.amount;
  return transaction.amount === attempt.amount && isWhole ? 'ours' : 'amount-differs';
}

/** The money is, or has been, the shop's. */
export function hasMoney(status: TransactionStatus): boolean {
  return status === 'captured' || status === 'partially-captured' || status === 'refunded';
}

/** Ended without money, for good: a session has at most one transaction. */
export function isOver(status: TransactionStatus): boolean {
  return status === 'declined' || status === 'failed' || status === 'voided';
}

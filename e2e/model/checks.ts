import { hashAfter, type MovementRow, type PaymentRow, type RecordRow, type RefundRow } from './book.ts';
import type { Shop } from './shop.ts';
import { sumsOf } from './truth.ts';

/** Checks that run after every step. Each call returns the first promise that is broken. */
export type Checks = {
  readonly afterStep: () => string | undefined;
  readonly atEnd: () => string | undefined;
};

export function createChecks(shop: Shop): Checks {
  let earlier: readonly RecordRow[] = [];

  /** The record only grows: what was there is there, unchanged, and every hash follows from the one before. */
  function journal(): string | undefined {
    const now = shop.book.records();
    for (const [index, was] of earlier.entries()) {
      const is = now[index];
      if (
        is === undefined ||
        is.hash !== was.hash ||
        is.body !== was.body ||
        is.what !== was.what ||
        is.at !== was.at
      )
        return `the journal only grows: record ${was.seq} is not what it was`;
    }
    for (let index = earlier.length; index < now.length; index += 1) {
      const row = now[index];
      if (row !== undefined && row.hash !== hashAfter(now[index - 1]?.hash ?? '', row))
        return `the chain holds: record ${row.seq} has another hash`;
      if (row !== undefined && row.seq !== index + 1)
        return `the journal has no gap: record ${index + 1} is missing`;
    }
    earlier = now;
    return undefined;
  }

  /** Receipts are numbered 1, 2, 3 … in each of the two series, and a sale has one. */
  function receipts(): string | undefined {
    const slips = shop.book.slips();
    for (const kind of ['sale', 'return'] as const) {
      const numbers = slips.filter((slip) => slip.kind === kind).map(({ receipt }) => receipt);
      const isGapless = numbers.every((number, index) => number === index + 1);
      if (!isGapless) return `receipts have neither gap nor repetition: ${kind} ${numbers.join(', ')}`;
    }
    const sold = slips.filter(({ kind }) => kind === 'sale').map(({ saleId }) => saleId);
    return new Set(sold).size === sold.length ? undefined : 'a sale is completed once';
  }

  /** One session, one captured transaction at most, for each attempt. */
  function onceAnAttempt(payments: readonly PaymentRow[]): string | undefined {
    for (const { reference } of payments) {
      const captured = shop.truth.transactionsOf(reference).filter((one) => sumsOf(one).captured > 0);
      if (captured.length > 1)
        return `captured once an attempt: ${reference} is captured ${captured.length} times`;
      if (shop.truth.sessionsOf(reference).length > 1) return `one session an attempt: ${reference} has more`;
    }
    return undefined;
  }

  /** Captured money is in a sale, under Attention, given back, or at least still being looked for. */
  function nothingLost(movements: readonly MovementRow[]): string | undefined {
    for (const { id, merchant_reference: reference } of shop.truth.captured()) {
      const row = movements.find((one) => one.reference === reference);
      if (row?.kind !== 'payment') return `nothing is captured that is not written down: ${reference}`;
      if (!row.isOpen && !row.isWatched && !isAccounted(shop, row, id))
        return `no money is lost: ${reference} is captured, and nobody looks for it any more`;
    }
    return undefined;
  }

  /** By Dintero's book and by ours, no more goes back than was captured; and each refund goes back once. */
  function refunds(movements: readonly MovementRow[]): string | undefined {
    const ours = movements.filter((one): one is RefundRow => one.kind === 'refund');
    for (const transaction of shop.truth.captured()) {
      const { captured, refunded, pending } = sumsOf(transaction);
      if (refunded + pending > captured)
        return `refunds stay below what was captured: ${transaction.merchant_reference}`;
      const otherwise = ours.filter(
        ({ state }) => state.attempt.transactionId === transaction.id && isPaidOtherwise(state),
      );
      const cash = otherwise.reduce((total, { amount }) => total + amount, 0);
      if (refunded + pending + cash > captured)
        return `card and cash together stay below what was captured: ${transaction.merchant_reference}`;
      const counted = ours.filter(
        ({ state }) => state.attempt.transactionId === transaction.id && mayHaveGone(state),
      );
      const sum = counted.reduce((total, { amount }) => total + amount, 0);
      if (sum > captured)
        return `our book gives back ${sum} of ${captured}: ${transaction.merchant_reference}`;
    }
    for (const { reference, amount, state } of ours) {
      const given = shop.truth.givenBack(reference);
      if (given.times > 1) return `refunded once: ${reference} went back ${given.times} times`;
      const isSaid = state.stage.phase === 'settled' && state.stage.ending.outcome === 'refunded';
      if (isPaidOtherwise(state) && given.times > 0)
        return `paid back once: ${reference} went back another way, and by the card`;
      if (isSaid && given.amount !== amount)
        return `refunded as said: ${reference} says ${amount}, gave ${given.amount}`;
    }
    return undefined;
  }

  /** A completed sale stands for money of the very amount, or says that it is not collected. */
  function sales(movements: readonly MovementRow[]): string | undefined {
    for (const slip of shop.book.slips()) {
      if (slip.kind !== 'sale') continue;
      const row = movements.find(({ id }) => id === slip.movementId);
      const transaction = shop.truth.transaction(paidBy(row) ?? slip.operation);
      const isTaken = transaction !== undefined && sumsOf(transaction).captured === slip.body.total;
      if (!isTaken && row?.attention !== 'collection-pending' && !isUnverified(row))
        return `a sale is paid: receipt ${slip.receipt} stands for ${transaction?.status ?? 'nothing'}`;
    }
    return undefined;
  }

  function afterStep(): string | undefined {
    const movements = shop.book.movements();
    const payments = movements.filter((one): one is PaymentRow => one.kind === 'payment');
    return (
      journal() ??
      receipts() ??
      onceAnAttempt(payments) ??
      nothingLost(movements) ??
      refunds(movements) ??
      sales(movements)
    );
  }

  return { afterStep, atEnd: () => afterStep() ?? settledEnd(shop) };
}

/** The transaction that an attempt is paid by. The receipt of one that was settled by hand does not name it. */
function paidBy(row: MovementRow | undefined): string | undefined {
  if (row?.kind !== 'payment' || row.state.stage.phase !== 'settled') return undefined;
  const { ending } = row.state.stage;
  return ending.outcome === 'paid' ? ending.transaction?.id : undefined;
}

/** Completed on a manager's word, and marked so, until Dintero says the same or otherwise. */
function isUnverified(row: MovementRow | undefined): boolean {
  if (row?.kind !== 'payment' || row.state.stage.phase !== 'settled') return false;
  const { ending } = row.state.stage;
  return ending.outcome === 'paid' && (ending.collection === 'unverified' || ending.collection === 'differs');
}

function isPaidOtherwise({ stage }: RefundRow['state']): boolean {
  return stage.phase === 'settled' && stage.ending.outcome === 'otherwise';
}

function mayHaveGone({ stage }: RefundRow['state']): boolean {
  return stage.phase !== 'settled' || ['refunded', 'otherwise', 'unknown'].includes(stage.ending.outcome);
}

/** Where captured money may end: as a sale, visible under Attention, or given back. */
export function isAccounted(shop: Shop, row: PaymentRow, transactionId: string): boolean {
  const isSold =
    paidBy(row) === transactionId && shop.book.slips().some(({ movementId }) => movementId === row.id);
  const isVisible = row.attention !== undefined && seenAs.has(row.attention) && knows(row, transactionId);
  const transaction = shop.truth.transaction(transactionId);
  const isGivenBack = transaction !== undefined && left(transaction) === 0;
  return isSold || isVisible || isGivenBack;
}

const seenAs: ReadonlySet<string> = new Set(['payment-found', 'amount-differs', 'mismatch', 'undecided']);

function knows({ state: { stage } }: PaymentRow, transactionId: string): boolean {
  if (stage.phase === 'checking') return stage.transaction?.id === transactionId;
  if (stage.phase !== 'settled' || stage.ending.outcome === 'paid') return false;
  return (stage.ending.found ?? stage.ending.transaction)?.id === transactionId;
}

/** When the world has told everything: nothing is open, nothing is lost, and what needs a person is on the screen. */
function settledEnd(shop: Shop): string | undefined {
  const movements = shop.book.movements();
  for (const row of movements) {
    if (row.isOpen && row.attention === undefined)
      return `all ends: ${row.reference} is still ${row.state.stage.phase}`;
    const broken = row.kind === 'refund' ? refundTold(shop, row) : neverThere(shop, row);
    if (broken !== undefined) return broken;
  }
  for (const { id, merchant_reference: reference } of shop.truth.captured()) {
    const row = movements.find((one) => one.reference === reference);
    if (row?.kind !== 'payment' || !isAccounted(shop, row, id))
      return `no money is lost: ${reference} is captured at the end, and stands nowhere`;
  }
  return surplusIsSeen(shop, movements) ?? attentionIsTold(shop, movements);
}

/** "Nothing was sent", "refused" and "never created" are for ever. */
function neverThere({ truth }: Shop, { reference, state }: PaymentRow): string | undefined {
  if (state.stage.phase !== 'settled' || state.stage.ending.outcome !== 'failed') return undefined;
  const { why, found } = state.stage.ending;
  const isSaid = found === undefined && why !== 'at-terminal';
  return isSaid && truth.sessionsOf(reference).length > 0
    ? `${why}, says the till of ${reference}, and there is a session`
    : undefined;
}

/** A refund that Dintero has carried out is known, or on the list of what is not decided. */
function refundTold({ truth }: Shop, row: RefundRow): string | undefined {
  const { stage } = row.state;
  const isGone = truth.givenBack(row.reference).times > 0;
  if (!isGone || stage.phase !== 'settled') return undefined;
  const isKnown = stage.ending.outcome === 'refunded' || row.attention !== undefined;
  return isKnown
    ? undefined
    : `a refund is known: ${row.reference} went back, and the till says ${stage.ending.outcome}`;
}

/** Of all that was captured for a sale, and has not gone back, more than its total stands under Attention. */
function surplusIsSeen(shop: Shop, movements: readonly MovementRow[]): string | undefined {
  for (const slip of shop.book.slips()) {
    if (slip.kind !== 'sale') continue;
    const tries = movements.filter(({ kind, saleId }) => kind === 'payment' && saleId === slip.saleId);
    const surplus = tries.filter(({ reference, attention }) => {
      const kept = shop.truth.transactionsOf(reference).reduce((sum, one) => sum + left(one), 0);
      return kept > 0 && attention === undefined;
    });
    if (surplus.length > 1)
      return `a surplus is seen: ${surplus.map(({ reference }) => reference).join(' and ')}`;
  }
  return undefined;
}

function left(transaction: Parameters<typeof sumsOf>[0]): number {
  const { captured, refunded } = sumsOf(transaction);
  return captured - refunded;
}

function attentionIsTold(shop: Shop, movements: readonly MovementRow[]): string | undefined {
  const till = shop.till();
  if (till === undefined) return 'the till runs at the end';
  const told = till.latest('attention')?.items ?? [];
  const missing = movements.find(
    ({ id, attention }) =>
      attention !== undefined && !told.some((item) => item.attemptId === id && item.kind === attention),
  );
  return missing === undefined
    ? undefined
    : `Attention shows ${missing.reference} as ${missing.attention ?? ''}`;
}

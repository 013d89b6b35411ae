import type { AttemptId, Reference, SaleId } from '../ids.ts';
import { zero, type Currency, type Minor } from '../money.ts';
import { hadMoney } from '../payment/believe.ts';
import type { Ending, Payment } from '../payment/payment.ts';
import type { Refund } from '../refund/refund.ts';
import { isReserved } from '../refund/step.ts';

/** What one side says became of the money. */
export type Claim = 'taken' | 'collecting' | 'undecided' | 'nothing';

/** One payment attempt by the till's own record, with every refund against it. */
export type Here = {
  readonly attemptId: AttemptId;
  readonly saleId: SaleId;
  readonly reference: Reference;
  readonly transactionId?: string;
  readonly storeId: string;
  readonly terminalId: string;
  readonly currency: Currency;
  /** What was asked for. */
  readonly amount: Minor;
  readonly at: string;
  readonly claim: Claim;
  /** What the till has written down as taken; zero unless `claim` is `taken`. */
  readonly taken: Minor;
  /** The payment itself, or a refund of it, is under way at this moment. */
  readonly isUnderWay: boolean;
  /** Of the completed sale that it stands for. */
  readonly receipt?: number;
  readonly refunds: readonly HereRefund[];
};

export type HereRefund = {
  readonly reference: Reference;
  readonly amount: Minor;
  readonly claim: 'taken' | 'undecided' | 'nothing';
};

/**
 * @param refunds every refund that the till knows of against this payment's transaction
 * @param receipt the number of the sale that this very payment has completed
 */
export function hereOf(payment: Payment, refunds: readonly Refund[], receipt?: number): Here {
  const { attempt, stage } = payment;
  const ending = stage.phase === 'settled' ? stage.ending : undefined;
  const { claim, taken } = claimOf(payment, ending);
  const transactionId = payment.transactionId ?? transactionOf(ending);
  const isUnderWay = stage.phase !== 'settled' || refunds.some((refund) => refund.stage.phase !== 'settled');
  return {
    attemptId: attempt.id,
    saleId: attempt.saleId,
    reference: attempt.reference,
    storeId: attempt.storeId,
    terminalId: attempt.terminalId,
    currency: attempt.currency,
    amount: attempt.amount,
    at: attempt.startedAt,
    claim,
    taken,
    isUnderWay,
    refunds: refunds.map(hereRefund),
    ...(transactionId === undefined ? {} : { transactionId }),
    ...(receipt === undefined ? {} : { receipt }),
  };
}

function claimOf({ attempt, stage }: Payment, ending: Ending | undefined): Pick<Here, 'claim' | 'taken'> {
  if (ending === undefined)
    return { claim: stage.phase === 'collecting' ? 'collecting' : 'undecided', taken: zero };
  if (ending.outcome === 'paid') {
    // What a manager has settled by hand is a claim like any other: here it is checked again.
    if (ending.collection === 'captured' || ending.collection === 'unverified')
      return { claim: 'taken', taken: attempt.amount };
    if (ending.collection === 'differs') return { claim: 'taken', taken: ending.transaction.captured };
    return { claim: ending.collection === 'pending' ? 'collecting' : 'nothing', taken: zero };
  }
  const known = ending.found ?? (ending.outcome === 'unknown' ? ending.transaction : undefined);
  if (known !== undefined && hadMoney(known.status)) return { claim: 'taken', taken: known.captured };
  const isOpen = ending.outcome === 'unknown' && ending.why !== 'by-hand';
  if (ending.found !== undefined || isOpen) return { claim: 'undecided', taken: zero };
  return { claim: 'nothing', taken: zero };
}

function transactionOf(ending: Ending | undefined): string | undefined {
  if (ending === undefined) return undefined;
  return ending.outcome === 'paid' ? ending.transaction?.id : (ending.found ?? ending.transaction)?.id;
}

function hereRefund(refund: Refund): HereRefund {
  const { attempt, stage } = refund;
  const ending = stage.phase === 'settled' ? stage.ending : undefined;
  // What went back another way did not go through Dintero, unless the card has taken it as well.
  const isDone =
    ending?.outcome === 'refunded' || (ending?.outcome === 'otherwise' && ending.found !== undefined);
  const claim = isDone ? 'taken' : isReserved(refund) ? 'undecided' : 'nothing';
  return { reference: attempt.reference, amount: attempt.amount, claim };
}

import type { Line } from '../../shared/basket.ts';
import { attemptOf, type SaleElsewhere } from '../../shared/elsewhere/sale.ts';
import type { Fault } from '../../shared/faults.ts';
import type { SaleId, TransactionId } from '../../shared/ids.ts';
import type { Refundable } from '../../shared/ipc/views.ts';
import { saleElsewhere, type ReturnedSale } from '../../shared/make-receipt.ts';
import type { Minor } from '../../shared/money.ts';
import { believe } from '../../shared/payment/believe.ts';
import type { Attempt, TransactionFacts } from '../../shared/payment/payment.ts';
import type { RateShare, Refund } from '../../shared/refund/refund.ts';
import { shareOut } from '../../shared/refund/shares.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Queries } from '../journal/queries.ts';
import { receiptOf } from '../journal/receipt-of.ts';
import type { Gateway } from '../payment/gateway.ts';
import { byAmountOnly, goneOf, refundable } from './left.ts';

/** Money that was taken, and what the till knows of it. */
export type Taken = {
  readonly attempt: Attempt;
  readonly transactionId: TransactionId;
  readonly lines: readonly Line[];
  /** Another register's, and what was sold at what price is not known well enough to choose from it. */
  readonly isByAmount?: boolean;
};

/** What was taken for a sale, and what is left of it: by the journal, and by what Dintero says at that moment. */
export type Takings = {
  of(saleId: SaleId): Taken | undefined;
  /** The sale as its receipt tells it, this register's or another's. */
  soldAs(saleId: SaleId): ReturnedSale | undefined;
  /** Every refund of this sale here, the oldest first. */
  refundsOf(saleId: SaleId): readonly Refund[];
  /** Faults: those of reading, and `no-answer` where the transaction is not the one that was asked for. */
  read(taken: Taken): Promise<Result<TransactionFacts, Fault>>;
  room(taken: Taken, read: TransactionFacts): Refundable;
  /** How an amount is shared among the VAT rates of what is left. */
  shares(taken: Taken, read: TransactionFacts, amount: Minor): readonly RateShare[];
};

export function createTakings(queries: Queries, gateway: Gateway): Takings {
  function refundsOf(saleId: SaleId): readonly Refund[] {
    return queries
      .movementsOf(saleId)
      .flatMap((movement) => (movement.kind === 'refund' ? [movement.state] : []));
  }

  /** Only refunds of this very transaction: a surplus payment of the same sale has its own. */
  function refundsAgainst({ attempt, transactionId }: Taken): readonly Refund[] {
    return refundsOf(attempt.saleId).filter((refund) => refund.attempt.transactionId === transactionId);
  }

  return {
    refundsOf,
    of(saleId) {
      const elsewhere = queries.elsewhere(saleId);
      if (elsewhere !== undefined) return takenElsewhere(elsewhere);
      const slip = queries.saleSlip(saleId);
      const movement = slip === undefined ? undefined : queries.movement(slip.movementId);
      if (movement?.kind !== 'payment') return undefined;
      const { attempt, stage } = movement.state;
      // By the payment's own state: a sale that was settled by hand has its transaction only since it was verified.
      const ending = stage.phase === 'settled' && stage.ending.outcome === 'paid' ? stage.ending : undefined;
      const transactionId = ending?.transaction?.id;
      return transactionId === undefined ? undefined : { attempt, transactionId, lines: movement.lines };
    },
    soldAs(saleId) {
      const slip = queries.saleSlip(saleId);
      if (slip !== undefined) return receiptOf(queries, slip);
      const elsewhere = queries.elsewhere(saleId);
      return elsewhere === undefined ? undefined : saleElsewhere(elsewhere);
    },
    async read({ attempt, transactionId }) {
      const read = await gateway.transaction(transactionId);
      if (!read.ok) return read;
      const isOurs = read.value.id === transactionId && believe(attempt, read.value) !== 'not-ours';
      return isOurs
        ? ok(read.value)
        : fail({ kind: 'no-answer', detail: 'the transaction read is not the one asked for' });
    },
    room(taken, read) {
      const room = refundable(taken.attempt.saleId, taken.lines, read, refundsAgainst(taken));
      return taken.isByAmount === true ? byAmountOnly(room) : room;
    },
    // What may still be given back by another refund counts as gone, and what another register gave back is.
    shares: (taken, read, amount) =>
      shareOut(amount, taken.lines, goneOf(taken.lines, read, refundsAgainst(taken))),
  };
}

function takenElsewhere(sale: SaleElsewhere): Taken {
  const { transactionId, sold } = sale;
  return { attempt: attemptOf(sale), transactionId, lines: sold.lines, isByAmount: sold.by === 'amount' };
}

import type { Payment } from '../../shared/payment/payment.ts';
import { hereOf, type Here } from '../../shared/reconcile/here.ts';
import type { Movement } from '../journal/journal.ts';
import { markOf, type Ledger, type Mark } from '../journal/ledger.ts';
import type { Queries } from '../journal/queries.ts';
import type { Span } from './listing.ts';

/** The till's side of the comparison: every payment that begun, ended or gave money back in a period. */
export type TillRecord = {
  /** Brings up the whole period, a part at a time, and lets everything else have its turn between the parts. */
  read(span: Required<Span>, progress: (count: number) => void, isHalted: () => boolean): Promise<void>;
  /** The payment that a transaction may belong to, from the period or from any other time. */
  find(reference: string | undefined, transactionId: string): Here | undefined;
  /** As it stands in the journal now. */
  again(here: Here): Here;
  all(): readonly Here[];
};

const partSize = 200;

export function createTillRecord(ledger: Ledger, queries: Queries): TillRecord {
  const byReference = new Map<string, Here>();
  const byTransaction = new Map<string, Here>();

  function keep(here: Here): Here {
    byReference.set(here.reference, here);
    if (here.transactionId !== undefined) byTransaction.set(here.transactionId, here);
    return here;
  }

  function take(movement: Movement): Here | undefined {
    const payment = paymentOf(movement);
    return payment === undefined ? undefined : keep(hereNow(payment));
  }

  /** A refund is looked at beside the payment that it gives back. */
  function paymentOf(movement: Movement): Payment | undefined {
    if (movement.kind === 'payment') return movement.state;
    const { foundId, transactionId } = movement.state.attempt;
    const paid = foundId === undefined ? ledger.paidBy(transactionId) : queries.movement(foundId);
    return paid?.kind === 'payment' ? paid.state : undefined;
  }

  function hereNow(payment: Payment): Here {
    const { id, saleId } = payment.attempt;
    const slip = queries.saleSlip(saleId);
    const receipt = slip?.movementId === id ? slip.receipt.number : undefined;
    const alone = hereOf(payment, [], receipt);
    const refunds = queries
      .movementsOf(saleId)
      .flatMap((other) =>
        other.kind === 'refund' && String(other.state.attempt.transactionId) === alone.transactionId
          ? [other.state]
          : [],
      );
    return refunds.length === 0 ? alone : hereOf(payment, refunds, receipt);
  }

  return {
    async read({ fromMs, toMs }, progress, isHalted) {
      const [from, to] = [new Date(fromMs).toISOString(), new Date(toMs).toISOString()];
      let mark: Mark | undefined;
      while (!isHalted()) {
        const part = ledger.begun(from, to, mark, partSize);
        part.forEach(take);
        progress(byReference.size);
        const last = part.at(-1);
        if (last === undefined || part.length < partSize) break;
        mark = markOf(last);
        await new Promise((resolve) => setImmediate(resolve));
      }
      ledger.completed(from, to).forEach(take);
      progress(byReference.size);
    },
    find(reference, transactionId) {
      const known =
        (reference === undefined ? undefined : byReference.get(reference)) ??
        byTransaction.get(transactionId);
      if (known !== undefined) return known;
      const movement =
        (reference === undefined ? undefined : ledger.byReference(reference)) ?? ledger.paidBy(transactionId);
      return movement === undefined ? undefined : take(movement);
    },
    again(here) {
      const movement = queries.movement(here.attemptId);
      return (movement === undefined ? undefined : take(movement)) ?? here;
    },
    all: () => [...byReference.values()],
  };
}

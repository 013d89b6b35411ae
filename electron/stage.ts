import type { Line } from '../shared/basket.ts';
import type { AttemptId } from '../shared/ids.ts';
import type { MovementView } from '../shared/ipc/views.ts';
import type { Payment } from '../shared/payment/payment.ts';
import type { Receipt } from '../shared/receipt.ts';
import type { Refund } from '../shared/refund/refund.ts';
import type { Who } from '../shared/who.ts';
import type { Clock } from './clock.ts';
import { exchangeOf } from './exchange.ts';
import type { Journal } from './journal/journal.ts';
import type { Queries } from './journal/queries.ts';
import type { Log } from './log.ts';
import type { PaymentDesk } from './payment/desk.ts';
import { whoFacts } from './payment/facts.ts';
import { paymentState, refundState } from './payment/view.ts';
import type { RefundDesk } from './refund/desk.ts';
import { returnedLines } from './refund/returned.ts';

/**
 * What stands before the cashier: at most one payment or refund at a time, until somebody has left its result. A restart
 * in between puts it back there.
 */
export type Stage = {
  shown(): MovementView | undefined;
  show(id: AttemptId): void;
  /** What a restart has found under way. */
  takeUp(id: AttemptId): void;
  /** After a restart, and when nothing is under way: the last result, unless somebody has left it. */
  showUnread(): void;
  /** When the older try of the sale that is shown turns out to have paid it, that is what the cashier has to see. */
  follow(id: AttemptId): void;
  /** Takes the settled movement off the stage, and puts the next one there that a restart has left open. */
  leave(id: AttemptId, by?: Who): boolean;
  /** Nobody watches it any more: forgotten, unless it is shown. */
  letGo(id: AttemptId): void;
  /** Somebody ends the till: what stands before them has been read. */
  endDay(): void;
};

type StagePorts = {
  readonly journal: Pick<Journal, 'note'>;
  readonly queries: Queries;
  readonly payments: PaymentDesk;
  readonly refunds: RefundDesk;
  readonly clock: Clock;
  readonly log: Log;
  readonly terminalName: (id: string) => string;
};

export function createStage(ports: StagePorts): Stage {
  const { journal, queries, payments, refunds, clock, log } = ports;
  /** Found under way, or unread, at the start of the till: it says so. */
  const recovered = new Set<AttemptId>();
  let shownId: AttemptId | undefined;

  function forget(id: AttemptId): void {
    payments.forget(id);
    refunds.forget(id);
  }

  /** A till that stopped between the payment and the next customer: whoever stands there has to see that it is paid. */
  function unreadPayment(): Payment | undefined {
    const kept = queries.basket();
    const slip = kept === undefined ? undefined : queries.saleSlip(kept.id);
    const movement = slip === undefined ? undefined : queries.movement(slip.movementId);
    return movement?.kind === 'payment' ? movement.state : undefined;
  }

  /** A refund leaves no basket behind to know it by: that its result has been left stands in its record. */
  function unreadRefund(): Refund | undefined {
    const [last] = queries.latest(1);
    if (last?.kind !== 'refund' || last.state.stage.phase !== 'settled') return undefined;
    const isLeft = queries.timeline([last.state.attempt.id]).some(({ what }) => what === 'result-left');
    return isLeft ? undefined : last.state;
  }

  function noteLeft(id: AttemptId, by?: Who): void {
    const movement = queries.movement(id);
    if (movement?.kind !== 'refund') return;
    try {
      journal.note(movement, { what: 'result-left', facts: by === undefined ? {} : whoFacts(by) });
    } catch {
      // The next customer does not wait for room on the disk: without it only a restart shows the result once more.
      log.error('result.not-noted', { attempt: id });
    }
  }

  function view(id: AttemptId): MovementView | undefined {
    const payment = payments.get(id);
    if (payment !== undefined) {
      const made = receiptOf(payment.attempt.saleId, id);
      return { kind: 'payment', ...common(payment), state: paymentState(payment, made, recovered.has(id)) };
    }
    const refund = refunds.get(id);
    if (refund === undefined) return undefined;
    return { kind: 'refund', ...common(refund), state: refundState(refund, receiptOf(id, id)) };
  }

  /** Of this very attempt: a sale that another attempt has paid is not shown as paid by this one. */
  function receiptOf(slipId: string, id: AttemptId): Receipt | undefined {
    const slip = queries.slip(slipId);
    return slip?.movementId === id ? slip.receipt : undefined;
  }

  /** A payment's own lines; of a refund only what goes back, and none where an amount does. */
  function linesOf(attempt: (Payment | Refund)['attempt']): readonly Line[] {
    const lines = queries.movement(attempt.id)?.lines ?? [];
    return 'lines' in attempt ? returnedLines(lines, attempt.lines) : lines;
  }

  /** A payment is the second half of an exchange by its basket, a refund the first one by what it was begun for. */
  function exchangeWith(attempt: (Payment | Refund)['attempt']): Pick<MovementView, 'exchange'> {
    const saleId = 'lines' in attempt ? attempt.exchangeWith : attempt.saleId;
    const exchange = saleId === undefined ? undefined : exchangeOf(queries, saleId);
    return exchange === undefined ? {} : { exchange };
  }

  function common({ attempt }: Payment | Refund): Omit<MovementView, 'kind' | 'state'> {
    return {
      attemptId: attempt.id,
      saleId: attempt.saleId,
      amount: attempt.amount,
      currency: attempt.currency,
      terminalName: ports.terminalName(attempt.terminalId),
      lines: linesOf(attempt),
      isUnwritten: payments.isUnwritten(attempt.id) || refunds.isUnwritten(attempt.id),
      elapsedMs: Math.max(0, clock.now() - Date.parse(attempt.startedAt)),
      ...exchangeWith(attempt),
    };
  }

  return {
    shown: () => (shownId === undefined ? undefined : view(shownId)),
    show(id) {
      shownId = id;
    },
    takeUp(id) {
      shownId = id;
      recovered.add(id);
    },
    showUnread() {
      if (shownId !== undefined) return;
      const payment = unreadPayment();
      const refund = payment === undefined ? unreadRefund() : undefined;
      const id = (payment ?? refund)?.attempt.id;
      if (id === undefined) return;
      if (payment !== undefined && payments.get(id) === undefined) payments.resume(payment);
      if (refund !== undefined && refunds.get(id) === undefined) refunds.resume(refund);
      shownId = id;
      recovered.add(id);
    },
    follow(id) {
      if (shownId === undefined || id === shownId) return;
      const now = payments.get(shownId);
      const other = payments.get(id);
      const isSuperseded =
        now?.cancelledBy === 'superseded' &&
        now.stage.phase === 'settled' &&
        now.stage.ending.outcome !== 'paid';
      const isPaid = other?.stage.phase === 'settled' && other.stage.ending.outcome === 'paid';
      if (isSuperseded && isPaid && other.attempt.saleId === now.attempt.saleId) shownId = id;
    },
    leave(id, by) {
      const state = payments.get(id) ?? refunds.get(id);
      if (shownId !== id || state?.stage.phase !== 'settled') return false;
      noteLeft(id, by);
      shownId = openIn(payments, refunds).at(0)?.id;
      forget(id);
      return true;
    },
    letGo(id) {
      if (id !== shownId) forget(id);
    },
    endDay() {
      if (shownId !== undefined && view(shownId)?.state.screen === 'result') noteLeft(shownId);
    },
  };
}

/** What is under way. */
export function openIn(payments: PaymentDesk, refunds: RefundDesk): readonly (Payment | Refund)['attempt'][] {
  const states = [...payments.running(), ...refunds.running()];
  return states.flatMap(({ attempt, stage }) => (stage.phase === 'settled' ? [] : [attempt]));
}

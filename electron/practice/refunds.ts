import type { DeclineReason } from '../../shared/practice.ts';
import { refusals, type PresentedCard } from './cards.ts';
import { collectEvidence, traceOf } from './evidence.ts';
import { noteTransaction, sumsOf, vatOf, type NewEvent } from './records.ts';
import type { Transaction, TransactionError, TransactionStatus } from './wire.ts';
import { clientActor, type RefundPrompt, type World } from './world.ts';

/** What may still be given back, in minor units: captured less refunded less what is on its way. */
export function refundable(transaction: Transaction): number {
  const { captured, refunded, pending } = sumsOf(transaction);
  return captured - refunded - pending;
}

/** Notes that a refund was accepted and waits for its customer: the event that the 202 names. */
export function initiateRefund(world: World, prompt: RefundPrompt): Transaction | undefined {
  const transaction = world.transactions.get(prompt.transactionId);
  if (transaction === undefined) return undefined;
  return noteTransaction(world, transaction.id, transaction.status, {
    ...commonFacts(prompt),
    event: 'INITIATE_REFUND',
    success: true,
    request_id: prompt.requestId,
  });
}

/** The money goes back. `isImmediate`: no INITIATE_REFUND came before, so there is nothing to correlate with. */
export function completeRefund(
  world: World,
  prompt: RefundPrompt,
  card: PresentedCard,
  isImmediate = false,
): Transaction | undefined {
  const transaction = world.transactions.get(prompt.transactionId);
  if (transaction === undefined) return undefined;
  const evidence = collectEvidence(world, prompt, {
    isApproved: true,
    amount: prompt.amount,
    card,
    responseCode: '00',
  });
  const vat = vatOf(world.sessions.get(transaction.session_id), prompt.amount);
  const event: NewEvent = {
    ...commonFacts(prompt),
    event: 'REFUND',
    success: true,
    ...(vat === undefined ? {} : { calculated_vat_amount: vat }),
    ...(isImmediate ? { request_id: prompt.requestId } : { correlation_request_id: prompt.requestId }),
    metadata: { ...evidence?.metadata, ...evidence?.slips },
  };
  return noteTransaction(world, transaction.id, statusAfter(transaction, prompt.amount), event);
}

/** The issuer refuses to take the money back. */
export function refuseRefund(
  world: World,
  prompt: RefundPrompt,
  card: PresentedCard,
  reason: DeclineReason,
): void {
  const { error, outcomeReason } = refusals[reason];
  const evidence = collectEvidence(world, prompt, {
    isApproved: false,
    amount: prompt.amount,
    card,
    responseCode: error.result_code ?? '05',
    outcomeReason,
  });
  failRefund(world, prompt, error, { ...evidence?.metadata, ...evidence?.slips });
}

/** The refund ended on the terminal without a card. */
export function endRefund(world: World, prompt: RefundPrompt, outcome: string, reason: string): void {
  const error = { code: outcome, message: reason, type: ['ERROR'] };
  failRefund(world, prompt, error, traceOf(world, prompt, outcome, reason));
}

function failRefund(
  world: World,
  prompt: RefundPrompt,
  error: TransactionError,
  metadata: Readonly<Record<string, string>>,
): void {
  const transaction = world.transactions.get(prompt.transactionId);
  if (transaction === undefined) return;
  noteTransaction(world, transaction.id, transaction.status, {
    ...commonFacts(prompt),
    event: 'REFUND',
    success: false,
    correlation_request_id: prompt.requestId,
    error,
    correction: {
      status: transaction.status,
      remaining_capture_amount: 0,
      // This refund still counts as pending here, so its amount is given back by hand.
      remaining_refund_amount: refundable(transaction) + prompt.amount,
      remaining_void_amount: 0,
    },
    metadata,
  });
}

function commonFacts(
  prompt: RefundPrompt,
): Pick<NewEvent, 'amount' | 'items' | 'event_reference' | 'created_by'> {
  return {
    amount: prompt.amount,
    ...(prompt.items === undefined ? {} : { items: prompt.items }),
    ...(prompt.reference === '' ? {} : { event_reference: prompt.reference }),
    created_by: clientActor,
  };
}

function statusAfter(transaction: Transaction, amount: number): TransactionStatus {
  const { captured, refunded } = sumsOf(transaction);
  if (captured < transaction.amount) return 'PARTIALLY_CAPTURED_REFUNDED';
  return refunded + amount >= captured ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
}

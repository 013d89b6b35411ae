import { noteTransaction, sumsOf, vatOf, type NewEvent } from './records.ts';
import type { Transaction } from './wire.ts';
import { announce, clientActor, type World } from './world.ts';

/** Takes authorised money; null when the transaction's state does not allow it. */
export function capture(
  world: World,
  transactionId: string,
  amount?: number,
  reference?: string,
): Transaction | null {
  const transaction = world.transactions.get(transactionId);
  if (transaction === undefined) return null;
  if (transaction.status !== 'AUTHORIZED' && transaction.status !== 'PARTIALLY_CAPTURED') return null;
  const rest = transaction.amount - sumsOf(transaction).captured;
  const taken = amount ?? rest;
  const vat = vatOf(world.sessions.get(transaction.session_id), taken);
  const correlation = transaction.events.find((event) => event.event === 'AUTHORIZE' && event.success)
    ?.metadata?.['payout_correlation_id'];
  const slips = world.heldSlips.get(transactionId);
  world.heldSlips.delete(transactionId);
  const event: NewEvent = {
    event: 'CAPTURE',
    success: true,
    amount: taken,
    ...(vat === undefined ? {} : { calculated_vat_amount: vat }),
    ...(taken === transaction.amount ? { items: linesOf(transaction) } : {}),
    ...(reference === undefined ? {} : { event_reference: reference }),
    created_by: clientActor,
    metadata: { ...slips, ...(correlation === undefined ? {} : { payout_correlation_id: correlation }) },
  };
  const next = noteTransaction(world, transactionId, taken < rest ? 'PARTIALLY_CAPTURED' : 'CAPTURED', event);
  announce(world);
  return next ?? null;
}

/** Gives an authorisation back; null when the transaction's state does not allow it. */
export function voidAuthorization(world: World, transactionId: string): Transaction | null {
  const transaction = world.transactions.get(transactionId);
  if (transaction?.status !== 'INITIATED' && transaction?.status !== 'AUTHORIZED') return null;
  const event: NewEvent = { event: 'VOID', success: true, created_by: clientActor };
  const next = noteTransaction(world, transactionId, 'AUTHORIZATION_VOIDED', event);
  announce(world);
  return next ?? null;
}

function linesOf(transaction: Transaction): readonly unknown[] {
  return transaction.items.map((item) => {
    const { line_id, amount, quantity } = item as Readonly<Record<string, unknown>>;
    return { line_id, amount, quantity };
  });
}

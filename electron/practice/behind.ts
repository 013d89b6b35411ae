import { randomUUID } from 'node:crypto';
import { cardFacts } from './cards.ts';
import { newId } from './ids.ts';
import { noteTransaction, sumsOf } from './records.ts';
import type { Transaction, TransactionEvent, TransactionStatus } from './wire.ts';
import { announce, clientActor, type World } from './world.ts';

/** A transaction that nobody's till asked for in this run: made in Backoffice, by another register, or forgotten here. */
export type Behind = {
  readonly reference?: string;
  /** Minor units. */
  readonly amount: number;
  readonly currency?: string;
  readonly status?: 'CAPTURED' | 'AUTHORIZED' | 'DECLINED' | 'INITIATED';
  readonly terminalId?: string;
  readonly storeId?: string;
  /** Anything but a card on a terminal: a web shop's, say. */
  readonly paymentProductType?: string;
  readonly items?: readonly object[];
  /** Milliseconds since 1970; now, where it is left out. */
  readonly createdMs?: number;
  readonly capturedMs?: number;
};

/** Adds a transaction behind the till's back; returns its id. */
export function addBehind(world: World, facts: Behind): string {
  const { account_id, stores, terminals } = world.account;
  const id = newId(account_id);
  const created = new Date(facts.createdMs ?? world.timers.now()).toISOString();
  const captured = new Date(facts.capturedMs ?? facts.createdMs ?? world.timers.now()).toISOString();
  const status = facts.status ?? 'CAPTURED';
  const { amount } = facts;
  const event = (
    kind: TransactionEvent['event'],
    after: TransactionStatus,
    at: string,
  ): TransactionEvent => ({
    id: randomUUID(),
    event: kind,
    transaction_status: after,
    success: after !== 'DECLINED',
    created_at: at,
    request_id: randomUUID(),
    amount,
  });
  const events = [event('INITIALIZE', 'INITIATED', created)];
  if (status === 'DECLINED') events.push(event('AUTHORIZE', 'DECLINED', created));
  if (status === 'AUTHORIZED' || status === 'CAPTURED')
    events.push(event('AUTHORIZE', 'AUTHORIZED', created));
  if (status === 'CAPTURED') events.push(event('CAPTURE', 'CAPTURED', captured));
  const card = cardFacts.visa;
  const transaction = {
    id,
    session_id: newId(account_id),
    payment_product: 'seitatech',
    payment_product_type: facts.paymentProductType ?? 'seitatech.in_person',
    amount,
    currency: facts.currency ?? 'NOK',
    status,
    settlement_status: 'NOT_SETTLED',
    channel: 'in_store',
    ...(facts.reference === undefined ? {} : { merchant_reference: facts.reference }),
    payout_destination_id: stores[0]?.payout_destination_id ?? '',
    store: {
      id: facts.storeId ?? stores[0]?.store_id ?? '',
      terminal_id: facts.terminalId ?? terminals[0]?.terminal_id ?? '',
      payout_destination_id: stores[0]?.payout_destination_id ?? '',
    },
    items: facts.items ?? [],
    card: { brand: card.name, masked_pan: card.masked, entry_method: 'contactless' },
    events,
    metadata: {},
    initiating_system_request_headers: {},
    created_at: created,
    updated_at: captured,
  };
  world.transactions.set(id, transaction as unknown as Transaction);
  announce(world);
  return id;
}

/** A refund as Backoffice makes one: done at once, with a reference of its own, and with lines where somebody chose them. */
export function refundBehind(
  world: World,
  transactionId: string,
  amount: number,
  reference = 'backoffice',
  items?: readonly object[],
): boolean {
  const before = world.transactions.get(transactionId);
  if (before === undefined) return false;
  const { captured, refunded } = sumsOf(before);
  const status = refunded + amount >= captured ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
  noteTransaction(world, transactionId, status, {
    event: 'REFUND',
    success: true,
    amount,
    event_reference: reference,
    ...(items === undefined ? {} : { items }),
    created_by: clientActor,
  });
  announce(world);
  return true;
}

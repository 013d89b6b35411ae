import { randomUUID } from 'node:crypto';
import type { Session, SessionEvent, Transaction, TransactionEvent, TransactionStatus } from './wire.ts';
import type { World } from './world.ts';

/** Appends to a session's events and changes it. */
export function noteSession(
  world: World,
  sessionId: string,
  names: readonly string[],
  change: Partial<Session> = {},
  details?: SessionEvent['details'],
): void {
  const session = world.sessions.get(sessionId);
  if (session === undefined) return;
  const events = names.map((name) => sessionEvent(world, name, details));
  world.sessions.set(sessionId, {
    ...session,
    ...change,
    updated_at: world.timers.iso(),
    events: [...session.events, ...events],
  });
}

export function sessionEvent(world: World, name: string, details?: SessionEvent['details']): SessionEvent {
  const stamp = { id: randomUUID(), name, created_at: world.timers.iso(), request_id: randomUUID() };
  return details === undefined ? stamp : { ...stamp, details };
}

/** An event before the server has numbered and stamped it. */
export type NewEvent = Omit<TransactionEvent, 'id' | 'created_at' | 'request_id' | 'transaction_status'> & {
  readonly request_id?: string;
};

/** Appends an event to a transaction, which takes the status; returns the new value. */
export function noteTransaction(
  world: World,
  transactionId: string,
  status: TransactionStatus,
  event: NewEvent,
  change: Partial<Transaction> = {},
): Transaction | undefined {
  const transaction = world.transactions.get(transactionId);
  if (transaction === undefined) return undefined;
  const created_at = world.timers.iso();
  const stamped: TransactionEvent = {
    ...event,
    id: String(transaction.events.length + 1),
    transaction_status: status,
    created_at,
    request_id: event.request_id ?? randomUUID(),
  };
  const next = {
    ...transaction,
    ...change,
    status,
    updated_at: created_at,
    events: [...transaction.events, stamped],
  };
  world.transactions.set(transactionId, next);
  return next;
}

export type Sums = {
  readonly captured: number;
  readonly refunded: number;
  /** Refunds that were accepted and have not ended. */
  readonly pending: number;
};

/** What has been moved on a transaction, in minor units, worked out from its events. */
export function sumsOf(transaction: Transaction): Sums {
  const total = (events: readonly TransactionEvent[]): number =>
    events.reduce((sum, event) => sum + (event.amount ?? 0), 0);
  const done = (kind: TransactionEvent['event']): readonly TransactionEvent[] =>
    transaction.events.filter((event) => event.event === kind && event.success);
  const ended = new Set(transaction.events.map((event) => event.correlation_request_id));
  const open = done('INITIATE_REFUND').filter((event) => !ended.has(event.request_id));
  return { captured: total(done('CAPTURE')), refunded: total(done('REFUND')), pending: total(open) };
}

/** VAT inside a part of a transaction, for `calculated_vat_amount`; undefined where the till sent no VAT. */
export function vatOf(session: Session | undefined, amount: number): number | undefined {
  const order = session?.order;
  if (order?.vat_amount === undefined) return undefined;
  return amount === order.amount ? order.vat_amount : Math.round((order.vat_amount * amount) / order.amount);
}

import { newId } from './ids.ts';
import { noteTransaction } from './records.ts';
import type { Session, Transaction } from './wire.ts';
import type { PaymentPrompt, World } from './world.ts';

/** The transaction of the prompt's session, made now if there is none: a session has at most one. */
export function transactionOf(world: World, prompt: PaymentPrompt): Transaction | undefined {
  const session = world.sessions.get(prompt.sessionId);
  if (session === undefined) return undefined;
  const known = world.transactions.get(session.transaction_id ?? '');
  if (known !== undefined) return known;
  const id = newId(world.account.account_id);
  world.transactions.set(id, freshTransaction(world, session, id));
  world.sessions.set(session.id, { ...session, transaction_id: id, updated_at: world.timers.iso() });
  return noteTransaction(world, id, 'INITIATED', { event: 'INITIALIZE', success: true });
}

function freshTransaction(world: World, session: Session, id: string): Transaction {
  const { order } = session;
  const store = world.account.stores.find((one) => one.store_id === order.store.id);
  const now = world.timers.iso();
  return {
    id,
    session_id: session.id,
    payment_product: 'seitatech',
    payment_product_type: 'seitatech.in_person',
    amount: order.amount,
    currency: order.currency,
    status: 'INITIATED',
    settlement_status: 'NOT_SETTLED',
    channel: session.configuration.channel,
    merchant_reference: order.merchant_reference,
    ...(order.merchant_reference_2 === undefined ? {} : { merchant_reference_2: order.merchant_reference_2 }),
    payout_destination_id: order.store.payout_destination_id,
    store: order.store,
    items: order.items ?? [],
    events: [],
    metadata: {
      merchant_name: store?.store_name ?? '',
      merchant_country: 'NO',
      merchant_category_code: store?.merchant_category_code ?? '',
      'session:profile_id': String(session.metadata['session:profile_id']),
      payout: 'payout_destination_id',
    },
    initiating_system_request_headers: world.systemHeaders.get(session.id) ?? {},
    created_at: now,
    updated_at: now,
  };
}

import type { DeclineReason } from '../../shared/practice.ts';
import { refusals } from './cards.ts';
import type { PresentedCard } from './cards.ts';
import { collectEvidence, traceOf } from './evidence.ts';
import type { Ending } from './knobs.ts';
import { newId } from './ids.ts';
import { noteSession, noteTransaction, sumsOf, vatOf } from './records.ts';
import type { NewEvent } from './records.ts';
import type { Session, Transaction } from './wire.ts';
import { announce, clientActor } from './world.ts';
import type { Prompt, World } from './world.ts';

export type PaymentPrompt = Extract<Prompt, { readonly kind: 'payment' }>;

export type Approval = {
  readonly card: PresentedCard;
  /** `AUTHORIZED` stays uncaptured; `CAPTURED` is captured at once, whatever the knob says. */
  readonly status?: 'AUTHORIZED' | 'CAPTURED' | 'UNKNOWN' | 'ON_HOLD' | undefined;
  /** Minor units, where it differs from what was asked. */
  readonly amount?: number | undefined;
};

const product = { payment_product_type: 'seitatech.in_person' };

/** The terminal shows the amount: the session is locked and, as the knob says, has a transaction. */
export function beginPayment(world: World, prompt: PaymentPrompt): void {
  noteSession(world, prompt.sessionId, ['PAY_LOCK_START'], {}, product);
  if (world.readKnobs().transactionAppears === 'at-prompt') transactionOf(world, prompt);
}

/** The card was accepted. A session that was cancelled or has expired gets its money all the same. */
export function approvePayment(world: World, prompt: PaymentPrompt, approval: Approval): void {
  const { id } = transactionOf(world, prompt) ?? {};
  if (id === undefined) return;
  if (approval.status === 'UNKNOWN') {
    leaveUndecided(world, prompt, id);
    return;
  }
  const amount = approval.amount ?? prompt.amount;
  const evidence = collectEvidence(world, prompt, {
    isApproved: true,
    amount,
    card: approval.card,
    responseCode: '00',
  });
  const isOnHold = approval.status === 'ON_HOLD';
  const slips = evidence?.slips ?? {};
  const holdsSlips = world.readKnobs().receiptsOn === 'CAPTURE';
  if (holdsSlips) world.heldSlips.set(id, slips);
  const metadata = { ...evidence?.metadata, ...(holdsSlips ? {} : slips) };
  const change = { amount, ...(evidence === undefined ? {} : { card: evidence.card }) };
  noteTransaction(
    world,
    id,
    isOnHold ? 'ON_HOLD' : 'AUTHORIZED',
    { event: 'AUTHORIZE', success: true, amount, metadata },
    change,
  );
  noteSession(
    world,
    prompt.sessionId,
    isOnHold ? ['ON_HOLD_CALLBACK_SENT'] : ['AUTHORIZED', 'COMPLETED'],
    {},
    product,
  );
  if (!isOnHold) scheduleCapture(world, prompt, id, approval);
}

/** The card was refused. */
export function refusePayment(
  world: World,
  prompt: PaymentPrompt,
  card: PresentedCard,
  reason: DeclineReason,
): void {
  const transaction = transactionOf(world, prompt);
  if (transaction === undefined) return;
  const { error, outcomeReason } = refusals[reason];
  const status = reason === 'technical' ? 'FAILED' : world.readKnobs().declineStatus;
  const evidence = collectEvidence(world, prompt, {
    isApproved: false,
    amount: prompt.amount,
    card,
    responseCode: error.result_code ?? '05',
    outcomeReason,
  });
  const event: NewEvent = {
    event: 'AUTHORIZE',
    success: false,
    amount: prompt.amount,
    error,
    metadata: { ...evidence?.metadata, ...evidence?.slips },
  };
  noteTransaction(
    world,
    transaction.id,
    status,
    event,
    evidence === undefined ? {} : { card: evidence.card },
  );
  noteSession(
    world,
    prompt.sessionId,
    [status === 'FAILED' ? 'PAY_FAILED' : 'DECLINED', 'FAILED'],
    {},
    {
      ...product,
      error: 'Rejected',
    },
  );
}

/** No card was read: the customer pressed stop, or nobody came. */
export function endPayment(
  world: World,
  prompt: PaymentPrompt,
  ending: Ending,
  outcome: string,
  reason: string,
): void {
  if (ending === 'session-failed' || ending === 'session-cancelled') {
    endSession(world, prompt.sessionId, ending, outcome, reason);
    return;
  }
  const transaction = transactionOf(world, prompt);
  if (transaction === undefined) return;
  const type = ending === 'declined' ? 'DECLINED' : 'ERROR';
  const status = ending === 'declined' ? 'DECLINED' : 'FAILED';
  noteTransaction(world, transaction.id, status, {
    event: 'AUTHORIZE',
    success: false,
    amount: prompt.amount,
    error: { code: outcome, message: reason, type: [type] },
    metadata: traceOf(world, prompt, outcome, reason),
  });
  noteSession(
    world,
    prompt.sessionId,
    [ending === 'declined' ? 'DECLINED' : 'PAY_FAILED', 'FAILED'],
    {},
    {
      ...product,
      error: outcome,
    },
  );
}

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

/** The transaction of the prompt's session, made now if there is none: a session has at most one. */
function transactionOf(world: World, prompt: PaymentPrompt): Transaction | undefined {
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

function scheduleCapture(
  world: World,
  prompt: PaymentPrompt,
  transactionId: string,
  approval: Approval,
): void {
  const { captureAfterMs } = world.readKnobs();
  const isAutomatic = world.sessions.get(prompt.sessionId)?.configuration.auto_capture ?? true;
  if (approval.status === 'CAPTURED') capture(world, transactionId);
  else if (approval.status === 'AUTHORIZED' || captureAfterMs === 'stuck' || !isAutomatic) return;
  else if (captureAfterMs === 0) capture(world, transactionId);
  else world.timers.after(captureAfterMs, () => capture(world, transactionId));
}

function leaveUndecided(world: World, prompt: PaymentPrompt, transactionId: string): void {
  noteTransaction(world, transactionId, 'UNKNOWN', {
    event: 'AUTHORIZE',
    success: false,
    amount: prompt.amount,
    error: { message: 'The outcome could not be determined', type: ['UNKNOWN'] },
    metadata: traceOf(world, prompt, 'UNKNOWN', 'NO_RESPONSE'),
  });
  noteSession(world, prompt.sessionId, ['UNKNOWN'], {}, product);
}

// A transaction that is already there cannot vanish, so it is closed without a card or a slip.
function endSession(world: World, sessionId: string, ending: Ending, outcome: string, reason: string): void {
  const transactionId = world.sessions.get(sessionId)?.transaction_id;
  if (ending === 'session-cancelled') {
    if (transactionId !== undefined) voidAuthorization(world, transactionId);
    noteSession(world, sessionId, ['CANCELLED'], { cancelled_at: world.timers.iso() });
    return;
  }
  if (transactionId !== undefined) {
    const error = { code: outcome, message: reason, type: ['ERROR'] };
    noteTransaction(world, transactionId, 'FAILED', { event: 'AUTHORIZE', success: false, error });
  }
  noteSession(world, sessionId, ['FAILED'], {}, { ...product, error: outcome });
}

function linesOf(transaction: Transaction): readonly unknown[] {
  return transaction.items.map((item) => {
    const { line_id, amount, quantity } = item as Readonly<Record<string, unknown>>;
    return { line_id, amount, quantity };
  });
}

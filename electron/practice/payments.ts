import type { DeclineReason } from '../../shared/practice.ts';
import { capture, voidAuthorization } from './captures.ts';
import { refusals, type PresentedCard } from './cards.ts';
import { collectEvidence, traceOf } from './evidence.ts';
import type { Ending } from './knobs.ts';
import { transactionOf } from './opening.ts';
import { noteSession, noteTransaction, type NewEvent } from './records.ts';
import type { PaymentPrompt, World } from './world.ts';

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

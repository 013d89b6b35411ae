import type { SessionId, TransactionId } from '../../shared/ids.ts';
import { minor, type Minor } from '../../shared/money.ts';
import type {
  Card,
  SessionFacts,
  TransactionFacts,
  TransactionStatus,
} from '../../shared/payment/payment.ts';
import { declineOf } from './decline.ts';
import { defined } from './defined.ts';
import { refundsOf } from './refunds.ts';
import { slipsOf } from './slips.ts';
import type { WireEvent, WireSession, WireTransaction } from './wire.ts';

const statuses: Readonly<Record<string, TransactionStatus>> = {
  INITIATED: 'initiated',
  AUTHORIZED: 'authorized',
  AUTHORIZATION_VOIDED: 'voided',
  CAPTURED: 'captured',
  PARTIALLY_CAPTURED: 'partially-captured',
  PARTIALLY_CAPTURED_REFUNDED: 'partially-refunded',
  REFUNDED: 'refunded',
  PARTIALLY_REFUNDED: 'partially-refunded',
  DECLINED: 'declined',
  FAILED: 'failed',
  UNKNOWN: 'unknown',
  ON_HOLD: 'on-hold',
};

/** A transaction in the till's own words (API.md 6). */
export function transactionFacts(wire: WireTransaction): TransactionFacts {
  const events = oldestFirst(wire.events);
  const authorizations = events.filter((one) => one.event === 'AUTHORIZE' && one.success !== undefined);
  const last = authorizations.at(-1);
  const approved = authorizations.findLast((one) => one.success === true);
  return {
    id: wire.id as TransactionId,
    amount: minor(wire.amount),
    currency: wire.currency,
    status: Object.hasOwn(statuses, wire.status) ? (statuses[wire.status] ?? 'other') : 'other',
    captured: capturedOf(wire),
    refunds: refundsOf(events),
    card: cardOf(wire),
    slips: slipsOf(events.filter((one) => one.event === 'AUTHORIZE' || one.event === 'CAPTURE')),
    ...defined({
      sessionId: wire.session_id as SessionId | undefined,
      reference: wire.merchant_reference,
      storeId: wire.store?.id,
      terminalId: wire.store?.terminal_id,
      decline: last?.success === false ? declineOf(last) : undefined,
      at: approved?.created_at ?? wire.updated_at ?? wire.created_at,
    }),
  };
}

/** A session in the till's own words (API.md 4). */
export function sessionFacts(wire: WireSession): SessionFacts {
  const names = new Set(wire.events.map((one) => one.name));
  const lifeMs = Date.parse(wire.expires_at ?? '') - Date.parse(wire.created_at ?? '');
  return {
    id: wire.id as SessionId,
    hasFailedTry: names.has('PAY_FAILED'),
    ...defined({
      transactionId: wire.transaction_id as TransactionId | undefined,
      ended: endOf(wire, names),
      lifeMs: Number.isFinite(lifeMs) && lifeMs >= 0 ? lifeMs : undefined,
    }),
  };
}

const tellingEvents: ReadonlySet<string | undefined> = new Set([
  'AUTHORIZED',
  'COMPLETED',
  'UNKNOWN',
  'AUTH_CALLBACK_SENT',
  'ON_HOLD_CALLBACK_SENT',
  'PAY_FAILED',
]);

/** Whether a session is over, or something has been made of it, so that there may be a transaction. */
export function hasComeToSomething(wire: WireSession): boolean {
  const names = wire.events.map((one) => one.name);
  return endOf(wire, new Set(names)) !== undefined || names.some((name) => tellingEvents.has(name));
}

function endOf(wire: WireSession, names: ReadonlySet<string>): SessionFacts['ended'] {
  if (wire.cancelled_at !== undefined || names.has('CANCELLED')) return 'cancelled';
  if (names.has('DECLINED')) return 'declined';
  return names.has('FAILED') ? 'failed' : undefined;
}

/** Neither order nor completeness of the events is promised; where one has no time they stay as they came. */
function oldestFirst(events: readonly WireEvent[]): readonly WireEvent[] {
  const times = events.map((one) => Date.parse(one.created_at ?? ''));
  if (times.some((time) => !Number.isFinite(time))) return events;
  return [...events].sort((a, b) => Date.parse(a.created_at ?? '') - Date.parse(b.created_at ?? ''));
}

const capturedStatuses: ReadonlySet<string> = new Set([
  'CAPTURED',
  'REFUNDED',
  'PARTIALLY_REFUNDED',
  'PARTIALLY_CAPTURED_REFUNDED',
]);

/** Captured before refunds: by its events or, where none tells, by the status. */
function capturedOf(wire: WireTransaction): Minor {
  const captures = wire.events.filter((one) => one.event === 'CAPTURE' && one.success === true);
  const amounts = captures.flatMap((one) => (one.amount === undefined ? [] : [one.amount]));
  if (captures.length > 0 && amounts.length === captures.length) {
    return minor(amounts.reduce((total, amount) => total + amount, 0));
  }
  return minor(captures.length > 0 || capturedStatuses.has(wire.status) ? wire.amount : 0);
}

function cardOf({ card }: WireTransaction): Card {
  const lastFour = /(\d{4})$/.exec(card?.masked_pan?.trim() ?? '')?.[1];
  return defined({ brand: card?.brand, lastFour, entry: card?.entry_method });
}

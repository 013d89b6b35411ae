import { sumsOf } from '../../electron/practice/records.ts';
import type { PracticeControl } from '../../electron/practice/control.ts';
import type { Session, Transaction, TransactionEvent } from '../../electron/practice/wire.ts';
import type { Traffic } from './traffic.ts';

/** What really happened, in Dintero's own book. The till cannot see this; only the checks do. */
export type Truth = {
  readonly sessionsOf: (reference: string) => readonly Session[];
  readonly transactionsOf: (reference: string) => readonly Transaction[];
  readonly transaction: (id: string) => Transaction | undefined;
  /** Transactions of this till that have taken money, whether or not it has gone back since. */
  readonly captured: () => readonly Transaction[];
  /** Nothing is taken yet, and a card, a person or time can still make it so. */
  readonly mayStillBeTaken: (reference: string) => boolean;
  /** Dintero itself said that the session is over: cancelled, failed, declined, or past its time. */
  readonly isSessionOver: (reference: string) => boolean;
  /** It has not gone back, and a card, the bank or a request on its way can still make it so. */
  readonly mayStillGoBack: (refundReference: string) => boolean;
  /** What the refunds with this reference have given back, in øre, and how many there were. */
  readonly givenBack: (reference: string) => { readonly amount: number; readonly times: number };
};

export const ownPrefix = 'K1-';
const openStatuses: ReadonlySet<string> = new Set(['INITIATED', 'AUTHORIZED', 'UNKNOWN', 'ON_HOLD']);

export function createTruth(control: PracticeControl, traffic: Traffic, now: () => number): Truth {
  function transactionsOf(reference: string): readonly Transaction[] {
    return control.transactions().filter((one) => one.merchant_reference === reference);
  }

  function sessionsOf(reference: string): readonly Session[] {
    return control.sessions().filter((one) => one.order.merchant_reference === reference);
  }

  /** The request has left the till, and the server has not carried it out yet. */
  function isInTransit(reference: string, route: string): boolean {
    return traffic.held().some(({ path, body }) => path.endsWith(route) && body.includes(reference));
  }

  function traceOf(refundReference: string): readonly TransactionEvent[] {
    const events = control.transactions().flatMap((one) => one.events);
    return events.filter((one) => one.event_reference === refundReference);
  }

  return {
    sessionsOf,
    transactionsOf,
    transaction: (id) => control.transactions().find((one) => one.id === id),
    captured: () =>
      control
        .transactions()
        .filter((one) => one.merchant_reference.startsWith(ownPrefix) && sumsOf(one).captured > 0),
    mayStillBeTaken: (reference) =>
      transactionsOf(reference).some(({ status }) => openStatuses.has(status)) ||
      control.prompts().some((one) => one.reference === reference && one.stage !== 'done') ||
      (isInTransit(reference, '/sessions-profile') && sessionsOf(reference).length === 0),
    isSessionOver: (reference) =>
      sessionsOf(reference).every(
        ({ cancelled_at, expires_at, events }) =>
          cancelled_at !== undefined ||
          Date.parse(expires_at) <= now() ||
          events.some(({ name }) => ['CANCELLED', 'FAILED', 'DECLINED'].includes(name)),
      ),
    mayStillGoBack: (reference) => {
      const events = traceOf(reference);
      if (events.length === 0) return isInTransit(reference, '/refund');
      return !events.some(({ event }) => event === 'REFUND');
    },
    givenBack: (reference) => {
      const events = traceOf(reference).filter(({ event, success }) => event === 'REFUND' && success);
      return { amount: events.reduce((sum, { amount }) => sum + (amount ?? 0), 0), times: events.length };
    },
  };
}

export { sumsOf };

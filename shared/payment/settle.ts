import { isOver } from './believe.ts';
import type { Ending, Payment, Stage, TransactionFacts } from './payment.ts';
import { expiryMarginMs, latePauseMs, searchPauseMs } from './schedule.ts';

export const freshAsking: Payment['asking'] = {
  isUnderWay: false,
  looks: 0,
  lateLooks: 0,
  failures: 0,
  empties: 0,
  lateEmpties: 0,
  isReadable: false,
  cancels: 0,
};

export function settle(state: Payment, ending: Ending, atMs: number): Payment {
  const settled = enter(state, { phase: 'settled', atMs, ending });
  const nextMs = lateNextMs({ ...settled, asking: freshAsking }, ending, atMs);
  if (nextMs === undefined) return { ...settled, asking: freshAsking };
  return { ...settled, asking: { ...freshAsking, nextMs, lateLooks: nextMs - atMs >= 60_000 ? 1 : 0 } };
}

/** Enters a stage: looks are counted anew, so that each stage begins by looking often. */
export function enter(state: Payment, stage: Stage): Payment {
  return { ...state, stage, asking: { ...state.asking, looks: 0 } };
}

/**
 * When an ended attempt is looked at again. While its session may live it is polled beside whatever runs now, at the
 * same pace; then by the watch list; never when nothing can change any more.
 */
export function lateNextMs(state: Payment, ending: Ending, atMs: number): number | undefined {
  const { asking, lifeMs } = state;
  const watchMs = latePauseMs(asking.lateLooks, atMs);
  const onWatch = watchMs === undefined ? undefined : atMs + watchMs;
  if (ending.outcome === 'paid') {
    if (ending.collection !== 'pending') return undefined;
    return atMs + (atMs < 10 * 60_000 ? 5000 : (watchMs ?? 60 * 60_000));
  }
  if (ending.outcome === 'failed' && (ending.why === 'not-sent' || ending.why === 'refused'))
    return undefined;
  if (ending.found !== undefined) return ending.found.status === 'authorized' ? atMs + 5000 : undefined;
  if (ending.outcome === 'unknown' && ending.why === 'amount-differs') return undefined;
  if (ending.transaction !== undefined && isOver(ending.transaction.status)) return onWatch;
  if (atMs > lifeMs + expiryMarginMs) return onWatch;
  const isKnown = state.sessionId !== undefined || state.transactionId !== undefined;
  return atMs + (isKnown ? 2000 : searchPauseMs(asking.looks));
}

/** What a transaction that has ended without money is to the till. */
export function notPaid(state: Payment, transaction: TransactionFacts): Ending {
  const { status, decline } = transaction;
  if (status === 'voided') return { outcome: 'cancelled', by: state.cancelledBy ?? 'elsewhere', transaction };
  if (status === 'declined' || decline !== undefined) {
    return { outcome: 'declined', transaction, ...(decline === undefined ? {} : { decline }) };
  }
  return { outcome: 'failed', why: 'at-terminal', transaction };
}

export function endedWithoutTransaction(state: Payment, ended: 'cancelled' | 'declined' | 'failed'): Ending {
  if (ended === 'declined') return { outcome: 'declined' };
  if (ended === 'cancelled' || state.cancelledBy !== undefined) {
    return { outcome: 'cancelled', by: state.cancelledBy ?? 'elsewhere' };
  }
  return { outcome: 'failed', why: 'at-terminal' };
}

export function countEmpty({ asking, lifeMs }: Payment, atMs: number): Payment['asking'] {
  const isSpaced = asking.lastEmptyMs === undefined || atMs - asking.lastEmptyMs >= 1000;
  const isLate = atMs > lifeMs + expiryMarginMs;
  return {
    ...asking,
    empties: asking.empties + 1,
    lateEmpties: asking.lateEmpties + (isLate && isSpaced ? 1 : 0),
    ...(isSpaced ? { lastEmptyMs: atMs } : {}),
  };
}

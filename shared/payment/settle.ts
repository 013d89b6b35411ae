import { unreachable } from '../result.ts';
import { believe, isOver } from './believe.ts';
import type { Ending, Payment, Stage, TransactionFacts } from './payment.ts';
import { expiryMarginMs, nextHourlyMs, nextWatchMs, searchPauseMs } from './schedule.ts';

export const freshAsking: Payment['asking'] = {
  isUnderWay: false,
  looks: 0,
  failures: 0,
  empties: 0,
  lateEmpties: 0,
  isReadable: false,
  cancels: 0,
};

export function settle(state: Payment, ending: Ending, atMs: number): Payment {
  const settled = { ...enter(state, { phase: 'settled', atMs, ending }), asking: anew(state.asking) };
  const nextMs = lateNextMs(settled, ending, atMs);
  return nextMs === undefined ? settled : { ...settled, asking: { ...settled.asking, nextMs } };
}

function anew({ isOld }: Payment['asking']): Payment['asking'] {
  return isOld === true ? { ...freshAsking, isOld } : freshAsking;
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
  const { stage } = state;
  const givenUpMs = stage.phase === 'settled' ? stage.atMs : atMs;
  if (ending.outcome === 'paid') return whilePaid(state, ending, atMs);
  if (ending.outcome === 'failed' && (ending.why === 'not-sent' || ending.why === 'refused'))
    return undefined;
  if (ending.found?.status === 'authorized') return whileApproved(state, givenUpMs, atMs);
  if (ending.found !== undefined && believe(state.attempt, ending.found) !== 'not-ours') return undefined;
  if (ending.outcome === 'cancelled' && ending.by === 'given-back') return undefined;
  if (ending.outcome === 'unknown' && ending.why === 'amount-differs') {
    const isRestOpen = ending.transaction?.status === 'partially-captured';
    return isRestOpen ? whileApproved(state, givenUpMs, atMs) : undefined;
  }
  if (mayLiveOn(state, atMs)) {
    const isKnown = state.sessionId !== undefined || state.transactionId !== undefined;
    const isPaced = isKnown && mayPromptLive(state, ending, atMs);
    return atMs + (isPaced ? 2000 : searchPauseMs(state.asking.looks));
  }
  // What stands under Attention is asked about for as long as it stands there.
  const isOpen = ending.outcome === 'unknown' || ending.found !== undefined;
  return isOpen ? nextHourlyMs(givenUpMs, atMs) : nextWatchMs(givenUpMs, atMs);
}

/** A sale that is done is asked about as long as its money is not here, or not all of it. */
function whilePaid(
  state: Payment,
  ending: Extract<Ending, { outcome: 'paid' }>,
  atMs: number,
): number | undefined {
  const givenUpMs = state.stage.phase === 'settled' ? state.stage.atMs : atMs;
  switch (ending.collection) {
    case 'pending':
      return whileApproved(state, givenUpMs, atMs);
    case 'unverified':
      return mayPromptLive(state, ending, atMs) ? atMs + 2000 : nextWatchMs(givenUpMs, atMs);
    case 'differs':
      return nextWatchMs(givenUpMs, atMs);
    case 'captured':
    case 'voided':
      return undefined;
    default:
      return unreachable(ending);
  }
}

/** A card that was approved has its money soon, or after hours: Dintero tries for two days. */
function whileApproved({ asking }: Payment, givenUpMs: number, atMs: number): number {
  const isSoon = atMs < 10 * 60_000 && asking.isOld !== true;
  return isSoon ? atMs + 5000 : nextHourlyMs(givenUpMs, atMs);
}

/** A session can end in another way than it was told to until its life and a margin are over. */
function mayLiveOn({ lifeMs, asking }: Payment, atMs: number): boolean {
  return asking.isOld !== true && atMs <= lifeMs + expiryMarginMs;
}

/**
 * A prompt can outlive its cancel and the cashier's word that the terminal is idle. After a decline or a failure the
 * terminal has shown its result; should it take another card in the same session all the same, that is heard of before
 * the next try is paid as well, by looking at the pace of a search.
 */
function mayPromptLive(state: Payment, ending: Ending, atMs: number): boolean {
  const { transaction } = ending;
  const isShown = ending.outcome !== 'cancelled' && transaction !== undefined && isOver(transaction.status);
  return !isShown && mayLiveOn(state, atMs);
}

/** The customer has been charged, and has all of it back: not paid, and nothing is owed. */
export function givenBack(transaction: TransactionFacts): Ending {
  return { outcome: 'cancelled', by: 'given-back', transaction };
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

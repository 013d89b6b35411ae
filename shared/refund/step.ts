import { mayHaveReachedProvider, type Fault } from '../faults.ts';
import { shortestClosingNote, type Closing } from '../payment/by-hand.ts';
import type { RefundFacts, TransactionFacts } from '../payment/payment.ts';
import {
  askTerminalMs,
  backOffMs,
  emptyAnswersNeeded,
  longestLateBackOffMs,
  nextHourlyMs,
  nextWatchMs,
  refundPatienceMs,
  refundTraceMs,
  searchPauseMs,
  slowRequestMs,
  watchPauseMs,
} from '../payment/schedule.ts';
import { unreachable } from '../result.ts';
import type { Refund, RefundAttempt, RefundEnding, RefundEvent, RefundStage, RefundStep } from './refund.ts';

/**
 * The refund of one attempt as a pure machine, the payment's younger sister: sent once, and then only asked about, by
 * its reference among the events of the transaction. A session's cancel does not exist for it.
 *
 *   sending → waiting → settled(refunded | declined)
 *      └───────┴──→ checking → any of the above, or set aside with the amount still reserved
 *   settled(declined | failed: refused) → settled(otherwise), by somebody's word
 */
export function stepRefund(state: Refund, event: RefundEvent): RefundStep {
  const next = apply(state, event);
  return onTime(next, event.atMs);
}

export function beginRefund(attempt: RefundAttempt): RefundStep {
  return {
    state: { attempt, stage: { phase: 'sending' }, isAccepted: false, asking: freshAsking },
    effects: [{ type: 'send' }],
  };
}

/** When the desk has to send the next `ticked`, at the latest. */
export function refundDueMs(state: Refund): number | undefined {
  const { stage, asking } = state;
  const times: number[] = [];
  if (!asking.isUnderWay && asking.nextMs !== undefined) times.push(asking.nextMs);
  if (stage.phase === 'sending' && isNotLooking(state)) times.push(slowRequestMs);
  if (stage.phase === 'waiting') times.push(stage.fromMs + refundPatienceMs);
  if (stage.phase === 'checking' && !stage.isAsked && asking.isReadable)
    times.push(stage.fromMs + askTerminalMs);
  return times.length === 0 ? undefined : Math.min(...times);
}

/** True while the amount must be counted as gone: it may still be, or have been, given back. */
export function isReserved(state: Refund): boolean {
  return state.stage.phase !== 'settled' || state.stage.ending.outcome === 'unknown';
}

/** True once the money has gone back, by the card or another way. */
export function hasGoneBack({ stage }: Refund): boolean {
  return (
    stage.phase === 'settled' && (stage.ending.outcome === 'refunded' || stage.ending.outcome === 'otherwise')
  );
}

/**
 * Whether the card, or Dintero for good, has said no to it, so that somebody may decide to give it back another way. Never
 * while it is not known what became of it, and not where trying again is all that is needed.
 */
export function mayPayOtherwise({ attempt, stage }: Refund): boolean {
  if (attempt.foundId !== undefined || stage.phase !== 'settled') return false;
  const { ending } = stage;
  if (ending.outcome === 'declined') return true;
  if (ending.outcome !== 'failed' || ending.why !== 'refused') return false;
  return ending.fault?.kind === 'refused' && ending.fault.status !== 401;
}

/** Whether a person can say that it is settled: it went back twice, and the till can do nothing about that. */
export function mayCloseRefund({ stage }: Refund): boolean {
  if (stage.phase !== 'settled' || stage.ending.outcome !== 'otherwise') return false;
  return stage.ending.found !== undefined && stage.ending.closing === undefined;
}

const freshAsking: Refund['asking'] = {
  isUnderWay: false,
  looks: 0,
  failures: 0,
  isReadable: false,
  empties: 0,
};

function apply(state: Refund, event: RefundEvent): Refund {
  switch (event.type) {
    case 'sent':
      return sent(state, event.atMs);
    case 'sending-failed':
      return sendingFailed(state, event.fault, event.atMs);
    case 'read':
      return read(state, event.transaction, event.atMs);
    case 'reading-failed':
      return readingFailed(state, event.fault, event.atMs);
    case 'check-asked':
      return lookAt(state, event.atMs);
    case 'answered':
      return answered(state, event.answer, event.atMs);
    case 'closed':
      return closed(state, event.closing);
    case 'paid-otherwise':
      return mayPayOtherwise(state)
        ? settleRefund(state, { outcome: 'otherwise', otherwise: event.otherwise }, event.atMs)
        : state;
    case 'restarted':
      return restarted(state, event.lookInMs);
    case 'ticked':
      return state;
    default:
      return unreachable(event);
  }
}

/** A 2xx means that Dintero took it on. Whether the money went back, only the transaction's events say. */
function sent(state: Refund, atMs: number): Refund {
  if (state.stage.phase !== 'sending') return { ...state, isAccepted: true };
  return lookAt(enter({ ...state, isAccepted: true }, { phase: 'waiting', fromMs: atMs }), atMs);
}

function sendingFailed(state: Refund, fault: Fault, atMs: number): Refund {
  if (state.stage.phase !== 'sending') return state;
  if (mayHaveReachedProvider(fault)) {
    const checking = enter(state, { phase: 'checking', fromMs: atMs, why: 'reply-lost', isAsked: false });
    return lookAt(checking, atMs + searchPauseMs(0));
  }
  const isAnswer = fault.kind === 'refused' || fault.kind === 'not-signed-in';
  return settleRefund(state, { outcome: 'failed', why: isAnswer ? 'refused' : 'not-sent', fault }, atMs);
}

function read(state: Refund, transaction: TransactionFacts, atMs: number): Refund {
  if (transaction.id !== state.attempt.transactionId) {
    // Another transaction knows nothing of our refund: its silence must not count as "never created".
    return readingFailed(state, { kind: 'no-answer', detail: 'another transaction was read' }, atMs);
  }
  const asking = {
    ...state.asking,
    isUnderWay: false,
    failures: 0,
    isReadable: true,
    looks: state.asking.looks + 1,
  };
  return scheduled(judge({ ...state, asking }, ourRefund(state.attempt, transaction), atMs), atMs);
}

/** Only an event with our very reference speaks of our refund; the strongest one counts. */
function ourRefund(attempt: RefundAttempt, transaction: TransactionFacts): RefundFacts | undefined {
  const ours = transaction.refunds.filter((refund) => refund.reference === attempt.reference);
  return (
    ours.find(({ state }) => state === 'done') ?? ours.find(({ state }) => state === 'refused') ?? ours.at(0)
  );
}

function judge(state: Refund, refund: RefundFacts | undefined, atMs: number): Refund {
  // Money that went back has a receipt: whatever an older answer says, it is not taken back.
  if (state.stage.phase === 'settled' && state.stage.ending.outcome === 'refunded') return state;
  if (state.stage.phase === 'settled' && state.stage.ending.outcome === 'otherwise')
    return afterwards(state, state.stage.ending, refund, atMs);
  if (refund === undefined) return noTrace(state, atMs);
  const traced: Refund = { ...state, isAccepted: true };
  if (refund.state === 'done' && refund.amount === state.attempt.amount) {
    return settleOnce(traced, { outcome: 'refunded', refund }, atMs);
  }
  if (refund.state === 'refused') return settleOnce(traced, { outcome: 'declined', refund }, atMs);
  const { stage } = traced;
  // Given up as never created or refused, and then it turned up: its money is reserved again, and a person is told.
  const isOtherAmount = refund.state === 'done';
  if (stage.phase === 'settled') {
    const { outcome } = stage.ending;
    const isNews = outcome === 'failed' || (outcome === 'declined' && isOtherAmount);
    return isNews ? settleRefund(traced, { outcome: 'unknown', why: 'set-aside' }, atMs) : traced;
  }
  if (isOtherAmount) return undecided(traced, atMs);
  const isNew = stage.phase === 'sending' || (stage.phase === 'checking' && stage.why !== 'undecided');
  return isNew ? enter(traced, { phase: 'waiting', fromMs: atMs }) : traced;
}

/** Something went back, but not what was asked for: nobody is asked for a card any more. */
function undecided(state: Refund, atMs: number): Refund {
  const { stage } = state;
  if (stage.phase === 'checking' && stage.why === 'undecided') return state;
  return enter(state, { phase: 'checking', fromMs: atMs, why: 'undecided', isAsked: false });
}

/** It was given back another way. Should the card have taken it as well, a person has to know. */
function afterwards(
  state: Refund,
  ending: Extract<RefundEnding, { outcome: 'otherwise' }>,
  refund: RefundFacts | undefined,
  atMs: number,
): Refund {
  if (refund?.state !== 'done' || ending.found !== undefined) return state;
  return settleRefund({ ...state, isAccepted: true }, { ...ending, found: refund }, atMs);
}

function closed(state: Refund, closing: Closing): Refund {
  const { stage } = state;
  const isRight = mayCloseRefund(state) && closing.note.trim().length >= shortestClosingNote;
  if (!isRight || stage.phase !== 'settled' || stage.ending.outcome !== 'otherwise') return state;
  return { ...state, stage: { ...stage, ending: { ...stage.ending, closing } } };
}

function settleOnce(state: Refund, ending: RefundEnding, atMs: number): Refund {
  const { stage } = state;
  const isKnown = stage.phase === 'settled' && stage.ending.outcome === ending.outcome;
  return isKnown ? state : settleRefund(state, ending, atMs);
}

function noTrace(state: Refund, atMs: number): Refund {
  const empties = state.asking.empties + (atMs > refundTraceMs ? 1 : 0);
  const next: Refund = { ...state, asking: { ...state.asking, empties } };
  const isOpen =
    state.stage.phase === 'checking' ||
    (state.stage.phase === 'settled' && state.stage.ending.outcome === 'unknown');
  const isSure = isOpen && !state.isAccepted && empties >= emptyAnswersNeeded;
  return isSure ? settleRefund(next, { outcome: 'failed', why: 'never-created' }, atMs) : next;
}

function readingFailed(state: Refund, fault: Fault, atMs: number): Refund {
  const failures = state.asking.failures + 1;
  const isLate = state.stage.phase === 'settled' && atMs > refundPatienceMs;
  const pauseMs = backOffMs(
    failures,
    fault.kind === 'refused' ? fault.retryAfterMs : 0,
    isLate ? longestLateBackOffMs : undefined,
  );
  const asking = { ...state.asking, isUnderWay: false, isReadable: false, failures, nextMs: atMs + pauseMs };
  const isLost = failures >= 4 && state.stage.phase === 'waiting';
  const next = isLost
    ? enter(state, { phase: 'checking', fromMs: atMs, why: 'unreachable', isAsked: false })
    : state;
  return { ...next, asking };
}

function answered(state: Refund, answer: 'asking' | 'idle', atMs: number): Refund {
  const { stage } = state;
  if (stage.phase !== 'checking' || !stage.isAsked) return state;
  if (answer === 'idle') return settleRefund(state, { outcome: 'unknown', why: 'set-aside' }, atMs);
  return { ...state, stage: { ...stage, fromMs: atMs, isAsked: false } };
}

function restarted(state: Refund, lookInMs = 0): Refund {
  const asking = { ...freshAsking, nextMs: 0 };
  const { stage } = state;
  if (stage.phase !== 'settled') {
    return { ...state, stage: { phase: 'checking', fromMs: 0, why: 'restarted', isAsked: false }, asking };
  }
  const isWatched = nextLookMs(state, 0) !== undefined;
  return {
    ...state,
    stage: { ...stage, atMs: 0 },
    asking: isWatched ? { ...asking, nextMs: lookInMs } : freshAsking,
  };
}

function onTime(state: Refund, atMs: number): RefundStep {
  const timed = deadlinePassed(state, atMs);
  const { nextMs, ...rest } = timed.asking;
  if (rest.isUnderWay || nextMs === undefined || nextMs > atMs) return { state: timed, effects: [] };
  return { state: { ...timed, asking: { ...rest, isUnderWay: true } }, effects: [{ type: 'read' }] };
}

function deadlinePassed(state: Refund, atMs: number): Refund {
  const { stage, asking } = state;
  switch (stage.phase) {
    case 'sending':
      return atMs >= slowRequestMs && isNotLooking(state) ? lookAt(state, atMs) : state;
    case 'waiting': {
      const isStuck = atMs - stage.fromMs >= refundPatienceMs;
      return isStuck ? undecided(state, atMs) : state;
    }
    case 'checking': {
      const isAsked = stage.isAsked || (asking.isReadable && atMs - stage.fromMs >= askTerminalMs);
      return isAsked === stage.isAsked ? state : { ...state, stage: { ...stage, isAsked } };
    }
    case 'settled':
      return state;
    default:
      return unreachable(stage);
  }
}

function isNotLooking({ asking }: Refund): boolean {
  return !asking.isUnderWay && asking.nextMs === undefined;
}

function scheduled(state: Refund, atMs: number): Refund {
  const { nextMs: _, ...rest } = state.asking;
  const nextMs = nextLookMs(state, atMs);
  return { ...state, asking: nextMs === undefined ? rest : { ...rest, nextMs } };
}

function nextLookMs({ stage, asking }: Refund, atMs: number): number | undefined {
  switch (stage.phase) {
    case 'sending':
    case 'checking':
      return atMs + searchPauseMs(asking.looks);
    case 'waiting':
      return atMs + watchPauseMs(atMs);
    case 'settled': {
      const nextMs = nextWatchedMs(stage.ending, stage.atMs, atMs);
      if (nextMs === undefined || atMs >= refundPatienceMs) return nextMs;
      return Math.min(nextMs, atMs + searchPauseMs(asking.looks));
    }
    default:
      return unreachable(stage);
  }
}

/**
 * What is not decided stands under Attention, and is asked about for as long as it does. What the card refused is asked
 * about as well: should the terminal have taken another card after all, it must not go back a second time.
 */
function nextWatchedMs(ending: RefundEnding, givenUpMs: number, atMs: number): number | undefined {
  if (ending.outcome === 'unknown') return nextHourlyMs(givenUpMs, atMs);
  const isWatched =
    ending.outcome === 'declined' ||
    (ending.outcome === 'failed' && ending.why === 'never-created') ||
    (ending.outcome === 'otherwise' && ending.found === undefined);
  return isWatched ? nextWatchMs(givenUpMs, atMs) : undefined;
}

function lookAt(state: Refund, nextMs: number): Refund {
  return { ...state, asking: { ...state.asking, nextMs } };
}

function enter(state: Refund, stage: RefundStage): Refund {
  return { ...state, stage, asking: { ...state.asking, looks: 0 } };
}

function settleRefund(state: Refund, ending: RefundEnding, atMs: number): Refund {
  const settled: Refund = { ...state, stage: { phase: 'settled', atMs, ending }, asking: freshAsking };
  return scheduled(settled, atMs);
}

import { mayHaveReachedProvider, type Fault } from '../faults.ts';
import { unreachable } from '../result.ts';
import { believe, hasMoney, takenAmount } from './believe.ts';
import { askCancel, lookNow, stay } from './cancel.ts';
import { closed } from './close.ts';
import { late } from './late.ts';
import type {
  Attempt,
  CancelBy,
  Doubtful,
  Ending,
  Event,
  Payment,
  Report,
  SessionFacts,
  Stage,
  Step,
  TransactionFacts,
} from './payment.ts';
import {
  backOffMs,
  cancelAgainMs,
  emptyAnswersNeeded,
  expiryMarginMs,
  restGraceMs,
  longestLateBackOffMs,
  maxCancels,
  searchPauseMs,
  sessionLifeMs,
  watchPauseMs,
} from './schedule.ts';
import { settledByHand } from './settle-by-hand.ts';
import {
  countEmpty,
  endedWithoutTransaction,
  enter,
  freshAsking,
  givenBack,
  lateNextMs,
  notPaid,
  settle,
} from './settle.ts';
import { onTime, scheduled } from './time.ts';

/**
 * The payment of one attempt as a pure machine: total, every state takes every event, and one that does not fit changes
 * nothing. It decides; the desk journals what it decided, and then performs the effects.
 *
 *   sending → waiting → collecting → settled(paid)
 *      │        │  └→ cancelling → settled(cancelled), or whatever the transaction says
 *      └────────┴──→ checking → any of the above; never charged again while it lasts
 */
export function step(state: Payment, event: Event): Step {
  const { state: next, effects } = apply(state, event);
  return onTime(next, event.atMs, effects);
}

export function begin(attempt: Attempt): Step {
  const state: Payment = { attempt, stage: { phase: 'sending' }, lifeMs: sessionLifeMs, asking: freshAsking };
  return { state, effects: [{ type: 'open' }] };
}

function apply(state: Payment, event: Event): Step {
  switch (event.type) {
    case 'opened':
      return opened(state, event);
    case 'opening-failed':
      return stay(openingFailed(state, event.fault, event.atMs));
    case 'read':
      return read(state, event.report, event.atMs);
    case 'reading-failed':
      return stay(readingFailed(state, event.fault, event.atMs));
    case 'cancel-asked':
      return askCancel(state, event.by, event.atMs);
    case 'cancel-answered':
    case 'cancel-failed':
      // Whatever the answer to a cancel, only what the transaction says counts: look at once.
      return stay(lookNow(state, event.atMs));
    case 'check-asked':
      return stay(lookNow(state, event.atMs));
    case 'answered':
      return stay(answered(state, event.answer, event.atMs));
    case 'attached':
      return stay(attached(state, event.atMs));
    case 'settled-by-hand':
      return stay(settledByHand(state, event.hand, event.atMs));
    case 'closed':
      return stay(closed(state, event.closing, event.atMs));
    case 'restarted':
      return stay(restarted(state, event));
    case 'ticked':
      return stay(state);
    default:
      return unreachable(event);
  }
}

function opened(state: Payment, event: Extract<Event, { type: 'opened' }>): Step {
  const known = state.sessionId === undefined ? { ...state, sessionId: event.sessionId } : state;
  if (state.stage.phase === 'sending') return alive(known, event.atMs);
  return stay(known === state ? state : lookNow(known, event.atMs));
}

function openingFailed(state: Payment, fault: Fault, atMs: number): Payment {
  if (state.stage.phase !== 'sending') return state;
  if (mayHaveReachedProvider(fault)) {
    const stage: Stage = { phase: 'checking', fromMs: atMs, why: 'reply-lost', isAsked: false };
    return { ...enter(state, stage), asking: { ...freshAsking, nextMs: atMs + searchPauseMs(0) } };
  }
  const isAnswer = fault.kind === 'refused' || fault.kind === 'not-signed-in';
  return settle(state, { outcome: 'failed', why: isAnswer ? 'refused' : 'not-sent', fault }, atMs);
}

function read(state: Payment, report: Report, atMs: number): Step {
  const known = learn(state, report);
  const asking = {
    ...known.asking,
    isUnderWay: false,
    failures: 0,
    isReadable: true,
    looks: known.asking.looks + 1,
  };
  const { state: judged, effects } = judge({ ...known, asking }, report, atMs);
  return { state: scheduled(judged, atMs), effects };
}

/** Ids once learned stay: a later answer without them, or with others, does not take them away. */
function learn(state: Payment, { session, transaction }: Report): Payment {
  const isOurs = transaction !== undefined && believe(state.attempt, transaction) !== 'not-ours';
  const sessionId = state.sessionId ?? session?.id ?? (isOurs ? transaction.sessionId : undefined);
  const transactionId = state.transactionId ?? (isOurs ? transaction.id : undefined);
  return {
    ...state,
    ...(sessionId === undefined ? {} : { sessionId }),
    ...(transactionId === undefined ? {} : { transactionId }),
    lifeMs: Math.min(state.lifeMs, session?.lifeMs ?? sessionLifeMs),
  };
}

function judge(state: Payment, report: Report, atMs: number): Step {
  if (state.stage.phase === 'settled') return late(state, state.stage.ending, report, atMs);
  const { session, transaction } = report;
  if (transaction !== undefined) return byTransaction(state, transaction, session, atMs);
  if (session === undefined) return stay(nothingFound(state, atMs));
  if (session.ended !== undefined) {
    if (hasSeenTransaction(state.stage)) return stay(state);
    return stay(settle(state, endedWithoutTransaction(state, session.ended), atMs));
  }
  return alive(session.hasFailedTry ? failedTry(state, atMs) : state, atMs);
}

/** What has been seen of a transaction, only a transaction ends: an answer without one is older, or not about it. */
function hasSeenTransaction(stage: Stage): boolean {
  return stage.phase === 'collecting' || (stage.phase === 'checking' && stage.transaction !== undefined);
}

function byTransaction(
  state: Payment,
  transaction: TransactionFacts,
  session: SessionFacts | undefined,
  atMs: number,
): Step {
  const belief = believe(state.attempt, transaction);
  if (belief === 'not-ours') return stay(doubt(state, 'mismatch', transaction, atMs));
  switch (transaction.status) {
    case 'refunded':
      return stay(settle(state, givenBack(transaction), atMs));
    case 'partially-captured':
      if (isRestAwaited(state, transaction, atMs)) return stay(authorized(state, transaction, atMs));
      return stay(settle(state, belief === 'ours' ? paid(state, transaction) : differs(transaction), atMs));
    case 'captured':
    case 'partially-refunded':
      return stay(settle(state, belief === 'ours' ? paid(state, transaction) : differs(transaction), atMs));
    case 'authorized':
      return stay(authorized(state, transaction, atMs));
    case 'initiated':
      // A session that was cancelled and has left its transaction open: to cancel it once more voids that (API.md 5).
      return alive(session?.ended === 'cancelled' ? failedTry(state, atMs) : state, atMs);
    case 'declined':
    case 'failed':
    case 'voided':
      return stay(settle(state, notPaid(state, transaction), atMs));
    case 'on-hold':
    case 'unknown':
    case 'other':
      return stay(doubt(state, 'undecided', transaction, atMs));
    default:
      return unreachable(transaction.status);
  }
}

/** All of it was approved and a part is here: the rest gets a moment before it is another amount. */
function isRestAwaited({ attempt, stage }: Payment, transaction: TransactionFacts, atMs: number): boolean {
  if (transaction.amount !== attempt.amount || takenAmount(transaction) >= attempt.amount) return false;
  return stage.phase !== 'collecting' || atMs - stage.fromMs < restGraceMs;
}

function paid(state: Payment, transaction: TransactionFacts): Ending {
  return {
    outcome: 'paid',
    transaction,
    collection: 'captured',
    isDespiteCancel: state.cancelledBy !== undefined,
  };
}

function differs(transaction: TransactionFacts): Ending {
  return { outcome: 'unknown', why: 'amount-differs', transaction };
}

/** An approval that meets a cancel: the cancel may still void it, so it gets a moment before we believe either. */
function authorized(state: Payment, transaction: TransactionFacts, atMs: number): Payment {
  const { stage } = state;
  if (stage.phase === 'cancelling' && atMs - stage.fromMs < cancelAgainMs) return state;
  if (stage.phase === 'collecting') {
    const mayLetGo = stage.mayLetGo && believe(state.attempt, transaction) === 'ours';
    return { ...state, stage: { ...stage, mayLetGo, transaction } };
  }
  return enter(state, { phase: 'collecting', fromMs: atMs, mayLetGo: false, transaction });
}

/** The session lives and no card has answered yet. */
function alive(state: Payment, atMs: number): Step {
  const { stage } = state;
  switch (stage.phase) {
    case 'sending':
    case 'checking': {
      const waiting = enter(state, { phase: 'waiting', fromMs: atMs, isIdleAsked: false });
      const next: Payment = { ...waiting, asking: { ...waiting.asking, nextMs: atMs + watchPauseMs(atMs) } };
      return state.cancelledBy === undefined ? stay(next) : askCancel(next, state.cancelledBy, atMs);
    }
    case 'cancelling':
      return stay(mayGiveUpCancel(state, stage.by) ? cancelGivenUp(state, stage.by, atMs) : state);
    case 'waiting':
    case 'collecting':
    case 'settled':
      return stay(state);
    default:
      return unreachable(stage);
  }
}

/** Past the session's end a prompt that Dintero still shows is left to the question, never taken for over. */
function mayGiveUpCancel({ asking, transactionId }: Payment, by: CancelBy): boolean {
  return asking.cancels >= maxCancels && !(by === 'expiry' && transactionId !== undefined);
}

/** Dintero would not cancel, and nothing has happened: the prompt goes on, or, past the session's end, it is over. */
function cancelGivenUp(state: Payment, by: CancelBy, atMs: number): Payment {
  if (by === 'expiry') return settle(state, { outcome: 'cancelled', by }, atMs);
  const next = enter(state, { phase: 'waiting', fromMs: atMs, isIdleAsked: false });
  const { cancelledBy: _, ...rest } = next;
  return { ...rest, asking: { ...next.asking, cancels: 0 } };
}

function failedTry(state: Payment, atMs: number): Payment {
  const { stage } = state;
  if (stage.phase !== 'waiting' || stage.failedTryMs !== undefined) return state;
  return { ...state, stage: { ...stage, failedTryMs: atMs } };
}

/** "Not found" is "not yet" until the session cannot live any more, and then it takes two answers that agree. */
function nothingFound(state: Payment, atMs: number): Payment {
  const asking = countEmpty(state, atMs);
  const isSure = asking.lateEmpties >= emptyAnswersNeeded && state.sessionId === undefined;
  if (isSure && state.stage.phase === 'checking' && !hasSeenTransaction(state.stage))
    return settle(state, { outcome: 'failed', why: 'never-created' }, atMs);
  return { ...state, asking };
}

function doubt(
  state: Payment,
  why: 'undecided' | 'mismatch',
  transaction: TransactionFacts,
  atMs: number,
): Payment {
  const { stage } = state;
  if (stage.phase === 'checking' && stage.why === why) return { ...state, stage: { ...stage, transaction } };
  return enter(state, { phase: 'checking', fromMs: atMs, why, isAsked: false, transaction });
}

function readingFailed(state: Payment, fault: Fault, atMs: number): Payment {
  const failures = state.asking.failures + 1;
  const isLate = state.stage.phase === 'settled' && atMs > state.lifeMs + expiryMarginMs;
  const pauseMs = backOffMs(
    failures,
    fault.kind === 'refused' ? fault.retryAfterMs : 0,
    isLate ? longestLateBackOffMs : undefined,
  );
  const asking = { ...state.asking, isUnderWay: false, isReadable: false, failures, nextMs: atMs + pauseMs };
  const { phase } = state.stage;
  const isLost = failures >= 4 && (phase === 'waiting' || phase === 'cancelling');
  const next = isLost
    ? enter(state, { phase: 'checking', fromMs: atMs, why: 'unreachable', isAsked: false })
    : state;
  return { ...next, asking };
}

function answered(
  state: Payment,
  answer: 'asking' | 'idle' | 'keep-waiting' | 'let-go',
  atMs: number,
): Payment {
  const { stage } = state;
  switch (answer) {
    case 'keep-waiting':
      return stage.phase === 'waiting' && stage.isIdleAsked
        ? { ...state, stage: { ...stage, fromMs: atMs, isIdleAsked: false } }
        : state;
    case 'asking':
      return isAsking(stage) ? { ...state, stage: { ...stage, fromMs: atMs, isAsked: false } } : state;
    case 'idle':
      return isAsking(stage) ? settle(state, setAside(stage), atMs) : state;
    case 'let-go': {
      if (stage.phase !== 'collecting' || !stage.mayLetGo) return state;
      const { transaction } = stage;
      const isDespiteCancel = state.cancelledBy !== undefined;
      return settle(state, { outcome: 'paid', transaction, collection: 'pending', isDespiteCancel }, atMs);
    }
    default:
      return unreachable(answer);
  }
}

function isAsking(stage: Stage): stage is Doubtful {
  return (stage.phase === 'checking' || stage.phase === 'cancelling') && stage.isAsked;
}

/** Only where nothing at all was found may the cashier's word open the way to a new attempt. */
function setAside(stage: Doubtful): Ending {
  const isHeld = stage.phase === 'checking' && (stage.why === 'undecided' || stage.why === 'mismatch');
  if (!isHeld) return { outcome: 'unknown', why: 'set-aside' };
  const { transaction } = stage;
  const why = stage.why === 'mismatch' ? 'mismatch' : 'undecided';
  return { outcome: 'unknown', why, ...(transaction === undefined ? {} : { transaction }) };
}

function attached(state: Payment, atMs: number): Payment {
  const { stage } = state;
  if (stage.phase !== 'settled' || stage.ending.outcome === 'paid') return state;
  const { found } = stage.ending;
  const isWhole = found !== undefined && hasMoney(found.status) && believe(state.attempt, found) === 'ours';
  return isWhole ? settle(state, paid(state, found), atMs) : state;
}

type Restarted = Extract<Event, { type: 'restarted' }>;

/** After a restart go on asking, never go on charging. Time starts anew, for the clock may have been set meanwhile. */
function restarted(state: Payment, { isOld, lookInMs = 0 }: Restarted): Payment {
  const asking = { ...freshAsking, nextMs: 0 };
  const { stage } = state;
  switch (stage.phase) {
    case 'settled': {
      const old = isOld === true ? { isOld } : {};
      const isWatched = lateNextMs(state, stage.ending, 0) !== undefined;
      return {
        ...state,
        stage: { ...stage, atMs: 0 },
        asking: isWatched ? { ...asking, ...old, nextMs: lookInMs } : freshAsking,
      };
    }
    case 'collecting':
      return { ...state, stage: { ...stage, fromMs: 0 }, asking };
    case 'sending':
    case 'waiting':
    case 'cancelling':
    case 'checking':
      return { ...state, stage: { phase: 'checking', fromMs: 0, why: 'restarted', isAsked: false }, asking };
    default:
      return unreachable(stage);
  }
}

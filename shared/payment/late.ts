import { believe, hasMoney, isOver } from './believe.ts';
import { sendCancel } from './cancel.ts';
import type { Ending, Payment, Report, Step, TransactionFacts } from './payment.ts';
import { emptyAnswersNeeded, maxCancels } from './schedule.ts';
import { countEmpty, endedWithoutTransaction, notPaid, settle } from './settle.ts';

/**
 * Late truth: what a look at an attempt that has ended still changes. A card may be approved after a cancel, after the
 * session's end, after the cashier said that the terminal is idle; and an approval that was let go may be voided.
 */
export function late(state: Payment, ending: Ending, report: Report, atMs: number): Step {
  const { transaction, session } = report;
  if (ending.outcome === 'paid') return { state: collected(state, ending, transaction, atMs), effects: [] };
  if (transaction !== undefined)
    return { state: lateTransaction(state, ending, transaction, atMs), effects: [] };
  if (session === undefined) return { state: lateNothing(state, ending, atMs), effects: [] };
  if (session.ended !== undefined) {
    const isOpen = ending.outcome === 'unknown' && ending.why === 'set-aside';
    return {
      state: isOpen ? settle(state, endedWithoutTransaction(state, session.ended), atMs) : state,
      effects: [],
    };
  }
  // The prompt has outlived its cancel, or turned up after it was set aside: take it down before someone pays it.
  const mayCancel = state.asking.cancels < maxCancels && (state.asking.cancelAgainMs ?? 0) <= atMs;
  return mayCancel ? sendCancel(state, atMs) : { state, effects: [] };
}

function collected(
  state: Payment,
  ending: Extract<Ending, { outcome: 'paid' }>,
  transaction: TransactionFacts | undefined,
  atMs: number,
): Payment {
  const isOurs = transaction !== undefined && believe(state.attempt, transaction) === 'ours';
  if (ending.collection !== 'pending' || !isOurs) return state;
  if (hasMoney(transaction.status))
    return settle(state, { ...ending, collection: 'captured', transaction }, atMs);
  if (isOver(transaction.status))
    return settle(state, { ...ending, collection: 'voided', transaction }, atMs);
  return state;
}

function lateTransaction(
  state: Payment,
  ending: Exclude<Ending, { outcome: 'paid' }>,
  transaction: TransactionFacts,
  atMs: number,
): Payment {
  if (believe(state.attempt, transaction) === 'not-ours') return state;
  if (hasMoney(transaction.status) || transaction.status === 'authorized') {
    const isKnown =
      ending.found?.status === transaction.status || ending.transaction?.status === transaction.status;
    return isKnown ? state : settle(state, { ...ending, found: transaction }, atMs);
  }
  const isNews = ending.outcome === 'unknown' || ending.found !== undefined;
  return isNews && isOver(transaction.status) ? settle(state, notPaid(state, transaction), atMs) : state;
}

function lateNothing(state: Payment, ending: Ending, atMs: number): Payment {
  const asking = countEmpty(state, atMs);
  const isOpen = ending.outcome === 'unknown' && ending.why === 'set-aside' && state.sessionId === undefined;
  if (isOpen && asking.lateEmpties >= emptyAnswersNeeded) {
    return settle(state, { outcome: 'failed', why: 'never-created' }, atMs);
  }
  return { ...state, asking };
}

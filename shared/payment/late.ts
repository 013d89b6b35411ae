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
  if (transaction !== undefined && !isPrompt(state, transaction))
    return { state: lateTransaction(state, ending, transaction, atMs), effects: [] };
  if (transaction === undefined && session === undefined)
    return { state: lateNothing(state, ending, atMs), effects: [] };
  if (transaction === undefined && session?.ended !== undefined) {
    const isOpen = ending.outcome === 'unknown' && ending.why === 'set-aside';
    return {
      state: isOpen ? settle(state, endedWithoutTransaction(state, session.ended), atMs) : state,
      effects: [],
    };
  }
  // The prompt has outlived its cancel, or turned up after it was set aside: take it down before someone pays it.
  const isTaken = ending.found !== undefined || knownMoney(state, ending) !== undefined;
  const mayCancel =
    !isTaken && state.asking.cancels < maxCancels && (state.asking.cancelAgainMs ?? 0) <= atMs;
  return mayCancel ? sendCancel(state, atMs) : { state, effects: [] };
}

/** The terminal asks for a card, and nobody has paid yet. */
function isPrompt({ attempt }: Payment, transaction: TransactionFacts): boolean {
  return transaction.status === 'initiated' && believe(attempt, transaction) !== 'not-ours';
}

function collected(
  state: Payment,
  ending: Extract<Ending, { outcome: 'paid' }>,
  transaction: TransactionFacts | undefined,
  atMs: number,
): Payment {
  if (ending.collection !== 'pending' || transaction === undefined) return state;
  const belief = believe(state.attempt, transaction);
  if (belief === 'not-ours') return state;
  if (hasMoney(transaction.status) && belief === 'ours')
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
  const known = knownMoney(state, ending);
  // Captured money is never taken back by an answer without it: that one is older.
  if (known !== undefined && !hasMoney(transaction.status)) return state;
  if (hasMoney(transaction.status) || transaction.status === 'authorized') {
    const isKnown = (known ?? ending.found)?.status === transaction.status;
    return isKnown ? state : settle(state, { ...ending, found: transaction }, atMs);
  }
  const isNews = ending.outcome === 'unknown' || ending.found !== undefined;
  return isNews && isOver(transaction.status) ? settle(state, notPaid(state, transaction), atMs) : state;
}

/** Captured money of ours that this ending already stands for. Somebody else's never hides our own. */
function knownMoney(
  { attempt }: Payment,
  { found, transaction }: Exclude<Ending, { outcome: 'paid' }>,
): TransactionFacts | undefined {
  return [found, transaction].find(
    (one) => one !== undefined && hasMoney(one.status) && believe(attempt, one) !== 'not-ours',
  );
}

function lateNothing(state: Payment, ending: Ending, atMs: number): Payment {
  const asking = countEmpty(state, atMs);
  const isOpen = ending.outcome === 'unknown' && ending.why === 'set-aside' && state.sessionId === undefined;
  if (isOpen && asking.lateEmpties >= emptyAnswersNeeded) {
    return settle(state, { outcome: 'failed', why: 'never-created' }, atMs);
  }
  return { ...state, asking };
}

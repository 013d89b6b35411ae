import { believe, hadMoney, hasMoney, isMoneyOf, isOver, tellsMore, weight } from './believe.ts';
import { sendCancel } from './cancel.ts';
import type { Ending, Payment, Report, Step, TransactionFacts } from './payment.ts';
import { emptyAnswersNeeded, expiryMarginMs, maxCancels } from './schedule.ts';
import { countEmpty, endedWithoutTransaction, givenBack, notPaid, settle } from './settle.ts';

/**
 * Late truth: what a look at an attempt that has ended still changes. A card may be approved after a cancel, after the
 * session's end, after the cashier said that the terminal is idle; and an approval that was let go may be voided.
 */
export function late(state: Payment, ending: Ending, report: Report, atMs: number): Step {
  const { transaction, session } = report;
  if (ending.outcome === 'paid')
    return {
      state:
        ending.collection === 'unverified'
          ? verified(state, ending, report, atMs)
          : collected(state, ending, transaction, atMs),
      effects: [],
    };
  if (transaction !== undefined && !isPrompt(state, transaction))
    return { state: lateTransaction(state, ending, transaction, atMs), effects: [] };
  if (transaction === undefined && session === undefined)
    return { state: lateNothing(state, ending, atMs), effects: [] };
  if (transaction === undefined && session?.ended !== undefined) {
    return {
      state: isSetAside(state, ending)
        ? settle(state, endedWithoutTransaction(state, session.ended), atMs)
        : state,
      effects: [],
    };
  }
  // The prompt has outlived its cancel, or turned up after it was set aside: take it down before someone pays it.
  const isTaken = knownMoney(state, ending) !== undefined;
  const mayCancel =
    !isTaken && state.asking.cancels < maxCancels && (state.asking.cancelAgainMs ?? 0) <= atMs;
  return mayCancel ? sendCancel(state, atMs) : { state, effects: [] };
}

/** Set aside on the cashier's word, or closed on a manager's, and nothing has been heard of any money since. */
function isSetAside(state: Payment, ending: Exclude<Ending, { outcome: 'paid' }>): boolean {
  const isByWord = ending.outcome === 'unknown' && (ending.why === 'set-aside' || ending.why === 'by-hand');
  return isByWord && knownMoney(state, ending) === undefined;
}

/** The terminal asks for a card, and nobody has paid yet. */
function isPrompt({ attempt }: Payment, transaction: TransactionFacts): boolean {
  return transaction.status === 'initiated' && believe(attempt, transaction) !== 'not-ours';
}

type Paid = Extract<Ending, { outcome: 'paid' }>;
type Unverified = Extract<Paid, { collection: 'unverified' }>;

/**
 * What Dintero says of a sale that a manager has settled as paid: the same, another amount, or that there is no money.
 * The last is only told to a person, and asked about again: the sale stays, and late money still counts.
 */
function verified(state: Payment, ending: Unverified, report: Report, atMs: number): Payment {
  const { attempt, lifeMs } = state;
  const { hand, isDespiteCancel } = ending;
  const { session } = report;
  const transaction = report.transaction?.reference === attempt.reference ? report.transaction : undefined;
  if (transaction !== undefined && hadMoney(transaction.status)) {
    const collection = believe(attempt, transaction) === 'ours' ? 'captured' : 'differs';
    return settle(state, { outcome: 'paid', collection, transaction, hand, isDespiteCancel }, atMs);
  }
  const next = report.transaction === undefined && session === undefined ? withEmpty(state, atMs) : state;
  const isPast = atMs > lifeMs + expiryMarginMs;
  const isNever =
    report.transaction === undefined &&
    (session === undefined
      ? next.asking.lateEmpties >= emptyAnswersNeeded
      : session.ended !== undefined || (isPast && session.transactionId === undefined));
  const isOurs = transaction !== undefined && believe(attempt, transaction) !== 'not-ours';
  const isDenied = isNever || (isOurs && isOver(transaction.status));
  if (!isDenied || ending.isDenied) return next;
  return settle(next, { ...ending, isDenied, ...(isOurs ? { transaction } : {}) }, atMs);
}

function withEmpty(state: Payment, atMs: number): Payment {
  return { ...state, asking: countEmpty(state, atMs) };
}

/** A sale that is done stays done; what came of its money is said all the same. */
function collected(
  state: Payment,
  ending: Exclude<Paid, Unverified>,
  transaction: TransactionFacts | undefined,
  atMs: number,
): Payment {
  const { attempt } = state;
  if (ending.collection === 'captured' || transaction?.reference !== attempt.reference) return state;
  if (!tellsMore(attempt, ending.transaction, transaction)) return state;
  // News is a person's to look at, whatever was settled before.
  const { closing: _, ...known } = ending;
  const { status } = transaction;
  if (hadMoney(status)) {
    const collection = believe(attempt, transaction) === 'ours' ? 'captured' : 'differs';
    return settle(state, { ...known, collection, transaction }, atMs);
  }
  return isOver(status) ? settle(state, { ...known, collection: 'voided', transaction }, atMs) : state;
}

/**
 * Captured money in our name always gets a place: found, or misplaced in another store, currency or terminal. It is
 * never taken back by an answer without it, for that one is older.
 */
function lateTransaction(
  state: Payment,
  ending: Exclude<Ending, { outcome: 'paid' }>,
  transaction: TransactionFacts,
  atMs: number,
): Payment {
  const { attempt } = state;
  if (transaction.reference !== attempt.reference) return state;
  const known = knownMoney(state, ending);
  if (known !== undefined && !tellsMore(attempt, known, transaction)) return state;
  const isOurs = believe(attempt, transaction) !== 'not-ours';
  const { status } = transaction;
  if (hasMoney(status) || (status === 'authorized' && isOurs))
    return settle(state, { ...ending, found: transaction }, atMs);
  if (status === 'refunded')
    return isOurs || known?.id === transaction.id ? settle(state, givenBack(transaction), atMs) : state;
  const isNews = isOurs && (ending.outcome === 'unknown' || ending.found !== undefined);
  return isNews && isOver(status) ? settle(state, notPaid(state, transaction), atMs) : state;
}

/** The money that this ending already stands for. Somebody else's never hides our own. */
function knownMoney(
  { attempt }: Payment,
  { found, transaction }: Exclude<Ending, { outcome: 'paid' }>,
): TransactionFacts | undefined {
  return [found, transaction]
    .filter((one) => one !== undefined)
    .filter((one) => isMoneyOf(attempt, one))
    .sort((a, b) => weight(attempt, b) - weight(attempt, a))
    .at(0);
}

function lateNothing(state: Payment, ending: Ending, atMs: number): Payment {
  const asking = countEmpty(state, atMs);
  const isOpen = ending.outcome !== 'paid' && isSetAside(state, ending) && state.sessionId === undefined;
  if (isOpen && asking.lateEmpties >= emptyAnswersNeeded) {
    return settle(state, { outcome: 'failed', why: 'never-created' }, atMs);
  }
  return { ...state, asking };
}

import { registerIn } from '../ids.ts';
import { sum, type Minor } from '../money.ts';
import { hadMoney, isOver } from '../payment/believe.ts';
import type { RefundFacts, TransactionFacts } from '../payment/payment.ts';
import type { Claim, Here } from './here.ts';

/** A transaction as Dintero lists it. Times are ISO 8601, and absent where the server left them out. */
export type There = TransactionFacts & {
  readonly createdAt?: string;
  readonly changedAt?: string;
};

/** Why the two sides are not equal, or why one of them stands alone. */
export type Why =
  /** Not the same amount, or only a part of it was captured. */
  | 'amount'
  | 'currency'
  /** Another reference, store or terminal than ours. */
  | 'place'
  /** Not the same money has gone back. */
  | 'refunded'
  /** A sale here, and no captured money there. */
  | 'not-taken'
  /** Captured money there that no sale here stands for. */
  | 'no-sale'
  /** Approved, and the money is still on its way. */
  | 'collecting'
  /** At least one side does not know yet. */
  | 'undecided'
  /** The same attempt was paid a second time. */
  | 'second-payment'
  /** It was taken and given back in full, all of it at Dintero. */
  | 'given-back'
  /** The other side has no record of it. */
  | 'no-record';

export type Verdict = 'equal' | 'no-money' | Why;

/** One attempt against the transaction that answers for it. Pure: it says what differs, never what to do. */
export function compare(here: Here, there: There): Verdict {
  if (there.currency !== here.currency) return 'currency';
  if (!isSamePlace(here, there)) return 'place';
  const theirs = claimOf(there);
  if (here.isUnderWay) return 'undecided';
  if (here.claim === 'nothing' && theirs === 'nothing')
    return here.receipt === undefined ? 'no-money' : 'not-taken';
  if (here.claim === 'taken' && theirs === 'taken') return compareMoney(here, there);
  if (theirs === 'taken') return takenThere(here, there);
  if (here.claim === 'taken') return theirs === 'collecting' ? 'collecting' : 'not-taken';
  if (here.claim === 'collecting' && theirs === 'collecting') return 'collecting';
  return theirs === 'nothing' && here.claim === 'collecting' ? 'not-taken' : 'undecided';
}

/** Captured there, and not by our word. */
function takenThere(here: Here, there: There): Why {
  if (here.claim === 'collecting') return 'collecting';
  return here.claim === 'nothing' && here.receipt === undefined && netThere(there) === 0
    ? 'given-back'
    : 'no-sale';
}

/**
 * What another register of the shop gave back of this one's sale stands in that register's record, and is compared there.
 * Where the events do not tell all that went back, nothing is left out.
 */
export function withoutOthersRefunds({ reference, receipt }: Here, there: There): There {
  const own = registerIn(reference);
  const isOthers = (refund: RefundFacts): boolean => {
    const register = registerIn(refund.reference ?? '');
    return own !== undefined && register !== undefined && register !== own;
  };
  const rest = there.refunds.filter((refund) => !isOthers(refund));
  const isTold =
    there.status !== 'refunded' || sum(doneEvents(there.refunds).map(amountOf)) === there.captured;
  if (receipt === undefined || rest.length === there.refunds.length || !isTold) return there;
  return { ...there, refunds: rest, status: statusWith(rest, there) };
}

function statusWith(refunds: readonly RefundFacts[], { status, captured }: There): There['status'] {
  if (status !== 'refunded' && status !== 'partially-refunded') return status;
  const back = sum(doneEvents(refunds).map(amountOf));
  if (back === 0) return 'captured';
  return back >= captured ? 'refunded' : 'partially-refunded';
}

/** What Dintero says became of the money. */
export function claimOf({ status }: TransactionFacts): Claim {
  if (hadMoney(status)) return 'taken';
  if (isOver(status)) return 'nothing';
  return status === 'authorized' ? 'collecting' : 'undecided';
}

/** Captured money that is still the shop's, by either side's word. */
export function netHere({ claim, taken, refunds }: Here): Minor {
  return claim === 'taken' ? sum([taken, negated(doneHere(refunds))]) : sum([]);
}

export function netThere(there: There): Minor {
  return hadMoney(there.status) ? sum([there.captured, negated(doneThere(there))]) : sum([]);
}

export function doneHere(refunds: Here['refunds']): Minor {
  return sum(refunds.filter(({ claim }) => claim === 'taken').map(({ amount }) => amount));
}

/** What went back: all of it where the status says so, also when its events do not tell. */
export function doneThere({ status, captured, refunds }: There): Minor {
  return status === 'refunded' ? captured : sum(doneEvents(refunds).map(amountOf));
}

function amountOf({ amount }: RefundFacts): Minor {
  return amount;
}

function doneEvents(refunds: readonly RefundFacts[]): readonly RefundFacts[] {
  return refunds.filter(({ state }) => state === 'done');
}

function negated(amount: Minor): Minor {
  return -amount as Minor;
}

function isSamePlace(here: Here, there: There): boolean {
  return (
    (there.reference === undefined || there.reference === here.reference) &&
    (there.storeId === undefined || there.storeId === here.storeId) &&
    (there.terminalId === undefined || there.terminalId === here.terminalId)
  );
}

function compareMoney(here: Here, there: There): Verdict {
  if (there.captured !== here.taken) return 'amount';
  const refunds = compareRefunds(here, there);
  if (refunds !== 'equal') return refunds;
  // What was found without a sale, and has gone back in full, is settled: neither side has any of it.
  return here.receipt === undefined && netHere(here) !== 0 ? 'no-sale' : 'equal';
}

function compareRefunds(here: Here, there: There): 'equal' | 'refunded' | 'undecided' {
  const open = here.refunds.filter(({ claim }) => claim === 'undecided');
  const isDoneThere = (reference: string): boolean =>
    there.refunds.some((refund) => refund.state === 'done' && refund.reference === reference);
  if (open.some(({ reference }) => isDoneThere(reference))) return 'refunded';
  if (here.refunds.some(({ claim, reference }) => claim === 'nothing' && isDoneThere(reference)))
    return 'refunded';
  if (doneHere(here.refunds) !== doneThere(there) || !areOursThere(here, there)) return 'refunded';
  const isUnderWayThere = there.refunds.some(({ state }) => state === 'initiated');
  return open.length > 0 || isUnderWayThere ? 'undecided' : 'equal';
}

/** Every refund of ours is among theirs, by its reference or, where an event has none, by its amount. */
function areOursThere(here: Here, there: There): boolean {
  const done = doneEvents(there.refunds);
  if (done.length === 0 && there.status === 'refunded') return true;
  const nameless = done.filter(({ reference }) => reference === undefined).map(({ amount }) => amount);
  return here.refunds
    .filter(({ claim }) => claim === 'taken')
    .every(({ reference, amount }) => {
      const named = done.filter((refund) => refund.reference === reference);
      if (named.length > 0) return named.length === 1 && named[0]?.amount === amount;
      const index = nameless.indexOf(amount);
      if (index < 0) return false;
      nameless.splice(index, 1);
      return true;
    });
}

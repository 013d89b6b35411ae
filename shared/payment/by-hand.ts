import type { Who } from '../who.ts';
import { isMoneyOf } from './believe.ts';
import type { Payment } from './payment.ts';
import { settle } from './settle.ts';

/** What a person found on the terminal's slip, where Dintero has not decided. */
export type Verdict = 'paid' | 'not-paid';

export const handReasons = ['slip-says-so', 'no-slip', 'dintero-says', 'other'] as const;
export type HandReason = (typeof handReasons)[number];

/** A manager's word. It stays unverified until Dintero says the same. */
export type ByHand = {
  readonly verdict: Verdict;
  readonly reason: HandReason;
  readonly note?: string;
  /** The terminal's receipt number, or the transaction id on the slip. */
  readonly slip?: string;
  readonly by: Who;
};

export type HandProblem = 'reason-missing' | 'slip-missing' | 'note-missing';

/** What is still needed: a slip that is spoken of has a number, and "other" says what. */
export function handProblem(hand: {
  readonly verdict: Verdict;
  readonly reason?: HandReason | undefined;
  readonly note?: string | undefined;
  readonly slip?: string | undefined;
}): HandProblem | undefined {
  const { verdict, reason, note = '', slip = '' } = hand;
  if (reason === undefined || !reasonsFor(verdict).includes(reason)) return 'reason-missing';
  const needsSlip = verdict === 'paid' || reason === 'slip-says-so';
  if (needsSlip && slip.trim() === '') return 'slip-missing';
  return reason === 'other' && note.trim() === '' ? 'note-missing' : undefined;
}

/** Without a slip nothing can be settled as paid. */
export function reasonsFor(verdict: Verdict): readonly HandReason[] {
  return handReasons.filter((reason) => verdict === 'not-paid' || reason !== 'no-slip');
}

/**
 * Whether a payment may be settled by hand: only where it was given up undecided, and no money of it is known of
 * (payments.md, 3d 14). Money that is known of is attached or given back instead.
 */
export function maySettleByHand({ attempt, stage }: Payment): boolean {
  if (stage.phase !== 'settled' || stage.ending.outcome !== 'unknown') return false;
  const { why, found, transaction } = stage.ending;
  if (why === 'amount-differs' || why === 'by-hand') return false;
  const isMoney = transaction !== undefined && isMoneyOf(attempt, transaction);
  return found === undefined && !isMoney;
}

/** The sale is completed, or free to be charged again, on a person's word. Dintero goes on being asked. */
export function settledByHand(state: Payment, hand: ByHand, atMs: number): Payment {
  const { stage } = state;
  if (!maySettleByHand(state) || stage.phase !== 'settled' || handProblem(hand) !== undefined) return state;
  const { transaction } = stage.ending;
  const known = transaction === undefined ? {} : { transaction };
  if (hand.verdict === 'not-paid')
    return settle(state, { outcome: 'unknown', why: 'by-hand', hand, ...known }, atMs);
  const isDespiteCancel = state.cancelledBy !== undefined;
  return settle(
    state,
    { outcome: 'paid', collection: 'unverified', hand, isDenied: false, isDespiteCancel, ...known },
    atMs,
  );
}

import { isMoneyOf } from './believe.ts';
import { handProblem, type ByHand } from './by-hand.ts';
import type { Payment } from './payment.ts';
import { settle } from './settle.ts';

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

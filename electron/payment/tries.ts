import { sameLines } from '../../shared/basket.ts';
import type { NotNow } from '../../shared/faults.ts';
import type { AttemptId } from '../../shared/ids.ts';
import { believe, hasMoney } from '../../shared/payment/believe.ts';
import type { Payment } from '../../shared/payment/payment.ts';
import type { Movement } from '../journal/journal.ts';
import { returnOf } from '../refund/returned.ts';
import { paymentStanding } from './standing.ts';

/** Everything that was tried for one sale, refunds too. A payment completes one sale, and a sale is completed once. */
export type SaleTries = {
  readonly movements: readonly Movement[];
  /** A receipt of it has been made. */
  readonly isSold: boolean;
};

type Try = Extract<Movement, { kind: 'payment' }>;

/** The try that is under way; what has been given back stands in nobody's way. */
export function runningTry(sale: SaleTries): Payment | undefined {
  return standing(sale).find(({ state }) => state.stage.phase !== 'settled')?.state;
}

/** Why no new try may begin for this sale. */
export function startRefusal(sale: SaleTries): NotNow | undefined {
  if (sale.isSold) return 'basket-already-paid';
  const isFound = standing(sale).some(
    ({ state: { stage } }) =>
      stage.phase === 'settled' && stage.ending.outcome !== 'paid' && stage.ending.found !== undefined,
  );
  return isFound ? 'payment-found' : undefined;
}

/** Why this try may not complete the sale: another one has, or may still, or has money that no sale knows. */
export function completionRefusal(sale: SaleTries, id: AttemptId): NotNow | undefined {
  if (sale.isSold) return 'basket-already-paid';
  const others = standing(sale).filter(({ state }) => state.attempt.id !== id);
  if (others.some(({ state }) => paymentStanding(state).holdsSale)) return 'payment-running';
  return others.some(({ state }) => isAttachable(state)) ? 'payment-found' : undefined;
}

/** Why this try may not be attached to the sale although it was found. */
export function attachRefusal(sale: SaleTries, state: Payment): NotNow | undefined {
  const refusal = completionRefusal(sale, state.attempt.id);
  if (refusal !== undefined) return refusal;
  const isGoingBack = returnOf(sale.movements, state.attempt.id) !== undefined;
  return isGoingBack || !isAttachable(state) ? 'too-late' : undefined;
}

/** What follows for the other tries when one that was given up turns out to have been paid. */
export type Found = {
  readonly id: AttemptId;
  /** Tries for the very same basket that are still under way. */
  readonly toCallOff: readonly AttemptId[];
  /** Another one was called off for it, and nothing is under way any more: it can pay the sale. */
  readonly mayAttach: boolean;
};

/**
 * A payment that was given up and turns out to be taken pays its sale (payments.md, decision 5): another try for the same
 * basket is called off first; only if that one is paid as well the found one stays as surplus, under Attention.
 */
export function foundAmong({ movements, isSold }: SaleTries): Found | undefined {
  const tries = triesOf(movements);
  const found = tries.find(
    ({ state }) => isAttachable(state) && returnOf(movements, state.attempt.id) === undefined,
  );
  if (isSold || found === undefined) return undefined;
  const toCallOff = tries.filter(
    ({ state, lines }) =>
      state.stage.phase !== 'settled' && state.stage.phase !== 'cancelling' && sameLines(lines, found.lines),
  );
  const isCalledOff = tries.some(
    ({ state }) =>
      state.cancelledBy === 'superseded' && state.stage.phase === 'settled' && !mayStillBePaid(state),
  );
  const isAlone = tries.every(({ state }) => state.stage.phase === 'settled');
  return {
    id: found.state.attempt.id,
    toCallOff: toCallOff.map(({ state }) => state.attempt.id),
    mayAttach: isCalledOff && isAlone,
  };
}

function triesOf(movements: readonly Movement[]): readonly Try[] {
  return movements.flatMap((movement) => (movement.kind === 'payment' ? [movement] : []));
}

function standing({ movements }: SaleTries): readonly Try[] {
  return triesOf(movements).filter(({ state }) => returnOf(movements, state.attempt.id) !== 'done');
}

function isAttachable({ attempt, stage }: Payment): boolean {
  if (stage.phase !== 'settled' || stage.ending.outcome === 'paid') return false;
  const { found } = stage.ending;
  return found !== undefined && hasMoney(found.status) && believe(attempt, found) === 'ours';
}

function mayStillBePaid({ stage }: Payment): boolean {
  return stage.phase !== 'settled' || stage.ending.outcome === 'paid' || stage.ending.outcome === 'unknown';
}

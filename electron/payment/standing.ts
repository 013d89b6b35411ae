import { believe } from '../../shared/payment/believe.ts';
import type { AttentionKind } from '../../shared/ipc/views.ts';
import type { Attempt, Payment, TransactionFacts } from '../../shared/payment/payment.ts';
import { lateNextMs } from '../../shared/payment/settle.ts';
import type { Refund } from '../../shared/refund/refund.ts';
import { isReserved } from '../../shared/refund/step.ts';
import type { Standing } from '../journal/journal.ts';

/** What a payment's state means for everything around it. The journal's unique indexes hold it. */
export function paymentStanding(state: Payment): Standing {
  const { stage } = state;
  const attention = paymentAttention(state);
  return {
    isOpen: stage.phase !== 'settled',
    holdsSale: stage.phase !== 'settled' || holdsSale(state),
    isWatched: stage.phase === 'settled' && lateNextMs(state, stage.ending, 0) !== undefined,
    ...(attention === undefined ? {} : { attention }),
  };
}

/** A set-aside attempt lets another one begin; one that Dintero itself calls undecided does not. */
function holdsSale({ stage }: Payment): boolean {
  if (stage.phase !== 'settled') return true;
  const { ending } = stage;
  if (ending.outcome === 'unknown') return ending.why !== 'set-aside' && ending.why !== 'by-hand';
  return ending.outcome === 'paid';
}

function paymentAttention({ attempt, stage }: Payment): AttentionKind | undefined {
  if (stage.phase === 'checking') {
    return stage.why === 'undecided' || stage.why === 'mismatch' ? stage.why : undefined;
  }
  if (stage.phase !== 'settled') return undefined;
  const { ending } = stage;
  if (ending.outcome === 'paid') {
    if (ending.closing !== undefined) return undefined;
    // What a manager has settled is at rest until Dintero says otherwise.
    if (ending.collection === 'unverified') return ending.isDenied ? 'mismatch' : undefined;
    if (ending.collection === 'differs') return differsBy(attempt, ending.transaction);
    return ending.collection === 'captured' ? undefined : 'collection-pending';
  }
  if (ending.found !== undefined)
    return believe(attempt, ending.found) === 'ours' ? 'payment-found' : differsBy(attempt, ending.found);
  if (ending.outcome !== 'unknown' || ending.why === 'by-hand') return undefined;
  return ending.why === 'set-aside' ? 'undecided' : ending.why;
}

/** Another amount, or our reference where we did not ask: another store, currency or terminal. */
function differsBy(attempt: Attempt, transaction: TransactionFacts): 'amount-differs' | 'mismatch' {
  return believe(attempt, transaction) === 'not-ours' ? 'mismatch' : 'amount-differs';
}

export function refundStanding(state: Refund): Standing {
  const { stage } = state;
  const isNeverCreated =
    stage.phase === 'settled' && stage.ending.outcome === 'failed' && stage.ending.why === 'never-created';
  const isUnknown = stage.phase === 'settled' && stage.ending.outcome === 'unknown';
  const isDeclined = stage.phase === 'settled' && stage.ending.outcome === 'declined';
  const otherwise =
    stage.phase === 'settled' && stage.ending.outcome === 'otherwise' ? stage.ending : undefined;
  const isTwice = otherwise?.found !== undefined;
  const isClosed = otherwise?.closing !== undefined;
  return {
    isOpen: stage.phase !== 'settled',
    holdsSale: isReserved(state),
    isWatched: isUnknown || isDeclined || isNeverCreated || (otherwise !== undefined && !isTwice),
    ...(isUnknown ? { attention: 'refund-undecided' as const } : {}),
    ...(isTwice && !isClosed ? { attention: 'mismatch' as const } : {}),
  };
}

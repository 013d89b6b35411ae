import type { Line } from '../../shared/basket.ts';
import { mayHaveReachedProvider, type Fault } from '../../shared/faults.ts';
import type { MovementResult, MovementState } from '../../shared/ipc/views.ts';
import { believe, takenAmount } from '../../shared/payment/believe.ts';
import type { Ending, Payment } from '../../shared/payment/payment.ts';
import type { Receipt } from '../../shared/receipt.ts';
import type { Refund, RefundEnding } from '../../shared/refund/refund.ts';
import { mayPayOtherwise } from '../../shared/refund/step.ts';
import { unreachable } from '../../shared/result.ts';

/** How much of a payment's state the cashier sees. `isRecovered`: the till stopped in the middle and found it again. */
export function paymentState(
  payment: Payment,
  receipt: Receipt | undefined,
  isRecovered: boolean,
): MovementState {
  const { stage, asking } = payment;
  const looked = { looks: asking.looks, isLastLookReadable: asking.failures === 0 };
  const quiet = {
    screen: 'under-way',
    mayRetryAfterIdle: true,
    mayCancel: false,
    mayLetGo: false,
    ...looked,
  } as const;
  switch (stage.phase) {
    case 'sending':
      return { ...quiet, phase: 'sending' };
    case 'waiting':
      return {
        ...quiet,
        phase: 'waiting',
        mayCancel: true,
        ...(stage.isIdleAsked ? { question: 'still-waiting' } : {}),
      };
    case 'collecting':
      return { ...quiet, phase: 'processing', mayLetGo: stage.mayLetGo };
    case 'cancelling':
      return { ...quiet, phase: 'cancelling', ...(stage.isAsked ? { question: 'terminal' } : {}) };
    case 'checking':
      return {
        ...quiet,
        phase: 'checking',
        why: stage.why,
        mayRetryAfterIdle: stage.why !== 'undecided' && stage.why !== 'mismatch',
        ...(stage.isAsked ? { question: 'terminal' } : {}),
      };
    case 'settled':
      return {
        screen: 'result',
        result: paymentResult(stage.ending, isRecovered),
        mayRetry: mayRetry(stage.ending),
        ...lateMoney(payment, stage.ending),
        ...(receipt === undefined ? {} : { receipt }),
      };
    default:
      return unreachable(stage);
  }
}

/** A new attempt may begin at once: nothing was charged, or nothing was found and the terminal is idle. */
export function mayRetry(ending: Ending): boolean {
  if (ending.outcome === 'paid' || ending.found !== undefined) return false;
  return ending.outcome !== 'unknown' || ending.why === 'set-aside' || ending.why === 'by-hand';
}

/** While the result still stands on the stage, it must not go on saying that nothing was charged. */
function lateMoney({ attempt }: Payment, ending: Ending): { readonly late?: 'found' | 'differs' } {
  if (ending.outcome === 'paid' || ending.found === undefined) return {};
  return { late: believe(attempt, ending.found) === 'ours' ? 'found' : 'differs' };
}

function paymentResult(ending: Ending, isRecovered: boolean): MovementResult {
  switch (ending.outcome) {
    case 'paid':
      return {
        outcome: 'paid',
        isCollectionPending: ending.collection !== 'captured',
        ...(ending.collection === 'unverified' ? { isUnverified: true } : {}),
        isDespiteCancel: ending.isDespiteCancel,
        isRecovered,
      };
    case 'declined':
      return {
        outcome: 'declined',
        reason: ending.decline?.reason ?? 'card-refused',
        isFinalForCard: ending.decline?.isFinalForCard ?? false,
      };
    case 'cancelled':
      return { outcome: 'cancelled', by: ending.by };
    case 'failed':
      return failed(ending.why, ending.fault);
    case 'unknown':
      return {
        outcome: 'unknown',
        why: ending.why,
        ...(ending.why === 'amount-differs' && ending.transaction !== undefined
          ? { otherAmount: takenAmount(ending.transaction) }
          : {}),
      };
    default:
      return unreachable(ending);
  }
}

export function refundState(refund: Refund, receipt: Receipt | undefined): MovementState {
  const { stage, asking } = refund;
  const looked = { looks: asking.looks, isLastLookReadable: asking.failures === 0 };
  const quiet = {
    screen: 'under-way',
    mayRetryAfterIdle: false,
    mayCancel: false,
    mayLetGo: false,
    ...looked,
  } as const;
  switch (stage.phase) {
    case 'sending':
    case 'waiting':
      return { ...quiet, phase: stage.phase };
    case 'checking':
      return {
        ...quiet,
        phase: 'checking',
        why: stage.why,
        ...(stage.isAsked ? { question: 'terminal' } : {}),
      };
    case 'settled':
      return {
        screen: 'result',
        result: refundResult(stage.ending),
        mayRetry: stage.ending.outcome === 'declined' || stage.ending.outcome === 'failed',
        ...(mayPayOtherwise(refund) ? { mayPayOtherwise: true } : {}),
        ...(receipt === undefined ? {} : { receipt }),
      };
    default:
      return unreachable(stage);
  }
}

function refundResult(ending: RefundEnding): MovementResult {
  switch (ending.outcome) {
    case 'refunded':
      return { outcome: 'refunded' };
    case 'declined': {
      const { decline } = ending.refund;
      return {
        outcome: 'declined',
        reason: decline?.reason ?? 'card-refused',
        isFinalForCard: decline?.isFinalForCard ?? false,
      };
    }
    case 'failed':
      return failed(ending.why, ending.fault);
    case 'otherwise':
      return {
        outcome: 'otherwise',
        how: ending.otherwise.how,
        isTwice: ending.found !== undefined,
      };
    case 'unknown':
      return { outcome: 'unknown', why: ending.why };
    default:
      return unreachable(ending);
  }
}

type FailedWhy = Extract<Ending, { outcome: 'failed' }>['why'];

function failed(why: FailedWhy, fault: Fault | undefined): MovementResult {
  // A fault that leaves doubt has no business beside "nothing was charged".
  const shown = fault !== undefined && !mayHaveReachedProvider(fault) ? { fault } : {};
  return { outcome: 'failed', why: signInWhy(fault) ?? why, ...shown };
}

/** A token that was taken until now is renewed for the next try; a secret that is not taken is a manager's to look at. */
function signInWhy(fault: Fault | undefined): 'not-signed-in' | 'turned-away' | 'log-in-over' | undefined {
  if (fault?.kind === 'not-signed-in' || fault?.kind === 'turned-away') return fault.kind;
  return fault?.kind === 'refused' && fault.status === 401 ? 'log-in-over' : undefined;
}

/** A few names to know a sale by. */
export function summaryOf(lines: readonly Pick<Line, 'name' | 'quantity'>[]): string {
  const names = lines
    .slice(0, 3)
    .map(({ name, quantity }) => (quantity === 1 ? name : `${String(quantity)} × ${name}`));
  return lines.length > 3 ? `${names.join(', ')} +${String(lines.length - 3)}` : names.join(', ');
}

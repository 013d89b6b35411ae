import { believe } from './payment/believe.ts';
import type { Attempt, Ending, Payment } from './payment/payment.ts';
import type { Refund } from './refund/refund.ts';
import { unreachable } from './result.ts';

/** Every turn that an attempt can take, by name. The page has the words; the journal keeps these. */
export type What =
  | 'payment-asked'
  | 'refund-asked'
  | 'waiting'
  | 'collecting'
  | 'cancel-asked'
  | 'reply-lost'
  | 'restarted'
  | 'unreachable'
  | 'undecided'
  | 'mismatch'
  | 'terminal-asked-about'
  | 'said-asking'
  | 'kept-waiting'
  | 'paid'
  | 'let-go'
  | 'collected'
  | 'collection-voided'
  | 'declined'
  | 'cancelled'
  | 'not-sent'
  | 'refused'
  | 'never-created'
  | 'failed-at-terminal'
  | 'set-aside'
  | 'held'
  | 'amount-differs'
  | 'found-late'
  | 'attached'
  | 'given-back'
  | 'refund-chosen'
  | 'kept-asking'
  | 'settled-paid'
  | 'settled-not-paid'
  | 'closed-by-hand'
  | 'verified'
  | 'denied'
  | 'receipt-numbered'
  | 'refunded'
  | 'refund-declined'
  | 'refunded-otherwise'
  | 'paid-back-twice'
  | 'result-left'
  | 'receipt-printed'
  | 'receipt-saved'
  /** What was asked of Dintero, and how it was answered. */
  | 'start-answered'
  | 'cancel-answered'
  | 'refund-answered'
  | 'look-answered'
  /** A sale of another register was read from Dintero, to be given back here. */
  | 'sale-read-from-elsewhere'
  /** What a comparison with Dintero brought up about it, and how that ended. */
  | 'finding-noted'
  | 'finding-cleared'
  | 'finding-settled'
  /** A shift was closed while it was not decided. */
  | 'shift-carried-over';

export type Decisive = 'paid' | 'not-paid' | 'unknown' | 'refunded';

/** The turn by which a payment came into the state it is in. */
export function paymentTurn({ attempt, stage }: Payment): What {
  switch (stage.phase) {
    case 'sending':
      return 'payment-asked';
    case 'waiting':
      return 'waiting';
    case 'collecting':
      return 'collecting';
    case 'cancelling':
      return stage.isAsked ? 'terminal-asked-about' : 'cancel-asked';
    case 'checking':
      return stage.isAsked ? 'terminal-asked-about' : stage.why;
    case 'settled':
      return endingTurn(attempt, stage.ending);
    default:
      return unreachable(stage);
  }
}

function endingTurn(attempt: Attempt, ending: Ending): What {
  if (ending.outcome === 'paid') {
    const turns = { captured: 'paid', pending: 'let-go', voided: 'collection-voided' } as const;
    if (ending.collection === 'unverified') return ending.isDenied ? 'denied' : 'settled-paid';
    if (ending.collection !== 'differs') return turns[ending.collection];
    return believe(attempt, ending.transaction) === 'not-ours' ? 'mismatch' : 'amount-differs';
  }
  if (ending.found !== undefined)
    return believe(attempt, ending.found) === 'not-ours' ? 'mismatch' : 'found-late';
  switch (ending.outcome) {
    case 'declined':
      return 'declined';
    case 'cancelled':
      return ending.by === 'given-back' ? 'given-back' : 'cancelled';
    case 'failed':
      return ending.why === 'at-terminal' ? 'failed-at-terminal' : ending.why;
    case 'unknown':
      if (ending.why === 'by-hand') return 'settled-not-paid';
      return ending.why === 'set-aside' || ending.why === 'amount-differs' ? ending.why : 'held';
    default:
      return unreachable(ending);
  }
}

export function refundTurn({ stage }: Refund): What {
  switch (stage.phase) {
    case 'sending':
      return 'refund-asked';
    case 'waiting':
      return 'waiting';
    case 'checking':
      return stage.isAsked ? 'terminal-asked-about' : stage.why;
    case 'settled':
      switch (stage.ending.outcome) {
        case 'refunded':
          return 'refunded';
        case 'declined':
          return 'refund-declined';
        case 'failed':
          return stage.ending.why;
        case 'otherwise':
          return stage.ending.found === undefined ? 'refunded-otherwise' : 'paid-back-twice';
        case 'unknown':
          return 'set-aside';
        default:
          return unreachable(stage.ending);
      }
    default:
      return unreachable(stage);
  }
}

/** Only these turns get a filled mark in the timeline. */
export function decisiveness(what: What, facts: Readonly<Record<string, string>> = {}): Decisive | undefined {
  switch (what) {
    case 'found-late':
      // Found as captured it is proof that the customer has paid; found as approved it may still be voided.
      return facts['status'] === 'authorized' ? 'unknown' : 'paid';
    case 'verified':
      return facts['verdict'] === 'not-paid' ? 'not-paid' : 'paid';
    case 'paid':
    case 'collected':
    case 'let-go':
    case 'attached':
      return 'paid';
    case 'refunded':
    case 'refunded-otherwise':
    case 'given-back':
      return 'refunded';
    case 'declined':
    case 'cancelled':
    case 'not-sent':
    case 'refused':
    case 'never-created':
    case 'failed-at-terminal':
    case 'collection-voided':
    case 'refund-declined':
      return 'not-paid';
    case 'reply-lost':
    case 'undecided':
    case 'mismatch':
    case 'set-aside':
    case 'held':
    case 'amount-differs':
    case 'settled-paid':
    case 'settled-not-paid':
    case 'denied':
    case 'paid-back-twice':
    case 'finding-noted':
      return 'unknown';
    default:
      return undefined;
  }
}

import type { Fault } from '../faults.ts';
import type { AttemptId, Reference, SaleId, SessionId, TerminalId, TransactionId } from '../ids.ts';
import type { Currency, Minor } from '../money.ts';
import type { Who } from '../who.ts';
import type { ByHand, Closing } from './by-hand.ts';

/** One try to take the payment of a sale. Nothing in it ever changes: ids live on the attempt. */
export type Attempt = {
  readonly id: AttemptId;
  readonly saleId: SaleId;
  readonly reference: Reference;
  readonly amount: Minor;
  readonly currency: Currency;
  readonly storeId: string;
  readonly terminalId: TerminalId;
  /** Who took it, as the receipt names them; whoever stands at the till when it completes may be somebody else. */
  readonly operator?: string;
  /** Wall time, ISO 8601 UTC, for records only; deadlines are measured from the start on a monotonic clock. */
  readonly startedAt: string;
};

/** `other` is a status that Dintero invented after this was written: undecided, never a reason to charge again. */
export type TransactionStatus =
  | 'initiated'
  | 'authorized'
  | 'captured'
  | 'partially-captured'
  /** Captured, and some of it, or all of it, has been given back since. */
  | 'partially-refunded'
  | 'refunded'
  | 'declined'
  | 'failed'
  | 'voided'
  | 'on-hold'
  | 'unknown'
  | 'other';

export type Card = {
  readonly brand?: string;
  readonly lastFour?: string;
  readonly entry?: string;
};

export type DeclineReason =
  'wrong-pin' | 'insufficient-funds' | 'expired-card' | 'card-refused' | 'technical';

export type Decline = {
  readonly reason: DeclineReason;
  /** The issuer says that this card must not be tried again. */
  readonly isFinalForCard: boolean;
  /** Raw code and text, for the timeline; never shown as the message. */
  readonly code?: string;
  readonly text?: string;
};

/** What the terminal printed, verbatim. */
export type Slips = {
  readonly customer?: string;
  readonly merchant?: string;
  /** Unique per terminal. */
  readonly number?: string;
};

/** A refund as Dintero's events tell it. */
/** A line by the id that it was sold under, whoever gives it back. Above zero. */
export type RefundedLine = { readonly lineId: string; readonly quantity?: number; readonly amount: Minor };

export type RefundFacts = {
  /** Our `refund_reference`, when the event carries one. */
  readonly reference?: string;
  readonly state: 'initiated' | 'done' | 'refused';
  readonly amount: Minor;
  /** Which lines of the sale it gives back, where it says so, and they come to its amount. */
  readonly lines?: readonly RefundedLine[];
  readonly decline?: Decline;
  readonly slips: Slips;
  readonly at?: string;
};

/** A transaction, in the till's own words. */
export type TransactionFacts = {
  readonly id: TransactionId;
  readonly sessionId?: SessionId;
  readonly reference?: string;
  readonly amount: Minor;
  readonly currency: string;
  readonly storeId?: string;
  readonly terminalId?: string;
  readonly status: TransactionStatus;
  /** What the bank's money is: captured before refunds. */
  readonly captured: Minor;
  readonly refunds: readonly RefundFacts[];
  readonly card: Card;
  readonly decline?: Decline;
  readonly slips: Slips;
  /** When it was approved, or last changed. */
  readonly at?: string;
};

export type SessionFacts = {
  readonly id: SessionId;
  readonly transactionId?: TransactionId;
  /** Only a hint: the transaction is the truth. */
  readonly ended?: 'cancelled' | 'declined' | 'failed';
  /** One try inside the session failed; another may follow. */
  readonly hasFailedTry: boolean;
  /** `expires_at` − `created_at` by Dintero's own clock, so that a wrong clock here does no harm. */
  readonly lifeMs?: number;
};

/** What one look at Dintero found about this very reference. Nothing found is an answer too. */
export type Report = {
  readonly session?: SessionFacts;
  readonly transaction?: TransactionFacts;
};

export type CancelBy = 'cashier' | 'idle' | 'expiry' | 'failed-try' | 'superseded';

export type Stage =
  | { readonly phase: 'sending' }
  | {
      readonly phase: 'waiting';
      readonly fromMs: number;
      readonly isIdleAsked: boolean;
      readonly failedTryMs?: number;
    }
  | {
      readonly phase: 'collecting';
      readonly fromMs: number;
      readonly mayLetGo: boolean;
      readonly transaction: TransactionFacts;
    }
  | {
      readonly phase: 'cancelling';
      readonly fromMs: number;
      readonly by: CancelBy;
      readonly isAsked: boolean;
    }
  | {
      readonly phase: 'checking';
      readonly fromMs: number;
      readonly why: 'reply-lost' | 'restarted' | 'unreachable' | 'undecided' | 'mismatch';
      /** The till is asking what the terminal shows. */
      readonly isAsked: boolean;
      readonly transaction?: TransactionFacts;
    }
  | { readonly phase: 'settled'; readonly atMs: number; readonly ending: Ending };

/** The stages in which the till may ask the cashier what the terminal shows. */
export type Doubtful = Extract<Stage, { phase: 'checking' | 'cancelling' }>;

export type Ending =
  | {
      readonly outcome: 'paid';
      readonly transaction: TransactionFacts;
      /**
       * `pending`: the customer was let go; `voided`: and then the money never came; `differs`: and then it came in
       * another amount, or in another place.
       */
      readonly collection: 'captured' | 'pending' | 'voided' | 'differs';
      readonly isDespiteCancel: boolean;
      /** It had been settled by hand before Dintero told of its money. */
      readonly hand?: ByHand;
      readonly closing?: Closing;
    }
  | {
      readonly outcome: 'paid';
      /** On a manager's word; Dintero has not said so. */
      readonly collection: 'unverified';
      readonly hand: ByHand;
      /** Dintero says that nothing was captured. */
      readonly isDenied: boolean;
      readonly transaction?: TransactionFacts;
      readonly isDespiteCancel: boolean;
      readonly closing?: Closing;
    }
  | {
      readonly outcome: 'declined';
      readonly decline?: Decline;
      readonly transaction?: TransactionFacts;
      readonly found?: TransactionFacts;
    }
  | {
      readonly outcome: 'cancelled';
      /** `given-back`: it was captured, and all of it has been given back, at Dintero or by a refund of ours. */
      readonly by: CancelBy | 'elsewhere' | 'given-back';
      readonly transaction?: TransactionFacts;
      readonly found?: TransactionFacts;
    }
  | {
      readonly outcome: 'failed';
      readonly why: 'not-sent' | 'refused' | 'never-created' | 'at-terminal';
      readonly fault?: Fault;
      readonly transaction?: TransactionFacts;
      readonly found?: TransactionFacts;
    }
  | {
      readonly outcome: 'unknown';
      /**
       * `set-aside`: nothing was found and the terminal is idle, so a new attempt may begin; `by-hand`: a manager says that
       * nothing was paid, so it may as well. The others hold the sale.
       */
      readonly why: 'set-aside' | 'undecided' | 'mismatch' | 'amount-differs' | 'by-hand';
      readonly hand?: ByHand;
      readonly transaction?: TransactionFacts;
      readonly found?: TransactionFacts;
    };

/** How we go on asking. It changes with every poll and is not worth a record of its own. */
export type Asking = {
  /** When the next look is due; absent when none is. */
  readonly nextMs?: number;
  readonly isUnderWay: boolean;
  /** Looks since the last change of stage. */
  readonly looks: number;
  readonly failures: number;
  /** Readable answers that knew nothing of this reference; those after the session's end; when the last of them came. */
  readonly empties: number;
  readonly lateEmpties: number;
  readonly lastEmptyMs?: number;
  readonly isReadable: boolean;
  /** Cancels asked for so far. */
  readonly cancels: number;
  readonly cancelAgainMs?: number;
  /** By the wall clock its session ended long before the till was started: the watch list's pace is enough. */
  readonly isOld?: boolean;
};

export type Payment = {
  readonly attempt: Attempt;
  readonly stage: Stage;
  readonly sessionId?: SessionId;
  readonly transactionId?: TransactionId;
  readonly lifeMs: number;
  readonly cancelledBy?: CancelBy;
  readonly asking: Asking;
};

/** `atMs`: milliseconds since the attempt began, on a clock that only goes forward. */
export type Event = { readonly atMs: number } & (
  | { readonly type: 'opened'; readonly sessionId: SessionId }
  | { readonly type: 'opening-failed'; readonly fault: Fault }
  | { readonly type: 'read'; readonly report: Report }
  | { readonly type: 'reading-failed'; readonly fault: Fault }
  | { readonly type: 'cancel-asked'; readonly by: CancelBy; readonly who?: Who }
  | { readonly type: 'cancel-answered' }
  | { readonly type: 'cancel-failed'; readonly fault: Fault }
  | { readonly type: 'check-asked' }
  | {
      readonly type: 'answered';
      readonly answer: 'asking' | 'idle' | 'keep-waiting' | 'let-go';
      readonly who?: Who;
    }
  /** A found payment becomes the payment of its sale. */
  | { readonly type: 'attached'; readonly by?: Who }
  /** A manager says what the terminal's slip says. */
  | { readonly type: 'settled-by-hand'; readonly hand: ByHand }
  | { readonly type: 'closed'; readonly closing: Closing }
  /**
   * `isOld`: by the wall clock the session has ended long since; only the pace of asking follows from it. `lookInMs`: when
   * what is over is looked at again; what is under way is looked at at once.
   */
  | { readonly type: 'restarted'; readonly isOld?: boolean; readonly lookInMs?: number }
  | { readonly type: 'ticked' }
);

export type Effect = { readonly type: 'open' } | { readonly type: 'read' } | { readonly type: 'cancel' };

export type Step = { readonly state: Payment; readonly effects: readonly Effect[] };

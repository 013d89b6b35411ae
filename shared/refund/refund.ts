import type { Fault } from '../faults.ts';
import type { AttemptId, LineId, Reference, SaleId, TerminalId, TransactionId } from '../ids.ts';
import type { Currency, Minor } from '../money.ts';
import type { Closing } from '../payment/by-hand.ts';
import type { RefundFacts, TransactionFacts } from '../payment/payment.ts';
import type { Otherwise } from './otherwise.ts';
import type { VatRate } from '../vat.ts';
import type { Who } from '../who.ts';

/** What goes back of one line of the sale. `amount` is positive, and part of that line's amount. */
export type RefundLine = { readonly lineId: LineId; readonly quantity: number; readonly amount: Minor };

/** What goes back of an amount at one VAT rate. Positive. */
export type RateShare = { readonly rate: VatRate; readonly amount: Minor };

/** One try to give money back against one paid sale. Nothing in it ever changes. */
export type RefundAttempt = {
  readonly id: AttemptId;
  readonly saleId: SaleId;
  readonly transactionId: TransactionId;
  /** `refund_reference`: the only key by which our refund is found again. */
  readonly reference: Reference;
  /** Above zero. */
  readonly amount: Minor;
  readonly currency: Currency;
  /** Empty when an amount is refunded rather than lines. */
  readonly lines: readonly RefundLine[];
  /** How an amount is spread over the VAT rates of the sale, fixed when the refund begins. Absent where lines go back. */
  readonly shares?: readonly RateShare[];
  readonly reason: string;
  /** What was said besides the reason. It stays in the till. */
  readonly note?: string;
  /** Who gives it back, and who answers for it besides. Absent where nobody has to log in. */
  readonly by?: Who;
  readonly approvedBy?: Who;
  readonly terminalId: TerminalId;
  readonly startedAt: string;
  /** The basket that the customer takes instead, in the same visit. Nothing about money follows from it. */
  readonly exchangeWith?: SaleId;
  /** The payment that was found to belong to no sale, and goes back: there is no sale to make a return receipt for. */
  readonly foundId?: AttemptId;
};

export type RefundStage =
  | { readonly phase: 'sending' }
  | { readonly phase: 'waiting'; readonly fromMs: number }
  | {
      readonly phase: 'checking';
      readonly fromMs: number;
      readonly why: 'reply-lost' | 'restarted' | 'unreachable' | 'undecided';
      readonly isAsked: boolean;
    }
  | { readonly phase: 'settled'; readonly atMs: number; readonly ending: RefundEnding };

export type RefundEnding =
  | { readonly outcome: 'refunded'; readonly refund: RefundFacts }
  | { readonly outcome: 'declined'; readonly refund: RefundFacts }
  | {
      readonly outcome: 'failed';
      readonly why: 'not-sent' | 'refused' | 'never-created';
      readonly fault?: Fault;
    }
  /** The card did not take it, and it was given back another way, on somebody's word. Dintero knows nothing of that. */
  | {
      readonly outcome: 'otherwise';
      readonly otherwise: Otherwise;
      /** The card has taken it after all, by Dintero's word: it went back twice. */
      readonly found?: RefundFacts;
      /** How that was settled with the customer. */
      readonly closing?: Closing;
    }
  /** Nothing was found and the terminal is idle. The amount stays reserved, and the till goes on looking. */
  | { readonly outcome: 'unknown'; readonly why: 'set-aside' };

export type RefundAsking = {
  readonly nextMs?: number;
  readonly isUnderWay: boolean;
  readonly looks: number;
  readonly failures: number;
  readonly isReadable: boolean;
  readonly empties: number;
};

export type Refund = {
  readonly attempt: RefundAttempt;
  readonly stage: RefundStage;
  /** Dintero has a trace of our reference: it will end by itself, or be found. */
  readonly isAccepted: boolean;
  readonly asking: RefundAsking;
};

export type RefundEvent = { readonly atMs: number } & (
  | { readonly type: 'sent' }
  | { readonly type: 'sending-failed'; readonly fault: Fault }
  | { readonly type: 'read'; readonly transaction: TransactionFacts }
  | { readonly type: 'reading-failed'; readonly fault: Fault }
  | { readonly type: 'check-asked' }
  | { readonly type: 'answered'; readonly answer: 'asking' | 'idle'; readonly who?: Who }
  /** It went back twice, and that is settled with the customer. */
  | { readonly type: 'closed'; readonly closing: Closing }
  /** What the card did not take was given back another way. */
  | { readonly type: 'paid-otherwise'; readonly otherwise: Otherwise }
  /** `lookInMs` as with a payment. */
  | { readonly type: 'restarted'; readonly lookInMs?: number }
  | { readonly type: 'ticked' }
);

export type RefundEffect = { readonly type: 'send' } | { readonly type: 'read' };

export type RefundStep = { readonly state: Refund; readonly effects: readonly RefundEffect[] };

import type { Line } from '../basket.ts';
import type { Comfort } from '../comfort.ts';
import type { ScannerSettings } from '../scanner.ts';
import type { Fault } from '../faults.ts';
import type { NotHere } from '../elsewhere/sale.ts';
import type { AttemptId, LineId, SaleId, TerminalId, TransactionId } from '../ids.ts';
import type { Language } from '../languages.ts';
import type { Currency, Minor } from '../money.ts';
import type { CancelBy, DeclineReason } from '../payment/payment.ts';
import type { Why } from '../reconcile/compare.ts';
import type { ExchangeView } from './exchange-views.ts';
import type { Side } from './reconcile-views.ts';
import type { Mode, Receipt } from '../receipt.ts';
import type { OtherMeans } from '../refund/otherwise.ts';
import type { Decisive, What } from '../timeline.ts';
import type { Role } from '../who.ts';
import type { TerminalStatus } from '../terminals/status.ts';
import type { TerminalCare } from './terminal-views.ts';

/** What the page shows. Main owns all of it; the page mirrors it and works nothing out that counts. */

export type { Language };
export type Theme = 'system' | 'light' | 'dark';

export type { TerminalStatus };

export type TerminalView = {
  readonly id: TerminalId;
  readonly name: string;
  readonly status: TerminalStatus;
  /** Dintero's `status_reason`, for support. */
  readonly reason?: string;
  readonly care: TerminalCare;
  /** Dintero's own stand-in for a terminal, which answers by the amount. */
  readonly isSimulated?: true;
};

export type StatusView = {
  readonly revision: number;
  readonly network: 'online' | 'offline';
  /** The register's terminals; the first is the one that is used unless another is chosen. */
  readonly terminals: readonly TerminalView[];
  /** When Dintero last told how they are. */
  readonly readAt?: string;
};

/** Undefined mode: the till has not been set up, and shows Start. */
export type SettingsView = {
  readonly revision: number;
  readonly mode?: Mode;
  /** The shop's: of the lock screen, of its papers, and of everybody who has none of their own. */
  readonly language: Language;
  readonly theme: Theme;
  readonly comfort: Comfort;
  readonly scanner: ScannerSettings;
  readonly registerName: string;
  readonly shopName: string;
  readonly currency: Currency;
  /** The system has no keychain: the secret is kept in memory and has to be entered again after a restart. */
  readonly isSecretInMemory: boolean;
  /** Set up, but the secret is not there (restart without a keychain). */
  readonly isSecretMissing: boolean;
  readonly version: string;
  /** What went wrong before the page was there, in the order in which it has to be mended. */
  readonly problems: readonly StartProblem[];
};

/** `detail` names the field or the file. */
export type StartProblem = {
  readonly what: 'provision-refused' | 'secret-not-erased' | 'settings-set-aside' | 'settings-newer';
  readonly detail: string;
};

export type LockView = {
  readonly revision: number;
  /** Those who are active. */
  readonly operators: readonly { readonly name: string; readonly role: Role }[];
  /** Who works the till now. Absent with operators present: locked. */
  readonly current?: { readonly name: string; readonly role: Role; readonly language?: Language };
  readonly isLocked: boolean;
  /** The till was started for an owner who has forgotten their PIN. */
  readonly mayResetOwner?: boolean;
};

/** A payment or a refund: what the cashier needs to see of it, and no more. */
export type MovementView = {
  readonly kind: 'payment' | 'refund';
  readonly attemptId: AttemptId;
  readonly saleId: SaleId;
  /** Positive; a refund is shown with a minus. */
  readonly amount: Minor;
  readonly currency: Currency;
  readonly terminalName: string;
  readonly lines: readonly Line[];
  /** The till's disk does not take what it last heard of this. */
  readonly isUnwritten: boolean;
  /** Milliseconds since it began, when this value was made. The page counts on from there. */
  readonly elapsedMs: number;
  /** It is one half of an exchange. */
  readonly exchange?: ExchangeView;
  readonly state: MovementState;
};

export type MovementState =
  | {
      readonly screen: 'under-way';
      readonly phase: 'sending' | 'waiting' | 'processing' | 'cancelling' | 'checking';
      readonly why?: 'reply-lost' | 'restarted' | 'unreachable' | 'undecided' | 'mismatch';
      /** `still-waiting`: two minutes without a card. `terminal`: is the terminal asking for a card? */
      readonly question?: 'still-waiting' | 'terminal';
      /** Answering "idle" lets a new attempt begin; without this it only moves the sale to Attention. */
      readonly mayRetryAfterIdle: boolean;
      readonly mayCancel: boolean;
      readonly mayLetGo: boolean;
      /** How many times Dintero has been asked; a change answers "Check status". */
      readonly looks: number;
      readonly isLastLookReadable: boolean;
    }
  | {
      readonly screen: 'result';
      readonly result: MovementResult;
      /** A new attempt may begin at once. */
      readonly mayRetry: boolean;
      /** It was given up, and then money came of it after all: Attention has it. `differs`: other money than was asked for. */
      readonly late?: 'found' | 'differs';
      /** The card did not take the money back: somebody may decide to give it back another way. */
      readonly mayPayOtherwise?: boolean;
      /** Of a paid sale or a done refund. */
      readonly receipt?: Receipt;
    };

export type MovementResult =
  | {
      readonly outcome: 'paid';
      readonly isCollectionPending: boolean;
      /** A manager has settled it by hand, and Dintero has not said so. */
      readonly isUnverified?: boolean;
      readonly isDespiteCancel: boolean;
      readonly isRecovered: boolean;
    }
  | { readonly outcome: 'refunded' }
  /** The card did not take it, and it was given back another way; `isTwice`: and then the card took it after all. */
  | { readonly outcome: 'otherwise'; readonly how: OtherMeans; readonly isTwice: boolean }
  | { readonly outcome: 'declined'; readonly reason: DeclineReason; readonly isFinalForCard: boolean }
  | { readonly outcome: 'cancelled'; readonly by: CancelBy | 'elsewhere' | 'given-back' }
  | {
      readonly outcome: 'failed';
      readonly why:
        | 'not-sent'
        | 'turned-away'
        | 'refused'
        | 'not-signed-in'
        | 'log-in-over'
        | 'never-created'
        | 'at-terminal';
      readonly fault?: Fault;
    }
  | {
      readonly outcome: 'unknown';
      readonly why: 'set-aside' | 'undecided' | 'mismatch' | 'amount-differs' | 'by-hand';
      /** What was paid instead, where the amount differs. */
      readonly otherAmount?: Minor;
    };

/** What stands on the stage by main's word: at most one movement at a time. */
export type MovementEvent = { readonly revision: number; readonly movement?: MovementView };

export type SaleStatus =
  'paid' | 'collecting' | 'partly-refunded' | 'refunded' | 'return' | 'unpaid' | 'undecided';

export type SaleRow = {
  /** Of the sale, or of the attempt that is undecided, or of the refund that a return receipt belongs to. */
  readonly id: string;
  readonly saleId: SaleId;
  /** Absent while undecided: a number is taken when the sale is paid. */
  readonly receipt?: number;
  readonly status: SaleStatus;
  /** Negative for a return. */
  readonly amount: Minor;
  readonly at: string;
  readonly brand?: string;
  readonly lastFour?: string;
  /** A few of the names in it, to know it by. */
  readonly summary: string;
  /** Settled by hand, and what Dintero has said since: nothing, the same, or otherwise. */
  readonly byHand?: 'unverified' | 'verified' | 'denied';
  /** Taken by another register of the shop, and known by what Dintero has of it. */
  readonly elsewhere?: {
    readonly transactionId: TransactionId;
    /** As far as its reference says. */
    readonly register?: string;
    /** It is in this journal after all: the row to show instead. */
    readonly ownId?: string;
  };
};

/** What Dintero has for a text that fits nothing here. */
export type ElsewhereAnswer = {
  readonly rows: readonly SaleRow[];
  /** Why there is no row. `unclear`: the text says too little to ask by. */
  readonly none?: 'unclear' | 'nothing' | NotHere;
  /** There was more than was looked through. */
  readonly isCutShort?: boolean;
};

export type TimelineEntry = {
  readonly at: string;
  readonly what: What;
  /** How we know: ids, amounts, Dintero's words. Never a secret. */
  readonly facts: Readonly<Record<string, string>>;
  /** Only these get a filled mark. */
  readonly decisive?: Decisive;
};

export type SaleDetail = {
  readonly row: SaleRow;
  readonly currency: Currency;
  readonly lines: readonly Line[];
  readonly receipt?: Receipt;
  readonly timeline: readonly TimelineEntry[];
  /** Returns made against this sale. */
  readonly returns: readonly SaleRow[];
  /** False for returns, unpaid and undecided rows, and when nothing is left. */
  readonly mayRefund: boolean;
  /** What this return was exchanged for, or what came back for this sale. */
  readonly exchange?: ExchangeView;
  /** The last refund of this sale, where the card did not take it: it may be given back another way. */
  readonly refused?: { readonly attemptId: AttemptId; readonly amount: Minor };
  /** Of another register's sale, as Dintero said when it was asked. `by: 'amount'`: its lines cannot be chosen from. */
  readonly elsewhere?: {
    readonly by: 'lines' | 'amount';
    readonly refunded: Minor;
    readonly pending: Minor;
    readonly left: Minor;
  };
};

/** A refund that the card did not take, before somebody decides how else it goes back. */
export type RefusedRefund = {
  readonly attemptId: AttemptId;
  readonly saleId: SaleId;
  readonly amount: Minor;
  readonly currency: Currency;
  /** Of the sale. */
  readonly receipt?: number;
  /** Who may answer for it; absent where nobody else has to. */
  readonly approvers?: readonly string[];
};

/** What can still go back, by the journal and by Dintero: the smaller of the two. */
export type Refundable = {
  readonly saleId: SaleId;
  readonly captured: Minor;
  readonly refunded: Minor;
  readonly pending: Minor;
  readonly left: Minor;
  readonly lines: readonly RefundableLine[];
  /** Who may answer for it; absent where nobody else has to. */
  readonly approvers?: readonly string[];
};

export type RefundableLine = {
  readonly lineId: LineId;
  readonly name: string;
  readonly unitPrice: Minor;
  readonly quantity: number;
  readonly quantityLeft: number;
  /** What was paid for these, discounts taken off. */
  readonly amountLeft: Minor;
};

export type AttentionKind =
  'undecided' | 'payment-found' | 'collection-pending' | 'amount-differs' | 'refund-undecided' | 'mismatch';

/**
 * `denied`: settled by hand as paid, and Dintero says that nothing was captured. `hand-differs`: settled by hand as paid,
 * and the money is another. `hand-unpaid`: settled by hand as not paid, and Dintero has money.
 * `voided`: let go, and the money never came. `sold`: the sale is done, and its money came otherwise than it was asked
 * for. `given-back`: the sale is done, and all of its money has been given back. `paid-back-twice`: a refund went back
 * another way, and by the card after all.
 */
export type AttentionAbout =
  'voided' | 'sold' | 'given-back' | 'denied' | 'hand-differs' | 'hand-unpaid' | 'paid-back-twice';

export type AttentionItem = {
  readonly attemptId: AttemptId;
  readonly saleId: SaleId;
  readonly kind: AttentionKind;
  readonly reference: string;
  readonly amount: Minor;
  /** What Dintero has, where it is another amount, less what has been given back. */
  readonly otherAmount?: Minor;
  readonly currency: Currency;
  readonly at: string;
  readonly brand?: string;
  readonly lastFour?: string;
  readonly summary: string;
  /** What makes this one different from others of its kind. */
  readonly about?: AttentionAbout;
  /** The sale has no payment yet and these lines are what was paid for. */
  readonly mayAttach: boolean;
  /** Captured money that belongs to no sale can go back. */
  readonly mayRefund: boolean;
  /** A manager may settle it by hand: as paid or not, or only as not paid where the sale is paid otherwise. */
  readonly maySettle?: 'either' | 'not-paid';
  /** The till can do nothing more about it: somebody says how it was settled with the customer. */
  readonly mayClose?: true;
  readonly timeline: readonly TimelineEntry[];
};

/** Something that only a comparison with Dintero has brought up, and that no payment of ours can tell by itself. */
export type FindingItem = {
  readonly id: string;
  readonly kind: 'payment-found' | 'mismatch';
  readonly why: Why;
  readonly reference: string;
  readonly transactionId?: string;
  readonly amount: Minor;
  readonly currency: string;
  readonly at: string;
  readonly here?: Side;
  readonly there?: Side;
  readonly receipt?: number;
  readonly brand?: string;
  readonly lastFour?: string;
  readonly terminalId?: string;
  readonly attemptId?: AttemptId;
  readonly saleRowId?: string;
  readonly timeline: readonly TimelineEntry[];
};

export type AttentionView = {
  readonly revision: number;
  readonly items: readonly AttentionItem[];
  /** What only a comparison with Dintero has brought up. */
  readonly findings: readonly FindingItem[];
};

/** The set-up form. The secret goes in and never comes out. */
export type SetupForm = {
  readonly accountId: string;
  readonly clientId: string;
  /** Empty means: keep the one there is. */
  readonly clientSecret: string;
  readonly profileId: string;
  readonly registerId: string;
  readonly registerName: string;
  readonly storeId: string;
  readonly payoutDestinationId: string;
  readonly shopName: string;
  readonly organizationNumber: string;
  readonly addressLine: string;
  readonly postalCode: string;
  readonly postalPlace: string;
  readonly terminalId: string;
  readonly terminalName: string;
  /** Also ask Dintero to push the payment to the terminal (`configuration.publish`). */
  readonly isPushed: boolean;
};

export type SetupView = {
  readonly form: SetupForm;
  readonly hasSecret: boolean;
  readonly isRegisterIdFixed: boolean;
};

export type SetupField = keyof SetupForm;

/** Problems with what was typed, by field. */
export type SetupProblems = Readonly<Partial<Record<SetupField, 'missing' | 'malformed'>>>;

export type { Check } from '../checks/findings.ts';

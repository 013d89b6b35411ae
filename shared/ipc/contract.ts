import type { Basket, Line } from '../basket.ts';
import type { Comfort } from '../comfort.ts';
import type { CustomerDisplaySettings } from '../customer/settings.ts';
import type { Fault } from '../faults.ts';
import type { AttemptId, LineId, SaleId, TerminalId, TransactionId } from '../ids.ts';
import type { Minor } from '../money.ts';
import type { HandReason, Verdict } from '../payment/by-hand.ts';
import type { OtherMeans } from '../refund/otherwise.ts';
import type { RefundReason } from '../refund/reasons.ts';
import type { Result } from '../result.ts';
import type { ScannerSettings } from '../scanner.ts';
import type { AuditCommands } from './audit-views.ts';
import type { CareCommands, CareView } from './care-views.ts';
import type { CatalogueCommands, CatalogueView } from './catalogue-views.ts';
import type { ExchangeView } from './exchange-views.ts';
import type { GuideCommands } from './guide-views.ts';
import type { HealthCommands } from './health-views.ts';
import type { LetterheadCommands } from './letterhead-views.ts';
import type { Nothing } from './nothing.ts';
import type { ParkedCommands, ParkedView } from './parked-views.ts';
import type { PeopleCommands } from './people-views.ts';
import type { PrinterCommands, PrinterView } from './printer-views.ts';
import type { ProxyView } from './proxy-views.ts';
import type { ReconcileCommands, ReconcileView } from './reconcile-views.ts';
import type { ShiftCommands } from './shift-views.ts';
import type { TerminalCommands } from './terminal-views.ts';
import type {
  AttentionView,
  Check,
  ElsewhereAnswer,
  Language,
  LockView,
  MovementEvent,
  Refundable,
  RefusedRefund,
  SaleDetail,
  SaleRow,
  SettingsView,
  SetupForm,
  SetupProblems,
  SetupView,
  StatusView,
  Theme,
} from './views.ts';

/**
 * Every question the page may ask of main: a name, one input object, one output. All answers are `Result`s.
 * To add one: a line in one of these, a schema in electron/ipc/schemas.ts, a handler in electron/ipc/handlers.ts;
 * forgetting any of them does not compile.
 */
export type Commands = AuditCommands &
  CareCommands &
  CatalogueCommands &
  GuideCommands &
  HealthCommands &
  LetterheadCommands &
  ParkedCommands &
  PeopleCommands &
  PrinterCommands &
  ReconcileCommands &
  ShiftCommands &
  TerminalCommands &
  OwnCommands;

/** Selling, paying and giving back, and what has no file of its own. */
type OwnCommands = {
  'register:snapshot': { input: Nothing; output: Snapshot };
  'register:language': { input: { language: Language }; output: Nothing };
  'register:theme': { input: { theme: Theme }; output: Nothing };
  'register:comfort': { input: { comfort: Comfort }; output: Nothing };

  'start:practice': { input: Nothing; output: Nothing };

  /** Shows or raises the window of the practice terminal. */
  'practice:show-terminal': { input: Nothing; output: Nothing };

  'lock:unlock': { input: { name: string; pin: string }; output: Nothing };
  'lock:lock': { input: Nothing; output: Nothing };

  /** The basket being edited, to be found again after a restart. */
  'basket:keep': { input: { basket: Basket }; output: Nothing };

  /**
   * Stands for the discounts and other prices that a basket is to have, before it is kept so. Answers with who may approve
   * it, where somebody has to; nothing is given then. Fault: `not-allowed`, `wrong-pin`.
   */
  'discount:give': {
    input: { basket: Basket; approval?: { approver: string; pin: string } };
    output: { approvers?: readonly string[] };
  };

  /** Whether the customer may be sold what needs so many years. `product` is the one that it was asked for. */
  'age:answer': {
    input: { saleId: SaleId; years: number; product: string; isOldEnough: boolean };
    output: Nothing;
  };

  /**
   * `total` is what the cashier saw; main works it out again and refuses if it differs, what nobody with the right has
   * given, and an age that nobody was asked for. Calling it twice starts one.
   */
  'payment:start': {
    input: { saleId: SaleId; lines: readonly Line[]; total: Minor; terminalId: TerminalId };
    output: { attemptId: AttemptId };
  };
  'payment:cancel': { input: { attemptId: AttemptId }; output: Nothing };
  'payment:answer': {
    input: { attemptId: AttemptId; answer: 'asking' | 'idle' | 'keep-waiting' | 'let-go' };
    output: Nothing;
  };

  'refund:left': { input: { saleId: SaleId }; output: Refundable };
  /** Either lines or an amount. */
  'refund:start': {
    input: {
      saleId: SaleId;
      what: { lines: readonly { lineId: LineId; quantity: number }[] } | { amount: Minor };
      reason: RefundReason;
      /** Needed with "other". Stays in the till. */
      note?: string;
      /** The basket that is rung up instead, in the same visit. */
      exchangeWith?: SaleId;
      terminalId: TerminalId;
      /** Whoever answers for it, where `refund:left` names some; their PIN is good for this refund alone. */
      approval?: { approver: string; pin: string };
    };
    output: { attemptId: AttemptId };
  };
  'refund:answer': { input: { attemptId: AttemptId; answer: 'asking' | 'idle' }; output: Nothing };

  /** What the customer has brought back for this basket or sale; nothing where it is no exchange. */
  'exchange:show': { input: { saleId: SaleId }; output: { exchange?: ExchangeView } };

  /** What the card did not take back. Fault: `too-late` when it is decided otherwise by now. */
  'otherwise:show': { input: { attemptId: AttemptId }; output: RefusedRefund };
  /** Gives it back in cash or by bank; with a receipt of its own, and never where the card may still take it. */
  'otherwise:pay': {
    input: {
      attemptId: AttemptId;
      how: OtherMeans;
      note?: string;
      approval?: { approver: string; pin: string };
    };
    output: Nothing;
  };

  /** Looks at Dintero at once, for a payment or a refund, on the stage or under Attention. */
  'movement:check': { input: { attemptId: AttemptId }; output: Nothing };
  /** The cashier has read the result and leaves it. Answers with the basket to go on with. */
  'movement:leave': { input: { attemptId: AttemptId }; output: { basket: Basket } };

  'sales:find': {
    input: { text: string; limit: number };
    output: { rows: readonly SaleRow[]; hasMore: boolean };
  };
  'sales:show': { input: { id: string }; output: SaleDetail };

  /** Asks Dintero for sales that this journal does not have: by reference, transaction id, or last four digits, amount and day. */
  'elsewhere:find': { input: { text: string }; output: ElsewhereAnswer };
  'elsewhere:show': { input: { transactionId: TransactionId }; output: SaleDetail };
  /** Writes down what Dintero has of it, so that it can be given back here by `refund:start`. */
  'elsewhere:take': { input: { transactionId: TransactionId }; output: { saleId: SaleId } };

  /** Looks once at everything on the watch list and under Attention: how many Dintero was asked about, and what it said nothing about. */
  'attention:check-all': { input: Nothing; output: { asked: number; unanswered: number } };
  /** Completes the sale with the payment that was found. */
  'attention:attach': { input: { attemptId: AttemptId }; output: Nothing };
  /** Somebody has looked, and lets it stand: it stays, is asked about at once, and the record says who. */
  'attention:keep': { input: { attemptId: AttemptId }; output: Nothing };
  /** A manager's word where Dintero has not decided: completes the sale unverified, or frees it. */
  'attention:settle': {
    input: { attemptId: AttemptId; verdict: Verdict; reason: HandReason; note?: string; slip?: string };
    output: Nothing;
  };
  /** Says how a sale whose money did not come as it should was settled with the customer. */
  'attention:close': { input: { attemptId: AttemptId; note: string }; output: Nothing };
  /** Gives a found payment back in full: starts a refund, which then is the movement on the stage. */
  'attention:refund': {
    input: { attemptId: AttemptId; terminalId: TerminalId };
    output: { attemptId: AttemptId };
  };

  /** `id` is a sale row's. Prints to the system's default printer. */
  'receipt:print': { input: { id: string; what: 'customer' | 'merchant' }; output: Nothing };

  /** What the customer sees, and whether there is a second screen for it. */
  'customer:read': {
    input: Nothing;
    output: { display?: CustomerDisplaySettings; hasSecondScreen: boolean };
  };
  /** Without one the customer has no display. */
  'customer:save': { input: { display?: CustomerDisplaySettings }; output: Nothing };

  /** What the shop's scanner types around a code. */
  'scanner:save': { input: { scanner: ScannerSettings }; output: Nothing };

  /** Writes a PDF into the shop's receipt folder and says where. */
  'receipt:pdf': { input: { id: string }; output: { path: string } };

  /** Writes everything about a sale, an attempt or a finding into one file for a dispute or support, and says where. */
  'timeline:save': { input: { id: string }; output: { path: string } };

  'setup:read': { input: Nothing; output: SetupView };
  /** With problems nothing was saved. Another account than before has to be meant. */
  'setup:save': { input: { form: SetupForm; isMeant?: true }; output: { problems: SetupProblems } };
  /** Tries what is in the form, saved or not; takes no payment. */
  'setup:test': { input: { form: SetupForm }; output: { checks: readonly Check[] } };
  /** The proxy that wants a log-in of the till; empty where none has asked. */
  'setup:proxy': { input: Nothing; output: ProxyView };
  /** Keeps the log-in for the proxy that asked last. Fault: `no-proxy-asked`. */
  'setup:proxy-login': {
    input: { user: string; password: string };
    output: { kept: 'kept' | 'in-memory' };
  };
};

export type CommandName = keyof Commands;
export type Input<Name extends CommandName> = Commands[Name]['input'];
export type Output<Name extends CommandName> = Commands[Name]['output'];
export type Answer<Name extends CommandName> = Result<Output<Name>, Fault>;

/** What main tells without being asked: always a whole new value; the higher `revision` wins. */
export type Events = {
  status: StatusView;
  settings: SettingsView;
  lock: LockView;
  movement: MovementEvent;
  attention: AttentionView;
  care: CareView;
  reconcile: ReconcileView;
  printer: PrinterView;
  parked: ParkedView & { readonly revision: number };
  catalogue: CatalogueView & { readonly revision: number };
};

export type EventName = keyof Events;

/** All that the page needs to begin: subscribe first, then ask for this, and keep whichever revision is higher. */
export type Snapshot = { readonly [Name in EventName]: Events[Name] } & { readonly basket: Basket };

/** What the preload script exposes as `window.register`: two functions and nothing else. */
export type Bridge = {
  ask<Name extends CommandName>(name: Name, input: Input<Name>): Promise<Answer<Name>>;
  /** Returns the function that ends the subscription. */
  on<Name extends EventName>(name: Name, listener: (value: Events[Name]) => void): () => void;
};

export const commandNames: readonly CommandName[] = Object.keys({
  'register:snapshot': 0,
  'register:language': 0,
  'register:theme': 0,
  'register:comfort': 0,
  'start:practice': 0,
  'practice:show-terminal': 0,
  'lock:unlock': 0,
  'lock:lock': 0,
  'basket:keep': 0,
  'discount:give': 0,
  'age:answer': 0,
  'parked:park': 0,
  'parked:name': 0,
  'parked:fetch': 0,
  'parked:discard': 0,
  'payment:start': 0,
  'payment:cancel': 0,
  'payment:answer': 0,
  'refund:left': 0,
  'refund:start': 0,
  'refund:answer': 0,
  'exchange:show': 0,
  'otherwise:show': 0,
  'otherwise:pay': 0,
  'movement:check': 0,
  'movement:leave': 0,
  'sales:find': 0,
  'sales:show': 0,
  'elsewhere:find': 0,
  'elsewhere:show': 0,
  'elsewhere:take': 0,
  'attention:check-all': 0,
  'attention:attach': 0,
  'attention:refund': 0,
  'attention:keep': 0,
  'attention:settle': 0,
  'attention:close': 0,
  'receipt:print': 0,
  'receipt:pdf': 0,
  'printer:read': 0,
  'printer:save': 0,
  'printer:test': 0,
  'printer:drawer': 0,
  'customer:read': 0,
  'customer:save': 0,
  'letterhead:read': 0,
  'letterhead:picture': 0,
  'letterhead:save': 0,
  'letterhead:logo': 0,
  'scanner:save': 0,
  'health:read': 0,
  'health:hint': 0,
  'support:save': 0,
  'support:show': 0,
  'care:retry': 0,
  'care:show-file': 0,
  'care:copy-file': 0,
  'care:seen': 0,
  'timeline:save': 0,
  'shift:open': 0,
  'shift:list': 0,
  'shift:show': 0,
  'shift:close': 0,
  'shift:print': 0,
  'shift:pdf': 0,
  'reconcile:run': 0,
  'reconcile:stop': 0,
  'reconcile:rows': 0,
  'reconcile:check': 0,
  'reconcile:settle': 0,
  'audit:rows': 0,
  'audit:export': 0,
  'care:back-up': 0,
  'care:choose-folder': 0,
  'care:backups': 0,
  'care:choose-backup': 0,
  'care:restore': 0,
  'care:begin-anew': 0,
  'people:list': 0,
  'people:add': 0,
  'people:change': 0,
  'people:pin': 0,
  'people:active': 0,
  'people:lock-after': 0,
  'people:reset-owner': 0,
  'terminals:look': 0,
  'terminals:operate': 0,
  'terminals:sync': 0,
  'terminals:found': 0,
  'terminals:add': 0,
  'terminals:rename': 0,
  'terminals:first': 0,
  'terminals:remove': 0,
  'catalogue:rows': 0,
  'catalogue:save': 0,
  'catalogue:scale-labels': 0,
  'catalogue:choose-list': 0,
  'catalogue:look': 0,
  'catalogue:import': 0,
  'catalogue:stop': 0,
  'catalogue:export': 0,
  'setup:read': 0,
  'setup:save': 0,
  'setup:test': 0,
  'setup:proxy': 0,
  'setup:proxy-login': 0,
  'guide:open': 0,
  'guide:keep': 0,
  'guide:sign-in': 0,
  'guide:stores': 0,
  'guide:terminals': 0,
  'guide:simulate': 0,
  'guide:finish': 0,
  'guide:test-payment': 0,
  'guide:test-result': 0,
  'settings:read': 0,
  'settings:export': 0,
  'settings:import': 0,
  'settings:apply': 0,
  'settings:register': 0,
  'settings:switch': 0,
} satisfies Record<CommandName, 0>) as CommandName[];

export const eventNames: readonly EventName[] = Object.keys({
  status: 0,
  settings: 0,
  lock: 0,
  movement: 0,
  attention: 0,
  care: 0,
  reconcile: 0,
  printer: 0,
  parked: 0,
  catalogue: 0,
} satisfies Record<EventName, 0>) as EventName[];

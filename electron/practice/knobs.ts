import type { CardBrand, CardEntry, DeclineReason } from '../../shared/practice.ts';

/** What a terminal does with a prompt when nobody presses anything. */
export type TerminalBehaviour =
  | { readonly kind: 'manual' }
  | {
      readonly kind: 'approve';
      readonly afterMs: number;
      readonly brand?: CardBrand;
      readonly entry?: CardEntry;
      /** Minor units; differs from what was asked for a tip or a partial approval. */
      readonly amount?: number;
    }
  | { readonly kind: 'decline'; readonly afterMs: number; readonly reason: DeclineReason }
  | { readonly kind: 'stop'; readonly afterMs: number }
  | { readonly kind: 'timeout'; readonly afterMs: number }
  /** It prompts, and nothing more is heard of it. */
  | { readonly kind: 'silent' }
  /** It never prompts, and no transaction ever appears. */
  | { readonly kind: 'offline' };

/** How an attempt ends that the customer stopped or that nobody answered; API §14 number 4 leaves all of them open. */
export type Ending = 'declined' | 'failed' | 'session-failed' | 'session-cancelled';

/** Everything that Dintero leaves undocumented (API §14), as data. Times in milliseconds. */
export type Knobs = {
  /** For terminals without a behaviour of their own (`control.behave`). */
  readonly terminalBehaviour: TerminalBehaviour;
  readonly transactionAppears: 'at-prompt' | 'at-end';
  /** False: a session that is read does not name its transaction, which it need not (API §4.1). */
  readonly sessionNamesTransaction: boolean;
  readonly promptAfterMs: number;
  /** False: only `configuration.publish` push/terminal starts the terminal (API §3.3). */
  readonly profileStartsTerminal: boolean;
  readonly publishStatus: 'sent' | 'skipped' | 'failed';
  readonly captureAfterMs: number | 'stuck';
  readonly receiptsOn: 'AUTHORIZE' | 'CAPTURE';
  readonly declineStatus: 'DECLINED' | 'FAILED';
  readonly stopEndsAs: Ending;
  readonly timeoutEndsAs: Ending;
  readonly cancelRefusedWith: 400 | 403 | 409;
  /** The prompt outlives its cancel and can still be approved. */
  readonly cancelKeepsPrompt: boolean;
  /** The card wins the race: it is approved while the cancel arrives, and the cancel is refused. */
  readonly approveDuringCancel: boolean;
  /** The prompt outlives `expires_at` and can still be approved. */
  readonly approveAfterExpiry: boolean;
  /** A prompt that outlives the till's interest is approved by itself after this time; never by default. */
  readonly lateApprovalAfterMs: number | 'never';
  readonly busyTerminal: 409 | 'failed' | 'queue';
  /** The answer to a create for a terminal that is unknown, not active or not linked. */
  readonly unreadyTerminal: 400 | 403 | 409;
  /** Lists and searches do not show what is younger than this. */
  readonly indexDelayMs: number;
  /** `jumbled`: in an order that has nothing to do with time. */
  readonly ordering: 'newest' | 'oldest' | 'jumbled';
  /** An older deployment: the filters `terminal_id` and `channel` have no effect. */
  readonly ignoreUnknownFilters: boolean;
  /** Filters of the transaction list that have no effect, by their name on the wire: `store_id`, `created_at.gte`. */
  readonly ignoredFilters: readonly string[];
  /** No page has more rows than this, whatever `limit` asks for. */
  readonly pageLimit: number;
  /** Whether a page begins after the row that it names, with that row, or is always the first one. */
  readonly startingAfter: 'after' | 'at' | 'ignored';
  readonly refund:
    'async-202' | 'immediate-200' | 'lost-answer' | '503-but-executed' | 'never-completes' | 'declined';
  readonly refundTerminalIdRequired: boolean;
  readonly refuseTerminalIdOnRefund: boolean;
  readonly refundPromptMs: number;
  readonly tokenLifetimeSeconds: number;
  /** The server shortens `expires_at` to this much after creation. */
  readonly sessionLifetimeOverrideMs: number | 'none';
  /** Calls for which the client's scopes do not suffice: 403. */
  readonly forbid: readonly ('terminals' | 'stores' | 'operations')[];
  readonly operationEnds: 'COMPLETED' | 'FAILED' | 'TIMEOUT' | 'never';
  readonly operationAfterMs: number;
  /** The answer to one that was taken, and to one that is refused because another is pending (API §14 number 21). */
  readonly operationTakenWith: 200 | 201 | 202;
  readonly operationBusyWith: 400 | 409;
  /** False: an older server, to which every request is a new one. */
  readonly operationKeysKept: boolean;
  /** `list`: only `GET …/operations?operation_id=` is there, and the newer route by id is 404. */
  readonly operationReads: 'by-id' | 'list';
  /** What the result of an end of day leaves out, by its names on the wire. */
  readonly operationLeavesOut: readonly string[];
  readonly resultShownMs: number;
};

export const defaultKnobs: Knobs = {
  terminalBehaviour: { kind: 'manual' },
  transactionAppears: 'at-prompt',
  sessionNamesTransaction: true,
  promptAfterMs: 0,
  profileStartsTerminal: true,
  publishStatus: 'sent',
  captureAfterMs: 0,
  receiptsOn: 'AUTHORIZE',
  declineStatus: 'DECLINED',
  stopEndsAs: 'declined',
  timeoutEndsAs: 'failed',
  cancelRefusedWith: 409,
  cancelKeepsPrompt: false,
  approveDuringCancel: false,
  approveAfterExpiry: false,
  lateApprovalAfterMs: 'never',
  busyTerminal: 409,
  unreadyTerminal: 400,
  indexDelayMs: 0,
  ordering: 'newest',
  ignoreUnknownFilters: false,
  ignoredFilters: [],
  pageLimit: 100,
  startingAfter: 'after',
  refund: 'async-202',
  refundTerminalIdRequired: true,
  refuseTerminalIdOnRefund: false,
  refundPromptMs: 120_000,
  tokenLifetimeSeconds: 14_400,
  sessionLifetimeOverrideMs: 'none',
  forbid: [],
  operationEnds: 'COMPLETED',
  operationAfterMs: 500,
  operationTakenWith: 201,
  operationBusyWith: 409,
  operationKeysKept: true,
  operationReads: 'by-id',
  operationLeavesOut: [],
  resultShownMs: 2_000,
};

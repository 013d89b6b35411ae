import type { Line } from '../../shared/basket.ts';
import type { Fault } from '../../shared/faults.ts';
import type { Reference, SessionId, TransactionId } from '../../shared/ids.ts';
import type { Attempt, Report, TransactionFacts } from '../../shared/payment/payment.ts';
import type { RefundAttempt } from '../../shared/refund/refund.ts';
import type { Result } from '../../shared/result.ts';

/** The provider, in the till's own words. Everything that the desks know of Dintero goes through this port. */
export type Gateway = {
  /**
   * Asks for the payment on the terminal: exactly one POST, never repeated. A fault says by its kind whether it may
   * have arrived; anything that failed before the POST left (the token, too) is `not-reached`, `turned-away` or `not-signed-in`.
   */
  open(attempt: Attempt, lines: readonly Line[]): Promise<Result<{ readonly sessionId: SessionId }, Fault>>;
  /**
   * One look at what Dintero knows of this very reference: by transaction id, else by session id, else by searching.
   * An empty report is a readable "nothing"; a fault means that we could not read.
   */
  look(known: Known): Promise<Result<Report, Fault>>;
  /** Asks to cancel, once. Its answer decides nothing: look afterwards. */
  cancel(sessionId: SessionId): Promise<Result<undefined, Fault>>;
  transaction(id: TransactionId): Promise<Result<TransactionFacts, Fault>>;
  /** Asks for the refund: exactly one POST. Its answer decides nothing: read the transaction's events afterwards. */
  refund(attempt: RefundAttempt, lines: readonly Line[]): Promise<Result<undefined, Fault>>;
};

export type Known = {
  readonly reference: Reference;
  readonly sessionId?: SessionId;
  readonly transactionId?: TransactionId;
  /** It is over or in doubt: the ids are not the last word, and the reference is looked for as well. */
  readonly isThorough?: boolean;
};

/** What the account says about its terminals and stores; it may also say that this client may not ask (403). */
export type Directory = {
  /** Tries the credentials alone, past any token there may be. */
  signIn(): Promise<Result<undefined, Fault>>;
  terminals(): Promise<Result<readonly TerminalFacts[], Fault>>;
  stores(): Promise<Result<readonly StoreFacts[], Fault>>;
};

export type TerminalFacts = {
  readonly id: string;
  readonly storeId?: string;
  /** Upper case, as Dintero writes it: ACTIVE, PENDING, ACTION_REQUIRED, ERROR, INACTIVE, DELETED, or something new. */
  readonly status: string;
  readonly statusReason?: string;
  readonly model?: string;
  readonly serialNumber?: string;
  /** When Dintero last changed anything about it, ISO 8601. */
  readonly since?: string;
};

export type StoreFacts = {
  readonly id: string;
  readonly name?: string;
  readonly status?: string;
  readonly payoutDestinationId?: string;
  readonly payoutDestinationStatus?: string;
  readonly organizationNumber?: string;
  readonly addressLine?: string;
  readonly postalCode?: string;
  readonly postalPlace?: string;
};

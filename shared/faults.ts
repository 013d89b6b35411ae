import type { PictureTrouble } from './letterhead/picture.ts';
import type { PrinterTrouble } from './printer.ts';

/**
 * What can go wrong and is expected. An outcome (declined, cancelled) is not a fault: it lives in the payment's state.
 * What follows from a fault is a function of it, below, never a flag inside it.
 */
export type Fault =
  /** The request never left: refused, no route, no such name, TLS failure before sending. */
  | { readonly kind: 'not-reached'; readonly detail: string }
  /** Sent, and then nothing readable: reset, time-out, cut-off, HTML or empty where an answer was due. */
  | { readonly kind: 'no-answer'; readonly detail: string }
  /** Dintero (or something before it) answered with a status that is not a 2xx. */
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code?: string;
      /** Dintero's own words, for the timeline and support; never the message on the screen. */
      readonly message?: string;
      /** False when the body was not Dintero's error form: a proxy may have answered. */
      readonly isReadable: boolean;
      readonly retryAfterMs?: number;
    }
  /** No usable credentials: none entered, or the token route says 400/401/403/404. */
  | { readonly kind: 'not-signed-in'; readonly detail: string; readonly status?: number }
  /** Dintero gives no log-in just now (429, 5xx), so that what needed one never left. Nothing is wrong with the secret. */
  | { readonly kind: 'turned-away'; readonly detail: string; readonly status: number }
  /** The till itself will not do this now. */
  | { readonly kind: 'not-now'; readonly reason: NotNow }
  /** What came in over IPC or from a file does not fit its schema. */
  | { readonly kind: 'bad-input'; readonly path: string; readonly detail: string }
  /** The disk, the database or the keychain would not. */
  | { readonly kind: 'storage'; readonly detail: string }
  /** A bug: logged with this reference. */
  | { readonly kind: 'bug'; readonly reference: string };

export type NotNow =
  | 'not-set-up'
  | 'empty-basket'
  | 'total-differs'
  | 'basket-already-paid'
  | 'payment-found'
  | 'payment-running'
  | 'terminal-in-use'
  | 'terminal-not-ready'
  | 'terminal-unknown'
  | 'operation-running'
  | 'no-such-sale'
  | 'no-such-shift'
  | 'no-such-attempt'
  | 'too-late'
  | 'nothing-to-park'
  | 'no-such-basket'
  | 'nothing-to-refund'
  | 'more-than-left'
  | 'refund-running'
  | 'locked'
  | 'wrong-pin'
  | 'wait-before-pin'
  | 'pin-locked'
  | 'not-allowed'
  | 'owner-only'
  | 'approval-needed'
  | 'discount-not-given'
  | 'age-not-asked'
  | 'printer-silent'
  | 'pdf-not-made'
  | 'pdf-not-saved'
  | 'undecided-left'
  | 'basket-not-empty'
  | 'account-not-meant'
  | 'no-proxy-asked'
  | 'products-elsewhere'
  | 'no-such-account'
  | PictureTrouble
  | PrinterTrouble
  | 'copy-made'
  | 'no-drawer'
  | 'reconciling';

/**
 * Whether the provider may have acted on a request that ended in this fault. The answer decides between
 * "nothing was charged" and "we do not know yet", so doubt counts as yes (payments.md, decision 1).
 */
export function mayHaveReachedProvider(fault: Fault): boolean {
  switch (fault.kind) {
    case 'not-reached':
    case 'not-signed-in':
    case 'turned-away':
    case 'not-now':
    case 'bad-input':
      return false;
    case 'no-answer':
    case 'storage':
    case 'bug':
      return true;
    case 'refused':
      return !(fault.isReadable && clearRefusals.has(fault.status));
  }
}

/** Statuses that say "not executed" beyond doubt, when the body is Dintero's own. */
const clearRefusals: ReadonlySet<number> = new Set([400, 401, 403, 404, 422]);

/** Who can mend it: the cashier (try again, wait), a manager (settings, account), or support. */
export function whoActs(fault: Fault): 'cashier' | 'manager' | 'support' {
  switch (fault.kind) {
    case 'not-reached':
    case 'no-answer':
    case 'turned-away':
    case 'not-now':
    case 'bad-input':
      return 'cashier';
    case 'not-signed-in':
      return 'manager';
    case 'refused':
      return fault.status === 401 || fault.status === 403 || fault.status === 404 ? 'manager' : 'support';
    case 'storage':
    case 'bug':
      return 'support';
  }
}

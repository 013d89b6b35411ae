/**
 * What the practice terminal shows and what a person can press on it. Shared by the practice server and the
 * practice window; nothing here is used when the till is connected to Dintero.
 */

/** The whole state of the practice terminal; every message carries a whole new value. */
export type PracticeState = {
  readonly revision: number;
  /** `down` while the server refuses connections. */
  readonly line: 'up' | 'down';
  readonly terminals: readonly PracticeTerminal[];
  readonly armed: readonly PracticeMishap[];
};

export type PracticeTerminal = {
  readonly terminalId: string;
  readonly name: string;
  readonly storeId: string;
  /** As in Dintero's list of terminals: ACTIVE, INACTIVE, PENDING, … */
  readonly status: string;
  readonly screen: PracticeScreen;
  /** Payments that wait for this one to end. */
  readonly queued: number;
};

export type PracticeScreen =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'prompting';
      readonly kind: 'payment' | 'refund';
      /** Minor units (øre). */
      readonly amount: number;
      readonly currency: string;
      readonly reference: string;
      /** ISO 8601, UTC. */
      readonly since: string;
      /** It will be approved by itself after the till has cancelled or the session has expired. */
      readonly isLate: boolean;
      /** The till has already cancelled, or the session has expired, and the prompt is still here. */
      readonly hasOutlived: boolean;
    }
  | {
      readonly phase: 'result';
      readonly kind: 'payment' | 'refund';
      readonly amount: number;
      readonly currency: string;
      readonly reference: string;
      readonly outcome: PracticeOutcome;
      readonly at: string;
    };

export type PracticeOutcome =
  'approved' | 'declined' | 'stopped' | 'timed-out' | 'cancelled' | 'expired' | 'silent' | 'undecided';

/** A mishap that is armed and will hit a coming request. */
export type PracticeMishap = {
  readonly id: string;
  readonly kind: string;
  readonly route: string;
  readonly left: number | 'until-disarmed';
};

export type CardBrand = 'visa' | 'mastercard' | 'amex' | 'bankaxept';
export type CardEntry = 'contactless' | 'chip';
export type DeclineReason = 'insufficient-funds' | 'wrong-pin' | 'expired-card' | 'stolen-card' | 'technical';

/** A button of the practice window. Without `terminalId` it means the terminal that is asking for a card. */
export type Press = { readonly terminalId?: string } & (
  | { readonly kind: 'present'; readonly brand: CardBrand; readonly entry?: CardEntry }
  | { readonly kind: 'decline'; readonly reason: DeclineReason }
  /** The customer presses the red button. */
  | { readonly kind: 'stop' }
  /** The terminal falls silent: no result ever reaches the till by itself. */
  | { readonly kind: 'no-answer' }
  /** Either the next request meets a reset, or nobody is reached for 15 s. */
  | { readonly kind: 'drop-line'; readonly how: 'next-request' | 'for-a-while' }
  /** The next payment, cancel or refund is carried out, but its answer is lost. */
  | { readonly kind: 'lose-next-reply' }
  /** The card is approved a moment after the till has given up. */
  | { readonly kind: 'approve-late' }
  /** Approves what is asked for now or, when nothing is, the last one that was given up. */
  | { readonly kind: 'approve-now' }
  /** Disarms every mishap and brings the line back. */
  | { readonly kind: 'all-clear' }
);

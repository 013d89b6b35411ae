import type { Ending, Knobs } from '../../electron/practice/knobs.ts';
import type { Mishap } from '../../electron/practice/mishaps.ts';

/** What a customer does at the terminal, and what the terminal makes of it. */
export type CardDeed =
  | 'approve'
  | 'authorize'
  | 'unknown'
  | 'hold'
  | 'tip'
  | 'part'
  | 'decline'
  | 'stop'
  | 'time-out'
  | 'fall-silent';

/** The moments at which the till stops without a word, counted from the step. */
export type StopAt = 'now' | 'before-next-post' | 'after-next-post' | 'after-next-answer' | 'at-next-change';

/** One turn of a play, as plain data: it can be printed, kept and played again. What does not fit the moment is let be. */
export type Step =
  /* The cashier. `presses`: so many times at once, in two windows or by a nervous finger. */
  | { readonly do: 'pay'; readonly basket: 'small' | 'large' | 'same'; readonly presses: 1 | 2 | 3 }
  | { readonly do: 'cancel' }
  | { readonly do: 'answer'; readonly answer: 'asking' | 'idle' | 'keep-waiting' | 'let-go' }
  | { readonly do: 'check' }
  | { readonly do: 'leave' }
  | {
      readonly do: 'refund';
      /** Counted back from the newest sale. */
      readonly sale: number;
      readonly what: 'line' | 'some' | 'rest' | 'too-much';
      readonly presses: 1 | 2;
    }
  /** What the card has refused last is to go back in cash, whether or not that is offered. */
  | { readonly do: 'otherwise'; readonly presses: 1 | 2 }
  | {
      readonly do: 'attend';
      /** Counted from the newest. */
      readonly item: number;
      readonly how: 'attach' | 'give-back' | 'look' | 'keep' | 'check-all' | 'say-paid' | 'say-unpaid';
      readonly presses: 1 | 2;
    }
  /* The customer. */
  | { readonly do: 'card'; readonly deed: CardDeed; readonly ending: Ending }
  /** A card meets a prompt that the terminal no longer shows, or shows after the till has given it up. */
  | { readonly do: 'late-card'; readonly prompt: number; readonly deed: 'approve' | 'authorize' | 'decline' }
  /* Dintero and the bank. */
  | {
      readonly do: 'decide';
      readonly transaction: number;
      readonly as: 'CAPTURED' | 'DECLINED' | 'FAILED' | 'AUTHORIZATION_VOIDED' | 'AUTHORIZED';
    }
  /** Another till asks for a payment on the same terminal. */
  | { readonly do: 'neighbour' }
  | { readonly do: 'terminal'; readonly status: 'ACTIVE' | 'INACTIVE' }
  | { readonly do: 'revoke-tokens' }
  | { readonly do: 'turn'; readonly knobs: Partial<Knobs> }
  /* The wire and the machine. */
  | { readonly do: 'mishap'; readonly mishap: Mishap }
  | { readonly do: 'line'; readonly is: 'up' | 'down' }
  | { readonly do: 'all-well' }
  | { readonly do: 'pass'; readonly ms: number }
  /** Sets the till's wall clock this far ahead of the truth; negative is behind. */
  | { readonly do: 'clock'; readonly aheadMs: number }
  | { readonly do: 'stop'; readonly at: StopAt; readonly offMs: number };

/** How the world ends a play: what becomes of whatever is still open, and how the till gets to know. */
export type Finale = {
  readonly cards: 'approve' | 'time-out';
  readonly undecided: 'CAPTURED' | 'FAILED';
  readonly learn: 'restart' | 'wait';
};

export type Play = {
  readonly knobs: Partial<Knobs>;
  readonly steps: readonly Step[];
  readonly finale: Finale;
};

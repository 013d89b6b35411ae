import type { Who } from '../who.ts';

/** What a person found on the terminal's slip, where Dintero has not decided. */
export type Verdict = 'paid' | 'not-paid';

export const handReasons = ['slip-says-so', 'no-slip', 'dintero-says', 'other'] as const;
export type HandReason = (typeof handReasons)[number];

/** A manager's word. It stays unverified until Dintero says the same. */
export type ByHand = {
  readonly verdict: Verdict;
  readonly reason: HandReason;
  readonly note?: string;
  /** The terminal's receipt number, or the transaction id on the slip. */
  readonly slip?: string;
  readonly by: Who;
};

export type HandProblem = 'reason-missing' | 'slip-missing' | 'note-missing';

/** What is still needed: a slip that is spoken of has a number, and "other" says what. */
export function handProblem(hand: {
  readonly verdict: Verdict;
  readonly reason?: HandReason | undefined;
  readonly note?: string | undefined;
  readonly slip?: string | undefined;
}): HandProblem | undefined {
  const { verdict, reason, note = '', slip = '' } = hand;
  if (reason === undefined || !reasonsFor(verdict).includes(reason)) return 'reason-missing';
  const needsSlip = verdict === 'paid' || reason === 'slip-says-so';
  if (needsSlip && slip.trim() === '') return 'slip-missing';
  return reason === 'other' && note.trim() === '' ? 'note-missing' : undefined;
}

/** Without a slip nothing can be settled as paid. */
export function reasonsFor(verdict: Verdict): readonly HandReason[] {
  return handReasons.filter((reason) => verdict === 'not-paid' || reason !== 'no-slip');
}

/** How a sale whose money did not come as it should was settled with the customer, in a person's own words. */
export type Closing = { readonly note: string; readonly by: Who };

export const shortestClosingNote = 3;
export const longestClosingNote = 200;

/** Why money goes back. The key is written down and sent to Dintero; every language has its own words for it. */
export const refundReasons = ['wrong item', 'faulty', 'regret', 'price error', 'other'] as const;
export type RefundReason = (typeof refundReasons)[number];

/** A note stays in the till: it may be about a person, and nobody else needs it. */
export const longestRefundNote = 120;

/** "Something else" alone says nothing. */
export function isNoteMissing(reason: RefundReason, note: string | undefined): boolean {
  return reason === 'other' && (note ?? '').trim() === '';
}

import type { Who } from '../who.ts';

/** How money goes back when the card does not take it. */
export const otherMeans = ['cash', 'bank'] as const;
export type OtherMeans = (typeof otherMeans)[number];

/** Somebody's decision to pay back another way: not through Dintero, and on the word of whoever answers for it. */
export type Otherwise = {
  readonly how: OtherMeans;
  readonly note?: string;
  readonly by: Who;
  readonly approvedBy?: Who;
};

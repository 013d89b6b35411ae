import { allocate, minor, type Minor } from '../money.ts';

/** Why a price is taken down: a short list, so that it can be counted. */
export const discountReasons = ['damaged', 'short-dated', 'campaign', 'regular', 'staff', 'other'] as const;
export type DiscountReason = (typeof discountReasons)[number];

export const longestDiscountNote = 60;
/** In hundredths of a percent, as VAT rates are. */
export const wholePercent = 10_000;

/** How much is meant, before it is known what it comes to. */
export type Terms = {
  readonly by: 'percent' | 'amount';
  /** Hundredths of a percent from 1 to 10000, or øre above zero off the whole line or basket. */
  readonly value: number;
  readonly reason: DiscountReason;
  /** Needed with "other". */
  readonly note?: string;
};

/** Terms and what they come to on one line, in øre: never below zero, never more than what the line costs. */
export type Discount = Terms & { readonly amount: Minor };

/** Whether the reason by itself says nothing. */
export function isDiscountNoteMissing({ reason, note }: Pick<Terms, 'reason' | 'note'>): boolean {
  return reason === 'other' && (note ?? '').trim() === '';
}

/**
 * What the terms take off a price: a percent is rounded down to whole øre, so that it never comes to more than it says; an
 * amount never to more than there is.
 */
export function offOf({ by, value }: Pick<Terms, 'by' | 'value'>, price: Minor): Minor {
  if (by === 'amount') return minor(Math.min(value, price));
  return minor(Number((BigInt(price) * BigInt(value)) / BigInt(wholePercent)));
}

/** The discount on a whole basket, line by line: in proportion to what each costs, exact to the øre, never more than it costs. */
export function spreadOff(terms: Pick<Terms, 'by' | 'value'>, prices: readonly Minor[]): readonly Minor[] {
  const whole = prices.reduce<number>((total, price) => total + price, 0);
  return whole === 0 ? prices.map(() => minor(0)) : allocate(offOf(terms, minor(whole)), prices);
}

export function sameTerms(a: Terms, b: Terms): boolean {
  return a.by === b.by && a.value === b.value && a.reason === b.reason && a.note === b.note;
}

export function termsOf({ by, value, reason, note }: Terms): Terms {
  return { by, value, reason, ...(note === undefined ? {} : { note }) };
}

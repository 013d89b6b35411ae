import type { OtherMeans } from '../../../shared/refund/otherwise.ts';

/** What the card did not take back, given back another way. */
export const otherwise = {
  open: 'Pay back another way',
  offered: (amount: string) => `The card did not take a refund of ${amount}.`,
  reading: 'One moment.',
  title: (amount: string) => `Pay ${amount} back another way`,
  text: 'The card did not take it. **Try the card again first.** What is paid back another way never goes back to the card as well.',
  how: 'How?',
  means: { cash: 'In cash', bank: 'By bank transfer' } satisfies Record<OtherMeans, string> as Readonly<
    Record<OtherMeans, string>
  >,
  note: 'A note, if you like',
  refused: 'The card did not take it',
  back: 'Back to the sale',
  missing: 'Choose how.',
  confirmEmpty: 'Pay back',
  confirm: {
    cash: (amount: string) => `Pay back ${amount} in cash`,
    bank: (amount: string) => `Pay back ${amount} by bank`,
  } satisfies Record<OtherMeans, (amount: string) => string> as Readonly<
    Record<OtherMeans, (amount: string) => string>
  >,
};

import type { ElsewhereAnswer } from '../../../shared/ipc/views.ts';

/** A sale that this register’s journal does not have: looked for at Dintero, and given back here. */
export const elsewhere = {
  look: 'Look at Dintero',
  looking: 'Looking at Dintero.',
  title: 'At Dintero',
  sale: (register: string) => `Sale at ${register}`,
  saleUnknown: 'Sale at another register',
  own: 'In this register’s journal',
  none: {
    unclear:
      'Scan the receipt’s code. Or type the last four digits, the amount and the day, such as “4417 249,00 22.11”.',
    nothing: 'Dintero has no such sale either. Check what was typed, or ask for the receipt.',
    'other-store': 'Dintero has it, but it was paid at another shop. It goes back there.',
    'not-paid': 'Dintero has it, but nothing was paid by it, so nothing can go back.',
    'not-a-terminal': 'Dintero has it, but it was not paid on a terminal. It goes back where it was paid.',
  } satisfies Record<NonNullable<ElsewhereAnswer['none']>, string> as Readonly<Record<string, string>>,
  cutShort: 'There was more than the till looks through. Scan the receipt’s code instead.',
  about: 'This sale is not in this register’s journal. What stands here is what Dintero has of it.',
  byAmount: 'Dintero does not have its lines so that they can be chosen from. It goes back as an amount.',
  noLines: 'Dintero has no lines of this sale.',
  refunded: 'Refunded before',
  pending: 'Under way',
  left: 'Left to refund',
  why: 'What this register has done with it',
  nothingYet: 'Nothing yet.',
};

import type { CardBrand, CardEntry, DeclineReason } from '../../shared/practice.ts';
import type { TransactionError } from './wire.ts';

export type PresentedCard = { readonly brand: CardBrand; readonly entry: CardEntry };

export type CardFacts = {
  readonly name: string;
  readonly printed: string;
  readonly masked: string;
  readonly lastFour: string;
  readonly application: string;
  readonly type: string;
  readonly bank: string;
};

/** Card numbers of the schemes' own test cards, masked. */
export const cardFacts: Readonly<Record<CardBrand, CardFacts>> = {
  visa: card('Visa', 'VISA', '476173', '0416', 'A0000000031010', 'Debit'),
  mastercard: card('Mastercard', 'MASTERCARD', '541333', '4472', 'A0000000041010', 'Credit'),
  amex: card('American Express', 'AMERICAN EXPRESS', '374245', '1005', 'A000000025010901', 'Credit'),
  bankaxept: card('BankAxept', 'BANKAXEPT', '957811', '2213', 'D5780000021010', 'Debit'),
};

export type Refusal = { readonly error: TransactionError; readonly outcomeReason: string };

/** What each reason looks like in an event (API §6). The texts and codes are ours: Dintero's are not documented. */
export const refusals: Readonly<Record<DeclineReason, Refusal>> = {
  'insufficient-funds': refusal('51', 'Insufficient funds', 'INSUFFICIENT_FUNDS', 'RETRY_AFTER_DELAY'),
  'wrong-pin': refusal('55', 'Incorrect PIN', 'FAILED_VERIFICATION', 'RETRY_IMMEDIATELY'),
  'expired-card': refusal('54', 'Expired card', 'EXPIRED_CARD', 'DO_NOT_RETRY'),
  'stolen-card': refusal('43', 'Stolen card, pick up', 'PICK_UP_CARD', 'DO_NOT_RETRY'),
  technical: {
    error: {
      code: '96',
      message: 'System malfunction',
      type: ['ERROR', 'ISSUER_ERROR'],
      result_code: '96',
      retry_policy: { retry_codes: ['RETRY_IMMEDIATELY'] },
    },
    outcomeReason: 'SYSTEM_MALFUNCTION',
  },
};

function card(
  name: string,
  printed: string,
  start: string,
  lastFour: string,
  application: string,
  type: string,
): CardFacts {
  return {
    name,
    printed,
    masked: `${start}******${lastFour}`,
    lastFour,
    application,
    type,
    bank: 'Øvingsbanken',
  };
}

function refusal(code: string, message: string, type: string, retry: string): Refusal {
  const error = {
    code,
    message,
    type: ['DECLINED', type],
    result_code: code,
    retry_policy: { retry_codes: [retry] },
  };
  return { error, outcomeReason: type };
}

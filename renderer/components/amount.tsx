import type { ReactNode } from 'react';
import { formatAmount, type Currency, type Minor } from '../../shared/money.ts';
import { useRegister } from '../stores/register.ts';
import { languageNow, useLanguage } from '../words/use-words.ts';

const signs: Readonly<Record<Currency, string>> = { NOK: 'kr', SEK: 'kr', DKK: 'kr', EUR: '€' };

type AmountProps = {
  readonly value: Minor;
  /** `small` sets kr at 0.38 of the size, `even` as large as the figures; without it there is none, as in columns. */
  readonly unit?: 'small' | 'even';
  readonly currency?: Currency;
  readonly className?: string;
  readonly testId?: string;
};

/** Money as the shop writes it, with a comma in every language: 249,00 kr. This file alone turns money into text on the page. */
export function Amount({ value, unit, currency, className = '', testId }: AmountProps): ReactNode {
  const shop = useRegister((state) => state.settings.currency);
  const language = useLanguage();
  return (
    <span
      className={`amount ${unit === 'even' ? 'amount-even' : ''} ${className}`}
      data-testid={testId}
      data-minor={testId === undefined ? undefined : value}
    >
      {formatAmount(value, language)}
      {unit ? <span className="amount-unit">{signs[currency ?? shop]}</span> : null}
    </span>
  );
}

/** For sentences: `274,00 kr`. */
export function amountText(value: Minor, currency: Currency): string {
  return `${formatAmount(value, languageNow())}\u00a0${signs[currency]}`;
}

/** For sentences that stand beside a column of amounts: `58,00`. */
export function amountOnly(value: Minor): string {
  return formatAmount(value, languageNow());
}

import type { ReactNode } from 'react';
import type { CardBrand } from '../../shared/practice.ts';
import type { Words } from '../words/words.ts';
import { press } from './bridge.ts';

const brands: readonly CardBrand[] = ['visa', 'mastercard', 'bankaxept', 'amex'];

type CardsProps = { readonly words: Words; readonly isAsking: boolean };

/** Cards that look like cards: a tap holds one to the terminal. */
export function Cards({ words, isAsking }: CardsProps): ReactNode {
  return (
    <div className="cards" role="group" aria-label={words.practice.cards}>
      {brands.map((brand) => (
        <button
          key={brand}
          type="button"
          className={`bank-card bank-card-${brand}`}
          data-testid="practice-tap"
          data-brand={brand}
          aria-disabled={!isAsking || undefined}
          aria-describedby="nothing-asked"
          onClick={isAsking ? () => press({ kind: 'present', brand }) : undefined}
        >
          <span className="bank-card-chip" />
          {words.practice.tap(words.practice.brands[brand])}
        </button>
      ))}
    </div>
  );
}

import type { ReactNode } from 'react';
import type { CardBrand } from '../../shared/practice.ts';
import { Press } from '../components/press.tsx';
import type { Words } from '../words/words.ts';
import { press } from './bridge.ts';

const brands: readonly CardBrand[] = ['visa', 'mastercard', 'bankaxept', 'amex'];

type CardsProps = { readonly words: Words; readonly isAsking: boolean };

/** Cards that look like cards: a tap holds one to the terminal. */
export function Cards({ words, isAsking }: CardsProps): ReactNode {
  return (
    <div className="cards" role="group" aria-label={words.practice.cards}>
      {brands.map((brand) => (
        <Press
          key={brand}
          className={`bank-card bank-card-${brand}`}
          testId="practice-tap"
          data={{ 'data-brand': brand }}
          isOff={!isAsking}
          describedBy="nothing-asked"
          onPress={() => press({ kind: 'present', brand })}
        >
          <span className="bank-card-chip" />
          {words.practice.tap(words.practice.brands[brand])}
        </Press>
      ))}
    </div>
  );
}

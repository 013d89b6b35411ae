import type { ReactNode } from 'react';
import { testAmounts } from '../../shared/ipc/guide-views.ts';
import { minor } from '../../shared/money.ts';
import { vatRate } from '../../shared/vat.ts';
import { useBasket } from '../stores/basket.ts';
import { useWords } from '../words/use-words.ts';
import { Amount } from './amount.tsx';
import { Press } from './press.tsx';

/** What Dintero's simulated terminal is known to answer to, and one amount of which only the question is known. */
export function TestAmounts(): ReactNode {
  const { sell: words } = useWords();
  return testAmounts.map(({ amount, outcome }) => (
    <Press
      key={amount}
      className="tile"
      testId="test-amount"
      data={{ 'data-minor': amount }}
      keepsFocus
      onPress={() => {
        const line = { name: words.testLine, unitPrice: minor(amount), quantity: 1, vatRate: vatRate(0) };
        useBasket.getState().add(line);
      }}
    >
      <span className="tile-name">{words.testAmounts[outcome]}</span>
      <Amount className="tile-price" value={minor(amount)} />
    </Press>
  ));
}

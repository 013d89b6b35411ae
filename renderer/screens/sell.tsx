import { useEffect, useRef, type ReactNode } from 'react';
import { totals } from '../../shared/basket.ts';
import { Frame } from '../components/frame.tsx';
import { FootTotal } from '../components/slip-parts.tsx';
import { useBasket } from '../stores/basket.ts';
import { closePriceCheck } from '../stores/price-check.ts';
import { useWords } from '../words/use-words.ts';
import { LeftSeat, PaySeat } from './sell-band.tsx';
import { AmountEntry, NumberPad, RateChoice } from './sell-entry.tsx';
import { ProductGrid, ProductSearch } from './sell-products.tsx';
import { BasketSlip } from './sell-slip.tsx';
import { useSellKeys } from './sell-keys.ts';

/** Rings up: the basket left, typed amounts and products right, the total and the one big key below. */
export function Sell(): ReactNode {
  const words = useWords();
  const lines = useBasket((state) => state.basket.lines);
  const amount = useRef<HTMLInputElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useSellKeys(amount, search);
  // Whoever goes elsewhere meanwhile comes back to ring up.
  useEffect(() => closePriceCheck, []);
  return (
    <Frame
      testId="sell-screen"
      slip={<BasketSlip isMain />}
      foot={<FootTotal name={words.sell.total} value={totals(lines).total} testId="basket-total" />}
      stageClass="sell"
      stage={
        <>
          <AmountEntry input={amount} />
          <RateChoice />
          <NumberPad />
          <ProductSearch input={search} onLeave={() => amount.current?.focus()} />
          <ProductGrid />
        </>
      }
      left={<LeftSeat />}
      right={<PaySeat />}
    />
  );
}

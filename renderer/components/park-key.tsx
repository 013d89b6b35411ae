import type { ReactNode } from 'react';
import { useBasket } from '../stores/basket.ts';
import { parkOrShow } from '../stores/parked.ts';
import { useRegister } from '../stores/register.ts';
import { useMay } from '../stores/use-may.ts';
import { useSettled } from '../stores/use-settled.ts';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';

/** Parks what is rung up; with an empty basket it leads to what is parked, and says how many those are. */
export function ParkKey(): ReactNode {
  const said = useWords().parked;
  const count = useRegister((state) => state.parked.rows.length);
  const { id, lines } = useBasket((state) => state.basket);
  const mayPark = useMay('park');
  // Behind a double press lies the key of another basket.
  const isSettled = useSettled(id);
  if (!mayPark || (lines.length === 0 && count === 0)) return null;
  return (
    <Button
      kind="tool"
      className="park-key"
      testId={lines.length === 0 ? 'parked-open' : 'basket-park'}
      keepsFocus
      isResting={!isSettled}
      onPress={() => void parkOrShow()}
    >
      {lines.length === 0 ? said.list(count) : said.park}
    </Button>
  );
}

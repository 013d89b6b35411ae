import type { Basket, Line } from '../../shared/basket.ts';
import type { SaleId } from '../../shared/ids.ts';
import type { Fault } from '../../shared/faults.ts';
import { ask } from '../bridge.ts';
import { sayFault } from './moving.ts';
import { useBasket } from './basket.ts';
import { goTo } from './route.ts';

let isParking = false;

/** F4: puts aside what is being rung up; where there is nothing, shows what waits. */
export async function parkOrShow(): Promise<void> {
  const { basket } = useBasket.getState();
  if (basket.lines.length === 0) {
    goTo({ screen: 'parked' });
    return;
  }
  if (isParking) return;
  isParking = true;
  const answer = await ask('parked:park', { basket });
  isParking = false;
  if (!answer.ok) {
    sayFault(answer.fault);
    return;
  }
  const since = rungSince(basket, useBasket.getState().basket);
  useBasket.getState().adopt(answer.value.basket);
  for (const line of since) useBasket.getState().add(line);
}

/** What was rung up while main put the basket aside is for the next customer. */
function rungSince(before: Basket, now: Basket): readonly Line[] {
  return now.lines.flatMap((line) => {
    const quantity = line.quantity - (before.lines.find(({ id }) => id === line.id)?.quantity ?? 0);
    return quantity > 0 ? [{ ...line, quantity }] : [];
  });
}

/** Takes one up again; what was being rung up waits instead. Answers with why not. */
export async function fetchParked(id: SaleId): Promise<Fault | undefined> {
  const answer = await ask('parked:fetch', { id, basket: useBasket.getState().basket });
  if (!answer.ok) return answer.fault;
  useBasket.getState().adopt(answer.value.basket);
  goTo({ screen: 'sell' });
  return undefined;
}

import type { SaleId } from '../../shared/ids.ts';
import type { Fault } from '../../shared/faults.ts';
import { ask } from '../bridge.ts';
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
  if (answer.ok) useBasket.getState().adopt(answer.value.basket);
  else goTo({ screen: 'parked' });
}

/** Takes one up again; what was being rung up waits instead. Answers with why not. */
export async function fetchParked(id: SaleId): Promise<Fault | undefined> {
  const answer = await ask('parked:fetch', { id, basket: useBasket.getState().basket });
  if (!answer.ok) return answer.fault;
  useBasket.getState().adopt(answer.value.basket);
  goTo({ screen: 'sell' });
  return undefined;
}

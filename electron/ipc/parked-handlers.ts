import { ok, type Result } from '../../shared/result.ts';
import type { Fault } from '../../shared/faults.ts';
import type { Basket } from '../../shared/basket.ts';
import { atWork, whoWorks, type HandlerPorts, type Part } from './at-work.ts';

/** Baskets that are put aside and taken up again. */
export function parkedHandlers(ports: HandlerPorts): Part<'parked'> {
  const by = () => whoWorks(ports.lock);

  /** All of it has changed: the list, and what is being rung up. */
  function told<T>(answer: Result<T, Fault>): Result<T, Fault> {
    ports.tell('parked');
    ports.tellCustomer();
    return answer;
  }

  function wrapped(answer: Result<Basket, Fault>): Result<{ basket: Basket }, Fault> {
    return told(answer.ok ? ok({ basket: answer.value }) : answer);
  }

  return {
    'parked:park': ({ basket }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      return Promise.resolve(wrapped(now.value.register.parked.park(basket, by())));
    },
    'parked:name': ({ id, name }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      const named = now.value.register.parked.name(id, name);
      return Promise.resolve(told(named.ok ? ok({}) : named));
    },
    'parked:fetch': ({ id, basket }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      return Promise.resolve(wrapped(now.value.register.parked.fetch(id, basket, by())));
    },
    'parked:discard': ({ id }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      const gone = now.value.register.parked.discard(id, by());
      return Promise.resolve(told(gone.ok ? ok({}) : gone));
    },
  };
}

import { ok } from '../../shared/result.ts';
import { whoFacts } from '../payment/facts.ts';
import { atWork, whoWorks, type HandlerPorts, type Part } from './at-work.ts';

const done = ok({});

/** The comparison with Dintero, and what it has brought up. */
export function reconcileHandlers(ports: HandlerPorts): Part<'reconcile'> {
  return {
    'reconcile:run': (period) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      const started = now.value.register.reconciliation.start(period);
      if (started.ok) ports.notes.note('comparison-asked', { ...period, ...whoFacts(whoWorks(ports.lock)) });
      return Promise.resolve(started.ok ? done : started);
    },
    'reconcile:stop': () => {
      const now = atWork(ports);
      if (now.ok) now.value.register.reconciliation.stop();
      return Promise.resolve(now.ok ? done : now);
    },
    'reconcile:rows': ({ kind, offset, limit }) => {
      const now = atWork(ports);
      return Promise.resolve(now.ok ? ok(now.value.register.reconciliation.rows(kind, offset, limit)) : now);
    },
    'reconcile:check': ({ id }) => {
      const now = atWork(ports);
      return now.ok ? now.value.register.reconciliation.check(id) : Promise.resolve(now);
    },
    'reconcile:settle': ({ id, note }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      const by = whoWorks(ports.lock);
      const settled = now.value.register.reconciliation.settle(id, note, by);
      return Promise.resolve(settled.ok ? done : settled);
    },
  };
}

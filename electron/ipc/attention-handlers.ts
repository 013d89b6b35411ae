import { ok } from '../../shared/result.ts';
import { atWork, notNow, onStage, terminalRefusal, type HandlerPorts, type Part } from './at-work.ts';

const done = ok({});

/** What a person decides about payments and refunds that did not settle by themselves. */
export function attentionHandlers(ports: HandlerPorts): Part<'attention'> {
  const { settings } = ports;
  return {
    'attention:check-all': async () => {
      const now = atWork(ports);
      return now.ok ? ok(await now.value.register.recheckWatched()) : now;
    },
    'attention:attach': ({ attemptId }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      const attached = now.value.register.payments.attach(attemptId);
      return Promise.resolve(attached.ok ? done : attached);
    },
    'attention:refund': async ({ attemptId, terminalId }) => {
      const now = atWork(ports);
      if (!now.ok) return now;
      const refusal = terminalRefusal(now.value, terminalId);
      if (refusal !== undefined) return notNow(refusal);
      const { refunds } = now.value.register;
      const registerId = settings.read().register.id;
      return onStage(ports, now.value, await refunds.startFound(attemptId, terminalId, registerId));
    },
  };
}

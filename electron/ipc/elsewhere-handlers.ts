import { atWork, whoWorks, type HandlerPorts, type Part } from './at-work.ts';

/** Sales of other registers of the shop, as Dintero has them. */
export function elsewhereHandlers(ports: HandlerPorts): Part<'elsewhere'> {
  return {
    'elsewhere:find': async ({ text }) => {
      const now = atWork(ports);
      return now.ok ? now.value.register.elsewhere.find(text) : now;
    },
    'elsewhere:show': async ({ transactionId }) => {
      const now = atWork(ports);
      return now.ok ? now.value.register.elsewhere.show(transactionId) : now;
    },
    'elsewhere:take': async ({ transactionId }) => {
      const now = atWork(ports);
      return now.ok ? now.value.register.elsewhere.take(transactionId, whoWorks(ports.lock)) : now;
    },
  };
}

import { ok } from '../../shared/result.ts';
import { whoFacts } from '../payment/facts.ts';
import { whoWorks, type HandlerPorts, type Part } from './at-work.ts';

type ProxyPart = Pick<Part<'setup'>, 'setup:proxy' | 'setup:proxy-login'>;

/** The log-in that the network's proxy wants. It goes in, and never comes out again. */
export function proxyHandlers({ proxy, notes, lock, works }: HandlerPorts): ProxyPart {
  return {
    'setup:proxy': async () => ok(await proxy.view()),
    'setup:proxy-login': async (login) => {
      const kept = await proxy.keep(login);
      if (!kept.ok) return kept;
      const { address = '' } = await proxy.view();
      notes.note('proxy-login-set', { after: address, ...whoFacts(whoWorks(lock)) });
      works()?.status.refresh();
      return ok({ kept: kept.value });
    },
  };
}

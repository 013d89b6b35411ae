import { sleep } from '../clock.ts';
import { healthFacts } from '../health/facts.ts';
import { whoFacts } from '../payment/facts.ts';
import { judgeHealth } from '../../shared/health/judge.ts';
import type { HealthView } from '../../shared/ipc/health-views.ts';
import { fail, ok } from '../../shared/result.ts';
import { whoWorks, type HandlerPorts, type Part } from './at-work.ts';

const done = ok({});

/** Somebody stands there and looks: what is not answered by then is not answered. */
const longestAskMs = 8000;
/** A page cannot make the till ask more often than this. */
const hintsApartMs = 1000;

/** Why a card can or cannot be taken. */
export function healthHandlers(ports: HandlerPorts): Part<'health'> {
  let hintedMs = Number.NEGATIVE_INFINITY;
  return {
    'health:read': async ({ isAsked }) => {
      const now = ports.works();
      if (isAsked && now !== undefined)
        await Promise.race([now.status.look(), sleep(ports.clock, longestAskMs)]);
      return ok(await read(ports));
    },
    'health:hint': () => {
      const now = ports.clock.monotonic();
      if (now - hintedMs >= hintsApartMs) {
        hintedMs = now;
        ports.works()?.status.refresh();
      }
      return Promise.resolve(done);
    },
  };
}

/** One file for whoever helps the shop. */
export function supportHandlers(ports: HandlerPorts): Part<'support'> {
  let last: string | undefined;
  return {
    'support:save': async () => {
      // What only support ever needs is not read at every start.
      const { supportText } = await import('../health/support-file.ts');
      const text = await supportText(ports, await read(ports));
      if (text === undefined)
        return fail({ kind: 'storage', detail: 'The support file would have held a secret' });
      const stamp = new Date(ports.clock.now()).toISOString().replace(/[:.]/g, '-');
      const name = `support-${ports.settings.read().register.id}-${stamp}.txt`.replace(/[^\w.-]/g, '_');
      const saved = await ports.saveSupport(name, text);
      if (!saved.ok) return saved;
      last = saved.value.path;
      ports.notes.note('support-file-saved', { ...saved.value, ...whoFacts(whoWorks(ports.lock)) });
      return saved;
    },
    'support:show': () => {
      if (last !== undefined) ports.desktop.showFile(last);
      return Promise.resolve(done);
    },
  };
}

async function read(ports: HandlerPorts): Promise<HealthView> {
  return judgeHealth(await healthFacts(ports));
}

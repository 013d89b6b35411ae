import { ok } from '../../shared/result.ts';
import type { Works } from '../ports.ts';
import type { Settings } from '../store/settings.ts';
import { notNow, whoWorks, type HandlerPorts, type Part } from './at-work.ts';

const done = ok({});

/** What the shop sells. Looking is for everybody; changing is written into the journal, so there has to be one. */
export function catalogueHandlers(ports: HandlerPorts): Part<'catalogue'> {
  const { catalogue, importing, desktop, lock, works } = ports;

  function refusal(): ReturnType<typeof notNow> | undefined {
    const now = works();
    if (now === undefined) return notNow('not-set-up');
    return mayChange(now.mode, ports.settings.read()) ? undefined : notNow('products-elsewhere');
  }

  return {
    'catalogue:rows': ({ since, after, limit }) => Promise.resolve(catalogue.rows(since, after, limit)),
    'catalogue:save': ({ product, isNew }) => {
      if (importing.isRunning()) return Promise.resolve(ok({ problems: ['import-running'] }));
      return Promise.resolve(refusal() ?? catalogue.save(product, isNew, whoWorks(lock)));
    },
    'catalogue:scale-labels': ({ rules }) => {
      if (importing.isRunning()) return Promise.resolve(ok({ problems: ['import-running'] }));
      return Promise.resolve(refusal() ?? catalogue.setEmbedded(rules, whoWorks(lock)));
    },
    'catalogue:choose-list': async () => {
      const refused = refusal();
      if (refused !== undefined) return refused;
      const path = await desktop.chooseList();
      if (path !== undefined) importing.begin(path);
      return done;
    },
    'catalogue:look': ({ choices }) => {
      importing.choose(choices);
      return Promise.resolve(done);
    },
    'catalogue:import': () => {
      const refused = refusal();
      if (refused !== undefined) return Promise.resolve(refused);
      return Promise.resolve(importing.run(whoWorks(lock)) ? done : notNow('not-allowed'));
    },
    'catalogue:stop': () => {
      importing.stop();
      return Promise.resolve(done);
    },
    'catalogue:export': () => importing.export(whoWorks(lock)),
  };
}

/**
 * There is one list of products, and what is changed in it stands in the record of the journal that is open. So it is
 * changed where it counts most: a price that somebody tries in practice, or in the test account of a shop that is live,
 * would otherwise be asked of the next customer, and the record of the shop would not know.
 */
function mayChange(mode: Works['mode'], { account, earlier = [] }: Settings): boolean {
  const accounts = [...(account === undefined ? [] : [account]), ...earlier.map((one) => one.account)];
  if (mode === 'practice') return accounts.length === 0;
  return mode === 'live' || !accounts.some(({ accountId }) => accountId.startsWith('P'));
}

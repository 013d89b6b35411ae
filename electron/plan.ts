import type { AppPorts, PracticeWorld, Works } from './ports.ts';

/** What the settings ask for: which account to sell under, with which terminals, and how to reach it. */
export type Plan = Pick<Works, 'mode' | 'account' | 'terminals'> & {
  /** Undefined where the secret is not kept: the journal is opened all the same. */
  readonly secret: string | undefined;
  /** Where the practice terminal listens; nothing for Dintero itself. */
  readonly urls: object;
};

type PlanPorts = Pick<AppPorts, 'settings' | 'credentials' | 'practice' | 'log'>;

/** Undefined where nothing has been chosen yet, or its practice terminal does not start: the till then shows Start. */
export async function planned(ports: PlanPorts): Promise<Plan | undefined> {
  const { settings, credentials } = ports;
  const { mode, account } = settings.read();
  if (mode === 'practice') {
    const world = await startPractice(ports);
    if (world === undefined) return undefined;
    const urls = { apiUrl: world.url, checkoutUrl: world.url };
    return { mode: 'practice', ...world, terminals: () => world.terminals, urls };
  }
  if (mode === undefined || account === undefined) return undefined;
  return {
    mode: account.accountId.startsWith('P') ? 'live' : 'sandbox',
    account,
    terminals: () => settings.read().terminals,
    secret: await credentials.secretOf(account.accountId, account.clientId),
    urls: {},
  };
}

async function startPractice({ practice, log }: PlanPorts): Promise<PracticeWorld | undefined> {
  try {
    return await practice();
  } catch (error) {
    log.error('practice.did-not-start', { error });
    return undefined;
  }
}

import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { practiceAccount, type PracticeAccount } from '../../electron/practice/account.ts';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import { test as base, type Launch } from './electron.ts';
import { writeProvisioning } from './provisioning.ts';

/** Nothing else in the till or in its files is written like this, so that a search for it finds what it should not. */
export const shopSecret = 'Kaffebaren-Geheimnis-7Qx2vN9t';

export type Shop = {
  /** The Dintero-like server that the till is sent to. */
  readonly server: PracticeServer;
  /** Where the till is sent to. */
  readonly environment: Readonly<Record<string, string>>;
  /** Starts the till with a provisioning file that differs from the usual one by `changes`. */
  open(changes?: object, options?: Partial<Launch>): Promise<{ till: ElectronApplication; page: Page }>;
};

/** The real app, set up for a shop by its provisioning file; for tests that look into the app itself. */
export const test = base.extend<{ readonly account: PracticeAccount; readonly shop: Shop }>({
  account: [{ ...practiceAccount, client_secret: shopSecret }, { option: true }],
  shop: async ({ launch, profile, account }, use) => {
    const server = await startPracticeServer({ account });
    const environment = { DINTERO_API_URL: server.url, DINTERO_CHECKOUT_URL: server.url };
    await use({
      server,
      environment,
      async open(changes = {}, options = {}) {
        const file = await writeProvisioning(join(profile, 'provisioning.json'), {
          client_secret: shopSecret,
          ...changes,
        });
        const args = [...(options.args ?? []), `--provision=${file}`];
        const till = await launch({
          ...options,
          args,
          environment: { ...environment, ...options.environment },
        });
        return { till, page: await till.firstWindow() };
      },
    });
    await server.close();
  },
});

export { endTill, expect } from './electron.ts';

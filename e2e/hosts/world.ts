import { join } from 'node:path';
import { chromium, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import { systemClock } from '../../electron/clock.ts';
import { startBareTill } from './bare.ts';
import { freshFolder } from './folder.ts';
import { launchTill, endTill } from './electron.ts';
import { openPage, servePages } from './page.ts';
import { writeProvisioning } from './provisioning.ts';

/** A till with its screen, and the Dintero-like server that it talks to. */
export type World = {
  readonly server: PracticeServer;
  /** Everything that the till writes. */
  readonly profile: string;
  page(): Page;
  /** Ends the till as a power cut does (in Electron: SIGKILL), and starts it again on the same profile. */
  killAndRestart(meanwhile?: () => Promise<void> | void): Promise<Page>;
};

/** Which shell the stories run in: the real app, or the page in a current browser. */
export type HostOptions = { readonly host: 'electron' | 'chromium' };

export const test = base.extend<HostOptions & { readonly world: World }>({
  host: ['electron', { option: true }],
  world: async ({ host }, use) => {
    const server = await startPracticeServer();
    const { folder, remove } = freshFolder();
    const start = host === 'electron' ? electronHost(folder, server.url) : chromiumHost(folder, server.url);
    let till = await start();
    await use({
      server,
      profile: folder,
      page: () => till.page,
      async killAndRestart(meanwhile) {
        await till.kill();
        await meanwhile?.();
        till = await start();
        return till.page;
      },
    });
    await till.close();
    await server.close();
    remove();
  },
});

export { expect } from '@playwright/test';

type Started = { readonly page: Page; kill(): Promise<void>; close(): Promise<void> };

function electronHost(profile: string, url: string): () => Promise<Started> {
  return async () => {
    // The secret is erased from the file when it is read, and this system's keychain is not every system's.
    const file = await writeProvisioning(join(profile, 'provisioning.json'));
    const till: ElectronApplication = await launchTill({
      profile,
      args: [`--provision=${file}`],
      environment: { DINTERO_API_URL: url, DINTERO_CHECKOUT_URL: url },
    });
    const page = await till.firstWindow();
    return { page, kill: () => endTill(till, 'SIGKILL'), close: () => endTill(till) };
  };
}

function chromiumHost(folder: string, url: string): () => Promise<Started> {
  return async () => {
    const pages = await servePages();
    const till = await startBareTill({ url, folder, clock: systemClock() });
    // Debian's, for Playwright's own cannot be downloaded everywhere. Without the switches it looks for Google's hosts.
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...quietly] });
    const page = await openPage(await browser.newContext(), pages.url, till);
    const close = async (): Promise<void> => {
      till.close();
      await browser.close();
      await pages.close();
    };
    return { page, kill: close, close };
  };
}

const quietly = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

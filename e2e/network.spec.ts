import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  createAuthority,
  openPortal,
  openTlsDoor,
  shopHost,
  startProxy,
  type Authority,
  type Door,
  type Proxy,
} from './hosts/network.ts';
import type { Launch } from './hosts/electron.ts';
import { endTill, expect, shopSecret, test as base, type Shop } from './hosts/shop.ts';
import { recordsOf } from './hosts/record.ts';
import { onScreen } from './pages/till.ts';

/** A shop behind a company's network: a proxy, and certificates of the company's own. */
type Network = {
  readonly proxy: Proxy;
  readonly authority: Authority;
  /** What a till there is started with. */
  readonly options: Partial<Launch>;
  /** Where the proxy leads to from now on. */
  lead(door: Door): void;
  /** Opens the till there: its system names the proxy, and knows the company's authority unless `isStranger`. */
  open(isStranger?: boolean): ReturnType<Shop['open']>;
};

const test = base.extend<{ readonly network: Network }>({
  network: async ({ shop, profile }, use) => {
    const authority = await createAuthority(join(profile, 'authority'));
    const door = await openTlsDoor(authority, () => Number(new URL(shop.server.url).port));
    let port = door.port;
    const proxy = await startProxy(() => port);
    const url = `https://${shopHost}/v1`;
    const options = {
      args: ['--password-store=gnome-libsecret'],
      environment: {
        ...{ DINTERO_API_URL: url, DINTERO_CHECKOUT_URL: url, https_proxy: proxy.url, no_proxy: '' },
        ...{ HOME: profile, XDG_CONFIG_HOME: profile },
      },
    };
    await use({
      proxy,
      authority,
      options,
      lead: (to) => (port = to.port),
      async open(isStranger = false) {
        if (!isStranger) await authority.install(profile);
        return shop.open({}, options);
      },
    });
    await proxy.stop().catch(() => undefined);
    await door.close();
  },
});

// A till starts, a certificate is made, and a machine may be busy.

const login = { user: 'kasse-7', password: 'Hemmelig-Proxy-4Wd8kT' };

function healthOf(page: Page) {
  const screen = onScreen(page);
  return {
    async finds(finding: string): Promise<void> {
      await screen.id('status-terminal').click();
      await screen.id('health-again').click();
      const network = page.locator('[data-testid=health-check][data-what=network]');
      await expect(network).toHaveAttribute('data-finding', finding);
      await expect(screen.id('health-screen')).toHaveAttribute('data-may-pay', 'false');
      await screen.id('nav-sell').click();
    },
  };
}

async function sell(page: Page, { server }: Shop): Promise<void> {
  const screen = onScreen(page);
  await screen.ring('249');
  await screen.pay();
  await screen.phase('waiting');
  await server.control.whenPrompting();
  server.control.present();
  await screen.outcome('paid');
  await screen.id('new-sale').click();
}

test('A company’s proxy and its own certificates: a sale goes through, once', async ({ shop, network }) => {
  const { page } = await network.open();
  await expect(onScreen(page).id('status-terminal')).toHaveAttribute('data-status', 'ready');
  await sell(page, shop);
  expect(shop.server.control.requests('create')).toHaveLength(1);
  // Nothing but Dintero is ever asked for.
  expect(new Set(network.proxy.asked.map(({ to }) => to))).toEqual(new Set([`${shopHost}:443`]));
});

test('The answer to a payment is lost behind the proxy: it is found, and was sent once', async ({
  shop,
  network,
}) => {
  const { page } = await network.open();
  const screen = onScreen(page);
  await sell(page, shop);
  shop.server.control.arm({ route: 'create', when: 'after', kind: 'reset' });
  await screen.ring('58,50');
  await screen.pay();
  await screen.phase(/checking|waiting/);
  await shop.server.control.whenPrompting();
  shop.server.control.present();
  await screen.outcome('paid');
  expect(shop.server.control.requests('create')).toHaveLength(2);
  expect(shop.server.control.sessions()).toHaveLength(2);
});

test('A proxy that wants a log-in says so, is given one in Set-up, once, and nobody else ever sees it', async ({
  shop,
  network,
  profile,
}) => {
  network.proxy.allow(login);
  const { till, page } = await network.open();
  const screen = onScreen(page);
  await healthOf(page).finds('proxy-login');
  await expect(screen.id('status-network')).toHaveAttribute('data-status', 'offline');

  // The basket goes on, and a payment that never left is said to be one.
  await screen.ring('249');
  await screen.pay();
  await screen.outcome('failed');
  await screen.id('back-to-basket').click();
  await screen.total(24900);
  expect(shop.server.control.requests('token')).toHaveLength(0);

  // A wrong one is tried once and not again, or the company would lock the user out.
  await screen.id('nav-setup').click();
  await screen.id('setup-test').click();
  await screen.id('proxy-user').fill(login.user);
  await screen.id('proxy-password').fill('wrong');
  await screen.id('proxy-keep').click();
  const check = page.locator('[data-testid=setup-check][data-what=network]');
  await expect(check).toHaveAttribute('data-finding', 'proxy-refused');
  const tried = network.proxy.logins.length;
  await screen.id('setup-test').click();
  await expect(screen.id('setup-test')).not.toHaveAttribute('aria-disabled', 'true');
  expect(network.proxy.logins).toHaveLength(tried);

  await screen.id('proxy-password').fill(login.password);
  await screen.id('proxy-keep').click();
  await expect(check).toHaveAttribute('data-state', 'passed');
  await expect(screen.id('status-network')).toHaveAttribute('data-status', 'online');

  await screen.id('nav-sell').click();
  await screen.pay();
  await screen.phase('waiting');
  await shop.server.control.whenPrompting();
  shop.server.control.present();
  await screen.outcome('paid');
  // The proxy turned the line for payments away first: what it turned away never reached Dintero.
  expect(shop.server.control.requests('create')).toHaveLength(1);
  expect(network.proxy.asked.some(({ let: isLet }) => !isLet)).toBe(true);

  await screen.id('new-sale').click();
  expect(recordsOf(join(profile, 'journal'), 'proxy-login-set')).toEqual([
    expect.objectContaining({ after: new URL(network.proxy.url).host }),
    expect.objectContaining({ after: new URL(network.proxy.url).host }),
  ]);
  await screen.id('status-terminal').click();
  await screen.id('support-file').click();
  await expect(screen.id('support-show')).toBeVisible();
  await endTill(till);
  const files = await readdir(profile, { recursive: true, withFileTypes: true });
  const basic = Buffer.from(`${login.user}:${login.password}`).toString('base64');
  for (const file of files.filter((entry) => entry.isFile())) {
    const content = await readFile(join(file.parentPath, file.name));
    for (const gone of [login.password, basic]) expect(content.includes(gone), file.name).toBe(false);
  }

  // Kept by the system: it is not asked for again.
  const again = await network.open(true);
  await expect(onScreen(again.page).id('status-network')).toHaveAttribute('data-status', 'online');
  await expect(onScreen(again.page).id('status-terminal')).toHaveAttribute('data-status', 'ready');
  await sell(again.page, shop);
  expect(shop.server.control.requests('create')).toHaveLength(2);
});

test('From first start the guided set-up asks for the proxy’s log-in where it is needed, and goes on', async ({
  account,
  launch,
  network,
  profile,
}) => {
  network.proxy.allow(login);
  await network.authority.install(profile);
  const screen = onScreen(await (await launch(network.options)).firstWindow());
  await screen.id('start-connect').click();
  await screen.id('guide-accountId').fill(account.account_id);
  await screen.id('guide-clientId').fill(account.client_id);
  await screen.id('guide-clientSecret').fill(shopSecret);
  await screen.id('guide-next').click();
  await screen.id('proxy-user').fill(login.user);
  await screen.id('proxy-password').fill(login.password);
  await screen.id('proxy-password').press('Enter');
  await expect(screen.id('guide-screen')).toHaveAttribute('data-step', 'store');
  await expect(screen.id('guide-store')).toBeVisible();
});

test('A certificate that nobody here trusts is refused in plain words, and there is no way past it', async ({
  shop,
  network,
}) => {
  const { page } = await network.open(true);
  await healthOf(page).finds('certificate');
  const screen = onScreen(page);
  await screen.ring('249');
  await screen.pay();
  await screen.outcome('failed');
  expect(shop.server.control.requests('token')).toHaveLength(0);
  expect(shop.server.control.requests('create')).toHaveLength(0);
});

for (const how of ['page', 'redirect'] as const)
  test(`A guest network that answers everything with a log-in ${how} is told as one, and never believed`, async ({
    shop,
    network,
  }) => {
    const portal = await openPortal(how);
    const door = await openTlsDoor(network.authority, () => portal.port);
    network.lead(door);
    const { page } = await network.open();
    const screen = onScreen(page);
    await healthOf(page).finds('not-dintero');
    await expect(screen.id('status-network')).toHaveAttribute('data-status', 'offline');
    await screen.ring('249');
    await screen.pay();
    await screen.outcome('failed');
    await screen.id('back-to-basket').click();
    await screen.total(24900);
    expect(portal.asked()).toBeGreaterThan(0);
    expect(shop.server.control.requests('create')).toHaveLength(0);
    await door.close();
    await portal.close();
  });

test('The proxy stops and comes back: the basket goes on meanwhile, and nobody restarts anything', async ({
  shop,
  network,
}) => {
  const { page } = await network.open();
  const screen = onScreen(page);
  await expect(screen.id('status-terminal')).toHaveAttribute('data-status', 'ready');
  await network.proxy.stop();
  await screen.ring('249');
  await screen.pay();
  await screen.outcome('failed');
  await screen.id('back-to-basket').click();
  await expect(screen.id('status-network')).toHaveAttribute('data-status', 'offline');
  await screen.ring('58,50');
  await screen.total(30750);
  expect(shop.server.control.requests('create')).toHaveLength(0);

  await network.proxy.start();
  await expect(screen.id('status-network')).toHaveAttribute('data-status', 'online');
  await screen.pay();
  await screen.phase('waiting');
  await shop.server.control.whenPrompting();
  shop.server.control.present();
  await screen.outcome('paid');
  expect(shop.server.control.requests('create')).toHaveLength(1);
});

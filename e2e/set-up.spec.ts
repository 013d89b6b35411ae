import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { practiceAccount } from '../electron/practice/account.ts';
import {
  startPracticeServer,
  type PracticeOptions,
  type PracticeServer,
} from '../electron/practice/server.ts';
import { endTill, expect, shopSecret, test as base } from './hosts/shop.ts';
import { onScreen } from './pages/till.ts';

/* From a till that nobody has set up to its first sale, in whatever state the account at Dintero is. */

const account = { ...practiceAccount, client_secret: shopSecret };
const [shop] = account.stores;

type Broken = { readonly start: (options?: PracticeOptions) => Promise<PracticeServer> };

/** A Dintero-like server of the test's own making, and a till that is sent to it. */
const test = base.extend<Broken>({
  // Playwright reads the names of what a fixture needs from this pattern, so it has to be there.
  // eslint-disable-next-line no-empty-pattern
  start: async ({}, use) => {
    const servers: PracticeServer[] = [];
    await use(async (options = {}) => {
      const server = await startPracticeServer({ account, ...options });
      servers.push(server);
      return server;
    });
    await Promise.all(servers.map((server) => server.close()));
  },
});

// A dozen screens each: on a busy machine that takes its time.

function sentTo({ url }: PracticeServer): Readonly<Record<string, string>> {
  return { DINTERO_API_URL: url, DINTERO_CHECKOUT_URL: url };
}

function guideOn(page: Page) {
  const till = onScreen(page);
  return {
    ...till,
    at: (step: string) => expect(till.id('guide-screen')).toHaveAttribute('data-step', step),
    next: () => till.id('guide-next').click(),
    async press(name: string): Promise<void> {
      // A button that rests is not asked twice by the keyboard, as it is by a click.
      await expect(till.id(name)).toBeEnabled();
      await till.id(name).focus();
      await page.keyboard.press('Enter');
    },
    async begin(): Promise<void> {
      // Whatever the machine speaks, the words are looked at in English.
      await page.locator('.choice-option[lang=en]').click();
      await till.id('start-connect').click();
    },
    async signIn(accountId: string = account.account_id, secret = shopSecret): Promise<void> {
      await till.id('guide-accountId').fill(accountId);
      await till.id('guide-clientId').fill(account.client_id);
      await till.id('guide-clientSecret').fill(secret);
      await till.id('guide-next').click();
    },
    /** What was found missing, with who can mend it, and how. */
    async says(finding: string, who: string, how: RegExp): Promise<void> {
      const found = page.locator(`[data-finding=${finding}]:visible`).last();
      await expect(found).toBeVisible();
      await expect(found.locator('[data-who]')).toHaveAttribute('data-who', who);
      await expect(found.getByRole('listitem').filter({ hasText: how }).first()).toBeVisible();
    },
  };
}

test('From first start to first sale by the keyboard alone', async ({ launch, start, profile }) => {
  const server = await start();
  const app = await launch({ environment: sentTo(server) });
  const page = await app.firstWindow();
  const till = guideOn(page);
  const { keyboard } = page;
  await till.begin();
  await till.at('account');
  await expect(till.id('guide-accountId')).toBeFocused();
  await keyboard.type(account.account_id);
  await keyboard.press('Tab');
  await keyboard.type(account.client_id);
  await keyboard.press('Tab');
  await keyboard.type(shopSecret);
  await keyboard.press('Enter');
  await till.at('store');
  // The only store there is has been chosen, and so will the only terminal be.
  await expect(till.id('guide-store')).toHaveAttribute('data-selected', 'true');
  await till.press('guide-next');
  await till.at('terminal');
  await expect(till.id('guide-terminalName')).toBeVisible();
  await till.id('guide-terminalName').focus();
  await keyboard.type('Counter');
  await keyboard.press('Enter');
  await till.at('receipt');
  await expect(till.id('guide-organizationNumber')).toHaveValue(shop.organization_number);
  await till.id('guide-shopName').focus();
  await keyboard.press('Enter');
  await till.at('profile');
  await keyboard.press('Enter');
  await till.at('test');
  await till.press('guide-next');
  await till.phase('waiting');
  await server.control.whenPrompting();
  server.control.present();
  await till.outcome('paid');
  await expect(till.id('new-sale')).toBeFocused();
  await keyboard.press('Enter');
  await expect(till.id('guide-test')).toHaveAttribute('data-state', 'passed');
  await till.press('guide-sell');
  await expect(till.id('amount-input')).toBeFocused();
  await keyboard.type('249');
  await keyboard.press('Enter');
  await expect(till.id('pay-card')).toBeEnabled();
  await keyboard.press('F12');
  await till.phase('waiting');
  await server.control.whenPrompting();
  server.control.present();
  await till.outcome('paid');
  await till.id('new-sale').click();
  await till.id('nav-sales').click();
  await expect(till.id('sale-row')).toHaveCount(2);
  await endTill(app);
  await hidesSecret(profile);
});

test('What was typed is there again after the till was killed in the middle, but for the secret', async ({
  launch,
  start,
}) => {
  const server = await start();
  const environment = sentTo(server);
  const app = await launch({ environment });
  const till = guideOn(await app.firstWindow());
  await till.begin();
  await till.signIn();
  await till.at('store');
  await till.next();
  await till.at('terminal');
  await till.next();
  await till.at('receipt');
  await till.id('guide-shopName').fill('Kaffebaren på hjørnet');
  await till.next();
  await till.at('profile');
  await endTill(app, 'SIGKILL');

  const again = guideOn(await (await launch({ environment })).firstWindow());
  await again.id('start-connect').click();
  await again.at('profile');
  await again.page.locator('[data-testid=guide-step][data-step=receipt]').click();
  await expect(again.id('guide-shopName')).toHaveValue('Kaffebaren på hjørnet');
  await again.page.locator('[data-testid=guide-step][data-step=account]').click();
  await expect(again.id('guide-accountId')).toHaveValue(account.account_id);
  await expect(again.id('guide-clientSecret')).toHaveValue('');
});

test.describe('what can be missing', () => {
  test('a wrong secret', async ({ launch, start }) => {
    const server = await start();
    const till = guideOn(await (await launch({ environment: sentTo(server) })).firstWindow());
    await till.begin();
    await till.signIn(account.account_id, 'not-the-secret');
    await till.says('wrong-credentials', 'owner', /Copy the key and the secret/);
    await till.at('account');
    // Nothing that was typed is lost, and the right one goes on.
    await expect(till.id('guide-clientId')).toHaveValue(account.client_id);
    await till.id('guide-clientSecret').fill(shopSecret);
    await till.next();
    await till.at('store');
  });

  test('a wrong letter in the account number', async ({ launch, start }) => {
    const server = await start();
    const till = guideOn(await (await launch({ environment: sentTo(server) })).firstWindow());
    await till.begin();
    await till.signIn(account.account_id.replace('T', 'P'));
    await till.says('wrong-account', 'owner', /T for test, P for live/);
  });

  test('a host that cannot be reached', async ({ launch, start }) => {
    const server = await start();
    const till = guideOn(await (await launch({ environment: sentTo(server) })).firstWindow());
    await server.control.offline();
    await till.begin();
    await till.signIn();
    await till.says('host-unreachable', 'technician', /network/);
    await server.control.online();
    await till.next();
    await till.at('store');
  });

  test('a clock that is wrong by an hour', async ({ launch, start }) => {
    const server = await start({ clock: { now: () => Date.now() + 3_600_000 } });
    const till = guideOn(await (await launch({ environment: sentTo(server) })).firstWindow());
    await till.begin();
    await till.signIn();
    await till.says('clock-wrong', 'technician', /Set the time by itself/);
    await expect(till.page.locator('[data-finding=clock-wrong]')).toContainText('60 minutes behind');
  });

  test('a log-in page of a guest network in Dintero’s place', async ({ launch, start }) => {
    const server = await start();
    server.control.arm({ route: 'token', kind: 'html', code: 200, times: 9 });
    const till = guideOn(await (await launch({ environment: sentTo(server) })).firstWindow());
    await till.begin();
    await till.signIn();
    await till.says('not-dintero', 'technician', /log in/);
  });

  test('a store that is not active', async ({ launch, start }) => {
    const server = await start({ account: { ...account, stores: [{ ...shop, status: 'PENDING' }] } });
    const till = guideOn(await (await launch({ environment: sentTo(server) })).firstWindow());
    await till.begin();
    await till.signIn();
    await till.says('store-not-active', 'dintero', /Backoffice, Settings, Stores/);
    await till.next();
    await till.at('store');
  });

  test('a payout destination that waits for a signature', async ({ launch, start }) => {
    const waiting = { ...shop, payout_destination_status: 'WAITING_FOR_SIGNATURE' };
    const server = await start({ account: { ...account, stores: [waiting] } });
    const till = guideOn(await (await launch({ environment: sentTo(server) })).firstWindow());
    await till.begin();
    await till.signIn();
    await till.says('payout-not-active', 'dintero', /KYC/);
  });

  for (const [what, change, finding, how] of [
    [
      'a terminal of another store',
      { store_id: 'another-store' },
      'terminal-other-store',
      /choose that store/,
    ],
    [
      'a terminal that has to fetch its settings',
      { status: 'ACTION_REQUIRED', status_reason: 'CHECK_UPDATE' },
      'terminal-action-required',
      /Get settings/,
    ],
  ] as const) {
    test(what, async ({ launch, start }) => {
      const server = await start();
      server.control.setTerminal(account.terminals[0].terminal_id, change);
      const till = guideOn(await (await launch({ environment: sentTo(server) })).firstWindow());
      await till.begin();
      await till.signIn();
      await till.at('store');
      await till.next();
      await till.says(finding, 'owner', how);
      server.control.setTerminal(account.terminals[0].terminal_id, {
        store_id: shop.store_id,
        status: 'ACTIVE',
      });
      await till.next();
      await expect(till.id('guide-terminal')).not.toHaveAttribute('data-finding');
      await till.next();
      await till.at('receipt');
    });
  }

  test('a key that may read neither stores nor terminals: they are typed, and the till sells', async ({
    launch,
    start,
  }) => {
    const server = await start({ knobs: { forbid: ['terminals', 'stores'] } });
    const till = guideOn(await (await launch({ environment: sentTo(server) })).firstWindow());
    await till.begin();
    await till.signIn();
    await expect(till.id('guide-typed')).toHaveAttribute('data-why', 'not-for-this-key');
    await till.next();
    await expect(till.id('guide-problem').first()).toContainText('Backoffice, Settings, Stores');
    await till.id('guide-storeId').fill(shop.store_id);
    await till.id('guide-payoutDestinationId').fill(shop.payout_destination_id);
    await till.next();
    await till.at('terminal');
    await till.id('guide-terminalId').fill(account.terminals[0].terminal_id);
    await till.next();
    await till.at('receipt');
    await till.id('guide-shopName').fill('Kaffebaren AS');
    await till.id('guide-organizationNumber').fill('923663487');
    await till.next();
    await till.at('profile');
    await till.next();
    await till.at('test');
    await till.id('guide-sell').click();
    await till.ring('249');
    await till.pay();
    await till.phase('waiting');
    await server.control.whenPrompting();
    server.control.present();
    await till.outcome('paid');
  });

  test('a profile that Dintero does not take payments with, and one that it does', async ({
    launch,
    start,
  }) => {
    const server = await start();
    const till = guideOn(await (await launch({ environment: sentTo(server) })).firstWindow());
    await toProfile(till);
    await till.id('guide-profileId').fill('only-on-the-web');
    await till.next();
    await till.at('test');
    await till.next();
    await till.outcome('failed');
    await expect(till.result).toContainText('Nothing was charged');
    await till.id('back-to-basket').click();
    await till.says('profile-unknown', 'owner', /Seitatech in-person/);
    await till.id('guide-back').click();
    await till.id('guide-profileId').fill('default');
    await till.next();
    await till.at('test');
    await till.next();
    await till.phase('waiting');
    await server.control.whenPrompting();
    // The owner need not be charged: that the terminal asked shows that all of it works.
    server.control.stop();
    await expect(till.result).toBeVisible();
    await till.id('back-to-basket').click();
    await expect(till.id('guide-test')).toHaveAttribute('data-state', 'passed');
    await till.id('guide-sell').click();
    await till.total(0);
  });

  test('a profile with other methods enabled, so that the terminal is never asked', async ({
    launch,
    start,
  }) => {
    const server = await start({ knobs: { profileStartsTerminal: false, publishStatus: 'skipped' } });
    const till = guideOn(await (await launch({ environment: sentTo(server) })).firstWindow());
    await toProfile(till);
    await till.next();
    await till.at('test');
    await till.next();
    await till.phase('waiting');
    await till.id('payment-cancel').click();
    await till.outcome('cancelled');
    await till.id('back-to-basket').click();
    await till.says('terminal-silent', 'owner', /other methods than in-person/);
  });

  test('a token that is revoked in the middle: the till signs in anew and goes on', async ({
    launch,
    start,
  }) => {
    const server = await start();
    const till = guideOn(await (await launch({ environment: sentTo(server) })).firstWindow());
    await till.begin();
    await till.signIn();
    await till.at('store');
    server.control.revokeTokens();
    await till.next();
    await till.at('terminal');
    await expect(till.id('guide-terminal')).toBeVisible();
    // And a key that was deleted in Backoffice meanwhile is named, where another one is typed.
    server.control.arm({ route: 'token', kind: 'status', code: 401, times: 'until-disarmed' });
    server.control.revokeTokens();
    await till.id('guide-back').click();
    await till.at('account');
    await till.says('wrong-credentials', 'owner', /Make a new key/);
    server.control.disarm();
    await till.id('guide-clientSecret').fill(shopSecret);
    await till.next();
    await till.at('store');
    await expect(till.id('guide-store')).toHaveAttribute('data-selected', 'true');
  });
});

test('Another store is chosen on the way back, and takes its own terminal and its own receipts', async ({
  launch,
  start,
}) => {
  const second = {
    ...shop,
    store_id: 'harbour',
    store_name: 'Havnebutikken',
    payout_destination_id: 'harbour',
  };
  const [terminal] = account.terminals;
  const there = { ...terminal, terminal_id: `${account.account_id}-T0002`, store_id: second.store_id };
  const server = await start({
    account: { ...account, stores: [shop, second], terminals: [terminal, there] },
  });
  const till = guideOn(await (await launch({ environment: sentTo(server) })).firstWindow());
  const store = (id: string) => till.page.locator(`[data-testid=guide-store][data-store="${id}"]`);
  const ticked = till.page.locator('[data-testid=guide-terminal][data-selected=true]');
  await till.begin();
  await till.signIn();
  await till.at('store');
  await store(shop.store_id).click();
  await till.next();
  await till.at('terminal');
  await expect(ticked).toHaveAttribute('data-terminal', terminal.terminal_id);
  await till.page.locator('[data-testid=guide-step][data-step=store]').click();
  await till.at('store');
  await store(second.store_id).click();
  await till.next();
  await till.at('terminal');
  await expect(ticked).toHaveAttribute('data-terminal', there.terminal_id);
  await till.next();
  await till.at('receipt');
  await expect(till.id('guide-shopName')).toHaveValue(second.store_name);
  await till.next();
  await till.at('profile');
  await till.next();
  await till.at('test');
  await till.id('guide-sell').click();
  await till.ring('10');
  await till.pay();
  await till.phase('waiting');
  const [{ body } = { body: undefined }] = server.control.requests('create');
  expect(body).toMatchObject({
    order: {
      store: { id: second.store_id, terminal_id: there.terminal_id, payout_destination_id: 'harbour' },
    },
  });

  // What was saved to its end is begun anew: a name that the terminal was given since stays.
  await server.control.whenPrompting();
  server.control.present();
  await till.outcome('paid');
  await till.id('new-sale').click();
  await till.id('nav-setup').click();
  await till.id('guide-open').click();
  await till.at('account');
});

test('A test account makes itself a terminal, and the till offers the amounts that it answers to', async ({
  launch,
  start,
}) => {
  const server = await start({ account: { ...account, terminals: [] } });
  const till = guideOn(await (await launch({ environment: sentTo(server) })).firstWindow());
  await till.begin();
  await till.signIn();
  await till.at('store');
  await till.next();
  await till.at('terminal');
  await till.id('guide-simulate').click();
  await expect(till.id('guide-terminal')).toHaveAttribute('data-selected', 'true');
  const posts = server.control.requests('terminals').filter(({ method }) => method === 'POST');
  expect(posts.map(({ body }) => body)).toEqual([
    { device_serial_number: `SIMULATED-${account.account_id}-001`, store_id: shop.store_id },
  ]);
  await till.next();
  await till.at('receipt');
  await till.next();
  await till.at('profile');
  await till.next();
  await till.at('test');
  await till.next();
  await till.outcome('paid');
  await till.id('new-sale').click();
  await till.id('guide-sell').click();
  await till.page.locator('[data-testid=test-amount][data-minor="39900"]').click();
  await till.total(39900);
  await till.pay();
  await till.outcome('paid');
});

async function toProfile(till: ReturnType<typeof guideOn>): Promise<void> {
  await till.begin();
  await till.signIn();
  await till.at('store');
  await till.next();
  await till.at('terminal');
  await expect(till.id('guide-terminal').first()).toHaveAttribute('data-selected', 'true');
  await till.next();
  await till.at('receipt');
  await till.next();
  await till.at('profile');
}

/** Neither in settings, journal, log nor anything else that the till wrote, as it is or encoded. */
async function hidesSecret(profile: string): Promise<void> {
  const files = await readdir(profile, { recursive: true, withFileTypes: true });
  const encoded = Buffer.from(`${account.client_id}:${shopSecret}`).toString('base64');
  for (const file of files.filter((one) => one.isFile())) {
    const content = await readFile(join(file.parentPath, file.name)).catch(() => Buffer.alloc(0));
    for (const text of [shopSecret, encoded]) expect(content.includes(text), file.name).toBe(false);
  }
}

import { existsSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { provisioning } from './hosts/provisioning.ts';
import { endTill, expect, shopSecret, test, type Shop } from './hosts/shop.ts';
import { onScreen, type TillScreen } from './pages/till.ts';

const withKeychain = ['--password-store=gnome-libsecret'];
const withoutKeychain = ['--password-store=basic'];
const pin = '918273645';
/** Wrong ones are written down by whose they were tried for, and never themselves. */
const wrongPin = '918273640';
/** The second part of the practice server's access tokens. */
const partOfEveryToken = Buffer.from(JSON.stringify({ practice: true })).toString('base64url');
const operators = [{ name: 'Kari', role: 'cashier', pin }];

test('With a keychain the secret survives a restart, and no file holds it in plain text', async ({
  shop,
  launch,
  profile,
}) => {
  const first = await shop.open({ operators }, { args: withKeychain });
  await expect(first.page.getByTestId('lock-screen')).toBeVisible();
  await endTill(first.till);

  const kept = join(profile, 'credentials.json');
  expect((await stat(kept)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(kept, 'utf8'))).toMatchObject({ version: 1 });
  expect(await findIn(profile, [shopSecret, pin])).toEqual([]);
  const file: unknown = JSON.parse(await readFile(join(profile, 'provisioning.json'), 'utf8'));
  const { client_secret: _secret, ...rest } = provisioning;
  expect(file).toEqual({ ...rest, operators: [{ name: 'Kari', role: 'cashier' }] });

  const again = await launch({ args: withKeychain, environment: shop.environment });
  const till = onScreen(await again.firstWindow());
  await till.unlock('Kari', pin);
  await expect(till.id('secret-banner')).toHaveCount(0);
  await payByCard(shop, till);
});

test('Without a keychain the till says that the secret is kept in memory, and asks for it after a restart', async ({
  shop,
  launch,
  profile,
}) => {
  const first = await shop.open({}, { args: withoutKeychain });
  const before = onScreen(first.page);
  await before.id('nav-setup').click();
  await expect(before.id('setup-secret-notice')).toHaveAttribute('data-state', 'memory');
  await before.id('nav-sell').click();
  await payByCard(shop, before);
  await endTill(first.till);
  expect(existsSync(join(profile, 'credentials.json'))).toBe(false);

  const again = await launch({ args: withoutKeychain, environment: shop.environment });
  const till = onScreen(await again.firstWindow());
  await expect(till.id('secret-banner')).toBeVisible();
  await till.ring('10');
  await expect(till.id('pay-card')).toHaveAttribute('aria-disabled', 'true');
  await till.id('nav-setup').click();
  await expect(till.id('setup-secret-notice')).toHaveAttribute('data-state', 'missing');
  await till.id('setup-clientSecret').fill(shopSecret);
  await till.id('setup-save').click();
  await expect(till.id('setup-secret-notice')).toHaveAttribute('data-state', 'memory');
  await till.id('nav-sell').click();
  await till.total(1000);
  await till.pay();
  await till.phase('waiting');
});

test('Without a keychain a payment that the till was stopped in is asked about as soon as the secret is typed', async ({
  shop,
  launch,
}) => {
  const first = await shop.open({}, { args: withoutKeychain });
  const before = onScreen(first.page);
  await before.ring('10');
  await before.pay();
  await before.phase('waiting');
  await shop.server.control.whenPrompting();
  await endTill(first.till);
  shop.server.control.present();

  const again = await launch({ args: withoutKeychain, environment: shop.environment });
  const till = onScreen(await again.firstWindow());
  await till.phase('checking');
  await till.id('secret-setup').click();
  await till.id('nav-sell').click();
  await till.phase('checking');
  await till.id('secret-setup').click();
  await till.id('setup-clientSecret').fill(`${shopSecret}X`);
  await till.id('setup-save').click();
  await expect(till.id('setup-message')).toContainText('does not accept');
  await till.id('setup-clientSecret').fill(shopSecret);
  await till.id('setup-save').click();
  await till.outcome('paid');
  await till.id('new-sale').click();
  await expect(till.id('sell-screen')).toBeVisible();
});

test('After a day of sales, a refund and a wrong secret, no file and no output holds a secret', async ({
  shop,
  profile,
}) => {
  test.slow();
  const wrongSecret = `${shopSecret.slice(0, -1)}X`;
  const output: string[] = [];

  const first = await shop.open({ operators });
  listen(first.till, output);
  const till = onScreen(first.page);
  await till.unlock('Kari', wrongPin);
  await expect(till.id('lock-message')).not.toBeEmpty();
  await till.unlock('Kari', pin);
  await payByCard(shop, till);
  await till.id('new-sale').click();
  await till.openSale(1);
  await till.id('refund-open').click();
  await till.id('refund-amount').fill('100');
  await till.id('refund-reason-option').first().click();
  await till.id('refund-confirm').click();
  await expect(till.refund).toHaveAttribute('data-phase', 'waiting');
  await shop.server.control.whenPrompting();
  shop.server.control.present();
  await till.refundOutcome('refunded');
  await till.id('new-sale').click();
  await endTill(first.till);

  const second = await shop.open({ client_secret: wrongSecret });
  listen(second.till, output);
  const refused = onScreen(second.page);
  await refused.unlock('Kari', pin);
  await refused.ring('10');
  await refused.pay();
  await refused.outcome('failed');
  await endTill(second.till);

  const credentials = [shopSecret, wrongSecret].map((secret) =>
    Buffer.from(`${provisioning.client_id}:${secret}`).toString('base64'),
  );
  expect(shop.server.control.requests('token').length).toBeGreaterThan(1);
  const secrets = [shopSecret, wrongSecret, pin, wrongPin, ...credentials, partOfEveryToken];
  expect(await findIn(profile, [provisioning.store.name])).toContain(join(profile, 'settings.json'));
  // The record of it all is among what was looked through, with the wrong PIN and the set-up in it.
  const record = (await findIn(profile, ['wrong-pin', 'provisioned'])).map((file) => basename(file));
  expect(record.some((file) => file.startsWith(`${provisioning.account_id}.sqlite`))).toBe(true);
  expect(await findIn(profile, secrets)).toEqual([]);
  expect(secrets.filter((secret) => output.join('').includes(secret))).toEqual([]);
  expect(await readFile(join(profile, 'logs', 'main.log'), 'utf8')).not.toBe('');
});

async function payByCard({ server }: Shop, till: TillScreen): Promise<void> {
  await till.ring('249');
  await till.pay();
  await till.phase('waiting');
  await server.control.whenPrompting();
  server.control.present();
  await till.outcome('paid');
}

function listen(till: ElectronApplication, output: string[]): void {
  for (const stream of [till.process().stdout, till.process().stderr]) {
    stream?.on('data', (part: Buffer) => output.push(part.toString('latin1')));
  }
}

/** Every file below `folder` that holds one of the texts, in either of the encodings that Chromium writes. */
async function findIn(folder: string, texts: readonly string[]): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const needles = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
  const found: string[] = [];
  for (const file of files) {
    const content = await readFile(file);
    if (needles.some((needle) => content.includes(needle))) found.push(file);
  }
  expect(files.length).toBeGreaterThan(3);
  return found;
}

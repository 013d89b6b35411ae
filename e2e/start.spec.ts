import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { electronRuntime, launchArguments } from '../scripts/electron-runtime.mjs';
import { provisioning } from './hosts/provisioning.ts';
import { endTill, expect, test } from './hosts/shop.ts';
import { onScreen } from './pages/till.ts';

test.describe('what the till is started with', () => {
  test('A fresh till asks whether to practise or to connect', async ({ window }) => {
    const till = onScreen(window);
    await expect(till.id('start-practice')).toBeFocused();
    await till.id('start-connect').click();
    await expect(till.id('guide-screen')).toHaveAttribute('data-step', 'account');
    await expect(till.id('nav-sell')).toHaveCount(0);
    await till.id('guide-back').click();
    await expect(till.id('start-connect')).toBeVisible();
    await till.id('start-connect').click();
    await till.id('guide-expert').click();
    await expect(till.id('setup-screen')).toBeVisible();
    await till.id('setup-back').click();
    await expect(till.id('start-connect')).toBeVisible();
  });

  test('A provisioning file sets it up, in the language that it names', async ({ shop }) => {
    const till = onScreen((await shop.open({ language: 'nb' })).page);
    await expect(till.id('sell-screen')).toBeVisible();
    await expect(till.id('test-banner')).toBeVisible();
    await expect(till.id('status-terminal')).toHaveAttribute('data-status', 'ready');
    expect(await till.page.evaluate(() => document.documentElement.lang)).toBe('nb');
    await expect(till.id('lock')).toHaveCount(0);
  });

  test('A file of another account waits until what is undecided here is decided', async ({
    shop,
    launch,
    profile,
  }) => {
    const { till: app, page } = await shop.open();
    const till = onScreen(page);
    await till.ring('249');
    await till.pay();
    await till.phase('waiting');
    await endTill(app);
    const file = join(profile, 'other.json');
    await writeFile(file, JSON.stringify({ ...provisioning, account_id: 'T87654321' }));
    const again = await launch({ args: [`--provision=${file}`], environment: shop.environment });
    // It stays with the payment; the secret, which lived no longer than the till, comes with its own file again.
    await onScreen(await again.firstWindow()).phase(/waiting|checking/);
    const kept = JSON.parse(await readFile(join(profile, 'settings.json'), 'utf8')) as object;
    expect(kept).toMatchObject({ account: { accountId: provisioning.account_id } });
    await endTill(again);

    const own = onScreen((await shop.open()).page);
    await own.phase(/waiting|checking/);
    shop.server.control.present();
    await own.outcome('paid');
    expect(shop.server.control.requests('create')).toHaveLength(1);
    await own.id('new-sale').click();
  });

  for (const [what, content, named] of [
    ['broken JSON', '{ "account_id": ', /JSON/],
    ['a missing field', { store: { ...provisioning.store, name: undefined } }, /store\.name/],
    ['a wrong account', { account_id: '12345678' }, /account_id/],
  ] as const) {
    test(`A provisioning file with ${what} is refused, and the till says which field`, async ({
      launch,
      profile,
    }) => {
      const file = join(profile, 'bad.json');
      const text = typeof content === 'string' ? content : JSON.stringify({ ...provisioning, ...content });
      await writeFile(file, text);
      const errors: string[] = [];
      const app = await launch({ args: [`--provision=${file}`] });
      app.process().stderr?.on('data', (part: Buffer) => errors.push(part.toString()));
      const till = onScreen(await app.firstWindow());
      await expect(till.id('start-problem')).toHaveAttribute('data-what', 'provision-refused');
      await expect(till.id('start-problem')).toContainText(named);
      await expect(till.id('start-problem')).not.toContainText(provisioning.client_secret);
      // Whoever wrote the file gets it back as it was, to mend it.
      expect(await readFile(file, 'utf8')).toBe(text);
      await till.id('start-connect').click();
      await expect(till.id('guide-accountId')).toBeEditable();
    });
  }

  test('A bad file leaves a till that works as it was', async ({ shop, launch, profile }) => {
    const first = await shop.open();
    await expect(first.page.getByTestId('sell-screen')).toBeVisible();
    await endTill(first.till);
    const file = join(profile, 'bad.json');
    await writeFile(file, JSON.stringify({ ...provisioning, terminals: [] }));
    const app = await launch({ args: [`--provision=${file}`], environment: shop.environment });
    const till = onScreen(await app.firstWindow());
    await expect(till.id('sell-screen')).toBeVisible();
    await till.id('nav-setup').click();
    await expect(till.id('start-problem')).toContainText('terminals');
    await expect(till.id('setup-terminalId')).toHaveValue(provisioning.terminals[0]?.terminal_id ?? '');
  });

  for (const address of [
    'http://example.com/v1',
    'ftp://127.0.0.1/v1',
    'https://kari:hunter2@example.com/v1',
  ]) {
    test(`It does not start with Dintero at ${address}`, async ({ profile }) => {
      const { executable } = await electronRuntime();
      const till = spawn(executable, [...launchArguments, `--user-data-dir=${profile}`], {
        env: { ...process.env, DINTERO_API_URL: address },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const errors: string[] = [];
      till.stderr.on('data', (part: Buffer) => errors.push(part.toString()));
      const [code] = (await once(till, 'close')) as [number];
      expect(code).toBe(1);
      expect(errors.join('')).toMatch(/^DINTERO_API_URL must .*$/m);
      expect(errors.join('')).not.toContain('hunter2');
    });
  }

  test('Settings that cannot be read are set aside and named', async ({ launch, profile }) => {
    await writeFile(join(profile, 'settings.json'), '{ "version": 1, "mode": ');
    const till = onScreen(await (await launch()).firstWindow());
    await expect(till.id('start-problem')).toHaveAttribute('data-what', 'settings-set-aside');
    const aside = (await readdir(profile)).find((name) => name.startsWith('settings.broken-'));
    await expect(till.id('start-problem')).toContainText(aside ?? 'no such file');
    await expect(till.id('start-practice')).toBeVisible();
  });
});

test.describe('an account that is not as it should be', () => {
  test('A wrong secret charges nothing, and the till and its test name the sign-in', async ({ shop }) => {
    const till = onScreen((await shop.open({ client_secret: 'not-the-secret' })).page);
    await till.ring('249');
    await till.pay();
    await till.outcome('failed');
    await expect(till.result).toContainText('Nothing was charged');
    await expect(till.result).toContainText(/sign|key|secret/i);
    await till.id('back-to-basket').click();
    await till.total(24900);
    await till.id('nav-setup').click();
    await till.id('setup-test').click();
    const check = till.page.locator('[data-testid=setup-check][data-what=sign-in]');
    await expect(check).toHaveAttribute('data-state', 'failed');
    await expect(check).toHaveAttribute('data-finding', 'wrong-credentials');
    expect(shop.server.control.requests('create')).toHaveLength(0);
  });

  test('A client that may not read terminals sells all the same', async ({ shop }) => {
    shop.server.control.turn({ forbid: ['terminals', 'stores'] });
    const till = onScreen((await shop.open()).page);
    await expect(till.id('status-terminal')).toHaveAttribute('data-status', 'unknown');
    await till.ring('249');
    await till.pay();
    await till.phase('waiting');
    await shop.server.control.whenPrompting();
    shop.server.control.present();
    await till.outcome('paid');
  });

  test('A terminal that needs attention cannot be paid at, and the till says so', async ({ shop }) => {
    const terminal = provisioning.terminals[0]?.terminal_id ?? '';
    shop.server.control.setTerminal(terminal, { status: 'ACTION_REQUIRED', status_reason: 'LOW_BATTERY' });
    const till = onScreen((await shop.open()).page);
    await expect(till.id('status-terminal')).toHaveAttribute('data-status', 'action-required');
    await till.ring('249');
    await expect(till.id('pay-card')).toHaveAttribute('aria-disabled', 'true');
    await expect(till.id('pay-card')).toContainText(/terminal/i);
    await till.page.keyboard.press('F12');
    await till.id('pay-card').click({ force: true });
    await expect(till.id('sell-screen')).toBeVisible();
    expect(shop.server.control.requests('create')).toHaveLength(0);
  });
});

test('With operators the till is locked until somebody unlocks it, and keeps the basket', async ({
  shop,
}) => {
  const operators = [
    { name: 'Kari', role: 'cashier', pin: '1357' },
    { name: 'Siri', role: 'manager', pin: '2468' },
  ];
  const first = await shop.open({ operators });
  const till = onScreen(first.page);
  await expect(till.id('lock-screen')).toBeVisible();
  await expect(till.id('nav-sell')).toHaveCount(0);
  await till.unlock('Kari', '2468');
  await expect(till.id('lock-message')).toContainText('Wrong PIN');
  await expect(till.id('pin-input')).toHaveValue('');
  await till.unlock('Kari', '1357');
  await till.ring('249');
  await till.total(24900);
  await till.id('lock').click();
  await expect(till.id('lock-screen')).toBeVisible();
  await expect(till.id('line')).toHaveCount(0);
  await till.unlock('Siri', '2468');
  await till.total(24900);
  await endTill(first.till, 'SIGKILL');

  const again = onScreen((await shop.open()).page);
  await expect(again.id('lock-screen')).toBeVisible();
  await again.unlock('Kari', '1357');
  await again.total(24900);
});

test('Whoever works the till reads it in their own language; the lock screen is in the shop’s', async ({
  shop,
}) => {
  const operators = [
    { name: 'Ebba', role: 'cashier', pin: '1357', language: 'sv' },
    { name: 'Kari', role: 'cashier', pin: '2468' },
  ];
  const till = onScreen((await shop.open({ language: 'en', operators })).page);
  const language = (tag: string): Promise<void> =>
    expect(till.page.locator('html')).toHaveAttribute('lang', tag);
  await expect(till.id('lock-screen')).toBeVisible();
  await language('en');
  await till.unlock('Ebba', '1357');
  await language('sv');
  await expect(till.id('pay-card')).toContainText('Ta betalt med kort');
  await till.id('lock').click();
  await expect(till.id('lock-screen')).toBeVisible();
  await language('en');
  await till.unlock('Kari', '2468');
  await language('en');
  await expect(till.id('sell-screen')).toBeVisible();
});

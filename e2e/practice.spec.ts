import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { endTill, expect, test } from './hosts/shop.ts';
import { onScreen, type TillScreen } from './pages/till.ts';

type Practising = { readonly app: ElectronApplication; readonly till: TillScreen; readonly device: Device };
type Device = { readonly page: Page; readonly screen: Locator; press(key: string): Promise<void> };

test('Practice needs one press, says what it is, and a tapped card pays', async ({ launch }) => {
  const { till, device } = await startPractice(await launch());
  await expect(till.id('practice-banner')).toBeVisible();
  await expect(device.screen).toHaveAttribute('data-phase', 'idle');
  expect(await device.page.evaluate(() => document.documentElement.lang)).toBe('nb');
  await expect(device.page.getByTestId('practice-tap').first()).toHaveAttribute('aria-disabled', 'true');
  await ask(till, device, '249');
  await expect(device.screen).toHaveAttribute('data-minor', '24900');
  await device.press('practice-tap');
  await till.outcome('paid');
  await expect(device.screen).toHaveAttribute('data-outcome', 'approved');
  await expect(till.id('receipt-text')).toContainText('Treningskvittering');
  await expect(till.id('practice-banner')).toBeVisible();
  expect(await device.page.evaluate(() => Reflect.has(window, 'register'))).toBe(false);
  expect(
    await device.page.evaluate(() => Object.keys(Reflect.get(window, 'terminal') as object).sort()),
  ).toEqual(['on', 'press']);
});

test('A declined card, a customer who presses stop, and then a card that pays', async ({ launch }) => {
  const { till, device } = await startPractice(await launch());
  await ask(till, device, '249');
  await device.page.getByTestId('practice-decline-reason').selectOption('expired-card');
  await device.press('practice-decline');
  await till.outcome('declined');
  await till.id('retry-payment').click();
  await till.phase('waiting');
  await expect(device.screen).toHaveAttribute('data-phase', 'prompting');
  await device.press('practice-stop');
  await expect(till.result).toHaveAttribute('data-outcome', /declined|cancelled|failed/);
  await till.id('retry-payment').click();
  await till.phase('waiting');
  await expect(device.screen).toHaveAttribute('data-phase', 'prompting');
  await device.press('practice-tap');
  await till.outcome('paid');
});

test('A lost reply is found again, and armed only once', async ({ launch }) => {
  const { till, device } = await startPractice(await launch());
  await device.press('practice-lose-reply');
  await expect(device.page.getByTestId('practice-armed')).toHaveAttribute('data-count', '1');
  await till.ring('249');
  await till.pay();
  await till.phase(/checking|waiting/);
  await expect(device.screen).toHaveAttribute('data-phase', 'prompting');
  await expect(device.page.getByTestId('practice-armed')).toHaveAttribute('data-count', '0');
  await device.press('practice-tap');
  await till.outcome('paid');
});

test('A card that is approved after the cancel is found, and waits for somebody to decide', async ({
  launch,
}) => {
  const first = await startPractice(await launch());
  await ask(first.till, first.device, '249');
  await first.device.press('practice-approve-late');
  await first.till.id('payment-cancel').click();
  await first.till.outcome('cancelled');
  await expect(first.device.screen).toHaveAttribute('data-outcome', 'approved');
  // The till would look again by itself; one that is started looks at once.
  await endTill(first.app);

  const { till } = await practising(await launch());
  await expect(till.id('attention-badge')).toHaveAttribute('data-count', '1');
  await till.id('nav-attention').click();
  await expect(till.id('attention-item')).toHaveAttribute('data-kind', 'payment-found');
  await till.id('attention-item').first().click();
  // It rests for a moment, so that a double tap on the item cannot press it.
  await till.id('attention-attach').and(till.page.locator(':not([aria-disabled=true])')).click();
  await expect(till.id('attention-badge')).toHaveCount(0);
  await till.id('nav-sales').click();
  await expect(till.id('sale-row').first()).toHaveAttribute('data-status', 'paid');
  await expect(till.id('attention-badge')).toHaveCount(0);
});

test('A restart in the middle of a practice payment finds it again', async ({ launch }) => {
  const first = await startPractice(await launch());
  await ask(first.till, first.device, '249');
  await endTill(first.app, 'SIGKILL');

  const again = await practising(await launch());
  await again.till.phase(/checking|waiting/);
  await expect(again.device.screen).toHaveAttribute('data-phase', 'prompting');
  await again.device.press('practice-tap');
  await again.till.outcome('paid');
});

test('What is practised is in no real list, and the other way round', async ({ shop, launch, profile }) => {
  const first = await startPractice(await launch());
  await ask(first.till, first.device, '249');
  await first.device.press('practice-tap');
  await first.till.outcome('paid');
  await endTill(first.app);

  const real = onScreen((await shop.open()).page);
  await expect(real.id('practice-banner')).toHaveCount(0);
  await real.id('nav-sales').click();
  await expect(real.id('sales-search')).toBeVisible();
  await expect(real.id('sale-row')).toHaveCount(0);
  const journals = (await readdir(join(profile, 'journal'))).filter((name) => name.endsWith('.sqlite'));
  expect(journals.sort()).toEqual(['T00000000.sqlite', 'practice.sqlite']);
  expect(shop.server.control.requests('create')).toHaveLength(0);
});

async function startPractice(app: ElectronApplication): Promise<Practising> {
  await (await app.firstWindow()).getByTestId('start-practice').click();
  return practising(app);
}

/** The two windows, by their addresses: which of them opens first is nobody's business. */
async function practising(app: ElectronApplication): Promise<Practising> {
  const [page, terminal] = await Promise.all([
    windowAt(app, 'app://register/'),
    windowAt(app, 'app://practice/'),
  ]);
  const id = (name: string): Locator => terminal.getByTestId(name);
  return {
    app,
    till: onScreen(page),
    device: { page: terminal, screen: id('practice-screen'), press: (key) => id(key).first().click() },
  };
}

async function windowAt(app: ElectronApplication, address: string): Promise<Page> {
  const find = (): Page | undefined => app.windows().find((page) => page.url().startsWith(address));
  await expect.poll(() => find() !== undefined).toBe(true);
  const page = find();
  if (page === undefined) throw new Error(`There is no window at ${address}.`);
  return page;
}

/** Rings up, presses Pay, and waits until the device asks for a card. */
async function ask(till: TillScreen, device: Device, amount: string): Promise<void> {
  await till.ring(amount);
  await till.pay();
  await till.phase('waiting');
  await expect(device.screen).toHaveAttribute('data-phase', 'prompting');
}

import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './hosts/shop.ts';
import { onScreen } from './pages/till.ts';

async function customersPage(till: ElectronApplication): Promise<Page> {
  await expect.poll(() => till.windows().some(isCustomers)).toBe(true);
  const page = till.windows().find(isCustomers);
  if (page === undefined) throw new Error('The customer’s window is gone again.');
  return page;
}

function isCustomers(page: Page): boolean {
  return page.url().startsWith('app://customer/');
}

function scene(page: Page) {
  const display = page.getByTestId('customer-display');
  return (kind: string) => expect(display).toHaveAttribute('data-scene', kind);
}

test('The customer sees the basket, the card, and whether it is paid, in their language, and no more than is known', async ({
  shop,
}) => {
  test.slow();
  const { till, page } = await shop.open();
  const screen = onScreen(page);
  await screen.id('nav-setup').click();
  await page.locator('[data-testid=setup-section][data-section=customer]').click();
  await page.locator('[data-testid=customer-place][data-value=second-screen]').click();
  // A machine with one screen only: the till says so, and opens nothing in front of the cashier.
  await expect(screen.id('customer-note')).not.toBeEmpty();
  expect(till.windows().some(isCustomers)).toBe(false);
  await page.locator('[data-testid=customer-place][data-value=window]').click();
  const customers = await customersPage(till);
  const shows = scene(customers);
  await shows('welcome');
  await expect(customers.getByTestId('customer-test')).toBeVisible();

  await screen.id('nav-sell').click();
  await screen.ring('249');
  await screen.ring('58');
  await shows('basket');
  await expect(customers.getByTestId('customer-line')).toHaveCount(2);
  await expect(customers.getByTestId('customer-amount')).toHaveAttribute('data-minor', '30700');
  await customers.locator('[data-testid=customer-language][data-language=sv]').click();
  await expect(customers.locator('html')).toHaveAttribute('lang', 'sv');
  await expect(customers.getByText('Att betala')).toBeVisible();

  const { control } = shop.server;
  await screen.pay();
  await shows('card');
  await control.whenPrompting();
  control.decline();
  await shows('not-done');
  await screen.id('retry-payment').click();
  await shows('card');
  await control.whenPrompting();
  control.present();
  await shows('done');
  await expect(customers.locator('html')).toHaveAttribute('lang', 'sv');
  await expect(customers.getByTestId('customer-receipt')).toHaveAttribute('data-text', /Sum: 307,00 kr/);
  await expect(customers.getByTestId('receipt-code')).toBeVisible();

  await screen.id('new-sale').click();
  await shows('welcome');
  await expect(customers.locator('html')).toHaveAttribute('lang', 'en');

  // Nothing of the till is within its reach.
  const reach = await customers.evaluate(() => [
    typeof Reflect.get(window, 'register'),
    typeof Reflect.get(window, 'require'),
  ]);
  expect(reach).toEqual(['undefined', 'undefined']);
  await screen.id('nav-setup').click();
  await page.locator('[data-testid=setup-section][data-section=customer]').click();
  await page.locator('[data-testid=customer-place][data-value=none]').click();
  await expect.poll(() => till.windows().some(isCustomers)).toBe(false);
});

test('An undecided payment is not told to the customer as anything but that somebody helps', async ({
  shop,
}) => {
  test.slow();
  const { till, page } = await shop.open();
  const screen = onScreen(page);
  await screen.id('nav-setup').click();
  await page.locator('[data-testid=setup-section][data-section=customer]').click();
  await page.locator('[data-testid=customer-place][data-value=window]').click();
  const shows = scene(await customersPage(till));
  await screen.id('nav-sell').click();
  shop.server.control.arm({ route: 'create', kind: 'reset' });
  await screen.ring('249');
  await screen.pay();
  await shows('wait');
  await screen.id('payment-terminal-idle').click();
  await shows('ask');
});

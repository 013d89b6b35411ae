import type { Page } from '@playwright/test';
import { expect, test } from './hosts/shop.ts';
import { onScreen, type TillScreen } from './pages/till.ts';

const coffee = '7038010000126';
const unknown = '7038010000997';

/** A list of the shop's own, over the bridge as Set-up would. */
async function addCoffee(page: Page): Promise<void> {
  await page.evaluate((barcode) => {
    const bridge = Reflect.get(window, 'register') as { ask(name: string, input: object): Promise<unknown> };
    const sold = { name: 'Kaffe, malt', unitPrice: 8900, vat: 'food', unit: 'piece', group: 'Mat' };
    const product = { sku: '100', ...sold, barcodes: [barcode], isActive: true };
    return bridge.ask('catalogue:save', { product, isNew: true });
  }, coffee);
}

async function openSection({ id, page }: TillScreen): Promise<void> {
  await id('nav-setup').click();
  await page.locator('[data-testid=setup-section][data-section=scanner]').click();
  await expect(id('scanner-try')).toBeVisible();
}

function option({ page }: TillScreen, suffix: string): ReturnType<Page['locator']> {
  return page.locator(`[data-testid=scanner-suffix][data-value=${suffix}]`);
}

test('A scanner with a sign before and Tab behind its codes is tried out, set up, and then rings up everywhere', async ({
  shop,
}) => {
  const till = onScreen((await shop.open()).page);
  await addCoffee(till.page);
  await openSection(till);

  // What comes in is shown as it is, and what would have to be set for it.
  const read = till.id('scanner-read');
  await till.id('scanner-try').focus();
  await till.scan(`~]E0${coffee}`, 'Tab');
  await expect(read).toHaveAttribute('data-kind', 'unknown');
  await expect(till.id('scanner-hint')).toBeVisible();
  await expect(till.id('scanner-try')).toBeFocused();
  await till.scan(coffee, 'nothing');
  await expect(read).toHaveAttribute('data-kind', 'product');
  await expect(till.id('scanner-hint')).toBeVisible();

  await till.id('scanner-prefix').fill('~ 1');
  await expect(till.id('scanner-save')).toHaveAttribute('aria-disabled', 'true');
  await till.id('scanner-prefix').fill('~');
  await option(till, 'tab').click();
  await till.id('scanner-save').click();
  await expect(till.id('scanner-note')).not.toBeEmpty();
  await till.id('scanner-try').focus();
  await till.scan(`~]E0${coffee}`, 'Tab');
  await expect(read).toHaveAttribute('data-code', coffee);
  await expect(read).toHaveAttribute('data-kind', 'product');
  await expect(till.id('scanner-hint')).toHaveCount(0);
  // By hand, Tab is Tab.
  await till.page.keyboard.press('Tab');
  await expect(till.id('scanner-prefix')).toBeFocused();

  await till.id('nav-sell').click();
  let total = 0;
  for (const where of ['amount-input', 'product-search', 'basket-park', 'pay-card']) {
    if (total > 0) await till.id(where).focus();
    await till.scan(`~]E0${coffee}`, 'Tab');
    total += 8900;
    await till.total(total);
  }
  await expect(till.id('amount-input')).toHaveValue('');

  // Where one only looks at something, it is rung up as well.
  for (const nav of ['nav-attention', 'nav-reports']) {
    await till.id(nav).click();
    await expect(till.id('sell-screen')).toHaveCount(0);
    await till.scan(`~${coffee}`, 'Tab');
    total += 8900;
    await till.total(total);
  }
});

test('No scan presses a button: not the one that would charge a declined card again', async ({ shop }) => {
  const till = onScreen((await shop.open()).page);
  const { control } = shop.server;
  await addCoffee(till.page);
  await till.ring('249');
  await till.pay();
  await till.phase('waiting');
  await control.whenPrompting();
  control.decline();
  await till.outcome('declined');
  await expect(till.id('retry-payment')).toBeFocused();
  await till.scan(coffee);
  await till.scan(unknown);
  await expect(till.id('retry-payment')).toBeFocused();
  await till.outcome('declined');
  expect(control.sessions()).toHaveLength(1);

  // Enter by itself is still a person's.
  await till.page.waitForTimeout(200);
  await till.page.keyboard.press('Enter');
  await till.phase('waiting');
  await control.whenPrompting();
  await till.scan(coffee);
  await till.phase('waiting');
  control.present();
  await till.outcome('paid');

  // The next customer's goods begin the next sale.
  await till.scan(coffee);
  await expect(till.id('sell-screen')).toBeVisible();
  await till.total(8900);
  await till.scan(coffee);
  await till.total(17_800);
});

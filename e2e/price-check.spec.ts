import { expect, test } from './hosts/shop.ts';
import { onScreen, type TillScreen } from './pages/till.ts';
import type { Page } from '@playwright/test';

const operators = [
  { name: 'Kari', role: 'cashier', pin: '1357' },
  { name: 'Siri', role: 'manager', pin: '2468' },
];
const known = '7038010000126';
const unknown = '7038010000225';

async function isPriced(till: TillScreen, minor: number): Promise<void> {
  await expect(till.id('price-check-price')).toHaveAttribute('data-minor', String(minor));
}

/** A list of the shop's own, over the bridge as Set-up would. */
async function addProduct(page: Page): Promise<void> {
  await page.evaluate((barcode) => {
    const bridge = Reflect.get(window, 'register') as { ask(name: string, input: object): Promise<unknown> };
    const kaffe = {
      sku: '100',
      name: 'Kaffe, malt',
      unitPrice: 8900,
      vat: 'food',
      unit: 'piece',
      group: 'Mat',
    };
    const product = { ...kaffe, barcodes: [barcode], ageLimit: 18, isActive: true };
    return bridge.ask('catalogue:save', { product, isNew: true });
  }, known);
}

test('A price is looked up by code, number, name and tile without ringing anything up, and added when it is wanted', async ({
  shop,
}) => {
  const till = onScreen((await shop.open()).page);
  await addProduct(till.page);
  await till.ring('249');
  await till.page.keyboard.press('F7');
  await expect(till.id('price-check-card')).toBeVisible();

  await till.scan(known);
  await isPriced(till, 8900);
  // Whether the customer is old enough is asked when it is sold, not when it is looked at.
  await expect(till.id('price-check-card')).toContainText('18');
  await till.total(24_900);

  await till.scan(unknown);
  await expect(till.id('price-check-missed')).toContainText(unknown);
  await till.total(24_900);

  await till.scan('100');
  await isPriced(till, 8900);
  await till.id('product-search').fill('malt');
  await till.id('product-search').press('Enter');
  await isPriced(till, 8900);
  await till.total(24_900);

  // A scanner's Enter presses nothing, whatever a finger has touched before.
  await till.id('price-check').focus();
  await till.scan(unknown);
  await expect(till.id('price-check-missed')).toBeVisible();
  await till.page.keyboard.press('Escape');
  await expect(till.id('price-check-card')).toHaveCount(0);
  await till.total(24_900);

  // By finger alone, and rung up at last.
  await till.id('price-check').click();
  await till.id('product-search').fill('kaffe');
  await till.id('product-hit').first().click();
  await isPriced(till, 8900);
  await till.id('price-check-add').click();
  await till.id('age-confirm').click();
  await till.total(33_800);
  await expect(till.id('price-check-card')).toHaveCount(0);
});

test('A code that nobody knows holds nobody up: it is left, or a manager adds it and is back where it is sold', async ({
  shop,
}) => {
  const till = onScreen((await shop.open({ operators })).page);
  await till.unlock('Kari', '1357');
  await till.ring('249');
  await till.scan(unknown);
  await expect(till.id('product-unknown')).toHaveAttribute('data-code', unknown);
  await expect(till.id('unknown-add')).toHaveCount(0);
  await till.id('unknown-leave').click();
  await expect(till.id('product-unknown')).toHaveCount(0);
  // The till goes on as if it had not been.
  await till.ring('51');
  await till.total(30_000);

  await till.id('lock').click();
  await till.unlock('Siri', '2468');
  await expect(till.id('sell-screen')).toBeVisible();
  await till.scan(unknown);
  await till.id('unknown-add').click();
  await expect(till.id('product-barcodes')).toHaveValue(unknown);
  await expect(till.id('product-name')).toBeFocused();
  await till.id('product-name').fill('Tekanne');
  await till.id('product-price').fill('199');
  await till.id('product-save').click();
  await expect(till.id('sell-screen')).toBeVisible();
  await till.total(30_000);
  await expect(async () => {
    await till.scan(unknown);
    await till.total(49_900);
  }).toPass();
});

import { endTill, expect, test, type Shop } from './hosts/shop.ts';
import { onScreen, type TillScreen } from './pages/till.ts';

/* What is taken off a price: within a limit alone, over it with a manager's PIN, to the øre on paper and at Dintero. */

const operators = [
  { name: 'Kari', role: 'cashier', pin: '1357' },
  { name: 'Siri', role: 'manager', pin: '2468' },
];

async function open(shop: Shop): Promise<TillScreen> {
  return onScreen((await shop.open({ operators })).page);
}

async function ringProduct(till: TillScreen, name: string): Promise<void> {
  await till.id('product-search').fill(name);
  await till.id('product-search').press('Enter');
}

async function takeOff(
  till: TillScreen,
  by: 'percent' | 'amount',
  value: string,
  reason: string,
): Promise<void> {
  await till.page.locator(`[data-testid=discount-by][data-value=${by}]`).click();
  await till.id('discount-value').fill(value);
  await till.page.locator(`[data-testid=discount-reason-option][data-value=${reason}]`).click();
}

async function confirm(till: TillScreen): Promise<void> {
  await till.id('discount-confirm').click();
}

test('Discounts on a line and the basket over two VAT rates: approved, paid, on the receipt, given back in part', async ({
  shop,
}) => {
  const till = await open(shop);
  await till.unlock('Kari', '1357');
  await ringProduct(till, 'kaffe latte');
  await till.id('line-quantity').waitFor();
  await ringProduct(till, 'kaffe latte');
  await ringProduct(till, 'termokopp');
  await till.total(36_500);

  // Ten percent of a line she gives alone.
  await till.page.getByTestId('line').first().getByRole('button').first().click();
  await till.id('line-discount').click();
  await expect(till.id('discount-screen')).toHaveAttribute('data-of', 'line');
  await takeOff(till, 'percent', '10', 'damaged');
  await expect(till.id('discount-total')).toHaveAttribute('data-minor', '35340');
  await till.id('line-comment').fill('Uten lokk');
  await confirm(till);
  await till.total(35_340);
  await expect(till.page.getByTestId('line').first()).toHaveAttribute('data-minor', '10440');
  await expect(till.page.getByTestId('line').first()).toContainText('Uten lokk');

  // Twenty of the basket needs somebody else, and a wrong PIN gives nothing.
  await till.page.keyboard.press('F10');
  await expect(till.id('discount-screen')).toHaveAttribute('data-of', 'basket');
  await takeOff(till, 'percent', '20', 'campaign');
  await expect(till.id('approver')).toHaveCount(0);
  await confirm(till);
  await till.id('approver-pin').fill('1357');
  await confirm(till);
  await expect(till.id('discount-message')).toContainText('Wrong PIN');
  await expect(till.id('approver-pin')).toHaveValue('');
  await till.id('approver-pin').fill('2468');
  await till.id('approver-pin').press('Enter');
  await till.total(28_272);
  await expect(till.id('basket-discount')).toHaveAttribute('data-minor', '-8228');

  await till.pay();
  await shop.server.control.whenPrompting();
  expect(shop.server.control.sessions().at(-1)?.order).toMatchObject({
    amount: 28_272,
    vat_amount: 1089 + 3984,
    items: [
      { quantity: 2, amount: 8352, vat: 15, vat_amount: 1089 },
      { quantity: 1, amount: 19_920, vat: 25, vat_amount: 3984 },
    ],
  });
  shop.server.control.present();
  await till.outcome('paid');
  for (const row of [
    '2 × Kaffe latte à 58,00 116,00',
    'Uten lokk',
    'Rabatt 10 % (skadet vare) −11,60',
    'Rabatt på hele kjøpet 20 % (kampanje) −70,68',
    'Sum 282,72 kr',
    'Mva. 15 % av 72,63 10,89',
    'Mva. 25 % av 159,36 39,84',
  ])
    await expect(till.id('receipt-text')).toContainText(row);
  await till.id('new-sale').click();

  // One of the two coffees goes back, for exactly what was paid for it.
  await till.openSale(1);
  await till.id('refund-open').click();
  const coffee = till.page.getByTestId('refund-line').first();
  await expect(coffee).toHaveAttribute('data-minor', '8352');
  await coffee.click();
  await till.id('refund-line-fewer').click();
  await expect(coffee).toHaveAttribute('data-minor', '4176');
  await till.page.locator('[data-testid=refund-reason-option][data-reason=regret]').click();
  await till.id('approver').selectOption('Siri');
  await till.id('approver-pin').fill('2468');
  await till.id('refund-confirm').click();
  await shop.server.control.whenPrompting();
  shop.server.control.present();
  await till.refundOutcome('refunded');
  expect(shop.server.control.requests('refund').at(-1)?.body).toMatchObject({
    amount: 4176,
    items: [{ quantity: 1, amount: 4176, vat_amount: 545 }],
  });
});

test('A restart keeps the discount and whoever approved it', async ({ shop }) => {
  const first = await shop.open({ operators });
  const till = onScreen(first.page);
  await till.unlock('Kari', '1357');
  await till.ring('100');
  await till.id('line-discount').click();
  await takeOff(till, 'amount', '40', 'staff');
  await confirm(till);
  await till.id('approver-pin').fill('2468');
  await confirm(till);
  await till.total(6000);
  await endTill(first.till);
  const again = await open(shop);
  await again.unlock('Kari', '1357');
  await again.total(6000);
  await again.pay();
  await shop.server.control.whenPrompting();
});

test('Another price by touch: a line that was pressed opens, and Back changes nothing', async ({ shop }) => {
  const till = await open(shop);
  await till.unlock('Siri', '2468');
  await till.ring('249');
  const row = till.page.getByTestId('line').getByRole('button').first();
  await row.click();
  await expect(till.id('amount-input')).toBeVisible();
  await row.click();
  await till.id('line-price').fill('199');
  await expect(till.id('discount-total')).toHaveAttribute('data-minor', '19900');
  await till.page.keyboard.press('Escape');
  await till.total(24_900);
  await till.id('line-discount').click();
  // The number pad types into the field that was pressed last, in place of what stood there.
  await till.id('line-price').click();
  for (const place of ['d1', 'd2', 'comma', 'd5']) await till.page.locator(`.numpad-at-${place}`).click();
  await expect(till.id('line-price')).toHaveValue('12,5');
  await till.page.locator('.numpad-at-erase').click();
  await till.id('discount-value').click();
  await till.page.locator('.numpad-at-d9').click();
  await expect(till.id('discount-value')).toHaveValue('9');
  await till.page.locator('.numpad-at-erase').click();
  await expect(till.id('line-price')).toHaveValue('12,');
  await till.id('line-price').fill('0');
  await expect(till.id('discount-confirm')).toHaveAttribute('aria-disabled', 'true');
  await till.id('line-price').fill('199');
  await confirm(till);
  await till.total(19_900);
  await expect(till.id('line')).toContainText('249,00');
});

test('What has an age limit is asked for once a basket, and what was answered stands in the record', async ({
  shop,
}) => {
  const till = await open(shop);
  await till.unlock('Siri', '2468');
  await till.id('nav-setup').click();
  await till.page.locator('[data-testid=setup-section][data-section=products]').click();
  await till.id('product-add').click();
  await till.id('product-name').fill('Pils 0,5 l');
  await till.id('product-price').fill('42');
  await till.id('product-sku').fill('7001');
  await till.id('product-age').fill('18');
  await till.id('product-save').click();
  await expect(till.id('product-row')).toHaveCount(1);
  await till.id('nav-sell').click();

  await ringProduct(till, 'pils');
  await expect(till.id('age-screen')).toHaveAttribute('data-years', '18');
  await expect(till.id('age-born')).toContainText(String(new Date().getFullYear() - 18));
  await till.id('age-refuse').click();
  await expect(till.id('sell-screen')).toBeVisible();
  await expect(till.id('line')).toHaveCount(0);

  await ringProduct(till, 'pils');
  await till.id('age-confirm').click();
  await till.total(4200);
  await ringProduct(till, 'pils');
  await till.total(8400);
  await till.pay();
  await shop.server.control.whenPrompting();
  shop.server.control.present();
  await till.outcome('paid');
  await till.id('new-sale').click();

  // The next customer is another one.
  await ringProduct(till, 'pils');
  await expect(till.id('age-screen')).toBeVisible();
});

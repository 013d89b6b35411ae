import { expect, test } from './hosts/shop.ts';
import { fingerOf, keyboardOf, type Hand } from './pages/hands.ts';
import { onScreen } from './pages/till.ts';
import type { Page } from '@playwright/test';

/* One day's work, played twice: with nothing but a keyboard, and with nothing but a finger. */

const operators = [
  { name: 'Kari', role: 'cashier', pin: '1357' },
  { name: 'Siri', role: 'manager', pin: '2468' },
];

const hands: readonly (readonly [string, (page: Page) => Hand | Promise<Hand>])[] = [
  ['a keyboard', keyboardOf],
  ['a finger', fingerOf],
];

for (const [name, handOf] of hands) {
  test(`With ${name} alone: log in, ring up, discount, park, pay twice, refund with approval, look, lock`, async ({
    shop,
  }) => {
    const { control } = shop.server;
    const { page } = await shop.open({ operators });
    const till = onScreen(page);
    const { press, write } = await handOf(page);
    const one = (id: string, attributes = ''): ReturnType<typeof till.id> =>
      page.locator(`[data-testid=${id}]${attributes}`).first();

    await press(one('operator', '[data-name=Kari]'));
    await write(till.id('pin-input'), '1357');
    await press(till.id('pin-submit'));

    // A product by its name, and an amount.
    await write(till.id('product-search'), 'kaffe svart');
    await press(one('product-hit'));
    await write(till.id('amount-input'), '49,50');
    await press(till.id('add-amount'));
    await till.total(3900 + 4950);
    await press(till.id('line-discount'));
    await write(till.id('discount-value'), '10');
    await press(one('discount-reason-option'));
    await press(till.id('discount-confirm'));
    await till.total(3900 + 4455);

    // It waits under a name, and is fetched again.
    await press(till.id('basket-park'));
    await till.total(0);
    await press(till.id('parked-open'));
    await press(one('parked-row'));
    await write(till.id('parked-name'), 'Blå jakke');
    await press(till.id('parked-fetch'));
    await till.total(3900 + 4455);

    await press(till.id('pay-card'));
    await till.phase('waiting');
    await control.whenPrompting();
    control.decline();
    await till.outcome('declined');
    await press(till.id('retry-payment'));
    await till.phase('waiting');
    await control.whenPrompting();
    control.present();
    await till.outcome('paid');
    await press(till.id('new-sale'));

    await press(till.id('nav-sales'));
    await press(one('sale-row'));
    await press(till.id('refund-open'));
    await press(till.id('refund-all'));
    await press(one('refund-reason-option', '[data-reason=other]'));
    await write(till.id('refund-note'), 'feil farge');
    await write(till.id('approver-pin'), '2468');
    await press(till.id('refund-confirm'));
    await control.whenPrompting();
    control.present();
    await till.refundOutcome('refunded');
    await press(till.id('new-sale'));

    await press(till.id('nav-reports'));
    await expect(one('report-kind')).toBeVisible();
    await press(till.id('lock'));
    await expect(till.id('lock-screen')).toBeVisible();
    expect(control.requests('create')).toHaveLength(2);
    expect(control.requests('refund')).toHaveLength(1);
  });
}

import { endTill, expect, test, type Shop } from './hosts/shop.ts';
import { onScreen, type TillScreen } from './pages/till.ts';

/* A refund that the card refuses, that is stopped, lost or killed, at a till where people answer for what they do. */

// Several payments and refunds each, with people that come and go: slow machines take their time over them.

const operators = [
  { name: 'Kari', role: 'cashier', pin: '1357' },
  { name: 'Siri', role: 'manager', pin: '2468' },
  { name: 'Eva', role: 'owner', pin: '8024' },
];

async function open(shop: Shop): Promise<TillScreen> {
  return onScreen((await shop.open({ operators })).page);
}

async function sell(till: TillScreen, shop: Shop): Promise<void> {
  await till.ring('249');
  await till.pay();
  await shop.server.control.whenPrompting();
  shop.server.control.present();
  await till.outcome('paid');
  await till.id('new-sale').click();
}

async function fillIn(till: TillScreen): Promise<void> {
  await till.id('refund-amount').fill('100');
  await till.page.locator('[data-testid=refund-reason-option][data-reason=faulty]').click();
}

/** What stands in the form is kept; who answers has to be said anew every time. */
async function confirm(till: TillScreen, shop: Shop, approver = 'Siri', pin = '2468'): Promise<void> {
  await till.id('approver').selectOption(approver);
  await till.id('approver-pin').fill(pin);
  await till.id('refund-confirm').click();
  await shop.server.control.whenPrompting();
}

async function begin(till: TillScreen, shop: Shop): Promise<void> {
  await till.openSale(1);
  await till.id('refund-open').click();
  await fillIn(till);
  await confirm(till, shop);
}

function refunds(shop: Shop): number {
  return shop.server.control.requests('refund').length;
}

test('A declined refund is tried again, and goes back', async ({ shop }) => {
  const till = await open(shop);
  await till.unlock('Kari', '1357');
  await sell(till, shop);
  await till.openSale(1);
  await till.id('refund-open').click();
  await fillIn(till);
  await till.id('refund-note').fill('a crack in the glass');
  await confirm(till, shop);
  shop.server.control.decline('stolen-card');
  await till.refundOutcome('declined');
  await till.id('retry-payment').click();
  await expect(till.id('refund-amount')).toHaveValue('100');
  await expect(till.id('refund-note')).toHaveValue('a crack in the glass');
  await confirm(till, shop);
  shop.server.control.present({ brand: 'mastercard' });
  await till.refundOutcome('refunded');
  await expect(till.id('receipt-text')).toContainText('Kundens underskrift');
  await expect(till.id('receipt-text')).toContainText('Godkjent av');
  await expect(till.id('receipt-text')).not.toContainText('crack');
  expect(refunds(shop)).toBe(2);
  expect(JSON.stringify(shop.server.control.transactions())).not.toContain('crack');
});

test('What the card refuses goes back in cash, and only with another one’s PIN', async ({ shop }) => {
  const till = await open(shop);
  await till.unlock('Kari', '1357');
  await sell(till, shop);
  await begin(till, shop);
  shop.server.control.decline('stolen-card');
  await till.refundOutcome('declined');
  await till.id('refund-otherwise').click();
  await expect(till.id('refund-otherwise-confirm')).toHaveAttribute('aria-disabled', 'true');
  await till.page.locator('[data-testid=refund-otherwise-how-option][data-value=cash]').click();
  await expect(till.id('refund-otherwise-confirm')).toHaveAttribute('aria-disabled', 'true');
  // Whoever asks for it is nobody to answer for it.
  await expect(till.id('approver').locator('option')).toHaveText([/./, 'Siri', 'Eva']);
  await till.id('approver').selectOption('Siri');
  await till.id('approver-pin').fill('1357');
  await till.id('refund-otherwise-confirm').click();
  await expect(till.id('otherwise-message')).toContainText('Wrong PIN');
  await expect(till.id('approver-pin')).toHaveValue('');
  await till.id('approver').selectOption('Siri');
  await till.id('approver-pin').fill('2468');
  await till.id('refund-otherwise-confirm').click();
  await till.refundOutcome('otherwise');
  await expect(till.id('receipt-text')).toContainText('Kontant');
  await expect(till.id('receipt-text')).not.toContainText('••••');
  await expect(till.id('lock')).toContainText('Kari');
  await till.id('new-sale').click();
  await till.openSale(1);
  await expect(till.id('sale-detail')).toHaveAttribute('data-status', 'partly-refunded');
  await expect(till.id('sale-refused')).toHaveCount(0);
  await expect(till.id('refund-open')).toBeVisible();
  await till.id('refund-open').click();
  await expect(till.id('refund-left')).toHaveAttribute('data-minor', '14900');
  expect(refunds(shop)).toBe(1);
});

test('The refusal of a card is still there after the till was killed, and a manager pays it back', async ({
  shop,
}) => {
  const first = await shop.open({ operators });
  const before = onScreen(first.page);
  await before.unlock('Kari', '1357');
  await sell(before, shop);
  await begin(before, shop);
  shop.server.control.decline('stolen-card');
  await before.refundOutcome('declined');
  await endTill(first.till, 'SIGKILL');

  const till = onScreen((await shop.open()).page);
  await till.unlock('Siri', '2468');
  // As Kari saw it last; and it stays with the sale when that has been left.
  await till.refundOutcome('declined');
  await till.id('back-to-basket').click();
  await till.openSale(1);
  await till.id('sale-refused').getByTestId('refund-otherwise').click();
  await till.page.locator('[data-testid=refund-otherwise-how-option][data-value=bank]').click();
  // It was Kari's sale, so that a manager answers for it by being there.
  await expect(till.id('approver')).toHaveCount(0);
  await till.id('refund-otherwise-confirm').click();
  await till.refundOutcome('otherwise');
  await expect(till.id('receipt-text')).toContainText('Bankoverføring');
});

test('A refund that is stopped at the terminal can be begun again', async ({ shop }) => {
  const till = await open(shop);
  await till.unlock('Kari', '1357');
  await sell(till, shop);
  await begin(till, shop);
  shop.server.control.stop();
  await expect(till.refundResult).toHaveAttribute('data-outcome', /declined|cancelled/);
  await till.id('retry-payment').click();
  await confirm(till, shop);
  shop.server.control.present();
  await till.refundOutcome('refunded');
});

test('The reply to a refund is lost, and it is not sent again', async ({ shop }) => {
  const till = await open(shop);
  await till.unlock('Kari', '1357');
  await sell(till, shop);
  shop.server.control.arm({ route: 'refund', when: 'after', kind: 'reset' });
  await begin(till, shop);
  shop.server.control.present();
  await till.refundOutcome('refunded');
  expect(refunds(shop)).toBe(1);
});

test('Killed while the terminal waits for the card, the refund is found again and sent once', async ({
  shop,
}) => {
  const first = await shop.open({ operators });
  const before = onScreen(first.page);
  await before.unlock('Kari', '1357');
  await sell(before, shop);
  await begin(before, shop);
  await endTill(first.till, 'SIGKILL');
  shop.server.control.present();
  const till = onScreen((await shop.open()).page);
  await till.unlock('Siri', '2468');
  await till.refundOutcome('refunded');
  await expect(till.id('receipt-text')).toContainText('Utført av');
  expect(refunds(shop)).toBe(1);
});

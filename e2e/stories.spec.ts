import { expect, test, type World } from './hosts/world.ts';
import { onScreen } from './pages/till.ts';

/** How many sessions were asked for: the first promise, counted at the far end. */
function posts({ server }: World): number {
  return server.control.requests('create').length;
}

async function payFor(world: World, amount = '249'): Promise<ReturnType<typeof onScreen>> {
  const till = onScreen(world.page());
  await till.ring(amount);
  await till.pay();
  await till.phase('waiting');
  await world.server.control.whenPrompting();
  return till;
}

test('A sale is approved, and the receipt is there', async ({ world }) => {
  const till = onScreen(world.page());
  await till.ring('249');
  await till.ring('58,50');
  await till.total(30750);
  await till.pay();
  await till.phase('waiting');
  await expect(till.id('payment-amount')).toHaveAttribute('data-minor', '30750');
  await world.server.control.whenPrompting();
  world.server.control.present();
  await till.outcome('paid');
  await expect(till.id('receipt-text')).toContainText('923 663 487');
  await till.id('new-sale').click();
  await till.total(0);
  await till.id('nav-sales').click();
  await expect(till.id('sale-row').first()).toHaveAttribute('data-status', 'paid');
  expect(posts(world)).toBe(1);
});

test('A declined card keeps the basket, and another card pays', async ({ world }) => {
  const till = await payFor(world);
  world.server.control.decline('insufficient-funds');
  await till.outcome('declined');
  await till.id('retry-payment').click();
  await till.phase('waiting');
  await world.server.control.whenPrompting();
  world.server.control.present({ brand: 'mastercard' });
  await till.outcome('paid');
  expect(posts(world)).toBe(2);
});

test('The cashier cancels, and the basket is back', async ({ world }) => {
  const till = await payFor(world);
  await till.id('payment-cancel').click();
  await till.outcome('cancelled');
  await till.id('back-to-basket').click();
  await till.total(24900);
});

test('A card that is charged after the cancel was confirmed does not stand there as cancelled', async ({
  world,
}) => {
  const till = await payFor(world);
  world.server.control.turn({ cancelKeepsPrompt: true });
  await till.id('payment-cancel').click();
  await till.outcome('cancelled');
  await expect(till.id('retry-payment')).toBeVisible();
  world.server.control.approveNow();
  await expect(till.result).toHaveAttribute('data-late', 'found');
  await expect(till.id('retry-payment')).toHaveCount(0);
  await till.id('result-attention').click();
  await expect(till.id('attention-item')).toHaveAttribute('data-kind', 'payment-found');
  await till.id('nav-sell').click();
  await till.total(0);
  expect(posts(world)).toBe(1);
});

test('The customer presses stop', async ({ world }) => {
  const till = await payFor(world);
  world.server.control.stop();
  await expect(till.result).toHaveAttribute('data-outcome', /declined|cancelled|failed/);
  await till.id('back-to-basket').click();
  await till.total(24900);
});

test('A card that is faster than the cancel has paid', async ({ world }) => {
  world.server.control.turn({ approveDuringCancel: true });
  const till = await payFor(world);
  await till.id('payment-cancel').click();
  await till.outcome('paid');
});

test('The reply to the request is lost, and the payment is found', async ({ world }) => {
  // A sale before it leaves a kept connection behind: the very one over which Chromium would send a POST again.
  const till = await payFor(world);
  world.server.control.present();
  await till.outcome('paid');
  await till.id('new-sale').click();
  world.server.control.arm({ route: 'create', when: 'after', kind: 'reset' });
  await till.ring('249');
  await till.pay();
  await till.phase(/checking|waiting/);
  await world.server.control.whenPrompting();
  world.server.control.present();
  await till.outcome('paid');
  expect(posts(world)).toBe(2);
  expect(world.server.control.sessions()).toHaveLength(2);
});

test('The request never arrived: the till asks, sets aside, and takes payment again', async ({ world }) => {
  test.slow();
  world.server.control.arm({ route: 'create', when: 'before', kind: 'reset' });
  const till = onScreen(world.page());
  await till.ring('249');
  await till.pay();
  await till.phase('checking');
  await till.id('payment-terminal-idle').click();
  await till.outcome('unknown');
  await till.id('retry-payment').click();
  await till.phase('waiting');
  await world.server.control.whenPrompting();
  world.server.control.present();
  await till.outcome('paid');
  expect(posts(world)).toBe(2);
});

test('Killed while waiting and started again, the payment is found and nothing is charged again', async ({
  world,
}) => {
  await payFor(world);
  const page = await world.killAndRestart(() => {
    world.server.control.present();
  });
  const till = onScreen(page);
  await till.outcome('paid');
  expect(posts(world)).toBe(1);
  await till.id('new-sale').click();
  await till.total(0);
});

test('The basket survives a kill', async ({ world }) => {
  const before = onScreen(world.page());
  await before.ring('249');
  await before.total(24900);
  const till = onScreen(await world.killAndRestart());
  await till.total(24900);
});

test('A session that ends without a card is not paid', async ({ world }) => {
  world.server.control.turn({ sessionLifetimeOverrideMs: 3000 });
  const till = onScreen(world.page());
  await till.ring('249');
  await till.pay();
  await till.outcome('cancelled', 25_000);
  await till.id('back-to-basket').click();
  await till.total(24900);
});

test('A refund in two parts, and then nothing more', async ({ world }) => {
  const till = await payFor(world, '100');
  world.server.control.present();
  await till.outcome('paid');
  await till.id('new-sale').click();
  for (const amount of ['40', '60']) {
    await till.openSale(1);
    await till.id('refund-open').click();
    await till.id('refund-amount').fill(amount);
    await chooseReason(till);
    await till.id('refund-confirm').click();
    await expect(till.refund).toHaveAttribute('data-phase', 'waiting');
    await world.server.control.whenPrompting();
    world.server.control.present();
    await till.refundOutcome('refunded');
    await till.id('new-sale').click();
  }
  await till.openSale(1);
  await expect(till.id('sale-row').last()).toHaveAttribute('data-status', 'refunded');
  await expect(till.id('refund-open')).toHaveCount(0);
  expect(world.server.control.requests('refund')).toHaveLength(2);
});

test('A card that refuses the refund leaves the sale paid', async ({ world }) => {
  const till = await payFor(world, '100');
  world.server.control.present();
  await till.outcome('paid');
  await till.id('new-sale').click();
  await till.openSale(1);
  await till.id('refund-open').click();
  await till.id('refund-amount').fill('100');
  await chooseReason(till);
  await till.id('refund-confirm').click();
  await expect(till.refund).toHaveAttribute('data-phase', 'waiting');
  await world.server.control.whenPrompting();
  world.server.control.decline('stolen-card');
  await till.refundOutcome('declined');
});

test('No network: nothing was sent, and the basket is kept', async ({ world }) => {
  const till = onScreen(world.page());
  await till.ring('249');
  await world.server.control.offline();
  await till.pay();
  await till.outcome('failed');
  await till.id('back-to-basket').click();
  await till.total(24900);
  await world.server.control.online();
  await till.pay();
  await till.phase('waiting');
});

test('A double press asks for one payment', async ({ world }) => {
  const till = onScreen(world.page());
  await till.ring('249');
  await till.id('pay-card').dblclick();
  await till.phase('waiting');
  expect(posts(world)).toBe(1);
});

async function chooseReason(till: ReturnType<typeof onScreen>): Promise<void> {
  const reason = till.id('refund-reason');
  const tag = await reason.evaluate((element) => element.tagName);
  if (tag === 'SELECT') await reason.selectOption({ index: 1 });
  else await reason.first().click();
}

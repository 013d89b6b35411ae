import { expect, test, type World } from './hosts/world.ts';
import { onScreen, type TillScreen } from './pages/till.ts';

/* A return and a new sale in one visit. Two movements of money, and one task for whoever stands at the till. */

// Several payments and refunds each, with people that come and go: slow machines take their time over them.

async function present({ server: { control } }: World): Promise<void> {
  await control.whenPrompting();
  control.present();
}

async function sold(world: World): Promise<TillScreen> {
  const till = onScreen(world.page());
  await till.ring('249');
  await till.pay();
  await present(world);
  await till.outcome('paid');
  await till.id('new-sale').click();
  return till;
}

/** All of the first sale comes back, for what is rung up. */
async function bringBack(till: TillScreen): Promise<void> {
  await till.openSale(1);
  await till.id('exchange-open').click();
  await expect(till.id('exchange-step')).toHaveAttribute('data-step', '1');
  await till.id('refund-amount').fill('249');
  await till.page.locator('[data-testid=refund-reason-option][data-reason="wrong item"]').click();
  await till.id('refund-confirm').click();
  await expect(till.refund).toHaveAttribute('data-phase', 'waiting');
}

async function note(till: TillScreen, difference: number, back: number): Promise<void> {
  await expect(till.id('exchange-note')).toHaveAttribute('data-minor', String(difference));
  await expect(till.id('exchange-note')).toHaveAttribute('data-back', String(back));
}

function asked({ server: { control } }: World): readonly number[] {
  return [control.requests('create').length, control.requests('refund').length];
}

test('Goods come back, others are paid, and both receipts are there', async ({ world }) => {
  const till = await sold(world);
  await bringBack(till);
  await expect(till.id('exchange-step')).toHaveAttribute('data-step', '1');
  await present(world);
  await till.refundOutcome('refunded');
  await till.id('new-sale').click();
  await note(till, -24900, 24900);
  await till.ring('399');
  await note(till, 15000, 24900);
  await till.total(39900);
  await till.pay();
  await expect(till.id('exchange-step')).toHaveAttribute('data-step', '2');
  await expect(till.id('payment-amount')).toHaveAttribute('data-minor', '39900');
  await present(world);
  await till.outcome('paid');
  await note(till, 15000, 24900);
  await expect(till.id('receipt-text')).toContainText('Salgskvittering 2');
  await till.page.getByRole('radio', { name: 'Return 1' }).check({ force: true });
  await expect(till.id('receipt-text')).toContainText('Returkvittering 1');
  await till.id('new-sale').click();
  await expect(till.id('exchange-note')).toHaveCount(0);
  await till.openSale(2);
  await till.id('sale-exchange').click();
  await expect(till.id('sale-detail')).toHaveAttribute('data-status', 'return');
  await till.id('sale-exchange').click();
  await expect(till.id('sale-detail')).toHaveAttribute('data-status', 'paid');
  expect(asked(world)).toEqual([2, 1]);
});

test('What was rung up before the return is there after it, and a decline in each half loses nothing', async ({
  world,
}) => {
  const till = await sold(world);
  await till.ring('399');
  await till.total(39900);
  await bringBack(till);
  await world.server.control.whenPrompting();
  world.server.control.decline('stolen-card');
  await till.refundOutcome('declined');
  await till.id('back-to-basket').click();
  await till.total(39900);
  await note(till, 39900, 0);
  await expect(till.id('exchange-note')).toHaveAttribute('data-last', 'not-back');

  await till.id('exchange-return').click();
  await till.id('exchange-open').click();
  await till.id('refund-confirm').click();
  await present(world);
  await till.refundOutcome('refunded');
  await till.id('new-sale').click();
  await till.total(39900);
  await till.pay();
  await world.server.control.whenPrompting();
  world.server.control.decline('insufficient-funds');
  await till.outcome('declined');
  await note(till, -24900, 24900);
  await till.id('back-to-basket').click();
  await note(till, 15000, 24900);
  await till.pay();
  await present(world);
  await till.outcome('paid');
  expect(asked(world)).toEqual([3, 2]);
});

test('The till is killed in the return, and between the halves: the task is still told', async ({
  world,
}) => {
  const first = await sold(world);
  await first.ring('399');
  await first.total(39900);
  await bringBack(first);
  await world.server.control.whenPrompting();
  const second = onScreen(
    await world.killAndRestart(() => {
      world.server.control.present();
    }),
  );
  await second.refundOutcome('refunded');
  await expect(second.id('exchange-step')).toHaveAttribute('data-step', '1');
  const till = onScreen(await world.killAndRestart());
  await till.refundOutcome('refunded');
  await till.id('new-sale').click();
  await till.total(39900);
  await note(till, 15000, 24900);
  await till.pay();
  await present(world);
  await till.outcome('paid');
  await note(till, 15000, 24900);
  expect(asked(world)).toEqual([2, 1]);
});

test('A customer who takes nothing else ends it, and so does clearing the basket', async ({ world }) => {
  const till = await sold(world);
  await bringBack(till);
  await present(world);
  await till.refundOutcome('refunded');
  await till.id('new-sale').click();
  await note(till, -24900, 24900);
  await till.ring('58');
  await note(till, -19100, 24900);
  await till.id('basket-clear').click();
  await expect(till.id('exchange-note')).toHaveCount(0);
  await till.id('basket-bring-back').click();
  await note(till, -19100, 24900);
  await till.id('line-remove').click();
  await till.id('exchange-end').click();
  await expect(till.id('exchange-note')).toHaveCount(0);
  await till.ring('58');
  await expect(till.id('exchange-note')).toHaveCount(0);
});

import type { Stage } from './stage.ts';
import { pay } from './tour-payment.ts';

export async function tourRefund(
  { screen, server, page }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  const { control } = server;
  const sell = async (): Promise<void> => {
    for (const tile of [0, 4, 10]) await screen.id('product-hit').nth(tile).click();
    await screen.ring('249');
    await pay(screen.id('pay-card'));
    await screen.phase('waiting');
    await control.whenPrompting();
    control.present();
    await screen.outcome('paid');
    await screen.id('new-sale').click();
  };
  const begin = async (): Promise<void> => {
    await screen.id('refund-open').click();
    await screen.id('refund-amount').fill('45');
    await screen.id('refund-reason-option').first().click();
  };
  const confirm = async (): Promise<void> => {
    await pay(screen.id('refund-confirm'));
    await screen.refund.waitFor();
  };
  await sell();
  await sell();
  await screen.openSale(1);
  await stop('sales');
  // Where there is room, what was sold and why we say paid stand side by side.
  const tab = page.locator('.tab').last();
  if (await tab.isVisible()) await tab.click();
  await screen.id('sale-timeline').waitFor();
  await stop('sales-timeline');
  await screen.id('sales-search').fill('zebra');
  await stop('sales-nothing-found');
  await screen.id('sales-search').fill('');
  await screen.openSale(1);
  await screen.id('refund-open').click();
  await screen.id('refund-confirm').waitFor();
  await stop('refund-form-empty');
  await screen.id('refund-back').click();
  await begin();
  await screen.id('refund-amount').fill('99999');
  await stop('refund-form-too-much');
  await screen.id('refund-amount').fill('45');
  await stop('refund-form');
  await confirm();
  await page.locator('[data-testid=refund-screen][data-phase=waiting]').waitFor();
  await stop('refund-waiting');
  control.decline('stolen-card');
  await screen.refundOutcome('declined');
  await stop('refund-declined');
  await screen.id('back-to-basket').or(screen.id('new-sale')).first().click();
  await screen.openSale(1);
  await begin();
  await confirm();
  await page.locator('[data-testid=refund-screen][data-phase=waiting]').waitFor();
  await control.whenPrompting();
  control.present();
  await screen.refundOutcome('refunded');
  await stop('refunded');
  await screen.id('new-sale').click();
  await screen.openSale(1);
  await stop('sales-partly-refunded');
  await page.locator('[data-testid=sale-row][data-status=return]').first().click();
  await stop('sales-return');
}

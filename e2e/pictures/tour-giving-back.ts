import type { Locator } from '@playwright/test';
import type { Stage } from './stage.ts';

type Stop = (name: string) => Promise<void>;

async function ringUp({ screen }: Stage): Promise<void> {
  for (const tile of [0, 4, 10]) await screen.id('product-hit').nth(tile).click();
}

async function present({ server: { control } }: Stage): Promise<void> {
  await control.whenPrompting();
  control.present();
}

/** Presses it as soon as it does not rest any more. */
async function press(button: Locator): Promise<void> {
  await button.and(button.page().locator(':not([aria-disabled=true])')).click();
}

async function sell(stage: Stage): Promise<void> {
  await ringUp(stage);
  await press(stage.screen.id('pay-card'));
  await present(stage);
  await stage.screen.outcome('paid');
  await press(stage.screen.id('new-sale'));
}

async function fillIn({ screen }: Stage): Promise<void> {
  await screen.id('refund-line').last().click();
  await screen.id('refund-reason-option').first().click();
}

async function approve({ screen }: Stage): Promise<void> {
  await screen.id('approver').selectOption('Siri');
  await screen.id('approver-pin').fill('1357');
}

/** The card refuses a refund, and it goes back another way; with people, so that somebody has to answer for it. */
export async function tourOtherwise(stage: Stage, stop: Stop): Promise<void> {
  const { screen, server } = stage;
  await screen.unlock('Kari', '1357');
  await sell(stage);
  await screen.openSale(1);
  await screen.id('refund-open').click();
  await fillIn(stage);
  await screen.id('refund-note').fill('Esken var åpnet');
  await approve(stage);
  await stop('refund-form-approved');
  await press(screen.id('refund-confirm'));
  await server.control.whenPrompting();
  server.control.decline('stolen-card');
  await screen.refundOutcome('declined');
  await stop('refund-declined-otherwise');
  await press(screen.id('back-to-basket'));
  await screen.id('sale-refused').waitFor();
  await stop('sale-refused');
  await press(screen.id('refund-otherwise'));
  await screen.id('refund-otherwise-confirm').waitFor();
  await stop('otherwise-empty');
  await screen.id('refund-otherwise-how-option').first().click();
  await screen.id('refund-otherwise-note').fill('Kortet er sperret');
  await approve(stage);
  await stop('otherwise');
  await press(screen.id('refund-otherwise-confirm'));
  await screen.refundOutcome('otherwise');
  await stop('otherwise-paid');
  await screen.page.locator('.paper-slot').evaluate((paper) => paper.scrollTo(0, paper.scrollHeight));
  await stop('otherwise-paid-signature');
}

/** A return and a new sale in one visit. */
export async function tourExchange(stage: Stage, stop: Stop): Promise<void> {
  const { screen, server } = stage;
  await sell(stage);
  await screen.openSale(1);
  await stop('sale-with-exchange');
  await screen.id('exchange-open').click();
  await fillIn(stage);
  await stop('exchange-form');
  await press(screen.id('refund-confirm'));
  await server.control.whenPrompting();
  await screen.page.locator('[data-testid=refund-screen][data-phase=waiting]').waitFor();
  await stop('exchange-waiting');
  server.control.decline('stolen-card');
  await screen.refundOutcome('declined');
  await stop('exchange-declined');
  await press(screen.id('back-to-basket'));
  await screen.id('exchange-note').waitFor();
  await stop('exchange-sell-not-back');
  // What was filled in is still there.
  await screen.id('exchange-return').click();
  await screen.id('exchange-open').click();
  await press(screen.id('refund-confirm'));
  await present(stage);
  await screen.refundOutcome('refunded');
  await stop('exchange-refunded');
  await press(screen.id('new-sale'));
  await screen.page.locator('[data-testid=exchange-note][data-last=back]').waitFor();
  await stop('exchange-sell-empty');
  await ringUp(stage);
  await screen.ring('249');
  await stop('exchange-sell');
  await press(screen.id('pay-card'));
  await server.control.whenPrompting();
  await screen.phase('waiting');
  await stop('exchange-paying');
  server.control.decline('insufficient-funds');
  await screen.outcome('declined');
  await stop('exchange-not-paid');
  await press(screen.id('retry-payment'));
  await present(stage);
  await screen.outcome('paid');
  await stop('exchange-paid');
  await press(screen.id('new-sale'));
  await screen.openSale(2);
  await stop('exchange-sale');
}

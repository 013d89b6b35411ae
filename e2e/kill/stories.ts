import { expect } from '@playwright/test';
import { type Counter } from './counter.ts';
import type { MortalTill } from './till.ts';

export type Story = (counter: Counter, till: MortalTill) => Promise<void>;

/** What the card does comes only after the till has looked once, so that every run passes the same points. */
async function hasPassed(counter: Counter, till: MortalTill, point: RegExp): Promise<void> {
  const isThere = (): boolean => till.isDead() || counter.passed().some((name) => point.test(name));
  await expect.poll(isThere, { intervals: [50] }).toBe(true);
  if (till.isDead()) throw new Error('The till died before it came there.');
}

/** A sale from the first amount to the next customer: rung up, paid, printed, saved. */
export const pay: Story = async (counter, till) => {
  const { screen } = till;
  await screen.ring('10');
  await screen.pay();
  await hasPassed(counter, till, /^waiting\/id:after-commit$/);
  counter.server.control.present();
  await screen.outcome('paid');
  await takePaper(counter, till, 'paid');
  await screen.id('new-sale').click();
  await screen.total(0);
};

/** The cashier cancels at the prompt. */
export const cancel: Story = async (counter, till) => {
  const { screen } = till;
  await screen.ring('10');
  await screen.pay();
  await hasPassed(counter, till, /^waiting\/id:after-commit$/);
  await screen.id('payment-cancel').click();
  await screen.outcome('cancelled');
  await screen.id('back-to-basket').click();
};

/** A part of the newest sale goes back. */
export const refund: Story = async (counter, till) => {
  const { screen } = till;
  await screen.id('nav-sales').click();
  const row = '[data-testid=sale-row]:is([data-status=paid], [data-status=partly-refunded])';
  await screen.page.locator(row).first().click();
  await screen.id('refund-open').click();
  await screen.id('refund-amount').fill('1');
  await screen.id('refund-reason').first().click();
  await screen.id('refund-confirm').click();
  await hasPassed(counter, till, /^waiting\/look-answered.*:after-commit$/);
  counter.server.control.present();
  await screen.refundOutcome('refunded');
  await takePaper(counter, till, 'refunded');
  await screen.id('new-sale').click();
  await expect(screen.refundResult).toHaveCount(0);
};

async function takePaper(counter: Counter, till: MortalTill, turn: string): Promise<void> {
  await till.screen.id('receipt-print').click();
  await hasPassed(counter, till, new RegExp(`^${turn}/receipt-printed:after-commit$`));
  await till.screen.id('receipt-pdf').click();
  await hasPassed(counter, till, new RegExp(`^${turn}/receipt-saved:after-commit$`));
}

/** A sale without anything else around it, for a refund to begin with. */
export const sell: Story = async ({ server }, { screen }) => {
  await screen.ring('10');
  await screen.pay();
  await server.control.whenPrompting();
  server.control.present();
  await screen.outcome('paid');
  await screen.id('new-sale').click();
  await screen.total(0);
};

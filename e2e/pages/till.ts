import { expect, type Locator, type Page } from '@playwright/test';
import { scan, type ScanEnd } from './scanner.ts';

export type TillScreen = ReturnType<typeof onScreen>;

/** The screens, by the ids that product.md promises. State is read from attributes, never from words. */
export function onScreen(page: Page) {
  const id = (name: string): Locator => page.getByTestId(name);
  const screen = {
    page,
    id,
    payment: id('payment-screen'),
    result: id('result-screen'),
    refund: id('refund-screen'),
    refundResult: id('refund-result'),

    /** Rings up an open amount as a cashier types it: `249` or `58,50`. */
    async ring(amount: string): Promise<void> {
      await id('amount-input').fill(amount);
      await id('add-amount').click();
    },
    async scan(code: string, end: ScanEnd = 'Enter'): Promise<void> {
      await scan(page, code, end);
    },
    async total(minor: number): Promise<void> {
      await expect(id('basket-total')).toHaveAttribute('data-minor', String(minor));
    },
    async pay(): Promise<void> {
      await id('pay-card').click();
    },
    async phase(name: string | RegExp): Promise<void> {
      await expect(screen.payment).toHaveAttribute('data-phase', name);
    },
    async outcome(name: string, timeout = 15_000): Promise<void> {
      await expect(screen.result).toHaveAttribute('data-outcome', name, { timeout });
    },
    async refundOutcome(name: string): Promise<void> {
      await expect(screen.refundResult).toHaveAttribute('data-outcome', name);
    },
    async unlock(name: string, pin: string): Promise<void> {
      await page.locator(`[data-testid=operator][data-name="${name}"]`).click();
      await id('pin-input').fill(pin);
      await id('pin-submit').click();
    },
    async openSale(receipt: number): Promise<void> {
      await id('nav-sales').click();
      await page
        .locator(`[data-testid=sale-row][data-receipt="${String(receipt)}"]:not([data-status=return])`)
        .click();
      await expect(id('sale-detail')).toBeVisible();
    },
  };
  return screen;
}

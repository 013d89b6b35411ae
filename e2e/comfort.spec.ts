import type { Page } from '@playwright/test';
import { endTill, expect, test } from './hosts/shop.ts';
import { onScreen, type TillScreen } from './pages/till.ts';

async function toLook(screen: TillScreen): Promise<void> {
  await screen.id('nav-setup').click();
  await screen.page.locator('[data-testid=setup-section][data-section=look]').click();
}

async function choose(page: Page, what: string, value: string): Promise<void> {
  await page.locator(`[data-testid=setup-${what}][data-value="${value}"]`).click();
}

async function middleOf(screen: TillScreen, id: string): Promise<number> {
  const box = await screen.id(id).boundingBox();
  return box === null ? Number.NaN : box.x + box.width / 2;
}

test('The till is turned for the left hand, set in high contrast and made twice as large, sells so, and keeps it', async ({
  shop,
}) => {
  test.slow();
  const { till, page } = await shop.open();
  const screen = onScreen(page);
  await screen.id('sell-screen').waitFor();
  const width = await page.evaluate(() => window.innerWidth);
  expect(await middleOf(screen, 'pay-card')).toBeGreaterThan(width / 2);
  await toLook(screen);
  await choose(page, 'hand', 'left');
  await choose(page, 'contrast', 'high');
  await choose(page, 'volume', 'off');
  await screen.id('nav-sell').click();
  expect(await middleOf(screen, 'pay-card')).toBeLessThan(width / 2);
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');

  await toLook(screen);
  await choose(page, 'size', '200');
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(width * 0.55);
  await screen.id('nav-sell').click();
  await screen.ring('249');
  await screen.pay();
  await screen.phase('waiting');
  await shop.server.control.whenPrompting();
  shop.server.control.present();
  await screen.outcome('paid');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await screen.id('new-sale').click();
  await endTill(till);

  const again = (await shop.open()).page;
  await onScreen(again).id('sell-screen').waitFor();
  await expect(again.locator('html')).toHaveAttribute('data-hand', 'left');
  await expect.poll(() => again.evaluate(() => window.innerWidth)).toBeLessThan(width * 0.55);
});

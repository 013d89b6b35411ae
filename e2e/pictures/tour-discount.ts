import type { Stage } from './stage.ts';

/** What is taken off a line and off the basket, and who approves it. */
export async function tourDiscount(
  { screen, page }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  const reason = (name: string): Promise<void> =>
    page.locator(`[data-testid=discount-reason-option][data-value=${name}]`).click();
  await screen.unlock('Kari', '1357');
  for (const name of ['kaffe latte', 'kanelbolle', 'termokopp']) {
    await screen.id('product-search').fill(name);
    await screen.id('product-search').press('Enter');
  }
  await screen.id('line-discount').click();
  await screen.id('discount-screen').waitFor();
  await stop('discount-line');
  await screen.id('line-price').fill('199');
  await screen.id('discount-value').fill('50');
  await reason('other');
  await screen.id('discount-note').fill('Utstillingsmodell');
  await screen.id('line-comment').fill('Bulk i lokket');
  await screen.id('discount-confirm').click();
  await screen.id('approver-pin').waitFor();
  await stop('discount-approval');
  await screen.id('approver').selectOption('Siri');
  await screen.id('approver-pin').fill('1357');
  await screen.id('discount-confirm').click();
  await screen.id('pay-card').waitFor();
  await page.keyboard.press('F10');
  for (const digit of ['1', '0'])
    await page.locator('.discount-part .numpad-key', { hasText: digit }).click();
  await reason('campaign');
  await stop('discount-basket');
  await screen.id('discount-confirm').click();
  await screen.id('pay-card').waitFor();
  await stop('discount-given');
}

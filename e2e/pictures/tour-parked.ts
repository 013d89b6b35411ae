import type { Stage } from './stage.ts';

/** Baskets that wait: none, several, and one that is about to be thrown away. */
export async function tourParked(
  { screen, page }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  await screen.id('sell-screen').waitFor();
  await page.keyboard.press('F4');
  await screen.id('parked-screen').waitFor();
  await stop('parked-none');
  await screen.id('parked-back').click();
  for (const amount of ['249', '58', '1249,50']) {
    await screen.ring(amount);
    await screen.ring('39');
    await screen.id('basket-park').click();
    await screen.total(0);
  }
  await stop('sell-parked');
  await screen.id('parked-open').click();
  await screen.id('parked-row').nth(1).click();
  await screen.id('parked-name').fill('Bord 4');
  await screen.id('parked-name').press('Enter');
  await screen.id('parked-row').filter({ hasText: 'Bord 4' }).waitFor();
  await screen.id('parked-discard').click();
  await stop('parked');
}

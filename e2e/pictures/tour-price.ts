import type { Stage } from './stage.ts';

/** What something costs without ringing it up, and a code that nobody knows. */
export async function tourPrice(
  { screen, page }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  await screen.unlock('Siri', '1357');
  await screen.ring('249');
  await page.keyboard.press('F7');
  await screen.id('price-check-card').waitFor();
  await stop('price-check');
  await screen.scan('3001');
  await screen.id('price-check-price').waitFor();
  await stop('price-check-found');
  await screen.scan('7038010000126');
  await screen.id('price-check-missed').waitFor();
  await stop('price-check-missed');
  await page.keyboard.press('Escape');
  await screen.scan('7038010000126');
  await screen.id('product-unknown').waitFor();
  await stop('product-unknown');
}

import type { Stage } from './stage.ts';

/** What a scanner types: as it comes out of its box, with a sign before, and without a key behind. */
export async function tourScanner(
  { screen, page }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  await screen.unlock('Siri', '1357');
  await screen.id('nav-setup').click();
  await page.locator('[data-testid=setup-section][data-section=scanner]').click();
  await screen.id('scanner-try').waitFor();
  await stop('scanner');
  await screen.id('scanner-try').focus();
  await screen.scan('3001');
  await screen.id('scanner-read').waitFor();
  await screen.id('scanner-save').scrollIntoViewIfNeeded();
  await stop('scanner-product');
  await screen.id('scanner-try').focus();
  await screen.scan('~]E07038010000997', 'Tab');
  await screen.id('scanner-hint').waitFor();
  await screen.id('scanner-prefix').fill('~ 1');
  await stop('scanner-unknown');
}

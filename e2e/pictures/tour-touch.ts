import { fingerOf } from '../pages/hands.ts';
import type { Stage } from './stage.ts';

/** The keys on the screen: letters for a search, digits where only they are meant. */
export async function tourTouch(
  { screen, page }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  await screen.unlock('Siri', '1357');
  await screen.ring('249');
  const finger = await fingerOf(page);
  await finger.press(screen.id('product-search'));
  await screen.id('touch-keys').waitFor();
  await stop('touch-letters');
  await finger.press(screen.id('touch-keys').locator('[data-key=Signs]'));
  await stop('touch-signs');
  await finger.press(screen.id('touch-keys').locator('[data-key=Done]'));
  await finger.press(screen.id('nav-setup'));
  await finger.press(page.locator('[data-testid=setup-section][data-section=people]'));
  await finger.press(screen.id('person-add'));
  await finger.press(screen.id('person-pin'));
  await screen.id('touch-keys').waitFor();
  await stop('touch-digits');
}

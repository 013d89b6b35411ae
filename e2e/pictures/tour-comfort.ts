import { practiceSettings } from '../hosts/bare.ts';
import type { Stage, StageOptions } from './stage.ts';

/** For the left hand and in high contrast: the same places the other way round, and no grey. */
export const comfortTour = {
  options: (): Promise<StageOptions> =>
    Promise.resolve({
      settings: {
        ...practiceSettings,
        comfort: { volume: 'off', hand: 'left', contrast: 'high', size: 100 },
      },
    }),
  run: tour,
};

async function tour({ screen, page, server }: Stage, stop: (name: string) => Promise<void>): Promise<void> {
  const { control } = server;
  await screen.ring('249');
  await screen.ring('58');
  await stop('comfort-sell');
  await screen.pay();
  await screen.phase('waiting');
  await control.whenPrompting();
  await stop('comfort-waiting');
  control.decline();
  await screen.outcome('declined');
  await stop('comfort-declined');
  await screen.id('retry-payment').click();
  await control.whenPrompting();
  control.present();
  await screen.outcome('paid');
  await stop('comfort-paid');
  await screen.id('new-sale').click();
  await screen.id('nav-sales').click();
  await screen.id('sale-row').first().click();
  await stop('comfort-sales');
  await screen.id('nav-setup').click();
  await page.locator('[data-testid=setup-section][data-section=look]').click();
  await screen.id('setup-volume').last().scrollIntoViewIfNeeded();
  await stop('comfort-setup');
}

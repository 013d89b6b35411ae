import { mkdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { bitmapOf } from '../../electron/letterhead/bitmap.ts';
import { practiceSettings } from '../hosts/bare.ts';
import type { Stage, StageOptions } from './stage.ts';

/** A cup, more or less, in greys. */
const logo = bitmapOf({
  width: 240,
  height: 120,
  dots: Uint8Array.from({ length: 240 * 120 }, (_, index) => {
    const [x, y] = [(index % 240) - 120, Math.floor(index / 240) - 60];
    const isCup = y > -30 && y < 45 && Math.abs(x) < 46 - y / 5;
    const isHandle = Math.abs(Math.hypot(x - 52, y - 2) - 20) < 6 && x > 40;
    return isCup ? Math.max(0, Math.min(255, 60 + x * 2)) : isHandle ? 40 : 255;
  }),
});
const id = createHash('sha256').update(logo).digest('hex');

/** What the shop itself has on its receipts: in Set-up, on a narrow roll as well, and on a receipt. */
export const letterheadTour = {
  options: (): Promise<StageOptions> =>
    Promise.resolve({
      settings: {
        ...practiceSettings,
        letterhead: {
          header: ['Tlf. 22 33 44 55', 'www.kaffebaren.example'],
          footer: ['Bytterett 30 dager mot kvittering', 'Man–fre 8–18, lør 10–16'],
          logo: id,
        },
      },
      furnish(folder: string) {
        mkdirSync(join(folder, 'logos'));
        writeFileSync(join(folder, 'logos', `${id}.bmp`), logo);
      },
    }),
  run: tour,
};

async function tour(
  { screen, page, till, server }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  const section = page.locator('[data-testid=setup-section][data-section=receipt]');
  await screen.id('nav-setup').click();
  await section.click();
  await screen.id('receipt-logo').waitFor();
  await stop('letterhead');
  await screen.id('letterhead-save').scrollIntoViewIfNeeded();
  await stop('letterhead-below');
  await till.must('printer:save', {
    printer: {
      isAutomatic: false,
      network: { host: '127.0.0.1', port: 9, language: 'esc-pos', columns: 32, hasDrawer: false },
    },
  });
  await page.locator('.letterhead-preview[data-columns="32"]').waitFor();
  await screen.id('letterhead-header').fill('Tlf. 22 33 44 55\nKOPI');
  await section.click();
  await stop('letterhead-wrong');

  await screen.id('nav-sell').click();
  await screen.ring('249');
  await screen.pay();
  await screen.phase('waiting');
  await server.control.whenPrompting();
  server.control.present();
  await screen.outcome('paid');
  await screen.id('receipt-logo').waitFor();
  await stop('letterhead-receipt');
}

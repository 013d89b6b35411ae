import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { practiceSettings } from '../hosts/bare.ts';
import type { Stage } from './stage.ts';

/** No journal any more, and two copies that can be chosen. */
export function damageJournal(folder: string): void {
  const { accountId } = practiceSettings.account ?? { accountId: '' };
  writeFileSync(join(folder, `${accountId}.sqlite`), 'this is not a journal\n'.repeat(99));
  mkdirSync(join(folder, 'backups'));
  for (const time of ['2026-11-19T17-02-11-000Z', '2026-11-20T17-05-40-000Z']) {
    const name = `Dintero-Cashier_${accountId}_K1_3fa9c1d2_${time}.sqlite`;
    writeFileSync(join(folder, 'backups', name), 'x'.repeat(123_000));
  }
}

export async function tourJournal(
  { screen, page }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  await screen.id('damaged-screen').waitFor();
  await stop('journal-damaged');
  await screen.id('backup-row').first().click();
  await screen.id('restore-yes').waitFor();
  await stop('journal-restore-asked');
  await screen.id('restore-yes').click();
  await screen.id('damaged-retry').waitFor();
  await page.getByTestId('damaged-note').filter({ hasText: /./ }).waitFor();
  await stop('journal-not-restored');
  await screen.id('begin-anew').click();
  await screen.id('restore-yes').click();
  await screen.id('journal-banner').waitFor();
  await stop('journal-banner');
  await screen.id('nav-setup').click();
  await screen.id('journal-notice').waitFor();
  await stop('journal-notice');
  await page.locator('[data-testid=setup-section][data-section=journal]').click();
  await screen.id('backup-row').first().click();
  await screen.id('restore-question').scrollIntoViewIfNeeded();
  await stop('journal-backups');
}

/** A button rests for a moment where another one has just been; Playwright waits for `disabled`, not for that. */
export async function tourHealth(
  { page, screen, server }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  await screen.id('status-terminal').click();
  await page.locator('[data-testid=health-screen][data-may-pay=true]').waitFor();
  await stop('health');
  await server.control.offline();
  await screen.id('health-again').click();
  await page.locator('[data-testid=health-screen][data-may-pay=false]').waitFor();
  await screen.id('support-file').click();
  await screen.id('support-show').waitFor();
  await stop('health-offline');
}

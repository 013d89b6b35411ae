import { practiceSettings } from '../hosts/bare.ts';
import type { Stage } from './stage.ts';

const terminal = practiceSettings.terminals[0]?.id ?? '';

export async function tourSetup(
  { screen, page, server }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  await screen.id('nav-setup').click();
  await screen.id('setup-accountId').waitFor();
  await stop('setup');
  await screen.id('setup-test').click();
  await screen.id('setup-check').first().waitFor();
  await stop('setup-tested');
  server.control.setTerminal(terminal, { status: 'ERROR', status_reason: 'NO_CONTACT' });
  await screen.id('setup-test').click();
  await screen.id('setup-check').last().and(screen.page.locator('[data-state=failed]')).waitFor();
  await stop('setup-test-failed');
  await screen.id('setup-accountId').fill('12');
  await screen.id('setup-organizationNumber').fill('');
  await screen.id('setup-save').click();
  await screen.id('setup-problem').first().waitFor();
  await stop('setup-problems');
  await page.locator('[data-testid=setup-section][data-section=moves]').click();
  await screen.id('moves-registerId').fill('K2');
  await screen.id('moves-register').click();
  await screen.id('moves-register-yes').waitFor();
  await stop('setup-moves');
  await screen.id('setup-section').last().click();
  await stop('setup-end');
}

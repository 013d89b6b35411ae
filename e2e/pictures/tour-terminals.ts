import { accountWith, settingsWith, terminalNumber } from '../hosts/terminals.ts';
import type { Stage, StageOptions } from './stage.ts';

/** Several terminals on one register: choosing, care, operations, and an end of day that does not agree. */
export const terminalsTour = {
  options: (): Promise<StageOptions> =>
    Promise.resolve({
      account: accountWith(
        {},
        { status: 'ACTION_REQUIRED', status_reason: 'CHECK_UPDATE', device_model: 'Saturn_S1F4_Pro' },
        { status: 'ERROR', status_reason: 'SYNC_ERROR' },
        {},
      ),
      settings: settingsWith('Window', 'Terrace bar', 'Kiosk'),
    }),
  run: tour,
};

async function tour({ screen, page, server }: Stage, stop: (name: string) => Promise<void>): Promise<void> {
  const { control } = server;
  await page.locator('[data-testid=status-terminal][data-status=ready]').waitFor();
  await screen.ring('58');
  await stop('terminals-sell');
  await screen.id('terminal-choice').click();
  await screen.id('terminal-choice').click();
  await stop('terminals-sell-wrong');
  await screen.id('terminal-choice').click();
  await screen.id('terminal-choice').click();
  await screen.id('pay-card').click();
  await control.whenPrompting();
  control.present();
  await screen.outcome('paid');
  await screen.id('new-sale').click();

  await screen.id('nav-setup').click();
  await page.locator('[data-testid=setup-section][data-section=terminals]').click();
  await stop('terminals');
  const row = (number: number) =>
    page.locator(`[data-testid=terminal-row][data-terminal="${terminalNumber(number)}"]`);
  await row(3).scrollIntoViewIfNeeded();
  await row(4).scrollIntoViewIfNeeded();
  await stop('terminals-wrong');
  control.addBehind({ reference: 'ELSEWHERE-1', amount: 700, terminalId: terminalNumber(1) });
  await row(1).locator('[data-operation=end-of-day]').first().click();
  await row(1).getByTestId('day-figures').waitFor();
  await row(1).scrollIntoViewIfNeeded();
  await stop('terminals-day');
  control.turn({ operationEnds: 'never' });
  await row(2).locator('[data-operation=send-logs]').first().click();
  await row(2).locator('[data-testid=operation-status][data-status=running]').waitFor();
  await row(2).getByTestId('terminal-edit').click();
  await row(2).getByTestId('terminal-form').scrollIntoViewIfNeeded();
  await stop('terminals-edit');
  await screen.id('terminal-add').click();
  await screen.id('terminal-found').first().click();
  await screen.id('terminal-add-confirm').scrollIntoViewIfNeeded();
  await stop('terminals-add');
  await screen.id('nav-sell').click();
  await screen.ring('58');
  await screen.id('terminal-choice').click();
  await stop('terminals-sell-held');
}

import type { Stage } from './stage.ts';

/** The shifts: none yet, one that is open, one that cannot be closed, and those that are. */
export async function tourShifts(
  { screen, page, server, till }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  const { control } = server;
  const report = (state: string): Promise<void> =>
    page.locator(`[data-testid=shift-report][data-state=${state}]`).waitFor();
  async function toShifts(): Promise<void> {
    await screen.id('nav-reports').click();
    await page.locator('[data-testid=report-kind][data-kind=shift]').click();
  }
  async function ask(amount: string): Promise<void> {
    await screen.id('nav-sell').click();
    await screen.ring(amount);
    await screen.id('pay-card').click();
  }
  await till.must('lock:unlock', { name: 'Siri', pin: '1357' });
  await toShifts();
  await screen.id('shift-none').waitFor();
  await stop('shift-none');
  for (const amount of ['249', '1249,50']) {
    await ask(amount);
    await control.whenPrompting();
    control.present();
    await screen.outcome('paid');
    await screen.id('new-sale').click();
  }
  await till.must('lock:unlock', { name: 'Kari', pin: '1357' });
  await toShifts();
  await report('open');
  await stop('shift-open');
  await screen.id('shift-close').click();
  await report('closed');
  await stop('shift-closed');

  control.arm({ route: 'create', kind: 'reset' });
  await ask('58');
  await screen.id('payment-terminal-idle').waitFor();
  await screen.id('payment-terminal-idle').click();
  await screen.id('back-to-basket').click();
  await toShifts();
  await screen.id('shift-close').click();
  await screen.id('shift-undecided').waitFor();
  await stop('shift-stopped');
  await screen.id('shift-carry-reason').fill('The terminal was unplugged');
  await screen.id('approver-pin').fill('1357');
  await screen.id('shift-carry').click();
  await report('closed');
  await stop('shift-carried-over');
}

import type { Stage } from './stage.ts';
import { pay } from './tour-payment.ts';

export async function tourReports(
  { screen, server, page }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  const { control } = server;
  await screen.id('product-hit').first().click();
  await pay(screen.id('pay-card'));
  await screen.phase('waiting');
  await control.whenPrompting();
  control.present();
  await screen.outcome('paid');
  await screen.id('new-sale').click();
  await screen.id('nav-reports').click();
  await screen.id('reconcile-run').waitFor();
  await stop('reports');
  const held = control.arm({ route: 'transaction-list', kind: 'delay', ms: 4000 });
  await screen.id('reconcile-run').click();
  await page.locator('[data-testid=reconcile-progress][data-step=dintero]').waitFor();
  await stop('reports-running');
  control.disarm(held);
  const done = page.locator('[data-testid=reports-screen][data-state=done]');
  await done.waitFor({ timeout: 20_000 });
  await stop('reports-equal');
  control.addBehind({ reference: 'K1-20261122-FORGOTTEN1', amount: 123_450 });
  control.addBehind({ reference: 'K2-20261122-0000000001', amount: 8800 });
  control.refundBehind(control.transactions()[0]?.id ?? '', 500);
  await screen.id('reconcile-run').click();
  await page.locator('[data-testid=reconcile-list][data-kind=only-there][data-count="1"]').click();
  await screen.id('reconcile-row').waitFor();
  await stop('reports-only-there');
  await screen.id('reconcile-row').click();
  await screen.id('finding-detail').waitFor();
  await stop('attention-finding');
  await screen.id('finding-settle').click();
  await screen.id('finding-note').fill('Refunded in Backoffice');
  await stop('attention-finding-settle');
  await screen.id('question-back').click();
  await page.locator('[data-testid=attention-item][data-kind=mismatch]').click();
  await stop('attention-finding-mismatch');
  await screen.id('nav-reports').click();
  control.arm({ route: 'transaction-list', kind: 'status', code: 403 });
  await screen.id('reconcile-run').click();
  await page.locator('[data-testid=reports-screen][data-state=failed]').waitFor({ timeout: 20_000 });
  await stop('reports-failed');
}

export async function tourAudit(
  { screen, page, till }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  await screen.unlock('Kari', '9999');
  await page.locator('[data-testid=lock-message] svg').waitFor();
  await screen.unlock('Kari', '1357');
  for (const tile of [0, 0, 4]) await screen.id('product-hit').nth(tile).click();
  await screen.ring('249');
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.locator('.line-row').first().click();
  await page.getByRole('button', { name: /fewer/i }).click();
  await till.ask('setup:read', {});
  await pay(screen.id('pay-card'));
  await screen.phase('waiting');
  await screen.id('payment-cancel').click();
  await screen.outcome('cancelled');
  await screen.id('back-to-basket').click();
  await screen.id('lock').click();
  await screen.unlock('Siri', '1357');
  await screen.id('sell-screen').waitFor();
  const setup = await till.must('setup:read', {});
  const form = { ...setup.form, registerName: 'Kasse ved døra', addressLine: '' };
  await till.must('setup:save', { form });
  await screen.id('nav-reports').click();
  await page.locator('[data-testid=report-kind][data-kind=audit]').click();
  await screen.id('audit-row').first().waitFor();
  await stop('audit');
  await screen.id('audit-kind').selectOption('corrections');
  await page.locator('[data-testid=audit-row][data-what=quantity-cut]').waitFor();
  await screen.id('audit-person').selectOption('Kari');
  await screen.id('audit-export').click();
  await screen.id('audit-note').filter({ hasText: /\.csv/ }).waitFor();
  await stop('audit-exported');
  await screen.id('audit-kind').selectOption('care');
  await screen.id('audit-row').waitFor({ state: 'detached' });
  await stop('audit-nothing');
}

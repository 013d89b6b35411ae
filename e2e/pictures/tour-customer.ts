import type { Page } from '@playwright/test';
import type { Stage } from './stage.ts';

/** What the customer sees of a sale that is declined once, and of one that is not known. */
export async function tourCustomer(
  stage: Stage,
  stop: (name: string, page?: Page) => Promise<void>,
): Promise<void> {
  const { screen, till } = stage;
  const { control } = stage.server;
  const { page, look } = await stage.openCustomer();
  async function seen(kind: string): Promise<void> {
    await till.until(`the customer sees ${kind}`, () => till.seen.at(-1)?.scene.kind === kind);
    await look();
    await stop(`customer-${kind}`, page);
  }
  await screen.id('sell-screen').waitFor();
  await seen('welcome');
  for (const amount of ['249', '58', '129,50']) await screen.ring(amount);
  await screen.total(43650);
  await seen('basket');
  await screen.id('pay-card').click();
  await control.whenPrompting();
  await seen('card');
  control.decline();
  await seen('not-done');
  await screen.id('retry-payment').click();
  await control.whenPrompting();
  control.present();
  await screen.outcome('paid');
  await look();
  await page.getByTestId('receipt-code').waitFor();
  await seen('done');
  await screen.id('new-sale').click();

  control.arm({ route: 'create', kind: 'reset' });
  await screen.ring('58');
  await screen.id('pay-card').click();
  await screen.phase('checking');
  await seen('wait');
  await screen.id('payment-terminal-idle').click({ timeout: 60_000 });
  await seen('ask');
}

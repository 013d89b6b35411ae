import type { Locator } from '@playwright/test';
import type { Stage } from './stage.ts';
import { pay } from './tour-payment.ts';

export async function tourAttention(
  { screen, server, page }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  const { control } = server;
  control.arm({ route: 'create', kind: 'reset' });
  await screen.ring('249');
  await pay(screen.id('pay-card'));
  await screen.id('payment-terminal-idle').click({ timeout: 20_000 });
  await screen.outcome('unknown');
  await screen.id('back-to-basket').or(screen.id('new-sale')).first().click();
  await screen.id('basket-clear').click();
  await screen.ring('58');
  control.turn({ cancelKeepsPrompt: true });
  await pay(screen.id('pay-card'));
  await screen.phase('waiting');
  await control.whenPrompting();
  await screen.id('payment-cancel').click();
  await screen.result.or(page.locator('[data-phase=checking]')).first().waitFor();
  control.approveNow();
  await screen.result.waitFor({ timeout: 20_000 });
  await screen.id('back-to-basket').or(screen.id('new-sale')).first().click();
  await screen.id('attention-badge').waitFor({ timeout: 20_000 });
  await stop('sell-with-attention');
  await screen.id('nav-attention').click();
  const item = (kind: string): Locator => page.locator(`[data-testid=attention-item][data-kind=${kind}]`);
  await item('payment-found').waitFor({ timeout: 20_000 });
  // In time the undecided one turns out never to have reached anybody, so it is looked at first.
  await item('undecided').click();
  await stop('attention-undecided');
  await screen.id('attention-keep').click();
  await screen.id('attention-question').waitFor();
  await stop('attention-keep-question');
  await screen.id('question-back').click();
  await screen.id('attention-settle').click();
  await screen.id('attention-settle-form').waitFor();
  await stop('attention-settle-empty');
  await page.locator('[data-testid=settle-verdict-option][data-value=paid]').click();
  await page.locator('[data-testid=settle-reason-option][data-value=slip-says-so]').click();
  await screen.id('settle-slip').fill('000417');
  await stop('attention-settle');
  await screen.id('question-back').click();
  await item('payment-found').click();
  await stop('attention-payment-found');
  await screen.id('attention-refund').click();
  await screen.id('attention-question').waitFor();
  await stop('attention-refund-question');
  await screen.id('question-back').click();
  await item('undecided').click();
  await screen.id('attention-settle').click();
  await page.locator('[data-testid=settle-verdict-option][data-value=paid]').click();
  await page.locator('[data-testid=settle-reason-option][data-value=slip-says-so]').click();
  await screen.id('settle-slip').fill('000417');
  await pay(screen.id('attention-settle-confirm'));
  await screen.id('nav-sales').click();
  await page.locator('[data-testid=sale-row][data-by-hand=unverified]').click();
  await stop('sales-unverified');
}

import { practiceAccount } from '../../electron/practice/account.ts';
import { practiceSettings } from '../hosts/bare.ts';
import type { Stage } from './stage.ts';
import { pay } from './tour-payment.ts';

const terminal = practiceSettings.terminals[0]?.id ?? '';

export async function tourStart({ screen }: Stage, stop: (name: string) => Promise<void>): Promise<void> {
  await screen.id('start-practice').waitFor();
  await stop('start');
  await screen.id('start-connect').click();
  await screen.id('guide-accountId').waitFor();
  await stop('guide-account');
  await screen.id('guide-expert').click();
  await screen.id('setup-save').waitFor();
  await stop('start-expert');
  await screen.id('setup-save').click();
  await screen.id('setup-problem').first().waitFor();
  await stop('start-expert-problems');
}

/** From first start to a test payment, past what can be missing on the way. */
export async function tourGuide(
  { screen, page, server }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  const { control } = server;
  const next = screen.id('guide-next');
  const at = (step: string): Promise<void> =>
    page.locator(`[data-testid=guide-screen][data-step=${step}]`).waitFor();
  await screen.id('start-connect').click();
  await next.click();
  await screen.id('guide-problem').first().waitFor();
  await stop('guide-account-problems');
  await screen.id('guide-accountId').fill(practiceAccount.account_id);
  await screen.id('guide-clientId').fill(practiceAccount.client_id);
  await screen.id('guide-clientSecret').fill('not the secret');
  await next.click();
  await page.locator('[data-testid=setup-check][data-state=failed]').waitFor();
  await stop('guide-account-refused');
  await screen.id('guide-clientSecret').fill(practiceAccount.client_secret);
  control.turn({ forbid: ['stores'] });
  await next.click();
  await screen.id('guide-typed').waitFor();
  await stop('guide-store-typed');
  control.turn({ forbid: [] });
  await screen.id('guide-ask-again').click();
  await screen.id('guide-store').waitFor();
  await stop('guide-store');
  control.setTerminal(terminal, { status: 'ACTION_REQUIRED', status_reason: 'CHECK_UPDATE' });
  await next.click();
  await screen.id('guide-unusable').waitFor();
  await stop('guide-terminal-unusable');
  control.setTerminal(terminal, { status: 'ACTIVE', status_reason: '' });
  await screen.id('guide-simulate').click();
  await page.locator('[data-testid=guide-terminal][data-terminal=T00000000-T0002]').waitFor();
  await stop('guide-terminal');
  await next.click();
  await at('receipt');
  await stop('guide-receipt');
  await next.click();
  await at('profile');
  await screen.id('guide-profileId').fill('nothing-like-it');
  await stop('guide-profile');
  await next.click();
  await at('test');
  await stop('guide-test');
  await pay(next);
  await screen.outcome('failed');
  await stop('guide-test-refused');
  await screen.id('back-to-basket').click();
  await page.locator('[data-testid=guide-test][data-state=failed]').waitFor();
  await stop('guide-test-failed');
  await screen.id('guide-back').click();
  await at('profile');
  await screen.id('guide-profileId').fill('default');
  await next.click();
  await at('test');
  await pay(next);
  await screen.outcome('paid');
  await screen.id('new-sale').click();
  await screen.id('guide-sell').waitFor();
  await stop('guide-test-paid');
  await screen.id('guide-sell').click();
  await screen.id('sell-screen').waitFor();
}

import type { Locator } from '@playwright/test';
import type { Stage } from './stage.ts';

/** A payment's states, from the press to how it ended. */
export async function tourPayment(stage: Stage, stop: (name: string) => Promise<void>): Promise<void> {
  const { screen, server } = stage;
  const { control } = server;
  for (const tile of [0, 0, 4, 10]) await screen.id('product-hit').nth(tile).click();
  const held = control.arm({ route: 'create', kind: 'delay', ms: 4000 });
  await pay(screen.id('pay-card'));
  await screen.phase('sending');
  await stop('sending');
  control.disarm(held);
  await screen.phase('waiting');
  await control.whenPrompting();
  await stop('waiting');
  await screen.id('payment-check').click();
  await stop('waiting-checked');
  control.decline('insufficient-funds');
  await screen.outcome('declined');
  await stop('declined');
  await screen.id('retry-payment').click();
  await control.whenPrompting();
  control.arm({ route: 'session-cancel', kind: 'delay', ms: 4000 });
  await screen.id('payment-cancel').click();
  await screen.phase('cancelling');
  await stop('cancelling');
  await screen.outcome('cancelled');
  await stop('cancelled');
  await screen.id('retry-payment').click();
  await control.whenPrompting();
  control.stop();
  await screen.result.waitFor();
  await stop('stopped-by-customer');
  await screen.id('retry-payment').click();
  await control.whenPrompting();
  control.present({ brand: 'visa' });
  await screen.outcome('paid');
  await stop('paid');
  await screen.id('new-sale').click();
  control.turn({ approveDuringCancel: true });
  await screen.ring('12345');
  await pay(screen.id('pay-card'));
  await screen.phase('waiting');
  await control.whenPrompting();
  await screen.id('payment-cancel').click();
  await screen.outcome('paid');
  await stop('paid-despite-cancel');
  await screen.id('new-sale').click();
  control.arm({ route: 'create', kind: 'status', code: 400 });
  await screen.ring('249');
  await pay(screen.id('pay-card'));
  await screen.outcome('failed');
  await stop('failed-refused');
  await screen.id('back-to-basket').click();
  control.turn({ approveDuringCancel: false, cancelKeepsPrompt: true });
  await pay(screen.id('pay-card'));
  await screen.phase('waiting');
  await control.whenPrompting();
  await screen.id('payment-cancel').click();
  await screen.outcome('cancelled');
  control.approveNow();
  await screen.page.locator('[data-testid=result-screen][data-late=found]').waitFor();
  await stop('paid-late');
}

/** What is not known, and what is asked then. */
export async function tourDoubt(
  { screen, server }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  const { control } = server;
  await screen.ring('249');
  control.arm({ route: 'create', kind: 'reset' });
  control.arm({ route: 'session-search', kind: 'status', code: 503, times: 'until-disarmed' });
  await pay(screen.id('pay-card'));
  await screen.phase('checking');
  await stop('checking');
  // As long as no look can be read, nobody is asked: the terminal may well have paid.
  control.disarm();
  await screen.id('payment-terminal-idle').waitFor();
  await stop('question-terminal');
  await screen.id('payment-terminal-idle').click();
  await screen.outcome('unknown');
  await stop('unknown');
  await screen.id('back-to-basket').or(screen.id('new-sale')).first().click();
  await screen.id('basket-clear').click();
  await screen.ring('58');
  control.turn({ captureAfterMs: 'stuck' });
  await pay(screen.id('pay-card'));
  await screen.phase('waiting');
  await control.whenPrompting();
  await screen.id('payment-still-waiting').waitFor();
  await stop('question-still-waiting');
  await screen.id('payment-still-waiting').click();
  control.present();
  await screen.phase('processing');
  await stop('processing');
  await screen.id('payment-let-go').waitFor();
  await stop('processing-let-go');
  await screen.id('payment-let-go').click();
  await screen.outcome('paid');
  await stop('paid-collection-pending');
}

/** Once it is at rest no more. */
export async function pay(button: Locator): Promise<void> {
  await button.and(button.page().locator(':not([aria-disabled=true])')).click();
}

import type { Page } from '@playwright/test';
import type { Stage } from './stage.ts';
import { pay } from './tour-payment.ts';

export async function tourPractice(
  stage: Stage,
  stop: (name: string, page?: Page) => Promise<void>,
): Promise<void> {
  const { screen, server } = stage;
  const device = await stage.openDevice('en');
  server.control.turn({ resultShownMs: 60_000 });
  await screen.id('practice-banner').waitFor();
  await stop('practice-sell');
  await stop('device-idle', device);
  await screen.ring('249');
  await pay(screen.id('pay-card'));
  await screen.phase('waiting');
  await device.locator('[data-testid=practice-screen][data-phase=prompting]').waitFor();
  await stop('practice-waiting');
  await stop('device-asks', device);
  server.control.arm({ route: 'refund', kind: 'reset' });
  await stop('device-armed', device);
  server.control.present();
  await screen.outcome('paid');
  await stop('practice-paid');
  await device.locator('[data-testid=practice-screen][data-phase=result]').waitFor();
  await stop('device-approved', device);
}

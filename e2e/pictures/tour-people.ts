import type { Locator } from '@playwright/test';
import type { Stage } from './stage.ts';
import { pay } from './tour-payment.ts';

export async function tourPeople(
  { screen, page, server }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  const person = (name: string): Locator => page.locator(`[data-testid=person][data-name="${name}"]`);
  await screen.id('owner-reset-open').click();
  await screen.id('person-pin').fill('1234');
  await screen.id('person-pin-again').fill('1234');
  await screen.id('owner-reset-save').click();
  await page.locator('[data-testid=owner-reset-message][data-problem=sequence]').waitFor();
  await stop('owner-reset');
  await screen.id('person-pin').fill('481627');
  await screen.id('person-pin-again').fill('481627');
  await screen.id('owner-reset-save').click();
  await screen.id('nav-setup').click();
  await page.locator('[data-testid=setup-section][data-section=people]').click();
  await person('Amal').click();
  await screen.id('person-active').click();
  await person('Amal').and(page.locator('[data-active=false]')).waitFor();
  await stop('setup-people');
  await screen.id('person-close').click();
  await screen.id('person-add').click();
  await screen.id('person-name').fill('Kari');
  await screen.id('person-pin').fill('4816');
  await screen.id('person-pin-again').fill('4816');
  await screen.id('person-save').click();
  await page.locator('[data-testid=person-problem][data-problem=name-taken]').waitFor();
  await stop('setup-people-add');
  await screen.id('person-close').click();
  await screen.id('rights').scrollIntoViewIfNeeded();
  await stop('setup-rights');
  await screen.id('lock').click();
  await screen.unlock('Kari', '1357');
  await screen.id('nav-setup').click();
  await stop('setup-cashier');
  await screen.id('nav-sell').click();
  await screen.ring('249');
  await pay(screen.id('pay-card'));
  await server.control.whenPrompting();
  server.control.present();
  await screen.outcome('paid');
  await screen.id('new-sale').click();
  await screen.openSale(1);
  await screen.id('refund-open').click();
  await screen.id('refund-amount').fill('45');
  await screen.id('refund-reason-option').last().click();
  await screen.id('refund-note').fill('Kopp med hakk');
  await stop('refund-approval');
}

import type { Locator } from '@playwright/test';
import { practiceSettings } from '../hosts/bare.ts';
import type { Stage } from './stage.ts';
import { pay } from './tour-payment.ts';

const terminal = practiceSettings.terminals[0]?.id ?? '';

export function breakTerminal({ control }: Stage['server']): void {
  control.setTerminal(terminal, { status: 'ACTION_REQUIRED', status_reason: 'LOW_BATTERY' });
}

async function isReady(status: Locator): Promise<void> {
  await status.and(status.page().locator('[data-status=ready]')).waitFor();
}

export async function tourSell(
  { screen, page, server }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  await isReady(screen.id('status-terminal'));
  await stop('sell-empty');
  for (const tile of [0, 4, 10]) await screen.id('product-hit').nth(tile).click();
  await screen.ring('249');
  await stop('sell');
  await screen.id('product-search').fill('kaf');
  await stop('sell-search');
  await screen.id('product-search').fill('zebra');
  await stop('sell-search-nothing');
  await screen.id('product-search').fill('');
  for (let tile = 0; tile < 12; tile += 1) await screen.id('product-hit').nth(tile).click();
  await screen.ring('99999');
  await stop('sell-long');
  await page.keyboard.press('?');
  await screen.id('keys-screen').waitFor();
  await stop('keys');
  await page.keyboard.press('Escape');
  await screen.id('basket-clear').click();
  await stop('sell-cleared');
  await screen.id('nav-sales').click();
  await screen.id('sales-screen').waitFor();
  await stop('sales-empty');
  await screen.id('nav-attention').click();
  await screen.id('attention-empty').waitFor();
  await stop('attention-empty');
  await screen.id('nav-sell').click();
  await screen.ring('249');
  await server.control.offline();
  await pay(screen.id('pay-card'));
  await screen.outcome('failed');
  await stop('failed-offline');
  await screen.id('back-to-basket').click();
  await stop('sell-offline');
}

export async function tourLock(
  { screen, page }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  await screen.id('lock-screen').waitFor();
  await stop('lock');
  await screen.unlock('Kari', '9999');
  await page.locator('[data-testid=lock-message] svg').waitFor();
  await stop('lock-wrong-pin');
  await screen.unlock('Kari', '1357');
  await screen.ring('58');
  await stop('sell-with-operator');
  await screen.id('lock').click();
  await screen.id('lock-screen').waitFor();
  await stop('lock-with-basket');
}

export async function tourBroken(
  { screen, page }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  await page.locator('[data-testid=status-terminal][data-status=action-required]').waitFor();
  await screen.ring('249');
  await stop('sell-terminal-not-ready');
}

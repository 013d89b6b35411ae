import { readFile } from 'node:fs/promises';
import { practiceAccount } from '../electron/practice/account.ts';
import { endTill, expect, shopSecret, test } from './hosts/shop.ts';
import { onScreen } from './pages/till.ts';

const operators = [{ name: 'Siri', role: 'manager', pin: '2468' }];

const documents = (home: string): Record<string, string> => ({ HOME: home, XDG_CONFIG_HOME: home });

test('Health answers why no card can be taken, notices by itself when it is over, and saves a file without the secret', async ({
  shop,
  profile,
}) => {
  const { till, page } = await shop.open({ operators }, { environment: documents(profile) });
  const screen = onScreen(page);
  await screen.unlock('Siri', '2468');
  await expect(screen.id('sell-screen')).toBeVisible();
  await expect(screen.id('status-terminal')).toHaveAttribute('data-status', 'ready');
  await screen.id('status-terminal').click();
  const health = screen.id('health-screen');
  await expect(health).toHaveAttribute('data-may-pay', 'true');
  const part = (what: string) => page.locator(`[data-testid=health-check][data-what=${what}]`);
  for (const what of ['network', 'clock', 'dintero', 'token', 'terminal', 'journal'])
    await expect(part(what)).toHaveAttribute('data-state', 'passed');

  // The line goes: noticed by asking, said calmly, and baskets go on.
  await shop.server.control.offline();
  await screen.id('health-again').click();
  await expect(health).toHaveAttribute('data-may-pay', 'false');
  await expect(part('network')).toHaveAttribute('data-finding', 'host-unreachable');
  await expect(screen.id('status-network')).toHaveAttribute('data-status', 'offline');
  await screen.id('nav-sell').click();
  await screen.ring('249');
  await screen.total(24900);
  await screen.pay();
  await screen.outcome('failed');
  expect(shop.server.control.requests('create')).toHaveLength(0);
  await screen.id('back-to-basket').click();

  // It comes back, and nobody restarts anything.
  await shop.server.control.online();
  await expect(screen.id('status-network')).toHaveAttribute('data-status', 'online');
  await screen.id('status-terminal').click();
  await expect(health).toHaveAttribute('data-may-pay', 'true');

  // A terminal that wants something says what.
  shop.server.control.setTerminal(practiceAccount.terminals[0].terminal_id, {
    status: 'ACTION_REQUIRED',
    status_reason: 'CHECK_UPDATE',
  });
  await screen.id('health-again').click();
  await expect(part('terminal')).toHaveAttribute('data-finding', 'terminal-action-required');
  await expect(health).toHaveAttribute('data-may-pay', 'false');

  await screen.id('support-file').click();
  await expect(screen.id('support-show')).toBeVisible();
  const path = /(?:\/|[A-Z]:\\).*\.txt/.exec(await screen.id('support-told').innerText())?.[0] ?? '';
  const text = await readFile(path, 'utf8');
  for (const needed of [
    '===== Health',
    '"electron":',
    'not-sent',
    '"event":"dintero"',
    'terminal-action-required',
  ])
    expect(text).toContain(needed);
  const basic = Buffer.from(shopSecret).toString('base64').slice(0, -2);
  for (const gone of [shopSecret, Array.from(shopSecret).reverse().join(''), basic, '2468', 'Siri'])
    expect(text.includes(gone), gone).toBe(false);
  await endTill(till);
});

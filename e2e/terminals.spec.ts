import { endTill, expect, shopSecret, test } from './hosts/shop.ts';
import { accountWith, terminalNumber } from './hosts/terminals.ts';
import { provisioning } from './hosts/provisioning.ts';
import { onScreen, type TillScreen } from './pages/till.ts';

/** A shop with three terminals, of which the register uses two. */
const account = { ...accountWith({}, {}), client_secret: shopSecret };
const window = { terminal_id: terminalNumber(2), name: 'Window' };
const two = { terminals: [...provisioning.terminals, window] };
const operators = [
  { name: 'Kari', role: 'cashier', pin: '1357' },
  { name: 'Siri', role: 'manager', pin: '2468' },
];

test.use({ account });
// Terminals are waited for as the till waits for them, and some of these start it twice.
test.slow();

function row(till: TillScreen, number: number) {
  return till.page.locator(`[data-testid=terminal-row][data-terminal="${terminalNumber(number)}"]`);
}

async function openCare(till: TillScreen): Promise<void> {
  await till.id('nav-setup').click();
  await till.page.locator('[data-testid=setup-section][data-section=terminals]').click();
}

function operation(till: TillScreen, number: number, name: string) {
  return row(till, number).locator(`[data-testid=terminal-operation][data-operation=${name}]`);
}

test('A payment goes to the chosen terminal, so does the next, and a restart begins with the first again', async ({
  shop,
}) => {
  const { control } = shop.server;
  const first = await shop.open(two);
  const till = onScreen(first.page);
  const sentTo = () =>
    control
      .requests('create')
      .map(({ body }) => (body as { order: { store: { terminal_id: string } } }).order.store.terminal_id);
  async function sell(number: number): Promise<void> {
    await till.ring('58');
    await till.pay();
    await control.whenPrompting({ terminalId: terminalNumber(number) });
    control.present({}, { terminalId: terminalNumber(number) });
    await till.outcome('paid');
    await till.id('new-sale').click();
  }
  await expect(till.id('terminal-choice')).toHaveAttribute('data-terminal', terminalNumber(1));
  await sell(1);
  await till.id('terminal-choice').click();
  await expect(till.id('terminal-choice')).toHaveAttribute('data-terminal', terminalNumber(2));
  await expect(till.id('status-terminal')).toContainText('Window');
  await sell(2);
  await sell(2);
  expect(sentTo()).toEqual([terminalNumber(1), terminalNumber(2), terminalNumber(2)]);

  await endTill(first.till);
  const again = onScreen((await shop.open(two)).page);
  await expect(again.id('terminal-choice')).toHaveAttribute('data-terminal', terminalNumber(1));
});

test('With one terminal there is nothing to choose', async ({ shop }) => {
  const till = onScreen((await shop.open()).page);
  await expect(till.id('status-terminal')).toHaveAttribute('data-status', 'ready');
  await expect(till.id('pay-card')).toBeVisible();
  await expect(till.id('terminal-choice')).toHaveCount(0);
});

test('A terminal that needs care says so before a payment, what to do, and is ready once that is done', async ({
  shop,
}) => {
  const { control } = shop.server;
  control.setTerminal(terminalNumber(1), { status: 'ACTION_REQUIRED', status_reason: 'CHECK_UPDATE' });
  control.setTerminal(terminalNumber(2), { status: 'ERROR', status_reason: 'SYNC_ERROR' });
  const till = onScreen((await shop.open(two)).page);
  await expect(till.id('status-terminal')).toHaveAttribute('data-status', 'action-required');
  await till.ring('58');
  await expect(till.id('pay-card')).toHaveAttribute('aria-disabled', 'true');

  await openCare(till);
  await expect(row(till, 1)).toHaveAttribute('data-status', 'action-required');
  const remedy = row(till, 1).getByTestId('terminal-remedy');
  await expect(remedy).toHaveAttribute('data-remedy', 'fetch-settings');
  await expect(remedy).toContainText('Get settings');
  await operation(till, 1, 'check-update').click();
  await expect(row(till, 1).getByTestId('operation-status')).toHaveAttribute('data-status', 'completed');
  await expect(row(till, 1)).toHaveAttribute('data-status', 'ready');
  await expect(remedy).toHaveCount(0);

  await expect(row(till, 2).getByTestId('terminal-remedy')).toHaveAttribute('data-remedy', 'try-again');
  await row(till, 2).getByTestId('terminal-sync').click();
  await expect(row(till, 2)).toHaveAttribute('data-status', 'pending');
  await expect(row(till, 2).getByTestId('terminal-remedy')).toHaveAttribute('data-remedy', 'wait');

  await till.id('nav-sell').click();
  await till.pay();
  await control.whenPrompting();
});

test('A manager closes the day, sees where terminal and till differ, and a cashier cannot', async ({
  shop,
}) => {
  const { control } = shop.server;
  const till = onScreen((await shop.open({ ...two, operators })).page);
  await till.unlock('Kari', '1357');
  await till.ring('249');
  await till.pay();
  await control.whenPrompting();
  control.present();
  await till.outcome('paid');
  await till.id('new-sale').click();
  await openCare(till);
  await expect(row(till, 1)).toHaveAttribute('data-status', 'ready');
  await expect(till.id('terminal-operation')).toHaveCount(0);

  await till.id('lock').click();
  await till.unlock('Siri', '2468');
  await openCare(till);
  await operation(till, 1, 'end-of-day').click();
  const status = row(till, 1).getByTestId('operation-status');
  await expect(status).toHaveAttribute('data-status', 'completed');
  await expect(status).toContainText('Siri');
  const figures = row(till, 1).getByTestId('day-figures');
  await expect(figures).toHaveAttribute('data-equal', 'true');
  await expect(figures).toContainText('249,00');

  // Somebody else has used the terminal since.
  control.addBehind({ reference: 'K9-20261122-ELSEWHERE1', amount: 700, terminalId: terminalNumber(1) });
  await operation(till, 1, 'end-of-day').click();
  await expect(figures).toHaveAttribute('data-equal', 'false');
  await expect(figures).toContainText('+7,00');

  control.turn({ operationEnds: 'TIMEOUT' });
  await operation(till, 2, 'send-logs').click();
  await expect(row(till, 2).getByTestId('operation-status')).toHaveAttribute('data-status', 'timeout');
  control.turn({ operationEnds: 'FAILED' });
  await operation(till, 2, 'open-menu').click();
  await expect(row(till, 2).getByTestId('operation-status')).toHaveAttribute('data-status', 'failed');
});

test('While a terminal is doing something it takes no payment, and a restart goes on following it', async ({
  shop,
}) => {
  const { control } = shop.server;
  const first = await shop.open(two);
  const till = onScreen(first.page);
  await openCare(till);
  await operation(till, 1, 'end-of-day').click();
  const status = row(till, 1).getByTestId('operation-status');
  await expect(status).toHaveAttribute('data-status', 'completed');
  control.turn({ operationEnds: 'never' });
  await operation(till, 1, 'check-update').click();
  await expect(status).toHaveAttribute('data-status', 'running');
  await till.id('nav-sell').click();
  await till.ring('58');
  await expect(till.id('pay-card')).toHaveAttribute('aria-disabled', 'true');
  await endTill(first.till, 'SIGKILL');
  const again = onScreen((await shop.open(two)).page);
  await expect(again.id('status-terminal')).toHaveAttribute('data-status', 'busy');
  await openCare(again);
  await expect(row(again, 1).getByTestId('day-figures')).toHaveAttribute('data-equal', 'true');
  const later = row(again, 1).getByTestId('operation-status');
  await expect(later).toHaveAttribute('data-operation', 'check-update');
  await expect(later).toHaveAttribute('data-status', 'running');
  control.endOperations('COMPLETED');
  await expect(later).toHaveAttribute('data-status', 'completed');
  expect(control.requests('operation').filter(({ method }) => method === 'POST')).toHaveLength(2);
});

test('The owner names the terminals, adds one that Dintero lists, uses it first, and takes one off', async ({
  shop,
}) => {
  const till = onScreen((await shop.open(two)).page);
  await openCare(till);
  await row(till, 2).getByTestId('terminal-edit').click();
  await till.id('terminal-name').fill('  Terrace  ');
  await till.id('terminal-rename').click();
  await expect(row(till, 2)).toContainText('Terrace');

  await till.id('terminal-add').click();
  await expect(till.id('terminal-found')).toHaveCount(1);
  await till.id('terminal-add-confirm').click();
  await expect(till.id('terminal-add-problem')).toHaveAttribute('data-problem', 'missing-id');
  await till.id('terminal-found').click();
  await till.id('terminal-name').fill('Kiosk');
  await till.id('terminal-add-confirm').click();
  await expect(row(till, 3)).toHaveAttribute('data-status', 'ready');
  await row(till, 3).getByTestId('terminal-edit').click();
  await till.id('terminal-default').click();
  await expect(till.id('terminal-row').first()).toHaveAttribute('data-terminal', terminalNumber(3));
  await expect(till.id('status-terminal')).toContainText('Kiosk');
  // What the rest of Set-up shows, and saves, is the same list.
  await expect(till.id('setup-terminalId')).toHaveValue(terminalNumber(3));

  await row(till, 1).getByTestId('terminal-edit').click();
  await till.id('terminal-remove').click();
  await expect(row(till, 1)).toHaveCount(0);
  await row(till, 2).getByTestId('terminal-edit').click();
  await till.id('terminal-remove').click();
  await expect(till.id('terminal-row')).toHaveCount(1);
  await row(till, 3).getByTestId('terminal-edit').click();
  await till.id('terminal-remove').click();
  await expect(till.id('terminal-outcome')).toHaveAttribute('data-problem', 'last-one');
});

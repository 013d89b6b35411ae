import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { endTill, expect, test } from './hosts/shop.ts';
import { onScreen, type TillScreen } from './pages/till.ts';

/** As in product.md: PINs that nobody could choose in Set-up, and that go on working. */
const operators = [
  { name: 'Kari', role: 'cashier', pin: '1357' },
  { name: 'Siri', role: 'manager', pin: '2468' },
];

type Kept = { readonly operators: readonly object[] };

async function changeSettings(profile: string, change: (settings: Kept) => object): Promise<void> {
  const file = join(profile, 'settings.json');
  await writeFile(file, JSON.stringify(change(JSON.parse(await readFile(file, 'utf8')) as Kept)));
}

function person(till: TillScreen, name: string) {
  return till.page.locator(`[data-testid=person][data-name="${name}"]`);
}

async function typeNewPin(till: TillScreen, pin: string): Promise<void> {
  await till.id('person-pin').fill(pin);
  await till.id('person-pin-again').fill(pin);
}

async function addPerson(till: TillScreen, name: string, role: string, pin: string): Promise<void> {
  await till.id('person-add').click();
  await till.id('person-name').fill(name);
  await till.page.locator(`[data-testid=person-role][data-value=${role}]`).click();
  await typeNewPin(till, pin);
  await till.id('person-save').click();
}

test('The owner adds a cashier, who works the till and cannot look at who works there', async ({ shop }) => {
  const till = onScreen((await shop.open()).page);
  await till.ring('249');
  await till.id('nav-setup').click();
  await addPerson(till, 'Siri', 'cashier', '481627');
  await expect(till.id('person-problem')).toHaveAttribute('data-problem', 'first-is-owner');
  await till.page.locator('[data-testid=person-role][data-value=owner]').click();
  await typeNewPin(till, '1234');
  await till.id('person-save').click();
  await expect(till.id('person-problem')).toHaveAttribute('data-problem', 'sequence');
  await typeNewPin(till, '481627');
  await till.id('person-save').click();
  await expect(person(till, 'Siri')).toHaveAttribute('data-role', 'owner');
  await expect(till.id('lock')).toContainText('Siri');
  await addPerson(till, 'Kari', 'cashier', '9027');
  await expect(person(till, 'Kari')).toHaveAttribute('data-active', 'true');

  await till.id('lock').click();
  await till.unlock('Kari', '9027');
  await till.total(24900);
  await till.id('nav-setup').click();
  await expect(till.id('setup-screen')).toBeVisible();
  await expect(till.id('person')).toHaveCount(0);
  await till.id('lock').click();

  // Set-up was left with the one who opened it.
  await till.unlock('Siri', '481627');
  await till.total(24900);
  await till.id('nav-setup').click();
  await person(till, 'Kari').click();
  await till.id('person-active').click();
  await expect(person(till, 'Kari')).toHaveAttribute('data-active', 'false');
  await till.id('lock').click();
  await expect(till.id('operator')).toHaveCount(1);
});

test('A reload locks the till and keeps the basket', async ({ shop }) => {
  const till = onScreen((await shop.open({ operators })).page);
  await till.unlock('Kari', '1357');
  await till.ring('249');
  await till.total(24900);
  await till.page.reload();
  await expect(till.id('lock-screen')).toBeVisible();
  await till.unlock('Siri', '2468');
  await till.total(24900);
});

test('Wrong PINs are counted over a restart, for one name and not for the others', async ({
  shop,
  profile,
}) => {
  const first = await shop.open({ operators });
  await expect(first.page.getByTestId('lock-screen')).toBeVisible();
  await endTill(first.till);
  await changeSettings(profile, (settings) => ({
    ...settings,
    operators: settings.operators.map((one) => ({ ...one, tries: { wrong: 9, until: 0 } })),
  }));

  const second = await shop.open();
  const till = onScreen(second.page);
  await till.unlock('Kari', '0001');
  await expect(till.id('lock-message')).toContainText('quarter of an hour');
  await endTill(second.till, 'SIGKILL');
  const again = onScreen((await shop.open()).page);
  await again.unlock('Kari', '1357');
  await expect(again.id('lock-message')).toContainText('quarter of an hour');
  await again.unlock('Siri', '2468');
  await expect(again.id('sell-screen')).toBeVisible();
});

test('A till that nobody touches locks itself, and the payment goes on', async ({ shop, profile }) => {
  const first = await shop.open({ operators });
  await expect(first.page.getByTestId('lock-screen')).toBeVisible();
  await endTill(first.till);
  await changeSettings(profile, (settings) => ({ ...settings, lockAfterMs: 4000 }));

  const till = onScreen((await shop.open()).page);
  await till.unlock('Kari', '1357');
  await till.ring('249');
  await till.pay();
  await shop.server.control.whenPrompting();
  await expect(till.id('lock-screen')).toBeVisible();
  await expect(till.id('lock-kept')).toHaveAttribute('data-movement', 'under-way');
  shop.server.control.present();
  await expect(till.id('lock-kept')).toHaveAttribute('data-movement', 'result');
  await till.unlock('Siri', '2468');
  await till.outcome('paid');
  expect(shop.server.control.requests('create')).toHaveLength(1);
});

test('An owner who has forgotten the PIN sets a new one on a till that was started for it', async ({
  shop,
}) => {
  const first = await shop.open({ operators });
  await expect(first.page.getByTestId('lock-screen')).toBeVisible();
  await expect(first.page.getByTestId('owner-reset-open')).toHaveCount(0);
  await endTill(first.till);
  const till = onScreen((await shop.open({}, { args: ['--forgot-owner-pin'] })).page);
  await till.id('owner-reset-open').click();
  await expect(till.id('operator')).toHaveCount(1);
  await typeNewPin(till, '481627');
  await till.id('owner-reset-save').click();
  await till.id('nav-setup').click();
  await expect(till.id('owner-reset-notice')).toContainText('Siri');
  await till.id('lock').click();
  await expect(till.id('owner-reset-open')).toHaveCount(0);
  await till.unlock('Siri', '481627');
  await expect(till.id('sell-screen')).toBeVisible();
});

test('A manager approves a cashier’s refund on the same screen, and is not logged in by it', async ({
  shop,
}) => {
  const till = onScreen((await shop.open({ operators })).page);
  await till.unlock('Kari', '1357');
  await till.ring('249');
  await till.pay();
  await shop.server.control.whenPrompting();
  shop.server.control.present();
  await till.outcome('paid');
  await till.id('new-sale').click();
  await till.openSale(1);
  await till.id('refund-open').click();
  await till.id('refund-amount').fill('100');
  await till.id('refund-reason-option').first().click();
  await expect(till.id('approver')).toHaveValue('Siri');
  await expect(till.id('refund-confirm')).toHaveAttribute('aria-disabled', 'true');
  await till.id('approver-pin').fill('1357');
  await till.id('refund-confirm').click();
  await expect(till.id('refund-message')).toContainText('Wrong PIN');
  await expect(till.id('approver-pin')).toHaveValue('');
  await till.id('approver').selectOption('Siri');
  await till.id('approver-pin').fill('2468');
  await till.id('refund-confirm').click();
  await shop.server.control.whenPrompting();
  shop.server.control.present();
  await till.refundOutcome('refunded');
  await expect(till.id('lock')).toContainText('Kari');
  expect(shop.server.control.requests('refund')).toHaveLength(1);
  await till.id('new-sale').click();
  await till.page.locator('[data-testid=sale-row][data-status=return]').first().click();
  await expect(till.id('sale-timeline')).toContainText('approved by Siri, manager');

  // A manager who did not sell it needs nobody; a cashier is told that Set-up is the owner’s.
  await till.id('nav-setup').click();
  await expect(till.id('setup-message')).toContainText('owner');
  await expect(till.id('setup-accountId')).toHaveCount(0);
  await till.id('lock').click();
  await till.unlock('Siri', '2468');
  await till.openSale(1);
  await till.id('refund-open').click();
  await expect(till.id('refund-confirm')).toBeVisible();
  await expect(till.id('approver')).toHaveCount(0);
});

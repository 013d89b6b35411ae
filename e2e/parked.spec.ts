import { endTill, expect, test } from './hosts/shop.ts';
import { onScreen, type TillScreen } from './pages/till.ts';

const operators = [
  { name: 'Kari', role: 'cashier', pin: '1357' },
  { name: 'Siri', role: 'manager', pin: '2468' },
];

async function waits(till: TillScreen, count: number): Promise<void> {
  await till.id('parked-open').click();
  await expect(till.id('parked-row')).toHaveCount(count);
}

test('Two baskets are parked by key and by finger, the till is killed, and another fetches and takes payment', async ({
  shop,
}) => {
  test.slow();
  const first = await shop.open({ operators });
  const till = onScreen(first.page);
  await till.unlock('Kari', '1357');
  await till.ring('249');
  await till.ring('58');
  await till.total(30_700);
  await till.page.keyboard.press('F4');
  await till.total(0);
  await till.ring('100');
  // Twice, as an impatient finger does: the second one meets a key that rests, or another basket that is empty.
  await till.id('basket-park').dblclick();
  await till.total(0);
  await waits(till, 2);
  await till.page.locator('[data-testid=parked-row][data-total="30700"]').click();
  await till.id('parked-name').fill('Bord 4');
  await till.id('parked-name').press('Enter');
  await expect(till.page.locator('[data-testid=parked-row][data-total="30700"]')).toContainText('Bord 4');
  await endTill(first.till, 'SIGKILL');

  const again = onScreen((await shop.open({ operators })).page);
  await again.unlock('Siri', '2468');
  await again.ring('42');
  await again.page.keyboard.press('F4');
  await waits(again, 3);
  // By keys alone: down to the one at the end, and Enter.
  await again.page.locator('[data-testid=parked-row][data-total="30700"]').focus();
  await again.page.keyboard.press('Enter');
  await again.id('parked-fetch').focus();
  await again.page.keyboard.press('Enter');
  await again.total(30_700);
  await again.pay();
  await again.phase('waiting');
  await shop.server.control.whenPrompting();
  shop.server.control.present();
  await again.outcome('paid');
  await again.id('new-sale').click();

  // Throwing away asks once more, and Esc leads back without anything.
  await waits(again, 2);
  await again.page.locator('[data-testid=parked-row][data-total="4200"]').click();
  await again.id('parked-discard').click();
  await expect(again.id('parked-message')).not.toBeEmpty();
  await expect(again.id('parked-row')).toHaveCount(2);
  await again.id('parked-discard').click();
  await expect(again.id('parked-row')).toHaveCount(1);
  await again.page.keyboard.press('Escape');
  await expect(again.id('sell-screen')).toBeVisible();
});

test('Fetching a basket puts aside the one that is being rung up', async ({ shop }) => {
  const till = onScreen((await shop.open()).page);
  await till.ring('249');
  await till.id('basket-park').click();
  await till.total(0);
  await waits(till, 1);
  await till.id('parked-back').click();
  await till.ring('58');
  await till.id('basket-park').click();
  await till.total(0);
  await waits(till, 2);
  await till.id('parked-row').first().click();
  await till.id('parked-fetch').click();
  await till.total(5800);
  await till.ring('10');
  await till.total(6800);
  await till.id('basket-park').click();
  await till.total(0);
  await waits(till, 2);
});

test('Steps are taken back one by one, by key and by finger, and what was cleared is there again', async ({
  shop,
}) => {
  const till = onScreen((await shop.open({ operators })).page);
  await till.unlock('Kari', '1357');
  await till.ring('249');
  await till.ring('58');
  await till.id('basket-clear').click();
  await till.total(0);
  await till.ring('100');
  await till.page.keyboard.press('Control+z');
  await till.total(0);
  await till.page.keyboard.press('Control+z');
  await till.total(30_700);
  await till.id('basket-undo').click();
  await till.total(24_900);
  await till.id('basket-undo').click();
  await till.total(0);
  await expect(till.id('basket-undo')).toHaveCount(0);
});

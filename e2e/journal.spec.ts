import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { provisioning } from './hosts/provisioning.ts';
import { endTill, expect, test, type Shop } from './hosts/shop.ts';
import { onScreen, type TillScreen } from './pages/till.ts';

const journalOf = (profile: string): string => join(profile, 'journal', `${provisioning.account_id}.sqlite`);

test.describe('a journal in a bad way', () => {
  test('A damaged journal has a screen that says so, and Try again works once it is mended', async ({
    shop,
    launch,
    profile,
  }) => {
    const first = await shop.open();
    await expect(first.page.getByTestId('sell-screen')).toBeVisible();
    await endTill(first.till);
    const file = journalOf(profile);
    const whole = await readFile(file);
    await writeFile(
      file,
      whole.map((byte, at) => (at >= 4096 ? byte ^ 0x5a : byte)),
    );
    const app = await launch({ environment: shop.environment });
    const till = onScreen(await app.firstWindow());
    await expect(till.id('damaged-screen')).toHaveAttribute('data-reason', 'damaged');
    await expect(till.id('damaged-file')).toHaveText(file);
    await expect(till.id('sell-screen')).toHaveCount(0);
    await expect(till.id('nav-sell')).toHaveCount(0);
    await till.id('damaged-retry').click();
    await expect(till.id('damaged-note')).not.toBeEmpty();
    await expect(till.id('damaged-screen')).toBeVisible();
    await writeFile(file, whole);
    await till.id('damaged-retry').press('Enter');
    await expect(till.id('sell-screen')).toBeVisible();
  });

  test('The damaged file can be copied away as it is, and shown in its folder', async ({ shop, profile }) => {
    const text = 'this is not a journal\n'.repeat(50);
    await mkdir(join(profile, 'journal'), { recursive: true });
    await writeFile(journalOf(profile), text);
    const { till: app, page } = await shop.open();
    const till = onScreen(page);
    await expect(till.id('damaged-screen')).toHaveAttribute('data-reason', 'damaged');
    const folder = join(profile, 'copies');
    await mkdir(folder);
    await app.evaluate(({ dialog, shell }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
      shell.showItemInFolder = (path) => {
        Reflect.set(globalThis, 'shownPath', path);
      };
    }, folder);
    await till.id('damaged-copy').click();
    await expect(till.id('damaged-note')).toContainText(folder);
    const [copy = ''] = await readdir(folder);
    expect(await readFile(join(folder, copy), 'utf8')).toBe(text);
    await till.id('damaged-show').click();
    await expect
      .poll(() => app.evaluate(() => String(Reflect.get(globalThis, 'shownPath'))))
      .toBe(journalOf(profile));
  });

  test('A journal that is gone is not silently begun anew', async ({ shop, launch, profile }) => {
    const first = await shop.open();
    await sell(onScreen(first.page), shop);
    await endTill(first.till);
    await rm(join(profile, 'journal'), { recursive: true });
    const app = await launch({ environment: shop.environment });
    const again = onScreen(await app.firstWindow());
    await expect(again.id('damaged-screen')).toHaveAttribute('data-reason', 'missing');
    expect(await readdir(join(profile, 'journal'))).toEqual([]);
  });
});

test('A copy is made in Set-up, and restored where the journal is damaged; nobody is charged again', async ({
  shop,
  profile,
}) => {
  const first = await shop.open();
  const till = onScreen(first.page);
  await sell(till, shop);
  const folder = join(profile, 'stick');
  await mkdir(folder);
  await first.till.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
  await till.id('nav-setup').click();
  await till.id('backup-choose-folder').click();
  await expect(till.id('backup-folder')).toHaveText(folder);
  await till.id('backup-now').click();
  await expect(till.id('backup-last')).toHaveAttribute('data-state', 'made');
  await expect(till.id('backup-row')).toHaveCount(1);
  expect(await readdir(folder)).toEqual([
    expect.stringMatching(/^Dintero-Cashier_T\d{8}_K1_[0-9a-f]{8}_2.*Z\.sqlite$/),
  ]);
  await till.id('nav-sell').click();
  await sell(till, shop);
  await till.ring('58');
  await till.total(5800);
  await endTill(first.till);
  const charged = shop.server.control.requests('create').length;

  await writeFile(journalOf(profile), 'this is not a journal\n'.repeat(50));
  const second = await shop.open();
  const again = onScreen(second.page);
  await expect(again.id('damaged-screen')).toHaveAttribute('data-reason', 'damaged');
  await again.id('backup-row').focus();
  await second.page.keyboard.press('Enter');
  await expect(again.id('restore-no')).toBeFocused();
  await second.page.keyboard.press('Enter');
  await expect(again.id('damaged-retry')).toBeVisible();
  await again.id('backup-row').click();
  await again.id('restore-yes').press('Enter');
  await expect(again.id('sell-screen')).toBeVisible();
  await again.total(0);
  await expect(again.id('journal-banner')).toBeVisible();
  await again.id('nav-setup').click();
  await expect(again.id('journal-notice')).toHaveAttribute('data-kind', 'restored');
  await again.id('journal-seen').click();
  await expect(again.id('journal-banner')).toHaveCount(0);
  expect(shop.server.control.requests('create')).toHaveLength(charged);
  expect((await readdir(join(profile, 'journal'))).join(' ')).toContain('.set-aside-');
  await again.id('nav-sell').click();
  await sell(again, shop);
  await again.openSale(3);
});

async function sell(till: TillScreen, { server }: Shop): Promise<void> {
  await till.ring('249');
  await till.pay();
  await server.control.whenPrompting();
  server.control.present();
  await till.id('new-sale').click();
  await expect(till.id('sell-screen')).toBeVisible();
}

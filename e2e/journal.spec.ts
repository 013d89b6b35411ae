import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { provisioning } from './hosts/provisioning.ts';
import { endTill, expect, test } from './hosts/shop.ts';
import { onScreen } from './pages/till.ts';

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
    const till = onScreen(first.page);
    await till.ring('249');
    await till.pay();
    await shop.server.control.whenPrompting();
    shop.server.control.present();
    await till.id('new-sale').click();
    await endTill(first.till);
    await rm(join(profile, 'journal'), { recursive: true });
    const app = await launch({ environment: shop.environment });
    const again = onScreen(await app.firstWindow());
    await expect(again.id('damaged-screen')).toHaveAttribute('data-reason', 'missing');
    expect(await readdir(join(profile, 'journal'))).toEqual([]);
  });
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { openToRead } from '../electron/journal/database.ts';
import { checkDigit } from '../shared/catalogue/gtin.ts';
import { endTill, expect, test } from './hosts/shop.ts';
import { onScreen, type TillScreen } from './pages/till.ts';

/** As a shop's old till exports it: Windows' letters, decimal commas, and mistakes. */
const rows = [
  'Artikkelnr;Benevning;Utsalgspris;Mva-sats;Varegruppe;EAN;Enhet',
  '101;Blå bøtte 10 l;49,90;25;Husholdning;96385074;stk',
  '102;Søt ærte;1 249,00;15 %;Grønt;;stk',
  '103;Epler røde;29,90;15;Grønt;00123;kg',
  '104;;12,00;15;Grønt;;stk',
  '105;Brød grovt;førti;15;Bakst;;stk',
];

async function choose(till: ElectronApplication, path: string): Promise<void> {
  await till.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

async function count(screen: TillScreen, name: string, expected: number): Promise<void> {
  const shown = screen.page.locator(`[data-testid=import-count][data-name=${name}]`);
  await expect(shown).toHaveAttribute('data-count', String(expected));
}

async function importFile(till: ElectronApplication, screen: TillScreen, path: string): Promise<void> {
  await choose(till, path);
  await screen.id('products-import').click();
  await expect(screen.id('product-import')).toHaveAttribute('data-state', 'looked');
}

async function search(screen: TillScreen, text: string): Promise<void> {
  await screen.page.keyboard.press('F2');
  await screen.page.keyboard.type(text);
  await expect(screen.id('product-hit').first()).toBeVisible({ timeout: 60_000 });
}

test('A shop brings its own list, mends it, sells from it by keys alone, and changes a price', async ({
  shop,
  profile,
}) => {
  const { till, page } = await shop.open();
  const screen = onScreen(page);
  await expect(screen.id('product-hit').first()).toHaveAttribute('data-sku', '1001');

  await screen.id('nav-setup').click();
  const list = join(profile, 'varer.csv');
  await writeFile(list, Buffer.from(rows.join('\r\n'), 'latin1'));
  await importFile(till, screen, list);
  await count(screen, 'added', 3);
  await count(screen, 'bad', 2);
  await expect(screen.id('import-bad').nth(0)).toHaveAttribute('data-problems', 'no-name');
  await expect(screen.id('import-bad').nth(1)).toHaveAttribute('data-problems', 'price-unreadable');
  await screen.id('import-stop').click();

  // Mended, and taken from the price column that the shop means.
  const mended = rows.join('\r\n').replace('104;;', '104;Gulrot;').replace('førti', '42,00');
  await writeFile(list, Buffer.from(mended, 'latin1'));
  await importFile(till, screen, list);
  await count(screen, 'added', 5);
  await screen.id('import-column-price').selectOption('');
  await count(screen, 'bad', 5);
  await screen.id('import-column-price').selectOption('2');
  await count(screen, 'added', 5);
  await screen.id('import-run').click();
  await expect(screen.id('product-import')).toHaveAttribute('data-state', 'imported');

  await screen.id('nav-sell').click();
  await search(screen, 'botte bla');
  await page.keyboard.press('Enter');
  await screen.total(4990);
  // By weight: the kilos are asked for, and typed where amounts are.
  await search(screen, 'epl');
  await page.keyboard.press('Enter');
  await page.keyboard.type('0,532');
  await page.keyboard.press('Enter');
  await screen.total(4990 + 1591);
  // The label of a scale: 12,90 of item 123.
  const label = '280012301290';
  await page.keyboard.press('F2');
  await page.keyboard.type(`${label}${String(checkDigit(label))}`);
  await page.keyboard.press('Enter');
  await screen.total(4990 + 1591 + 1290);
  await page.keyboard.press('F12');
  await screen.phase('waiting');
  await shop.server.control.whenPrompting();
  shop.server.control.present();
  await screen.outcome('paid');
  await expect(screen.id('receipt-text')).toContainText('Epler røde 0,532 kg');
  await screen.id('new-sale').click();

  await screen.id('nav-setup').click();
  await screen.id('product-find').fill('brod');
  await screen.id('product-row').first().click();
  await screen.id('product-price').fill('45');
  await screen.id('product-save').click();
  await expect(screen.id('product-done')).toHaveAttribute('data-saved', 'true');
  await screen.id('nav-sell').click();
  await search(screen, 'grovt');
  await page.keyboard.press('Enter');
  await screen.total(4500);

  // The shop's scale prints weights where others print prices: 1,290 kg at 29,90.
  await screen.id('nav-setup').click();
  await screen.id('scale-open').click();
  const tried = `${label}${String(checkDigit(label))}`;
  await screen.id('scale-try').fill(tried);
  await expect(screen.id('scale-read')).toContainText('12,90');
  await page.locator('[data-testid=scale-holds][data-prefix="28"]').selectOption('weight');
  await expect(screen.id('scale-read')).toContainText('1290 g');
  await screen.id('scale-save').click();
  await expect(screen.id('scale-note')).not.toBeEmpty();
  await screen.id('nav-sell').click();
  await page.keyboard.press('F2');
  await page.keyboard.type(tried);
  await page.keyboard.press('Enter');
  await screen.total(4500 + 3857);

  await endTill(till);
  const journal = openToRead(join(profile, 'journal', 'T00000000.sqlite'));
  const records = journal
    .prepare("SELECT what, body FROM record WHERE what LIKE 'product%' OR what LIKE 'scale%' ORDER BY seq")
    .all() as { what: string; body: string }[];
  journal.close();
  expect(records.map(({ what }) => what)).toEqual([
    'products-imported',
    'product-price-set',
    'scale-labels-set',
  ]);
  expect(JSON.parse(records[0]?.body ?? '')).toMatchObject({ file: 'varer.csv', added: '5', refused: '0' });
  expect(JSON.parse(records[1]?.body ?? '')).toMatchObject({ sku: '105', before: '42,00', after: '45,00' });
});

test('100,000 products are imported while the till sells, found at once after a start, and the import can be stopped', async ({
  shop,
  profile,
}) => {
  test.slow();
  const { till, page } = await shop.open();
  const screen = onScreen(page);
  await screen.id('nav-setup').click();
  const many = Array.from(
    { length: 100_000 },
    (_, index) => `${String(index)};Vare nummer ${String(index)};10,50;25`,
  );
  const list = join(profile, 'mange.csv');
  await writeFile(list, ['varenr;navn;pris;mva', ...many].join('\n'));

  await choose(till, list);
  await screen.id('products-import').click();
  await screen.id('import-stop').click();
  await expect(screen.id('product-import')).toHaveCount(0);

  await importFile(till, screen, list);
  await count(screen, 'added', 100_000);
  await screen.id('import-run').click();
  await screen.id('nav-sell').click();
  await screen.ring('249');
  await screen.total(24_900);
  await screen.id('nav-setup').click();
  await expect(screen.id('product-import')).toHaveAttribute('data-state', 'imported');

  await screen.id('nav-sell').click();
  await search(screen, '99999');
  await expect(screen.id('product-hit').first()).toHaveAttribute('data-sku', '99999');
});

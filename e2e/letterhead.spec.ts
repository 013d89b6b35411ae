import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { pictureOn, startTestPrinter, type TestPrinter } from '../electron/printer/rig.ts';
import { endTill, expect, test, type Shop } from './hosts/shop.ts';
import { readPdf } from './pages/read-pdf.ts';
import { onScreen, type TillScreen } from './pages/till.ts';

let printer: TestPrinter;

test.beforeEach(async () => {
  printer = await startTestPrinter();
});

test.afterEach(() => printer.close());

/** A picture as a shop has it, drawn by Electron itself: black above, transparent below. */
async function drawLogo(till: ElectronApplication, path: string, kind: 'png' | 'jpeg'): Promise<string> {
  const drawn = await till.evaluate(({ nativeImage }, as) => {
    const [width, height] = [800, 400];
    const dots = Buffer.alloc(width * height * 4);
    for (let dot = 3; dot < dots.length / 2; dot += 4) dots[dot] = 255;
    const image = nativeImage.createFromBitmap(dots, { width, height });
    return (as === 'png' ? image.toPNG() : image.toJPEG(90)).toString('base64');
  }, kind);
  await writeFile(path, Buffer.from(drawn, 'base64'));
  return path;
}

async function choose(till: ElectronApplication, screen: TillScreen, path: string): Promise<void> {
  await till.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
  await screen.id('letterhead-choose').click();
}

/** Over the bridge, as Set-up would. */
async function usePrinter({ page }: TillScreen, { host, port }: TestPrinter): Promise<void> {
  await page.evaluate(
    (network) => {
      const bridge = Reflect.get(window, 'register') as {
        ask(name: string, input: object): Promise<unknown>;
      };
      return bridge.ask('printer:save', { printer: { isAutomatic: false, network } });
    },
    { host, port, language: 'esc-pos', columns: 32, hasDrawer: false },
  );
}

async function openSection({ id, page }: TillScreen): Promise<void> {
  await id('nav-setup').click();
  await page.locator('[data-testid=setup-section][data-section=receipt]').click();
  await expect(id('letterhead-preview')).toBeVisible();
}

async function saved({ id }: TillScreen): Promise<void> {
  await id('letterhead-save').click();
  await expect(id('letterhead-note')).toHaveText(/^Saved/);
}

async function sell({ server }: Shop, till: TillScreen): Promise<void> {
  await till.ring('249');
  await till.pay();
  await till.phase('waiting');
  await server.control.whenPrompting();
  server.control.present();
  await till.outcome('paid');
}

async function print({ id }: TillScreen): Promise<Buffer> {
  const count = printer.jobs().length + 1;
  await id('receipt-print').click();
  await printer.whenPrinted(count);
  return Buffer.from(printer.jobs()[count - 1] ?? []);
}

async function pdf({ id }: TillScreen): Promise<ReturnType<typeof readPdf>> {
  await id('receipt-pdf').click();
  const note = id('paper-note');
  await expect(note).toHaveAttribute('data-outcome', 'saved');
  const [, path = ''] = /(\/.*\.pdf)/.exec(await note.innerText()) ?? [];
  return readPdf(await readFile(path));
}

test('A shop puts its own lines and logo on its receipts, and an old receipt keeps them on screen, paper, PDF and copy', async ({
  shop,
  profile,
}) => {
  // Receipts as PDF go into the home of whoever runs the till.
  const first = await shop.open({}, { environment: { HOME: profile } });
  let till = onScreen(first.page);
  await usePrinter(till, printer);
  await openSection(till);
  await expect(till.id('letterhead-preview')).toContainText('Kaffebaren AS');

  await till.id('letterhead-header').fill('Tlf. 22 33 44 55\n\n  www.kaffebaren.example ');
  await till.id('letterhead-footer').fill('Bytterett 30 dager');
  await expect(till.id('letterhead-preview')).toContainText('www.kaffebaren.example');

  await choose(first.till, till, await drawLogo(first.till, join(profile, 'logo.png'), 'png'));
  const preview = till.id('letterhead-preview').getByTestId('receipt-logo');
  await expect(preview).toHaveJSProperty('naturalWidth', 384);
  await expect(preview).toHaveJSProperty('naturalHeight', 192);
  await saved(till);

  await till.id('nav-sell').click();
  await sell(shop, till);
  const receipt = till.id('receipt-text');
  await expect(receipt).toContainText('Tlf. 22 33 44 55');
  await expect(receipt).toContainText('Bytterett 30 dager');
  await expect(receipt.getByTestId('receipt-logo')).toHaveJSProperty('naturalWidth', 384);
  const paper = await print(till);
  expect(paper.includes('Bytterett 30 dager')).toBe(true);
  expect(pictureOn(paper)).toEqual({ width: 384, height: 192, black: 384 * 96 });
  await till.id('new-sale').click();
  await endTill(first.till);

  // A year later, as far as the receipt is concerned: the shop has other lines, and no logo.
  const second = await shop.open({}, { environment: { HOME: profile } });
  till = onScreen(second.page);
  await openSection(till);
  await expect(till.id('letterhead-footer')).toHaveValue('Bytterett 30 dager');
  await till.id('letterhead-footer').fill('Bytterett 14 dager');
  await till.id('letterhead-remove').click();
  await expect(till.id('letterhead-preview').getByTestId('receipt-logo')).toHaveCount(0);
  await saved(till);

  await till.openSale(1);
  await expect(till.id('receipt-text')).toContainText('Bytterett 30 dager');
  await expect(till.id('receipt-text').getByTestId('receipt-logo')).toBeVisible();
  const copy = await print(till);
  expect(copy.includes('KOPI')).toBe(true);
  expect(copy.includes('Bytterett 30 dager')).toBe(true);
  expect(copy.includes('Bytterett 14 dager')).toBe(false);
  expect(pictureOn(copy)).toEqual(pictureOn(paper));
  const old = await pdf(till);
  expect(old.text).toContain('Salgskvittering 1');
  expect(old.text).toContain('www.kaffebaren.example');
  expect(old.text).toContain('Bytterett 30 dager');
  expect(old.hasPicture).toBe(true);

  await till.id('nav-sell').click();
  await sell(shop, till);
  await expect(till.id('receipt-text')).toContainText('Bytterett 14 dager');
  await till.id('new-sale').click();
  await till.openSale(2);
  const plain = await pdf(till);
  expect(plain.text).toContain('Bytterett 14 dager');
  expect(plain.hasPicture).toBe(false);
});

test('What cannot stand on a receipt is said beside its field or its picture, and nothing of it is saved', async ({
  shop,
  profile,
}) => {
  const { till: app, page } = await shop.open();
  const till = onScreen(page);
  await openSection(till);
  const [header, footer, note] = [
    till.id('letterhead-header'),
    till.id('letterhead-footer'),
    till.id('letterhead-note'),
  ];
  for (const text of [
    'a\nb\nc\nd\ne',
    `Takk\n${'x'.repeat(49)}`,
    'Takk 🎉',
    'KOPI',
    'Org.nr. 999 999 999 MVA',
  ]) {
    await header.fill(text);
    await expect(header, text).toHaveAttribute('aria-invalid', 'true');
    await expect(till.id('letterhead-save')).toHaveAttribute('aria-disabled', 'true');
  }
  await header.fill('');
  await footer.fill('Takk for handelen');
  await expect(till.id('letterhead-save')).not.toHaveAttribute('aria-disabled', 'true');

  const bad = join(profile, 'logo.png');
  await writeFile(bad, 'This is a text, whatever its name says.');
  await choose(app, till, bad);
  await expect(note).toHaveText(/cannot be read/);
  await writeFile(bad, '');
  await choose(app, till, bad);
  await expect(note).toHaveText(/empty/);
  await writeFile(bad, Buffer.alloc(5 * 1024 * 1024 + 1, 1));
  await choose(app, till, bad);
  await expect(note).toHaveText(/too large/);
  const whole = await readFile(await drawLogo(app, join(profile, 'whole.png'), 'png'));
  await writeFile(bad, whole.subarray(0, 40));
  await choose(app, till, bad);
  await expect(note).toHaveText(/cannot be read/);
  await expect(till.id('receipt-logo')).toHaveCount(0);

  await choose(app, till, await drawLogo(app, join(profile, 'logo.jpg'), 'jpeg'));
  await expect(till.id('receipt-logo')).toHaveJSProperty('naturalWidth', 384);
  await saved(till);
});

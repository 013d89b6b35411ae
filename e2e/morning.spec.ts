import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openToRead } from '../electron/journal/database.ts';
import { startTestPrinter } from '../electron/printer/rig.ts';
import { endTill, expect, test } from './hosts/shop.ts';
import { onScreen } from './pages/till.ts';

/* A morning at the counter: forty customers, and what goes wrong between them. */

const list = [
  'Artikkelnr;Benevning;Utsalgspris;Mva-sats;EAN',
  '101;Brød grovt;42,00;15;7038010000119',
  '102;Melk 1 l;22,90;15;7038010000225',
  '103;Blå bøtte;149,90;25;7038010000331',
].join('\r\n');
const bread = { code: '7038010000119', price: 4200 };
const milk = { code: '7038010000225', price: 2290 };
const customers = 40;

test('Forty sales by scanner, keys and finger, with all that a morning brings, come to the øre', async ({
  shop,
  profile,
}) => {
  test.setTimeout(300_000);
  const printer = await startTestPrinter();
  const { control } = shop.server;
  const { till, page } = await shop.open();
  const screen = onScreen(page);
  await screen.id('nav-setup').click();
  const file = join(profile, 'varer.csv');
  await writeFile(file, Buffer.from(list, 'latin1'));
  await till.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);
  await screen.id('products-import').click();
  await expect(screen.id('product-import')).toHaveAttribute('data-state', 'looked');
  await screen.id('import-run').click();
  await expect(screen.id('product-import')).toHaveAttribute('data-state', 'imported');
  await page.locator('[data-testid=setup-section][data-section=printer]').click();
  await page.locator('[data-testid=printer-kind][data-value=network]').click();
  await screen.id('printer-host').fill(printer.host);
  await screen.id('printer-port').fill(String(printer.port));
  await screen.id('printer-automatic').click();
  await screen.id('printer-save').click();
  await expect(screen.id('printer-note')).not.toBeEmpty();
  await screen.id('nav-sell').click();

  /** Rings up what this customer buys, each in another way, and says what it comes to. */
  const ways: readonly (() => Promise<number>)[] = [
    async () => {
      await screen.scan(bread.code);
      await screen.scan(milk.code);
      await screen.scan(milk.code);
      return bread.price + 2 * milk.price;
    },
    async () => {
      await page.keyboard.type('249,50');
      await page.keyboard.press('Enter');
      return 24_950;
    },
    async () => {
      await screen.id('product-hit').first().click();
      const price = Number(await screen.id('line').first().getAttribute('data-minor'));
      await screen.id('line').first().waitFor();
      return price;
    },
    async () => {
      await page.keyboard.press('F2');
      await page.keyboard.type('botte');
      await page.keyboard.press('Enter');
      await screen.total(14_990);
      await page.keyboard.press('Escape');
      await page.keyboard.type('10');
      await page.keyboard.press('Enter');
      return 15_990;
    },
  ];

  /** Pay lies where the last button lay, and rests for a moment. */
  async function rested(): Promise<void> {
    await expect(screen.id('pay-card')).not.toHaveAttribute('aria-disabled', 'true');
  }

  async function pay(total: number): Promise<void> {
    await screen.total(total);
    await rested();
    await page.keyboard.press('F12');
    await screen.phase('waiting');
    await control.whenPrompting();
    control.present();
    await screen.outcome('paid');
  }

  let expected = 0;
  for (let customer = 0; customer < customers; customer += 1) {
    let total = (await ways[customer % ways.length]?.()) ?? 0;
    if (customer === 5) {
      // A code that nobody knows changes nothing, and holds nobody up.
      await screen.total(total);
      await screen.scan('7038010000997');
      await screen.id('product-search').fill('');
      await screen.total(total);
    }
    if (customer === 9) {
      // The purse is in the car: the basket waits, and the next one is served meanwhile.
      await screen.total(total);
      await page.keyboard.press('F4');
      await screen.total(0);
      await page.keyboard.type('58');
      await page.keyboard.press('Enter');
      await pay(5800);
      expected += 5800;
      await screen.id('new-sale').click();
      await screen.id('parked-open').click();
      await screen.id('parked-fetch').click();
    }
    if (customer === 13) {
      await screen.total(24_950);
      await page.keyboard.press('F10');
      await page.locator('[data-testid=discount-by][data-value=percent]').click();
      await screen.id('discount-value').fill('10');
      await page.locator('[data-testid=discount-reason-option][data-value=campaign]').click();
      await screen.id('discount-confirm').click();
      total = 22_455;
    }
    if (customer === 17) printer.turn('no-paper');
    if (customer === 21) printer.turn('ready');
    if (customer === 25) {
      await screen.total(total);
      await rested();
      await page.keyboard.press('F12');
      await screen.phase('waiting');
      await control.whenPrompting();
      control.decline();
      await screen.outcome('declined');
      await screen.id('retry-payment').click();
      await screen.phase('waiting');
      await control.whenPrompting();
      control.present();
      await screen.outcome('paid');
    } else await pay(total);
    expected += total;
    await screen.id('new-sale').click();
    await screen.total(0);
  }

  // The code of a receipt, scanned where one sells, leads to its sale.
  const reference = control.sessions()[0]?.order.merchant_reference ?? '';
  await screen.scan(reference);
  await expect(screen.id('sale-detail')).toBeVisible();
  await expect(screen.id('sale-row')).toHaveCount(1);
  await screen.id('sales-search').fill('');

  // Somebody brings the bread and the milk of the first sale back.
  await screen.openSale(1);
  await screen.id('refund-open').click();
  await expect(screen.id('refund-line')).toHaveCount(2);
  for (const line of await screen.id('refund-line').all()) await line.click();
  await page.locator('[data-testid=refund-reason-option]').first().click();
  await screen.id('refund-confirm').click();
  await expect(screen.refund).toHaveAttribute('data-phase', 'waiting');
  await control.whenPrompting();
  control.present();
  await screen.refundOutcome('refunded');
  const returned = bread.price + 2 * milk.price;

  // Every receipt has come out once, also those that waited for paper.
  const papers = customers + 2;
  await expect.poll(() => printer.jobs().length).toBe(papers);
  const words = printer.jobs().map((job) => Buffer.from(job).toString('latin1'));
  expect(words.filter((text) => text.includes('KOPI'))).toEqual([]);

  await endTill(till);
  await printer.close();
  const journal = openToRead(join(profile, 'journal', 'T00000000.sqlite'));
  const sums = journal
    .prepare(
      'SELECT kind, COUNT(*) AS count, SUM(amount) AS sum, MAX(receipt) AS last FROM slip GROUP BY kind',
    )
    .all();
  journal.close();
  expect(sums).toEqual([
    { kind: 'return', count: 1, sum: -returned, last: 1 },
    { kind: 'sale', count: customers + 1, sum: expected, last: customers + 1 },
  ]);
  const taken = control.transactions().filter(({ status }) => status !== 'DECLINED');
  expect(taken).toHaveLength(customers + 1);
  expect(control.requests('create')).toHaveLength(customers + 2);
  expect(control.requests('refund')).toHaveLength(1);
});

import { expect, test } from './hosts/world.ts';
import type { World } from './hosts/world.ts';
import { readCode } from './pages/read-code.ts';
import { onScreen, type TillScreen } from './pages/till.ts';

/* A customer comes back: with a receipt, with a card's slip, or with a purchase from the shop's other counter. */

const other = 'K2-20261120-7F3K9QW2ZX';
const cup = { line_id: 'a', description: 'Termokopp', quantity: 2, amount: 49_800, vat: 25 };

function sellElsewhere({ server }: World, reference = other): string {
  return server.control.addBehind({ reference, amount: 49_800, items: [cup] });
}

async function sell(world: World, till: TillScreen, amount: string): Promise<string> {
  await till.ring(amount);
  await till.pay();
  await world.server.control.whenPrompting();
  world.server.control.present();
  await till.outcome('paid');
  const text = await till.id('receipt-text').innerText();
  const code = (await readCode(till.id('receipt-code'))) ?? 'none';
  expect(text).toContain(code);
  await till.id('new-sale').click();
  return code;
}

async function giveBack(world: World, till: TillScreen): Promise<void> {
  await till.id('refund-confirm').click();
  await expect(till.refund).toHaveAttribute('data-phase', 'waiting');
  await world.server.control.whenPrompting();
  world.server.control.present();
  await till.refundOutcome('refunded');
}

async function lookAtSales(till: TillScreen): Promise<void> {
  await till.id('nav-sales').click();
  await expect(till.id('sales-search')).toBeVisible();
}

async function shows(till: TillScreen, amount: string): Promise<void> {
  await expect(till.id('sale-detail').locator('.detail-amount')).toContainText(amount);
}

function today(): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Oslo',
    day: '2-digit',
    month: '2-digit',
  });
  return parts.format(new Date()).replace('/', '.');
}

test('The code of a receipt is scanned, whatever has the focus, and its sale goes back', async ({
  world,
}) => {
  const till = onScreen(world.page());
  const code = await sell(world, till, '249');
  await sell(world, till, '58');
  await lookAtSales(till);
  await expect(till.id('sale-row')).toHaveCount(2);
  await shows(till, '58,00');
  // A button that prints has the focus: it is not pressed by the scanner's Enter.
  await till.id('receipt-print').focus();
  await till.scan(code);
  await shows(till, '249,00');
  await expect(till.id('paper-note')).toHaveCount(0);
  await expect(till.id('sales-search')).toHaveValue(code);
  // The next one is scanned into the search itself, and takes the place of the first.
  await till.id('sales-search').fill('58');
  await till.id('sales-search').press('Enter');
  await shows(till, '58,00');
  await till.scan(code);
  await expect(till.id('sales-search')).toHaveValue(code);
  await shows(till, '249,00');
  await till.id('refund-open').click();
  await till.id('refund-all').click();
  await till.id('refund-reason-option').first().click();
  await giveBack(world, till);
  await expect(till.id('receipt-text')).toContainText(code);
});

test('A receipt of another counter is scanned: Dintero is asked at once, and a part goes back', async ({
  world,
}) => {
  const transaction = sellElsewhere(world);
  const till = onScreen(world.page());
  await lookAtSales(till);
  await till.scan(other);
  const row = till.id('sale-elsewhere');
  await expect(row).toHaveAttribute('data-transaction', transaction);
  await expect(row).toHaveAttribute('data-minor', '49800');
  await expect(till.id('sale-is-elsewhere')).toBeVisible();
  await expect(till.id('sale-detail')).toContainText('Termokopp');
  await till.id('refund-open').click();
  await till.id('refund-line').click();
  await till.id('refund-line-fewer').click();
  await till.id('refund-reason-option').first().click();
  await giveBack(world, till);
  await expect(till.id('receipt-text')).toContainText(other);
  await expect(till.id('receipt-text')).toContainText('Returkvittering 1');
  await till.id('new-sale').click();
  await expect(till.id('sale-detail')).toHaveAttribute('data-status', 'partly-refunded');
  await expect(till.id('sale-return')).toHaveCount(1);
  expect(world.server.control.requests('refund')).toHaveLength(1);
});

test('Without the receipt: last four digits, amount and day find it; less does not, and says what is missing', async ({
  world,
}) => {
  const transaction = sellElsewhere(world);
  const till = onScreen(world.page());
  await lookAtSales(till);
  const message = till.id('elsewhere-message');
  await till.id('sales-search').fill('498');
  await till.id('sales-elsewhere').click();
  await expect(message).toContainText('four digits');
  await till.id('sales-search').fill(`0416 498,00 ${today()}`);
  await expect(message).toHaveText('');
  await till.id('sales-elsewhere').click();
  await till.id('sale-elsewhere').click();
  await expect(till.id('sale-elsewhere')).toHaveAttribute('data-transaction', transaction);
  await shows(till, '498,00');
  await till.id('sales-search').fill(`4417 498,00 ${today()}`);
  await till.id('sales-elsewhere').click();
  await expect(message).not.toHaveText('');
  await expect(till.id('sale-elsewhere')).toHaveCount(0);
});

test('A code that nobody knows, and a Dintero that does not answer, are told calmly, and nothing is lost', async ({
  world,
}) => {
  const transaction = sellElsewhere(world);
  const till = onScreen(world.page());
  const own = await sell(world, till, '249');
  await lookAtSales(till);
  const message = till.id('elsewhere-message');
  await till.scan('K2-20261120-0000000000');
  await expect(message).toContainText('Check what was typed');
  for (const code of [403, 500] as const) {
    const mishap = world.server.control.arm({
      route: ['transaction-list', 'transaction-get'],
      kind: 'status',
      code,
      times: 'until-disarmed',
    });
    await till.scan(other);
    await expect(message).not.toContainText('Looking');
    await expect(message).not.toHaveText('');
    await expect(till.id('sale-elsewhere')).toHaveCount(0);
    world.server.control.disarm(mishap);
  }
  await world.server.control.offline();
  await till.scan(other);
  await expect(message).not.toContainText('Looking');
  await expect(message).not.toHaveText('');
  // What is here is found without Dintero.
  await till.scan(own);
  await expect(till.id('sale-row')).toHaveCount(1);
  await shows(till, '249,00');
  await world.server.control.online();
  await till.scan(other);
  await expect(till.id('sale-elsewhere')).toHaveAttribute('data-transaction', transaction);
});

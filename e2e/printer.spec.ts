import { startTestPrinter, type TestPrinter } from '../electron/printer/rig.ts';
import { expect, test, type World } from './hosts/world.ts';
import { onScreen, type TillScreen } from './pages/till.ts';

let printer: TestPrinter;

test.beforeEach(async () => {
  printer = await startTestPrinter();
});

test.afterEach(() => printer.close());

async function setUp(till: TillScreen): Promise<void> {
  await till.id('nav-setup').click();
  await till.page.locator('[data-testid=setup-section][data-section=printer]').click();
  await till.page.locator('[data-testid=printer-kind][data-value=network]').click();
  await till.id('printer-host').fill(printer.host);
  await till.id('printer-port').fill(String(printer.port));
}

async function sell(world: World, till: TillScreen): Promise<void> {
  const { control } = world.server;
  await till.ring('249');
  await till.pay();
  await till.phase('waiting');
  await control.whenPrompting();
  control.present();
  await till.outcome('paid');
}

function words(job: number): string {
  return Buffer.from(printer.jobs()[job] ?? []).toString('latin1');
}

test('A network printer is set up, tried, and prints every receipt by itself, one copy and no more', async ({
  world,
}) => {
  const till = onScreen(world.page());
  await setUp(till);
  await till.id('printer-test').click();
  await printer.whenPrinted(1);
  expect(words(0)).toContain('42 tegn');
  await till.id('printer-automatic').click();
  await till.id('printer-save').click();
  await expect(till.id('printer-note')).not.toBeEmpty();

  await till.id('nav-sell').click();
  await sell(world, till);
  await printer.whenPrinted(2);
  expect(words(1)).toContain('kvittering 1');
  expect(words(1)).toContain('249,00');
  expect(words(1)).not.toContain('KOPI');

  await till.id('receipt-print').click();
  await printer.whenPrinted(3);
  expect(words(2)).toContain('KOPI');
  await till.id('receipt-print').click();
  await expect(till.page.getByText(/one copy/).first()).toBeVisible();
  expect(printer.jobs()).toHaveLength(3);
});

test('Without paper the sale goes on, the bar says what waits, and it comes out when there is a new roll', async ({
  world,
}) => {
  const till = onScreen(world.page());
  await setUp(till);
  await till.id('printer-automatic').click();
  await till.id('printer-save').click();
  await expect(till.id('printer-note')).not.toBeEmpty();
  await till.id('nav-sell').click();

  printer.turn('no-paper');
  await sell(world, till);
  await till.id('new-sale').click();
  await expect(till.id('status-printer')).toHaveAttribute('data-trouble', 'printer-no-paper');
  await expect(till.id('status-printer')).toHaveAttribute('data-waiting', '1');
  await sell(world, till);
  await till.id('new-sale').click();
  await expect(till.id('status-printer')).toHaveAttribute('data-waiting', '2');

  printer.turn('ready');
  await printer.whenPrinted(2);
  await expect(till.id('status-printer')).toHaveCount(0);
  expect([words(0), words(1)].map((text) => /kvittering (\d)/.exec(text)?.[1])).toEqual(['1', '2']);
});

test('An address that is none is said beside its field, and nothing is saved', async ({ world }) => {
  const till = onScreen(world.page());
  await setUp(till);
  await till.id('printer-host').fill('min skriver!');
  await till.id('printer-save').click();
  await expect(till.id('printer-host')).toHaveAttribute('aria-invalid', 'true');
  await till.id('printer-host').fill('127.0.0.1');
  await till.id('printer-port').fill('1');
  await till.id('printer-test').click();
  await expect(till.id('printer-note')).toHaveText(/did not answer/);
});

import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { practiceAccount } from '../../electron/practice/account.ts';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import { hashPin } from '../../electron/store/pin.ts';
import { emptyBasket, lineAmount, type Basket, type Line } from '../../shared/basket.ts';
import { sum } from '../../shared/money.ts';
import {
  fastClock,
  line,
  newSaleId,
  practiceSettings,
  startBareTill,
  terminalId,
  type BareTill,
} from '../hosts/bare.ts';
import { freshFolder } from '../hosts/folder.ts';

/* What is taken out of a basket is written down by main, whatever the page says of it. */

const corrections = [
  'line-removed',
  'quantity-cut',
  'price-changed',
  'basket-cleared',
  'basket-brought-back',
];

let server: PracticeServer;
let room: ReturnType<typeof freshFolder>;
let till: BareTill;

beforeEach(async () => {
  server = await startPracticeServer();
  room = freshFolder();
  await open();
});

afterEach(async () => {
  till.close();
  await server.close();
  room.remove();
});

async function open(): Promise<void> {
  const operators = [{ name: 'Kari', role: 'cashier', pinHash: await hashPin('1357') }] as const;
  const settings = { ...practiceSettings, operators };
  till = await startBareTill({ url: server.url, folder: room.folder, clock: fastClock(10), settings });
  await till.must('lock:unlock', { name: 'Kari', pin: '1357' });
}

function written(): readonly object[] {
  const file = new DatabaseSync(join(room.folder, `${practiceAccount.account_id}.sqlite`), {
    readOnly: true,
  });
  const rows = file
    .prepare(
      `SELECT what, sale, body FROM record WHERE what IN (${corrections.map(() => '?').join(', ')}) ORDER BY seq`,
    )
    .all(...corrections) as { what: string; sale: string; body: string }[];
  file.close();
  return rows.map(({ what, sale, body }) => ({ what, sale, ...(JSON.parse(body) as object) }));
}

const latte = line('Kaffe latte', 5800, 2);
const cup = line('Termokopp', 24900, 1, 2500);

async function keep(basket: Basket): Promise<Basket> {
  await till.must('basket:keep', { basket });
  return basket;
}

function pay({ id, lines }: Basket) {
  const total = sum(lines.map(lineAmount));
  return till.must('payment:start', { saleId: id, lines, total, terminalId });
}

const basketOf = (...lines: readonly Line[]): Basket => ({ id: newSaleId(), lines });
const by = { who: 'Kari', role: 'cashier' };

test('A line removed, a quantity cut, a price changed: who, what, before and after', async () => {
  const { id } = await keep(basketOf(latte, cup));
  await keep({ id, lines: [{ ...latte, quantity: 1 }, cup] });
  await keep({
    id,
    lines: [
      { ...latte, quantity: 1 },
      { ...cup, unitPrice: line('', 100).unitPrice },
    ],
  });
  await keep({ id, lines: [{ ...latte, quantity: 3 }] });
  expect(written()).toMatchObject([
    { what: 'quantity-cut', sale: id, line: 'Kaffe latte', amount: '58,00', before: '2', after: '1', ...by },
    {
      what: 'price-changed',
      sale: id,
      line: 'Termokopp',
      before: '249,00 (25 %)',
      after: '1,00 (25 %)',
      ...by,
    },
    { what: 'line-removed', sale: id, line: 'Termokopp', amount: '1,00', before: '1', after: '0', ...by },
  ]);
});

test('Clearing is told with every line, and so is bringing it back', async () => {
  const basket = await keep(basketOf(latte, cup));
  await keep(emptyBasket(newSaleId()));
  await keep(basket);
  const whole = { sale: basket.id, quantity: '3', amount: '365,00', ...by };
  const [cleared, back, ...more] = written();
  expect(cleared).toMatchObject({ what: 'basket-cleared', ...whole });
  expect(cleared).toMatchObject({ lines: [{ line: 'Kaffe latte', quantity: '2' }, { line: 'Termokopp' }] });
  expect(back).toMatchObject({ what: 'basket-brought-back', ...whole });
  expect(more).toEqual([]);
});

test('A basket that was paid, a reload and a restart clear nothing', async () => {
  const basket = await keep(basketOf(latte));
  await pay(basket);
  await server.control.whenPrompting();
  server.control.present();
  await till.until('paid', () => till.state()?.screen === 'result');
  await keep(basketOf(cup));
  till.app.lock();
  await till.must('lock:unlock', { name: 'Kari', pin: '1357' });
  const { basket: kept } = await till.must('register:snapshot', {});
  await keep(kept);
  till.close();
  await open();
  await keep((await till.must('register:snapshot', {})).basket);
  expect(written()).toEqual([]);
});

test('A cleared basket that is undone step by step, past what was rung up after it, is told as brought back', async () => {
  const first = await keep(basketOf(latte, cup));
  const second = await keep(basketOf());
  await keep({ ...second, lines: [cup] });
  await keep(second);
  await keep(first);
  expect(written()).toMatchObject([
    { what: 'basket-cleared', sale: first.id },
    { what: 'line-removed', sale: second.id, line: 'Termokopp', ...by },
    { what: 'basket-brought-back', sale: first.id, ...by },
  ]);
});

test('What a page pays for without having kept it is looked at all the same, once', async () => {
  const basket = await keep(basketOf(latte, cup));
  const less = { ...basket, lines: [latte] };
  await pay(less);
  await pay(less);
  expect(written()).toMatchObject([{ what: 'line-removed', line: 'Termokopp', ...by }]);
});

test('A line that comes back under another id, and a basket that turns up from nowhere, hide nothing', async () => {
  const first = await keep(basketOf(cup));
  await keep({ ...first, lines: [line('Termokopp', 100, 1, 2500)] });
  await keep(basketOf(latte));
  expect(written()).toMatchObject([
    { what: 'line-removed', sale: first.id, amount: '249,00' },
    { what: 'basket-cleared', sale: first.id, amount: '1,00' },
  ]);
});

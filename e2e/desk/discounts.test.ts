import { describe, expect, test } from 'vitest';
import { lineAmount, type Basket, type Line } from '../../shared/basket.ts';
import type { Terms } from '../../shared/discount/discount.ts';
import { discountBasket, discountLine, setPrice } from '../../shared/discount/give.ts';
import type { Answer, Input } from '../../shared/ipc/contract.ts';
import { minor, sum } from '../../shared/money.ts';
import { receiptRows } from '../../shared/receipt-text.ts';
import { line, newSaleId, terminalId } from '../hosts/bare.ts';
import { pins, staffedTill, type Person } from '../hosts/staffed.ts';

/* Discounts and other prices by the commands that a page has, and a page that goes round them. */

const shop = staffedTill();
const people: readonly Person[] = [
  ['Kari', 'cashier'],
  ['Siri', 'manager'],
  ['Eva', 'cashier'],
];
const bySiri = { approver: 'Siri', pin: pins.Siri };
const percent = (value: number): Terms => ({ by: 'percent', value: value * 100, reason: 'campaign' });

function rungUp(): Basket {
  return { id: newSaleId(), lines: [line('Kaffe latte', 5800, 2), line('Termokopp', 24_900, 1, 2500)] };
}

function lineOf({ lines }: Basket, at: number): Line {
  return lines[at] as Line;
}

function give(
  basket: Basket,
  approval?: Input<'discount:give'>['approval'],
): Promise<Answer<'discount:give'>> {
  return shop.till.ask('discount:give', approval === undefined ? { basket } : { basket, approval });
}

function pay({ id, lines }: Basket): Promise<Answer<'payment:start'>> {
  return shop.till.ask('payment:start', { saleId: id, lines, total: sum(lines.map(lineAmount)), terminalId });
}

const notGiven = { ok: false, fault: { kind: 'not-now', reason: 'discount-not-given' } };
const given = { ok: true, value: {} };

test('A cashier takes ten percent off alone, and more with a manager’s PIN, for exactly that', async () => {
  await shop.open(people);
  await shop.enter('Kari');
  const basket = rungUp();
  const ten = discountLine(basket, lineOf(basket, 0).id, percent(10));
  expect(await give(ten)).toEqual(given);
  const most = discountLine(basket, lineOf(basket, 1).id, percent(30));
  expect(await give(most)).toEqual({ ok: true, value: { approvers: ['Siri'] } });
  expect(await pay(most)).toEqual(notGiven);
  expect(await give(most, { approver: 'Eva', pin: pins.Eva })).toMatchObject({ ok: false });
  expect(await give(most, { approver: 'Siri', pin: pins.Kari })).toMatchObject({
    fault: { kind: 'not-now', reason: 'wrong-pin' },
  });
  expect(shop.record('discount-given')).toHaveLength(1);
  expect(await give(most, bySiri)).toEqual(given);
  expect(shop.record('discount-given')).toMatchObject([
    { who: 'Kari', line: 'Kaffe latte', amount: '11,60', percent: '10 %', because: 'campaign' },
    { who: 'Kari', line: 'Termokopp', amount: '74,70', approver: 'Siri', approverRole: 'manager' },
  ]);

  // What was approved is this and no more, on this line, of this basket.
  expect(await pay(discountLine(basket, lineOf(basket, 1).id, percent(31)))).toEqual(notGiven);
  expect(await pay(discountLine(basket, lineOf(basket, 0).id, percent(30)))).toEqual(notGiven);
  expect(await pay({ ...most, id: newSaleId() })).toEqual(notGiven);
  expect(shop.server.control.sessions()).toHaveLength(0);
  await shop.till.must('basket:keep', { basket: most });

  // It outlives the till, and whoever sells the basket then.
  shop.till.close();
  await shop.open(people);
  await shop.enter('Eva');
  expect(await pay(most)).toMatchObject({ ok: true });
  await shop.server.control.whenPrompting();
});

describe('A page that goes round the limit', () => {
  const forged: readonly (readonly [string, (basket: Basket) => Basket])[] = [
    ['gives without asking', (basket) => discountBasket(basket, percent(11))],
    ['gives twice what it may', (basket) => twice(basket)],
    ['sets another price', (basket) => setPrice(basket, lineOf(basket, 1).id, minor(100))],
    [
      'takes an amount off',
      (basket) => discountBasket(basket, { by: 'amount', value: 30_000, reason: 'staff' }),
    ],
  ];
  test.each(forged)('that %s charges nothing', async (_, forge) => {
    await shop.open(people);
    await shop.enter('Kari');
    const basket = forge(rungUp());
    await shop.till.must('basket:keep', { basket });
    expect(await pay(basket)).toEqual(notGiven);
    expect(await give(basket)).toEqual({ ok: true, value: { approvers: ['Siri'] } });
    expect(shop.server.control.requests('create')).toHaveLength(0);
    expect(shop.record('not-allowed')).toMatchObject([{ because: 'discount-not-given', who: 'Kari' }]);
  });

  function twice(basket: Basket): Basket {
    const lines = basket.lines.reduce((all, { id }) => discountLine(all, id, percent(10)), basket);
    return discountBasket(lines, percent(10));
  }

  test('that first gives one half and then the other is asked for both', async () => {
    await shop.open(people);
    await shop.enter('Kari');
    const basket = rungUp();
    expect(await give(discountBasket(basket, percent(10)))).toEqual(given);
    expect(await give({ ...twice(basket) })).toEqual({ ok: true, value: { approvers: ['Siri'] } });
    expect(await pay(twice(basket))).toEqual(notGiven);
  });

  test('that says a discount comes to more than it does is not read', async () => {
    await shop.open(people);
    await shop.enter('Kari');
    const ten = discountBasket(rungUp(), percent(10));
    const [first, ...rest] = ten.lines;
    const share = { ...percent(10), amount: minor(5000) };
    const lines = [{ ...first, share } as Line, ...rest];
    for (const answer of [await pay({ ...ten, lines }), await give({ ...ten, lines })])
      expect(answer).toMatchObject({ ok: false, fault: { kind: 'bad-input' } });
  });
});

test('What was approved stays with a basket that is parked and fetched by another cashier', async () => {
  await shop.open(people);
  await shop.enter('Kari');
  const half = discountBasket(rungUp(), percent(50));
  expect(await give(half, bySiri)).toEqual(given);
  const { basket: next } = await shop.till.must('parked:park', { basket: half });
  await shop.enter('Eva');
  const { basket } = await shop.till.must('parked:fetch', { id: half.id, basket: next });
  expect(basket).toEqual(half);
  expect(await pay(basket)).toMatchObject({ ok: true });
  await shop.server.control.whenPrompting();
});

test('A manager’s discount stays when a cashier goes on with the basket', async () => {
  await shop.open(people);
  await shop.enter('Siri');
  const half = discountBasket(rungUp(), percent(50));
  expect(await give(half)).toEqual(given);
  await shop.enter('Kari');
  expect(await pay(half)).toMatchObject({ ok: true });
  await shop.server.control.whenPrompting();
});

test('A manager’s page that asks nobody pays, and the record names the manager all the same', async () => {
  await shop.open(people);
  await shop.enter('Siri');
  const half = discountBasket(rungUp(), percent(50));
  expect(await pay(half)).toMatchObject({ ok: true });
  await shop.server.control.whenPrompting();
  expect(await pay(half)).toMatchObject({ ok: true });
  expect(shop.record('discount-given')).toMatchObject([{ who: 'Siri', amount: '182,50', percent: '50 %' }]);
});

test('Where nobody has to log in nothing is limited, and what was given stands in the record', async () => {
  await shop.open();
  const basket = rungUp();
  const cheap = setPrice(discountBasket(basket, percent(60)), lineOf(basket, 0).id, minor(5000));
  expect(await give(cheap)).toEqual(given);
  expect(await give(cheap)).toEqual(given);
  expect(shop.record('price-given')).toMatchObject([
    { line: 'Kaffe latte', before: '58,00', after: '50,00' },
  ]);
  expect(shop.record('discount-given')).toMatchObject([{ amount: '209,40' }]);
});

test('A discounted sale is sent, printed and given back part by part at what was paid', async () => {
  await shop.open();
  const id = newSaleId();
  const rung: Basket = { id, lines: [line('Kaffe latte', 5800, 3), line('Termokopp', 24_900, 1, 2500)] };
  const { lines } = discountBasket(
    discountLine(rung, lineOf(rung, 1).id, { by: 'amount', value: 4900, reason: 'other', note: 'Bulk' }),
    percent(10),
  );
  expect(lines.map(lineAmount)).toEqual([15_660, 18_000]);
  const odd = discountBasket({ id, lines }, { by: 'amount', value: 1000, reason: 'staff' }).lines;
  expect(odd.map(lineAmount)).toEqual([16_935, 19_465]);
  await shop.charge(odd, id);
  expect(shop.server.control.sessions().at(-1)?.order).toMatchObject({
    amount: 36_400,
    vat_amount: 2209 + 3893,
    items: [
      { amount: 16_935, quantity: 3, vat_amount: 2209 },
      { amount: 19_465, quantity: 1, vat_amount: 3893 },
    ],
  });
  shop.server.control.present();
  await shop.done();
  const state = shop.till.state();
  const receipt = state?.screen === 'result' ? state.receipt : undefined;
  const pairs = (receipt === undefined ? [] : receiptRows(receipt)).flatMap((row) =>
    row.kind === 'pair' || row.kind === 'sum' ? [`${row.left} ${row.right}`] : [],
  );
  expect(pairs).toEqual(
    expect.arrayContaining([
      '3 × Kaffe latte à 58,00 174,00',
      'Termokopp 249,00',
      'Rabatt (Bulk) −49,00',
      'Rabatt på hele kjøpet (ansatt) −10,00',
    ]),
  );
  await shop.leave();

  const back: number[] = [];
  for (const quantity of [1, 2]) {
    const what = { lines: [{ lineId: lineOf({ id, lines: odd }, 0).id, quantity }] };
    await shop.till.must('refund:start', { saleId: id, what, reason: 'regret', terminalId });
    await shop.server.control.whenPrompting();
    shop.server.control.present();
    await shop.done();
    const seen = shop.till.state();
    back.push(seen?.screen === 'result' ? (seen.receipt?.total ?? 0) : 0);
    await shop.leave();
  }
  expect(back).toEqual([-5645, -11_290]);
  const left = await shop.till.must('refund:left', { saleId: id });
  expect(left).toMatchObject({ left: 19_465, lines: [{ quantityLeft: 0 }, { amountLeft: 19_465 }] });
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import type { SaleId } from '../../shared/ids.ts';
import type { Input } from '../../shared/ipc/contract.ts';
import { minor } from '../../shared/money.ts';
import { fastClock, line, newSaleId, startBareTill, terminalId, type BareTill } from '../hosts/bare.ts';
import { freshFolder } from '../hosts/folder.ts';

/* A return and a new sale in one visit: two movements of money, and one task that main tells from the journal alone. */

// Several payments and PINs each, on machines that may be busy with others.

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
  till = await startBareTill({ url: server.url, folder: room.folder, clock: fastClock(10) });
}

async function again(): Promise<void> {
  till.close();
  await open();
}

async function pay(
  amount: number,
  saleId = newSaleId(),
  atTerminal: () => unknown = () => server.control.present(),
): Promise<SaleId> {
  const lines = [line('Kopp', amount)];
  await till.must('basket:keep', { basket: { id: saleId, lines } });
  await till.must('payment:start', { saleId, lines, total: minor(amount), terminalId });
  await server.control.whenPrompting();
  atTerminal();
  await till.until('a result', () => till.state()?.screen === 'result');
  return saleId;
}

async function leave(): Promise<SaleId> {
  const { basket } = await till.must('movement:leave', {
    attemptId: till.movement()?.attemptId as never,
  });
  return basket.id;
}

async function giveBack(
  saleId: SaleId,
  exchangeWith: SaleId,
  atTerminal: () => unknown = () => server.control.present(),
): Promise<void> {
  const order: Input<'refund:start'> = {
    saleId,
    what: { amount: minor(24900) },
    reason: 'wrong item',
    terminalId,
    exchangeWith,
  };
  await till.must('refund:start', order);
  await server.control.whenPrompting();
  atTerminal();
  await till.until('a result', () => till.state()?.screen === 'result');
}

function show(saleId: SaleId) {
  return till.must('exchange:show', { saleId }).then(({ exchange }) => exchange);
}

test('Both halves are movements of their own, and each tells of the other', async () => {
  const old = await pay(24900);
  const basket = await leave();
  await giveBack(old, basket);
  expect(till.movement()).toMatchObject({
    kind: 'refund',
    amount: 24900,
    exchange: { saleId: basket, from: old, back: 24900, last: 'back' },
  });
  expect(await leave()).toBe(basket);
  expect(await show(basket)).toMatchObject({ back: 24900, returns: [{ receipt: { number: 1 } }] });
  await pay(39900, basket);
  expect(till.movement()).toMatchObject({
    kind: 'payment',
    amount: 39900,
    state: { receipt: { total: 39900, kind: 'sale' } },
    exchange: { back: 24900, sale: { receipt: 2, total: 39900 }, returns: [{ receipt: { total: -24900 } }] },
  });
  const next = await leave();
  expect(await show(next)).toBeUndefined();
  const { rows } = await till.must('sales:find', { text: '', limit: 5 });
  const back = rows.find(({ status }) => status === 'return')?.id ?? '';
  expect(await till.must('sales:show', { id: back })).toMatchObject({ exchange: { sale: { receipt: 2 } } });
  expect(await till.must('sales:show', { id: basket })).toMatchObject({
    exchange: { returns: [{ rowId: back }] },
  });
  expect(await till.must('sales:show', { id: old })).not.toHaveProperty('exchange');
  expect(server.control.requests('create').length + server.control.requests('refund').length).toBe(3);
});

test('The till is stopped at every step, and the task is still told', async () => {
  const old = await pay(24900);
  const basket = await leave();
  const order = { saleId: old, what: { amount: minor(24900) }, reason: 'regret', terminalId } as const;
  await till.must('refund:start', { ...order, exchangeWith: basket });
  await server.control.whenPrompting();
  await again();
  expect(till.movement()).toMatchObject({ kind: 'refund', exchange: { saleId: basket, last: 'open' } });
  server.control.present();
  await till.until('refunded', () => till.state()?.screen === 'result');
  await again();
  const kept = (await till.must('register:snapshot', {})).basket;
  expect(kept.id).toBe(basket);
  expect(await show(basket)).toMatchObject({ back: 24900, last: 'back' });
  const lines = [line('Kanne', 39900)];
  await till.must('payment:start', { saleId: basket, lines, total: minor(39900), terminalId });
  await server.control.whenPrompting();
  await again();
  expect(till.movement()).toMatchObject({ kind: 'payment', exchange: { back: 24900 } });
  server.control.present();
  await till.until('paid', () => till.state()?.screen === 'result');
  expect(till.movement()).toMatchObject({ exchange: { sale: { total: 39900 } } });
});

test('A return that is refused holds nobody up, and one that follows is told instead', async () => {
  const old = await pay(24900);
  const basket = await leave();
  await giveBack(old, basket, () => server.control.decline('stolen-card'));
  expect(till.movement()).toMatchObject({ exchange: { back: 0, last: 'not-back', returns: [] } });
  await leave();
  await giveBack(old, basket);
  await leave();
  expect(await show(basket)).toMatchObject({ back: 24900, last: 'back' });
  await pay(39900, basket, () => server.control.decline('insufficient-funds'));
  expect(till.movement()).toMatchObject({ exchange: { back: 24900 }, state: { mayRetry: true } });
  expect(till.movement()?.exchange).not.toHaveProperty('sale');
});

test('What goes back another way is an exchange all the same', async () => {
  const old = await pay(24900);
  const basket = await leave();
  await giveBack(old, basket, () => server.control.decline('stolen-card'));
  const attemptId = till.movement()?.attemptId as never;
  await till.must('otherwise:pay', { attemptId, how: 'cash' });
  expect(till.movement()).toMatchObject({
    state: { result: { outcome: 'otherwise' } },
    exchange: { back: 24900, last: 'back' },
  });
});

test('Nothing is exchanged for what is paid already', async () => {
  const old = await pay(24900);
  await leave();
  const order = { saleId: old, what: { amount: minor(100) }, reason: 'regret', terminalId } as const;
  expect(await till.ask('refund:start', { ...order, exchangeWith: old })).toMatchObject({
    fault: { reason: 'basket-already-paid' },
  });
  expect(server.control.requests('refund')).toHaveLength(0);
});

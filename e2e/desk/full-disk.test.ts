import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import { lineAmount, type Line } from '../../shared/basket.ts';
import { minor, sum } from '../../shared/money.ts';
import type { SaleId } from '../../shared/ids.ts';
import { freshFolder } from '../hosts/folder.ts';
import {
  fastClock,
  line,
  newSaleId,
  practiceSettings,
  startBareTill,
  terminalId,
  type BareTill,
} from '../hosts/bare.ts';

const lines: readonly Line[] = [line('Kaffe latte', 5800, 2)];
const total = sum(lines.map(lineAmount));
const tables = ['record', 'movement', 'slip', 'basket'] as const;

let server: PracticeServer;
let till: BareTill;
let room: ReturnType<typeof freshFolder>;
let clock: ReturnType<typeof fastClock>;

beforeEach(async () => {
  clock = fastClock(20);
  server = await startPracticeServer({ clock });
  room = freshFolder();
  till = await start();
});

afterEach(async () => {
  till.close();
  await server.close();
  room.remove();
});

function start(): Promise<BareTill> {
  return startBareTill({ url: server.url, folder: room.folder, clock });
}

/** From a second connection: SQLite now refuses each write of the till's as it does when there is no room. */
function fill(isFull: boolean): void {
  const file = join(room.folder, `${practiceSettings.account?.accountId ?? ''}.sqlite`);
  const disk = new DatabaseSync(file);
  for (const table of tables) {
    for (const change of ['INSERT', 'UPDATE']) {
      const name = `no_room_${table}_${change}`;
      const refuse = `CREATE TRIGGER ${name} BEFORE ${change} ON ${table} BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`;
      disk.exec(isFull ? refuse : `DROP TRIGGER ${name}`);
    }
  }
  disk.close();
}

function outcome(): string | undefined {
  const state = till.state();
  return state?.screen === 'result' ? state.result.outcome : undefined;
}

function isWaiting(): boolean {
  const state = till.state();
  return state?.screen === 'under-way' && state.phase === 'waiting';
}

async function pay(saleId: SaleId = newSaleId()): Promise<SaleId> {
  await till.must('payment:start', { saleId, lines, total, terminalId });
  return saleId;
}

async function sold(): Promise<SaleId> {
  const saleId = await pay();
  await server.control.whenPrompting();
  server.control.present();
  await till.until('paid', () => outcome() === 'paid');
  return saleId;
}

test('A payment that cannot be written down is not sent, and is taken when there is room', async () => {
  const saleId = newSaleId();
  fill(true);
  const answer = await till.ask('payment:start', { saleId, lines, total, terminalId });
  expect(answer).toMatchObject({ ok: false, fault: { kind: 'storage' } });
  expect(server.control.requests('create')).toHaveLength(0);
  expect(till.movement()).toBeUndefined();
  fill(false);
  await pay(saleId);
  await server.control.whenPrompting();
  expect(server.control.requests('create')).toHaveLength(1);
});

test('An answer that cannot be written down is told, kept, and written when there is room', async () => {
  server.control.arm({ route: 'create', kind: 'delay', ms: 200 });
  await pay();
  fill(true);
  await server.control.whenPrompting();
  server.control.present();
  await till.until('told', () => till.movement()?.isUnwritten === true);
  expect(outcome()).toBeUndefined();
  fill(false);
  await till.until('paid', () => outcome() === 'paid');
  expect(server.control.requests('create')).toHaveLength(1);
  expect((await till.must('sales:find', { text: '', limit: 5 })).rows).toMatchObject([{ receipt: 1 }]);
});

test('Money that is taken while the disk is full becomes a sale when there is room, also over a restart', async () => {
  await pay();
  await till.until('waiting', isWaiting);
  await server.control.whenPrompting();
  fill(true);
  server.control.present();
  await till.until('told', () => till.movement()?.isUnwritten === true);
  till.close();
  till = await start();
  await till.until('told again', () => till.movement()?.isUnwritten === true);
  fill(false);
  await till.until('paid', () => outcome() === 'paid');
  expect(server.control.requests('create')).toHaveLength(1);
  expect((await till.must('sales:find', { text: '', limit: 5 })).rows).toHaveLength(1);
});

test('A refund is not sent either, and what went back gets its receipt when there is room', async () => {
  const saleId = await sold();
  await till.must('movement:leave', { attemptId: till.movement()?.attemptId as never });
  const order = { saleId, what: { amount: minor(5800) }, reason: 'regret', terminalId } as const;
  fill(true);
  expect(await till.ask('refund:start', order)).toMatchObject({ ok: false, fault: { kind: 'storage' } });
  expect(server.control.requests('refund')).toHaveLength(0);
  fill(false);
  await till.must('refund:start', order);
  await till.until('waiting', isWaiting);
  await server.control.whenPrompting();
  fill(true);
  server.control.present();
  await till.until('told', () => till.movement()?.isUnwritten === true);
  fill(false);
  await till.until('refunded', () => outcome() === 'refunded');
  expect(server.control.requests('refund')).toHaveLength(1);
  const { rows } = await till.must('sales:find', { text: '', limit: 5 });
  expect(rows).toMatchObject([{ status: 'return', receipt: 1 }, { status: 'partly-refunded' }]);
});

test('The next customer is served: a result is left, a basket is begun and the page opens without room', async () => {
  const saleId = await sold();
  fill(true);
  const left = await till.must('movement:leave', { attemptId: till.movement()?.attemptId as never });
  expect(left.basket).toMatchObject({ lines: [] });
  expect(left.basket.id).not.toBe(saleId);
  expect(await till.ask('basket:keep', { basket: left.basket })).toMatchObject({
    fault: { kind: 'storage' },
  });
  expect((await till.must('register:snapshot', {})).basket.id).not.toBe(saleId);
  expect(await till.must('receipt:pdf', { id: saleId })).toMatchObject({ path: 'receipt.pdf' });
  fill(false);
});

import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { practiceAccount } from '../../electron/practice/account.ts';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import { lineAmount } from '../../shared/basket.ts';
import type { SaleId } from '../../shared/ids.ts';
import { sum } from '../../shared/money.ts';
import { fastClock, line, newSaleId, startBareTill, terminalId, type BareTill } from '../hosts/bare.ts';
import { freshFolder } from '../hosts/folder.ts';

let server: PracticeServer;
let till: BareTill;
let room: ReturnType<typeof freshFolder>;
let clock: ReturnType<typeof fastClock>;

beforeEach(async () => {
  clock = fastClock(20);
  server = await startPracticeServer({ clock });
  room = freshFolder();
  till = await startBareTill({ url: server.url, folder: room.folder, clock });
});

afterEach(async () => {
  till.close();
  await server.close();
  room.remove();
});

const journalFile = (): string => join(room.folder, `${practiceAccount.account_id}.sqlite`);
const lines = [line('Kaffe latte', 5800, 2)];
const creates = (): number => server.control.requests('create').length;

async function start(saleId: SaleId = newSaleId()): Promise<SaleId> {
  await till.must('basket:keep', { basket: { id: saleId, lines } });
  await till.must('payment:start', { saleId, lines, total: sum(lines.map(lineAmount)), terminalId });
  await till.until('waiting for the card', () => {
    const state = till.state();
    return state?.screen === 'under-way' && state.phase === 'waiting';
  });
  await server.control.whenPrompting();
  return saleId;
}

async function present(): Promise<void> {
  server.control.present();
  await isPaid();
}

async function isPaid(): Promise<void> {
  await till.until('a result', () => till.state()?.screen === 'result');
  expect(till.state()).toMatchObject({ result: { outcome: 'paid' } });
}

async function leave(): Promise<void> {
  await till.must('movement:leave', { attemptId: till.movement()?.attemptId as never });
}

async function sell(): Promise<SaleId> {
  const saleId = await start();
  await present();
  await leave();
  return saleId;
}

async function backUp(): Promise<void> {
  expect(await till.must('care:back-up', {})).toEqual({});
}

/** What happens to disks: the till is started again on a file that is no journal any more. */
async function breakDown(how: 'damaged' | 'gone' = 'damaged'): Promise<void> {
  till.close();
  for (const part of ['', '-wal', '-shm']) rmSync(`${journalFile()}${part}`, { force: true });
  if (how === 'damaged') writeFileSync(journalFile(), 'all your journal'.repeat(999));
  till = await startBareTill({ url: server.url, folder: room.folder, clock });
  expect(till.latest('care')?.damage?.reason).toBe(how === 'gone' ? 'missing' : 'damaged');
  expect(
    await till.ask('payment:start', {
      saleId: newSaleId(),
      lines,
      total: sum(lines.map(lineAmount)),
      terminalId,
    }),
  ).toMatchObject({
    ok: false,
  });
}

async function restore(): Promise<SaleId> {
  const [row] = (await till.must('care:backups', {})).rows;
  const answer = await till.must('care:restore', { id: row?.id ?? '' });
  if (!('basket' in answer)) throw new Error(answer.problem);
  return answer.basket.id;
}

describe('after a restore nothing is charged again', () => {
  const moments = [
    'before it began',
    'while the customer looks for the card',
    'when it was paid',
    'when it was left',
  ] as const;

  it.each(moments)('with a copy from a payment %s', async (moment) => {
    await sell();
    if (moment === 'before it began') await backUp();
    const saleId = await start();
    if (moment === 'while the customer looks for the card') await backUp();
    await present();
    if (moment === 'when it was paid') await backUp();
    await leave();
    if (moment === 'when it was left') await backUp();
    await sell();
    const sent = creates();
    expect(sent).toBe(3);
    await breakDown();
    const basketId = await restore();
    // Whatever the copy had under way is asked about until it is known.
    if (moment === 'while the customer looks for the card') await isPaid();
    expect(basketId).not.toBe(saleId);
    expect(till.latest('care')?.notices).toMatchObject([{ kind: 'restored' }]);
    clock.jump(60_000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(creates()).toBe(sent);
    const { rows } = await till.must('sales:find', { text: '', limit: 50 });
    const known = { [moments[0]]: 1, [moments[1]]: 2, [moments[2]]: 2, [moments[3]]: 2 }[moment];
    expect(rows.map(({ status }) => status)).toEqual(Array.from({ length: known }, () => 'paid'));
  });

  it('no receipt number is given twice, and the next customer is charged once', async () => {
    await sell();
    await backUp();
    await sell();
    await sell();
    await breakDown();
    await restore();
    const sent = creates();
    const saleId = await sell();
    expect(creates()).toBe(sent + 1);
    const { rows } = await till.must('sales:find', { text: '4', limit: 50 });
    expect(rows).toMatchObject([{ id: saleId, receipt: 4 }]);
  });

  it('a journal that is gone is restored as well, and what lay there is set aside', async () => {
    await sell();
    await backUp();
    await sell();
    await breakDown('gone');
    await restore();
    await sell();
    till.close();
    till = await startBareTill({ url: server.url, folder: room.folder, clock });
    expect(till.latest('care')?.damage).toBeUndefined();
    expect(
      (await till.must('sales:find', { text: '', limit: 9 })).rows.map(({ receipt }) => receipt),
    ).toEqual([3, 1]);
  });

  it('without any copy an empty journal is begun, above the last receipt number', async () => {
    await sell();
    await sell();
    expect(await till.ask('care:begin-anew', {})).toMatchObject({ ok: false });
    await breakDown();
    expect(await till.must('care:begin-anew', {})).toHaveProperty('basket');
    expect(till.latest('care')?.notices).toMatchObject([{ kind: 'begun-anew' }]);
    const aside = readdirSync(room.folder).filter((name) => name.includes('.set-aside-'));
    expect(aside).toHaveLength(1);
    const saleId = await sell();
    expect((await till.must('sales:find', { text: '', limit: 9 })).rows).toMatchObject([
      { id: saleId, receipt: 3 },
    ]);
  });
});

describe('a restore is refused', () => {
  it('while a payment is under way', async () => {
    await backUp();
    await start();
    const [row] = (await till.must('care:backups', {})).rows;
    expect(await till.ask('care:restore', { id: row?.id ?? '' })).toMatchObject({
      ok: false,
      fault: { kind: 'not-now', reason: 'payment-running' },
    });
    await present();
  });

  it('from a copy that is damaged or not there, and the journal is as it was', async () => {
    await sell();
    await backUp();
    const [row] = (await till.must('care:backups', {})).rows;
    const id = row?.id ?? '';
    writeFileSync(join(room.folder, 'backups', id), 'cut off');
    expect(await till.must('care:restore', { id })).toEqual({ problem: 'not-sound' });
    expect(await till.must('care:restore', { id: 'nothing.sqlite' })).toEqual({ problem: 'no-such-backup' });
    expect(await till.must('care:restore', { id: '../../etc/passwd' })).toEqual({
      problem: 'no-such-backup',
    });
    expect((await till.must('sales:find', { text: '', limit: 9 })).rows).toHaveLength(1);
    expect(till.latest('care')).toMatchObject({ notices: [] });
    await sell();
  });
});

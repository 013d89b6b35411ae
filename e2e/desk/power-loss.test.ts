import { copyFileSync, existsSync, mkdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
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

const name = `${practiceSettings.account?.accountId ?? ''}.sqlite`;
const lines: readonly Line[] = [line('Kaffe latte', 5800, 2)];
const saleId: SaleId = newSaleId();
/** A frame of SQLite's write-ahead log: a page and what stands before it. */
const frameBytes = 4096 + 24;

let server: PracticeServer;
let room: ReturnType<typeof freshFolder>;
let clock: ReturnType<typeof fastClock>;

beforeEach(async () => {
  clock = fastClock(20);
  server = await startPracticeServer({ clock });
  room = freshFolder();
});

afterEach(async () => {
  await server.close();
  room.remove();
});

function start(folder: string): Promise<BareTill> {
  return startBareTill({ url: server.url, folder, clock });
}

/**
 * What would be on the disk if the power went right now: the file and its write-ahead log, and not the index of it that
 * lives in memory. One copy a commit, taken by whoever is told of it first.
 */
function copyAtEveryCommit(till: BareTill): readonly string[] {
  const copies: string[] = [];
  let lastBytes = 0;
  till.onTold(() => {
    const bytes = statSync(join(room.folder, `${name}-wal`)).size;
    if (bytes === lastBytes) return;
    lastBytes = bytes;
    copies.push(copyTo(room.folder, join(room.folder, `copy-${String(copies.length)}`)));
  });
  return copies;
}

function copyTo(from: string, to: string): string {
  mkdirSync(to);
  for (const file of [name, `${name}-wal`])
    if (existsSync(join(from, file))) copyFileSync(join(from, file), join(to, file));
  return to;
}

/** The power went in the middle of the last commit: its end never came to the disk, or half a frame of it did. */
function torn(copy: string, bytes: number): string {
  const folder = copyTo(copy, `${copy}-torn-${String(bytes)}`);
  const log = join(folder, `${name}-wal`);
  truncateSync(log, statSync(log).size - bytes);
  return folder;
}

function outcome(till: BareTill): string | undefined {
  const state = till.state();
  return state?.screen === 'result' ? state.result.outcome : undefined;
}

async function pay(till: BareTill): Promise<void> {
  await till.must('payment:start', {
    saleId,
    lines,
    total: sum(lines.map(lineAmount)),
    terminalId,
  });
  await until(till, 'waiting');
  await server.control.whenPrompting();
  server.control.present();
  await till.until('paid', () => outcome(till) === 'paid');
}

function until(till: BareTill, phase: string): Promise<void> {
  return till.until(phase, () => {
    const state = till.state();
    return state?.screen === 'under-way' && state.phase === phase;
  });
}

async function soldIn(folder: string): Promise<unknown> {
  const till = await start(folder);
  try {
    const isSettled = (): boolean => {
      const state = till.state();
      return state === undefined || state.screen === 'result';
    };
    await till.until('settled', isSettled);
    return (await till.must('sales:find', { text: '', limit: 5 })).rows;
  } finally {
    till.close();
  }
}

test('Whenever the power goes in a payment, the copy of the disk finds it paid and charges nothing', async () => {
  const till = await start(room.folder);
  const copies = copyAtEveryCommit(till);
  await pay(till);
  till.close();
  expect(copies.length).toBeGreaterThanOrEqual(3);
  // Without its last commit the first copy has no payment, and none was asked for by then.
  const [first = '', ...later] = copies;
  const cut = later.flatMap((copy) => [torn(copy, 1), torn(copy, frameBytes / 2), torn(copy, frameBytes)]);
  for (const copy of [first, ...later, ...cut])
    expect(await soldIn(copy), copy).toMatchObject([{ id: saleId, receipt: 1, status: 'paid' }]);
  expect(server.control.requests('create')).toHaveLength(1);
  expect(server.control.transactionsWith('CAPTURED')).toHaveLength(1);
});

test('Whenever the power goes in a refund, the copy of the disk finds it given back, once', async () => {
  const till = await start(room.folder);
  await pay(till);
  await till.must('movement:leave', { attemptId: till.movement()?.attemptId as never });
  const copies = copyAtEveryCommit(till);
  await till.must('refund:start', { saleId, what: { amount: minor(5800) }, reason: 'regret', terminalId });
  await until(till, 'waiting');
  await server.control.whenPrompting();
  server.control.present();
  await till.until('refunded', () => outcome(till) === 'refunded');
  till.close();
  expect(copies.length).toBeGreaterThanOrEqual(3);
  const [first = '', ...later] = copies;
  for (const copy of [first, ...later, ...later.map((one) => torn(one, frameBytes))])
    expect(await soldIn(copy), copy).toMatchObject([
      { status: 'return', receipt: 1, amount: -5800 },
      { status: 'partly-refunded', receipt: 1 },
    ]);
  expect(server.control.requests('refund')).toHaveLength(1);
});

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { practiceAccount } from '../../electron/practice/account.ts';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import type { Line } from '../../shared/basket.ts';
import type { AttemptId, SaleId } from '../../shared/ids.ts';
import type { TimelineEntry } from '../../shared/ipc/views.ts';
import { minor } from '../../shared/money.ts';
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
import { hashPin } from '../../electron/store/pin.ts';

let server: PracticeServer;
let till: BareTill;
let room: ReturnType<typeof freshFolder>;

beforeEach(async () => {
  const clock = fastClock(20);
  server = await startPracticeServer({ clock });
  room = freshFolder();
  till = await startBareTill({ url: server.url, folder: room.folder, clock });
});

afterEach(async () => {
  till.close();
  await server.close();
  room.remove();
});

const coffee: readonly Line[] = [line('Kaffe latte', 5800, 2)];

async function pay(): Promise<SaleId> {
  const saleId = newSaleId();
  await till.must('payment:start', { saleId, lines: coffee, total: minor(11600), terminalId });
  return saleId;
}

function screen(): string | undefined {
  const state = till.state();
  return state?.screen === 'result' ? state.result.outcome : state?.phase;
}

async function sell(): Promise<SaleId> {
  const saleId = await pay();
  await server.control.whenPrompting();
  server.control.present();
  await till.until('paid', () => screen() === 'paid');
  return saleId;
}

async function timelineOf(id: string): Promise<readonly TimelineEntry[]> {
  return (await till.must('sales:show', { id })).timeline;
}

test('A sale tells what was asked of Dintero and how it was answered, with the ids', async () => {
  const timeline = await timelineOf(await sell());
  const [transaction] = server.control.transactions();
  expect(timeline.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['payment-asked', 'start-answered', 'waiting', 'look-answered', 'paid']),
  );
  const start = timeline.find(({ what }) => what === 'start-answered');
  expect(start?.facts).toMatchObject({ asked: 'POST /v1/sessions-profile', answer: '200' });
  const looks = timeline.filter(({ what }) => what === 'look-answered').map(({ facts }) => facts);
  expect(looks.at(-1)).toMatchObject({
    found: 'transaction',
    status: 'captured',
    transaction: transaction?.id,
    answer: '200',
  });
  // Written down, then asked, then answered: in that order.
  expect(timeline.findIndex(({ what }) => what === 'start-answered')).toBe(1);
});

test('Looks that find the same again are counted, not written', async () => {
  const saleId = await pay();
  await server.control.whenPrompting();
  await till.until('many looks', () => {
    const state = till.state();
    return state?.screen === 'under-way' && state.looks >= 12;
  });
  server.control.present();
  await till.until('paid', () => screen() === 'paid');
  const looks = (await timelineOf(saleId)).filter(({ what }) => what === 'look-answered');
  expect(looks.length).toBeLessThan(5);
  expect(looks.map(({ facts }) => Number(facts['unchanged'] ?? 0)).some((count) => count >= 8)).toBe(true);
});

test('A reply that was lost, and looks that could not be read, stand in the timeline as what they were', async () => {
  server.control.arm({ route: 'create', when: 'after', kind: 'reset' });
  server.control.arm({ route: 'transaction-list', kind: 'html', code: 502, times: 3 });
  const saleId = await pay();
  await server.control.whenPrompting();
  server.control.present();
  await till.until('paid', () => screen() === 'paid');
  const timeline = await timelineOf(saleId);
  expect(timeline.find(({ what }) => what === 'start-answered')?.facts).toMatchObject({ fault: 'no-answer' });
  expect(timeline.find(({ what }) => what === 'look-answered')?.facts).toMatchObject({ answer: '502' });
});

test('An attempt that failed keeps what Dintero said, without what looks like a secret', async () => {
  const body = { error: { code: 'BAD', message: 'Bearer abcdefgh12345678 is not welcome' } };
  server.control.arm({ route: 'create', kind: 'status', code: 400, body });
  await pay();
  await till.until('failed', () => screen() === 'failed');
  const timeline = await timelineOf(till.movement()?.attemptId ?? '');
  expect(timeline.find(({ what }) => what === 'start-answered')?.facts).toMatchObject({
    answer: '400',
    code: 'BAD',
  });
  expect(JSON.stringify(timeline)).toContain('is not welcome');
  expect(JSON.stringify(timeline)).not.toContain('abcdefgh12345678');
});

test('A refund tells what was asked and answered too', async () => {
  const saleId = await sell();
  await till.must('movement:leave', { attemptId: till.movement()?.attemptId as AttemptId });
  server.control.turn({ refund: 'lost-answer' });
  await till.must('refund:start', { saleId, what: { amount: minor(4000) }, reason: 'faulty', terminalId });
  await server.control.whenPrompting();
  server.control.present();
  await till.until('refunded', () => screen() === 'refunded');
  const { rows } = await till.must('sales:find', { text: '', limit: 10 });
  const back = rows.find(({ status }) => status === 'return');
  const timeline = await timelineOf(back?.id ?? '');
  expect(timeline.find(({ what }) => what === 'refund-answered')?.facts).toMatchObject({
    asked: `POST /v1/transactions/${server.control.transactions()[0]?.id ?? ''}/refund`,
    fault: 'no-answer',
  });
  expect(timeline.filter(({ what }) => what === 'look-answered').at(-1)?.facts).toMatchObject({
    found: 'refund-done',
  });
});

describe('the saved timeline', () => {
  async function saved(id: string): Promise<string> {
    const { path } = await till.must('timeline:save', { id });
    return readFile(path, 'utf8');
  }

  type Row = Readonly<Record<'at' | 'zone' | 'what' | 'body' | 'before' | 'hash', string>> & {
    readonly movement: string | null;
    readonly sale: string | null;
  };

  /** As somebody would read them who has only the file. */
  function recordsIn(html: string): readonly Row[] {
    const [, text = ''] = /<pre id="records">([\s\S]*?)<\/pre>/.exec(html) ?? [];
    const plain = text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
    return JSON.parse(plain) as readonly Row[];
  }

  function hashOf({ before, at, zone, what, movement, sale, body }: Row): string {
    const text = JSON.stringify([before, at, zone, what, movement, sale, body]);
    return createHash('sha256').update(text).digest('hex');
  }

  test('has all of the sale and its refund, and can be checked against its own hashes', async () => {
    const saleId = await sell();
    await till.must('movement:leave', { attemptId: till.movement()?.attemptId as AttemptId });
    await till.must('refund:start', { saleId, what: { amount: minor(4000) }, reason: 'faulty', terminalId });
    await server.control.whenPrompting();
    server.control.present();
    await till.until('refunded', () => screen() === 'refunded');
    const html = await saved(saleId);
    const [transaction] = server.control.transactions();
    for (const fact of [
      saleId,
      transaction?.id ?? '-',
      transaction?.session_id ?? '-',
      transaction?.merchant_reference ?? '-',
      'Kaffebaren AS',
      'Kasse 1 (K1)',
      '0.0.0-test',
      'Kaffe latte',
      '116,00',
      '40,00',
      'POST /v1/sessions-profile',
    ])
      expect(html).toContain(fact);
    expect(html).toMatch(/\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d\.\d{3} \+0[12]:00/);
    const records = recordsIn(html);
    expect(records.length).toBeGreaterThan(10);
    for (const record of records) expect(hashOf(record)).toBe(record.hash);
    // One sale after the other: each row follows on the one before it.
    expect(records.slice(1).every(({ before }, index) => before === records[index]?.hash)).toBe(true);
    // The same from any of its ends: the sale, the attempt, the return.
    const { rows } = await till.must('sales:find', { text: '', limit: 10 });
    for (const { id } of rows) expect(recordsIn(await saved(id))).toEqual(records);
  });

  test('of an attempt that failed is there, too, and what is no sale is refused', async () => {
    server.control.arm({ route: 'create', kind: 'status', code: 400 });
    await pay();
    await till.until('failed', () => screen() === 'failed');
    const html = await saved(till.movement()?.attemptId ?? '');
    expect(recordsIn(html).map(({ what }) => what)).toContain('refused');
    expect(await till.ask('timeline:save', { id: 'nobody' })).toMatchObject({ ok: false });
  });

  test('holds no secret, whatever quoted one', async () => {
    till.close();
    const pin = '73952846';
    const operators = [{ name: 'Siri', role: 'manager', pinHash: await hashPin(pin) }] as const;
    const settings = { ...practiceSettings, operators };
    till = await startBareTill({ url: server.url, folder: room.folder, clock: fastClock(20), settings });
    await till.must('lock:unlock', { name: 'Siri', pin });
    const { client_id, client_secret } = practiceAccount;
    const basic = Buffer.from(`${client_id}:${client_secret}`).toString('base64');
    // A proxy that sends back what it was sent is the worst that can happen to a timeline.
    const message = `Authorization: Basic ${basic} client_secret=${client_secret} Bearer abcdefgh12345678`;
    const body = { error: { code: 'ECHO', message } };
    server.control.arm({ route: 'create', kind: 'status', code: 400, body });
    await pay();
    await till.until('failed', () => screen() === 'failed');
    const html = await saved(till.movement()?.attemptId ?? '');
    expect(html).toContain('ECHO');
    for (const secret of [client_secret, basic, pin, 'abcdefgh12345678', operators[0].pinHash])
      expect(html).not.toContain(secret);
  });
});

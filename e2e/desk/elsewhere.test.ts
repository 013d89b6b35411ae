import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lookAtWhole } from '../../electron/care/whole.ts';
import { practiceAccount } from '../../electron/practice/account.ts';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import { hashPin } from '../../electron/store/pin.ts';
import type { SaleId, TransactionId } from '../../shared/ids.ts';
import type { Input } from '../../shared/ipc/contract.ts';
import { minor } from '../../shared/money.ts';
import { fastClock, line } from '../hosts/bare.ts';
import { freshFolder } from '../hosts/folder.ts';
import { openCounter, twoTerminals, type Counter } from '../hosts/two-tills.ts';

/* A customer bought at one counter of the shop and stands at the other one. Two tills, two journals, one Dintero. */

let server: PracticeServer;
let room: ReturnType<typeof freshFolder>;
let clock: ReturnType<typeof fastClock>;
let k1: Counter;
let k2: Counter;

beforeEach(async () => {
  clock = fastClock(20);
  server = await startPracticeServer({ clock, account: twoTerminals });
  room = freshFolder();
  k1 = await open(1);
  k2 = await open(2);
});

afterEach(async () => {
  k1.till.close();
  k2.till.close();
  await server.close();
  room.remove();
});

const open = (number: 1 | 2, operators = {}): Promise<Counter> =>
  openCounter({ server, folder: room.folder, clock, number, ...operators });

const journalOf = (number: 1 | 2): string =>
  join(room.folder, `K${String(number)}`, `${practiceAccount.account_id}.sqlite`);

const latte = () => line('Kaffe latte', 5800, 2);
const cup = () => line('Kopp', 24_900, 1, 2500);
const find = (counter: Counter, text: string) => counter.till.must('elsewhere:find', { text });
const take = (counter: Counter, transactionId: string) =>
  counter.till.must('elsewhere:take', { transactionId: transactionId as TransactionId });
const show = (counter: Counter, transactionId: string) =>
  counter.till.must('elsewhere:show', { transactionId: transactionId as TransactionId });

type What = Input<'refund:start'>['what'];

function start({ till, terminalId }: Counter, saleId: SaleId, what: What) {
  return till.ask('refund:start', { saleId, what, reason: 'regret', terminalId });
}

async function present({ terminalId }: Counter): Promise<void> {
  await server.control.whenPrompting({ terminalId });
  server.control.present(undefined, { terminalId });
}

/** What went back of it by Dintero's own record: done and announced. */
function gone(transactionId: string): {
  readonly amount: number;
  readonly byLine: ReadonlyMap<string, number>;
} {
  const transaction = server.control.transactions().find(({ id }) => id === transactionId);
  const events = transaction?.events.filter(({ event, success }) => event === 'REFUND' && success) ?? [];
  const byLine = new Map<string, number>();
  for (const { items } of events)
    for (const { line_id: id, quantity } of (items ?? []) as { line_id: string; quantity: number }[])
      byLine.set(id, (byLine.get(id) ?? 0) + quantity);
  return { amount: events.reduce((all, { amount = 0 }) => all + amount, 0), byLine };
}

const todayText = (): string =>
  new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', day: '2-digit', month: '2-digit' })
    .format(new Date(clock.now()))
    .replace(/\.$/, '');

test('A sale of one register goes back by line at the other one, and both know of it', async () => {
  const lines = [latte(), cup()];
  const sale = await k1.sell(lines);
  const found = await find(k2, sale.reference);
  expect(found).toMatchObject({
    rows: [
      {
        id: sale.transactionId,
        status: 'paid',
        amount: 36_500,
        lastFour: '0416',
        elsewhere: { transactionId: sale.transactionId, register: 'K1' },
      },
    ],
  });
  expect(await show(k2, sale.transactionId)).toMatchObject({
    lines: [{ name: 'Kaffe latte', unitPrice: 5800, quantity: 2, vatRate: 1500 }, { name: 'Kopp' }],
    mayRefund: true,
    elsewhere: { by: 'lines', refunded: 0, pending: 0, left: 36_500 },
  });

  const { saleId } = await take(k2, sale.transactionId);
  const lineId = lines[0]?.id as never;
  expect(await start(k2, saleId, { lines: [{ lineId, quantity: 1 }] })).toMatchObject({ ok: true });
  await present(k2);
  expect(await k2.ended()).toBe('refunded');
  const back = await k2.till.must('sales:find', { text: '', limit: 10 });
  expect(back.rows).toMatchObject([{ status: 'return', receipt: 1, amount: -5800 }]);
  const { receipt } = await k2.till.must('sales:show', { id: back.rows[0]?.id ?? '' });
  expect(receipt).toMatchObject({
    kind: 'return',
    registerId: 'K2',
    number: 1,
    reference: sale.reference,
    lines: [{ name: 'Kaffe latte', quantity: 1, amount: -5800 }],
    vat: [{ rate: 1500, gross: -5800 }],
    payment: { transactionId: sale.transactionId, lastFour: '0416' },
  });
  expect(receipt).not.toHaveProperty('original');

  // The register that sold it counts the very line.
  const left = await k1.till.must('refund:left', { saleId: sale.saleId });
  expect(left).toMatchObject({ refunded: 5800, left: 30_700 });
  expect(left.lines.map(({ quantityLeft }) => quantityLeft)).toEqual([1, 1]);
  // And the one that gave it back shows it as it stands, with what it did.
  const now = await show(k2, sale.transactionId);
  expect(now).toMatchObject({
    row: { status: 'partly-refunded', saleId },
    elsewhere: { refunded: 5800, left: 30_700 },
    returns: [{ receipt: 1 }],
  });
  expect(now.timeline.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['sale-read-from-elsewhere', 'refund-asked', 'refunded']),
  );
  // Opened again it is the same sale, written down once.
  expect(await take(k2, sale.transactionId)).toEqual({ saleId });
  expect(lookAtWhole(journalOf(2))).toMatchObject({ notices: [] });
});

describe('Dintero is asked', () => {
  test('by the last four digits, the amount and the day, in any order, also where no filter and no order works', async () => {
    const sale = await k1.sell([cup()]);
    for (let at = 0; at < 130; at += 1)
      server.control.addBehind({ reference: `order ${String(at)}`, amount: 5000 + at });
    for (const knobs of [
      {},
      { ordering: 'jumbled', pageLimit: 7 },
      { ignoredFilters: ['store_id', 'captured_at.gte', 'captured_at.lte'], ordering: 'oldest' },
      { startingAfter: 'at' },
    ] as const) {
      server.control.turn(knobs);
      expect(await find(k2, `249,00 ${todayText()} 0416`)).toMatchObject({
        rows: [{ id: sale.transactionId }],
      });
    }
    expect(await find(k2, `0416 249,50 ${todayText()}`)).toEqual({ rows: [], none: 'nothing' });
    expect(await find(k2, `4417 249,00 ${todayText()}`)).toEqual({ rows: [], none: 'nothing' });
    expect(await find(k2, '0416 249,00 31.12.1999')).toEqual({ rows: [], none: 'nothing' });
  });

  test('by the transaction’s id, and by a reference that no till made', async () => {
    const sale = await k1.sell([cup()]);
    expect(await find(k2, sale.transactionId)).toMatchObject({ rows: [{ id: sale.transactionId }] });
    const id = server.control.addBehind({ reference: 'ORDER-17', amount: 5000 });
    const found = await find(k2, 'ORDER-17');
    expect(found.rows.map((row) => row.id)).toEqual([id]);
    expect(found.rows[0]?.elsewhere).not.toHaveProperty('register');
  });

  test('for nothing where the text says too little, and tells what a transaction is that is not for this till', async () => {
    const asked = server.control.requests('transaction-list').length;
    for (const text of ['', '1042', '0416 249,00', `249,00 ${todayText()}`])
      expect(await find(k2, text)).toEqual({ rows: [], none: 'unclear' });
    expect(server.control.requests('transaction-list')).toHaveLength(asked);
    const reference = 'K3-20261120-7F3K9QW2ZX';
    expect(await find(k2, reference)).toEqual({ rows: [], none: 'nothing' });
    expect(await find(k2, 'T00000000.00000000000000000000zz')).toEqual({ rows: [], none: 'nothing' });
    for (const [change, none] of [
      [{ storeId: 'another-shop' }, 'other-store'],
      [{ currency: 'SEK' }, 'other-store'],
      [{ paymentProductType: 'payex.creditcard' }, 'not-a-terminal'],
      [{ status: 'AUTHORIZED' }, 'not-paid'],
      [{ status: 'DECLINED' }, 'not-paid'],
    ] as const) {
      const id = server.control.addBehind({
        reference: `K3-20261120-${none.padEnd(10, 'x').slice(0, 10).replace(/-/g, 'Z')}`,
        amount: 5000,
        ...change,
      });
      expect(await find(k2, id)).toEqual({ rows: [], none });
      const transactionId = id as TransactionId;
      for (const command of ['elsewhere:show', 'elsewhere:take'] as const)
        expect(await k2.till.ask(command, { transactionId })).toMatchObject({
          fault: { kind: 'not-now', reason: 'no-such-sale' },
        });
    }
  });

  test('calmly where it does not answer, and nothing is lost', async () => {
    const sale = await k1.sell([cup()]);
    for (const [code, kind] of [
      [403, 'refused'],
      [500, 'refused'],
    ] as const) {
      const mishap = server.control.arm({ route: 'any', kind: 'status', code, times: 'until-disarmed' });
      const answer = await k2.till.ask('elsewhere:find', { text: sale.reference });
      expect(answer).toMatchObject({ ok: false, fault: { kind, status: code } });
      server.control.disarm(mishap);
    }
    await server.control.offline();
    expect(await k2.till.ask('elsewhere:find', { text: sale.reference })).toMatchObject({
      fault: { kind: 'not-reached' },
    });
    expect(
      await k2.till.ask('elsewhere:take', { transactionId: sale.transactionId as TransactionId }),
    ).toMatchObject({ ok: false });
    await server.control.online();
    expect(await find(k2, sale.reference)).toMatchObject({ rows: [{ id: sale.transactionId }] });
  });
});

describe('what is in this journal', () => {
  test('is opened as what it is, also while a refund of it is under way', async () => {
    const sale = await k1.sell([latte()]);
    expect((await find(k1, sale.reference)).rows[0]?.elsewhere?.ownId).toBe(sale.saleId);
    expect((await find(k1, sale.transactionId)).rows[0]?.elsewhere?.ownId).toBe(sale.saleId);
    expect(await start(k1, sale.saleId, { amount: minor(1000) })).toMatchObject({ ok: true });
    await server.control.whenPrompting();
    expect((await find(k1, sale.reference)).rows[0]?.elsewhere?.ownId).toBe(sale.saleId);
    expect(
      await k1.till.ask('elsewhere:take', { transactionId: sale.transactionId as TransactionId }),
    ).toMatchObject({
      fault: { reason: 'no-such-sale' },
    });
    expect(await k1.till.must('sales:find', { text: sale.reference, limit: 5 })).toMatchObject({
      rows: [{ id: sale.saleId }],
    });
  });

  test('of a return nothing goes back', async () => {
    const sale = await k1.sell([cup()]);
    const { saleId } = await take(k2, sale.transactionId);
    await start(k2, saleId, { amount: minor(24_900) });
    await present(k2);
    expect(await k2.ended()).toBe('refunded');
    const { rows } = await k2.till.must('sales:find', { text: '', limit: 5 });
    const back = await k2.till.must('sales:show', { id: rows[0]?.id ?? '' });
    expect(back.mayRefund).toBe(false);
    expect(await k2.till.ask('refund:left', { saleId: rows[0]?.id as SaleId })).toMatchObject({ ok: false });
    expect(await start(k2, saleId, { amount: minor(1) })).toMatchObject({
      fault: { reason: 'nothing-to-refund' },
    });
    expect(await show(k2, sale.transactionId)).toMatchObject({
      row: { status: 'refunded' },
      mayRefund: false,
    });
    // The refund's own reference is no sale of anybody's.
    const reference = server.control.transactions()[0]?.events.at(-1)?.event_reference ?? '';
    expect(await find(k1, reference)).toEqual({ rows: [], none: 'nothing' });
  });
});

describe('items that the till cannot give back by', () => {
  const item = { line_id: 'a', description: 'Ost', quantity: 0.35, amount: 5000, vat: 15 };

  test('go back as an amount with their VAT', async () => {
    const id = server.control.addBehind({ reference: 'ORDER-18', amount: 5000, items: [item] });
    const { saleId } = await take(k2, id);
    expect(await k2.till.must('refund:left', { saleId })).toMatchObject({
      left: 5000,
      lines: [{ quantityLeft: 0 }],
    });
    const line0 = { lines: [{ lineId: 'vat-1500' as never, quantity: 1 }] };
    expect(await start(k2, saleId, line0)).toMatchObject({ fault: { reason: 'more-than-left' } });
    expect(await start(k2, saleId, { amount: minor(2000) })).toMatchObject({ ok: true });
    await present(k2);
    await k2.till.until('over', () => k2.till.state()?.screen === 'result');
    expect(k2.till.state()).toMatchObject({
      receipt: { total: -2000, vat: [{ rate: 1500, gross: -2000 }], reference: 'ORDER-18' },
    });
  });

  test('and without VAT say so on the receipt, rather than a rate that nobody knows', async () => {
    const id = server.control.addBehind({ reference: 'ORDER-19', amount: 5000 });
    const { saleId } = await take(k2, id);
    expect(await k2.till.must('refund:left', { saleId })).toMatchObject({ left: 5000, lines: [] });
    await start(k2, saleId, { amount: minor(5000) });
    await present(k2);
    await k2.till.until('over', () => k2.till.state()?.screen === 'result');
    expect(k2.till.state()).toMatchObject({ receipt: { total: -5000, vat: [], isVatUnknown: true } });
  });
});

describe('a till that is killed', () => {
  test('finds the refund of another register’s sale again, and gives it its return receipt', async () => {
    const sale = await k1.sell([cup()]);
    const { saleId } = await take(k2, sale.transactionId);
    await start(k2, saleId, { amount: minor(24_900) });
    await server.control.whenPrompting({ terminalId: k2.terminalId });
    k2.till.close();
    await present(k2);
    k2 = await open(2);
    expect(await k2.ended()).toBe('refunded');
    expect(await k2.till.must('sales:find', { text: '', limit: 5 })).toMatchObject({
      rows: [{ status: 'return', receipt: 1, amount: -24_900 }],
    });
    expect(server.control.requests('refund')).toHaveLength(1);
    expect(gone(sale.transactionId).amount).toBe(24_900);
  });
});

describe('who may', () => {
  test('a cashier with a manager’s PIN, a manager alone', async () => {
    const operators = [
      { name: 'Kari', role: 'cashier', pinHash: await hashPin('1357') },
      { name: 'Siri', role: 'manager', pinHash: await hashPin('2468') },
    ] as const;
    const sale = await k1.sell([cup()]);
    k2.till.close();
    k2 = await open(2, { operators });
    const transactionId = sale.transactionId as TransactionId;
    expect(await k2.till.ask('elsewhere:find', { text: sale.reference })).toMatchObject({
      fault: { reason: 'locked' },
    });
    await k2.till.must('lock:unlock', { name: 'Kari', pin: '1357' });
    const { saleId } = await k2.till.must('elsewhere:take', { transactionId });
    expect(await k2.till.must('refund:left', { saleId })).toMatchObject({ approvers: ['Siri'] });
    expect(await start(k2, saleId, { amount: minor(100) })).toMatchObject({
      fault: { reason: 'approval-needed' },
    });
    await k2.till.must('lock:unlock', { name: 'Siri', pin: '2468' });
    expect(await k2.till.must('refund:left', { saleId })).not.toHaveProperty('approvers');
    expect(await start(k2, saleId, { amount: minor(100) })).toMatchObject({ ok: true });
    await present(k2);
    await k2.ended();
  });
});

describe('two registers give the same sale back at once', () => {
  async function twice(first: What, other: What) {
    const lines = [latte(), cup()];
    const sale = await k1.sell(lines);
    const { saleId } = await take(k2, sale.transactionId);
    const named = (what: What): What =>
      'amount' in what
        ? what
        : { lines: what.lines.map(({ quantity }, at) => ({ lineId: lines[at]?.id as never, quantity })) };
    const began = await Promise.all([start(k1, sale.saleId, named(first)), start(k2, saleId, named(other))]);
    const ends = await Promise.all(
      [k1, k2].map(async (counter, at) => {
        const answer = began[at];
        if (answer?.ok !== true) return answer?.fault.kind === 'not-now' ? answer.fault.reason : 'odd';
        const { terminalId } = counter;
        await Promise.race([
          server.control
            .whenPrompting({ terminalId }, 30_000)
            .then(() => server.control.present(undefined, { terminalId })),
          counter.till.until('it is over', () => counter.till.state()?.screen === 'result'),
        ]).catch(() => undefined);
        return counter.ended();
      }),
    );
    return { ends: [...ends].sort(), ...gone(sale.transactionId), lines, sale };
  }

  const latteOnce: What = { lines: [{ lineId: 'x' as never, quantity: 1 }] };

  test.each<[string, What, What, number]>([
    ['all of it', { amount: minor(36_500) }, { amount: minor(36_500) }, 36_500],
    ['more than half of it', { amount: minor(20_000) }, { amount: minor(20_000) }, 20_000],
    ['all of it, and a line', { amount: minor(36_500) }, latteOnce, 36_500],
  ])('%s: once, and the other one is told', async (_, first, other) => {
    const { ends, amount } = await twice(first, other);
    expect(amount).toBeLessThanOrEqual(36_500);
    expect(ends).toContain('refunded');
    expect(ends.filter((end) => end === 'refunded')).toHaveLength(1);
    expect(['failed', 'more-than-left', 'nothing-to-refund']).toContain(
      ends.find((end) => end !== 'refunded'),
    );
  });

  test('parts that fit beside each other: both', async () => {
    const { ends, amount } = await twice({ amount: minor(10_000) }, { amount: minor(15_000) });
    expect(ends).toEqual(['refunded', 'refunded']);
    expect(amount).toBe(25_000);
  });

  test('one after the other had asked: it sees what is under way, by line and in money', async () => {
    const lines = [latte(), cup()];
    const sale = await k1.sell(lines);
    const { saleId } = await take(k2, sale.transactionId);
    const all = lines.map(({ id, quantity }) => ({ lineId: id, quantity }));
    const ofLatte = all.slice(0, 1);
    await start(k2, saleId, { lines: ofLatte });
    await server.control.whenPrompting({ terminalId: k2.terminalId });
    const left = await k1.till.must('refund:left', { saleId: sale.saleId });
    expect(left).toMatchObject({ pending: 11_600, left: 24_900 });
    expect(left.lines.map(({ quantityLeft }) => quantityLeft)).toEqual([0, 1]);
    expect(await start(k1, sale.saleId, { lines: ofLatte })).toMatchObject({
      fault: { reason: 'more-than-left' },
    });
    expect(await start(k1, sale.saleId, { lines: all })).toMatchObject({
      fault: { reason: 'more-than-left' },
    });
    expect(await start(k1, sale.saleId, { lines: all.slice(1) })).toMatchObject({ ok: true });
    await Promise.all([present(k1), present(k2)]);
    expect(await Promise.all([k1.ended(), k2.ended()])).toEqual(['refunded', 'refunded']);
    expect(gone(sale.transactionId)).toEqual({
      amount: 36_500,
      byLine: new Map(all.map(({ lineId, quantity }) => [String(lineId), quantity])),
    });
  });

  test.each([400, 409, 503] as const)(
    'the second is answered %i: nothing is given back twice, and it ends',
    async (code) => {
      const sale = await k1.sell([cup()]);
      const { saleId } = await take(k2, sale.transactionId);
      server.control.arm({ route: 'refund', kind: 'status', code, when: 'before' });
      await start(k2, saleId, { amount: minor(24_900) });
      if (code !== 400) {
        await k2.till.until('the question', () => {
          const state = k2.till.state();
          return state?.screen === 'under-way' && state.question === 'terminal';
        });
        await k2.till.must('refund:answer', {
          attemptId: k2.till.movement()?.attemptId as never,
          answer: 'idle',
        });
      }
      expect(await k2.ended()).toBe(code === 400 ? 'failed' : 'unknown');
      expect(await start(k1, sale.saleId, { amount: minor(24_900) })).toMatchObject({ ok: true });
      await present(k1);
      expect(await k1.ended()).toBe('refunded');
      expect(gone(sale.transactionId).amount).toBe(24_900);
    },
  );
});

test('A comparison with Dintero finds no difference at either register, and a changed row is noticed', async () => {
  const sale = await k1.sell([latte(), cup()]);
  const { saleId } = await take(k2, sale.transactionId);
  await start(k2, saleId, { amount: minor(5000) });
  await present(k2);
  expect(await k2.ended()).toBe('refunded');
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Oslo' });
  const to = day.format(new Date(clock.now()));
  const from = day.format(new Date(clock.now() - 24 * 60 * 60_000));
  for (const [{ till }, kind] of [
    [k1, 'equal'],
    [k2, 'another-register'],
  ] as const) {
    await till.must('reconcile:run', { from, to });
    await till.until('compared', () => till.latest('reconcile')?.state !== 'running');
    const state = till.latest('reconcile');
    const lists = state?.state === 'done' ? state.outcome.lists.filter(({ count }) => count > 0) : [];
    expect(lists.map((list) => [list.kind, list.count])).toEqual([[kind, 1]]);
    expect(till.latest('attention')).toMatchObject({ items: [], findings: [] });
  }
  k2.till.close();
  const file = new DatabaseSync(journalOf(2));
  file.exec(`UPDATE elsewhere SET body = json_set(body, '$.amount', 99900)`);
  file.close();
  expect(lookAtWhole(journalOf(2)).notices).toEqual([
    { kind: 'movement-changed', reference: sale.reference },
  ]);
  k2 = await open(2);
});

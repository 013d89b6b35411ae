import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Line } from '../shared/basket.ts';
import type { AttemptId, LineId, Reference, SaleId, TerminalId, TransactionId } from '../shared/ids.ts';
import type { SaleStatus } from '../shared/ipc/views.ts';
import { returnReceipt, saleReceipt, type Till } from '../shared/make-receipt.ts';
import { minor } from '../shared/money.ts';
import type { Ending, Payment, TransactionFacts } from '../shared/payment/payment.ts';
import { begin } from '../shared/payment/step.ts';
import { beginRefund } from '../shared/refund/step.ts';
import { vatRate } from '../shared/vat.ts';
import { openDatabase, type Database } from './journal/database.ts';
import { createJournal, type Journal } from './journal/journal.ts';
import { createQueries, type Queries } from './journal/queries.ts';
import { paymentStanding } from './payment/standing.ts';
import { attentionItems, findSales, showSale } from './sales.ts';

const till: Till = {
  mode: 'practice',
  seller: { name: 'Kaffebaren AS', organizationNumber: '923663487' },
  registerId: 'K1',
  registerName: 'Kasse 1',
};
const lines: readonly Line[] = [
  { id: 'L1' as LineId, name: 'Kaffe', unitPrice: minor(5000), quantity: 2, vatRate: vatRate(1500) },
];

let folder: string;
let database: Database;
let journal: Journal;
let queries: Queries;
let nowMs: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sales-'));
  nowMs = Date.parse('2026-11-20T10:00:00.000Z');
  database = openDatabase(join(folder, 'practice.sqlite'));
  const now = (): number => (nowMs += 1000);
  journal = createJournal(database, { now, monotonic: now, after: () => () => undefined });
  queries = createQueries(database);
});

afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

function transaction(id: string, about: Partial<TransactionFacts> = {}): TransactionFacts {
  return {
    id: `T-${id}` as TransactionId,
    reference: `ref-${id}`,
    amount: minor(10_000),
    currency: 'NOK',
    status: 'captured',
    captured: minor(10_000),
    refunds: [],
    card: { brand: 'Visa', lastFour: '1234' },
    slips: {},
    ...about,
  };
}

function start(id: string, saleId = `S-${id}`): Payment {
  const { state } = begin({
    id: id as AttemptId,
    saleId: saleId as SaleId,
    reference: `ref-${id}` as Reference,
    amount: minor(10_000),
    currency: 'NOK',
    storeId: 'store-1',
    terminalId: `terminal-${id}` as TerminalId,
    startedAt: new Date(nowMs).toISOString(),
  });
  journal.begin({
    movement: { kind: 'payment', state, lines },
    standing: paymentStanding(state),
    entries: [{ what: 'payment-asked', facts: {} }],
  });
  return state;
}

/** Ends a payment as the desk would write it down. */
function end(begun: Payment, ending: Ending): void {
  const state: Payment = { ...begun, stage: { phase: 'settled', atMs: 0, ending } };
  const { attempt } = state;
  const paid = ending.outcome === 'paid' ? ending.transaction : undefined;
  const isSale = paid !== undefined && queries.saleSlip(attempt.saleId) === undefined;
  journal.commit({
    movement: { kind: 'payment', state, lines },
    standing: paymentStanding(state),
    entries: [],
    ...(isSale
      ? {
          slip: {
            id: attempt.saleId,
            operation: paid.id,
            make: (number, at) => saleReceipt(till, { number, at }, lines, paid, attempt.terminalId, false),
          },
        }
      : {}),
  });
}

function giveBack(id: string, saleId: string, amount: number): void {
  const sale = queries.saleSlip(saleId as SaleId);
  if (sale === undefined) throw new Error('no such sale');
  const { state } = beginRefund({
    id: id as AttemptId,
    saleId: saleId as SaleId,
    transactionId: sale.operation as TransactionId,
    reference: `ref-${id}` as Reference,
    amount: minor(amount),
    currency: 'NOK',
    lines: [],
    reason: '',
    terminalId: `terminal-${id}` as TerminalId,
    startedAt: new Date(nowMs).toISOString(),
  });
  const movement = { kind: 'refund', state, lines } as const;
  const standing = { isOpen: false, holdsSale: false, isWatched: false };
  journal.begin({ movement, standing, entries: [] });
  const earlier = queries.returnsOf(saleId as SaleId).map(({ receipt }) => receipt);
  journal.commit({
    movement,
    standing,
    entries: [],
    slip: {
      id,
      operation: `ref-${id}`,
      make: (number, at) =>
        returnReceipt(till, { number, at }, sale.receipt, lines, earlier, state.attempt, {}),
    },
  });
}

function paid(id: string, collection: 'captured' | 'pending' | 'voided' = 'captured'): Ending {
  return { outcome: 'paid', transaction: transaction(id), collection, isDespiteCancel: false };
}

describe('a sale in the list', () => {
  it.each<[string, SaleStatus, boolean, () => void]>([
    ['paid', 'paid', true, () => end(start('A'), paid('A'))],
    ['let go', 'collecting', false, () => end(start('A'), paid('A', 'pending'))],
    [
      'let go and then voided',
      'unpaid',
      false,
      () => {
        const begun = start('A');
        end(begun, paid('A', 'pending'));
        end(begun, paid('A', 'voided'));
      },
    ],
    [
      'paid back in part',
      'partly-refunded',
      true,
      () => {
        end(start('A'), paid('A'));
        giveBack('R1', 'S-A', 4000);
      },
    ],
    [
      'paid back in two parts',
      'refunded',
      false,
      () => {
        end(start('A'), paid('A'));
        giveBack('R1', 'S-A', 4000);
        giveBack('R2', 'S-A', 6000);
      },
    ],
  ])('that is %s stands there as %s', (_, status, mayRefund, happen) => {
    happen();
    const sale = findSales(queries, '', 20).rows.find(({ id }) => id === 'S-A');
    expect(sale).toMatchObject({
      status,
      receipt: 1,
      amount: 10_000,
      lastFour: '1234',
      summary: '2 × Kaffe',
    });
    expect(showSale(queries, 'S-A')).toMatchObject({ mayRefund, lines, row: { status } });
  });

  it('has its returns below it, negative, and they cannot be returned again', () => {
    end(start('A'), paid('A'));
    giveBack('R1', 'S-A', 4000);
    expect(showSale(queries, 'S-A')?.returns).toMatchObject([{ id: 'R1', status: 'return', amount: -4000 }]);
    expect(showSale(queries, 'R1')).toMatchObject({ mayRefund: false, row: { receipt: 1, amount: -4000 } });
  });

  it('has every try in its timeline', () => {
    end(start('A', 'S1'), { outcome: 'declined' });
    end(start('B', 'S1'), paid('B'));
    expect(showSale(queries, 'S1')?.timeline.map(({ what }) => what)).toEqual([
      'payment-asked',
      'payment-asked',
      'receipt-numbered',
    ]);
  });

  it('is not there when nothing was charged, and stands first while it is not decided', () => {
    end(start('A'), paid('A'));
    end(start('B'), { outcome: 'declined' });
    start('C');
    const { rows } = findSales(queries, '', 20);
    expect(rows.map(({ id, status }) => [id, status])).toEqual([
      ['C', 'undecided'],
      ['S-A', 'paid'],
    ]);
    expect(rows[0]).not.toHaveProperty('receipt');
    expect(showSale(queries, 'C')).toMatchObject({ mayRefund: false, row: { status: 'undecided' } });
    expect(showSale(queries, 'nobody')).toBeUndefined();
  });

  it('finds a try that failed by its reference, with its timeline', () => {
    end(start('A', 'S1'), { outcome: 'declined' });
    end(start('B', 'S1'), paid('B'));
    expect(findSales(queries, 'ref-A', 20).rows).toMatchObject([{ id: 'A', status: 'unpaid' }]);
    // The one that paid is found as its sale.
    expect(findSales(queries, 'ref-B', 20).rows).toMatchObject([{ id: 'S1', status: 'paid' }]);
    expect(showSale(queries, 'A')?.timeline.length).toBeGreaterThan(0);
  });

  it('gives the receipts from before there was a code the code of their payment, returns as well', () => {
    const { reference: _, ...nameless } = transaction('A');
    end(start('A'), {
      outcome: 'paid',
      transaction: nameless,
      collection: 'captured',
      isDespiteCancel: false,
    });
    expect(queries.saleSlip('S-A' as SaleId)?.receipt.reference).toBeUndefined();
    giveBack('R', 'S-A', 4000);
    for (const id of ['S-A', 'R']) expect(showSale(queries, id)?.receipt?.reference).toBe('ref-A');
  });

  it('says when there are more than asked for', () => {
    for (const id of ['A', 'B', 'C']) end(start(id), paid(id));
    expect(findSales(queries, '', 2)).toMatchObject({ hasMore: true, rows: [{ id: 'S-C' }, { id: 'S-B' }] });
    expect(findSales(queries, '', 3).hasMore).toBe(false);
  });
});

describe('what needs a person', () => {
  const found = (id: string, about: Partial<TransactionFacts> = {}): Ending => ({
    outcome: 'cancelled',
    by: 'cashier',
    found: transaction(id, about),
  });

  it('is nothing after a payment that is paid, declined or cancelled', () => {
    end(start('A'), paid('A'));
    end(start('B'), { outcome: 'declined' });
    expect(attentionItems(queries)).toEqual([]);
  });

  it.each<[string, Ending, object]>([
    ['a payment found', found('A'), { kind: 'payment-found', mayAttach: true, mayRefund: true }],
    [
      'an approval found, which is not money yet',
      found('A', { status: 'authorized', captured: minor(0) }),
      { kind: 'payment-found', mayAttach: false, mayRefund: false },
    ],
    [
      'another amount found',
      found('A', { amount: minor(9000) }),
      { kind: 'amount-differs', otherAmount: 9000, mayAttach: false, mayRefund: true },
    ],
    [
      'another amount paid',
      { outcome: 'unknown', why: 'amount-differs', transaction: transaction('A', { amount: minor(9000) }) },
      { kind: 'amount-differs', otherAmount: 9000, mayAttach: false, mayRefund: true },
    ],
    [
      'a payment set aside',
      { outcome: 'unknown', why: 'set-aside' },
      { kind: 'undecided', mayAttach: false, mayRefund: false },
    ],
    [
      'a customer let go',
      paid('A', 'pending'),
      { kind: 'collection-pending', mayAttach: false, mayRefund: false },
    ],
  ])('is %s', (_, ending, item) => {
    end(start('A'), ending);
    expect(attentionItems(queries)).toMatchObject([{ attemptId: 'A', amount: 10_000, ...item }]);
  });

  it('offers no second payment of a sale: found money of a paid sale can only go back', () => {
    end(start('A', 'S1'), found('A'));
    end(start('B', 'S1'), paid('B'));
    expect(attentionItems(queries)).toMatchObject([{ attemptId: 'A', mayAttach: false, mayRefund: true }]);
  });

  it('offers nothing while another try of the sale is under way', () => {
    end(start('A', 'S1'), found('A'));
    start('B', 'S1');
    expect(attentionItems(queries)).toMatchObject([{ attemptId: 'A', mayAttach: false, mayRefund: false }]);
  });
});

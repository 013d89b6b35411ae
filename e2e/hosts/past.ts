import { join } from 'node:path';
import { openDatabase } from '../../electron/journal/database.ts';
import { createJournal } from '../../electron/journal/journal.ts';
import { paymentStanding } from '../../electron/payment/standing.ts';
import { practiceAccount } from '../../electron/practice/account.ts';
import type { PracticeServer } from '../../electron/practice/server.ts';
import {
  makeReference,
  type AttemptId,
  type Reference,
  type RegisterId,
  type SaleId,
  type TerminalId,
  type TransactionId,
} from '../../shared/ids.ts';
import { saleReceipt, type Till } from '../../shared/make-receipt.ts';
import { minor } from '../../shared/money.ts';
import type { Payment, TransactionFacts } from '../../shared/payment/payment.ts';
import { begin } from '../../shared/payment/step.ts';
import { line } from './bare.ts';

export type PastSale = {
  readonly saleId: SaleId;
  readonly reference: Reference;
  readonly transactionId: TransactionId;
  readonly amount: number;
};

export type Past = {
  readonly folder: string;
  readonly server: PracticeServer;
  readonly count: number;
  /** When the first of them was; they are a second apart. */
  readonly fromMs: number;
  /** Left out at Dintero, or told otherwise there than here. */
  readonly there?: (
    index: number,
  ) => Partial<Parameters<PracticeServer['control']['addBehind']>[0]> | 'nothing';
};

const till: Till = {
  mode: 'sandbox',
  seller: { name: 'Kaffebaren AS', organizationNumber: '923663487' },
  registerId: 'K1',
  registerName: 'Kasse 1',
};
const [{ store_id: storeId }] = practiceAccount.stores;
const terminalId = practiceAccount.terminals[0].terminal_id as TerminalId;

/**
 * Sales that were made before the test began: written into the till's journal as its desk writes them, and known to the
 * server. Two thousand of them take a moment, which two thousand cards do not.
 */
export function sellInThePast({ folder, server, count, fromMs, there }: Past): readonly PastSale[] {
  const database = openDatabase(join(folder, `${practiceAccount.account_id}.sqlite`));
  // Nobody pulls the plug on the past.
  database.exec('PRAGMA synchronous = OFF');
  let nowMs = fromMs;
  const clock = { now: () => nowMs, monotonic: () => nowMs, after: () => () => undefined };
  const journal = createJournal(database, clock);
  const sales = Array.from({ length: count }, (_, index) => {
    nowMs = fromMs + index * 1000;
    return sell(index);
  });
  database.close();
  return sales;

  function sell(index: number): PastSale {
    const token = String(index).padStart(10, '0');
    const day = new Date(nowMs).toISOString().slice(0, 10).replaceAll('-', '');
    const reference = makeReference('K1' as RegisterId, day, token);
    const amount = 1000 + index;
    const saleId = `S${token}` as SaleId;
    const lines = [line('Kaffe', amount)];
    const facts = { reference, amount, createdMs: nowMs, ...otherwise(index) };
    const isThere = there?.(index) !== 'nothing';
    const transactionId = (isThere ? server.control.addBehind(facts) : `T00000000.${token}`) as TransactionId;
    const { state } = begin({
      id: `A${token}` as AttemptId,
      saleId,
      reference,
      amount: minor(amount),
      currency: 'NOK',
      storeId,
      terminalId,
      startedAt: new Date(nowMs).toISOString(),
    });
    const entry = { what: 'payment-asked', facts: {} } as const;
    const movement = { kind: 'payment', lines } as const;
    journal.begin({ movement: { ...movement, state }, standing: paymentStanding(state), entries: [entry] });
    const transaction: TransactionFacts = {
      id: transactionId,
      reference,
      amount: minor(amount),
      currency: 'NOK',
      storeId,
      terminalId,
      status: 'captured',
      captured: minor(amount),
      refunds: [],
      card: { brand: 'Visa', lastFour: '0416' },
      slips: {},
    };
    const ending = { outcome: 'paid', transaction, collection: 'captured', isDespiteCancel: false } as const;
    const paid: Payment = { ...state, transactionId, stage: { phase: 'settled', atMs: 500, ending } };
    journal.commit({
      movement: { ...movement, state: paid },
      standing: paymentStanding(paid),
      entries: [{ what: 'paid', facts: {} }],
      slip: {
        id: saleId,
        operation: transactionId,
        make: (number, at) => saleReceipt(till, { number, at }, lines, transaction, terminalId, false),
      },
    });
    return { saleId, reference, transactionId, amount };
  }

  function otherwise(index: number): object {
    const other = there?.(index);
    return other === undefined || other === 'nothing' ? {} : other;
  }
}

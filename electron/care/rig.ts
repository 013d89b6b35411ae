import { DatabaseSync } from '@photostructure/sqlite';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { emptyBasket, type Line } from '../../shared/basket.ts';
import type { AttemptId, LineId, Reference, SaleId, TerminalId, TransactionId } from '../../shared/ids.ts';
import { minor } from '../../shared/money.ts';
import { begin } from '../../shared/payment/step.ts';
import { beginRefund } from '../../shared/refund/step.ts';
import type { Receipt } from '../../shared/receipt.ts';
import { vatRate } from '../../shared/vat.ts';
import type { Clock } from '../clock.ts';
import { openDatabase, type Database } from '../journal/database.ts';
import { createJournal, type Movement } from '../journal/journal.ts';
import { migrations } from '../journal/migrations.ts';
import { createQueries, type Queries } from '../journal/queries.ts';

/** A real journal file that sells by itself, for the tests of what can happen to files. */
export type RigJournal = {
  nowMs: number;
  readonly clock: Clock;
  readonly guards: string;
  open(): void;
  /** Works on a database that somebody else has opened and closes. */
  use(database: Database | undefined, committed: () => void): void;
  /** The write-ahead log into the file. */
  fold(): void;
  /** Changes the record as nobody should. */
  edit(sql: string): void;
  close(): void;
  database(): Database;
  queries(): Queries;
  /** Sells so many times, three records each, and gives the receipts' numbers. */
  sell(times: number): readonly number[];
  giveBack(): number | undefined;
  /** One attempt with so many rows in the record, each of about so many bytes. */
  fill(rows: number, bytes: number): void;
  /** An attempt that stays under way. */
  begin(id: string): void;
  keepBasket(saleId: string): void;
  count(what: string): number;
  /** A database that is not the till's. */
  plainDatabase(sql: string): void;
};

const lines: readonly Line[] = [
  { id: 'L1' as LineId, name: 'Kaffe', unitPrice: minor(5800), quantity: 1, vatRate: vatRate(1500) },
];

let made = 0;

/** Not in use for longer than a test: ids are unique in the process. */
export function journalIn(file: string): RigJournal {
  let database: Database | undefined;
  let committed: () => void = () => undefined;
  const clock: Clock = { now: () => rig.nowMs, monotonic: () => rig.nowMs, after: () => () => undefined };

  function opened(): Database {
    database ??= openDatabase(file);
    return database;
  }

  function payment(id: string): Movement {
    const { state } = begin({
      id: id as AttemptId,
      saleId: `S-${id}` as SaleId,
      reference: `K1-${id}` as Reference,
      amount: minor(5800),
      currency: 'NOK',
      storeId: 'store-1',
      terminalId: `terminal-${id}` as TerminalId,
      startedAt: new Date(rig.nowMs).toISOString(),
    });
    return { kind: 'payment', state, lines };
  }

  const rig: RigJournal = {
    nowMs: Date.parse('2026-11-20T13:36:05.000Z'),
    clock,
    guards: ['record_is_not_changed', 'record_is_not_deleted']
      .map(
        (name) => new RegExp(`CREATE TRIGGER ${name} [\\s\\S]*?END;`).exec(migrations.join('\n'))?.[0] ?? '',
      )
      .join('\n'),
    open: () => void opened(),
    use(given, told) {
      database = given;
      committed = told;
    },
    fold() {
      opened().exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    edit(sql) {
      opened().exec('DROP TRIGGER record_is_not_changed; DROP TRIGGER record_is_not_deleted');
      opened().exec(`${sql}; ${rig.guards}`);
    },
    close() {
      if (database?.isOpen === true) database.close();
      database = undefined;
    },
    database: opened,
    queries: () => createQueries(opened()),
    sell(times) {
      const journal = createJournal(opened(), clock, committed);
      return Array.from({ length: times }, () => {
        made += 1;
        const id = `A${String(made)}`;
        const movement = payment(id);
        rig.nowMs += 1000;
        const standing = { isOpen: true, holdsSale: true, isWatched: false };
        const began = journal.begin({
          movement,
          standing,
          entries: [{ what: 'payment-asked', facts: { amount: '58,00' } }],
        });
        if (!began.ok) throw new Error(JSON.stringify(began.fault));
        const receipt = journal.commit({
          movement,
          standing: { ...standing, isOpen: false },
          entries: [{ what: 'paid', facts: {} }],
          slip: { id: `S-${id}`, operation: `T-${id}`, make: (number, at) => receiptOf('sale', number, at) },
        });
        return receipt?.number ?? 0;
      });
    },
    fill(rows, bytes) {
      made += 1;
      const movement = payment(`F${String(made)}`);
      const standing = { isOpen: false, holdsSale: false, isWatched: false };
      const journal = createJournal(opened(), clock, committed);
      journal.begin({ movement, standing, entries: [] });
      const entry = { what: 'waiting', facts: { text: 'x'.repeat(bytes) } } as const;
      journal.commit({ movement, standing, entries: Array.from({ length: rows }, () => entry) });
    },
    giveBack() {
      const journal = createJournal(opened(), clock, committed);
      made += 1;
      const id = `R${String(made)}`;
      const { state } = beginRefund({
        id: id as AttemptId,
        saleId: `S-${id}` as SaleId,
        transactionId: 'T1' as TransactionId,
        reference: `K1-${id}` as Reference,
        amount: minor(5800),
        currency: 'NOK',
        lines: [],
        reason: '',
        terminalId: `terminal-${id}` as TerminalId,
        startedAt: new Date(rig.nowMs).toISOString(),
      });
      const movement = { kind: 'refund', state, lines } as const;
      const standing = { isOpen: false, holdsSale: false, isWatched: false };
      journal.begin({ movement, standing, entries: [] });
      return journal.commit({
        movement,
        standing,
        entries: [{ what: 'refunded', facts: {} }],
        slip: { id, operation: id, make: (number, at) => receiptOf('return', number, at) },
      })?.number;
    },
    begin(id) {
      createJournal(opened(), clock, committed).begin({
        movement: payment(id),
        standing: { isOpen: true, holdsSale: true, isWatched: false },
        entries: [{ what: 'payment-asked', facts: { amount: '58,00' } }],
      });
    },
    keepBasket(saleId) {
      createJournal(opened(), clock, committed).keepBasket(emptyBasket(saleId as SaleId));
    },
    count(what) {
      return (opened().prepare(`SELECT COUNT(*) AS rows FROM ${what}`).get() as { rows: number }).rows;
    },
    plainDatabase(sql) {
      const plain = new DatabaseSync(file);
      plain.exec(sql);
      plain.close();
    },
  };
  mkdirSync(dirname(file), { recursive: true });
  return rig;
}

function receiptOf(kind: Receipt['kind'], number: number, at: string): Receipt {
  return {
    kind,
    mode: 'practice',
    number,
    seller: { name: 'Kaffebaren AS', organizationNumber: '923663487' },
    registerId: 'K1',
    registerName: 'Kasse 1',
    at,
    lines: [],
    total: minor(kind === 'sale' ? 5800 : -5800),
    currency: 'NOK',
    vat: [],
    payment: { terminalId: 'terminal-1', transactionId: 'T1', isPending: false, lastFour: '1234' },
  };
}

/** Changes a file's bytes in place. */
export function changeBytes(file: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file);
  change(bytes);
  writeFileSync(file, bytes);
}

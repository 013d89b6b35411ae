import type { SaleElsewhere } from '../../shared/elsewhere/sale.ts';
import type { Fault } from '../../shared/faults.ts';
import { formatAmount } from '../../shared/money.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Who } from '../../shared/who.ts';
import { whoFacts } from '../payment/facts.ts';
import type { Database } from './database.ts';
import type { Journal } from './journal.ts';
import type { Loose } from './loose.ts';

/** Writes down what Dintero has of another register's sale, with who asked for it. Fault: `storage`. */
export type KeepElsewhere = (sale: SaleElsewhere, by: Who, readAt: string) => Result<undefined, Fault>;

export function createKeepElsewhere(database: Database, journal: Pick<Journal, 'record'>): KeepElsewhere {
  const insert = database.prepare(
    'INSERT INTO elsewhere (sale, operation, reference, read_at, body) VALUES (?, ?, ?, ?, ?)',
  );
  return (sale, by, readAt) => {
    const { saleId, transactionId, reference } = sale;
    // The record holds all of it: by it the table can be proved, and made again.
    const entry: Loose = {
      what: 'sale-read-from-elsewhere',
      about: saleId,
      saleId,
      facts: { ...told(sale), ...whoFacts(by), sale },
    };
    try {
      journal.record(entry, () => {
        insert.run(saleId, transactionId, reference, readAt, JSON.stringify(sale));
      });
      return ok(undefined);
    } catch (error) {
      return fail({ kind: 'storage', detail: error instanceof Error ? error.message : String(error) });
    }
  };
}

/** The record's own facts, as the timeline reads them. */
function told({ reference, transactionId, amount, terminalId, card }: SaleElsewhere): object {
  return {
    reference,
    transaction: transactionId,
    taken: formatAmount(amount),
    terminal: terminalId,
    ...(card.brand === undefined ? {} : { brand: card.brand }),
    ...(card.lastFour === undefined ? {} : { card: card.lastFour }),
  };
}

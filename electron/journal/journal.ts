import { createHash } from 'node:crypto';
import type { Basket, Line } from '../../shared/basket.ts';
import type { Fault } from '../../shared/faults.ts';
import type { AttemptId } from '../../shared/ids.ts';
import type { AttentionKind } from '../../shared/ipc/views.ts';
import type { Payment } from '../../shared/payment/payment.ts';
import type { Receipt } from '../../shared/receipt.ts';
import type { Refund } from '../../shared/refund/refund.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { What } from '../../shared/timeline.ts';
import type { Clock } from '../clock.ts';
import { transact, type Database } from './database.ts';
import { zonedTime } from './zone.ts';

/** One thing that happened, for the append-only record. */
export type Entry = { readonly what: What; readonly facts: Readonly<Record<string, string>> };

export type Movement =
  | { readonly kind: 'payment'; readonly state: Payment; readonly lines: readonly Line[] }
  | { readonly kind: 'refund'; readonly state: Refund; readonly lines: readonly Line[] };

/** What follows from a movement's state for the others: who may start, who is looked at again, what needs a person. */
export type Standing = {
  /** It has the terminal. */
  readonly isOpen: boolean;
  /** No other payment of this sale may begin. */
  readonly holdsSale: boolean;
  readonly isWatched: boolean;
  readonly attention?: AttentionKind;
};

/** A receipt that is made in the same transaction as the state that calls for it. */
export type Slip = {
  readonly id: string;
  /** Dintero's transaction id of a sale; our refund reference of a return. */
  readonly operation: string;
  readonly make: (number: number, at: string) => Receipt;
};

export type Change = {
  readonly movement: Movement;
  readonly standing: Standing;
  readonly entries: readonly Entry[];
  readonly slip?: Slip;
  /** Other movements that this change decides about as well (a found payment that is now attached). */
  readonly releases?: readonly AttemptId[];
};

export type Journal = {
  /** Commits a new attempt; refuses with the reason when the terminal or the sale is taken. `guard` runs inside. */
  begin(change: Change, guard?: () => Fault | undefined): Result<undefined, Fault>;
  /** Commits a change of an attempt, its records and its receipt, all or nothing. */
  commit(change: Change): Receipt | undefined;
  /** A record that changes no state. */
  note(movement: Movement, entry: Entry): void;
  keepBasket(basket: Basket): void;
};

export function createJournal(database: Database, clock: Clock): Journal {
  const appendRecord = database.prepare(
    'INSERT INTO record (at, zone, what, movement, sale, body, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const lastHash = database.prepare('SELECT hash FROM record ORDER BY seq DESC LIMIT 1');
  const insertMovement = database.prepare(`
    INSERT INTO movement (id, kind, sale, reference, terminal, amount, started_at, is_open, holds_sale, is_watched, attention, lines, state)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const updateMovement = database.prepare(
    'UPDATE movement SET is_open = ?, holds_sale = ?, is_watched = ?, attention = ?, state = ? WHERE id = ?',
  );
  const release = database.prepare('UPDATE movement SET holds_sale = 0, attention = NULL WHERE id = ?');
  const nextReceipt = database.prepare(
    'SELECT COALESCE(MAX(receipt), 0) + 1 AS number FROM slip WHERE kind = ?',
  );
  const insertSlip = database.prepare(`
    INSERT INTO slip (id, kind, receipt, sale, movement, operation, amount, at, day, last_four, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const putBasket = database.prepare('INSERT OR REPLACE INTO basket (only, body) VALUES (1, ?)');

  function append(what: string, { kind, state }: Movement, facts: object): void {
    const { at, zone } = zonedTime(clock.now());
    const body = JSON.stringify({ kind, ...facts });
    const before = lastHash.get() as { hash: string } | undefined;
    const fields = [at, zone, what, state.attempt.id, state.attempt.saleId, body] as const;
    const hash = createHash('sha256')
      .update(JSON.stringify([before?.hash ?? '', ...fields]))
      .digest('hex');
    appendRecord.run(...fields, hash);
  }

  function appendAll({ movement, entries }: Change): void {
    for (const { what, facts } of entries) append(what, movement, facts);
  }

  function writeSlip({ movement, slip }: Change): Receipt | undefined {
    if (slip === undefined) return undefined;
    const kind = movement.kind === 'payment' ? 'sale' : 'return';
    const { number } = nextReceipt.get(kind) as { number: number };
    const { at, local, zone } = zonedTime(clock.now());
    const receipt = slip.make(number, `${local}${zone}`);
    const { attempt } = movement.state;
    insertSlip.run(
      slip.id,
      kind,
      number,
      attempt.saleId,
      attempt.id,
      slip.operation,
      receipt.total,
      at,
      local.slice(0, 10),
      receipt.payment.lastFour ?? null,
      JSON.stringify(receipt),
    );
    append('receipt-numbered', movement, { receipt: String(number), slip: receipt });
    return receipt;
  }

  return {
    begin(change, guard) {
      const { movement, standing } = change;
      const { attempt } = movement.state;
      try {
        return transact(database, () => {
          const refusal = guard?.();
          if (refusal !== undefined) return fail(refusal);
          insertMovement.run(
            attempt.id,
            movement.kind,
            attempt.saleId,
            attempt.reference,
            attempt.terminalId,
            attempt.amount,
            attempt.startedAt,
            ...flags(standing),
            JSON.stringify(movement.lines),
            JSON.stringify(movement.state),
          );
          appendAll(change);
          return ok(undefined);
        });
      } catch (error) {
        return fail(refusalOf(error, movement.kind));
      }
    },
    commit(change) {
      return transact(database, () => {
        const { movement, standing } = change;
        updateMovement.run(...flags(standing), JSON.stringify(movement.state), movement.state.attempt.id);
        for (const id of change.releases ?? []) release.run(id);
        appendAll(change);
        return writeSlip(change);
      });
    },
    note(movement, entry) {
      transact(database, () => {
        append(entry.what, movement, entry.facts);
      });
    },
    keepBasket(basket) {
      putBasket.run(JSON.stringify(basket));
    },
  };
}

function flags({
  isOpen,
  holdsSale,
  isWatched,
  attention,
}: Standing): [number, number, number, string | null] {
  return [Number(isOpen), Number(holdsSale), Number(isWatched), attention ?? null];
}

/** The unique indexes are the last word on "one at a time"; their refusal is an answer, not an error. */
function refusalOf(error: unknown, kind: Movement['kind']): Fault {
  const text = error instanceof Error ? error.message : String(error);
  if (/UNIQUE constraint failed: movement\.terminal/.test(text))
    return { kind: 'not-now', reason: 'terminal-in-use' };
  if (/UNIQUE constraint failed: movement\.sale/.test(text)) {
    return { kind: 'not-now', reason: kind === 'payment' ? 'payment-running' : 'refund-running' };
  }
  return { kind: 'storage', detail: text };
}

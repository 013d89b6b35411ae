import type { AuditKind } from '../../shared/audit/kinds.ts';
import type { Basket, Line } from '../../shared/basket.ts';
import type { Fault } from '../../shared/faults.ts';
import type { AttemptId } from '../../shared/ids.ts';
import type { AttentionKind } from '../../shared/ipc/views.ts';
import type { Payment } from '../../shared/payment/payment.ts';
import type { Receipt } from '../../shared/receipt.ts';
import type { Refund } from '../../shared/refund/refund.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { What } from '../../shared/timeline.ts';
import type { Who } from '../../shared/who.ts';
import type { Clock } from '../clock.ts';
import { hashOf } from './chain.ts';
import { transact, type Database } from './database.ts';
import type { Loose } from './loose.ts';
import { sealOf } from './seal.ts';
import { createShiftBook, type OpenShift, type ShiftEnd } from './shift-book.ts';
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

/** The first change of an attempt, and who makes it. */
export type Beginning = Change & { readonly by?: Who };

export type Journal = {
  /**
   * Commits a new attempt; refuses with the reason when the terminal or the sale is taken. `guard` runs inside. Where no
   * shift is open, it opens one.
   */
  begin(change: Beginning, guard?: () => Fault | undefined): Result<undefined, Fault>;
  /** Commits a change of an attempt, its records and its receipt, all or nothing. */
  commit(change: Change): Receipt | undefined;
  /** A record that changes no state. */
  note(movement: Movement, entry: Entry): void;
  /** A record about the journal itself: it was restored, something in it was found changed. */
  noteCare(what: CareWhat, facts: Readonly<Record<string, string | number>>): void;
  /** A record that is not a movement's own; `along` is written in the same transaction. */
  record(entry: Loose, along?: () => void): void;
  /** Several of them, all or nothing. */
  recordAll(entries: readonly Loose[]): void;
  /** Opens a shift where none is open. Answers with the number of the one that is. */
  openShift(by: Who): number;
  /**
   * Ends this shift: what `decide` counts is written down with nothing in between, or nothing is. Undefined when it is not
   * the one that is open.
   */
  endShift<No>(
    number: number,
    decide: (open: OpenShift, at: string) => Result<ShiftEnd, No>,
  ): Result<undefined, No> | undefined;
  /** With what was corrected since the last one: all of it or nothing. Fault: `storage`. */
  keepBasket(basket: Basket, corrections?: readonly Loose[]): Result<undefined, Fault>;
  dropBasket(): void;
};

export type CareWhat = Extract<
  AuditKind,
  'journal-restored' | 'older-copy-found' | 'journal-begun-anew' | 'found-changed'
>;

/** @param committed told after every commit; what it does must not be in the way of the next one */
export function createJournal(
  database: Database,
  clock: Clock,
  committed: () => void = () => undefined,
): Journal {
  function inOne<T>(work: () => T): T {
    const value = transact(database, work);
    committed();
    return value;
  }

  const appendRecord = database.prepare(
    'INSERT INTO record (at, zone, what, movement, sale, body, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const lastHash = database.prepare('SELECT hash FROM head');
  const insertMovement = database.prepare(`
    INSERT INTO movement (id, kind, sale, reference, terminal, amount, started_at, is_open, holds_sale, is_watched, attention, lines, state, seal)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const updateMovement = database.prepare(
    'UPDATE movement SET is_open = ?, holds_sale = ?, is_watched = ?, attention = ?, state = ?, seal = ? WHERE id = ?',
  );
  const release = database.prepare('UPDATE movement SET holds_sale = 0, attention = NULL WHERE id = ?');
  // A restored journal goes on above the numbers that customers already hold.
  const nextReceipt = database.prepare(`
    SELECT MAX(COALESCE((SELECT MAX(receipt) FROM slip WHERE kind = :kind), 0),
      (SELECT CASE :kind WHEN 'sale' THEN sale_floor ELSE return_floor END FROM head)) + 1 AS number`);
  const insertSlip = database.prepare(`
    INSERT INTO slip (id, kind, receipt, sale, movement, operation, amount, at, day, last_four, body, shift)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const shifts = createShiftBook(database, appendLoose);
  const putBasket = database.prepare('INSERT OR REPLACE INTO basket (only, body) VALUES (1, ?)');

  function append(what: AuditKind, { kind, state }: Movement, facts: object): void {
    appendRow(what, state.attempt.id, state.attempt.saleId, { kind, ...facts });
  }

  function appendLoose({ what, about, saleId, facts }: Loose): void {
    appendRow(what, about ?? null, saleId ?? null, facts);
  }

  function appendRow(what: AuditKind, movement: string | null, sale: string | null, facts: object): void {
    const { at, zone } = zonedTime(clock.now());
    const body = JSON.stringify(facts);
    const { hash: before } = lastHash.get() as { hash: string };
    const hash = hashOf(before, { at, zone, what, movement, sale, body });
    appendRecord.run(at, zone, what, movement, sale, body, hash);
  }

  /** As it stands on receipts. */
  function shopTime(): string {
    const { local, zone } = zonedTime(clock.now());
    return `${local}${zone}`;
  }

  function appendAll({ movement, entries }: Change): void {
    for (const { what, facts } of entries) append(what, movement, facts);
  }

  function writeSlip({ movement, slip }: Change): Receipt | undefined {
    if (slip === undefined) return undefined;
    const kind = movement.kind === 'payment' ? 'sale' : 'return';
    const { number } = nextReceipt.get({ kind }) as { number: number };
    const { at, local, zone } = zonedTime(clock.now());
    const receipt = slip.make(number, `${local}${zone}`);
    // A payment can complete long after it was begun, and after its shift was closed: it belongs to this one.
    const shift = shifts.ensure(byTill, `${local}${zone}`);
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
      shift,
    );
    append('receipt-numbered', movement, { receipt: String(number), shift: String(shift), slip: receipt });
    return receipt;
  }

  return {
    begin(change, guard) {
      const { movement, standing } = change;
      const { attempt } = movement.state;
      try {
        return inOne(() => {
          const refusal = guard?.();
          if (refusal !== undefined) return fail(refusal);
          shifts.ensure(change.by ?? byTill, shopTime());
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
            sealOfMovement(movement),
          );
          appendAll(change);
          return ok(undefined);
        });
      } catch (error) {
        return fail(refusalOf(error, movement.kind));
      }
    },
    commit(change) {
      return inOne(() => {
        const { movement, standing } = change;
        const state = JSON.stringify(movement.state);
        updateMovement.run(...flags(standing), state, sealOfMovement(movement), movement.state.attempt.id);
        for (const id of change.releases ?? []) release.run(id);
        appendAll(change);
        return writeSlip(change);
      });
    },
    note(movement, entry) {
      inOne(() => {
        append(entry.what, movement, entry.facts);
      });
    },
    noteCare(what, facts) {
      inOne(() => {
        appendRow(what, null, null, facts);
      });
    },
    dropBasket() {
      database.exec('DELETE FROM basket');
    },
    record(entry, along) {
      inOne(() => {
        appendLoose(entry);
        along?.();
      });
    },
    recordAll(entries) {
      inOne(() => {
        entries.forEach(appendLoose);
      });
    },
    openShift: (by) => inOne(() => shifts.ensure(by, shopTime())),
    endShift: (number, decide) =>
      inOne(() => {
        const open = shifts.open();
        if (open?.number !== number) return undefined;
        const decided = decide(open, shopTime());
        if (!decided.ok) return decided;
        shifts.end(decided.value);
        return ok(undefined);
      }),
    keepBasket(basket, corrections = []) {
      const put = (): unknown => putBasket.run(JSON.stringify(basket));
      try {
        // Ringing up, which is nearly always, is one statement and no transaction of its own.
        if (corrections.length === 0) put();
        else
          inOne(() => {
            corrections.forEach(appendLoose);
            put();
          });
        return ok(undefined);
      } catch (error) {
        return fail({ kind: 'storage', detail: error instanceof Error ? error.message : String(error) });
      }
    },
  };
}

const byTill: Who = { role: 'till' };

function flags({
  isOpen,
  holdsSale,
  isWatched,
  attention,
}: Standing): [number, number, number, string | null] {
  return [Number(isOpen), Number(holdsSale), Number(isWatched), attention ?? null];
}

/** Over what the attempt asked for and how it stands; the flags are held by their indexes. */
function sealOfMovement({ kind, state, lines }: Movement): string {
  const { id, saleId, reference, terminalId, amount, startedAt } = state.attempt;
  return sealOf(
    id,
    kind,
    saleId,
    reference,
    terminalId,
    amount,
    startedAt,
    JSON.stringify(lines),
    JSON.stringify(state),
  );
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

import { emptyBasket, totals, type Basket } from '../../shared/basket.ts';
import type { Fault } from '../../shared/faults.ts';
import type { SaleId } from '../../shared/ids.ts';
import type { ParkedRow } from '../../shared/ipc/parked-views.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Who } from '../../shared/who.ts';
import { basketFacts, type BasketKeeper } from '../audit/basket-keeper.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../journal/database.ts';
import type { Journal } from '../journal/journal.ts';
import type { Ids } from '../payment/desk.ts';
import { whoFacts } from '../payment/facts.ts';

/** Baskets that wait: put aside, fetched again, thrown away. They outlive restarts, shifts and log-ins. */
export type Parked = {
  /** The latest first. */
  rows(): readonly ParkedRow[];
  has(id: SaleId): boolean;
  /**
   * Puts the basket aside, and answers with the one to go on with. Asked for twice it is put aside once.
   * Faults: `nothing-to-park`, `payment-running` for one whose payment is open, `storage`.
   */
  park(basket: Basket, by: Who): Result<Basket, Fault>;
  /** What somebody calls it. Faults: `no-such-basket`, `storage`. */
  name(id: SaleId, name: string): Result<undefined, Fault>;
  /**
   * Takes one up again, and first puts aside what is being rung up. Faults: `no-such-basket`, and those of `park` but for
   * an empty one.
   */
  fetch(id: SaleId, current: Basket, by: Who): Result<Basket, Fault>;
  /** Faults: `no-such-basket`, `storage`. */
  discard(id: SaleId, by: Who): Result<undefined, Fault>;
};

export type ParkedPorts = {
  readonly database: Database;
  readonly journal: Pick<Journal, 'record'>;
  readonly baskets: BasketKeeper;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Its payment is open, or a person has to decide about it: it is no basket that can wait. */
  readonly isHeld: (id: SaleId) => boolean;
  /** It is paid. */
  readonly isTaken: (id: SaleId) => boolean;
};

type Kept = { readonly basket: Basket; readonly name?: string; readonly by?: string };

export function createParked(ports: ParkedPorts): Parked {
  const { database, journal, baskets, clock, ids } = ports;
  const all = database.prepare('SELECT id, at, body FROM parked ORDER BY at DESC, id DESC');
  const one = database.prepare('SELECT at, body FROM parked WHERE id = ?');
  const put = database.prepare('INSERT INTO parked (id, at, body) VALUES (?, ?, ?)');
  const call = database.prepare('UPDATE parked SET body = ? WHERE id = ?');
  const drop = database.prepare('DELETE FROM parked WHERE id = ?');
  const begin = database.prepare('INSERT OR REPLACE INTO basket (only, body) VALUES (1, ?)');
  const ringing = database.prepare('SELECT body FROM basket WHERE only = 1');

  function find(id: SaleId): Kept | undefined {
    const row = one.get(id) as { body: string } | undefined;
    return row === undefined ? undefined : (JSON.parse(row.body) as Kept);
  }

  function attempt<T>(work: () => Result<T, Fault>): Result<T, Fault> {
    try {
      return work();
    } catch (error) {
      return fail({ kind: 'storage', detail: error instanceof Error ? error.message : String(error) });
    }
  }

  function park(basket: Basket, by: Who): Result<Basket, Fault> {
    // Pressed twice: it waits already, and this is the basket that took its place.
    if (find(basket.id) !== undefined) return ok(rungUp());
    if (basket.lines.length === 0) return fail({ kind: 'not-now', reason: 'nothing-to-park' });
    if (ports.isHeld(basket.id)) return fail({ kind: 'not-now', reason: 'payment-running' });
    // What was taken out of it since it was last kept is written down first.
    const settled = baskets.keep(basket, by);
    if (!settled.ok) return settled;
    const next = emptyBasket(ids.next() as SaleId);
    const kept: Kept = { basket, ...(by.name === undefined ? {} : { by: by.name }) };
    return attempt(() => {
      const facts = { ...basketFacts(basket), ...whoFacts(by) };
      journal.record({ what: 'basket-parked', saleId: basket.id, facts }, () => {
        put.run(basket.id, new Date(clock.now()).toISOString(), JSON.stringify(kept));
        begin.run(JSON.stringify(next));
      });
      return ok(next);
    });
  }

  function rungUp(): Basket {
    const row = ringing.get() as { body: string } | undefined;
    return row === undefined ? emptyBasket(ids.next() as SaleId) : (JSON.parse(row.body) as Basket);
  }

  return {
    rows: () =>
      (all.all() as { id: string; at: string; body: string }[]).map(({ id, at, body }) =>
        rowOf(id as SaleId, at, JSON.parse(body) as Kept),
      ),
    has: (id) => find(id) !== undefined,
    park,
    name(id, name) {
      const kept = find(id);
      if (kept === undefined) return fail({ kind: 'not-now', reason: 'no-such-basket' });
      return attempt(() => {
        call.run(JSON.stringify({ ...kept, name }), id);
        return ok(undefined);
      });
    },
    fetch(id, current, by) {
      const kept = find(id);
      if (kept === undefined || ports.isTaken(id)) return fail({ kind: 'not-now', reason: 'no-such-basket' });
      if (current.id !== id && current.lines.length > 0) {
        const aside = park(current, by);
        if (!aside.ok) return aside;
      }
      return attempt(() => {
        const facts = { ...basketFacts(kept.basket), ...nameFacts(kept), ...whoFacts(by) };
        journal.record({ what: 'basket-fetched', saleId: id, facts }, () => {
          drop.run(id);
          begin.run(JSON.stringify(kept.basket));
        });
        return ok(kept.basket);
      });
    },
    discard(id, by) {
      const kept = find(id);
      if (kept === undefined) return fail({ kind: 'not-now', reason: 'no-such-basket' });
      return attempt(() => {
        const facts = { ...basketFacts(kept.basket), ...nameFacts(kept), ...whoFacts(by) };
        journal.record({ what: 'basket-thrown-away', saleId: id, facts }, () => {
          drop.run(id);
        });
        return ok(undefined);
      });
    },
  };
}

function nameFacts({ name }: Kept): object {
  return name === undefined ? {} : { name };
}

const namesShown = 3;

function rowOf(id: SaleId, at: string, { basket, name, by }: Kept): ParkedRow {
  const { total, items } = totals(basket.lines);
  const names = basket.lines.slice(0, namesShown).map((line) => line.name);
  return {
    id,
    at,
    ...(name === undefined ? {} : { name }),
    ...(by === undefined ? {} : { by }),
    total,
    items,
    summary: names.join(', '),
  };
}

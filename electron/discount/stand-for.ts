import type { OwnKind } from '../../shared/audit/kinds.ts';
import type { Basket, Line } from '../../shared/basket.ts';
import { beyondLimit, concessionsIn, type Concession } from '../../shared/discount/allowed.ts';
import type { Fault } from '../../shared/faults.ts';
import type { AttemptId, SaleId } from '../../shared/ids.ts';
import { formatAmount } from '../../shared/money.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { DiscountLimit } from '../../shared/rights.ts';
import type { Who } from '../../shared/who.ts';
import type { Journal } from '../journal/journal.ts';
import type { Loose } from '../journal/loose.ts';
import type { Queries } from '../journal/queries.ts';
import { approverFacts, whoFacts, type Facts } from '../payment/facts.ts';

/**
 * Who stands for the discounts and other prices of a basket. It is kept in the record alone, by the basket's id: so it
 * outlives a restart, a lock and whatever else becomes of the basket, and nothing has to be kept beside it.
 */
export type StandFor = {
  /** What of these lines somebody with this limit may not give, and nobody with the right has given or approved. */
  beyond(basket: Basket, limit: DiscountLimit): readonly Concession[];
  /**
   * Writes down who gives what is new in the basket. Fault: `storage`; it is not given then.
   * @param isForAll whoever gives or approves it has the right to: it holds for everybody who sells this basket
   */
  give(
    basket: Basket,
    people: { readonly by: Who; readonly approvedBy?: Who },
    isForAll: boolean,
  ): Result<undefined, Fault>;
};

const kinds: Readonly<Record<Concession['kind'], OwnKind>> = {
  price: 'price-given',
  line: 'discount-given',
  basket: 'discount-given',
};

export function createStandFor(
  journal: Pick<Journal, 'recordAll'>,
  queries: Pick<Queries, 'timeline'>,
): StandFor {
  /** The keys in the record of this basket: all of them, and those that hold for everybody. */
  function given(saleId: SaleId): {
    readonly any: ReadonlySet<string>;
    readonly forAll: ReadonlySet<string>;
  } {
    // Under the basket's id there is no attempt, and nothing but this.
    const entries = queries.timeline([String(saleId) as AttemptId]).map(({ facts }) => facts);
    const keys = (all: readonly Facts[]): ReadonlySet<string> => new Set(all.map(({ key }) => key ?? ''));
    return { any: keys(entries), forAll: keys(entries.filter(({ holds }) => holds === 'all')) };
  }

  return {
    beyond({ id, lines }, limit) {
      return concessionsIn(lines).length === 0 ? [] : beyondLimit(lines, limit, given(id).forAll);
    },
    give({ id, lines }, { by, approvedBy }, isForAll) {
      const concessions = concessionsIn(lines);
      if (concessions.length === 0) return ok(undefined);
      const { any, forAll } = given(id);
      const known = isForAll ? forAll : any;
      const entries = concessions
        .filter(({ key }) => !known.has(key))
        .map((one): Loose => ({
          what: kinds[one.kind],
          about: id,
          saleId: id,
          facts: {
            ...factsOf(one),
            ...(isForAll ? { holds: 'all' } : {}),
            ...whoFacts(by),
            ...approverFacts(approvedBy),
          },
        }));
      if (entries.length === 0) return ok(undefined);
      try {
        journal.recordAll(entries);
        return ok(undefined);
      } catch {
        return fail({ kind: 'storage', detail: 'the discount could not be written down' });
      }
    },
  };
}

function factsOf({ key, line, terms, off }: Concession): Facts {
  return {
    key,
    ...(line === undefined ? {} : aboutLine(line)),
    ...(terms === undefined ? {} : { because: terms.reason }),
    ...(terms?.by === 'percent' ? { percent: `${String(terms.value / 100).replace('.', ',')} %` } : {}),
    ...(terms?.note === undefined ? {} : { note: terms.note }),
    amount: formatAmount(terms === undefined && line !== undefined ? line.unitPrice : off),
  };
}

function aboutLine({ name, sku, quantity, listPrice, unitPrice }: Line): Facts {
  return {
    line: name,
    ...(sku === undefined ? {} : { sku }),
    quantity: String(quantity),
    ...(listPrice === undefined ? {} : { before: formatAmount(listPrice), after: formatAmount(unitPrice) }),
  };
}

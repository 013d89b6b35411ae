import { ok } from '../../shared/result.ts';
import type { There } from '../../shared/reconcile/compare.ts';
import type { Listed, Listing } from '../reconcile/listing.ts';
import type { DinteroClient } from './client.ts';
import { defined } from './defined.ts';
import { transactionFacts } from './facts.ts';
import { wireIdentified, wireTransaction, type WireTransaction } from './wire.ts';

/** The most that one page may have (API.md 8.1). */
const pageSize = 100;

/** `GET /transactions` for reconciliation: a page at a time, every row read by itself. */
export function createListing(client: DinteroClient): Listing {
  return {
    async page({ after, ...query }) {
      const rows = await client.listTransactions({ ...query, limit: pageSize, startingAfter: after });
      if (!rows.ok) return rows;
      const read = rows.value.map((row) => wireTransaction.safeParse(row));
      const last = rows.value.map((row) => wireIdentified.safeParse(row)).findLast(({ success }) => success);
      return ok({
        rows: read.flatMap(({ data }) => (data !== undefined && isOnTerminal(data) ? [listed(data)] : [])),
        size: rows.value.length,
        unreadable: read.filter(({ success }) => !success).length,
        ...defined({ lastId: last?.data?.id }),
      });
    },
  };
}

/** A store may sell on the web, too; what does not say how it was paid may have been paid here. */
function isOnTerminal({ payment_product_type: type }: WireTransaction): boolean {
  return type === undefined || type === 'seitatech.in_person';
}

/** Without the slips: thousands of them would be a lot of paper to hold in the hand. */
function listed(wire: WireTransaction): Listed {
  const { slips: _, refunds, ...facts } = transactionFacts(wire);
  const there: There = {
    ...facts,
    slips: {},
    refunds: refunds.map((refund) => ({ ...refund, slips: {} })),
    ...defined({ createdAt: wire.created_at, changedAt: wire.updated_at ?? wire.created_at }),
  };
  const moneyMoved = wire.events.filter(({ event }) => event === 'CAPTURE' || event === 'REFUND');
  const times = [wire.created_at, ...moneyMoved.map((event) => event.created_at)];
  return { there, momentsMs: times.map((time) => Date.parse(time ?? '')).filter(Number.isFinite) };
}

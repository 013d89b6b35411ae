import type { SaleThere } from '../../shared/elsewhere/sale.ts';
import type { ItemThere } from '../../shared/elsewhere/sold.ts';
import { ok } from '../../shared/result.ts';
import type { SalesThere } from '../elsewhere/sales-there.ts';
import type { DinteroClient } from './client.ts';
import { defined } from './defined.ts';
import { transactionFacts } from './facts.ts';
import { wireIdentified, wireTransaction, type WireItem, type WireTransaction } from './wire.ts';

/** The most that one page may have (API.md 8.1). */
const pageSize = 100;

/** `GET /transactions` and `GET /transactions/{id}` for a sale that another register took. */
export function createSalesThere(client: DinteroClient): SalesThere {
  return {
    async page({ reference, storeId, captured, after }) {
      const query = defined({ merchantReference: reference, storeId, captured });
      const rows = await client.listTransactions({ ...query, limit: pageSize, startingAfter: after });
      if (!rows.ok) return rows;
      const read = rows.value.map((row) => wireTransaction.safeParse(row));
      const last = rows.value.map((row) => wireIdentified.safeParse(row)).findLast(({ success }) => success);
      return ok({
        rows: read.flatMap(({ data }) => (data === undefined ? [] : [saleThere(data)])),
        size: rows.value.length,
        ...defined({ lastId: last?.data?.id }),
      });
    },
    async read(id) {
      const read = await client.transaction(id);
      return read.ok ? ok(saleThere(read.value)) : read;
    },
  };
}

function saleThere(wire: WireTransaction): SaleThere {
  const type = wire.payment_product_type;
  return {
    ...transactionFacts(wire),
    // What does not say how it was paid was paid on the terminal that it names.
    isOnTerminal: type === undefined ? wire.store?.terminal_id !== undefined : type === 'seitatech.in_person',
    ...defined({ createdAt: wire.created_at, items: wire.items?.map(itemThere) }),
  };
}

function itemThere(wire: WireItem): ItemThere {
  return {
    ...defined({
      lineId: wire.line_id,
      name: wire.description ?? wire.id,
      quantity: wire.quantity,
      amount: wire.amount,
      vatPercent: wire.vat,
    }),
    hasDiscount: wire.discount_lines !== undefined,
  };
}

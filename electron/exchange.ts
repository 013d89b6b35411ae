import type { SaleId } from '../shared/ids.ts';
import type { ExchangeView } from '../shared/ipc/exchange-views.ts';
import { negate, sum } from '../shared/money.ts';
import { hasGoneBack, isReserved } from '../shared/refund/step.ts';
import type { Queries } from './journal/queries.ts';
import { receiptOf } from './journal/receipt-of.ts';

/** What the customer has brought back for this basket, or sale; undefined where nothing has to do with a return. */
export function exchangeOf(queries: Queries, saleId: SaleId): ExchangeView | undefined {
  const refunds = queries.exchangedFor(saleId);
  const last = refunds.at(-1);
  if (last === undefined) return undefined;
  const returns = refunds.flatMap(({ attempt }) => {
    const slip = queries.slip(attempt.id);
    return slip === undefined ? [] : [{ rowId: slip.id, receipt: receiptOf(queries, slip) }];
  });
  const sale = queries.saleSlip(saleId)?.receipt;
  return {
    saleId,
    from: last.attempt.saleId,
    returns,
    back: negate(sum(returns.map(({ receipt }) => receipt.total))),
    last: hasGoneBack(last) ? 'back' : isReserved(last) ? 'open' : 'not-back',
    ...(sale === undefined ? {} : { sale: { receipt: sale.number, total: sale.total } }),
  };
}

import type { SaleThere } from '../../shared/elsewhere/sale.ts';
import { soldFrom } from '../../shared/elsewhere/sold.ts';
import { registerIn, type SaleId } from '../../shared/ids.ts';
import type { SaleDetail, SaleRow, SaleStatus } from '../../shared/ipc/views.ts';
import type { Currency } from '../../shared/money.ts';
import type { Queries } from '../journal/queries.ts';
import { showSale } from '../sales.ts';
import { summaryOf } from '../payment/view.ts';
import { refundable } from '../refund/left.ts';

/** @param ownId the row under which this journal has it */
export function elsewhereRow(there: SaleThere, ownId?: string): SaleRow {
  const { brand, lastFour } = there.card;
  const register = registerIn(there.reference ?? '');
  return {
    id: there.id,
    saleId: there.id as string as SaleId,
    status: statusOf(there),
    amount: there.captured,
    at: there.at ?? there.createdAt ?? '',
    ...(brand === undefined ? {} : { brand }),
    ...(lastFour === undefined ? {} : { lastFour }),
    summary: summaryOf(soldFrom(there.items, there.captured).lines),
    elsewhere: {
      transactionId: there.id,
      ...(register === undefined ? {} : { register }),
      ...(ownId === undefined ? {} : { ownId }),
    },
  };
}

function statusOf({ status, refunds }: SaleThere): SaleStatus {
  if (status === 'refunded') return 'refunded';
  const isPartly = status === 'partially-refunded' || refunds.some(({ state }) => state === 'done');
  return isPartly ? 'partly-refunded' : 'paid';
}

/** As Dintero has it now and, where something of it went back here, as this journal has that. */
export function elsewhereDetail(queries: Queries, there: SaleThere): SaleDetail {
  const known = queries.elsewhereBy(there.id);
  const here = known === undefined ? undefined : showSale(queries, known.saleId);
  const sold = known?.sold ?? soldFrom(there.items, there.captured);
  const refunds = (known === undefined ? [] : queries.movementsOf(known.saleId)).flatMap((movement) =>
    movement.kind === 'refund' ? [movement.state] : [],
  );
  const row = elsewhereRow(there);
  const { refunded, pending, left } = refundable(row.saleId, sold.lines, there, refunds);
  return {
    row: known === undefined ? row : { ...row, saleId: known.saleId },
    currency: there.currency as Currency,
    lines: sold.lines,
    timeline: here?.timeline ?? [],
    returns: here?.returns ?? [],
    mayRefund: left > 0,
    ...(left > 0 && here?.refused !== undefined ? { refused: here.refused } : {}),
    elsewhere: { by: sold.by, refunded, pending, left },
  };
}

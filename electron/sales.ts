import type { SaleElsewhere } from '../shared/elsewhere/sale.ts';
import { readReference, registerIn, type AttemptId, type SaleId } from '../shared/ids.ts';
import type { AttentionAbout, AttentionItem, SaleDetail, SaleRow, SaleStatus } from '../shared/ipc/views.ts';
import { sum } from '../shared/money.ts';
import { believe, hasMoney, takenAmount } from '../shared/payment/believe.ts';
import { mayClose } from '../shared/payment/close.ts';
import { maySettleByHand } from '../shared/payment/settle-by-hand.ts';
import type { Payment, TransactionFacts } from '../shared/payment/payment.ts';
import type { Refund } from '../shared/refund/refund.ts';
import { mayCloseRefund, mayPayOtherwise } from '../shared/refund/step.ts';
import { unreachable } from '../shared/result.ts';
import { exchangeOf } from './exchange.ts';
import type { Movement } from './journal/journal.ts';
import { receiptOf } from './journal/receipt-of.ts';
import type { AttentionRow, Queries, SlipRow } from './journal/queries.ts';
import { summaryOf } from './payment/view.ts';
import { foundIn } from './refund/desk.ts';
import { returnOf } from './refund/returned.ts';

/** The list of sales and returns, and before them the payments that are not decided yet. Newest first. */
export function findSales(
  queries: Queries,
  text: string,
  limit: number,
): { rows: readonly SaleRow[]; hasMore: boolean } {
  const slips = queries.slips(text, limit + 1);
  const first = text.trim() === '' ? queries.undecided().map(tryRow) : named(queries, text.trim());
  const rows = [...first, ...slips.slice(0, limit).map((slip) => slipRow(queries, slip))];
  return { rows, hasMore: slips.length > limit };
}

export function showSale(queries: Queries, id: string): SaleDetail | undefined {
  const slip = queries.slip(id);
  if (slip !== undefined) return slipDetail(queries, slip);
  const elsewhere = queries.elsewhere(id as SaleId);
  if (elsewhere !== undefined) return keptDetail(queries, elsewhere);
  const movement = queries.movement(id as AttemptId);
  if (movement?.kind !== 'payment') return undefined;
  const { attempt } = movement.state;
  return {
    row: tryRow(movement),
    currency: attempt.currency,
    lines: movement.lines,
    timeline: queries.timeline(triesOf(queries, attempt.saleId)),
    returns: [],
    mayRefund: false,
  };
}

function slipDetail(queries: Queries, slip: SlipRow): SaleDetail {
  const row = slipRow(queries, slip);
  const returns =
    slip.kind === 'sale' ? queries.returnsOf(slip.saleId).map((back) => slipRow(queries, back)) : [];
  const isRefundable = row.status === 'paid' || row.status === 'partly-refunded';
  return {
    row,
    currency: slip.receipt.currency,
    lines: queries.movement(slip.movementId)?.lines ?? [],
    receipt: receiptOf(queries, slip),
    timeline: queries.timeline(slip.kind === 'sale' ? triesOf(queries, slip.saleId) : [slip.movementId]),
    returns,
    mayRefund: slip.kind === 'sale' && isRefundable,
    ...exchangeBeside(queries, slip),
    ...(slip.kind === 'sale' && isRefundable ? refusedOf(queries, slip.saleId) : {}),
  };
}

function exchangeBeside(queries: Queries, slip: SlipRow): Pick<SaleDetail, 'exchange'> {
  const movement = slip.kind === 'return' ? queries.movement(slip.movementId) : undefined;
  const saleId = movement?.kind === 'refund' ? movement.state.attempt.exchangeWith : slip.saleId;
  const exchange = saleId === undefined ? undefined : exchangeOf(queries, saleId);
  return exchange === undefined ? {} : { exchange };
}

/** Only the last refund of a sale: whatever was tried after it, and may still be, has taken its place. */
function refusedOf(queries: Queries, saleId: SaleId): Pick<SaleDetail, 'refused'> {
  const last = queries
    .movementsOf(saleId)
    .flatMap(({ kind, state }) => (kind === 'refund' ? [state] : []))
    .at(-1);
  if (last === undefined || !mayPayOtherwise(last)) return {};
  return { refused: { attemptId: last.attempt.id, amount: last.attempt.amount } };
}

/** Another register's sale as it was written down here; what went back of it since, only Dintero knows in full. */
function keptDetail(queries: Queries, sale: SaleElsewhere): SaleDetail {
  const { saleId, transactionId, reference, amount, card, sold, at, currency } = sale;
  const register = registerIn(reference);
  const slips = queries.returnsOf(saleId);
  const { brand, lastFour } = card;
  return {
    row: {
      id: saleId,
      saleId,
      status: statusAfter(-sum(slips.map(({ receipt }) => receipt.total)), amount),
      amount,
      at,
      ...(brand === undefined ? {} : { brand }),
      ...(lastFour === undefined ? {} : { lastFour }),
      summary: summaryOf(sold.lines),
      elsewhere: { transactionId, ...(register === undefined ? {} : { register }) },
    },
    currency,
    lines: sold.lines,
    timeline: queries.timeline([String(saleId) as AttemptId, ...triesOf(queries, saleId)]),
    ...refusedOf(queries, saleId),
    returns: slips.map((slip) => slipRow(queries, slip)),
    mayRefund: true,
    ...refusedOf(queries, saleId),
  };
}

/** The timeline of a sale has every try in it: that is where "why do we say paid?" is answered. */
function triesOf(queries: Queries, saleId: SaleId): readonly AttemptId[] {
  return queries.movementsOf(saleId).map(({ state }) => state.attempt.id);
}

function slipRow(queries: Queries, { id, kind, saleId, movementId, receipt }: SlipRow): SaleRow {
  const { brand, lastFour } = receipt.payment;
  return {
    id,
    saleId,
    receipt: receipt.number,
    status: kind === 'return' ? 'return' : saleStatus(queries, saleId, movementId, receipt.total),
    amount: receipt.total,
    at: receipt.at,
    ...(brand === undefined ? {} : { brand }),
    ...(lastFour === undefined ? {} : { lastFour }),
    summary: summaryOf(receipt.lines),
    ...(kind === 'sale' ? byHandOf(queries, movementId) : {}),
  };
}

function byHandOf(queries: Queries, movementId: AttemptId): Pick<SaleRow, 'byHand'> {
  const payment = queries.movement(movementId);
  if (payment?.kind !== 'payment' || payment.state.stage.phase !== 'settled') return {};
  const { ending } = payment.state.stage;
  if (ending.outcome !== 'paid' || ending.hand === undefined) return {};
  if (ending.collection === 'captured') return { byHand: 'verified' };
  const isDenied = ending.collection !== 'unverified' || ending.isDenied;
  return { byHand: isDenied ? 'denied' : 'unverified' };
}

function saleStatus(queries: Queries, saleId: SaleId, movementId: AttemptId, total: number): SaleStatus {
  const payment = queries.movement(movementId);
  if (payment?.kind === 'payment' && payment.state.stage.phase === 'settled') {
    const { ending } = payment.state.stage;
    if (ending.outcome === 'paid' && ending.collection === 'pending') return 'collecting';
    if (ending.outcome === 'paid' && ending.collection === 'voided') return 'unpaid';
    if (ending.outcome === 'paid' && ending.collection === 'unverified')
      return ending.isDenied ? 'unpaid' : 'collecting';
    // The sale is done, and its money is not what it should be: a person has to decide what it is.
    if (ending.outcome === 'paid' && ending.collection === 'differs') {
      if (ending.closing === undefined) return 'undecided';
      if (ending.transaction.status === 'refunded') return 'refunded';
    }
  }
  return statusAfter(-sum(queries.returnsOf(saleId).map(({ receipt }) => receipt.total)), total);
}

function statusAfter(back: number, total: number): 'paid' | 'partly-refunded' | 'refunded' {
  if (back <= 0) return 'paid';
  return back >= total ? 'refunded' : 'partly-refunded';
}

/** By a reference everything is found, also a try that failed and is no sale. */
function named(queries: Queries, text: string): readonly SaleRow[] {
  const movement = queries.byReference(text) ?? queries.byReference(readReference(text) ?? text);
  if (movement === undefined) return [];
  const { id, saleId } = movement.state.attempt;
  const slip = queries.slip(movement.kind === 'payment' ? saleId : id);
  if (slip?.movementId === id) return [slipRow(queries, slip)];
  return movement.kind === 'payment' ? [tryRow(movement)] : [];
}

/** A try that made no receipt: it is not decided, or it surely took nothing. */
function tryRow({ state, lines }: Movement): SaleRow {
  const { attempt } = state;
  return {
    id: attempt.id,
    saleId: attempt.saleId,
    status: isSurelyUnpaid(state) ? 'unpaid' : 'undecided',
    amount: attempt.amount,
    at: attempt.startedAt,
    summary: summaryOf(lines),
  };
}

function isSurelyUnpaid({ stage }: Movement['state']): boolean {
  if (stage.phase !== 'settled') return false;
  const { ending } = stage;
  switch (ending.outcome) {
    case 'declined':
    case 'cancelled':
    case 'failed':
      return !('found' in ending);
    default:
      return false;
  }
}

/** Everything that a person has to know of or decide about, newest first. */
export function attentionItems(queries: Queries): readonly AttentionItem[] {
  return queries.attention().map((row) => attentionItem(queries, row));
}

function attentionItem(queries: Queries, { kind, movement }: AttentionRow): AttentionItem {
  const { attempt } = movement.state;
  const taken = movement.kind === 'payment' ? takenBy(movement.state) : undefined;
  const isSold = queries.saleSlip(attempt.saleId) !== undefined;
  const isOpen = queries.movementsOf(attempt.saleId).some(({ state }) => state.stage.phase !== 'settled');
  const isGoingBack = returnOf(queries.movementsOf(attempt.saleId), attempt.id) !== undefined;
  const isWhole =
    movement.kind === 'payment' && taken !== undefined && believe(movement.state.attempt, taken) === 'ours';
  const { brand, lastFour } = taken?.card ?? {};
  const other = taken === undefined ? undefined : takenAmount(taken);
  const about = movement.kind === 'payment' ? aboutOf(movement.state) : aboutRefund(movement.state);
  const isOnlyUnpaid = isSold || isOpen;
  const maySettle = movement.kind === 'payment' && maySettleByHand(movement.state);
  return {
    attemptId: attempt.id,
    saleId: attempt.saleId,
    kind,
    reference: attempt.reference,
    amount: attempt.amount,
    ...(other === undefined || other === attempt.amount ? {} : { otherAmount: other }),
    currency: attempt.currency,
    at: taken?.at ?? attempt.startedAt,
    ...(brand === undefined ? {} : { brand }),
    ...(lastFour === undefined ? {} : { lastFour }),
    summary: summaryOf(movement.lines),
    ...(about === undefined ? {} : { about }),
    mayAttach:
      kind === 'payment-found' && isWhole && hasMoney(taken.status) && !isSold && !isOpen && !isGoingBack,
    mayRefund: movement.kind === 'payment' && foundIn(movement.state) !== undefined && !isOpen,
    ...(mayBeClosed(movement) ? { mayClose: true as const } : {}),
    ...(maySettle ? { maySettle: isOnlyUnpaid ? 'not-paid' : 'either' } : {}),
    timeline: queries.timeline([attempt.id]),
  };
}

function mayBeClosed(movement: Movement): boolean {
  return movement.kind === 'payment' ? mayClose(movement.state) : mayCloseRefund(movement.state);
}

function aboutRefund({ stage }: Refund): AttentionAbout | undefined {
  const isTwice =
    stage.phase === 'settled' && stage.ending.outcome === 'otherwise' && stage.ending.found !== undefined;
  return isTwice ? 'paid-back-twice' : undefined;
}

function aboutOf({ stage }: Payment): AttentionAbout | undefined {
  if (stage.phase !== 'settled') return undefined;
  const { ending } = stage;
  if (ending.outcome === 'unknown')
    return ending.hand !== undefined && ending.found !== undefined ? 'hand-unpaid' : undefined;
  if (ending.outcome !== 'paid') return undefined;
  switch (ending.collection) {
    case 'voided':
      return 'voided';
    case 'unverified':
      return ending.isDenied ? 'denied' : undefined;
    case 'differs':
      if (ending.transaction.status === 'refunded') return 'given-back';
      return ending.hand === undefined ? 'sold' : 'hand-differs';
    case 'captured':
    case 'pending':
      return undefined;
    default:
      return unreachable(ending);
  }
}

/** What Dintero has taken, or approved, in the name of this attempt. */
function takenBy({ stage }: Payment): TransactionFacts | undefined {
  if (stage.phase === 'checking' || stage.phase === 'collecting') return stage.transaction;
  if (stage.phase !== 'settled') return undefined;
  const { ending } = stage;
  return ending.outcome === 'paid' ? ending.transaction : (ending.found ?? ending.transaction);
}

import type { Line } from '../../shared/basket.ts';
import type { LineId } from '../../shared/ids.ts';
import type { Refundable } from '../../shared/ipc/views.ts';
import { minor, sum, times, type Minor } from '../../shared/money.ts';
import type { RefundFacts, TransactionFacts } from '../../shared/payment/payment.ts';
import type { Refund, RefundLine } from '../../shared/refund/refund.ts';
import { isReserved } from '../../shared/refund/step.ts';
import type { SaleId } from '../../shared/ids.ts';

export type RefundRequest =
  | { readonly lines: readonly { readonly lineId: LineId; readonly quantity: number }[] }
  | { readonly amount: Minor };

/**
 * What can still go back: captured − refunded − pending. Derived from the record each time, never a counter. A refund
 * that only Dintero or only the journal knows of is counted all the same, and one that both know of is counted once.
 */
export function refundable(
  saleId: SaleId,
  lines: readonly Line[],
  transaction: TransactionFacts,
  refunds: readonly Refund[],
): Refundable {
  const done = refunds.filter(isRefunded);
  const reserved = refunds.filter(isReserved);
  const counted = new Set([...done, ...reserved].map(({ attempt }) => String(attempt.reference)));
  const theirs = transaction.refunds.filter(({ reference }) => !counted.has(reference ?? ''));
  const refunded = minor(total(done) + amountOf(theirs, 'done'));
  const pending = minor(total(reserved) + amountOf(theirs, 'initiated'));
  const captured = transaction.captured;
  const isSpread = isSpreadOverRates(lines, [...done, ...reserved]);
  return {
    saleId,
    captured,
    refunded,
    pending,
    left: minor(Math.max(0, captured - refunded - pending)),
    lines: lines.map((line) => ({
      lineId: line.id,
      name: line.name,
      unitPrice: line.unitPrice,
      quantity: line.quantity,
      quantityLeft: isSpread ? 0 : Math.max(0, line.quantity - quantityGone(line.id, [...done, ...reserved])),
    })),
  };
}

export type Wanted = { readonly amount: Minor; readonly lines: readonly RefundLine[] };

/** Turns the request into lines and money; says which limit it breaks. */
export function wanted(
  request: RefundRequest,
  lines: readonly Line[],
  left: Refundable,
): Wanted | 'more-than-left' | 'nothing-to-refund' {
  if (left.left <= 0) return 'nothing-to-refund';
  if ('amount' in request) {
    if (request.amount <= 0) return 'nothing-to-refund';
    return request.amount > left.left ? 'more-than-left' : { amount: request.amount, lines: [] };
  }
  const asked = new Map<LineId, number>();
  for (const { lineId, quantity } of request.lines) asked.set(lineId, (asked.get(lineId) ?? 0) + quantity);
  const refundLines: RefundLine[] = [];
  for (const [lineId, quantity] of asked) {
    const line = lines.find(({ id }) => id === lineId);
    const room = left.lines.find((candidate) => candidate.lineId === lineId)?.quantityLeft ?? 0;
    if (line === undefined || quantity > room) return 'more-than-left';
    if (quantity > 0)
      refundLines.push({
        lineId,
        quantity,
        amount: times(line.unitPrice, quantity),
      });
  }
  const amount = sum(refundLines.map((line) => line.amount));
  if (amount <= 0) return 'nothing-to-refund';
  return amount > left.left ? 'more-than-left' : { amount, lines: refundLines };
}

function isRefunded({ stage }: Refund): boolean {
  return stage.phase === 'settled' && stage.ending.outcome === 'refunded';
}

function total(refunds: readonly Refund[]): Minor {
  return sum(refunds.map(({ attempt }) => attempt.amount));
}

function amountOf(refunds: readonly RefundFacts[], wanted: RefundFacts['state']): Minor {
  return sum(refunds.filter(({ state }) => state === wanted).map(({ amount }) => amount));
}

/**
 * An amount takes its part of every VAT rate. A whole line after that could bring back more of a rate than was sold at
 * it, so from then on only amounts go back, unless there is but one rate.
 */
function isSpreadOverRates(lines: readonly Line[], refunds: readonly Refund[]): boolean {
  const rates = new Set(lines.map(({ vatRate }) => vatRate));
  return rates.size > 1 && refunds.some(({ attempt }) => attempt.lines.length === 0);
}

function quantityGone(lineId: LineId, refunds: readonly Refund[]): number {
  const gone = refunds.flatMap(({ attempt }) => attempt.lines.filter((line) => line.lineId === lineId));
  return gone.reduce((count, line) => count + line.quantity, 0);
}

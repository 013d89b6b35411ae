import { lineAmount, type Line } from '../../shared/basket.ts';
import type { LineId } from '../../shared/ids.ts';
import type { Refundable } from '../../shared/ipc/views.ts';
import { minor, sum, type Minor } from '../../shared/money.ts';
import type { RefundFacts, TransactionFacts } from '../../shared/payment/payment.ts';
import { partOf, type LineLeft } from '../../shared/refund/part.ts';
import type { Refund, RefundAttempt, RefundLine } from '../../shared/refund/refund.ts';
import { hasGoneBack, isReserved } from '../../shared/refund/step.ts';
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
  const done = refunds.filter(hasGoneBack);
  const reserved = refunds.filter(isReserved);
  const theirs = foreign(transaction, refunds);
  const refunded = minor(total(done) + amountOf(theirs, 'done'));
  const pending = minor(total(reserved) + amountOf(theirs, 'initiated'));
  const captured = transaction.captured;
  const gone = goneOf(lines, transaction, refunds);
  const isByAmount =
    theirs.some((one) => linesIn(one, lines) === undefined) || isSpreadOverRates(lines, gone);
  return {
    saleId,
    captured,
    refunded,
    pending,
    left: minor(Math.max(0, captured - refunded - pending)),
    lines: lines.map((line) => {
      const rest = isByAmount ? nothing : leftOf(line, gone);
      return {
        lineId: line.id,
        name: line.name,
        unitPrice: line.unitPrice,
        quantity: line.quantity,
        quantityLeft: rest.quantity,
        amountLeft: rest.amount,
      };
    }),
  };
}

/** The same money, and no line to choose. */
export function byAmountOnly(room: Refundable): Refundable {
  return { ...room, lines: room.lines.map((line) => ({ ...line, quantityLeft: 0, amountLeft: minor(0) })) };
}

/** What a refund takes of a sale, whoever has sent it. Without lines it takes an amount. */
type Gone = Pick<RefundAttempt, 'amount' | 'lines' | 'shares'>;

/** Every refund that is done or may be, here and elsewhere, each counted once; ours first, in their order. */
export function goneOf(
  lines: readonly Line[],
  transaction: TransactionFacts,
  refunds: readonly Refund[],
): readonly Gone[] {
  const ours = refunds.filter((refund) => hasGoneBack(refund) || isReserved(refund));
  const theirs = foreign(transaction, refunds);
  return [
    ...ours.map(({ attempt }) => attempt),
    ...theirs.map((one) => ({ amount: one.amount, lines: linesIn(one, lines) ?? [] })),
  ];
}

/**
 * The refunds that only Dintero knows of: by another register, or by Backoffice. What went back another way is not
 * Dintero's: should it have an event of its own there, that money has gone as well.
 */
function foreign(transaction: TransactionFacts, refunds: readonly Refund[]): readonly RefundFacts[] {
  const ours = refunds.filter((refund) => isRefunded(refund) || isReserved(refund));
  const counted = new Set(ours.map(({ attempt }) => String(attempt.reference)));
  return transaction.refunds.filter(
    ({ reference, state }) => state !== 'refused' && !counted.has(reference ?? ''),
  );
}

/**
 * What another register gave back, in lines of this sale; undefined where it cannot be said which: then it is not known
 * what is left of any line, and only amounts go back from then on.
 */
function linesIn({ lines: back }: RefundFacts, lines: readonly Line[]): readonly RefundLine[] | undefined {
  const read = back?.flatMap(({ lineId, quantity: told, amount }) => {
    const line = lines.find(({ id }) => id === lineId);
    const quantity = told ?? (line === undefined ? 0 : (amount * line.quantity) / lineAmount(line));
    return line !== undefined && isPartOf(line, quantity, amount)
      ? [{ lineId: line.id, quantity, amount }]
      : [];
  });
  return read?.length === back?.length ? read : undefined;
}

/** How many øre the last pieces of a discounted line may come to besides their even part: see `partOf`. */
const evenOut = 2;

/** So many whole pieces, for what they cost; to the øre, unless a discount does not divide evenly. */
function isPartOf(line: Line, quantity: number, amount: number): boolean {
  if (!Number.isInteger(quantity) || quantity < 0) return false;
  const paid = lineAmount(line);
  const besides = Math.abs(amount * line.quantity - paid * quantity);
  return besides === 0 || (paid % line.quantity !== 0 && besides < evenOut * line.quantity);
}

export type Wanted = { readonly amount: Minor; readonly lines: readonly RefundLine[] };

/** Turns the request into lines and money; says which limit it breaks. */
export function wanted(
  request: RefundRequest,
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
    const room = left.lines.find((candidate) => candidate.lineId === lineId);
    if (room === undefined || quantity > room.quantityLeft) return 'more-than-left';
    const rest = { quantity: room.quantityLeft, amount: room.amountLeft };
    if (quantity > 0) refundLines.push({ lineId, quantity, amount: partOf(rest, quantity) });
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
function isSpreadOverRates(lines: readonly Line[], gone: readonly Gone[]): boolean {
  const rates = new Set(lines.map(({ vatRate }) => vatRate));
  return rates.size > 1 && gone.some((one) => one.lines.length === 0);
}

const nothing: LineLeft = { quantity: 0, amount: minor(0) };

/** By quantity and by money, each counted by itself: whatever was rounded before, no part brings back more than was paid. */
function leftOf(line: Line, gone: readonly Gone[]): LineLeft {
  const parts = gone.flatMap((one) => one.lines.filter(({ lineId }) => lineId === line.id));
  const quantity = line.quantity - parts.reduce((count, part) => count + part.quantity, 0);
  const amount = lineAmount(line) - sum(parts.map((part) => part.amount));
  return { quantity: Math.max(0, quantity), amount: minor(Math.max(0, amount)) };
}

import type { Line } from '../../shared/basket.ts';
import type { RegisterId } from '../../shared/ids.ts';
import { sum, type Minor } from '../../shared/money.ts';
import type { RefundAttempt } from '../../shared/refund/refund.ts';
import { percentOf, vatByLine, vatInside, type VatRate } from '../../shared/vat.ts';
import { isSentByRate, rateDescription, rateLineId, shorten } from './session-body.ts';

const longestReason = 200;

/**
 * The body of `POST /transactions/{id}/refund` (API.md 7.1).
 * @param lines those of the sale; the refund's lines are named and taxed by them
 */
export function refundBody(attempt: RefundAttempt, lines: readonly Line[], register: RegisterId): object {
  const items = isSentByRate(lines) ? itemsByRate(attempt, lines) : itemsByLine(attempt, lines);
  return {
    amount: attempt.amount,
    refund_reference: attempt.reference,
    terminal_id: attempt.terminalId,
    ...(attempt.reason === '' ? {} : { reason: shorten(attempt.reason, longestReason) }),
    ...(items.length === 0 ? {} : { items }),
    metadata: { ext_register: register },
  };
}

type Returned = { readonly line: Line; readonly quantity: number; readonly amount: Minor };

function returnedLines(attempt: RefundAttempt, lines: readonly Line[]): readonly Returned[] {
  return attempt.lines.flatMap(({ lineId, quantity, amount }) => {
    const line = lines.find((one) => one.id === lineId);
    // What was given away was never sent as an item, and nothing goes back for it.
    return line === undefined || amount === 0 ? [] : [{ line, quantity, amount }];
  });
}

function itemsByLine(attempt: RefundAttempt, lines: readonly Line[]): readonly object[] {
  const returned = returnedLines(attempt, lines);
  const vat = vatByLine(returned.map(({ line, amount }) => ({ amount, vatRate: line.vatRate })));
  return returned.map(({ line, quantity, amount }, index) => ({
    line_id: line.id,
    description: shorten(line.name),
    quantity,
    amount,
    vat: percentOf(line.vatRate),
    vat_amount: vat[index],
  }));
}

/** A sale with too many lines was sent as one item a rate, so that is what can be returned. */
function itemsByRate(attempt: RefundAttempt, lines: readonly Line[]): readonly object[] {
  const returned = returnedLines(attempt, lines);
  const rates: readonly VatRate[] = [...new Set(returned.map(({ line }) => line.vatRate))];
  return rates.map((rate) => {
    const amount = sum(returned.filter(({ line }) => line.vatRate === rate).map((one) => one.amount));
    return {
      line_id: rateLineId(rate),
      description: rateDescription(rate),
      quantity: 1,
      amount,
      vat: percentOf(rate),
      vat_amount: vatInside(amount, rate),
    };
  });
}

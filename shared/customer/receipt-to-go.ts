import type { Receipt } from '../receipt.ts';
import { receiptRows, type ReceiptRow } from '../receipt-text.ts';

/** In UTF-8: what a code still holds that a telephone reads from a screen across a counter. */
export const longestToGo = 1200;

/**
 * A receipt without paper: its text, for a code on the customer's screen. It goes from one screen to the other, so that no
 * server and nobody's address is needed. Goods that are too many for a code are told as one sum.
 */
export function receiptToGo({ customerSlip: _, ...receipt }: Receipt): string {
  const whole = textOf(receiptRows(receipt));
  if (bytesOf(whole) <= longestToGo) return whole;
  // What was bought matters more to the customer than what the shop says besides.
  const { letterhead: __, ...bare } = receipt;
  const plain = textOf(receiptRows(bare));
  return bytesOf(plain) <= longestToGo ? plain : textOf(receiptRows(inShort(bare)));
}

function inShort(receipt: Receipt): Receipt {
  const [first] = receipt.lines;
  if (first === undefined) return receipt;
  const name = `${String(receipt.lines.length)} varelinjer`;
  const { total } = receipt;
  // The sum is what was paid: discounts are in it already.
  const all = { name, quantity: 1, unitPrice: total, vatRate: first.vatRate, amount: total };
  return { ...receipt, lines: [all] };
}

function textOf(rows: readonly ReceiptRow[]): string {
  return rows
    .flatMap((row) => lineOf(row) ?? [])
    .join('\n')
    .replaceAll('\u00a0', ' ');
}

function lineOf(row: ReceiptRow): string | undefined {
  switch (row.kind) {
    case 'pair':
    case 'sum':
      return `${row.left}: ${row.right}`;
    case 'rule':
      return '---';
    // What is drawn or signed is for paper.
    case 'gap':
    case 'logo':
    case 'signature':
    case 'slip':
      return undefined;
    default:
      return row.text;
  }
}

function bytesOf(text: string): number {
  return Array.from(text).reduce((count, sign) => {
    const point = sign.codePointAt(0) ?? 0;
    return count + (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
  }, 0);
}

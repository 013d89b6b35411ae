import type { Till } from '../make-receipt.ts';
import { minor } from '../money.ts';
import { paperWords } from '../paper-words/paper-words.ts';
import type { Receipt } from '../receipt.ts';
import { vatByRate, vatRate } from '../vat.ts';

/**
 * A receipt that nobody has paid, to see what the shop's receipts look like. It is shown in Set-up and nowhere else.
 * @param at as on receipts
 */
export function sampleReceipt({ letterhead: _, ...till }: Till, at: string, terminalId: string): Receipt {
  const name = paperWords(till.language).testPayment;
  const amount = minor(10_000);
  const lines = [{ name, quantity: 1, unitPrice: amount, vatRate: vatRate(2500), amount }];
  return {
    kind: 'sale',
    ...till,
    number: 1,
    at,
    lines,
    total: amount,
    currency: 'NOK',
    vat: vatByRate(lines),
    payment: { brand: 'visa', lastFour: '0000', entry: 'contactless', terminalId, isPending: false },
  };
}

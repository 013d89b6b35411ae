import { lineAmount, type Line } from './basket.ts';
import type { SaleElsewhere } from './elsewhere/sale.ts';
import type { Language } from './languages.ts';
import type { Letterhead } from './letterhead/letterhead.ts';
import { allocate, minor, negate, sum, type Minor } from './money.ts';
import { paperWords } from './paper-words/paper-words.ts';
import type { ByHand } from './payment/by-hand.ts';
import type { Attempt, Slips, TransactionFacts } from './payment/payment.ts';
import type { Mode, Receipt, ReceiptLine, Seller } from './receipt.ts';
import type { Otherwise } from './refund/otherwise.ts';
import type { RefundAttempt } from './refund/refund.ts';
import { vatByRate, vatRate, type VatRate } from './vat.ts';

/** What a receipt says of the shop, at the moment it is made. */
export type Till = {
  /** Of the papers. Absent: bokmål. */
  readonly language?: Language;
  readonly mode: Mode;
  readonly seller: Seller;
  readonly letterhead?: Letterhead;
  readonly registerId: string;
  readonly registerName: string;
  readonly operator?: string;
};

/** The till with whoever began it on its receipt: another may have logged in since, or nobody be logged in any more. */
export function tillOf(till: Till, operator: string | undefined): Till {
  return operator === undefined ? till : { ...till, operator };
}

type Numbered = { readonly number: number; readonly at: string };

/** The receipt of a paid sale. The lines are those that were locked when the payment began. */
export function saleReceipt(
  till: Till,
  { number, at }: Numbered,
  lines: readonly Line[],
  transaction: TransactionFacts,
  terminalId: string,
  isPending: boolean,
): Receipt {
  const sold = lines.map(soldLine);
  return {
    kind: 'sale',
    ...till,
    number,
    at,
    ...figures(sold),
    currency: currencyOf(transaction),
    payment: { ...paymentFacts(transaction, transaction.slips, terminalId), isPending },
    ...(transaction.reference === undefined ? {} : { reference: transaction.reference }),
    ...slipTexts(transaction.slips),
  };
}

/**
 * The receipt of a sale that a manager has settled by hand: what the slip says, marked as not verified. A later word of
 * Dintero changes the sale's state, never this paper.
 */
export function unverifiedReceipt(
  till: Till,
  { number, at }: Numbered,
  lines: readonly Line[],
  attempt: Pick<Attempt, 'currency' | 'terminalId' | 'reference'>,
  hand: ByHand,
  transaction: TransactionFacts | undefined,
): Receipt {
  const sold = lines.map(soldLine);
  return {
    kind: 'sale',
    ...till,
    number,
    at,
    ...figures(sold),
    currency: attempt.currency,
    payment: {
      ...transaction?.card,
      terminalId: attempt.terminalId,
      ...(transaction === undefined ? {} : { transactionId: transaction.id }),
      ...(hand.slip === undefined ? {} : { slipNumber: hand.slip }),
      isPending: false,
      isUnverified: true,
    },
    reference: attempt.reference,
  };
}

/** What a return needs to know of the sale: its receipt or, where another register wrote that, what Dintero has of it. */
export type ReturnedSale = Pick<Receipt, 'currency' | 'vat' | 'payment' | 'reference'> & {
  /** The receipt number, where it is known here. */
  readonly number?: number;
};

/** What is known of a sale that another register took: its VAT by what Dintero has of its lines, if anything. */
export function saleElsewhere({
  currency,
  card,
  reference,
  transactionId,
  ...sale
}: SaleElsewhere): ReturnedSale {
  const { terminalId, sold } = sale;
  const vat = vatByRate(sold.lines.map((line) => ({ amount: lineAmount(line), vatRate: line.vatRate })));
  return { currency, reference, vat, payment: { ...card, terminalId, transactionId, isPending: false } };
}

/** The receipt of a return: the sale's own prices and VAT, negative, with a number of its own. */
export function returnReceipt(
  till: Till,
  { number, at }: Numbered,
  sale: ReturnedSale,
  saleLines: readonly Line[],
  earlier: readonly Receipt[],
  attempt: RefundAttempt,
  slips: Slips,
): Receipt {
  const { slipNumber: _, isUnverified: __, ...card } = sale.payment;
  const isVatUnknown = sale.vat.length === 0;
  return {
    kind: 'return',
    ...till,
    number,
    at,
    ...(sale.number === undefined ? {} : { original: sale.number }),
    returned: returnedBy(attempt),
    ...figures(returnedLines(attempt, sale, saleLines, earlier, paperWords(till.language).partialReturn)),
    ...(isVatUnknown ? { vat: [], isVatUnknown } : {}),
    currency: sale.currency,
    ...(sale.reference === undefined ? {} : { reference: sale.reference }),
    payment: {
      ...card,
      terminalId: attempt.terminalId,
      isPending: false,
      ...(slips.number === undefined ? {} : { slipNumber: slips.number }),
    },
    ...slipTexts(slips),
  };
}

/**
 * The receipt of a return that the card did not take, and that was given back another way. It stands for the same goods;
 * of the card it says nothing, for nothing went back to it.
 */
export function otherwiseReceipt(
  till: Till,
  numbered: Numbered,
  sale: ReturnedSale,
  saleLines: readonly Line[],
  earlier: readonly Receipt[],
  attempt: RefundAttempt,
  { how, by, approvedBy }: Otherwise,
): Receipt {
  const receipt = returnReceipt(till, numbered, sale, saleLines, earlier, attempt, {});
  const people = returnedBy({
    reason: attempt.reason,
    by,
    ...(approvedBy === undefined ? {} : { approvedBy }),
  });
  const payment = { terminalId: attempt.terminalId, isPending: false, means: how };
  return { ...receipt, payment, returned: people };
}

function returnedBy({
  reason,
  by,
  approvedBy,
}: Pick<RefundAttempt, 'reason' | 'by' | 'approvedBy'>): NonNullable<Receipt['returned']> {
  return {
    reason,
    ...(by?.name === undefined ? {} : { by: by.name }),
    ...(approvedBy?.name === undefined ? {} : { approvedBy: approvedBy.name }),
  };
}

function returnedLines(
  attempt: RefundAttempt,
  sale: ReturnedSale,
  saleLines: readonly Line[],
  earlier: readonly Receipt[],
  name: string,
): readonly ReceiptLine[] {
  if (attempt.shares !== undefined)
    return attempt.shares.map(({ rate, amount }) => partialReturn(name, rate, amount));
  if (attempt.lines.length === 0) return amountByRate(name, attempt.amount, sale, earlier);
  return attempt.lines.flatMap(({ lineId, quantity, amount }) => {
    const line = saleLines.find(({ id }) => id === lineId);
    return line === undefined ? [] : [{ ...receiptLine(line), quantity, amount: negate(amount) }];
  });
}

function partialReturn(name: string, rate: VatRate, share: Minor): ReceiptLine {
  return { name, quantity: 1, unitPrice: share, vatRate: rate, amount: negate(share) };
}

/** A refund that was begun before shares were fixed: spread as what the receipts so far leave of the sale. */
function amountByRate(
  name: string,
  amount: Minor,
  sale: ReturnedSale,
  earlier: readonly Receipt[],
): readonly ReceiptLine[] {
  if (sale.vat.length === 0) return [partialReturn(name, vatRate(0), amount)];
  const left = sale.vat.map(({ rate, gross }) => Math.max(0, gross + returnedAt(rate, earlier)));
  const weights = left.some((gross) => gross > 0) ? left : sale.vat.map(({ gross }) => gross);
  const shares = allocate(amount, weights);
  return sale.vat.flatMap(({ rate }, index) => {
    const share = shares[index] ?? minor(0);
    return share === 0 ? [] : [partialReturn(name, rate, share)];
  });
}

function returnedAt(rate: VatRate, earlier: readonly Receipt[]): Minor {
  return sum(
    earlier.flatMap(({ vat }) => vat.filter((line) => line.rate === rate).map(({ gross }) => gross)),
  );
}

function figures(lines: readonly ReceiptLine[]): Pick<Receipt, 'lines' | 'total' | 'vat'> {
  return { lines, total: sum(lines.map(({ amount }) => amount)), vat: vatByRate(lines) };
}

function soldLine(line: Line): ReceiptLine {
  const { listPrice, discount, share, comment } = line;
  return {
    ...receiptLine(line),
    ...(listPrice === undefined ? {} : { listPrice }),
    ...(discount === undefined ? {} : { discount }),
    ...(share === undefined ? {} : { share }),
    ...(comment === undefined ? {} : { comment }),
    amount: lineAmount(line),
  };
}

function receiptLine({ name, quantity, unitPrice, vatRate }: Line): Omit<ReceiptLine, 'amount'> {
  return { name, quantity, unitPrice, vatRate };
}

function paymentFacts(
  transaction: TransactionFacts,
  slips: Slips,
  terminalId: string,
): Omit<Receipt['payment'], 'isPending'> {
  return {
    ...transaction.card,
    terminalId,
    transactionId: transaction.id,
    ...(slips.number === undefined ? {} : { slipNumber: slips.number }),
  };
}

function slipTexts({ customer, merchant }: Slips): Pick<Receipt, 'customerSlip' | 'merchantSlip'> {
  return {
    ...(customer === undefined ? {} : { customerSlip: customer }),
    ...(merchant === undefined ? {} : { merchantSlip: merchant }),
  };
}

/** The currency has been compared with the attempt's before anything is made of a transaction. */
function currencyOf(transaction: TransactionFacts): Receipt['currency'] {
  return transaction.currency as Receipt['currency'];
}

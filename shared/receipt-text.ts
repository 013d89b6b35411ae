import { lineGross } from './basket.ts';
import type { Discount } from './discount/discount.ts';
import type { Language } from './languages.ts';
import type { LogoId } from './letterhead/letterhead.ts';
import { formatAmount, negate, sum, type Currency, type Minor } from './money.ts';
import { paperWords, type PaperWords } from './paper-words/paper-words.ts';
import type { Receipt, ReceiptLine } from './receipt.ts';
import { percentOf, type VatRate } from './vat.ts';

/** One row of a receipt, in the order in which it is read. The page, the paper and the PDF all set these same rows. */
export type ReceiptRow =
  | { readonly kind: 'shop' | 'centre' | 'title' | 'notice'; readonly text: string }
  | { readonly kind: 'pair' | 'sum'; readonly left: string; readonly right: string }
  | { readonly kind: 'rule' | 'gap' }
  /** A line to sign on, and beneath it who signs. */
  | { readonly kind: 'signature'; readonly text: string }
  /** What the terminal printed, verbatim, with its own line breaks. */
  | { readonly kind: 'slip'; readonly text: string }
  /** The shop's picture, which may be missing: nothing that a receipt has to say is in it. */
  | { readonly kind: 'logo'; readonly logo: LogoId }
  /** Drawn as a code for a scanner, and written beneath it for whoever has none. */
  | { readonly kind: 'code'; readonly text: string };

/** A receipt as rows, in the language that it was made in, whatever the screen speaks. */
export function receiptRows(
  receipt: Receipt,
  { isCopy = false }: { readonly isCopy?: boolean } = {},
): readonly ReceiptRow[] {
  const { payment } = receipt;
  const words = paperWords(receipt.language);
  const money = (amount: Minor): string => formatAmount(amount, receipt.language);
  return [
    ...logoRows(receipt),
    ...shopRows(receipt),
    ...(receipt.letterhead?.header ?? []).map(centre),
    { kind: 'rule' },
    { kind: 'title', text: `${receiptTitle(receipt)} ${receipt.number}` },
    ...noticeRows(receipt),
    ...(isCopy ? [notice(words.marks.copy)] : []),
    { kind: 'rule' },
    pair(receiptTime(receipt.at, receipt.language), where(receipt)),
    ...originalRows(receipt),
    ...(receipt.returned === undefined
      ? []
      : [pair(words.reason, reasonText(receipt.returned.reason, words))]),
    { kind: 'gap' },
    ...receipt.lines.flatMap((line) => lineRows(line, receipt.language)),
    ...basketDiscountRows(receipt),
    { kind: 'rule' },
    { kind: 'sum', left: words.sum, right: `${money(receipt.total)}\u00a0${unit(receipt.currency)}` },
    ...[...receipt.vat]
      .reverse()
      .map(({ rate, net, vat }) => pair(words.vat(percentText(rate), money(net)), money(vat))),
    ...(receipt.isVatUnknown === true ? [centre(words.vatUnknown)] : []),
    { kind: 'gap' },
    ...paymentRows(receipt),
    ...(payment.isUnverified === true ? [centre(words.byHand), centre(words.notConfirmed)] : []),
    ...(payment.isPending ? [centre(words.pending)] : []),
    { kind: 'gap' },
    ...slipRows(receipt),
    centre(closing(receipt)),
    ...signatureRows(receipt),
    ...footerRows(receipt),
    ...(receipt.reference === undefined ? [] : [{ kind: 'code', text: receipt.reference } as const]),
  ];
}

/** What a return takes back: the receipt, or the payment that another register's receipt has as its code. */
function originalRows({ kind, original, reference, language }: Receipt): readonly ReceiptRow[] {
  const words = paperWords(language);
  if (original !== undefined) return [pair(words.original, String(original))];
  return kind === 'return' && reference !== undefined ? [pair(words.originalPayment, reference)] : [];
}

/** What went through a terminal says which one; what was given back another way has nothing to do with one. */
function paymentRows({ payment, total, language }: Receipt): readonly ReceiptRow[] {
  const words = paperWords(language);
  const paid = pair(meansText(payment, words), formatAmount(total, language));
  if (payment.means !== undefined) return [paid];
  return [
    paid,
    pair(
      `${words.terminal} ${payment.terminalId.replace(/^.*-T?/, '')}`,
      payment.slipNumber === undefined ? '' : words.slip(payment.slipNumber),
    ),
    ...(payment.transactionId === undefined ? [] : [pair(words.transaction, payment.transactionId)]),
  ];
}

/** By what the money came or went: the card, as much of it as is known, or another way. */
export function meansText(payment: Receipt['payment'], words: PaperWords): string {
  return payment.means === undefined ? (cardText(payment, words) ?? words.card) : words.means[payment.means];
}

function closing({ kind, payment, language }: Receipt): string {
  const words = paperWords(language).closing;
  return words[kind === 'sale' ? 'sale' : (payment.means ?? 'card')];
}

/** § 2-8-4 and § 2-8-6 of the cash register regulation: what a receipt has to call itself. */
export function receiptTitle({ kind, mode, language }: Pick<Receipt, 'kind' | 'mode' | 'language'>): string {
  const { titles } = paperWords(language);
  if (mode === 'practice') return kind === 'sale' ? titles.practice : titles.practiceReturn;
  return titles[kind];
}

/** `2026-11-20T14:36:05+01:00` → `20.11.2026 14:36`: the shop's own time, whatever zone this computer is in. */
export function receiptTime(at: string, language?: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(at);
  if (match === null) return at;
  const [, year = '', month = '', day = '', clock = ''] = match;
  return paperWords(language).time({ year, month, day, clock });
}

/** `Visa •••• 4417, kontaktløs`, as much of it as is known. */
function cardText(
  { brand, lastFour, entry }: Receipt['payment'],
  { entries }: PaperWords,
): string | undefined {
  const name = cardName({
    ...(brand === undefined ? {} : { brand }),
    ...(lastFour === undefined ? {} : { lastFour }),
  });
  const how = entry === undefined ? undefined : (entries[entry.toLowerCase()] ?? entry.toLowerCase());
  return name === undefined ? how : [name, how].filter((part) => part !== undefined).join(', ');
}

/** `Visa •••• 4417`: how a card is called everywhere. */
export function cardName({
  brand,
  lastFour,
}: {
  readonly brand?: string;
  readonly lastFour?: string;
}): string | undefined {
  const parts = [
    brand === undefined ? undefined : brandName(brand),
    lastFour === undefined ? undefined : `•••• ${lastFour}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** `visa` as its owner writes it. */
export function brandName(brand: string): string {
  return brands[brand.toLowerCase()] ?? capital(brand);
}

/** `12` or `12,5`. */
export function percentText(rate: VatRate): string {
  return String(percentOf(rate)).replace('.', ',');
}

const brands: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  bankaxept: 'BankAxept',
};

function logoRows({ letterhead }: Receipt): readonly ReceiptRow[] {
  return letterhead?.logo === undefined ? [] : [{ kind: 'logo', logo: letterhead.logo }];
}

function footerRows({ letterhead }: Receipt): readonly ReceiptRow[] {
  const lines = letterhead?.footer ?? [];
  return lines.length === 0 ? [] : [{ kind: 'gap' }, ...lines.map(centre)];
}

function shopRows({ seller, language }: Receipt): readonly ReceiptRow[] {
  const place = [seller.postalCode, seller.postalPlace].filter((part) => part).join(' ');
  const address = [seller.addressLine, place].filter((part) => part).join(', ');
  return [
    { kind: 'shop', text: seller.name },
    ...(address === '' ? [] : [centre(address)]),
    centre(paperWords(language).organization(groupThrees(seller.organizationNumber))),
  ];
}

function noticeRows({ mode, payment, language }: Receipt): readonly ReceiptRow[] {
  const { marks } = paperWords(language);
  const unverified = payment.isUnverified === true ? [notice(marks.unverified)] : [];
  return mode === 'live' ? unverified : [notice(marks[mode]), ...unverified];
}

function notice(text: string): ReceiptRow {
  return { kind: 'notice', text };
}

/** The register's id belongs on every receipt (kassasystemforskrifta § 2-8-4); its name is for people. */
function where({ registerId, registerName, operator }: Receipt): string {
  const register = registerName === registerId ? registerName : `${registerName} (${registerId})`;
  return operator === undefined ? register : `${register} · ${operator}`;
}

/** The price before any discount, and beneath it each discount with its reason. */
function lineRows(
  { name, listPrice, discount, comment, ...line }: ReceiptLine,
  language: Language | undefined,
): readonly ReceiptRow[] {
  const { quantity, unitPrice, amount } = line;
  const words = paperWords(language);
  const money = (value: Minor): string => formatAmount(value, language);
  const isSold = amount >= 0;
  const before = isSold ? lineGross(line) : amount;
  // What is given back for some of a discounted line need not divide evenly: no price of a piece says it.
  const isEach = isSold || -amount === lineGross(line);
  const several = words.several(String(quantity), name, isEach ? money(unitPrice) : undefined);
  return [
    pair(quantity === 1 ? name : several, money(before)),
    ...(listPrice === undefined ? [] : [pair(words.listPrice(money(listPrice)), '')]),
    ...(comment === undefined ? [] : [pair(comment, '')]),
    ...(discount === undefined
      ? []
      : [pair(`${words.discount} ${termsText(discount, words)}`, money(negate(discount.amount)))]),
  ];
}

/** One row for the whole basket: how it is spread is the till's matter, and the VAT is told after it. */
function basketDiscountRows({ lines, language }: Receipt): readonly ReceiptRow[] {
  const shares = lines.flatMap(({ share }) => (share === undefined ? [] : [share]));
  const [first] = shares;
  if (first === undefined) return [];
  const words = paperWords(language);
  const off = sum(shares.map(({ amount }) => amount));
  return [pair(`${words.basketDiscount} ${termsText(first, words)}`, formatAmount(negate(off), language))];
}

/** `10 % (kampanje)`, `(kampanje: åpningsuke)` */
function termsText({ by, value, reason, note }: Discount, { discountReasons }: PaperWords): string {
  const percent = by === 'percent' ? `${String(value / 100).replace('.', ',')} %` : '';
  const why = [discountReasons[reason], note ?? ''].filter((part) => part !== '').join(': ');
  return [percent, why === '' ? '' : `(${why})`].filter((part) => part !== '').join(' ');
}

function slipRows({ customerSlip }: Receipt): readonly ReceiptRow[] {
  if (customerSlip === undefined || customerSlip.trim() === '') return [];
  return [{ kind: 'slip', text: customerSlip.replace(/\r\n?/g, '\n').replace(/\s+$/, '') }, { kind: 'gap' }];
}

/** A return is signed for, and says by whose hands the money went. */
function signatureRows({ returned, language }: Receipt): readonly ReceiptRow[] {
  if (returned === undefined) return [];
  const words = paperWords(language);
  const { by, approvedBy } = returned;
  return [
    { kind: 'gap' },
    ...(by === undefined ? [] : [pair(words.by, by)]),
    ...(approvedBy === undefined ? [] : [pair(words.approvedBy, approvedBy)]),
    { kind: 'signature', text: words.customerSigns },
    ...(by === undefined ? [{ kind: 'signature', text: words.by } as const] : []),
  ];
}

function reasonText(reason: string, { reasons }: PaperWords): string {
  return reasons[reason] ?? reason;
}

function pair(left: string, right: string): ReceiptRow {
  return { kind: 'pair', left, right };
}

function centre(text: string): ReceiptRow {
  return { kind: 'centre', text };
}

function unit(currency: Currency): string {
  return currency === 'EUR' ? '€' : 'kr';
}

export function groupThrees(digits: string): string {
  return digits.replace(/\D/g, '').replace(/(\d{3})(?=\d)/g, '$1\u00a0');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

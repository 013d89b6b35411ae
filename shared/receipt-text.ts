import { lineGross } from './basket.ts';
import type { Discount, DiscountReason } from './discount/discount.ts';
import { formatAmount, negate, sum, type Currency, type Minor } from './money.ts';
import type { Receipt, ReceiptLine } from './receipt.ts';
import type { OtherMeans } from './refund/otherwise.ts';
import type { RefundReason } from './refund/reasons.ts';
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
  /** Drawn as a code for a scanner, and written beneath it for whoever has none. */
  | { readonly kind: 'code'; readonly text: string };

/** A receipt as rows, always in Norwegian: the receipt's own language, whatever the screen speaks. */
export function receiptRows(
  receipt: Receipt,
  { isCopy = false }: { readonly isCopy?: boolean } = {},
): readonly ReceiptRow[] {
  const { payment } = receipt;
  return [
    ...shopRows(receipt),
    { kind: 'rule' },
    { kind: 'title', text: `${receiptTitle(receipt)} ${receipt.number}` },
    ...noticeRows(receipt),
    ...(isCopy ? [notice('KOPI')] : []),
    { kind: 'rule' },
    pair(receiptTime(receipt.at), where(receipt)),
    ...originalRows(receipt),
    ...(receipt.returned === undefined ? [] : [pair('Årsak', reasonText(receipt.returned.reason))]),
    { kind: 'gap' },
    ...receipt.lines.flatMap(lineRows),
    ...basketDiscountRows(receipt.lines),
    { kind: 'rule' },
    { kind: 'sum', left: 'Sum', right: withUnit(receipt.total, receipt.currency) },
    ...[...receipt.vat]
      .reverse()
      .map(({ rate, net, vat }) =>
        pair(`Mva. ${percentText(rate)} % av ${formatAmount(net)}`, formatAmount(vat)),
      ),
    ...(receipt.isVatUnknown === true ? [centre('Mva. som på salgskvitteringen.')] : []),
    { kind: 'gap' },
    ...paymentRows(receipt),
    ...(payment.isUnverified === true
      ? [centre('Ført for hånd etter terminalens kvittering.'), centre('Ikke bekreftet av Dintero ennå.')]
      : []),
    ...(payment.isPending ? [centre('Beløpet trekkes litt senere.')] : []),
    { kind: 'gap' },
    ...slipRows(receipt),
    centre(closing(receipt)),
    ...signatureRows(receipt),
    ...(receipt.reference === undefined ? [] : [{ kind: 'code', text: receipt.reference } as const]),
  ];
}

/** What a return takes back: the receipt, or the payment that another register's receipt has as its code. */
function originalRows({ kind, original, reference }: Receipt): readonly ReceiptRow[] {
  if (original !== undefined) return [pair('Gjelder salgskvittering', String(original))];
  return kind === 'return' && reference !== undefined ? [pair('Gjelder betaling', reference)] : [];
}

/** What went through a terminal says which one; what was given back another way has nothing to do with one. */
function paymentRows({ payment, total }: Receipt): readonly ReceiptRow[] {
  const paid = pair(meansText(payment), formatAmount(total));
  if (payment.means !== undefined) return [paid];
  return [
    paid,
    pair(
      `Terminal ${payment.terminalId.replace(/^.*-T?/, '')}`,
      payment.slipNumber === undefined ? '' : `Kvitt. ${payment.slipNumber}`,
    ),
    ...(payment.transactionId === undefined ? [] : [pair('Transaksjon', payment.transactionId)]),
  ];
}

/** By what the money came or went: the card, as much of it as is known, or another way. */
export function meansText(payment: Receipt['payment']): string {
  return payment.means === undefined ? (cardText(payment) ?? 'Kort') : otherMeansText[payment.means];
}

export const otherMeansText: Readonly<Record<OtherMeans, string>> = {
  cash: 'Kontant',
  bank: 'Bankoverføring',
};

function closing({ kind, payment }: Receipt): string {
  if (kind === 'sale') return 'Takk for besøket!';
  if (payment.means === 'cash') return 'Beløpet er betalt tilbake kontant.';
  return payment.means === 'bank'
    ? 'Beløpet betales tilbake til kundens bankkonto.'
    : 'Beløpet er ført tilbake til kortet.';
}

/** § 2-8-4 and § 2-8-6 of the cash register regulation: what a receipt has to call itself. */
export function receiptTitle({ kind, mode }: Pick<Receipt, 'kind' | 'mode'>): string {
  if (mode === 'practice') return kind === 'sale' ? 'Treningskvittering' : 'Treningskvittering, retur';
  return kind === 'sale' ? 'Salgskvittering' : 'Returkvittering';
}

/** `2026-11-20T14:36:05+01:00` → `20.11.2026 14:36`: the shop's own time, whatever zone this computer is in. */
export function receiptTime(at: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(at);
  return match ? `${match[3] ?? ''}.${match[2] ?? ''}.${match[1] ?? ''} ${match[4] ?? ''}` : at;
}

/** `Visa •••• 4417, kontaktløs`, as much of it as is known. */
export function cardText({ brand, lastFour, entry }: Receipt['payment']): string | undefined {
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

const entries: Readonly<Record<string, string>> = {
  contactless: 'kontaktløs',
  chip: 'chip',
  magstripe: 'magnetstripe',
  manual: 'tastet',
};

function shopRows({ seller }: Receipt): readonly ReceiptRow[] {
  const place = [seller.postalCode, seller.postalPlace].filter((part) => part).join(' ');
  const address = [seller.addressLine, place].filter((part) => part).join(', ');
  return [
    { kind: 'shop', text: seller.name },
    ...(address === '' ? [] : [centre(address)]),
    centre(`Org.nr. ${groupThrees(seller.organizationNumber)} MVA`),
  ];
}

function noticeRows({ mode, payment }: Receipt): readonly ReceiptRow[] {
  const unverified = payment.isUnverified === true ? [notice('BETALINGEN ER IKKE BEKREFTET')] : [];
  if (mode === 'live') return unverified;
  const text = mode === 'sandbox' ? 'TEST – IKKE KVITTERING FOR KJØP' : 'IKKE KVITTERING FOR KJØP';
  return [notice(text), ...unverified];
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
function lineRows({ name, listPrice, discount, comment, ...line }: ReceiptLine): readonly ReceiptRow[] {
  const { quantity, unitPrice, amount } = line;
  const isSold = amount >= 0;
  const before = isSold ? lineGross(line) : amount;
  // What is given back for some of a discounted line need not divide evenly: no price of a piece says it.
  const isEach = isSold || -amount === lineGross(line);
  const each = isEach ? ` à ${formatAmount(unitPrice)}` : '';
  return [
    pair(quantity === 1 ? name : `${quantity} × ${name}${each}`, formatAmount(before)),
    ...(listPrice === undefined ? [] : [pair(`Ordinær pris ${formatAmount(listPrice)}`, '')]),
    ...(comment === undefined ? [] : [pair(comment, '')]),
    ...(discount === undefined
      ? []
      : [pair(`Rabatt ${termsText(discount)}`, formatAmount(negate(discount.amount)))]),
  ];
}

/** One row for the whole basket: how it is spread is the till's matter, and the VAT is told after it. */
function basketDiscountRows(lines: readonly ReceiptLine[]): readonly ReceiptRow[] {
  const shares = lines.flatMap(({ share }) => (share === undefined ? [] : [share]));
  const [first] = shares;
  if (first === undefined) return [];
  const off = sum(shares.map(({ amount }) => amount));
  return [pair(`Rabatt på hele kjøpet ${termsText(first)}`, formatAmount(negate(off)))];
}

/** `10 % (kampanje)`, `(kampanje: åpningsuke)` */
function termsText({ by, value, reason, note }: Discount): string {
  const percent = by === 'percent' ? `${String(value / 100).replace('.', ',')} %` : '';
  const why = [discountReasonNames[reason], note ?? ''].filter((part) => part !== '').join(': ');
  return [percent, why === '' ? '' : `(${why})`].filter((part) => part !== '').join(' ');
}

const discountReasonNames: Readonly<Record<DiscountReason, string>> = {
  damaged: 'skadet vare',
  'short-dated': 'kort holdbarhet',
  campaign: 'kampanje',
  regular: 'fast kunde',
  staff: 'ansatt',
  other: '',
};

function slipRows({ customerSlip }: Receipt): readonly ReceiptRow[] {
  if (customerSlip === undefined || customerSlip.trim() === '') return [];
  return [{ kind: 'slip', text: customerSlip.replace(/\r\n?/g, '\n').replace(/\s+$/, '') }, { kind: 'gap' }];
}

/** A return is signed for, and says by whose hands the money went. */
function signatureRows({ returned }: Receipt): readonly ReceiptRow[] {
  if (returned === undefined) return [];
  const { by, approvedBy } = returned;
  return [
    { kind: 'gap' },
    ...(by === undefined ? [] : [pair('Utført av', by)]),
    ...(approvedBy === undefined ? [] : [pair('Godkjent av', approvedBy)]),
    { kind: 'signature', text: 'Kundens underskrift' },
    ...(by === undefined ? [{ kind: 'signature', text: 'Utført av' } as const] : []),
  ];
}

const reasons: Readonly<Record<string, string>> = {
  'wrong item': 'Feil vare',
  faulty: 'Feil på varen',
  regret: 'Angret kjøp',
  'price error': 'Feil pris',
  other: 'Annen årsak',
} satisfies Record<RefundReason, string>;

function reasonText(reason: string): string {
  return reasons[reason] ?? reason;
}

function pair(left: string, right: string): ReceiptRow {
  return { kind: 'pair', left, right };
}

function centre(text: string): ReceiptRow {
  return { kind: 'centre', text };
}

function withUnit(amount: Minor, currency: Currency): string {
  return `${formatAmount(amount)}\u00a0${currency === 'EUR' ? '€' : 'kr'}`;
}

export function groupThrees(digits: string): string {
  return digits.replace(/\D/g, '').replace(/(\d{3})(?=\d)/g, '$1\u00a0');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

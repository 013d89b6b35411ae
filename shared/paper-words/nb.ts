import type { DiscountReason } from '../discount/discount.ts';
import type { OtherMeans } from '../refund/otherwise.ts';
import type { RefundReason } from '../refund/reasons.ts';

/**
 * What stands on paper, in bokmål. The names of the receipts and their marks are those of the cash register regulation
 * (§ 2-8-4 and § 2-8-6).
 */
export const nb = {
  titles: {
    sale: 'Salgskvittering',
    return: 'Returkvittering',
    practice: 'Treningskvittering',
    practiceReturn: 'Treningskvittering, retur',
    merchant: 'Butikkens eksemplar',
    shift: 'Skiftrapport',
  },
  marks: {
    copy: 'KOPI',
    practice: 'IKKE KVITTERING FOR KJØP',
    sandbox: 'TEST – IKKE KVITTERING FOR KJØP',
    unverified: 'BETALINGEN ER IKKE BEKREFTET',
  },
  organization: (number: string) => `Org.nr. ${number} MVA`,
  time: ({ year, month, day, clock }: PaperTime) => `${day}.${month}.${year} ${clock}`,
  /** `each` is the price of one, where there is such a price. */
  several: (quantity: string, name: string, each: string | undefined) =>
    `${quantity} × ${name}${each === undefined ? '' : ` à ${each}`}`,
  listPrice: (price: string) => `Ordinær pris ${price}`,
  discount: 'Rabatt',
  basketDiscount: 'Rabatt på hele kjøpet',
  discountReasons: {
    damaged: 'skadet vare',
    'short-dated': 'kort holdbarhet',
    campaign: 'kampanje',
    regular: 'fast kunde',
    staff: 'ansatt',
    // Its note says it.
    other: '',
  } satisfies Record<DiscountReason, string>,
  original: 'Gjelder salgskvittering',
  originalPayment: 'Gjelder betaling',
  reason: 'Årsak',
  reasons: {
    'wrong item': 'Feil vare',
    faulty: 'Feil på varen',
    regret: 'Angret kjøp',
    'price error': 'Feil pris',
    other: 'Annen årsak',
  } satisfies Record<RefundReason, string> as Readonly<Record<string, string>>,
  partialReturn: 'Delvis retur',
  testPayment: 'Testbetaling',
  sum: 'Sum',
  vat: (percent: string, net: string) => `Mva. ${percent} % av ${net}`,
  vatUnknown: 'Mva. som på salgskvitteringen.',
  byHand: 'Ført for hånd etter terminalens kvittering.',
  notConfirmed: 'Ikke bekreftet av Dintero ennå.',
  pending: 'Beløpet trekkes litt senere.',
  card: 'Kort',
  means: { cash: 'Kontant', bank: 'Bankoverføring' } satisfies Record<OtherMeans, string>,
  entries: {
    contactless: 'kontaktløs',
    chip: 'chip',
    magstripe: 'magnetstripe',
    manual: 'tastet',
  } as Readonly<Record<string, string>>,
  terminal: 'Terminal',
  slip: (number: string) => `Kvitt. ${number}`,
  transaction: 'Transaksjon',
  closing: {
    sale: 'Takk for besøket!',
    cash: 'Beløpet er betalt tilbake kontant.',
    bank: 'Beløpet betales tilbake til kundens bankkonto.',
    card: 'Beløpet er ført tilbake til kortet.',
  },
  by: 'Utført av',
  approvedBy: 'Godkjent av',
  customerSigns: 'Kundens underskrift',
  printerTest: {
    title: 'Prøveutskrift',
    columns: (count: string) => `${count} tegn på linjen`,
    edges: 'Strekene skal nå fra kant til kant, og alle bokstavene være riktige.',
  },
  shift: {
    notZ: 'Dette er ikke Z-rapporten.',
    practice: 'TRENING – IKKE VIRKELIG SALG',
    sandbox: 'TEST – IKKE VIRKELIG SALG',
    register: 'Kasse',
    opened: 'Åpnet',
    openedBy: 'Åpnet av',
    closed: 'Avsluttet',
    closedBy: 'Avsluttet av',
    notClosed: 'Ikke avsluttet',
    sales: 'Salg',
    returns: 'Retur',
    net: 'Netto',
    returned: (name: string) => `${name}, retur`,
    ways: 'Betalingsmåter',
    people: 'Ansatte',
    vat: 'Merverdiavgift',
    vatOf: (percent: string, net: string) => `${percent} % av ${net}`,
    netVat: 'Netto mva.',
    saleReceipts: 'Salgskvitteringer',
    returnReceipts: 'Returkvitteringer',
    none: 'Ingen',
    copies: 'Kopier',
    discounts: 'Rabatter',
    otherPrices: 'Endrede priser',
    unverified: 'Ført for hånd, ubekreftet',
    pending: 'Godkjent, ikke hentet ennå',
    carried: 'Uavklart, ført videre',
    why: 'Hvorfor',
    carriedBy: 'Ført videre av',
    grand: 'Siden kassen var ny (nullstilles aldri)',
    signature: 'Underskrift',
    nobody: 'Uten pålogging',
    till: 'Kassen selv',
  },
};

/** All as two or four digits; `clock` is `14:36`. */
export type PaperTime = Readonly<Record<'year' | 'month' | 'day' | 'clock', string>>;

export type PaperWords = typeof nb;

import { minor } from '../money.ts';
import type { Receipt } from '../receipt.ts';
import { vatByRate, vatRate } from '../vat.ts';

const lines = [
  { name: 'Kaffe latte', quantity: 2, unitPrice: minor(5800), vatRate: vatRate(1500), amount: minor(11_600) },
  {
    name: 'Espressomaskin',
    quantity: 1,
    unitPrice: minor(124_900),
    vatRate: vatRate(2500),
    amount: minor(124_900),
  },
];

const sale: Receipt = {
  kind: 'sale',
  mode: 'live',
  number: 1042,
  seller: {
    name: 'Kaffebaren AS',
    organizationNumber: '923663487',
    addressLine: 'Storgata 1',
    postalCode: '0155',
    postalPlace: 'Oslo',
  },
  registerId: 'K1',
  registerName: 'Kasse 1',
  operator: 'Kari',
  at: '2026-11-20T14:36:05+01:00',
  lines,
  total: minor(136_500),
  currency: 'NOK',
  vat: vatByRate(lines),
  payment: {
    brand: 'VISA',
    lastFour: '4417',
    entry: 'contactless',
    terminalId: 'T12345678-T0001',
    slipNumber: '568833',
    transactionId: 'T12345678.5vb7',
    isPending: false,
  },
  reference: 'K1-01JD4T6Q2M-1',
};

const terms = { by: 'percent', value: 1000, reason: 'campaign', amount: minor(11_240) } as const;
const share = { by: 'amount', value: 5000, reason: 'other', note: 'Kupp', amount: minor(5000) } as const;
const cheaper = lines
  .slice(1)
  .map((line) => ({ ...line, unitPrice: minor(112_400), listPrice: minor(124_900), amount: minor(96_160) }))
  .map((line) => ({ ...line, discount: terms, share }));

const back = lines.slice(1).map((line) => ({ ...line, amount: minor(-line.amount) }));

const returned: Receipt = {
  ...sale,
  kind: 'return',
  number: 12,
  original: 1042,
  lines: back,
  total: minor(-124_900),
  vat: vatByRate(back),
  returned: { reason: 'regret', by: 'Kari', approvedBy: 'Siri' },
};

const letterhead = {
  header: ['Tlf. 22 33 44 55 – kaffebaren.example'],
  footer: ['Bytterett 30 dager mot kvittering', 'Man–fre 8–18, lør 10–16'],
  logo: 'c0ffee',
};

/** One of every kind that a shop hands out, by what it is; true: its one copy. */
export const papers: Readonly<Record<string, readonly [Receipt, boolean?]>> = {
  'A sale with two rates of VAT': [sale],
  'A discount on a line, and one on the basket': [
    { ...sale, lines: cheaper, total: minor(96_160), vat: vatByRate(cheaper) },
  ],
  'A return': [returned],
  'A return in cash': [
    {
      ...returned,
      payment: { terminalId: sale.payment.terminalId, isPending: false, means: 'cash' },
      returned: { reason: 'faulty' },
    },
  ],
  'Settled by hand, not verified': [{ ...sale, payment: { ...sale.payment, isUnverified: true } }],
  'Approved, and not collected yet': [{ ...sale, payment: { ...sale.payment, isPending: true } }],
  Practice: [{ ...sale, mode: 'practice' }],
  'A test account': [{ ...sale, mode: 'sandbox' }],
  'The one copy': [sale, true],
  'The shop’s own lines and logo': [{ ...sale, letterhead }],
  'The shop’s own lines on a return, its one copy': [{ ...returned, letterhead }, true],
};

import { minor } from '../../shared/money.ts';
import type { Receipt } from '../../shared/receipt.ts';
import { vatByRate, vatRate } from '../../shared/vat.ts';

const lines = [
  { name: 'Kaffe latte', quantity: 2, unitPrice: minor(4900), vatRate: vatRate(2500), amount: minor(9800) },
  {
    name: 'Skillingsbolle',
    quantity: 1,
    unitPrice: minor(3900),
    vatRate: vatRate(1500),
    amount: minor(3900),
  },
];

/** What the tests print. */
export const exampleReceipt: Receipt = {
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
  total: minor(13_700),
  currency: 'NOK',
  vat: vatByRate(lines),
  payment: {
    brand: 'Visa',
    lastFour: '4242',
    entry: 'contactless',
    terminalId: 'T12345678-T0001',
    slipNumber: '000123',
    transactionId: 'T12345678.5XbFcR3XrvSDHKCDkKvbFc',
    isPending: false,
  },
  reference: 'K1-20261120-7F3K9QW2ZX',
};

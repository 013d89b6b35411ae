import { describe, expect, it } from 'vitest';
import { minor } from './money.ts';
import { receiptRows, receiptTime, receiptTitle, type ReceiptRow } from './receipt-text.ts';
import type { Receipt, ReceiptLine } from './receipt.ts';
import { vatByRate, vatRate } from './vat.ts';

const lines = [
  { name: 'Kaffe latte', quantity: 2, unitPrice: minor(5800), vatRate: vatRate(1500), amount: minor(11_600) },
  {
    name: 'Termokopp 0,4 l',
    quantity: 1,
    unitPrice: minor(24_900),
    vatRate: vatRate(2500),
    amount: minor(24_900),
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
  total: minor(36_500),
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
};

describe('A receipt', () => {
  it('names the shop, its number for VAT, itself and its number', () => {
    expect(textOf(sale).slice(0, 6)).toEqual([
      'Kaffebaren AS',
      'Storgata 1, 0155 Oslo',
      'Org.nr. 923\u00a0663\u00a0487 MVA',
      '—',
      'Salgskvittering 1042',
      '—',
    ]);
  });

  it('shows time, till and operator, lines, sum and VAT on the net of each rate', () => {
    const text = textOf(sale);
    expect(text).toContain('20.11.2026 14:36 | Kasse 1 (K1) · Kari');
    expect(text).toContain('2 × Kaffe latte à 58,00 | 116,00');
    expect(text).toContain('Termokopp 0,4 l | 249,00');
    expect(text).toContain('Sum | 365,00\u00a0kr');
    expect(text).toContain('Mva. 25 % av 199,20 | 49,80');
    expect(text).toContain('Mva. 15 % av 100,87 | 15,13');
  });

  it('shows card, terminal, its slip number and the transaction', () => {
    expect(textOf(sale)).toEqual(
      expect.arrayContaining([
        'Visa •••• 4417, kontaktløs | 365,00',
        'Terminal 0001 | Kvitt. 568833',
        'Transaksjon | T12345678.5vb7',
        'Takk for besøket!',
      ]),
    );
  });

  it('is called a return, points at its sale and is negative when money went back', () => {
    const back = { ...sale, kind: 'return', number: 1043, original: 1042, total: minor(-36_500) } as const;
    const text = textOf(back);
    expect(text).toContain('Returkvittering 1043');
    expect(text).toContain('Gjelder salgskvittering | 1042');
    expect(text).toContain('Sum | −365,00\u00a0kr');
  });

  it('of a return says why and by whose hands, and is signed', () => {
    const back = { ...sale, kind: 'return', number: 12, original: 1042, total: minor(-36_500) } as const;
    const returned = { reason: 'regret', by: 'Kari', approvedBy: 'Siri' };
    const text = textOf({ ...back, returned });
    expect(text).toContain('Årsak | Angret kjøp');
    expect(text.slice(-4)).toEqual([
      '',
      'Utført av | Kari',
      'Godkjent av | Siri',
      '____ Kundens underskrift',
    ]);
    expect(textOf({ ...back, returned: { reason: 'regret' } }).slice(-2)).toEqual([
      '____ Kundens underskrift',
      '____ Utført av',
    ]);
    expect(textOf(sale).join()).not.toContain('underskrift');
  });

  it.each([
    ['cash', 'Kontant | −365,00', 'kontant'],
    ['bank', 'Bankoverføring | −365,00', 'bankkonto'],
  ] as const)('of what went back by %s names no card and no terminal', (means, line, closing) => {
    const payment = { terminalId: 'T12345678-T0001', isPending: false, means };
    const back = {
      ...sale,
      kind: 'return',
      number: 12,
      original: 1042,
      total: minor(-36_500),
      payment,
    } as const;
    const text = textOf(back).join('\n');
    expect(text).toContain(line);
    expect(text).toContain(closing);
    expect(text).not.toMatch(/Terminal|Transaksjon|4417|kortet/);
  });

  it('says that it is no receipt in practice and in a test account', () => {
    expect(textOf({ ...sale, mode: 'practice' })).toEqual(
      expect.arrayContaining(['Treningskvittering 1042', 'IKKE KVITTERING FOR KJØP']),
    );
    expect(textOf({ ...sale, mode: 'sandbox' })).toContain('TEST – IKKE KVITTERING FOR KJØP');
    expect(receiptTitle({ kind: 'return', mode: 'practice' })).toBe('Treningskvittering, retur');
  });

  it('keeps what the terminal printed line by line', () => {
    const printed = 'KJØP   NOK  365,00\r\n  GODKJENT\r\n\r\n';
    expect(receiptRows({ ...sale, customerSlip: printed })).toContainEqual({
      kind: 'slip',
      text: 'KJØP   NOK  365,00\n  GODKJENT',
    });
  });

  it('does without everything that is not known', () => {
    const { addressLine: _, postalCode: __, postalPlace: ___, ...seller } = sale.seller;
    const payment = { terminalId: 'X', transactionId: 'P1', isPending: true };
    const text = textOf({ ...sale, seller, payment });
    expect(text).toContain('Kort | 365,00');
    expect(text).toContain('Terminal X | ');
    expect(text).toContain('Beløpet trekkes litt senere.');
    expect(text.join('\n')).not.toContain('undefined');
  });

  it('keeps the shop’s own time', () => {
    expect(receiptTime('2026-11-20T00:05:59-05:00')).toBe('20.11.2026 00:05');
    expect(receiptTime('then')).toBe('then');
  });
});

function textOf(receipt: Receipt): readonly string[] {
  return receiptRows(receipt).map(plain);
}

function plain(row: ReceiptRow): string {
  if (row.kind === 'logo') return `[${row.logo}]`;
  switch (row.kind) {
    case 'rule':
      return '—';
    case 'gap':
      return '';
    case 'pair':
    case 'sum':
      return `${row.left} | ${row.right}`;
    case 'signature':
      return `____ ${row.text}`;
    default:
      return row.text;
  }
}

describe('A receipt with discounts', () => {
  const staff = { by: 'percent', value: 1250, reason: 'staff', amount: minor(1450) } as const;
  const share = (amount: number) =>
    ({ by: 'amount', value: 3000, reason: 'other', note: 'Åpning', amount: minor(amount) }) as const;
  const [latte, cup] = lines as [ReceiptLine, ReceiptLine];
  const reduced: readonly ReceiptLine[] = [
    { ...latte, discount: staff, share: share(869), amount: minor(9281) },
    {
      ...cup,
      unitPrice: minor(20_000),
      listPrice: minor(24_900),
      comment: 'Bulk i lokket',
      share: share(2131),
      amount: minor(17_869),
    },
  ];
  const receipt: Receipt = { ...sale, lines: reduced, total: minor(27_150), vat: vatByRate(reduced) };

  it('shows the price before, each discount with its reason, and comes to its sum', () => {
    const text = textOf(receipt);
    const from = text.findIndex((row) => row.includes('Kaffe latte'));
    expect(text.slice(from, from + 7)).toEqual([
      '2 × Kaffe latte à 58,00 | 116,00',
      'Rabatt 12,5 % (ansatt) | −14,50',
      'Termokopp 0,4 l | 200,00',
      expect.stringContaining('Ordinær pris 249,00'),
      expect.stringContaining('Bulk i lokket'),
      'Rabatt på hele kjøpet (Åpning) | −30,00',
      '—',
    ]);
    expect(11_600 - 1450 + 20_000 - 3000).toBe(receipt.total);
  });

  it('gives back what was paid, without a price of a piece that it was not', () => {
    const back = [{ ...latte, quantity: 2, amount: minor(-9281) }];
    const text = textOf({
      ...receipt,
      kind: 'return',
      lines: back,
      total: minor(-9281),
      vat: vatByRate(back),
    });
    expect(text).toContain('2 × Kaffe latte | −92,81');
  });
});

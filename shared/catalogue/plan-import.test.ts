import { describe, expect, it } from 'vitest';
import { minor } from '../money.ts';
import { guessDecimal, readAge, readBarcodes, readPrice, readVat, type Cell } from './cells.ts';
import { guessColumns } from './columns.ts';
import { planImport, type ImportOptions } from './plan-import.ts';
import type { Product } from './product.ts';

const day = '2026-11-22';

describe('Headings are understood', () => {
  it.each([
    [
      ['Varenr', 'Varenavn', 'Pris', 'Mva', 'Strekkode', 'Gruppe'],
      { sku: 0, name: 1, price: 2, vat: 3, barcode: 4, group: 5 },
    ],
    [
      ['EAN', 'Beskrivelse', 'Pris inkl. mva', 'MVA-sats', 'Varegruppe'],
      { barcode: 0, name: 1, price: 2, vat: 3, group: 4 },
    ],
    [
      ['Product name', 'SKU', 'Price', 'VAT %', 'Category', 'Barcode', 'Cost'],
      { name: 0, sku: 1, price: 2, vat: 3, group: 4, barcode: 5 },
    ],
    [['Artikkelnummer', 'Navn på vare', 'Utsalgspris (kr)'], { sku: 0, name: 1, price: 2 }],
    [['', 'x'], {}],
  ])('%j', (headings, columns) => {
    expect(guessColumns(headings)).toEqual(columns);
  });
});

describe('A price', () => {
  it.each([
    ['49,90', ',', 4990],
    ['1 249,00', ',', 124_900],
    ['1\u00a0249,5', ',', 124_950],
    ['kr 49', ',', 4900],
    ['49,-', ',', 4900],
    ['1.249,50', ',', 124_950],
    ['1,249.50', '.', 124_950],
    ['49.9', '.', 4990],
    ['49,9000', ',', 4990],
    [49.9, ',', 4990],
    [0.1 + 0.2, ',', 30],
    [199, '.', 19_900],
  ] as const)('%j with %j is %i øre', (cell, decimal, ore) => {
    expect(readPrice(cell, decimal)).toEqual({ value: ore });
  });

  it.each([
    ['', 'price-unreadable'],
    ['gratis', 'price-unreadable'],
    ['-5', 'price-unreadable'],
    ['0', 'price-unreadable'],
    ['49,905', 'price-decimals'],
    [49.905, 'price-decimals'],
    ['1,2,3', 'price-unreadable'],
    ['12.34,50', 'price-unreadable'],
    ['99999999999', 'price-unreadable'],
    [Number.NaN, 'price-unreadable'],
  ] as const)('%j is none: %s', (cell, problem) => {
    expect(readPrice(cell, ',')).toEqual({ problem });
  });

  it('has the decimal sign that explains the file', () => {
    expect(guessDecimal(['49,90', '1.249,00'])).toBe(',');
    expect(guessDecimal(['49.90', '1,249.00', 'x'])).toBe('.');
    expect(guessDecimal(['49', 12.5])).toBe(',');
  });
});

it.each([
  ['25', 'general'],
  ['25,00 %', 'general'],
  [0.15, 'food'],
  ['15%', 'food'],
  ['Lav sats', 'low'],
  [0, 'exempt'],
  ['Høy', 'general'],
] as const)('VAT of %j is %s', (cell, vat) => {
  expect(readVat(cell, day)).toEqual({ value: vat });
});

it('does not guess a VAT rate, nor a barcode that Excel has rounded', () => {
  expect(readVat('14', day)).toEqual({ problem: 'vat-unknown' });
  expect(readVat('rundt', day)).toEqual({ problem: 'vat-unknown' });
  expect(readBarcodes('7,03801E+12')).toEqual({ problem: 'barcode-rounded' });
  expect(readBarcodes('96385074; 4006381333931')).toEqual({ value: ['96385074', '4006381333931'] });
});

it.each<[Cell, unknown]>([
  ['18', { value: 18 }],
  ['18 år', { value: 18 }],
  ['20+', { value: 20 }],
  [18, { value: 18 }],
  ['', { value: undefined }],
  [0, { value: undefined }],
  ['voksen', { problem: 'age-unreadable' }],
  ['180', { problem: 'age-unreadable' }],
  ['-18', { problem: 'age-unreadable' }],
])('an age limit of %j', (cell, expected) => {
  expect(readAge(cell)).toEqual(expected);
});

const options: ImportOptions = {
  columns: { sku: 0, name: 1, price: 2, vat: 3, barcode: 4 },
  decimal: ',',
  vat: 'general',
  day,
};

const latte: Product = {
  sku: '1001',
  name: 'Kaffe latte',
  unitPrice: minor(5800),
  vat: 'food',
  unit: 'piece',
  group: 'Drikke',
  barcodes: ['96385074'],
  place: 1,
  isActive: true,
};

function plan(rows: readonly (readonly Cell[])[], existing: readonly Product[] = [latte], more = {}) {
  return planImport(existing, rows, { ...options, ...more });
}

describe('An import', () => {
  it('takes an age limit where the file has one, and leaves it where it has none', () => {
    const beer: Product = { ...latte, ageLimit: 18 };
    const row = ['1001', 'Kaffe latte', '58,00', '15', '96385074'];
    expect(plan([row], [beer])).toMatchObject({ changed: [], same: 1 });
    const columns = { ...options.columns, age: 5 };
    expect(plan([[...row, '20']], [beer], { columns }).changed[0]?.after.ageLimit).toBe(20);
    expect(plan([[...row, '']], [beer], { columns }).changed[0]?.after).not.toHaveProperty('ageLimit');
  });

  it('adds what is new, changes by SKU what the file has a column for, and leaves the rest', () => {
    const { added, changed, same, bad } = plan([
      ['1001', 'Kaffe latte', '60,00', '15', '96385074'],
      ['', '', '', '', ''],
      ['1002', 'Te', '36', '', ''],
    ]);
    expect(changed).toEqual([{ before: latte, after: { ...latte, unitPrice: 6000 } }]);
    expect(added).toMatchObject([
      { sku: '1002', name: 'Te', unitPrice: 3600, vat: 'general', isActive: true },
    ]);
    expect([same, bad]).toEqual([0, []]);
    expect(plan([['1001', 'Kaffe latte', 58, 0.15, '96385074']])).toMatchObject({ changed: [], same: 1 });
  });

  it('says of each bad row why, and takes the others', () => {
    const { added, bad } = plan([
      ['2001', '', '45,00', '15', ''],
      ['2002', 'Bolle', 'gratis', '13', ''],
      ['2003', 'Bolle', '45', '15', '4006381333932'],
      ['2004', 'Bolle', '45', '15', ''],
      ['2004', 'Bolle igjen', '45', '15', ''],
      ['2005', 'Te', '', '15', ''],
      ['2006', 'Dobbel', '45', '15', '96385074'],
    ]);
    expect(added.map(({ sku }) => sku)).toEqual(['2004']);
    expect(bad.map(({ row, problems }) => [row, ...problems])).toEqual([
      [2, 'no-name'],
      [3, 'price-unreadable', 'vat-unknown'],
      [4, 'barcode-check-digit'],
      [6, 'sku-twice'],
      [7, 'price-missing'],
      [8, 'barcode-taken'],
    ]);
  });

  it('lets a barcode move from one product to another in the same file, whichever comes first', () => {
    const rows = [
      ['1001', 'Kaffe latte', '58', '15', ''],
      ['1002', 'Te', '36', '15', '96385074'],
    ];
    expect(plan(rows)).toMatchObject({ bad: [], added: { length: 1 }, changed: { length: 1 } });
    expect(plan([...rows].reverse())).toMatchObject({
      bad: [],
      added: { length: 1 },
      changed: { length: 1 },
    });
  });

  it('refuses whatever hangs on a row that is refused', () => {
    const tea = { ...latte, sku: '1002', name: 'Te', barcodes: ['4006381333931'] };
    const { bad, changed } = plan(
      [
        // Gives its code up for one that is taken, so it keeps it, and the next row cannot have it either.
        ['1001', 'Kaffe latte', '58', '15', '036000291452'],
        ['1002', 'Te', '58', '15', '96385074'],
      ],
      [latte, tea, { ...latte, sku: '3', barcodes: ['036000291452'] }],
    );
    expect(changed).toEqual([]);
    expect(bad.map(({ row, problems }) => [row, ...problems])).toEqual([
      [2, 'barcode-taken'],
      [3, 'barcode-taken'],
    ]);
  });

  it('takes the barcode for a number where the file has no other', () => {
    expect(plan([['', 'Te', '36', '15', '4006381333931']]).added[0]?.sku).toBe('4006381333931');
    expect(plan([['', 'Te', '36', '15', '']]).bad[0]?.problems).toEqual(['no-sku']);
  });
});

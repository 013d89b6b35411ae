import { stringify } from 'csv-stringify/sync';
import { columnNames, fields, type Field } from '../../shared/catalogue/columns.ts';
import type { Product } from '../../shared/catalogue/product.ts';
import { percentText } from '../../shared/receipt-text.ts';
import { rateOn } from '../../shared/vat-rates.ts';

/** How each field is written so that an import reads the same from it; what a till in Norway's owner expects to see. */
const cellOf: Readonly<Record<Field, (product: Product, day: string) => string>> = {
  sku: ({ sku }) => sku,
  name: ({ name }) => name,
  price: ({ unitPrice }) => (unitPrice / 100).toFixed(2).replace('.', ','),
  vat: ({ vat }, day) => percentText(rateOn(day, vat)),
  group: ({ group }) => group,
  barcode: ({ barcodes }) => barcodes.join(' '),
  unit: ({ unit }) => (unit === 'weight' ? 'kg' : 'stk'),
  colour: ({ colour }) => colour ?? '',
  place: ({ place }) => (place === undefined ? '' : String(place)),
  age: ({ ageLimit }) => (ageLimit === undefined ? '' : String(ageLimit)),
  active: ({ isActive }) => (isActive ? 'ja' : 'nei'),
};

/** The list as Excel opens it: UTF-8 with its mark, semicolons, decimal commas. Nothing in it is run as a formula. */
export function listAsCsv(products: Iterable<Product>, day: string): string {
  const rows = [fields.map((field) => columnNames[field][0] ?? field)];
  for (const product of products) rows.push(fields.map((field) => cellOf[field](product, day)));
  return stringify(rows, { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true });
}

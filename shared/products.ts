import type { Product } from './catalogue/product.ts';
import { minor } from './money.ts';
import type { VatClass } from './vat-rates.ts';

export type SampleGroup = 'drinks' | 'food' | 'goods';

export const sampleGroups: readonly SampleGroup[] = ['drinks', 'food', 'goods'];

/** How a typed amount is called on the basket and on the receipt, which is in Norwegian. */
export const openAmountName = 'Diverse';

type Sample = readonly [sku: string, name: string, price: number, vat: VatClass, group: SampleGroup];

const favourites: readonly Sample[] = [
  ['1001', 'Kaffe latte', 5800, 'food', 'drinks'],
  ['1002', 'Kaffe svart', 3900, 'food', 'drinks'],
  ['1003', 'Cappuccino', 5400, 'food', 'drinks'],
  ['1004', 'Te', 3600, 'food', 'drinks'],
  ['2001', 'Kanelbolle', 4500, 'food', 'food'],
  ['2002', 'Skolebolle', 4500, 'food', 'food'],
  ['2003', 'Rundstykke med ost', 6200, 'food', 'food'],
  ['2004', 'Sandwich reker', 11_900, 'food', 'food'],
  ['1005', 'Eplemost 0,33 l', 4200, 'food', 'drinks'],
  ['1006', 'Mineralvann 0,5 l', 3500, 'food', 'drinks'],
  ['3001', 'Termokopp 0,4 l', 24_900, 'general', 'goods'],
  ['3002', 'Kaffebønner 250 g', 11_900, 'food', 'goods'],
  ['2005', 'Suppe med brød', 13_900, 'food', 'food'],
  ['2006', 'Eplekake', 5900, 'food', 'food'],
  ['2007', 'Brownie', 4900, 'food', 'food'],
  ['1007', 'Iskaffe', 6200, 'food', 'drinks'],
];

const others: readonly Sample[] = [
  ['1008', 'Varm sjokolade', 5600, 'food', 'drinks'],
  ['2008', 'Dagens salat', 14_900, 'food', 'food'],
  ['3003', 'Kaffekopp', 17_900, 'general', 'goods'],
  ['3005', 'Bærenett', 3900, 'general', 'goods'],
];

/** A small café, for practice and tests until a shop has products of its own. The order is that of the tiles. */
export const sampleProducts: readonly Product[] = [...favourites, ...others].map(
  ([sku, name, price, vat], index) => ({
    sku,
    name,
    unitPrice: minor(price),
    vat,
    unit: 'piece',
    group: '',
    barcodes: [],
    ...(index < favourites.length ? { place: index + 1 } : {}),
    isActive: true,
  }),
);

export function samplesIn(group: SampleGroup): readonly Product[] {
  const skus = new Set([...favourites, ...others].filter((one) => one[4] === group).map(([sku]) => sku));
  return sampleProducts.filter(({ sku }) => skus.has(sku));
}

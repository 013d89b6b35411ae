import { minor, type Minor } from './money.ts';
import { vatRate, type VatRate } from './vat.ts';

export type ProductGroup = 'favourites' | 'drinks' | 'food' | 'goods';

export type Product = {
  readonly sku: string;
  /** In the shop's own language. */
  readonly name: string;
  /** Including VAT. */
  readonly unitPrice: Minor;
  readonly vatRate: VatRate;
  readonly groups: readonly ProductGroup[];
};

export const productGroups: readonly ProductGroup[] = ['favourites', 'drinks', 'food', 'goods'];

/** How a typed amount is called on the basket and on the receipt, which is in Norwegian. */
export const openAmountName = 'Diverse';

const food = vatRate(1500);
const general = vatRate(2500);

/** A small café, built in until a till can read its shop's own list. The order is that of the tiles. */
export const products: readonly Product[] = [
  product('1001', 'Kaffe latte', 5800, food, 'favourites', 'drinks'),
  product('1002', 'Kaffe svart', 3900, food, 'favourites', 'drinks'),
  product('1003', 'Cappuccino', 5400, food, 'favourites', 'drinks'),
  product('1004', 'Te', 3600, food, 'favourites', 'drinks'),
  product('2001', 'Kanelbolle', 4500, food, 'favourites', 'food'),
  product('2002', 'Skolebolle', 4500, food, 'favourites', 'food'),
  product('2003', 'Rundstykke med ost', 6200, food, 'favourites', 'food'),
  product('2004', 'Sandwich reker', 11_900, food, 'favourites', 'food'),
  product('1005', 'Eplemost 0,33 l', 4200, food, 'favourites', 'drinks'),
  product('1006', 'Mineralvann 0,5 l', 3500, food, 'favourites', 'drinks'),
  product('3001', 'Termokopp 0,4 l', 24_900, general, 'favourites', 'goods'),
  product('3002', 'Kaffebønner 250 g', 11_900, food, 'favourites', 'goods'),
  product('2005', 'Suppe med brød', 13_900, food, 'favourites', 'food'),
  product('2006', 'Eplekake', 5900, food, 'favourites', 'food'),
  product('2007', 'Brownie', 4900, food, 'favourites', 'food'),
  product('1007', 'Iskaffe', 6200, food, 'favourites', 'drinks'),
  product('1008', 'Varm sjokolade', 5600, food, 'drinks'),
  product('2008', 'Dagens salat', 14_900, food, 'food'),
  product('3003', 'Kaffekopp', 17_900, general, 'goods'),
  product('3005', 'Bærenett', 3900, general, 'goods'),
];

/** By parts of the name, or the beginning of the number. First those whose name begins so, then those with such a word. */
export function findProducts(list: readonly Product[], text: string): readonly Product[] {
  const wanted = plain(text).split(' ').filter(Boolean);
  if (wanted.length === 0) return [];
  const hits = list.filter(({ name, sku }) =>
    wanted.every((part) => plain(name).includes(part) || sku.startsWith(part)),
  );
  const first = wanted[0] ?? '';
  const order = ({ name }: Product): number => {
    if (plain(name).startsWith(first)) return 0;
    return plain(name).includes(` ${first}`) ? 1 : 2;
  };
  return [...hits].sort((a, b) => order(a) - order(b));
}

/** Without case and accents: `KAFFEBONNER` and `kaffebønner` are typed for the same thing. */
function plain(text: string): string {
  return text
    .toLocaleLowerCase('nb')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim()
    .replace(/\s+/g, ' ');
}

function product(
  sku: string,
  name: string,
  unitPrice: number,
  rate: VatRate,
  ...groups: readonly ProductGroup[]
): Product {
  return { sku, name, unitPrice: minor(unitPrice), vatRate: rate, groups };
}

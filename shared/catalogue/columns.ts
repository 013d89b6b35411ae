import { fold } from './fold.ts';

/** What a column of a product list may hold, in the order that an export has them in. */
export type Field =
  'sku' | 'name' | 'price' | 'vat' | 'group' | 'barcode' | 'unit' | 'colour' | 'place' | 'age' | 'active';

export const fields: readonly Field[] = [
  'sku',
  'name',
  'price',
  'vat',
  'group',
  'barcode',
  'unit',
  'colour',
  'place',
  'age',
  'active',
];

/** By the index of the column, from 0; a field without one is not in the file. */
export type Columns = Readonly<Partial<Record<Field, number>>>;

/** The first is what an export calls it; then what shops and other tills do, in Norwegian, Swedish, Danish and English. */
export const columnNames: Readonly<Record<Field, readonly string[]>> = {
  sku: [
    'varenr',
    'varenummer',
    'artikkelnr',
    'artikkelnummer',
    'artikelnr',
    'artnr',
    'produktnr',
    'produktnummer',
    'sku',
    'item no',
    'item number',
    'article number',
    'product number',
    'plu',
    'id',
  ],
  name: [
    'varenavn',
    'navn',
    'produktnavn',
    'artikkelnavn',
    'benevning',
    'benevnelse',
    'beskrivelse',
    'varetekst',
    'vare',
    'produkt',
    'artikkel',
    'namn',
    'artikelnamn',
    'name',
    'product name',
    'item name',
    'title',
    'description',
    'product',
  ],
  price: [
    'pris',
    'pris inkl mva',
    'utsalgspris',
    'utpris',
    'salgspris',
    'veil pris',
    'pris ink mva',
    'pris inkl moms',
    'price',
    'price incl vat',
    'retail price',
    'unit price',
    'selling price',
  ],
  vat: [
    'mva',
    'mva sats',
    'mva %',
    'mvasats',
    'mva-sats',
    'avgift',
    'moms',
    'momssats',
    'vat',
    'vat rate',
    'vat %',
    'tax',
    'tax rate',
  ],
  group: [
    'gruppe',
    'varegruppe',
    'kategori',
    'avdeling',
    'produktgruppe',
    'varugrupp',
    'group',
    'category',
    'department',
    'product group',
  ],
  barcode: [
    'strekkode',
    'strekkoder',
    'ean',
    'ean13',
    'ean-13',
    'ean kode',
    'gtin',
    'streckkod',
    'stregkode',
    'barcode',
    'barcodes',
    'upc',
  ],
  unit: ['enhet', 'salgsenhet', 'unit', 'uom', 'enhed'],
  colour: ['farge', 'colour', 'color'],
  place: ['plass', 'favoritt', 'favorittplass', 'place', 'favourite', 'favorite'],
  age: ['aldersgrense', 'alder', 'åldersgräns', 'aldersgrænse', 'age limit', 'minimum age'],
  active: ['aktiv', 'status', 'active', 'i salg'],
};

/** Which column holds what, by their headings: first those that are called exactly so, then those that have it in them. */
export function guessColumns(headings: readonly string[]): Columns {
  const plain = headings.map((heading) =>
    fold(heading)
      .replace(/[^\p{L}\p{N}%-]+/gu, ' ')
      .trim(),
  );
  const taken = new Set<number>();
  const found: Partial<Record<Field, number>> = {};
  const take = (isIt: (heading: string, name: string) => boolean): void => {
    for (const field of fields) {
      if (found[field] !== undefined) continue;
      const index = columnNames[field]
        .map((name) => plain.findIndex((heading, at) => !taken.has(at) && isIt(heading, fold(name))))
        .find((at) => at >= 0);
      if (index === undefined) continue;
      found[field] = index;
      taken.add(index);
    }
  };
  take((heading, name) => heading === name);
  take((heading, name) => name.length > 3 && ` ${heading} `.includes(` ${name} `));
  return found;
}

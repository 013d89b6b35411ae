import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minor } from '../money.ts';
import { createFinder, orderKey } from './finder.ts';
import { fold, foldedWords } from './fold.ts';
import type { Product } from './product.ts';
import { searchText } from './segment.ts';

function product(sku: string, name: string, more: Partial<Product> = {}): Product {
  return {
    sku,
    name,
    unitPrice: minor(100),
    vat: 'general',
    unit: 'piece',
    group: '',
    barcodes: [],
    isActive: true,
    ...more,
  };
}

const shop = [
  product('1', 'Blå bøtte 10 l', { barcodes: ['7038010000126'] }),
  product('2', 'Rød bøtte'),
  product('3', 'Gaardsegg 12 stk', { group: 'Meieri' }),
  product('4', 'Ålesund-kart'),
  product('5', 'Crème fraîche 35 %', { group: 'Meieri' }),
  product('6', 'Kjærlighet på pinne'),
  product('7', 'Lett-melk', { group: 'Meieri' }),
  product('8', 'Melk', { group: 'Meieri' }),
  product('M8', 'Sjokolade melk', { place: 1 }),
];

function names(text: string): readonly string[] {
  const finder = createFinder();
  finder.put(shop);
  return finder.find(text).products.map(({ name }) => name);
}

describe('A product is found', () => {
  it.each([
    ['bla', ['Blå bøtte 10 l']],
    ['BLÅ', ['Blå bøtte 10 l']],
    ['blaa', ['Blå bøtte 10 l']],
    ['botte rod', ['Rød bøtte']],
    ['boette', ['Blå bøtte 10 l', 'Rød bøtte']],
    ['gård', ['Gaardsegg 12 stk']],
    ['aale', ['Ålesund-kart']],
    ['creme fraiche', ['Crème fraîche 35 %']],
    ['kjaer pinn', ['Kjærlighet på pinne']],
    ['8010000', ['Blå bøtte 10 l']],
    ['egg meieri', ['Gaardsegg 12 stk']],
    ['melk', ['Melk', 'Sjokolade melk', 'Lett-melk']],
    ['8', ['Melk', 'Sjokolade melk', 'Blå bøtte 10 l']],
    ['.*', []],
    ['  ', []],
    ['§', []],
  ])('by %j', (text, found) => {
    expect(names(text)).toEqual(found);
  });

  it('by the whole of a number first, whatever else has it in it', () => {
    expect(names('7038010000126')).toEqual(['Blå bøtte 10 l']);
    expect(names('m8')[0]).toBe('Sjokolade melk');
  });

  it('only as often as is asked for, and says that there are more', () => {
    const finder = createFinder();
    finder.put(shop);
    expect(finder.find('e', 3)).toMatchObject({ products: { length: 3 }, hasMore: true });
    expect(finder.find('botte', 2)).toMatchObject({ products: { length: 2 }, hasMore: false });
  });
});

const letters = fc.constantFrom(...'aåæøöéebkl12 -ZÆß§¼ﬁЖж×'.split(''));
const text = fc.string({ unit: letters, minLength: 1, maxLength: 9 });
const products = fc.uniqueArray(
  fc.record({
    sku: fc.integer({ min: 1, max: 40 }).map((number) => `S${String(number)}`),
    name: text,
    group: text,
    barcodes: fc.array(fc.stringMatching(/^[0-9]{1,4}$/), { maxLength: 2 }),
    /** 0 is none. */
    place: fc.integer({ min: 0, max: 9 }),
  }),
  { selector: ({ sku }) => sku, maxLength: 30 },
);

type Made = { sku: string; name: string; group: string; barcodes: readonly string[]; place: number };

function made(list: readonly Made[]): readonly Product[] {
  return list.map(({ place, ...rest }) =>
    product(rest.sku, rest.name, { ...rest, ...(place === 0 ? {} : { place }) }),
  );
}

/** Looks at every product anew, one after the other. */
function scan(list: readonly Product[], wanted: string): readonly string[] {
  const words = foldedWords(wanted);
  if (words.length === 0) return [];
  return list
    .filter((one) =>
      words.every((word) =>
        searchText(one)
          .split(' ')
          .some((own) => own.includes(word)),
      ),
    )
    .map(({ sku }) => sku)
    .sort();
}

describe('The index', () => {
  it('finds what a plain scan finds, whatever was put in, changed and taken out before', () => {
    fc.assert(
      fc.property(
        products,
        products,
        fc.subarray(['S1', 'S2', 'S3', 'S4', 'S5', 'S6']),
        text,
        (a, b, gone, wanted) => {
          const finder = createFinder();
          finder.put(made(a));
          finder.find(wanted);
          finder.put(made(b));
          for (const sku of gone) finder.remove(sku);
          const left = new Map([...made(a), ...made(b)].map((one) => [one.sku, one]));
          for (const sku of gone) left.delete(sku);
          const here = [...left.values()];
          expect(
            finder
              .find(wanted)
              .products.map(({ sku }) => sku)
              .sort(),
          ).toEqual(scan(here, wanted));
          expect([...finder.all()].map(orderKey)).toEqual(here.map(orderKey).sort());
          expect(finder.size()).toBe(here.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps its order over thousands, put in backwards and forwards', () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      product(`N${String(index)}`, `Vare ${String((index * 7919) % 5000)}`),
    );
    const finder = createFinder();
    finder.put(many.slice(0, 2500).reverse());
    finder.put(many.slice(2000));
    expect([...finder.all()].map(orderKey)).toEqual(many.map(orderKey).sort());
    expect(finder.find('vare 4999').products.map(({ name }) => name)).toContain('Vare 4999');
    expect(finder.find('499').products).toHaveLength(scan(many, '499').length);
  });
});

describe('Folding', () => {
  it('gives the same however often it is done, without case and without a byte between 0x80 and 0xff', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (any) => {
        const once = fold(any);
        return fold(once) === once && !/[\u0080-\u00ff]| {2}|^ | $/.test(once);
      }),
      { numRuns: 500 },
    );
  });
});

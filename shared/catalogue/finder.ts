import { fold, foldedWords } from './fold.ts';
import type { Product } from './product.ts';
import { layOut, marked, search, type Entry, type Segment } from './segment.ts';

export type Hits = {
  /** The best first. */
  readonly products: readonly Product[];
  readonly hasMore: boolean;
};

/** Finds products by any part of what they are called, while they are still being put in. */
export type Finder = {
  /** Adds products, or puts them in the place of those with the same SKU. Fastest in the order that they are kept in. */
  put(products: Iterable<Product>): void;
  /** Does now what the next search would have to wait for. */
  prepare(): void;
  remove(sku: string): void;
  readonly size: () => number;
  bySku(sku: string): Product | undefined;
  /** By the whole of an SKU or a barcode. */
  byCode(code: string): Product | undefined;
  /**
   * By several words in any order, each a part of name, SKU, barcode or group. First what is called exactly so by number,
   * then names that begin so, then words that do, then the rest; in each of these the favourites come first.
   */
  find(text: string, limit?: number): Hits;
  /** In the order that they are kept in, favourites first. */
  all(): Generator<Product>;
};

const fullSegment = 1024;
/** What the keys of all but the favourites begin with. */
const byName = '~\u0001';
const placeLength = 5;
const none: Hits = { products: [], hasMore: false };

/** What products are sorted by: favourites by their place, the others by name. */
export function orderKey({ place, name, sku }: Product): string {
  const where = place === undefined ? byName : `${String(place).padStart(placeLength - 1, '0')}\u0001`;
  return `${where}${fold(name)}\u0001${sku}`;
}

export function createFinder(): Finder {
  const segments: Segment[] = [];
  const bySku = new Map<string, Entry>();
  const byCode = new Map<string, Product>();

  function put(product: Product): void {
    const entry = { key: orderKey(product), product };
    const before = bySku.get(product.sku);
    if (before?.key === entry.key) replace(before, entry);
    else {
      if (before !== undefined) remove(product.sku);
      insert(entry);
    }
    bySku.set(product.sku, entry);
    for (const code of codesOf(product)) byCode.set(code, product);
  }

  function replace(before: Entry, entry: Entry): void {
    forgetCodes(before.product);
    const segment = segmentOf(before.key);
    if (segment === undefined) return;
    segment.entries = segment.entries.map((one) => (one === before ? entry : one));
    segment.texts = undefined;
  }

  function insert(entry: Entry): void {
    const segment = segmentOf(entry.key) ?? segments.at(-1);
    const last = segment?.entries.at(-1);
    const isLast = last === undefined || last.key < entry.key;
    if (segment === undefined || (isLast && segment.entries.length >= fullSegment)) {
      segments.push({ entries: [entry] });
      return;
    }
    const at = isLast ? segment.entries.length : firstAtLeast(segment.entries, ({ key }) => key >= entry.key);
    const entries = segment.entries as Entry[];
    entries.splice(at, 0, entry);
    segment.texts = undefined;
    if (entries.length >= 2 * fullSegment)
      segments.splice(segments.indexOf(segment) + 1, 0, { entries: entries.splice(fullSegment) });
  }

  function remove(sku: string): void {
    const entry = bySku.get(sku);
    if (entry === undefined) return;
    bySku.delete(sku);
    forgetCodes(entry.product);
    const segment = segmentOf(entry.key);
    if (segment === undefined) return;
    segment.entries = segment.entries.filter((one) => one !== entry);
    segment.texts = undefined;
    if (segment.entries.length === 0) segments.splice(segments.indexOf(segment), 1);
  }

  function forgetCodes(product: Product): void {
    for (const code of codesOf(product)) if (byCode.get(code)?.sku === product.sku) byCode.delete(code);
  }

  /** The first that ends at this key or after it: the one that the key is in, or belongs into. */
  function segmentOf(key: string): Segment | undefined {
    return segments[firstAtLeast(segments, ({ entries }) => (entries.at(-1)?.key ?? '') >= key)];
  }

  /** Where the names begin so: side by side where the rest is sorted by name, and here and there among the favourites. */
  function* beginning(first: string): Generator<readonly [Segment, readonly [number, number]]> {
    for (const segment of segments) {
      if ((segment.entries[0]?.key ?? byName) >= byName) break;
      for (const [index, { key }] of segment.entries.entries())
        if (key < byName && key.startsWith(first, placeLength)) yield [segment, [index, index + 1]];
    }
    const from = byName + first;
    const start = firstAtLeast(segments, ({ entries }) => (entries.at(-1)?.key ?? '') >= from);
    for (const segment of segments.slice(start)) {
      const at = firstAtLeast(segment.entries, ({ key }) => key >= from);
      const end = firstAtLeast(segment.entries, ({ key }) => key >= from && !key.startsWith(from));
      if (end > at) yield [segment, [at, end]];
      if (end < segment.entries.length) return;
    }
  }

  function find(text: string, limit = Infinity): Hits {
    const words = foldedWords(text);
    const [first] = words;
    if (first === undefined) return none;
    const hits = new Set<Product>();
    const exact = byCode.get(fold(text));
    if (exact !== undefined) hits.add(exact);
    const take = (product: Product): boolean => hits.add(product).size > limit;
    // The longest is taken for the rarest.
    const rarest = [...words].sort((a, b) => b.length - a.length);
    for (const [segment, range] of beginning(first)) {
      if (hits.size > limit) break;
      search(segment, 'plain', rarest, take, range);
    }
    for (const segment of segments) {
      if (hits.size > limit) break;
      search(segment, 'marked', rarest.map(marked), take);
    }
    for (const segment of segments) {
      if (hits.size > limit) break;
      search(segment, 'plain', rarest, take);
    }
    const products = [...hits];
    return { products: products.slice(0, limit), hasMore: products.length > limit };
  }

  return {
    put(products) {
      for (const product of products) put(product);
    },
    prepare() {
      for (const segment of segments) layOut(segment);
    },
    remove,
    size: () => bySku.size,
    bySku: (sku) => bySku.get(sku)?.product,
    byCode: (code) => byCode.get(fold(code)),
    find,
    *all() {
      for (const { entries } of segments) for (const { product } of entries) yield product;
    },
  };
}

function codesOf({ sku, barcodes }: Product): readonly string[] {
  return [sku, ...barcodes].map(fold).filter((code) => code !== '');
}

/** The index of the first that holds, where all after it hold too; the length when none does. */
function firstAtLeast<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = list[middle];
    if (one !== undefined && holds(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}

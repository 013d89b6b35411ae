import { create } from 'zustand';
import { createFinder, type Finder } from '../../shared/catalogue/finder.ts';
import { readEmbedded } from '../../shared/catalogue/gtin.ts';
import type { Product } from '../../shared/catalogue/product.ts';
import type { Minor } from '../../shared/money.ts';
import { sampleProducts } from '../../shared/products.ts';
import { ask } from '../bridge.ts';
import { useRegister } from './register.ts';

/** How far the page has got with the shop's products. They themselves are in the finders, and too many to be compared. */
export type CatalogueStore = {
  readonly isLoading: boolean;
  readonly loaded: number;
  /** Of this loading; 0 until main has said. */
  readonly total: number;
  /** What the page is up to; 0 before the first products, or where there are none. */
  readonly version: number;
  /** Goes up whenever there is something else to see. */
  readonly seen: number;
};

export const useCatalogue = create<CatalogueStore>(() => ({
  isLoading: false,
  loaded: 0,
  total: 0,
  version: 0,
  seen: 0,
}));

/** What is sold, and what is not any more. */
export const sold = createFinder();
export const ended = createFinder();

const sample = createFinder();
sample.put(sampleProducts);

/** So many a time: the page goes on answering keys in between. */
const chunk = 500;
/** The tiles are drawn anew only now and then while products come in. */
const redrawEvery = 8;

/** Loads the products, once the page has been painted, and again whatever changes. */
export function followCatalogue(): void {
  const look = (): void => {
    const { isMade, version } = useRegister.getState().catalogue;
    if (isMade && (version === undefined || version > useCatalogue.getState().version)) void load();
  };
  useRegister.subscribe(look);
  look();
}

/** What is sold by this till now: the sample list only where nothing can be earned with it. */
export function soldNow(): Finder {
  return isSample() ? sample : sold;
}

export function isSample(): boolean {
  const { settings, catalogue } = useRegister.getState();
  const { isLoading } = useCatalogue.getState();
  const isEmpty = sold.size() === 0 && ended.size() === 0 && !isLoading;
  return isEmpty && settings.mode !== 'live' && (!catalogue.isMade || useCatalogue.getState().seen > 0);
}

/** A product as it would be rung up: what a scale's label says of it comes with it. */
export type Hit = {
  readonly product: Product;
  readonly price?: Minor;
  readonly grams?: number;
};

export type Found = { readonly hits: readonly Hit[]; readonly hasMore: boolean };

/** Enough for any grid: whoever needs more types another letter. */
const mostHits = 48;

export function findSold(text: string): Found {
  const finder = soldNow();
  const label = labelled(finder, text.trim());
  if (label !== undefined) return { hits: [label], hasMore: false };
  const { products, hasMore } = finder.find(text, mostHits);
  return { hits: products.map((product) => ({ product })), hasMore };
}

/** What has exactly this code, or is on this label of a scale. */
export function findCode(code: string): Hit | undefined {
  const finder = soldNow();
  const product = finder.byCode(code);
  return product === undefined ? labelled(finder, code) : { product };
}

function labelled(finder: Finder, code: string): Hit | undefined {
  if (finder.byCode(code) !== undefined) return undefined;
  const label = readEmbedded(code, useRegister.getState().catalogue.embedded);
  const product = label?.codes.map((one) => finder.byCode(one)).find((one) => one !== undefined);
  if (label === undefined || product === undefined) return undefined;
  if (label.holds === 'price') return { product, price: label.price };
  // A weight says nothing of what is sold by the piece.
  return product.unit === 'weight' ? { product, grams: label.grams } : undefined;
}

async function load(): Promise<void> {
  const { isLoading, version: since } = useCatalogue.getState();
  if (isLoading) return;
  useCatalogue.setState({ isLoading: true, loaded: 0, total: 0 });
  const upTo = await loadSince(since);
  useCatalogue.setState(({ seen }) => ({ isLoading: false, version: upTo ?? since, seen: seen + 1 }));
  // What changed while this was under way is above the version that the first answer had.
  const { version: told } = useRegister.getState().catalogue;
  if (upTo !== undefined && told !== undefined && told > upTo) void load();
}

/** @returns what the page is up to then; undefined when main would not tell to the end */
async function loadSince(since: number): Promise<number | undefined> {
  let upTo: number | undefined;
  let after = '';
  let loaded = 0;
  let inAll = 0;
  for (let count = 0; ; count += 1) {
    const answer = await ask('catalogue:rows', { since, after, limit: chunk });
    if (!answer.ok) return undefined;
    const { rows, total, version, next } = answer.value;
    upTo ??= version;
    if (after === '') inAll = total;
    keep(rows);
    loaded += rows.length;
    if (next === undefined) return upTo;
    if (count % redrawEvery === 0)
      useCatalogue.setState(({ seen }) => ({ loaded, total: inAll, seen: seen + 1 }));
    after = next;
  }
}

function keep(rows: readonly Product[]): void {
  for (const product of rows) (product.isActive ? ended : sold).remove(product.sku);
  sold.put(rows.filter(({ isActive }) => isActive));
  ended.put(rows.filter(({ isActive }) => !isActive));
  sold.prepare();
  ended.prepare();
}

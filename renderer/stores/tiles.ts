import type { Product } from '../../shared/catalogue/product.ts';
import { sampleGroups, samplesIn, type SampleGroup } from '../../shared/products.ts';
import { isSample, soldNow } from './catalogue.ts';

/** What the tabs over the tiles may choose. */
export type TileGroup = { readonly name: string; readonly products: () => readonly Product[] };

/** Favourites are the group without a name. */
export const favourites = '';

let made:
  { readonly seen: number; readonly isSample: boolean; readonly groups: readonly TileGroup[] } | undefined;

/**
 * The favourites, where there are any, and every group by its name.
 * @param seen of the catalogue: until it goes up nothing is worked out anew
 */
export function tileGroups(seen: number): readonly TileGroup[] {
  const sample = isSample();
  if (made?.seen !== seen || made.isSample !== sample)
    made = { seen, isSample: sample, groups: sample ? sampleTileGroups() : ownGroups() };
  return made.groups;
}

function sampleTileGroups(): readonly TileGroup[] {
  return [
    { name: favourites, products: favouriteProducts },
    ...sampleGroups.map((name) => ({ name, products: () => samplesIn(name) })),
  ];
}

export function isSampleGroup(name: string): name is SampleGroup {
  return isSample() && sampleGroups.some((group) => group === name);
}

function ownGroups(): readonly TileGroup[] {
  const byGroup = new Map<string, Product[]>();
  for (const product of soldNow().all()) {
    const group = byGroup.get(product.group);
    if (group === undefined) byGroup.set(product.group, [product]);
    else group.push(product);
  }
  const named = [...byGroup].filter(([name]) => name !== '').sort(([a], [b]) => a.localeCompare(b, 'nb'));
  const hasFavourites = favouriteProducts().length > 0;
  const rest = byGroup.get('') ?? [];
  return [
    // Where nobody has chosen favourites, what is in no group comes first, so that there is always something to tap.
    ...(hasFavourites || named.length === 0
      ? [{ name: favourites, products: hasFavourites ? favouriteProducts : () => rest }]
      : []),
    ...named.map(([name, products]) => ({ name, products: () => products })),
  ];
}

function favouriteProducts(): readonly Product[] {
  const chosen: Product[] = [];
  for (const product of soldNow().all()) {
    if (product.place === undefined) break;
    chosen.push(product);
  }
  return chosen;
}

import { describe, expect, it } from 'vitest';
import { createFinder } from './catalogue/finder.ts';
import { sampleGroups, sampleProducts, samplesIn } from './products.ts';

const finder = createFinder();
finder.put(sampleProducts);

function names(text: string): readonly string[] {
  return finder.find(text).products.map(({ name }) => name);
}

describe('Finding a product of the sample list', () => {
  it.each([
    ['latte', ['Kaffe latte']],
    ['kaffe', ['Kaffe latte', 'Kaffe svart', 'Kaffebønner 250 g', 'Kaffekopp', 'Iskaffe']],
    ['KAFFEBONNER', ['Kaffebønner 250 g']],
    ['bøn', ['Kaffebønner 250 g']],
    ['ost rund', ['Rundstykke med ost']],
    ['3001', ['Termokopp 0,4 l']],
    ['  ', []],
    ['0,33', ['Eplemost 0,33 l']],
    ['.*', []],
  ])('by %j', (text, found) => {
    expect(names(text)).toEqual(found);
  });

  it('puts names that begin with it first', () => {
    expect(names('s').slice(0, 3)).toEqual(['Skolebolle', 'Sandwich reker', 'Suppe med brød']);
    expect(names('s')[3]).toBe('Kaffe svart');
  });

  it('has a number of its own for every product', () => {
    expect(new Set(sampleProducts.map(({ sku }) => sku)).size).toBe(sampleProducts.length);
  });

  it('has every product in one group', () => {
    expect(sampleGroups.flatMap(samplesIn)).toHaveLength(sampleProducts.length);
  });
});

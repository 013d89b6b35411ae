import { describe, expect, it } from 'vitest';
import { findProducts, products } from './products.ts';

function names(text: string): readonly string[] {
  return findProducts(products, text).map(({ name }) => name);
}

describe('Finding a product', () => {
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
    expect(new Set(products.map(({ sku }) => sku)).size).toBe(products.length);
  });
});

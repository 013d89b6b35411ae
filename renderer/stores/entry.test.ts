import { beforeEach, describe, expect, it } from 'vitest';
import type { Product } from '../../shared/catalogue/product.ts';
import { minor } from '../../shared/money.ts';
import { sampleProducts } from '../../shared/products.ts';
import { useBasket } from './basket.ts';
import {
  addAmount,
  addProduct,
  emptyEntry,
  erase,
  multiply,
  repeatLast,
  typeAmount,
  typeKey,
  useEntry,
} from './entry.ts';

function type(keys: string): void {
  for (const key of keys) {
    if (key === '*') multiply();
    else typeKey(key);
  }
}

function rung(): readonly string[] {
  return useBasket.getState().basket.lines.map((line) => `${line.quantity} ${line.name} ${line.unitPrice}`);
}

beforeEach(() => {
  useBasket.getState().clear();
  emptyEntry();
});

describe('Typing a weight', () => {
  const [some] = sampleProducts;
  const apples = { ...some, name: 'Epler', unit: 'weight', unitPrice: minor(2990) } as Product;

  it('rings up so many grams at the price for a kilo, as facts of the line', () => {
    addProduct(apples);
    type('0,532');
    addAmount();
    expect(useBasket.getState().basket.lines).toMatchObject([
      { unitPrice: 1591, quantity: 1, weight: { grams: 532, perKilo: 2990 } },
    ]);
  });

  it('makes each weighing a line of its own', () => {
    for (const kilos of ['0,5', '0,5']) {
      addProduct(apples);
      type(kilos);
      addAmount();
    }
    expect(rung()).toHaveLength(2);
  });

  it.each(['', '0', '0,0001', 'to'])('%j is no weight, and is kept', (keys) => {
    addProduct(apples);
    typeAmount(keys);
    addAmount();
    expect(rung()).toEqual([]);
    expect(useEntry.getState()).toMatchObject({ problem: 'weight', text: keys });
  });
});

describe('Typing an amount', () => {
  it.each([
    ['249', '1 Diverse 24900'],
    ['249,5', '1 Diverse 24950'],
    ['0,05', '1 Diverse 5'],
    ['3*12,50', '3 Diverse 1250'],
    ['1 249,00', '1 Diverse 124900'],
  ])('%j is rung up as %j', (keys, line) => {
    type(keys);
    addAmount();
    expect(rung()).toEqual([line]);
    expect(useEntry.getState()).toMatchObject({ text: '', quantity: undefined });
  });

  it.each([
    ['', 'amount'],
    [',', 'amount'],
    ['12,345', 'amount'],
    ['1,2,3', 'amount'],
    ['0', 'zero'],
    ['0,00', 'zero'],
    ['0*', 'quantity'],
    ['1,5*', 'quantity'],
    ['10000*', 'quantity'],
    ['9999*2147483', 'tooMuch'],
  ])('%j is refused and kept: %s', (keys, problem) => {
    type(keys);
    if (!keys.endsWith('*')) addAmount();
    expect(rung()).toEqual([]);
    expect(useEntry.getState()).toMatchObject({ problem, text: keys.replace('*', '').replace(/^9999/, '') });
  });

  it('one more of the last line, as often as it is asked for, and nothing of an empty basket', () => {
    repeatLast();
    expect(rung()).toEqual([]);
    type('249');
    addAmount();
    type('58');
    addAmount();
    repeatLast();
    repeatLast();
    expect(rung()).toEqual(['1 Diverse 24900', '3 Diverse 5800']);
  });

  it('a code that nobody knows goes to the search, and the field is free for the next one', () => {
    type('7038010000126');
    addAmount();
    expect(rung()).toEqual([]);
    expect(useEntry.getState()).toMatchObject({ problem: 'noProduct', text: '', search: '7038010000126' });
  });

  it('forgets the complaint with the next key', () => {
    addAmount();
    typeAmount('1');
    expect(useEntry.getState().problem).toBeUndefined();
  });

  it('erases digits first and the quantity then', () => {
    type('3*4');
    erase();
    expect(useEntry.getState()).toMatchObject({ text: '', quantity: 3 });
    erase();
    expect(useEntry.getState().quantity).toBeUndefined();
  });
});

describe('Pressing a product', () => {
  it('rings it up as often as was typed before', () => {
    const [latte] = sampleProducts;
    if (!latte) throw new Error('There are products');
    type('3*');
    addProduct(latte);
    addProduct(latte);
    expect(rung()).toEqual(['4 Kaffe latte 5800']);
  });
});

describe('Clearing', () => {
  it('begins another sale, and can be undone until something is rung up', () => {
    type('1');
    addAmount();
    const before = useBasket.getState().basket;
    useBasket.getState().clear();
    expect(useBasket.getState().basket).not.toMatchObject({ id: before.id });
    useBasket.getState().bringBack();
    expect(useBasket.getState().basket).toEqual(before);
  });
});

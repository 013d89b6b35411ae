import { create } from 'zustand';
import { maxNameLength, maxQuantity } from '../../shared/basket.ts';
import { kilosText, parseKilos, priceOfWeight } from '../../shared/catalogue/gtin.ts';
import type { Product } from '../../shared/catalogue/product.ts';
import { formatAmount, parseAmount } from '../../shared/money.ts';
import { isScanned } from '../../shared/scanner.ts';
import { openAmountName } from '../../shared/products.ts';
import { vatRate, type VatRate } from '../../shared/vat.ts';
import { rateOn } from '../../shared/vat-rates.ts';
import { sounds } from '../sounds.ts';
import { whenOldEnough } from './age.ts';
import { useBasket } from './basket.ts';
import { findCode, findSold, useCatalogue, type Hit } from './catalogue.ts';
import { forgetFault } from './moving.ts';
import { closePriceCheck, isChecking, missPrice, showPrice, usePriceCheck } from './price-check.ts';
import { useRegister } from './register.ts';
import { goTo } from './route.ts';
import { goToReceipt } from './sales.ts';
import { bareCode } from './scans.ts';
import { today } from './today.ts';

/** What is wrong with what was typed; the words are sell.bad. What was typed is kept. */
export type EntryProblem = 'amount' | 'zero' | 'quantity' | 'tooMuch' | 'noProduct' | 'loading' | 'weight';

export type Entry = {
  /** As typed: digits are kroner, a comma begins the øre. */
  readonly text: string;
  /** From `3 *`: how many of what comes next. */
  readonly quantity?: number | undefined;
  /** Of typed amounts; the last one chosen stays. */
  readonly rate: VatRate;
  readonly search: string;
  /** What is typed next is how many kilos there are of this. */
  readonly weighing?: Product | undefined;
  readonly problem?: EntryProblem | undefined;
};

export const useEntry = create<Entry>(() => ({ text: '', rate: vatRate(2500), search: '' }));

const set = useEntry.setState;
const get = useEntry.getState;

/** The amount field as it stands after typing in it. */
export function typeAmount(text: string): void {
  forgetFault();
  set({ text, problem: undefined });
}

/** A key of the number pad, or a digit typed while something else had the focus. */
export function typeKey(key: string): void {
  typeAmount(get().text + key);
}

/** Takes the last digit, or else the quantity, away. */
export function erase(): void {
  const { text } = get();
  if (text === '') set({ quantity: undefined, weighing: undefined, problem: undefined });
  else typeAmount(text.slice(0, -1));
}

export function emptyEntry(): void {
  set({ text: '', quantity: undefined, weighing: undefined, problem: undefined });
}

export function chooseRate(rate: VatRate): void {
  set({ rate });
}

export function typeSearch(search: string): void {
  set({ search, problem: undefined });
}

export function sayProblem(problem: EntryProblem): void {
  sounds.notKnown();
  set({ problem });
}

/** Makes what was typed the quantity of what comes next. Without a number it takes the quantity away. */
export function multiply(): void {
  const { text, quantity } = get();
  const isQuantity = /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= maxQuantity;
  if (isQuantity) set({ quantity: Number(text), text: '', problem: undefined });
  else if (text === '' && quantity !== undefined) set({ quantity: undefined, problem: undefined });
  else sayProblem('quantity');
}

/** Enter: what was typed by hand is an amount or a weight; what a scanner typed is what it has read. */
export function addAmount(): void {
  const { text, quantity, rate, weighing } = get();
  if (isChecking()) {
    checkPrice(bareCode(text));
    return;
  }
  const isName = weighing === undefined && /\p{L}/u.test(text);
  if (isName || isScanned(text, useRegister.getState().settings.scanner)) {
    addCode(bareCode(text));
    return;
  }
  if (weighing !== undefined) {
    addWeighed(weighing, parseKilos(text));
    return;
  }
  const unitPrice = parseAmount(text);
  if (unitPrice === undefined) sayProblem('amount');
  else if (unitPrice === 0) sayProblem('zero');
  else ring({ name: openAmountName, unitPrice, vatRate: rate, quantity: quantity ?? 1 });
}

/** What is scanned where something else is looked at: the sale of a receipt, or the next thing that is rung up. */
export function takeScan(code: string): void {
  if (goToReceipt(code)) return;
  goTo({ screen: 'sell' });
  addCode(code);
}

/** An unknown code leaves the field free for the next one, and stands in the search, to be looked for by hand. */
function addCode(code: string): void {
  const hit = findCode(code);
  set({ text: '', weighing: undefined, problem: undefined });
  if (hit !== undefined) {
    addHit(hit);
    return;
  }
  if (goToReceipt(code)) return;
  set({ search: code });
  if (findSold(code).hits.length === 0)
    sayProblem(useCatalogue.getState().isLoading ? 'loading' : 'noProduct');
}

/** Enter in the search: its first hit, or what a scanner has typed there. */
export function addSearched(): void {
  const { search } = get();
  if (search.trim() === '') return;
  const code = bareCode(search);
  const hit = findCode(code) ?? findSold(search).hits[0];
  if (hit !== undefined) addHit(hit);
  else if (goToReceipt(code)) set({ search: '' });
  else {
    set({ search: code });
    sayProblem(useCatalogue.getState().isLoading ? 'loading' : 'noProduct');
  }
}

/** What is typed while a price is checked is a product's number or code; Enter on nothing rings up what stands there. */
function checkPrice(code: string): void {
  if (code === '') {
    addChecked();
    return;
  }
  const hit = findCode(code) ?? findSold(code).hits[0];
  set({ text: '', problem: undefined });
  if (hit !== undefined) addHit(hit);
  else {
    sounds.notKnown();
    missPrice(code);
  }
}

/** Rings up the product whose price stands there. */
export function addChecked(): void {
  const { hit } = usePriceCheck.getState();
  if (hit === undefined) return;
  closePriceCheck();
  addHit(hit);
}

/** Rings a product up as often as was typed before; one that is sold by weight waits for its kilos. */
export function addProduct(product: Product): void {
  const { text, quantity } = get();
  const { name, sku, unitPrice, vat, unit } = product;
  if (unit === 'weight') {
    forgetFault();
    set({ weighing: product, text: '', search: '', problem: undefined });
    return;
  }
  const line = { name, sku, unitPrice, vatRate: rateOn(today(), vat), quantity: quantity ?? 1 };
  if (ring(line)) set({ text, search: '' });
}

/**
 * As it was found: by its name, or by the label of a scale that says what it weighs or costs. While prices are checked
 * it is shown, and not rung up.
 */
export function addHit(hit: Hit): void {
  if (isChecking()) {
    set({ search: '' });
    showPrice(hit);
    return;
  }
  const { product, price, grams } = hit;
  whenOldEnough(product, () => {
    if (grams !== undefined) addWeighed(product, grams);
    else addProduct(price === undefined ? product : { ...product, unitPrice: price, unit: 'piece' });
  });
}

/** The weight stands in the line's name, and so on the receipt; its price is worked out once, here. */
function addWeighed({ name, sku, unitPrice: perKilo, vat }: Product, grams: number | undefined): void {
  const { quantity } = get();
  const unitPrice = grams === undefined ? undefined : priceOfWeight(perKilo, grams);
  if (grams === undefined || unitPrice === undefined || unitPrice === 0) {
    sayProblem('weight');
    return;
  }
  const weighed = ` ${kilosText(grams)} kg × ${formatAmount(perKilo)}`;
  const full = `${name.slice(0, maxNameLength - weighed.length)}${weighed}`;
  const rate = rateOn(today(), vat);
  const weight = { grams, perKilo };
  if (ring({ name: full, sku, unitPrice, vatRate: rate, quantity: quantity ?? 1, weight }))
    set({ search: '' });
}

/** One more of what was rung up last. What was weighed is weighed again: the next piece has a weight of its own. */
export function repeatLast(): void {
  const { basket, setQuantity } = useBasket.getState();
  const last = basket.lines.at(-1);
  if (last === undefined || last.weight !== undefined) {
    sounds.notKnown();
    return;
  }
  forgetFault();
  setQuantity(last.id, last.quantity + 1);
  sounds.added();
}

type Rung = Parameters<ReturnType<typeof useBasket.getState>['add']>[0];

function ring(line: Rung): boolean {
  forgetFault();
  if (!useBasket.getState().add(line)) {
    sayProblem('tooMuch');
    return false;
  }
  sounds.added();
  emptyEntry();
  return true;
}

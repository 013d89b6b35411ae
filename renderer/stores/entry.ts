import { create } from 'zustand';
import { maxQuantity } from '../../shared/basket.ts';
import { parseAmount } from '../../shared/money.ts';
import { openAmountName, type Product } from '../../shared/products.ts';
import { vatRate, type VatRate } from '../../shared/vat.ts';
import { sounds } from '../sounds.ts';
import { useBasket } from './basket.ts';
import { forgetFault } from './moving.ts';

/** What is wrong with what was typed; the words are sell.bad. What was typed is kept. */
export type EntryProblem = 'amount' | 'zero' | 'quantity' | 'tooMuch' | 'noProduct';

export type Entry = {
  /** As typed: digits are kroner, a comma begins the øre. */
  readonly text: string;
  /** From `3 *`: how many of what comes next. */
  readonly quantity?: number | undefined;
  /** Of typed amounts; the last one chosen stays. */
  readonly rate: VatRate;
  readonly search: string;
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
  if (text === '') set({ quantity: undefined, problem: undefined });
  else typeAmount(text.slice(0, -1));
}

export function emptyEntry(): void {
  set({ text: '', quantity: undefined, problem: undefined });
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

export function addAmount(): void {
  const { text, quantity, rate } = get();
  const unitPrice = parseAmount(text);
  if (unitPrice === undefined) sayProblem('amount');
  else if (unitPrice === 0) sayProblem('zero');
  else ring({ name: openAmountName, unitPrice, vatRate: rate, quantity: quantity ?? 1 });
}

export function addProduct({ name, sku, unitPrice, vatRate: rate }: Product): void {
  const { text, quantity } = get();
  if (ring({ name, sku, unitPrice, vatRate: rate, quantity: quantity ?? 1 })) set({ text, search: '' });
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

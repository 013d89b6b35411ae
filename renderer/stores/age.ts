import { create } from 'zustand';
import type { Product } from '../../shared/catalogue/product.ts';
import type { SaleId } from '../../shared/ids.ts';
import { ask } from '../bridge.ts';
import { useBasket } from './basket.ts';
import { forgetFault, useMoving } from './moving.ts';
import { goTo } from './route.ts';

/** Whether the customer is old enough: asked once a basket, for the highest limit in it. */
export type AgeQuestion = {
  readonly product: string;
  readonly years: number;
  /** What waits for the answer. */
  readonly add: () => void;
};

type Age = {
  readonly question?: AgeQuestion | undefined;
  readonly confirmed?: { readonly saleId: SaleId; readonly years: number } | undefined;
};

export const useAge = create<Age>(() => ({}));

/** Adds it now, or once somebody has said that the customer is old enough for it. */
export function whenOldEnough({ name, ageLimit }: Product, add: () => void): void {
  const { confirmed } = useAge.getState();
  const isKnown = confirmed?.saleId === useBasket.getState().basket.id;
  if (ageLimit === undefined || (isKnown && confirmed.years >= ageLimit)) {
    add();
    return;
  }
  forgetFault();
  useAge.setState({ question: { product: name, years: ageLimit, add } });
  goTo({ screen: 'age' });
}

/** What was said is written down first; a disk that refuses that leaves the question. */
export async function answerAge(isOldEnough: boolean): Promise<void> {
  const { question } = useAge.getState();
  if (question === undefined) return;
  const saleId = useBasket.getState().basket.id;
  const { product, years, add } = question;
  const answer = await ask('age:answer', { saleId, years, product, isOldEnough });
  if (!answer.ok) {
    useMoving.setState({ fault: answer.fault });
    return;
  }
  useAge.setState({ question: undefined, ...(isOldEnough ? { confirmed: { saleId, years } } : {}) });
  goTo({ screen: 'sell' });
  if (isOldEnough) add();
}

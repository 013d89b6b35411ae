import type { Basket } from './basket.ts';

/** The baskets as they were before each step, the latest last. */
export type Steps = readonly Basket[];

/** So many steps can be taken back; the oldest are forgotten first. */
export const maxSteps = 100;

/** One step further: `before` is what undoing goes back to. What changed nothing is no step. */
export function withStep(steps: Steps, before: Basket, after: Basket): Steps {
  return before === after ? steps : [...steps, before].slice(-maxSteps);
}

/** What stood there before the last step, and the steps before it; undefined where there is nothing to take back. */
export function undone(steps: Steps): { readonly basket: Basket; readonly steps: Steps } | undefined {
  const basket = steps.at(-1);
  return basket === undefined ? undefined : { basket, steps: steps.slice(0, -1) };
}

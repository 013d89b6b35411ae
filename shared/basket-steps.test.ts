import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maxSteps, undone, withStep, type Steps } from './basket-steps.ts';
import { addLine, emptyBasket, removeLine, setQuantity, type Basket } from './basket.ts';
import type { LineId, SaleId } from './ids.ts';
import { minor } from './money.ts';
import { vatRate } from './vat.ts';

const start = emptyBasket('S0' as SaleId);

const add = fc.integer({ min: 1, max: 3 }).map(
  (sku) => (basket: Basket, at: number) =>
    addLine(basket, {
      id: `L${String(at)}` as LineId,
      name: String(sku),
      sku: String(sku),
      unitPrice: minor(sku * 100),
      quantity: 1,
      vatRate: vatRate(2500),
    }),
);
const cut = fc.integer({ min: 0, max: 4 }).map((quantity) => (basket: Basket) => {
  const line = basket.lines[0];
  return line === undefined ? basket : setQuantity(basket, line.id, quantity);
});
const remove = fc.nat(5).map((index) => (basket: Basket) => {
  const line = basket.lines[index];
  return line === undefined ? basket : removeLine(basket, line.id);
});
const clear = fc.constant((_: Basket, at: number) => emptyBasket(`S${String(at + 1)}` as SaleId));
const moves = fc.array(fc.oneof(add, add, cut, remove, clear), { maxLength: maxSteps });

function play(plan: readonly ((basket: Basket, at: number) => Basket)[]): {
  readonly basket: Basket;
  readonly steps: Steps;
} {
  let basket = start;
  let steps: Steps = [];
  plan.forEach((move, at) => {
    const after = move(basket, at);
    steps = withStep(steps, basket, after);
    basket = after;
  });
  return { basket, steps };
}

it('goes back to the start, whatever was done, by as many undos as there were steps', () => {
  fc.assert(
    fc.property(moves, (plan) => {
      let { basket, steps } = play(plan);
      for (let left = steps.length; left > 0; left -= 1) {
        const back = undone(steps);
        if (back === undefined) throw new Error('a step is missing');
        ({ basket, steps } = back);
      }
      expect(basket).toEqual(start);
      expect(undone(steps)).toBeUndefined();
    }),
  );
});

it('forgets the oldest of very many steps, and goes on undoing the others', () => {
  const baskets = Array.from({ length: maxSteps + 3 }, (_, at) => emptyBasket(`S${String(at)}` as SaleId));
  const steps = baskets.reduce<Steps>((so, basket, at) => {
    const after = baskets[at + 1];
    return after === undefined ? so : withStep(so, basket, after);
  }, []);
  expect(steps).toHaveLength(maxSteps);
  expect(steps[0]?.id).toBe('S2');
  expect(undone(steps)?.basket.id).toBe(`S${String(maxSteps + 1)}`);
});

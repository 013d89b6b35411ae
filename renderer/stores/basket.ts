import { create } from 'zustand';
import {
  addLine,
  emptyBasket,
  removeLine,
  setQuantity,
  type Basket,
  type Line,
} from '../../shared/basket.ts';
import { undone, withStep, type Steps } from '../../shared/basket-steps.ts';
import type { LineId, SaleId } from '../../shared/ids.ts';
import { ask } from '../bridge.ts';
import { makeId } from './make-id.ts';

/** The basket being edited: the one thing that is the page's own. Main keeps a copy of every change. */
export type BasketStore = {
  readonly basket: Basket;
  /** The line that − + and Remove act on; the newest unless another was chosen. */
  readonly chosen?: LineId | undefined;
  /** Somebody has pressed the chosen line. */
  readonly isPicked: boolean;
  /** What Clear took away, until something else is rung up. */
  readonly cleared?: Basket | undefined;
  /** What can be taken back, step by step, until another basket takes this one's place. */
  readonly steps: Steps;
  readonly adopt: (basket: Basket) => void;
  readonly choose: (id: LineId) => void;
  /** False when the basket would come to more than the till can take, and is as before. */
  readonly add: (line: Omit<Line, 'id'>) => boolean;
  readonly setQuantity: (id: LineId, quantity: number) => void;
  /** As it was made from this one elsewhere: with other prices, discounts or comments. */
  readonly become: (basket: Basket) => void;
  readonly remove: (id: LineId) => void;
  readonly clear: () => void;
  /** Begins another sale in the place of one that nothing has been rung up for. */
  readonly renew: () => void;
  readonly bringBack: () => void;
  /** Takes the last step back; main writes down what that takes away, as it does with every change. */
  readonly undo: () => void;
};

export const useBasket = create<BasketStore>((set, get) => {
  const change = (basket: Basket, chosen?: LineId): void => {
    const steps = withStep(get().steps, get().basket, basket);
    set({ basket, steps, chosen: chosen ?? basket.lines.at(-1)?.id, isPicked: false, cleared: undefined });
    void ask('basket:keep', { basket });
  };
  return {
    basket: emptyBasket(newSaleId()),
    isPicked: false,
    steps: [],
    adopt: (basket) =>
      set({ basket, steps: [], chosen: basket.lines.at(-1)?.id, isPicked: false, cleared: undefined }),
    choose: (id) => set({ chosen: id, isPicked: true }),
    add: (line) => {
      const before = get().basket;
      const next = addLine(before, { ...line, id: makeId() as LineId });
      if (next === before) return false;
      change(next);
      return true;
    },
    setQuantity: (id, quantity) => {
      const next = setQuantity(get().basket, id, quantity);
      change(next, next.lines.some((line) => line.id === id) ? id : undefined);
    },
    become: (basket) => {
      if (basket.id === get().basket.id) change(basket, get().chosen);
    },
    remove: (id) => change(removeLine(get().basket, id)),
    clear: () => {
      const cleared = get().basket;
      change(emptyBasket(newSaleId()));
      set({ cleared });
    },
    renew: () => {
      if (get().basket.lines.length > 0) return;
      change(emptyBasket(newSaleId()));
      set({ steps: [] });
    },
    bringBack: () => {
      const { cleared } = get();
      if (cleared) get().undo();
    },
    undo: () => {
      const back = undone(get().steps);
      if (back === undefined) return;
      change(back.basket);
      set({ steps: back.steps });
    },
  };
});

function newSaleId(): SaleId {
  return makeId() as SaleId;
}

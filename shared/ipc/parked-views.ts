import type { Basket } from '../basket.ts';
import type { SaleId } from '../ids.ts';
import type { Minor } from '../money.ts';
import type { Nothing } from './nothing.ts';

/** A basket that was put aside. */
export type ParkedRow = {
  readonly id: SaleId;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** What somebody called it; absent where nobody did. */
  readonly name?: string;
  /** Who put it aside; absent where nobody has to log in. */
  readonly by?: string;
  readonly total: Minor;
  /** What is in it, the first few by name. */
  readonly summary: string;
  readonly items: number;
};

export type ParkedView = { readonly rows: readonly ParkedRow[] };

export const longestParkName = 40;

/** Baskets that wait. */
export type ParkedCommands = {
  /** Puts the basket aside, and answers with the one to go on with. */
  'parked:park': { input: { basket: Basket }; output: { basket: Basket } };
  /** What somebody calls it, to know it by. */
  'parked:name': { input: { id: SaleId; name: string }; output: Nothing };
  /** Takes one up again; `basket` is what is being rung up, and is put aside when there is something in it. */
  'parked:fetch': { input: { id: SaleId; basket: Basket }; output: { basket: Basket } };
  'parked:discard': { input: { id: SaleId }; output: Nothing };
};

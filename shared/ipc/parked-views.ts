import type { SaleId } from '../ids.ts';
import type { Minor } from '../money.ts';

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

import type { SaleId } from '../ids.ts';
import type { Minor } from '../money.ts';
import type { Receipt } from '../receipt.ts';

/** A return that is written down, by the sale row that it stands under. */
export type ExchangeReturn = { readonly rowId: string; readonly receipt: Receipt };

/**
 * A return and a new sale in one visit. They are two movements of money that know nothing of each other's amounts; what
 * belongs together is derived from the journal each time.
 */
export type ExchangeView = {
  /** What is taken instead: a basket, and once it is paid a sale. */
  readonly saleId: SaleId;
  /** The sale that goods came back from last. */
  readonly from: SaleId;
  readonly returns: readonly ExchangeReturn[];
  /** What has gone back so far, by card or another way. */
  readonly back: Minor;
  /** How the last return stands: it has gone back, it is not known yet, or it has not gone back. */
  readonly last: 'back' | 'open' | 'not-back';
  /** The number and total of the new sale, once it is paid. */
  readonly sale?: { readonly receipt: number; readonly total: Minor };
};

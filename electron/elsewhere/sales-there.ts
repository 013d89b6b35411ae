import type { Fault } from '../../shared/faults.ts';
import type { SaleThere } from '../../shared/elsewhere/sale.ts';
import type { TransactionId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import type { Span } from '../reconcile/listing.ts';

/** What the list is narrowed by. No filter may be relied on: every row has to be compared again. */
export type ThereQuery = {
  readonly reference?: string;
  readonly storeId?: string;
  readonly captured?: Span;
  /** The id of the last row of the page before. */
  readonly after?: string | undefined;
};

export type TherePage = {
  readonly rows: readonly SaleThere[];
  /** How many rows the server sent, readable or not. */
  readonly size: number;
  readonly lastId?: string;
};

/** The provider's transactions, whoever took them: for a sale that is not in this journal. */
export type SalesThere = {
  page(query: ThereQuery): Promise<Result<TherePage, Fault>>;
  /** One with its items. */
  read(id: TransactionId): Promise<Result<SaleThere, Fault>>;
};

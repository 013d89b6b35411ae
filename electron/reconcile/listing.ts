import type { Fault } from '../../shared/faults.ts';
import type { There } from '../../shared/reconcile/compare.ts';
import type { Result } from '../../shared/result.ts';

/** Both ends included; milliseconds since 1970. */
export type Span = { readonly fromMs?: number; readonly toMs?: number };

export type ListQuery = {
  readonly storeId: string;
  readonly created?: Span;
  readonly captured?: Span;
  readonly refunded?: Span;
  /** The id of the last row of the page before. */
  readonly after?: string | undefined;
};

/** A transaction with every moment at which money moved on it, so that the period can be checked here. */
export type Listed = { readonly there: There; readonly momentsMs: readonly number[] };

export type Page = {
  readonly rows: readonly Listed[];
  /** How many rows the server sent, readable or not, ours or not. */
  readonly size: number;
  /** Rows about card payments on terminals that could not be read: money may be in them. */
  readonly unreadable: number;
  /** Where the next page begins; absent on an empty page. */
  readonly lastId?: string;
};

/** The provider's list of transactions, a page at a time. No filter, order or page size may be relied on. */
export type Listing = { page(query: ListQuery): Promise<Result<Page, Fault>> };

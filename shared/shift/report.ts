import type { AttemptId, SaleId } from '../ids.ts';
import type { AttentionKind } from '../ipc/views.ts';
import type { Language } from '../languages.ts';
import type { Currency, Minor } from '../money.ts';
import type { Mode, Seller } from '../receipt.ts';
import type { Who } from '../who.ts';
import { netOf, plusFigures, type BothWays, type Tally } from './tally.ts';

/** A shift as it began. Times are ISO 8601 with the shop's zone offset, as on receipts. */
export type Opened = { readonly number: number; readonly openedAt: string; readonly openedBy: Who };

/** A payment or refund of which it is not known yet whether it becomes a receipt. */
export type Undecided = {
  readonly attemptId: AttemptId;
  readonly saleId: SaleId;
  readonly kind: AttentionKind;
  readonly reference: string;
  /** Negative of a refund. */
  readonly amount: Minor;
  /** ISO 8601 UTC. */
  readonly startedAt: string;
};

/** Somebody answers for closing while this is not decided: it belongs to the shift in which it completes. */
export type CarriedOver = {
  readonly items: readonly Undecided[];
  readonly reason: string;
  readonly by: Who;
  readonly approvedBy?: Who;
};

/** Since the register's first receipt: never set to zero (kassasystemforskrifta § 2-8-2). */
export type Grand = BothWays & { readonly net: Minor };

/**
 * What a shift has taken, by the receipts that belong to it and by nothing else: a sale belongs to the shift in which it
 * completed. It is not the Z report, and says so.
 */
export type ShiftReport = Tally &
  Opened & {
    readonly closedAt?: string;
    readonly closedBy?: Who;
    readonly shop: Pick<Seller, 'name' | 'organizationNumber'> & {
      readonly mode: Mode;
      /** Of the paper. Absent: bokmål. */
      readonly language?: Language;
      readonly registerId: string;
      readonly registerName: string;
    };
    readonly currency: Currency;
    readonly net: Minor;
    /** Copies that were printed or saved while it was open, also of receipts of earlier shifts. */
    readonly copies: number;
    readonly carriedOver?: CarriedOver;
    readonly grand: Grand;
  };

export type Counted = {
  readonly opened: Opened;
  readonly tally: Tally;
  readonly shop: ShiftReport['shop'];
  readonly currency: Currency;
  readonly copies: number;
  /** What everything before this shift came to. */
  readonly before: BothWays;
};

export type Closing = {
  readonly at: string;
  readonly by: Who;
  readonly carriedOver?: CarriedOver | undefined;
};

/** @param closing absent while the shift goes on */
export function shiftReport(
  { opened, tally, before, ...rest }: Counted,
  closing: Closing | undefined,
): ShiftReport {
  const both = {
    sales: plusFigures(before.sales, tally.sales),
    returns: plusFigures(before.returns, tally.returns),
  };
  return {
    ...opened,
    ...(closing === undefined ? {} : { closedAt: closing.at, closedBy: closing.by }),
    ...rest,
    ...tally,
    net: netOf(tally),
    ...(closing?.carriedOver === undefined ? {} : { carriedOver: closing.carriedOver }),
    grand: { ...both, net: netOf(both) },
  };
}

import type { Line } from './basket.ts';
import type { Language } from './languages.ts';
import type { Letterhead } from './letterhead/letterhead.ts';
import type { Currency, Minor } from './money.ts';
import type { OtherMeans } from './refund/otherwise.ts';
import type { VatLine } from './vat.ts';

/** The shop as it stands on a receipt. */
export type Seller = {
  readonly name: string;
  /** Nine digits. */
  readonly organizationNumber: string;
  readonly addressLine?: string;
  readonly postalCode?: string;
  readonly postalPlace?: string;
};

/**
 * A receipt, as data: made from the journal only, and the same for screen, paper and PDF.
 * `amount`s are negative on a return receipt.
 */
export type Receipt = {
  readonly kind: 'sale' | 'return';
  /** Absent: bokmål, as every receipt of earlier is. A copy is in the language of the receipt. */
  readonly language?: Language;
  readonly mode: Mode;
  readonly number: number;
  readonly seller: Seller;
  /** The shop's own lines and logo, as they were when the receipt was made: a copy in a year has the same. */
  readonly letterhead?: Letterhead;
  readonly registerId: string;
  readonly registerName: string;
  readonly operator?: string;
  /** ISO 8601 with the shop's zone offset, as `2026-11-20T14:36:05+01:00`. */
  readonly at: string;
  readonly lines: readonly ReceiptLine[];
  readonly total: Minor;
  readonly currency: Currency;
  readonly vat: readonly VatLine[];
  readonly payment: {
    readonly brand?: string;
    readonly lastFour?: string;
    readonly entry?: string;
    readonly terminalId: string;
    /** The terminal's own receipt number. */
    readonly slipNumber?: string;
    /** Absent where a manager has settled it by hand, and no transaction was known. */
    readonly transactionId?: string;
    /** Money approved but not collected yet when the customer was let go. */
    readonly isPending: boolean;
    /** Settled by hand on the terminal's slip: Dintero has not said that it is paid. */
    readonly isUnverified?: boolean;
    /** The card did not take the money back, so it was given back this way. */
    readonly means?: OtherMeans;
  };
  /** The receipt number of the sale that a return takes back. */
  readonly original?: number;
  /**
   * The reference by which Dintero knows the payment, so that any register of the shop finds it by the receipt's code: of
   * a return, that of the sale. Receipts from before there was a code have none.
   */
  readonly reference?: string;
  /** A return of another register's sale whose VAT Dintero does not tell: it is as on the receipt of that sale. */
  readonly isVatUnknown?: true;
  /** Of a return: why, and by whose hands. The customer signs for it. */
  readonly returned?: { readonly reason: string; readonly by?: string; readonly approvedBy?: string };
  readonly customerSlip?: string;
  readonly merchantSlip?: string;
};

/**
 * `amount` is what was paid for it, discounts taken off: they are facts of the line, so that reports can count them. A
 * return has none of them, for it gives back what was paid.
 */
export type ReceiptLine = Pick<
  Line,
  'name' | 'quantity' | 'unitPrice' | 'vatRate' | 'listPrice' | 'discount' | 'share' | 'comment'
> & {
  readonly amount: Minor;
};

/** Live takes real money; sandbox and practice do not, and say so on paper. */
export type Mode = 'practice' | 'sandbox' | 'live';

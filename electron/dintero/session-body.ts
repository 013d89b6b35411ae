import { lineAmount, type Line } from '../../shared/basket.ts';
import type { RegisterId } from '../../shared/ids.ts';
import { sum, type Minor } from '../../shared/money.ts';
import type { Attempt } from '../../shared/payment/payment.ts';
import { percentOf, vatByLine, vatByRate, type VatRate } from '../../shared/vat.ts';
import { defined } from './defined.ts';

/** What the shop has set up at Dintero, as far as a payment needs it. */
export type Setup = {
  readonly register: RegisterId;
  /** Id of the payment profile; it decides which methods there are. */
  readonly profileId: string;
  /** Required by the API, never visited by a terminal. */
  readonly returnUrl: string;
  readonly payoutDestinationId: string;
  /** Whether to ask for the push that starts the terminal (API.md 3.3). */
  readonly isPublished: boolean;
  readonly store: {
    readonly name?: string;
    readonly organizationNumber?: string;
    readonly address?: {
      readonly addressLine?: string;
      readonly postalCode?: string;
      readonly postalPlace?: string;
      readonly country?: string;
    };
  };
};

/** Dintero takes no more lines than this (API.md 3.1). */
const maxItems = 100;
const sessionLifeMs = 300_000;
const longestDescription = 120;

/** The body of `POST /sessions-profile` (API.md 3.1). */
export function sessionBody(
  attempt: Attempt,
  lines: readonly Line[],
  setup: Setup,
  serverNowMs: number,
): object {
  const items = itemsOf(lines);
  return {
    profile_id: setup.profileId,
    url: { return_url: setup.returnUrl },
    expires_at: new Date(serverNowMs + sessionLifeMs).toISOString(),
    order: {
      amount: attempt.amount,
      vat_amount: sum(items.map((item) => item.vat_amount)),
      currency: attempt.currency,
      merchant_reference: attempt.reference,
      store: storeOf(attempt, setup),
      items,
    },
    configuration: {
      channel: 'in_store',
      auto_capture: true,
      ...(setup.isPublished ? { publish: [{ channel: 'push', type: 'terminal' }] } : {}),
    },
    metadata: { ext_register: setup.register, ext_attempt: attempt.id },
  };
}

type Item = {
  readonly line_id: string;
  readonly id?: string;
  readonly description: string;
  readonly quantity: number;
  readonly amount: Minor;
  readonly vat: number;
  readonly vat_amount: Minor;
};

/**
 * One item a line or, when there are too many, one a VAT rate. A discount is not told apart: an item's amount is what is
 * paid for the line, and all of them come to the order's (docs/decisions/0013-discounts.md). What was given away is no item.
 */
function itemsOf(all: readonly Line[]): readonly Item[] {
  const lines = all.filter(isPaidFor);
  const taxed = lines.map((line) => ({ amount: lineAmount(line), vatRate: line.vatRate }));
  if (isSentByRate(all)) {
    return vatByRate(taxed).map(({ rate, gross, vat }) => ({
      line_id: rateLineId(rate),
      description: rateDescription(rate),
      quantity: 1,
      amount: gross,
      vat: percentOf(rate),
      vat_amount: vat,
    }));
  }
  const vat = vatByLine(taxed);
  return lines.map((line, index) => ({
    line_id: line.id,
    ...defined({ id: line.sku }),
    description: shorten(line.name),
    quantity: line.quantity,
    amount: lineAmount(line),
    vat: percentOf(line.vatRate),
    vat_amount: vat[index] ?? (0 as Minor),
  }));
}

/** Whether there are too many lines to send each as an item of its own. */
export function isSentByRate(lines: readonly Line[]): boolean {
  return lines.filter(isPaidFor).length > maxItems;
}

function isPaidFor(line: Line): boolean {
  return lineAmount(line) > 0;
}

/** The id of the item that stands for all lines of a rate. */
export function rateLineId(rate: VatRate): string {
  return `vat-${String(rate)}`;
}

/** The words of that item, as Dintero's back office shows them. */
export function rateDescription(rate: VatRate): string {
  return `Varer ${String(percentOf(rate))} % mva`;
}

/** Cut without leaving half of a surrogate pair, which JSON could not carry. */
export function shorten(text: string, length: number = longestDescription): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

function storeOf(attempt: Attempt, { store, payoutDestinationId }: Setup): object {
  const addressLine = filled(store.address?.addressLine);
  const postalPlace = filled(store.address?.postalPlace);
  const country = filled(store.address?.country);
  const isComplete = addressLine !== undefined && postalPlace !== undefined && country !== undefined;
  const address = defined({
    address_line: addressLine,
    postal_code: filled(store.address?.postalCode),
    postal_place: postalPlace,
    country,
  });
  return {
    id: attempt.storeId,
    terminal_id: attempt.terminalId,
    payout_destination_id: payoutDestinationId,
    ...defined({ name: filled(store.name), organization_number: filled(store.organizationNumber) }),
    ...(isComplete ? { address } : {}),
  };
}

/** A field that was left empty in the settings is not sent: Dintero may refuse an empty one. */
function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text;
}

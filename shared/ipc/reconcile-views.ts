import type { Fault } from '../faults.ts';
import type { Minor } from '../money.ts';
import type { Why } from '../reconcile/compare.ts';
import type { RowKind } from '../reconcile/reconcile.ts';
import type { Nothing } from './nothing.ts';

/** Why a comparison may not be the whole truth. */
export type ReconcileDoubt =
  /** A transaction could not be read: money may be in it. */
  | 'unreadable-rows'
  /** The pages of the list went round in a circle. */
  | 'pages-repeat'
  /** Payments that exist were not in the list, so others may be missing as well. */
  | 'list-leaves-out'
  /** More than any shop has: it was not read to the end. */
  | 'too-many';

/** Money in øre: what is left by each side's word, after what went back. */
export type ReconcileList = {
  readonly kind: RowKind;
  readonly count: number;
  readonly here: Minor;
  readonly there: Minor;
};

export type ReconcileOutcome = {
  /** Days as the shop counts them, both included: `2026-11-22`. */
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly lists: readonly ReconcileList[];
  /** Attempts by which both sides agree that nothing was taken. */
  readonly withoutMoney: number;
  readonly doubts: readonly ReconcileDoubt[];
};

export type ReconcileProgress = {
  /** `waiting`: a payment is under way, and comes first. */
  readonly step: 'till' | 'dintero' | 'checking' | 'waiting';
  readonly here: number;
  readonly there: number;
  readonly checked: number;
  readonly toCheck: number;
};

type Days = { readonly from: string; readonly to: string };

export type ReconcileState =
  | { readonly state: 'idle' }
  | ({ readonly state: 'running'; readonly progress: ReconcileProgress } & Days)
  | ({ readonly state: 'stopped' } & Days)
  | ({ readonly state: 'failed'; readonly fault: Fault } & Days)
  /** `hasRows`: its lists can be read; after a restart only its figures are left. */
  | { readonly state: 'done'; readonly outcome: ReconcileOutcome; readonly hasRows: boolean };

export type ReconcileView = { readonly revision: number } & ReconcileState;

export type Side = { readonly taken: Minor; readonly refunded: Minor };

export type ReconcileRow = {
  readonly kind: RowKind;
  readonly why?: Why;
  readonly reference: string;
  readonly at: string;
  readonly currency: string;
  /** What is left by Dintero's word or, where it knows nothing, by the till's. */
  readonly amount: Minor;
  readonly here?: Side;
  readonly there?: Side;
  readonly receipt?: number;
  readonly brand?: string;
  readonly lastFour?: string;
  /** Opens the sale's detail. */
  readonly saleRowId?: string;
  /** Stands under Attention: the id of the finding, or of the payment or refund. */
  readonly attentionId?: string;
  /** Somebody has said how it was settled elsewhere. */
  readonly settled?: string;
};

/** The comparison with what Dintero has. */
export type ReconcileCommands = {
  /** Compares the till's record with Dintero's, from day to day, both included (`2026-11-22`). One at a time. */
  'reconcile:run': { input: { from: string; to: string }; output: Nothing };
  'reconcile:stop': { input: Nothing; output: Nothing };
  'reconcile:rows': {
    input: { kind: RowKind; offset: number; limit: number };
    output: { rows: readonly ReconcileRow[]; total: number };
  };
  /** Asks Dintero about one finding now; `isGone` when both sides are equal. */
  'reconcile:check': { input: { id: string }; output: { isGone: boolean } };
  /** Says how a finding was settled elsewhere; for managers. */
  'reconcile:settle': { input: { id: string; note: string }; output: Nothing };
};

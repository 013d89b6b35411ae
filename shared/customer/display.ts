import { lineAmount, totals, type Line } from '../basket.ts';
import type { MovementView } from '../ipc/views.ts';
import type { Currency, Minor } from '../money.ts';
import type { Mode, Receipt } from '../receipt.ts';
import { receiptToGo } from './receipt-to-go.ts';
import type { CustomerLanguage } from './settings.ts';

/** What the customer sees on a screen of their own: what they buy, and where their money is. Nothing of anybody else. */
export type CustomerView = {
  readonly shopName: string;
  /** Undefined while the till is not set up. */
  readonly mode?: Mode;
  readonly currency: Currency;
  readonly language: CustomerLanguage;
  readonly scene: Scene;
};

export type Scene =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'basket'; readonly lines: readonly CustomerLine[]; readonly total: Minor }
  /** The terminal waits for the card. */
  | { readonly kind: 'card'; readonly amount: Minor; readonly isRefund: boolean }
  /** Money may be moving; nothing is asked of the customer. */
  | { readonly kind: 'wait'; readonly amount: Minor; readonly isRefund: boolean }
  | {
      readonly kind: 'done';
      readonly amount: Minor;
      readonly isRefund: boolean;
      /** The receipt as a text that a telephone reads from a code. */
      readonly toGo?: string;
    }
  /** Nothing was charged, or nothing went back. */
  | { readonly kind: 'not-done'; readonly amount: Minor; readonly isRefund: boolean }
  /** It is not known, or not as it should be: whoever works the till explains. */
  | { readonly kind: 'ask'; readonly amount: Minor };

export type CustomerLine = { readonly name: string; readonly quantity: number; readonly amount: Minor };

/** A payment or refund on the stage comes before the basket. Nothing is told to be paid that is not. */
export function sceneOf(lines: readonly Line[], movement: MovementView | undefined): Scene {
  if (movement !== undefined) return sceneOfMovement(movement);
  if (lines.length === 0) return { kind: 'welcome' };
  return {
    kind: 'basket',
    lines: lines.map((line) => ({ name: line.name, quantity: line.quantity, amount: lineAmount(line) })),
    total: totals(lines).total,
  };
}

function sceneOfMovement({ kind, amount, state }: MovementView): Scene {
  const about = { amount, isRefund: kind === 'refund' };
  if (state.screen === 'under-way') return { kind: state.phase === 'waiting' ? 'card' : 'wait', ...about };
  const { result, receipt, late } = state;
  if (late !== undefined) return { kind: 'ask', amount };
  switch (result.outcome) {
    case 'paid':
      return result.isUnverified === true ? { kind: 'ask', amount } : done(about, receipt);
    case 'refunded':
      return done(about, receipt);
    case 'otherwise':
      return result.isTwice ? { kind: 'ask', amount } : done(about, receipt);
    case 'declined':
    case 'cancelled':
    case 'failed':
      return { kind: 'not-done', ...about };
    case 'unknown':
      return { kind: 'ask', amount };
  }
}

function done(
  about: { readonly amount: Minor; readonly isRefund: boolean },
  receipt: Receipt | undefined,
): Scene {
  return { kind: 'done', ...about, ...(receipt === undefined ? {} : { toGo: receiptToGo(receipt) }) };
}

import { shortestClosingNote, type Closing } from './by-hand.ts';
import type { Payment } from './payment.ts';
import { settle } from './settle.ts';

/**
 * Whether a person can say that this is settled: the sale is done, and its money never came, came in another amount or
 * place, or has been given back elsewhere. The till can do nothing more about it, and a manager has to.
 */
export function mayClose({ stage }: Payment): boolean {
  if (stage.phase !== 'settled' || stage.ending.outcome !== 'paid') return false;
  const { ending } = stage;
  if (ending.closing !== undefined) return false;
  if (ending.collection === 'unverified') return ending.isDenied;
  return ending.collection === 'voided' || ending.collection === 'differs';
}

/** It needs nobody any more, until Dintero tells something else. What it is stays as it was: not paid, or not as asked. */
export function closed(state: Payment, closing: Closing, atMs: number): Payment {
  const { stage } = state;
  if (!mayClose(state) || stage.phase !== 'settled' || stage.ending.outcome !== 'paid') return state;
  return closing.note.trim().length < shortestClosingNote
    ? state
    : settle(state, { ...stage.ending, closing }, atMs);
}

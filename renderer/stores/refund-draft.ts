import { create } from 'zustand';
import type { LineId, SaleId } from '../../shared/ids.ts';
import type { Input } from '../../shared/ipc/contract.ts';
import type { Refundable } from '../../shared/ipc/views.ts';
import { formatAmount, minor, parseAmount, sum, type Minor } from '../../shared/money.ts';
import { partOf } from '../../shared/refund/part.ts';
import { isNoteMissing, type RefundReason } from '../../shared/refund/reasons.ts';

/**
 * What is being filled in to give money back. It outlives the form, because a refusal brings the form back, and nothing
 * that was filled in may be lost by it.
 */
export type RefundDraft = {
  readonly saleId?: SaleId | undefined;
  /** What was left when it was begun. */
  readonly left?: Minor | undefined;
  /** Quantities by line; empty while an amount of its own is typed. */
  readonly chosen: ReadonlyMap<LineId, number>;
  /** What was typed; undefined while the lines say the amount. */
  readonly typed?: string | undefined;
  readonly reason?: RefundReason | undefined;
  readonly note: string;
};

const empty: RefundDraft = { chosen: new Map(), note: '' };

export const useRefundDraft = create<RefundDraft>(() => empty);

/** Begins anew for another sale, and goes on where it was for the same one. */
export function openRefundDraft(saleId: SaleId): void {
  if (useRefundDraft.getState().saleId !== saleId) useRefundDraft.setState({ ...empty, saleId }, true);
}

/** What was chosen when something else was left to refund is not what is meant now. */
export function fitRefundDraft({ saleId, left }: Refundable): void {
  const draft = useRefundDraft.getState();
  const isMeant = draft.saleId === saleId && (draft.left === undefined || draft.left === left);
  if (isMeant) useRefundDraft.setState({ left });
  else useRefundDraft.setState({ ...empty, saleId, left }, true);
}

export function forgetRefundDraft(): void {
  useRefundDraft.setState(empty, true);
}

/** Choosing lines says the amount; what was typed is given up. */
export function chooseQuantity(lineId: LineId, quantity: number): void {
  useRefundDraft.setState(({ chosen }) => {
    const next = new Map(chosen);
    if (quantity > 0) next.set(lineId, quantity);
    else next.delete(lineId);
    return { chosen: next, typed: undefined };
  });
}

/** Typing an amount of its own gives up the lines. */
export function typeRefundAmount(typed: string): void {
  useRefundDraft.setState({ typed, chosen: new Map() });
}

/** Everything that is left: by lines where they say the same, else as an amount. */
export function chooseAllLeft(left: Refundable): void {
  const open = left.lines.filter(({ quantityLeft }) => quantityLeft > 0);
  const chosen = new Map(open.map(({ lineId, quantityLeft }) => [lineId, quantityLeft]));
  if (linesAmount(left, chosen) === left.left) useRefundDraft.setState({ chosen, typed: undefined });
  else typeRefundAmount(formatAmount(left.left));
}

export function linesAmount(left: Refundable, chosen: RefundDraft['chosen']): Minor {
  return sum(
    left.lines.map(({ lineId, quantityLeft, amountLeft }) =>
      partOf({ quantity: quantityLeft, amount: amountLeft }, chosen.get(lineId) ?? 0),
    ),
  );
}

/** What is still missing before it can be sent. */
export type Missing = 'amount' | 'malformed' | 'zero' | 'tooMuch' | 'reason' | 'note';

export type Wanted = {
  /** As much of the amount as can be read. */
  readonly amount: Minor;
  readonly missing?: Missing;
  readonly what: Input<'refund:start'>['what'];
};

export function wantedFrom(draft: RefundDraft, left: Refundable): Wanted {
  const typed = draft.typed?.trim();
  const read = typed === undefined ? linesAmount(left, draft.chosen) : parseAmount(typed);
  const amount = read ?? minor(0);
  const lines = [...draft.chosen].map(([lineId, quantity]) => ({ lineId, quantity }));
  const missing = missingFrom(draft, read, left);
  return {
    amount,
    ...(missing === undefined ? {} : { missing }),
    what: typed === undefined ? { lines } : { amount },
  };
}

function missingFrom(draft: RefundDraft, amount: Minor | undefined, left: Refundable): Missing | undefined {
  const isNothing = draft.typed === undefined ? draft.chosen.size === 0 : draft.typed.trim() === '';
  if (isNothing) return 'amount';
  if (amount === undefined) return 'malformed';
  if (amount <= 0) return 'zero';
  if (amount > left.left) return 'tooMuch';
  if (draft.reason === undefined) return 'reason';
  return isNoteMissing(draft.reason, draft.note) ? 'note' : undefined;
}

/** As it is written down: why, and what was said besides. Undefined as long as nothing was chosen. */
export function saidOf({
  reason,
  note,
}: RefundDraft): Pick<Input<'refund:start'>, 'reason' | 'note'> | undefined {
  if (reason === undefined) return undefined;
  return note.trim() === '' ? { reason } : { reason, note: note.trim() };
}

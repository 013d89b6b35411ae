import type { Line } from '../../shared/basket.ts';
import type { RefundLine } from '../../shared/refund/refund.ts';
import type { AttemptId } from '../../shared/ids.ts';
import { isReserved } from '../../shared/refund/step.ts';
import type { Movement } from '../journal/journal.ts';

/**
 * What a refund of ours does to a found payment: it has gone back, or it may still do so. No sale may stand on it then;
 * and once it has gone back, it stands in nobody's way.
 */
export function returnOf(
  movementsOfSale: readonly Movement[],
  foundId: AttemptId,
): 'done' | 'open' | undefined {
  const states = movementsOfSale.flatMap((movement) =>
    movement.kind === 'refund' && movement.state.attempt.foundId === foundId ? [movement.state] : [],
  );
  if (states.some(({ stage }) => stage.phase === 'settled' && stage.ending.outcome === 'refunded'))
    return 'done';
  return states.some(isReserved) ? 'open' : undefined;
}

/** What goes back of the lines of a sale, each with the quantity that does. */
export function returnedLines(
  lines: readonly Line[],
  returned: readonly Pick<RefundLine, 'lineId' | 'quantity'>[],
): readonly Line[] {
  return returned.flatMap(({ lineId, quantity }) =>
    lines.filter(({ id }) => id === lineId).map((line) => ({ ...line, quantity })),
  );
}

import type { Line } from '../../shared/basket.ts';
import { returnedLine } from '../../shared/refund/part.ts';
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

/** What goes back of the lines of a sale, each with the quantity that does and what is given back for it. */
export function returnedLines(lines: readonly Line[], returned: readonly RefundLine[]): readonly Line[] {
  return returned.flatMap(({ lineId, quantity, amount }) =>
    lines.filter(({ id }) => id === lineId).map((line) => returnedLine(line, { quantity, amount })),
  );
}

import { expect, test } from 'vitest';
import { inDetail, inOneLine, noCounts } from './counts.ts';
import { findBroken, plays } from './plays.ts';

/** What must have come about in a thousand plays: a model that never gets anywhere proves nothing. */
const ends = [
  'payment paid captured',
  'payment declined',
  'payment cancelled',
  'payment failed not-sent',
  'payment failed refused',
  'payment unknown set-aside',
  'payment unknown found',
  'payment unknown amount-differs',
  'payment cancelled found',
  'refund refunded',
  'refund declined',
];

/** Half of the plays of `npm test`, in a file of their own so that two cores share them. */
export function playAThousand(seed: number): void {
  test(`The till keeps its promises in a thousand plays, from seed ${seed}`, async () => {
    const counts = noCounts();
    const startedMs = performance.now();
    const story = await findBroken(plays(12), { seed, numRuns: 1000 }, counts);
    process.stdout.write(`${inOneLine(counts, performance.now() - startedMs)}\n`);
    expect(story ?? 'no promise was broken').toBe('no promise was broken');
    const missing = ends.filter((name) => !counts.endings.has(name));
    expect(missing, inDetail(counts)).toEqual([]);
  }, 900_000);
}

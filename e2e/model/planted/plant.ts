import { noCounts } from '../counts.ts';
import { findBroken, plays } from '../plays.ts';
import type { ShopOptions } from '../shop.ts';

/** Plays a till with a bug in it until a promise breaks; the story, or nothing when the bug went unseen. */
export async function plant(name: string, meddle?: ShopOptions['meddle']): Promise<string | undefined> {
  const counts = noCounts();
  const story = await findBroken(
    plays(3),
    { seed: 20_261_120, numRuns: 400, endOnFailure: true },
    counts,
    meddle,
  );
  const after = story === undefined ? 'unseen' : 'seen';
  process.stdout.write(`planted: ${name}: ${after} after ${String(counts.plays + 1)} plays\n`);
  return story;
}

import fc from 'fast-check';
import { knobs } from './chance.ts';
import type { Counts } from './counts.ts';
import { play } from './play.ts';
import { beginnings, scenes } from './scenes.ts';
import type { ShopOptions } from './shop.ts';
import type { Play } from './steps.ts';
import { storyOf } from './story.ts';

const longestSearchMs = 10 * 60_000;

/** Plays until one breaks a promise, makes that one as short as it gets, and returns its story. */
export async function findBroken(
  arbitrary: fc.Arbitrary<Play>,
  about: { readonly seed: number; readonly numRuns: number; readonly endOnFailure?: boolean },
  counts: Counts,
  meddle?: ShopOptions['meddle'],
): Promise<string | undefined> {
  const found = await fc.check(
    fc.asyncProperty(arbitrary, async (plan) => {
      await play(plan, counts, meddle);
    }),
    { ...about, interruptAfterTimeLimit: longestSearchMs },
  );
  const [plan] = found.counterexample ?? [];
  return plan === undefined ? undefined : storyOf(plan, found.errorInstance);
}

/** A play of so many scenes at most: what Dintero leaves undocumented (API.md 14), a way that payments take, and then whatever happens. */
export function plays(most: number): fc.Arbitrary<Play> {
  return fc
    .record({
      knobs,
      beginning: fc.constantFrom(...beginnings),
      rest: fc.array(scenes, { minLength: 1, maxLength: most, size: 'max' }).map((some) => some.flat()),
      finale: fc.record({
        cards: fc.constantFrom('approve', 'time-out'),
        undecided: fc.constantFrom('CAPTURED', 'FAILED'),
        learn: fc.constantFrom('restart', 'restart', 'restart', 'wait'),
      }),
    })
    .map(({ beginning, rest, ...play }) => ({ ...play, steps: [...beginning, ...rest] }));
}

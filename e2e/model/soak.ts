/**
 * `npm run soak [-- --minutes N | --plays N] [--seed S] [--scenes MOST]`: plays for as long as one likes, longer plays
 * than `npm test`, a new seed each time. `-- --replay WORD` plays one play again and tells it.
 */
import { parseArgs } from 'node:util';
import { inDetail, inOneLine, noCounts } from './counts.ts';
import { play } from './play.ts';
import { findBroken, plays } from './plays.ts';
import { fromWord, storyOf } from './story.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    plays: { type: 'string' },
    seed: { type: 'string' },
    scenes: { type: 'string', default: '8' },
    replay: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

process.exitCode = (await (values.replay === undefined ? soak() : replay(values.replay))) ? 0 : 1;

async function soak(): Promise<boolean> {
  const counts = noCounts();
  const startedMs = performance.now();
  const endMs = startedMs + Number(values.minutes ?? (values.plays === undefined ? 10 : Infinity)) * 60_000;
  const wanted = Number(values.plays ?? Infinity);
  let seed = Number(values.seed ?? Date.now() % 2 ** 31);
  while (performance.now() < endMs && counts.plays < wanted) {
    const numRuns = Math.min(100, wanted - counts.plays);
    const story = await findBroken(plays(Number(values.scenes)), { seed, numRuns }, counts);
    if (!values.json) say(`seed ${seed}: ${inOneLine(counts, performance.now() - startedMs)}`);
    if (story !== undefined) {
      say(story);
      return false;
    }
    seed += 1;
  }
  say(values.json ? JSON.stringify(counts) : inDetail(counts));
  return true;
}

async function replay(word: string): Promise<boolean> {
  const plan = fromWord(word);
  try {
    const tale = await play(plan, noCounts());
    say([...tale, 'Every promise was kept.'].join('\n'));
    return true;
  } catch (error) {
    say(storyOf(plan, error));
    return false;
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

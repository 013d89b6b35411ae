import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { run } from '../../scripts/run.mjs';
import { addAll, inDetail, inOneLine, noCounts, type Counts } from './counts.ts';

const batches = 20;
const batch = 100;
const firstSeed = 20_261_120;

/** What must have come about: a model that never gets anywhere proves nothing. */
const ends = [
  'payment paid captured',
  'payment declined',
  'payment cancelled',
  'payment cancelled found',
  'payment failed not-sent',
  'payment failed refused',
  'payment failed never-created',
  'payment unknown set-aside',
  'payment unknown found',
  'payment unknown amount-differs',
  'refund refunded',
  'refund declined',
  'refund otherwise',
];

// In processes of their own, because a machine with two cores runs one test file at a time.
test(`The till keeps its promises in ${batches * batch} plays`, async () => {
  const parts = Math.min(availableParallelism(), 4);
  const startedMs = performance.now();
  const outputs = await Promise.all(Array.from({ length: parts }, (_, part) => playPart(part, parts)));
  const counts = noCounts();
  for (const output of outputs) {
    expect(output, 'a promise was broken').not.toContain('BROKEN');
    addAll(counts, countsIn(output));
  }
  process.stdout.write(`model: ${inOneLine(counts, performance.now() - startedMs)}\n`);
  expect(counts.plays).toBe(batches * batch);
  const missing = ends.filter((name) => counts.endings[name] === undefined);
  expect(missing, inDetail(counts)).toEqual([]);
}, 1_800_000);

/** The same twenty seeds on every machine, however many processes share them. */
async function playPart(part: number, parts: number): Promise<string> {
  const from = Math.floor((batches * part) / parts);
  const to = Math.floor((batches * (part + 1)) / parts);
  const args = ['--plays', String((to - from) * batch), '--seed', String(firstSeed + from), '--scenes', '3'];
  const { output } = await run('node', ['e2e/model/soak.ts', ...args, '--json'], { quiet: true });
  return output;
}

function countsIn(output: string): Counts {
  const line = output.split('\n').find((one) => one.startsWith('{'));
  expect(line, output).toBeDefined();
  return JSON.parse(line ?? '{}') as Counts;
}

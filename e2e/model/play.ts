import { act } from './act.ts';
import { createChecks } from './checks.ts';
import { add, countUp, type Counts } from './counts.ts';
import { endWell } from './finale.ts';
import { inventory } from './inventory.ts';
import { openShop, type ShopOptions } from './shop.ts';
import type { Play, Step } from './steps.ts';
import { Broken } from './story.ts';
import { brokenByTelling } from './told.ts';
import { inWords } from './words.ts';

/** Plays one play from an empty file to its settled end; throws `Broken` with the tale when a promise does not hold. */
export async function play(
  plan: Play,
  counts: Counts,
  meddle?: ShopOptions['meddle'],
): Promise<readonly string[]> {
  const tale: string[] = [];
  const broken: string[] = [];
  let offMs = 1000;
  let shown = 'the sale screen';
  let now = (): number => 0;
  const note = (line: string): void => {
    tale.push(`${(now() / 1000).toFixed(1).padStart(7)} s  ${line}`);
  };
  const shop = await openShop({
    knobs: plan.knobs,
    onTold: (till, running) => {
      const promise = brokenByTelling(till, running);
      if (promise !== undefined) broken.push(promise);
    },
    onBroken: (promise) => broken.push(promise),
    ...(meddle === undefined ? {} : { meddle }),
  });
  now = shop.time.elapsed;
  const checks = createChecks(shop);

  function check(promise: string | undefined): void {
    const first = broken[0] ?? promise;
    if (first !== undefined) throw new Broken(first, [...tale, ...inventory(shop)]);
  }

  try {
    for (const step of plan.steps) {
      const did = await act(shop, step);
      await shop.time.calm();
      if (did) {
        counts.steps += 1;
        countUp(counts.deeds, step.do === 'card' ? `card ${step.deed}` : step.do);
        counts.faults += faultSteps.has(step.do) ? 1 : 0;
        note(inWords(step));
        tellScreen();
      }
      await startAgain(step);
      check(checks.afterStep());
    }
    await endWell(shop, plan.finale, note);
    tellScreen();
    check(checks.atEnd());
    add(counts, shop);
    return tale;
  } finally {
    await shop.close();
  }

  /** A till that is off comes back after the time that its last stop said. */
  async function startAgain(step: Step): Promise<void> {
    if (step.do === 'stop') offMs = step.offMs;
    if (shop.till() !== undefined) return;
    counts.stops += 1;
    await shop.time.pass(offMs);
    await shop.start();
    note(`   the till is back`);
    tellScreen();
  }

  /** Only when it shows something else than before. */
  function tellScreen(): void {
    const seen = shop.till() === undefined ? 'nothing, the till is off' : screen();
    if (seen !== shown) note(`   → ${seen}`);
    shown = seen;
  }

  function screen(): string {
    const state = shop.till()?.state();
    if (state === undefined) return 'the sale screen';
    if (state.screen === 'under-way')
      return [state.phase, state.why, state.question && `asks: ${state.question}`].filter(Boolean).join(', ');
    const { result } = state;
    return `${result.outcome}${'why' in result ? ` (${result.why})` : ''}${state.mayRetry ? ', may try again' : ''}`;
  }
}

const faultSteps: ReadonlySet<string> = new Set([
  'mishap',
  'line',
  'stop',
  'clock',
  'late-card',
  'revoke-tokens',
  'terminal',
  'neighbour',
]);

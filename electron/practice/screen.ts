import type { PracticeOutcome } from '../../shared/practice.ts';
import {
  announce,
  changePrompt,
  changeTerminal,
  type Prompt,
  type Shown,
  type Terminal,
  type World,
} from './world.ts';

/** Puts a prompt on its terminal's screen. What outlived the till's interest there makes way and is abandoned. */
export function show(world: World, prompt: Prompt): void {
  const before = world.terminals.get(prompt.terminalId)?.prompting;
  if (before !== undefined && before !== prompt.id) changePrompt(world, before, { stage: 'abandoned' });
  changePrompt(world, prompt.id, { stage: 'prompting', since: world.timers.iso() });
  changeTerminal(world, prompt.terminalId, { prompting: prompt.id, shown: undefined });
  announce(world);
}

/** Takes a prompt off the screen and shows its result for a while. */
export function clear(
  world: World,
  prompt: Prompt,
  outcome: PracticeOutcome,
  stage: 'done' | 'abandoned',
): void {
  changePrompt(world, prompt.id, { stage });
  const terminal = world.terminals.get(prompt.terminalId);
  // A prompt that is no longer on the screen must not wipe away the one that is.
  if (terminal === undefined || (terminal.prompting !== undefined && terminal.prompting !== prompt.id))
    return;
  const { kind, amount, currency, reference } = prompt;
  const shown: Shown = { kind, amount, currency, reference, outcome, at: world.timers.iso() };
  changeTerminal(world, terminal.id, { prompting: undefined, shown });
  announce(world);
  world.timers.after(world.readKnobs().resultShownMs, () => {
    if (world.terminals.get(terminal.id)?.shown !== shown) return;
    changeTerminal(world, terminal.id, { shown: undefined });
    announce(world);
  });
}

/** The prompt that keeps a terminal busy. One that has outlived the till's interest does not. */
export function occupantOf(world: World, terminal: Terminal): Prompt | undefined {
  const prompt = world.prompts.get(terminal.prompting ?? '');
  return prompt?.outlived === undefined ? prompt : undefined;
}

/** The prompts that wait for a terminal, oldest first. */
export function queueOf(world: World, terminalId: string): readonly Prompt[] {
  return [...world.prompts.values()].filter((one) => one.stage === 'queued' && one.terminalId === terminalId);
}

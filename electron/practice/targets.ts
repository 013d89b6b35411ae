import type { Prompt, World } from './world.ts';

/** Which prompt is meant. Without anything: the one that is on a screen. */
export type Target = {
  readonly terminalId?: string | undefined;
  readonly sessionId?: string | undefined;
  /** `merchant_reference` or `refund_reference`. */
  readonly reference?: string | undefined;
};

/** The prompt on the screen that fits; with a session or a reference also one that is no longer shown. */
export function findPrompt(world: World, target: Target = {}): Prompt | undefined {
  const isNamed = target.sessionId !== undefined || target.reference !== undefined;
  const open = fitting(world, target).filter(
    (one) => one.stage === 'prompting' || (isNamed && one.stage === 'abandoned'),
  );
  return open.at(-1);
}

/** The last prompt that was given up without an answer. */
export function findAbandoned(world: World, target: Target = {}): Prompt | undefined {
  return fitting(world, target)
    .filter((one) => one.stage === 'abandoned')
    .at(-1);
}

function fitting(world: World, target: Target): readonly Prompt[] {
  return [...world.prompts.values()].filter(
    (one) =>
      (target.terminalId ?? one.terminalId) === one.terminalId &&
      (target.reference ?? one.reference) === one.reference &&
      (target.sessionId === undefined || (one.kind === 'payment' && one.sessionId === target.sessionId)),
  );
}

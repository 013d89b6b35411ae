import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Play } from './steps.ts';

/** The promise that a play found broken. */
export class Broken extends Error {
  override readonly name = 'Broken';
  /** What happened, line by line, up to the break. */
  readonly tale: readonly string[];
  constructor(promise: string, tale: readonly string[]) {
    super(promise);
    this.tale = tale;
  }
}

/** A play in one word, to be played again on any machine. */
export function asWord(play: Play): string {
  return deflateRawSync(JSON.stringify(play)).toString('base64url');
}

export function fromWord(word: string): Play {
  return JSON.parse(inflateRawSync(Buffer.from(word, 'base64url')).toString('utf8')) as Play;
}

/** What is printed when a play fails: the steps in plain words, what broke, and how to see it again. */
export function storyOf(play: Play, broken: unknown): string {
  const tale = broken instanceof Broken ? broken.tale : [];
  const promise =
    broken instanceof Error
      ? broken instanceof Broken
        ? broken.message
        : (broken.stack ?? '')
      : String(broken);
  return [
    'A play broke a promise.',
    `  Dintero: ${JSON.stringify(play.knobs)}`,
    ...tale.map((line) => `  ${line}`),
    `  BROKEN: ${promise}`,
    `  Again:  npm run soak -- --replay ${asWord(play)}`,
  ].join('\n');
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { guessLanguage } from './guess-language.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guess-language-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['{"version":2,"language":"nn"}', 'nn'],
  ['{"version":2,"language":"fi"}', undefined],
  ['{"version":2,"language":7}', undefined],
  ['{"version":2}', undefined],
  ['null', undefined],
  ['7', undefined],
  ['{"language":"nn"', undefined],
  ['', undefined],
])('%s seems to be in %s', (content, language) => {
  writeFileSync(join(folder, 'settings.json'), content);
  expect(guessLanguage(folder)).toBe(language);
});

test('Without settings there is no guess', () => {
  expect(guessLanguage(folder)).toBeUndefined();
});

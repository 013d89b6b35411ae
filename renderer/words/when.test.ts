import { expect, it } from 'vitest';
import { languages, type Language } from '../../shared/languages.ts';
import { speak } from './use-words.ts';
import { dayText, whenText } from './when.ts';

const saturday = new Date('2026-11-21T13:36:00Z');

it.each<[Language, string, string]>([
  ['en', 'Saturday 21 November', '21/11 14:36'],
  ['nb', 'Lørdag 21. november', '21.11. 14:36'],
  ['nn', 'Laurdag 21. november', '21.11. 14:36'],
  ['sv', 'Lördag 21 november', '21/11 14:36'],
  ['da', 'Lørdag 21. november', '21.11 14.36'],
])('a day and a time are written as in %s', async (language, day, when) => {
  await speak(language);
  // Some runtimes say “den” in Danish, and others do not.
  expect(dayText(saturday, language).replace(' den', '')).toBe(day);
  expect(whenText(saturday, new Date('2026-12-01T12:00:00Z'))).toBe(when);
});

it('every language is among them', () => {
  expect(languages).toHaveLength(5);
});

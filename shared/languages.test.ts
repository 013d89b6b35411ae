import { expect, it } from 'vitest';
import { languageNames, languages, locales, readLanguage } from './languages.ts';
import { paperLanguage } from './paper-words/paper-words.ts';

it.each([
  ['nb', 'nb'],
  ['nb-NO', 'nb'],
  ['no', 'nb'],
  ['nn-NO', 'nn'],
  ['sv-FI', 'sv'],
  ['da', 'da'],
  ['EN_us', 'en'],
  ['tlh', undefined],
  ['', undefined],
])('%j means %s', (tag, language) => {
  expect(readLanguage(tag)).toBe(language);
});

it('every language has a name of its own, and a tag by which its numbers are written', () => {
  expect(new Set(Object.values(languageNames)).size).toBe(languages.length);
  for (const language of languages) {
    expect(Intl.NumberFormat.supportedLocalesOf(locales[language])).toHaveLength(1);
    expect(readLanguage(locales[language])).toBe(language === 'nn' ? 'nb' : language);
  }
});

it('papers are in the language of the shop’s country, in whatever language it reads its screens', () => {
  expect(paperLanguage('NO', 'en')).toBe('nb');
  expect(paperLanguage('NO', 'nb')).toBe('nb');
  expect(paperLanguage('NO', 'nn')).toBe('nn');
  expect(paperLanguage('NO', 'sv')).toBe('nb');
  expect(paperLanguage('SE', 'en')).toBe('sv');
  expect(paperLanguage('DK', 'nb')).toBe('da');
  expect(paperLanguage('GB', 'en')).toBe('en');
});

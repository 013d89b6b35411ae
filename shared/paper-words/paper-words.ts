import type { Language } from '../languages.ts';
import { en } from './en.ts';
import { da } from './da.ts';
import { nb, type PaperWords } from './nb.ts';
import { nn } from './nn.ts';
import { sv } from './sv.ts';

export type { PaperWords };

const all: Readonly<Record<Language, PaperWords>> = { en, nb, nn, sv, da };

/** Those of a paper from before there was a choice are Norwegian. */
export function paperWords(language: Language = 'nb'): PaperWords {
  return all[language];
}

/** Languages of papers in which a country's shops may be bound to write them, the usual one first. */
const bound: Readonly<Record<string, readonly [Language, ...Language[]]>> = {
  NO: ['nb', 'nn'],
  SE: ['sv'],
  DK: ['da'],
};

/**
 * A paper is in the language of the country that the shop is in, whoever works the till: in Norway the names and marks of
 * the cash register regulation have to be on it. Elsewhere it is in the shop's language.
 * @param country two letters, ISO 3166-1
 */
export function paperLanguage(country: string, shops: Language): Language {
  const may = bound[country];
  return may === undefined || may.includes(shops) ? shops : may[0];
}

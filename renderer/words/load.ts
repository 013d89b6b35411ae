import type { Language } from '../../shared/languages.ts';
import type { Words } from './words.ts';

/** A file a language in the built page: none is read that nobody reads the till in. */
const loads: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => (await import('./en.ts')).en,
  nb: async () => (await import('./nb.ts')).nb,
  nn: async () => (await import('./nn.ts')).nn,
  sv: async () => (await import('./sv.ts')).sv,
  da: async () => (await import('./da.ts')).da,
};

export function loadWords(language: Language): Promise<Words> {
  return loads[language]();
}

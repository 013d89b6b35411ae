import { readLanguage, type Language } from '../../shared/languages.ts';

/** The terminal does not know the till's settings: `?lang=` says it, or else the system. */
export function askedLanguage(search: string, system: string): Language {
  return readLanguage(new URLSearchParams(search).get('lang') ?? system) ?? 'en';
}

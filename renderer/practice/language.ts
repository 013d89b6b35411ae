import type { Language } from '../../shared/ipc/views.ts';

/** The terminal does not know the till's settings: `?lang=` says it, or else the system. */
export function readLanguage(search: string, system: string): Language {
  const asked = new URLSearchParams(search).get('lang') ?? system;
  return /^(nb|no|nn)\b/i.test(asked) ? 'nb' : 'en';
}

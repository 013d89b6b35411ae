import { locales } from '../../shared/languages.ts';
import { languageNow } from './use-words.ts';

/** A count of things, as it is written in the language of the screen: `12 500`. */
export function wholeText(count: number): string {
  return new Intl.NumberFormat(locales[languageNow()]).format(count);
}

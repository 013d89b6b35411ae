import type { Language } from '../../shared/ipc/views.ts';
import { en } from '../words/en.ts';
import { nb } from '../words/nb.ts';
import type { Words } from '../words/words.ts';

/** The words, where there are no settings to read the language from. */
export function wordsIn(language: Language): Words {
  return language === 'nb' ? nb : en;
}

import type { Language } from '../../shared/ipc/views.ts';
import { useRegister } from '../stores/register.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import type { Words } from './words.ts';

const languages: Readonly<Record<Language, Words>> = { en, nb };

/** The words in the language of the settings. Receipts are in their own language and take none from here. */
export function useWords(): Words {
  return languages[useRegister((state) => state.settings.language)];
}

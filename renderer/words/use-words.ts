import { create } from 'zustand';
import type { Language } from '../../shared/languages.ts';
import { loadWords } from './load.ts';
import type { Words } from './words.ts';

type Spoken = { readonly language: Language; readonly words: Words };

/** The language of the screen with its words; nothing is shown before there are some. */
const useSpoken = create<{ readonly spoken?: Spoken }>(() => ({}));

let wanted: Language | undefined;

/** Loads a language and shows it; until it is there the one before stays, and the last that was asked for wins. */
export async function speak(language: Language): Promise<void> {
  if (wanted === language && useSpoken.getState().spoken?.language === language) return;
  wanted = language;
  const words = await loadWords(language);
  if (wanted === language) useSpoken.setState({ spoken: { language, words } });
}

export function useIsSpoken(): boolean {
  return useSpoken(({ spoken }) => spoken !== undefined);
}

/** Every text of the screen. Receipts are in their own language and take none from here. */
export function useWords(): Words {
  return useSpoken(({ spoken }) => known(spoken).words);
}

export function useLanguage(): Language {
  return useSpoken(({ spoken }) => known(spoken).language);
}

/** For what is written while something is drawn that uses the words: it is drawn anew with them. */
export function languageNow(): Language {
  return known(useSpoken.getState().spoken).language;
}

function known(spoken: Spoken | undefined): Spoken {
  if (spoken === undefined) throw new Error('Nothing can be said before a language is loaded');
  return spoken;
}

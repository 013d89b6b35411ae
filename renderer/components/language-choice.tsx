import type { ReactNode } from 'react';
import { languageNames, languages } from '../../shared/languages.ts';
import { ask } from '../bridge.ts';
import { useRegister } from '../stores/register.ts';
import { useWords } from '../words/use-words.ts';
import { Choice } from './choice.tsx';

/** The shop's language, changed at once: on the screen of whoever has none of their own. */
export function LanguageChoice({ testId }: { readonly testId?: string }): ReactNode {
  const words = useWords();
  const language = useRegister((state) => state.settings.language);
  return (
    <Choice
      label={words.setup.language}
      chosen={language}
      options={languages.map((value) => ({ value, text: languageNames[value], lang: value }))}
      onChoose={(value) => void ask('register:language', { language: value })}
      {...(testId === undefined ? {} : { testId })}
    />
  );
}

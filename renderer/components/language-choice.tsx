import type { ReactNode } from 'react';
import type { Language } from '../../shared/ipc/views.ts';
import { ask } from '../bridge.ts';
import { useRegister } from '../stores/register.ts';
import { useWords } from '../words/use-words.ts';
import { Choice } from './choice.tsx';

const languages: readonly Language[] = ['en', 'nb'];

/** The language of the screens, changed at once. */
export function LanguageChoice({ testId }: { readonly testId?: string }): ReactNode {
  const words = useWords();
  const language = useRegister((state) => state.settings.language);
  return (
    <Choice
      label={words.setup.language}
      chosen={language}
      options={languages.map((value) => ({ value, text: words.setup.languages[value], lang: value }))}
      onChoose={(value) => void ask('register:language', { language: value })}
      {...(testId === undefined ? {} : { testId })}
    />
  );
}

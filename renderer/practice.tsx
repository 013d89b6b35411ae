import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { askedLanguage } from './practice/language.ts';
import { PracticeTerminal } from './practice/practice-terminal.tsx';
import { loadWords } from './words/load.ts';
import { speak } from './words/use-words.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/practice.css';

const root = document.getElementById('root');
if (!root) throw new Error('practice.html has no #root');
const language = askedLanguage(window.location.search, navigator.language);
// Not awaited here: what the words need may be in this very file of the built page, and would wait for it in turn.
void Promise.all([loadWords(language), speak(language)]).then(([words]) => {
  document.documentElement.lang = language;
  document.title = words.practice.title;
  createRoot(root).render(
    <StrictMode>
      <PracticeTerminal words={words} />
    </StrictMode>,
  );
});

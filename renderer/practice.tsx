import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readLanguage } from './practice/language.ts';
import { PracticeTerminal } from './practice/practice-terminal.tsx';
import { wordsIn } from './practice/words-in.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/practice.css';

const language = readLanguage(window.location.search, navigator.language);
const words = wordsIn(language);
document.documentElement.lang = language;
document.title = words.practice.title;

const root = document.getElementById('root');
if (!root) throw new Error('practice.html has no #root');
createRoot(root).render(
  <StrictMode>
    <PracticeTerminal words={words} />
  </StrictMode>,
);

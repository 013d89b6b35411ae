import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { askedLanguage } from './practice/language.ts';
import { PracticeTerminal } from './practice/practice-terminal.tsx';
import { loadWords } from './words/load.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/practice.css';

const language = askedLanguage(window.location.search, navigator.language);
const words = await loadWords(language);
document.documentElement.lang = language;
document.title = words.practice.title;

const root = document.getElementById('root');
if (!root) throw new Error('practice.html has no #root');
createRoot(root).render(
  <StrictMode>
    <PracticeTerminal words={words} />
  </StrictMode>,
);

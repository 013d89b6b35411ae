import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readLanguage } from '../shared/languages.ts';
import { App } from './app.tsx';
import { loadScreens } from './screens/screens.tsx';
import { followCatalogue } from './stores/catalogue.ts';
import { followNetwork } from './stores/health.ts';
import { followRegister } from './stores/register.ts';
import { loadWords } from './words/load.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/controls.css';
import './styles/bar.css';
import './styles/sell.css';
import './styles/price-check.css';
import './styles/movement.css';
import './styles/receipt.css';
import './styles/comfort.css';

// While the page asks main what there is. Main's word decides; a wrong guess costs nothing.
const guess = readLanguage(new URLSearchParams(location.search).get('lang') ?? '');
if (guess) void loadWords(guess);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
void followRegister().then(() => {
  followCatalogue();
  loadScreens();
});
followNetwork();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

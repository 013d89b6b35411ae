import { useEffect, useState, type ReactNode } from 'react';
import type { CustomerView } from '../../shared/customer/display.ts';
import { customerLanguages, type CustomerLanguage } from '../../shared/customer/settings.ts';
import { watch } from './bridge.ts';
import { SceneOf } from './scenes.tsx';
import { customerWords } from './words.ts';

/** The customer's own screen. What it shows comes from main; only the language is the customer's, until the next one. */
export function CustomerDisplay(): ReactNode {
  const [view, setView] = useState<CustomerView>();
  const [chosen, setChosen] = useState<CustomerLanguage>();
  useEffect(
    () =>
      watch((next) => {
        setView(next);
        if (next.scene.kind === 'welcome') setChosen(undefined);
      }),
    [],
  );
  const language = chosen ?? view?.language ?? 'nb';
  const words = customerWords[language];
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.welcome;
  }, [language, words]);
  if (view === undefined) return null;
  const { scene, shopName, mode } = view;
  return (
    <main className="customer" data-testid="customer-display" data-scene={scene.kind}>
      <header className="customer-head">
        <p>{shopName}</p>
        {mode === 'practice' || mode === 'sandbox' ? (
          <p className="customer-test" data-testid="customer-test">
            {words.test}
          </p>
        ) : null}
      </header>
      <div className="customer-scene" role="status">
        <SceneOf scene={scene} words={words} />
      </div>
      <nav className="customer-languages" aria-label={words.languages}>
        {customerLanguages.map((one) => (
          <button
            key={one}
            type="button"
            lang={one}
            aria-pressed={one === language}
            data-testid="customer-language"
            data-language={one}
            onClick={() => setChosen(one)}
          >
            {customerWords[one].name}
          </button>
        ))}
      </nav>
    </main>
  );
}

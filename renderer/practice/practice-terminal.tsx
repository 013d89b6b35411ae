import { useEffect, useState, type ReactNode } from 'react';
import type { PracticeState } from '../../shared/practice.ts';
import type { Words } from '../words/words.ts';
import { watchTerminal } from './bridge.ts';
import { Cards } from './cards.tsx';
import { Decline } from './decline.tsx';
import { Mishaps } from './mishaps.tsx';
import { shownTerminal, TerminalScreen } from './terminal-screen.tsx';

/** The device: what a customer would see and do, and below it what can go wrong on the way. */
export function PracticeTerminal({ words }: { readonly words: Words }): ReactNode {
  const [state, setState] = useState<PracticeState>();
  useEffect(
    () =>
      watchTerminal((next) => {
        setState((before) => (before && before.revision > next.revision ? before : next));
      }),
    [],
  );
  const terminal = state && shownTerminal(state);
  const isAsking = terminal?.screen.phase === 'prompting';
  return (
    <main className="device">
      <header className="device-head">
        <h1>{words.practice.title}</h1>
        <Lamps state={state} />
      </header>
      <TerminalScreen words={words} state={state} terminal={terminal} />
      <Cards words={words} isAsking={isAsking} />
      <Decline words={words} isAsking={isAsking} />
      <Mishaps words={words} state={state} isAsking={isAsking} />
      <p className="only-read" id="nothing-asked">
        {isAsking ? '' : words.practice.nothingAsked}
      </p>
    </main>
  );
}

/** Four lamps, as on a real one: the last is lit while the line is up, all of them while it asks for a card. */
function Lamps({ state }: { readonly state: PracticeState | undefined }): ReactNode {
  const isAsking = state !== undefined && shownTerminal(state)?.screen.phase === 'prompting';
  return (
    <span className="lamps" aria-hidden="true" data-line={state?.line} data-asking={isAsking || undefined}>
      <i />
      <i />
      <i />
      <i />
    </span>
  );
}

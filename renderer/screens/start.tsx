import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Fault } from '../../shared/faults.ts';
import { ask } from '../bridge.ts';
import { Button } from '../components/button.tsx';
import { Mark } from '../components/icons.tsx';
import { Problems } from '../components/problems.tsx';
import { LanguageChoice } from '../components/language-choice.tsx';
import { enterGuide } from '../stores/guide.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import '../styles/start.css';

/** First run: practise now, or connect to Dintero. */
export function Start(): ReactNode {
  const words = useWords();
  const [fault, setFault] = useState<Fault>();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);

  async function startPractice(): Promise<void> {
    setFault(undefined);
    const answer = await ask('start:practice', {});
    if (!answer.ok) setFault(answer.fault);
  }

  return (
    <main className="start" data-testid="start-screen">
      <section className="start-slip">
        <Mark />
        <h1 className="start-name">{words.start.name}</h1>
        <p className="start-about">{words.start.about}</p>
        <Problems />
        <LanguageChoice />
      </section>
      <section className="start-sky">
        <h2 className="start-word">{words.start.practise}</h2>
        <p className="start-text">
          {words.start.practiseLines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
        <div className="start-seat">
          <Button
            kind="forward"
            ref={first}
            hint="Enter"
            testId="start-practice"
            onPress={() => void startPractice()}
          >
            {words.start.startPractice}
          </Button>
          <p className="start-fault" role="alert">
            {fault ? faultText(words, fault) : ''}
          </p>
        </div>
        <span className="start-light" aria-hidden="true" />
      </section>
      <section className="start-sea">
        <h2 className="start-word">{words.start.connect}</h2>
        <p className="start-text start-narrow">{words.start.connectText}</p>
        <div className="start-seat">
          <Button testId="start-connect" onPress={() => enterGuide('kept')}>
            {words.start.connectButton}
          </Button>
        </div>
      </section>
    </main>
  );
}

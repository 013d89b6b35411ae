import type { ReactNode } from 'react';
import { useRegister } from '../stores/register.ts';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icons.tsx';
import '../styles/problems.css';

/** What went wrong before the page was there, in plain words, with what to do about it. */
export function Problems(): ReactNode {
  const words = useWords();
  const problems = useRegister((state) => state.settings.problems);
  if (problems.length === 0) return null;
  return (
    <section className="problems" data-testid="start-problems" aria-label={words.start.problemsTitle}>
      {problems.map(({ what, detail }) => (
        <div key={`${what} ${detail}`} className="problem" data-testid="start-problem" data-what={what}>
          <Icon name="warning" />
          <p>
            {words.start.problems[what]} <b className="problem-detail">{detail}</b>
          </p>
        </div>
      ))}
    </section>
  );
}

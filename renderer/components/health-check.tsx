import type { ReactNode } from 'react';
import { locales, type Language } from '../../shared/languages.ts';
import { menders, type CheckFinding } from '../../shared/checks/findings.ts';
import type { HealthCheck, HealthFact, HealthFinding } from '../../shared/ipc/health-views.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { whenText } from '../words/when.ts';
import type { Words } from '../words/words.ts';
import { Icon, type IconName } from './icons.tsx';
import { DoThis, Steps } from './setup-checks.tsx';

const icons: Readonly<Record<HealthCheck['state'], IconName>> = {
  passed: 'check',
  warned: 'warning',
  failed: 'cross',
  'not-known': 'question',
};

/** One part of what a card payment needs; what is wrong opens by itself and says what to do. */
export function HealthRow({ check }: { readonly check: HealthCheck }): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const { what, state, finding, subject, fact, trouble } = check;
  const found = finding === undefined ? undefined : foundIn(words, finding);
  const name = subject === undefined ? words.health.names[what] : words.health.terminal(subject);
  const said = fact === undefined ? undefined : factText(words, fact, language);
  return (
    <li
      className="check"
      data-testid="health-check"
      data-what={what}
      data-state={state}
      data-finding={finding}
    >
      <span className="check-mark">
        <Icon name={icons[state]} />
      </span>
      <div>
        <p className="check-title">
          {found ? found.title : name}
          <span className="only-read">: {words.checks.states[state]}</span>
        </p>
        {found && subject !== undefined ? <p className="check-fact">{name}</p> : null}
        {found && said !== undefined ? <p className="check-fact">{said}</p> : null}
        {trouble === undefined ? null : (
          <p className="check-fact">
            {words.health.trouble(
              whenText(new Date(trouble.at), new Date()),
              words.checks.findings[trouble.finding].title,
            )}
          </p>
        )}
        {finding === undefined || !found ? null : isShared(finding) ? (
          <DoThis finding={finding} steps={found.steps} />
        ) : (
          <Steps steps={found.steps} />
        )}
      </div>
      <p className="check-side">{found ? '' : (said ?? sideText())}</p>
    </li>
  );

  function sideText(): string {
    return state === 'not-known' ? words.checks.states[state] : '';
  }
}

export function foundIn(
  words: Words,
  finding: HealthFinding,
): { readonly title: string; readonly steps: readonly string[] } {
  return isShared(finding) ? words.checks.findings[finding] : words.health.findings[finding];
}

function isShared(finding: HealthFinding): finding is CheckFinding {
  return Object.hasOwn(menders, finding);
}

function factText(words: Words, fact: HealthFact, language: Language): string {
  switch (fact.kind) {
    case 'answered':
      return words.health.answered(whenText(new Date(fact.at), new Date()));
    case 'backed-up':
      return words.health.backedUp(whenText(new Date(fact.at), new Date()));
    case 'minutes-ahead':
      return fact.minutes > 0 ? words.checks.ahead(fact.minutes) : words.checks.behind(-fact.minutes);
    case 'free':
      return words.health.free(roomText(fact.bytes, language));
    case 'zone':
      return words.health.zone(fact.zone);
    case 'no-printer':
      return words.health.noPrinter;
    case 'practice':
      return words.health.practice;
    case 'plain':
      return fact.text;
  }
}

function roomText(bytes: number, language: Language): string {
  const isLarge = bytes >= 1e9;
  const amount = isLarge ? bytes / 1e9 : bytes / 1e6;
  const digits = isLarge && amount < 10 ? 1 : 0;
  const text = new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }).format(amount);
  return `${text} ${isLarge ? 'GB' : 'MB'}`;
}

import type { ReactNode } from 'react';
import type { Check, SetupForm } from '../../shared/ipc/views.ts';
import { useWords } from '../words/use-words.ts';
import { Chip } from './chip.tsx';
import { Icon, type IconName } from './icons.tsx';
import '../styles/checks.css';

type SetupChecksProps = {
  readonly checks: readonly Check[] | undefined;
  readonly isTesting: boolean;
  readonly form: SetupForm | undefined;
};

/** What was tried, in the order in which it can go wrong. The one that failed says what to do. */
export function SetupChecks({ checks, isTesting, form }: SetupChecksProps): ReactNode {
  const words = useWords();
  const account = form?.accountId.trim().toUpperCase() ?? '';
  return (
    <section className="setup-group" id="setup-connection" aria-labelledby="setup-connection-title">
      <h1 className="setup-title" id="setup-connection-title">
        {words.setup.sections.connection}
        {/^[TP]\d/.test(account) ? (
          <Chip>{`${account.startsWith('T') ? words.setup.sandbox : words.setup.live} · ${account}`}</Chip>
        ) : null}
      </h1>
      <ul className="checks" aria-busy={isTesting}>
        {checks?.map((check) => (
          <CheckRow key={check.what} check={check} />
        ))}
      </ul>
      {checks && !isTesting ? null : (
        <p className="checks-note" role="status">
          {isTesting ? words.setup.connection.testing : words.setup.connection.takesNoPayment}
        </p>
      )}
    </section>
  );
}

const icons: Readonly<Record<Check['state'], IconName>> = {
  passed: 'check',
  failed: 'cross',
  'not-known': 'question',
  'not-tried': 'hourglass',
};

function CheckRow({ check }: { readonly check: Check }): ReactNode {
  const words = useWords();
  const { what, state, finding, fact } = check;
  const found = finding === undefined ? undefined : words.setup.findings[finding];
  const isFailed = state === 'failed';
  const unknown = finding === 'no-permission' ? words.setup.notKnown : words.setup.notAnswered;
  return (
    <li
      className="check"
      data-testid="setup-check"
      data-what={what}
      data-state={state}
      data-finding={finding}
    >
      <span className="check-mark">
        <Icon name={icons[state]} />
      </span>
      <div>
        <p className="check-title">
          {isFailed && found ? found.title : words.setup.checks[what]}
          <span className="only-read">: {words.setup.checkStates[state]}</span>
        </p>
        {isFailed && fact !== undefined ? <p className="check-fact">{fact}</p> : null}
        {state === 'not-known' ? <p className="check-fact">{unknown}</p> : null}
        {isFailed && found ? <DoThis steps={found.steps} /> : null}
      </div>
      <p className="check-side">
        {state === 'passed' ? (fact ?? words.setup.checkStates.passed) : sideText()}
      </p>
    </li>
  );

  function sideText(): string {
    return isFailed ? '' : words.setup.checkStates[state];
  }
}

function DoThis({ steps }: { readonly steps: readonly string[] }): ReactNode {
  const words = useWords();
  return (
    <div className="check-steps">
      <p>{words.setup.doThis}</p>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}

import type { ReactNode } from 'react';
import { menders, type Check, type CheckFinding } from '../../shared/checks/findings.ts';
import type { SetupForm } from '../../shared/ipc/views.ts';
import { testSetup } from '../stores/setup.ts';
import { useWords } from '../words/use-words.ts';
import { Chip } from './chip.tsx';
import { Icon, type IconName } from './icons.tsx';
import { ProxyLogin } from './proxy-login.tsx';
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
          <CheckRow key={check.what} check={check} onLogin={() => void testSetup()} />
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
  warned: 'warning',
  failed: 'cross',
  'not-known': 'question',
  'not-tried': 'hourglass',
};

type CheckRowProps = {
  readonly check: Check;
  /** Where a log-in for the proxy can be typed: told when there is a new one. */
  readonly onLogin?: () => void;
};

/** One thing that was tried; what is missing says what to do, and who can. */
export function CheckRow({ check, onLogin }: CheckRowProps): ReactNode {
  const { checks: words } = useWords();
  const { what, state, finding } = check;
  const fact = useCheckFact(check);
  const isWrong = state === 'failed' || state === 'warned';
  // Which proxy it is, is said where its log-in is typed.
  const wantsLogin = onLogin !== undefined && (finding === 'proxy-login' || finding === 'proxy-refused');
  const found = finding === undefined || !isWrong ? undefined : words.findings[finding];
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
          {found ? found.title : words.names[what]}
          <span className="only-read">: {words.states[state]}</span>
        </p>
        {isWrong && fact !== undefined && !wantsLogin ? <p className="check-fact">{fact}</p> : null}
        {state === 'not-known' ? <p className="check-fact">{unknownText()}</p> : null}
        {finding !== undefined && found ? <DoThis finding={finding} steps={found.steps} /> : null}
        {wantsLogin ? <ProxyLogin onKept={onLogin} /> : null}
      </div>
      <p className="check-side">{sideText()}</p>
    </li>
  );

  function sideText(): string {
    if (state === 'passed') return fact ?? words.states.passed;
    return isWrong ? '' : words.states[state];
  }

  function unknownText(): string {
    if (what === 'clock') return words.clockUnknown;
    return finding === 'no-permission' ? words.notKnown : words.notAnswered;
  }
}

/** Beside the line: the clock's fact is a number of minutes, all others are Dintero's own words. */
function useCheckFact({ what, fact }: Check): string | undefined {
  const { checks: words } = useWords();
  if (what !== 'clock' || fact === undefined) return fact;
  const minutes = Number(fact);
  return minutes > 0 ? words.ahead(minutes) : words.behind(-minutes);
}

type DoThisProps = { readonly finding: CheckFinding; readonly steps: readonly string[] };

/** What to do about it, in steps, and who can. */
export function DoThis({ finding, steps }: DoThisProps): ReactNode {
  const { checks: words } = useWords();
  return (
    <>
      <Steps steps={steps} />
      <p className="check-who" data-who={menders[finding]}>
        <strong>{words.who}</strong> {words.menders[menders[finding]]}
      </p>
    </>
  );
}

export function Steps({ steps }: { readonly steps: readonly string[] }): ReactNode {
  const { checks: words } = useWords();
  return (
    <div className="check-steps">
      <p>{words.doThis}</p>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}

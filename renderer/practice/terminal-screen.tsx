import type { ReactNode } from 'react';
import { minor, negate, type Currency } from '../../shared/money.ts';
import type {
  PracticeOutcome,
  PracticeScreen,
  PracticeState,
  PracticeTerminal,
} from '../../shared/practice.ts';
import { Amount } from '../components/amount.tsx';
import { Icon, type IconName } from '../components/icons.tsx';
import type { Words } from '../words/words.ts';

/** The one that asks for a card, or else the one that shows a result, or else the first. */
export function shownTerminal({ terminals }: PracticeState): PracticeTerminal | undefined {
  return (
    terminals.find(({ screen }) => screen.phase === 'prompting') ??
    terminals.find(({ screen }) => screen.phase === 'result') ??
    terminals[0]
  );
}

type ScreenProps = {
  readonly words: Words;
  readonly state: PracticeState | undefined;
  readonly terminal: PracticeTerminal | undefined;
};

/** The light screen of the device. Its words are announced when they change. */
export function TerminalScreen({ words, state, terminal }: ScreenProps): ReactNode {
  const screen = terminal?.screen;
  return (
    <section
      className="device-screen"
      role="status"
      aria-label={words.practice.screen}
      data-testid="practice-screen"
      data-phase={screen?.phase}
      data-kind={screen && screen.phase !== 'idle' ? screen.kind : undefined}
      data-minor={screen && screen.phase !== 'idle' ? screen.amount : undefined}
      data-outcome={screen?.phase === 'result' ? screen.outcome : undefined}
      data-line={state?.line}
    >
      <p className="device-shop">
        {state?.line === 'down' ? words.practice.lineDown : (terminal?.name ?? '')}
      </p>
      {screen && screen.phase !== 'idle' ? <Asked screen={screen} /> : null}
      <Prompt words={words} screen={screen} />
      <p className="device-note">{noteOf(words, screen, terminal?.queued ?? 0)}</p>
    </section>
  );
}

function Asked({ screen }: { readonly screen: Exclude<PracticeScreen, { phase: 'idle' }> }): ReactNode {
  const amount = minor(screen.amount);
  return (
    <p className="device-amount">
      <Amount
        value={screen.kind === 'refund' ? negate(amount) : amount}
        unit="small"
        currency={screen.currency as Currency}
      />
    </p>
  );
}

const outcomeIcons: Readonly<Record<PracticeOutcome, IconName>> = {
  approved: 'check',
  declined: 'cross',
  stopped: 'square',
  'timed-out': 'hourglass',
  cancelled: 'square',
  expired: 'hourglass',
  silent: 'question',
  undecided: 'question',
};

function Prompt({
  words,
  screen,
}: {
  readonly words: Words;
  readonly screen: PracticeScreen | undefined;
}): ReactNode {
  if (!screen) return <p className="device-word">{words.practice.starting}</p>;
  if (screen.phase === 'idle') {
    return (
      <>
        <Icon name="terminal" className="device-icon" />
        <p className="device-word">{words.practice.idle}</p>
      </>
    );
  }
  if (screen.phase === 'result') {
    return (
      <>
        <Icon name={outcomeIcons[screen.outcome]} className="device-icon" />
        <p className="device-word">{words.practice.outcomes[screen.outcome]}</p>
      </>
    );
  }
  return (
    <>
      <Icon name="card-waves" className="device-icon" />
      <p className="device-word">
        {screen.kind === 'refund' ? words.practice.presentSameCard : words.practice.presentCard}
      </p>
    </>
  );
}

function noteOf(words: Words, screen: PracticeScreen | undefined, queued: number): string {
  if (screen?.phase === 'idle') return words.practice.idleText;
  if (screen?.phase === 'prompting' && screen.hasOutlived) return words.practice.outlived;
  if (screen?.phase === 'prompting' && screen.isLate) return words.practice.late;
  return queued > 0 ? words.practice.queued(queued) : '';
}

import type { ReactNode } from 'react';
import type { Currency, Minor } from '../../shared/money.ts';
import type { TimelineEntry } from '../../shared/ipc/views.ts';
import type { Decisive } from '../../shared/timeline.ts';
import { useRegister } from '../stores/register.ts';
import { knownFrom } from '../../shared/timeline-words/read-facts.ts';
import { useWords } from '../words/use-words.ts';
import type { Words } from '../words/words.ts';
import { clockTextWithSeconds, whenText } from '../words/when.ts';
import { amountText } from './amount.tsx';
import { cardText } from './card-text.ts';
import type { Paint } from './chip.tsx';
import { Icon, type IconName } from './icons.tsx';
import { SaveTimeline } from './save-timeline.tsx';
import '../styles/timeline.css';

const marks: Readonly<Record<Decisive, readonly [Paint, IconName]>> = {
  paid: ['spruce', 'check'],
  'not-paid': ['falun', 'cross'],
  unknown: ['ochre', 'question'],
  refunded: ['slate', 'back'],
};

type TimelineProps = {
  readonly entries: readonly TimelineEntry[];
  readonly currency: Currency;
  /** What it is saved by: a sale row's id, an attempt's or a finding's. */
  readonly id: string;
};

/** What happened, when, and how we know. Only the turns that decided something have a filled mark. */
export function Timeline({ entries, currency, id }: TimelineProps): ReactNode {
  const words = useWords();
  const terminals = useRegister((state) => state.status.terminals);
  const now = new Date();
  const help = {
    words: words.timeline,
    amountText: (amount: Minor) => amountText(amount, currency),
    cardText,
    terminalName: (id: string) => terminals.find((one) => one.id === id)?.name ?? id,
  };
  return (
    <div data-testid="sale-timeline">
      <ol className="timeline" aria-label={words.timeline.label}>
        {entries.map((entry, index) => {
          const turn = words.timeline.turns[entry.what];
          const known = knownFrom(entry.facts, help);
          const at = new Date(entry.at);
          const how = turn.how(known);
          const isOlder = at.toDateString() !== now.toDateString();
          return (
            <li key={index} className="turn" data-what={entry.what} data-decisive={entry.decisive}>
              <time className="turn-time" dateTime={entry.at}>
                {isOlder && index === 0 ? whenText(at, now) : clockTextWithSeconds(at)}
              </time>
              <TurnMark decisive={entry.decisive} />
              <div className="turn-words">
                <p className="turn-title">{turn.title(known)}</p>
                {how === '' ? null : <p className="turn-how">{how}</p>}
              </div>
            </li>
          );
        })}
      </ol>
      <Support words={words} entries={entries} />
      <SaveTimeline key={id} id={id} />
    </div>
  );
}

function TurnMark({ decisive }: { readonly decisive: Decisive | undefined }): ReactNode {
  if (!decisive) return <span className="turn-mark" />;
  const [paint, icon] = marks[decisive];
  return (
    <span className="turn-mark turn-decisive" data-paint={paint}>
      <Icon name={icon} />
    </span>
  );
}

/** The raw ids and codes, each once, to be read to support. */
function Support({
  words,
  entries,
}: {
  readonly words: Words;
  readonly entries: readonly TimelineEntry[];
}): ReactNode {
  const rows = new Map<string, Set<string>>();
  for (const { facts } of entries) {
    for (const [key, value] of Object.entries(facts)) {
      const label = words.timeline.facts[key];
      if (label !== undefined) rows.set(label, (rows.get(label) ?? new Set()).add(value));
    }
  }
  if (rows.size === 0) return null;
  return (
    <details className="support">
      <summary>{words.timeline.support}</summary>
      <dl>
        {[...rows].map(([label, values]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{[...values].join(', ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

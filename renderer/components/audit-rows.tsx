import type { KeyboardEvent, ReactNode } from 'react';
import { auditKinds, isAuditKind, type AuditGroup } from '../../shared/audit/kinds.ts';
import { beforeAndAfter, tell } from '../../shared/audit-words/sentence.ts';
import type { AuditRow } from '../../shared/ipc/audit-views.ts';
import type { KnownHelp } from '../../shared/timeline-words/read-facts.ts';
import { useRegister } from '../stores/register.ts';
import { goTo } from '../stores/route.ts';
import { useWords } from '../words/use-words.ts';
import type { Words } from '../words/words.ts';
import { amountText } from './amount.tsx';
import { cardText } from './card-text.ts';
import { Icon, type IconName } from './icons.tsx';
import { Press } from './press.tsx';
import { shopTimeText } from './shop-time.ts';

const icons: Readonly<Record<AuditGroup, IconName>> = {
  money: 'card',
  corrections: 'bin',
  people: 'lock',
  refusals: 'warning',
  'set-up': 'tiles',
  care: 'page',
};

type AuditRowsProps = {
  readonly rows: readonly AuditRow[];
  /** Of one day only the time is said. */
  readonly isOneDay: boolean;
};

/** What happened, newest first, a sentence each. One that a sale tells more about leads there. */
export function AuditRows({ rows, isOneDay }: AuditRowsProps): ReactNode {
  const words = useWords();
  const help = useHelp(words);
  const entry = rows.find(({ saleRowId }) => saleRowId !== undefined);
  return (
    <ol
      className="audit-rows"
      aria-label={words.audit.rows}
      data-days={isOneDay ? 'one' : 'many'}
      onKeyDown={walk}
    >
      {rows.map((row) => (
        <li
          key={row.seq}
          className="audit-row"
          data-testid="audit-row"
          data-what={row.what}
          data-who={row.facts['who'] ?? row.facts['operator']}
          data-at={row.at}
        >
          <RowFrame row={row} isEntry={row === entry}>
            <time className="audit-time" dateTime={row.at}>
              {shopTimeText(row.at, !isOneDay)}
            </time>
            <Icon name={isAuditKind(row.what) ? icons[auditKinds[row.what].group] : 'question'} />
            <RowText row={row} words={words} help={help} />
          </RowFrame>
        </li>
      ))}
    </ol>
  );
}

function useHelp(words: Words): KnownHelp {
  const terminals = useRegister((state) => state.status.terminals);
  const currency = useRegister((state) => state.settings.currency);
  return {
    words: words.timeline,
    amountText: (amount) => amountText(amount, currency),
    cardText,
    terminalName: (id) => terminals.find((one) => one.id === id)?.name ?? id,
  };
}

type RowFrameProps = { readonly row: AuditRow; readonly isEntry: boolean; readonly children: ReactNode };

function RowFrame({ row: { saleRowId }, isEntry, children }: RowFrameProps): ReactNode {
  if (saleRowId === undefined) return <div className="audit-line">{children}</div>;
  return (
    <Press
      className="audit-line audit-open"
      isNoTabStop={!isEntry}
      onPress={() => goTo({ screen: 'sales', id: saleRowId })}
    >
      {children}
    </Press>
  );
}

type RowTextProps = { readonly row: AuditRow; readonly words: Words; readonly help: KnownHelp };

function RowText({ row, words, help }: RowTextProps): ReactNode {
  const { title, how } = tell(row, words.audit.told, help);
  const sides = beforeAndAfter(row, words.audit.told);
  const { changes = [], lines = [] } = row;
  return (
    <span className="audit-words">
      <span className="audit-title">{title}</span>
      {how === '' ? null : <span className="audit-how">{how}</span>}
      {sides === undefined ? null : (
        <span className="audit-how">{words.audit.became(sides.before, sides.after)}</span>
      )}
      {changes.map(({ field, before, after }) => (
        <span key={field} className="audit-how">
          {words.audit.field(words.setup.fields, field)}: {words.audit.became(before, after)}
        </span>
      ))}
      {lines.map((line, index) => (
        <span key={index} className="audit-how">
          {line}
        </span>
      ))}
    </span>
  );
}

/** The arrows go from one that leads to a sale to the next; Tab enters the list once. */
function walk(event: KeyboardEvent<HTMLOListElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.audit-open')];
  const here = rows.indexOf(document.activeElement as HTMLButtonElement);
  const places: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(here + 1, rows.length - 1),
    ArrowUp: Math.max(here - 1, 0),
    Home: 0,
    End: rows.length - 1,
  };
  const to = rows[places[event.key] ?? -1];
  if (!to || here < 0) return;
  event.preventDefault();
  to.focus();
}

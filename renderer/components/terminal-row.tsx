import type { ReactNode } from 'react';
import type { TerminalView } from '../../shared/ipc/views.ts';
import { edit, sync, useTerminalCare } from '../stores/terminal-care.ts';
import { useMay } from '../stores/use-may.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { Chip } from './chip.tsx';
import { Icon } from './icons.tsx';
import { TerminalDay } from './terminal-day.tsx';
import { TerminalEdit } from './terminal-edit.tsx';
import { TerminalOperations } from './terminal-operations.tsx';
import { isTerminalWrong } from './terminal-status.ts';

type RowProps = {
  readonly terminal: TerminalView;
  readonly isFirst: boolean;
  /** Its name, its place and whether it belongs to the register: the owner's. */
  readonly mayChange: boolean;
};

/** One terminal: what it is, how it is, what to do about it, and what it can be told to do. */
export function TerminalRow({ terminal, isFirst, mayChange }: RowProps): ReactNode {
  const words = useWords();
  const mayCare = useMay('terminal-care');
  const isEdited = useTerminalCare(({ editing }) => editing === terminal.id);
  const { id, name, status, reason, care } = terminal;
  const isWrong = isTerminalWrong(status);
  const { model, serialNumber, store } = care;
  const facts = [
    id,
    ...(model === undefined ? [] : [model]),
    ...(serialNumber === undefined ? [] : [words.terminals.serial(serialNumber)]),
    ...(store === undefined ? [] : [words.terminals.store(store)]),
  ];
  return (
    <li className="terminal" data-testid="terminal-row" data-terminal={id} data-status={status}>
      <div className="terminal-head">
        <h3 className="terminal-name">{name}</h3>
        <Chip
          {...(isWrong ? { paint: 'falun' as const } : {})}
          icon={<Icon name={isWrong ? 'warning' : 'terminal'} />}
        >
          {words.terminals.statuses[status]}
        </Chip>
        {isFirst ? <Chip>{words.terminals.first}</Chip> : null}
        {mayChange ? (
          <Button
            kind="tool"
            className="terminal-edit"
            testId="terminal-edit"
            label={isEdited ? undefined : words.terminals.editOf(name)}
            onPress={() => edit(isEdited ? undefined : id)}
          >
            {isEdited ? words.terminals.close : words.terminals.edit}
          </Button>
        ) : null}
      </div>
      <p className="terminal-facts">
        {[...facts, ...(isWrong && reason !== undefined && reason !== store ? [reason] : [])].join(' · ')}
      </p>
      <TerminalRemedy terminal={terminal} mayCare={mayCare} />
      {isEdited && mayChange ? <TerminalEdit terminal={terminal} isFirst={isFirst} /> : null}
      <TerminalOperations terminal={terminal} mayCare={mayCare} />
      {care.lastDay === undefined || !mayCare ? null : <TerminalDay day={care.lastDay} />}
      <Outcome terminal={terminal} />
    </li>
  );
}

type RemedyProps = { readonly terminal: TerminalView; readonly mayCare: boolean };

function TerminalRemedy({ terminal, mayCare }: RemedyProps): ReactNode {
  const words = useWords();
  const isAsking = useTerminalCare((state) => state.isAsking);
  const { remedy } = terminal.care;
  if (remedy === 'none') return null;
  const { title, steps } = words.terminals.remedies[remedy];
  return (
    <div className="terminal-remedy" data-testid="terminal-remedy" data-remedy={remedy}>
      <p className={isTerminalWrong(terminal.status) ? 'terminal-wrong' : 'terminal-told'}>{title}</p>
      <div className="check-steps">
        <p>{words.terminals.doThis}</p>
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      {remedy === 'try-again' && mayCare ? (
        <Button
          icon={<Icon name="refresh" />}
          testId="terminal-sync"
          isResting={isAsking}
          onPress={() => void sync(terminal.id)}
        >
          {isAsking ? words.terminals.trying : words.terminals.tryAgain}
        </Button>
      ) : null}
    </div>
  );
}

/** How the last press at this terminal ended, where that is not told by the terminal itself. */
function Outcome({ terminal }: { readonly terminal: TerminalView }): ReactNode {
  const words = useWords();
  const { at, problem, synced, fault } = useTerminalCare();
  const isHere = at === terminal.id;
  const text = !isHere
    ? ''
    : fault
      ? faultText(words, fault)
      : problem
        ? words.terminals.problems[problem]
        : synced === undefined
          ? ''
          : synced === 'taken'
            ? words.terminals.synced
            : words.terminals.syncProblems[synced];
  return (
    <p
      className="terminal-outcome"
      role="alert"
      data-testid="terminal-outcome"
      data-problem={isHere ? (problem ?? (synced === 'taken' ? undefined : synced)) : undefined}
    >
      {text === '' || synced === 'taken' ? null : <Icon name="warning" />}
      {text}
    </p>
  );
}

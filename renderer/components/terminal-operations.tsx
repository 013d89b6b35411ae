import type { ReactNode } from 'react';
import type { TerminalView } from '../../shared/ipc/views.ts';
import { operationNames } from '../../shared/terminals/operation.ts';
import { operate, useTerminalCare } from '../stores/terminal-care.ts';
import { useWords } from '../words/use-words.ts';
import { whenText } from '../words/when.ts';
import { Icon, type IconName } from './icons.tsx';
import { Press } from './press.tsx';

type OperationsProps = { readonly terminal: TerminalView; readonly mayCare: boolean };

/** What a manager can have the terminal do, and how the last one ended; one at a time, and never beside a payment. */
export function TerminalOperations({ terminal, mayCare }: OperationsProps): ReactNode {
  const words = useWords();
  const isAsking = useTerminalCare((state) => state.isAsking);
  const { id, name, status, care } = terminal;
  const isHeld = care.isHeld === true;
  const isPaying = status === 'busy' && !isHeld;
  return (
    <>
      {mayCare ? (
        <div className="terminal-operations" role="group" aria-label={words.terminals.operationsOf(name)}>
          {operationNames.map((operation) => (
            <Press
              key={operation}
              className={`button button-plain terminal-operation ${isHeld || isPaying ? 'button-impossible' : ''}`}
              testId="terminal-operation"
              data={{ 'data-operation': operation }}
              isOff={isAsking || isHeld || isPaying}
              onPress={() => void operate(id, operation)}
            >
              {words.terminals.operations[operation]}
            </Press>
          ))}
        </div>
      ) : null}
      {mayCare && isPaying ? <p className="terminal-told">{words.terminals.onePayment}</p> : null}
      <OperationStatus terminal={terminal} />
    </>
  );
}

const icons: Readonly<Record<string, IconName>> = {
  sending: 'hourglass',
  running: 'hourglass',
  completed: 'check',
};

function OperationStatus({ terminal }: { readonly terminal: TerminalView }): ReactNode {
  const words = useWords();
  const { operation, isHeld = false } = terminal.care;
  // The place is always there, so that what comes into it is read aloud.
  if (operation === undefined) return <p role="status" className="terminal-operation-status" />;
  const { name, state, startedAt, endedAt, by } = operation;
  const when = words.terminals.by(whenText(new Date(endedAt ?? startedAt), new Date()), by);
  return (
    <p
      className="terminal-operation-status"
      role="status"
      data-testid="operation-status"
      data-operation={name}
      data-status={state}
    >
      <Icon name={icons[state] ?? 'warning'} />
      <span>
        <b>{words.terminals.operations[name]}</b>: {words.terminals.states[state]}. ({when})
        {isHeld ? ` ${words.terminals.heldNote}` : ''}
      </span>
    </p>
  );
}

import type { ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icons.tsx';
import { TerminalAdd } from '../components/terminal-edit.tsx';
import { TerminalRow } from '../components/terminal-row.tsx';
import { useRegister } from '../stores/register.ts';
import { edit, readAgain, useTerminalCare } from '../stores/terminal-care.ts';
import { useMay } from '../stores/use-may.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import { clockTextWithSeconds } from '../words/when.ts';
import '../styles/terminals.css';

/** The register's terminals: how each is and what to do about it, what it can be told to do, and which there are. */
export function TerminalsGroup(): ReactNode {
  const words = useWords();
  const { mode } = useRegister((state) => state.settings);
  const { terminals, readAt } = useRegister((state) => state.status);
  const { editing, isAsking, at, fault } = useTerminalCare();
  const mayChange = useMay('set-up') && mode !== 'practice';
  if (mode === undefined) return null;
  return (
    <section className="setup-group" id="setup-terminals" aria-labelledby="setup-terminals-title">
      <h2 className="setup-title" id="setup-terminals-title">
        {words.terminals.title}
      </h2>
      <p>{words.terminals.about}</p>
      <ul className="terminals">
        {terminals.map((terminal, place) => (
          <TerminalRow
            key={terminal.id}
            terminal={terminal}
            isFirst={place === 0 && terminals.length > 1}
            mayChange={mayChange}
          />
        ))}
      </ul>
      {editing === 'new' && mayChange ? <TerminalAdd /> : null}
      <p className="terminal-outcome" role="alert">
        {at === undefined && fault !== undefined ? (
          <>
            <Icon name="warning" />
            {faultText(words, fault)}
          </>
        ) : null}
      </p>
      <div className="setup-practice">
        {mayChange && editing !== 'new' ? (
          <Button testId="terminal-add" onPress={() => edit('new')}>
            {words.terminals.add}
          </Button>
        ) : null}
        <Button
          icon={<Icon name="refresh" />}
          testId="terminals-look"
          isResting={isAsking}
          onPress={() => void readAgain()}
        >
          {words.terminals.readAgain}
        </Button>
        <p className="terminal-read" data-testid="terminals-read" data-at={readAt}>
          {readAt === undefined
            ? words.terminals.neverRead
            : words.terminals.readAt(clockTextWithSeconds(new Date(readAt)))}
        </p>
      </div>
    </section>
  );
}

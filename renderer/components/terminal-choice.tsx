import type { ReactNode } from 'react';
import { chooseTerminal, useChosenTerminal } from '../stores/chosen-terminal.ts';
import { forgetFault } from '../stores/moving.ts';
import { useRegister } from '../stores/register.ts';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icons.tsx';
import { Press } from './press.tsx';
import { isTerminalWrong } from './terminal-status.ts';

/**
 * Which terminal the next payment or refund goes to, where a register has several: a press takes the next one. Where
 * there is one, there is nothing to choose and nothing is drawn.
 */
export function TerminalChoice({ testId = 'terminal-choice' }: { readonly testId?: string }): ReactNode {
  const words = useWords();
  const terminals = useRegister((state) => state.status.terminals);
  const chosen = useChosenTerminal();
  if (chosen === undefined || terminals.length < 2) return null;
  const place = terminals.findIndex(({ id }) => id === chosen.id);
  const next = terminals[(place + 1) % terminals.length] ?? chosen;
  return (
    <Press
      className="button button-plain terminal-choice"
      testId={testId}
      data={{ 'data-terminal': chosen.id, 'data-status': chosen.status }}
      label={words.terminals.choice(chosen.name, next.name)}
      keepsFocus
      onPress={() => {
        forgetFault();
        chooseTerminal(next.id);
      }}
    >
      <Icon name={isTerminalWrong(chosen.status) ? 'warning' : 'terminal'} />
      <span className="terminal-choice-name">{chosen.name}</span>
    </Press>
  );
}

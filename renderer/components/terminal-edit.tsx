import { useState, type ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import type { TerminalView } from '../../shared/ipc/views.ts';
import {
  addTerminal,
  edit,
  makeFirst,
  removeTerminal,
  renameTerminal,
  useTerminalCare,
} from '../stores/terminal-care.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { Icon } from './icons.tsx';
import { Press } from './press.tsx';

type FieldProps = {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly testId: string;
};

function Field({ label, help, value, onChange, testId }: FieldProps): ReactNode {
  return (
    <TextField className="setup-field" maxLength={100} value={value} onChange={onChange}>
      <Label>{label}</Label>
      <div className="field">
        <Input autoComplete="off" autoCapitalize="off" spellCheck={false} data-testid={testId} />
      </div>
      <p className="setup-help">{help}</p>
    </TextField>
  );
}

type EditProps = { readonly terminal: TerminalView; readonly isFirst: boolean };

/** What the shop calls a terminal, whether it is used first, and whether it belongs to this register. */
export function TerminalEdit({ terminal, isFirst }: EditProps): ReactNode {
  const words = useWords();
  const text = words.terminals;
  const isAsking = useTerminalCare((state) => state.isAsking);
  const [name, setName] = useState(terminal.name);
  return (
    <div className="terminal-form" data-testid="terminal-form">
      <Field label={text.name} help={text.nameHelp} value={name} onChange={setName} testId="terminal-name" />
      <div className="setup-practice">
        <Button
          testId="terminal-rename"
          isResting={isAsking}
          onPress={() => void renameTerminal(terminal.id, name)}
        >
          {text.saveName}
        </Button>
        {isFirst ? null : (
          <Button testId="terminal-default" isResting={isAsking} onPress={() => void makeFirst(terminal.id)}>
            {text.makeFirst}
          </Button>
        )}
        <Button
          testId="terminal-remove"
          isResting={isAsking}
          onPress={() => void removeTerminal(terminal.id)}
        >
          {text.remove}
        </Button>
      </div>
    </div>
  );
}

/** Another terminal for this register: one that Dintero lists for the store, or any by its id. */
export function TerminalAdd(): ReactNode {
  const words = useWords();
  const text = words.terminals;
  const { isAsking, at, problem, fault } = useTerminalCare();
  const [id, setId] = useState('');
  const [name, setName] = useState('');
  const refusal = at !== 'new' ? '' : fault ? faultText(words, fault) : problem ? text.problems[problem] : '';
  return (
    <div className="terminal-form" data-testid="terminal-add-form">
      <Found chosen={id} onChoose={setId} />
      <div className="setup-fields">
        <Field label={text.id} help={text.idHelp} value={id} onChange={setId} testId="terminal-id" />
        <Field
          label={text.name}
          help={text.nameHelp}
          value={name}
          onChange={setName}
          testId="terminal-name"
        />
      </div>
      <p className="terminal-outcome" role="alert" data-testid="terminal-add-problem" data-problem={problem}>
        {refusal === '' ? null : <Icon name="warning" />}
        {refusal}
      </p>
      <div className="setup-practice">
        <Button testId="terminal-add-confirm" isResting={isAsking} onPress={() => void addTerminal(id, name)}>
          {text.addThis}
        </Button>
        <Button testId="terminal-add-close" onPress={() => edit(undefined)}>
          {text.close}
        </Button>
      </div>
    </div>
  );
}

type FoundProps = { readonly chosen: string; readonly onChoose: (id: string) => void };

function Found({ chosen, onChoose }: FoundProps): ReactNode {
  const words = useWords();
  const found = useTerminalCare((state) => state.found);
  if (found === undefined) return <p role="status">{words.terminals.statuses.checking}</p>;
  const { rows } = found;
  if (rows === undefined || rows.length === 0) {
    return (
      <p role="status" data-testid="terminals-not-found">
        {rows === undefined ? words.terminals.notReadable : words.terminals.noneFound}
      </p>
    );
  }
  return (
    <div className="terminal-found" role="group" aria-label={words.terminals.found}>
      <p>{words.terminals.found}</p>
      {rows.map(({ id, status, model, serialNumber }) => (
        <Press
          key={id}
          className="operator terminal-found-row"
          testId="terminal-found"
          data={{ 'data-terminal': id, 'data-status': status }}
          isChosen={id === chosen}
          onPress={() => onChoose(id)}
        >
          <Icon name={id === chosen ? 'check' : 'terminal'} />
          <span className="operator-name">{id}</span>
          <span className="operator-role">
            {[
              ...(model === undefined ? [] : [model]),
              ...(serialNumber === undefined ? [] : [words.terminals.serial(serialNumber)]),
              ...(status === 'ACTIVE' ? [] : [status]),
            ].join(' · ')}
          </span>
        </Press>
      ))}
    </div>
  );
}

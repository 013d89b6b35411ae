import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import type { SetupField } from '../../shared/ipc/views.ts';
import { goOn, useGuide } from '../stores/guide.ts';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icons.tsx';

type GuideFieldProps = {
  readonly field: Exclude<SetupField, 'isPushed'>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label?: string;
  readonly help?: string;
  readonly placeholder?: string;
  readonly isReadOnly?: boolean;
  readonly testId?: string;
};

/** One thing to type: its name above, and beneath it where to find it, or what is wrong with it. Enter goes on. */
export function GuideField(props: GuideFieldProps): ReactNode {
  const words = useWords();
  const { field, value, onChange, isReadOnly = false } = props;
  const problem = useGuide((state) => state.problems[field]);
  const [usualLabel, usualHelp] = words.setup.fields[field];
  const help = props.help ?? usualHelp;
  return (
    <TextField
      className="setup-field"
      data-problem={problem}
      type={field === 'clientSecret' ? 'password' : 'text'}
      validationBehavior="aria"
      isInvalid={problem !== undefined}
      isReadOnly={isReadOnly}
      value={value}
      onChange={onChange}
      onKeyDown={({ key }) => {
        if (key === 'Enter') void goOn();
      }}
    >
      <Label>{props.label ?? usualLabel}</Label>
      <div className="field">
        <Input
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          data-testid={props.testId ?? `guide-${field}`}
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        />
      </div>
      {problem === undefined ? (
        <Text slot="description" elementType="p" className="setup-help">
          <span>{help}</span>
        </Text>
      ) : (
        <FieldError elementType="p" className="setup-help" data-testid="guide-problem">
          <Icon name="warning" />
          <span>{problemText()}</span>
        </FieldError>
      )}
    </TextField>
  );

  function problemText(): string {
    if (problem === 'missing') return `${words.setup.problems.missing} ${help}`;
    return words.setup.problems.malformed[field] ?? words.setup.problems.malformedOther;
  }
}

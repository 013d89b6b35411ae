import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import { Icon } from './icons.tsx';

export type TypedFieldProps = {
  readonly label: string;
  readonly help: string;
  readonly problem: string | undefined;
  readonly testId: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
};

/** A label above, the field, and beneath it what it is for, or what is wrong with it. */
export function TypedField({ label, help, problem, testId, value, onChange }: TypedFieldProps): ReactNode {
  return (
    <TextField
      className="setup-field"
      validationBehavior="aria"
      isInvalid={problem !== undefined}
      value={value}
      onChange={onChange}
    >
      <Label>{label}</Label>
      <div className="field">
        <Input data-testid={testId} autoComplete="off" autoCapitalize="off" spellCheck={false} />
      </div>
      <FieldNote help={help} problem={problem} />
    </TextField>
  );
}

/** Beneath a field: what it is for, or what is wrong with it. */
export function FieldNote({ help, problem }: Pick<TypedFieldProps, 'help' | 'problem'>): ReactNode {
  return problem === undefined ? (
    <Text slot="description" elementType="p" className="setup-help">
      <span>{help}</span>
    </Text>
  ) : (
    <FieldError elementType="p" className="setup-help">
      <Icon name="warning" />
      <span>{problem}</span>
    </FieldError>
  );
}

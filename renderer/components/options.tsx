import type { ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import { TextField } from 'react-aria-components/TextField';
import '../styles/refund.css';

type OptionsProps<Value extends string> = {
  readonly label: string;
  /** Of the group; each of its answers has it with `-option` behind. */
  readonly testId: string;
  readonly chosen: Value | undefined;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
};

/** One of a few answers, one below the other. */
export function Options<Value extends string>(props: OptionsProps<Value>): ReactNode {
  const { label, testId, chosen, options, onChoose } = props;
  return (
    <RadioGroup
      className="reasons"
      data-testid={testId}
      value={chosen ?? null}
      onChange={(value) => onChoose(value as Value)}
    >
      <Label className="refund-title">{label}</Label>
      {options.map(([value, text]) => (
        <RadioField key={value} className="field-parts" value={value}>
          <RadioButton className="reason" data-testid={`${testId}-option`} data-value={value}>
            <span className="reason-mark" />
            {text}
          </RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  );
}

type TextLineProps = {
  readonly label: string;
  readonly testId: string;
  readonly longest: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A few words, with what they are for above them. */
export function TextLine({ label, testId, longest, value, onChange }: TextLineProps): ReactNode {
  return (
    <TextField className="field-parts" maxLength={longest} value={value} onChange={onChange}>
      <Label className="reason-note">
        <span>{label}</span>
        <span className="field">
          <Input data-testid={testId} autoComplete="off" spellCheck={false} />
        </span>
      </Label>
    </TextField>
  );
}

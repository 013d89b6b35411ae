import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { FieldNote, type TypedFieldProps } from './typed-field.tsx';

type TypedLinesProps = TypedFieldProps & {
  /** As many as are seen at once. */
  readonly rows: number;
};

/** A field of some lines, with its label above and its help beneath. Enter begins a new line. */
export function TypedLines(props: TypedLinesProps): ReactNode {
  const { label, help, problem, testId, value, onChange, rows } = props;
  return (
    <TextField
      className="setup-field"
      validationBehavior="aria"
      isInvalid={problem !== undefined}
      value={value}
      onChange={onChange}
    >
      <Label>{label}</Label>
      <div className="field field-lines">
        <TextArea data-testid={testId} rows={rows} autoComplete="off" spellCheck={false} />
      </div>
      <FieldNote help={help} problem={problem} />
    </TextField>
  );
}

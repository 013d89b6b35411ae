import type { ReactNode } from 'react';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import '../styles/choice.css';
import { Icon } from './icons.tsx';

type Option<Value extends string> = { readonly value: Value; readonly text: string; readonly lang?: string };

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly chosen: Value | undefined;
  readonly options: readonly Option<Value>[];
  readonly onChoose: (value: Value) => void;
  readonly testId?: string;
};

/** A few short answers side by side, one of them chosen. */
export function Choice<Value extends string>(props: ChoiceProps<Value>): ReactNode {
  return (
    <RadioGroup
      className="choice"
      aria-label={props.label}
      orientation="horizontal"
      value={props.chosen ?? null}
      onChange={(value) => props.onChoose(value as Value)}
    >
      {props.options.map(({ value, text, lang }) => (
        <RadioField key={value} className="field-parts" value={value}>
          <RadioButton
            className="choice-option"
            data-testid={props.testId}
            data-value={value}
            {...(lang === undefined ? {} : { lang })}
          >
            <Icon name="check" />
            {text}
          </RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  );
}

import type { ReactNode } from 'react';
import '../styles/choice.css';
import { Icon } from './icons.tsx';

type Option<Value extends string> = { readonly value: Value; readonly text: string; readonly lang?: string };

type ChoiceProps<Value extends string> = {
  /** Of the radio buttons; unique on the screen. */
  readonly name: string;
  readonly label: string;
  readonly chosen: Value | undefined;
  readonly options: readonly Option<Value>[];
  readonly onChoose: (value: Value) => void;
  readonly testId?: string;
};

/** A few short answers side by side, one of them chosen. */
export function Choice<Value extends string>(props: ChoiceProps<Value>): ReactNode {
  return (
    <div className="choice" role="radiogroup" aria-label={props.label}>
      {props.options.map(({ value, text, lang }) => (
        <label key={value} className="choice-option" lang={lang}>
          <input
            type="radio"
            name={props.name}
            value={value}
            checked={value === props.chosen}
            data-testid={props.testId}
            data-value={value}
            onChange={() => props.onChoose(value)}
          />
          <Icon name="check" />
          {text}
        </label>
      ))}
    </div>
  );
}

import type { ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { longestPin } from '../../shared/pin.ts';
import { useWords } from '../words/use-words.ts';

export type TypedPin = { readonly pin: string; readonly again: string };

export const noPin: TypedPin = { pin: '', again: '' };

type NewPinProps = { readonly typed: TypedPin; readonly onType: (typed: TypedPin) => void };

/** A PIN that is to be set, typed twice because nobody sees it. */
export function NewPin({ typed, onType }: NewPinProps): ReactNode {
  const words = useWords();
  return (
    <>
      <PinInput
        label={words.people.pin}
        help={words.people.pinHelp}
        testId="person-pin"
        value={typed.pin}
        onType={(pin) => onType({ ...typed, pin })}
      />
      <PinInput
        label={words.people.again}
        help={isDifferent(typed) ? words.people.differ : ''}
        testId="person-pin-again"
        value={typed.again}
        onType={(again) => onType({ ...typed, again })}
      />
    </>
  );
}

/** As soon as it can be said: while the second is still being typed it may become the same. */
export function isDifferent({ pin, again }: TypedPin): boolean {
  return again !== '' && !pin.startsWith(again);
}

export function isTyped({ pin, again }: TypedPin): boolean {
  return pin !== '' && pin === again;
}

type PinInputProps = {
  readonly label: string;
  readonly help: string;
  readonly testId: string;
  readonly value: string;
  readonly onType: (text: string) => void;
};

function PinInput({ label, help, testId, value, onType }: PinInputProps): ReactNode {
  return (
    <TextField
      className="setup-field"
      type="password"
      value={value}
      onChange={(text) => onType(text.replace(/\D/g, '').slice(0, longestPin))}
    >
      <Label>{label}</Label>
      <div className="field">
        <Input inputMode="numeric" autoComplete="off" data-testid={testId} />
      </div>
      <p className="setup-help">{help}</p>
    </TextField>
  );
}

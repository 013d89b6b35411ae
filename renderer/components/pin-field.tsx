import { useEffect, useRef, type ReactNode, type Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { useWords } from '../words/use-words.ts';

/** Main accepts 4 to 12 digits. */
export const longestPin = 12;
const shownPlaces = 4;

type PinFieldProps = {
  readonly name: string | undefined;
  readonly pin: string;
  readonly onType: (pin: string) => void;
  readonly onEnter: () => void;
  readonly ref: Ref<HTMLInputElement>;
};

/** A password field that shows a dot a digit, and never the digits. */
export function PinField({ name, pin, onType, onEnter, ref }: PinFieldProps): ReactNode {
  const words = useWords();
  const field = useRef<HTMLLabelElement>(null);
  useEffect(() => field.current?.querySelector('input')?.focus(), []);
  const places = Array.from({ length: Math.max(shownPlaces, pin.length) }, (_, index) => index);
  return (
    <TextField
      className="field-parts"
      type="password"
      aria-label={name === undefined ? words.lock.pin : words.lock.pinOf(name)}
      value={pin}
      onChange={onType}
    >
      <Label ref={field} className="pin-field">
        <span>{words.lock.pin}</span>
        <Input
          ref={ref}
          inputMode="none"
          autoComplete="off"
          data-testid="pin-input"
          onKeyDown={(event) => {
            if (event.key === 'Enter') onEnter();
          }}
        />
        <span className="pin-dots" aria-hidden="true" data-many={pin.length > 8 || undefined}>
          {places.map((place) => (
            <i key={place} data-filled={place < pin.length || undefined} />
          ))}
        </span>
      </Label>
    </TextField>
  );
}

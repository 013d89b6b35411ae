import type { ReactNode } from 'react';
import { Press } from './press.tsx';
import '../styles/numpad.css';

export type PadKey = {
  /** Where it stands: the name of a place in the pad's grid. */
  readonly place: string;
  readonly text?: string;
  readonly icon?: ReactNode;
  /** What is read aloud, where the text alone would not do. */
  readonly label?: string;
  readonly onPress: () => void;
};

type PadProps = {
  readonly label: string;
  /** `tall`: four columns with tall keys at the right, as on Lock. `plain`: three columns. */
  readonly shape: 'tall' | 'plain';
  readonly onDigit: (digit: string) => void;
  readonly others: readonly PadKey[];
};

const digits = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '0'];

/** 7-8-9 on top. Its keys leave the focus in the field that they type into. */
export function Pad({ label, shape, onDigit, others }: PadProps): ReactNode {
  const keys: readonly PadKey[] = [
    ...digits.map((digit) => ({ place: `d${digit}`, text: digit, onPress: () => onDigit(digit) })),
    ...others,
  ];
  return (
    <div className={`numpad numpad-${shape}`} role="group" aria-label={label}>
      {keys.map((key) => (
        <Press
          key={key.place}
          isNoTabStop
          keepsFocus
          className={`numpad-key numpad-at-${key.place} ${/^d\d$/.test(key.place) ? '' : 'numpad-other'}`}
          label={key.label}
          onPress={key.onPress}
        >
          {key.icon}
          {key.text}
        </Press>
      ))}
    </div>
  );
}

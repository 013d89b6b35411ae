import type { ReactNode, Ref } from 'react';
import { Press } from './press.tsx';

type ButtonProps = {
  readonly children?: ReactNode;
  readonly onPress: () => void;
  /** Forward: the one blue button, in the right seat. Tool: the smaller keys under the lines. */
  readonly kind?: 'plain' | 'forward' | 'tool';
  readonly icon?: ReactNode;
  /** The consequence, on a second line. */
  readonly more?: string | undefined;
  /** A key, in an outlined box. */
  readonly hint?: string | undefined;
  /** It cannot be done: drawn dashed, and the reason stands near it in words. */
  readonly isImpossible?: boolean;
  /** It can be done in a moment: looks as always, but presses do nothing yet. */
  readonly isResting?: boolean;
  /** The press leaves the focus where it is, as the keys of a number pad do. */
  readonly keepsFocus?: boolean;
  readonly testId?: string;
  /** Said instead of what is drawn, where that is only a sign. */
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A button that says by itself when it cannot be pressed. It stays in the tab order then, so that its reason can be read. */
export function Button({
  kind = 'plain',
  isImpossible = false,
  isResting = false,
  ...rest
}: ButtonProps): ReactNode {
  const {
    children,
    onPress,
    icon,
    more,
    hint,
    keepsFocus = false,
    testId,
    label,
    describedBy,
    className,
    ref,
  } = rest;
  const classes = [
    'button',
    `button-${kind}`,
    more === undefined ? '' : 'button-two-line',
    isImpossible ? 'button-impossible' : '',
    className ?? '',
  ];
  return (
    <Press
      {...(ref === undefined ? {} : { ref })}
      className={classes.filter(Boolean).join(' ')}
      testId={testId}
      label={label}
      describedBy={describedBy}
      isOff={isImpossible || isResting}
      keepsFocus={keepsFocus}
      onPress={onPress}
    >
      {icon}
      {children === undefined ? null : <span className="button-label">{children}</span>}
      {more === undefined ? null : <span className="button-more">{more}</span>}
      {hint === undefined ? null : <Hint>{hint}</Hint>}
    </Press>
  );
}

export function Hint({ children }: { readonly children: string }): ReactNode {
  return (
    <span className="hint" aria-hidden="true">
      {children}
    </span>
  );
}

import type { ReactNode, Ref } from 'react';
import { Button, type PressEvent } from 'react-aria-components/Button';

export type PressProps = {
  readonly children?: ReactNode;
  readonly className: string;
  readonly onPress: (event: PressEvent) => void;
  /** Presses do nothing. It stays in the tab order, so that its reason can be read. */
  readonly isOff?: boolean;
  /** The press leaves the focus where it is, as the keys of a number pad do. */
  readonly keepsFocus?: boolean;
  /** The Tab key passes it by. */
  readonly isNoTabStop?: boolean;
  /** Said instead of what is drawn, where that is only a sign. */
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly isChosen?: boolean;
  readonly current?: 'page' | 'true' | undefined;
  readonly testId?: string | undefined;
  readonly data?: Readonly<Record<`data-${string}`, string | number | undefined>>;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** What every button of the till is made of; how it looks is its class. */
export function Press({ isOff = false, keepsFocus = false, ...props }: PressProps): ReactNode {
  const {
    children,
    className,
    onPress,
    isNoTabStop,
    label,
    describedBy,
    isChosen,
    current,
    testId,
    data,
    ref,
  } = props;
  return (
    <Button
      {...data}
      {...(ref === undefined ? {} : { ref })}
      className={className}
      data-testid={testId}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      {...(isChosen === undefined ? {} : { 'aria-pressed': isChosen })}
      {...(current === undefined ? {} : { 'aria-current': current })}
      {...(isOff ? { 'aria-disabled': true } : { onPress })}
      {...(isNoTabStop ? { excludeFromTabOrder: true } : {})}
      {...(keepsFocus ? { onMouseDown: (event) => event.preventDefault() } : {})}
    >
      {children}
    </Button>
  );
}

import { useRef, type ReactNode } from 'react';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';

type Option<T> = { readonly value: T; readonly text: string };

type TabsProps<T> = {
  readonly label: string;
  /** Drawn before the options, where the options alone do not say what they are. */
  readonly caption?: string;
  readonly options: readonly Option<T>[];
  /** Undefined while something else fills the place that the tabs are for. */
  readonly chosen: T | undefined;
  readonly onChoose: (value: T) => void;
};

/** One of a few, drawn as tabs. One stop for the Tab key; arrows choose. Presses leave the focus where it is. */
export function Tabs<T extends string | number>(props: TabsProps<T>): ReactNode {
  const { label, caption, options, chosen, onChoose } = props;
  const group = useRef<HTMLDivElement>(null);
  const hadFocus = useRef<HTMLElement>(null);

  function choose(text: string): void {
    const option = options.find(({ value }) => String(value) === text);
    if (option) onChoose(option.value);
  }

  // A pressed radio button takes the focus right after its press is told; it gives it back at once.
  function press(pointerType: string): void {
    const isByPointer = pointerType === 'mouse' || pointerType === 'touch' || pointerType === 'pen';
    const active = document.activeElement;
    const isOutside = active instanceof HTMLElement && !group.current?.contains(active);
    hadFocus.current = isByPointer && isOutside ? active : null;
  }
  function giveBack(): void {
    const before = hadFocus.current;
    hadFocus.current = null;
    before?.focus();
  }

  return (
    <RadioGroup
      ref={group}
      className="tabs"
      aria-label={label}
      orientation="horizontal"
      value={chosen === undefined ? null : String(chosen)}
      onChange={choose}
    >
      {caption === undefined ? null : (
        <span className="tabs-caption" aria-hidden="true">
          {caption}
        </span>
      )}
      {options.map(({ value, text }) => (
        <RadioField
          key={value}
          className="field-parts"
          value={String(value)}
          onPress={({ pointerType }) => press(pointerType)}
          onFocus={giveBack}
        >
          <RadioButton className="tab">{text}</RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  );
}

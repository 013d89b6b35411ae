import { useRef, type KeyboardEvent, type ReactNode } from 'react';

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
  function move(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = options.findIndex(({ value }) => value === chosen);
    const next = (at + step + options.length) % options.length;
    const option = options[next];
    if (!option) return;
    onChoose(option.value);
    group.current?.querySelectorAll<HTMLElement>('[role=radio]')[next]?.focus();
  }
  return (
    <div ref={group} className="tabs" role="radiogroup" aria-label={label} onKeyDown={move}>
      {caption === undefined ? null : (
        <span className="tabs-caption" aria-hidden="true">
          {caption}
        </span>
      )}
      {options.map(({ value, text }) => (
        <button
          key={value}
          type="button"
          role="radio"
          className="tab"
          aria-checked={value === chosen}
          tabIndex={value === (chosen ?? options[0]?.value) ? 0 : -1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(value)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

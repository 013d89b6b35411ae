import type { KeyboardEvent, ReactNode } from 'react';
import { Press } from './press.tsx';
import '../styles/lists.css';

type ListRowsProps = { readonly label: string; readonly children: ReactNode };

/** A list down the slip. Tab enters it once; the arrows walk it and show what they come to. */
export function ListRows({ label, children }: ListRowsProps): ReactNode {
  return (
    <ul className="list-rows" aria-label={label} onKeyDown={walk}>
      {children}
    </ul>
  );
}

type ListRowProps = {
  readonly children: ReactNode;
  readonly isChosen: boolean;
  /** The one that Tab comes to: the chosen one, or else the first. */
  readonly isEntry: boolean;
  readonly onChoose: () => void;
  readonly testId?: string;
  readonly data?: Readonly<Record<`data-${string}`, string | number | undefined>>;
};

export function ListRow({ children, isChosen, isEntry, onChoose, testId, data }: ListRowProps): ReactNode {
  return (
    <li>
      <Press
        className={`list-row ${isChosen ? 'is-chosen' : ''}`}
        isNoTabStop={!isEntry}
        current={isChosen ? 'true' : undefined}
        testId={testId}
        data={data ?? {}}
        onPress={onChoose}
      >
        {children}
      </Press>
    </li>
  );
}

function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.list-row')];
  const here = rows.indexOf(document.activeElement as HTMLButtonElement);
  const places: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(here + 1, rows.length - 1),
    ArrowUp: Math.max(here - 1, 0),
    Home: 0,
    End: rows.length - 1,
  };
  const to = rows[places[event.key] ?? -1];
  if (!to || here < 0) return;
  event.preventDefault();
  to.focus();
  to.click();
}

import { useState, type ReactNode } from 'react';
import type { Language } from '../../shared/languages.ts';
import { enterIn, eraseIn, hideTouchKeys, typeInto, useTouchKeys, type Typed } from '../stores/touch-keys.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import '../styles/touch-keys.css';
import { Icon } from './icons.tsx';

const digits = '1234567890';

/** The letters as they lie on the keyboards of the language; an English till stands in a Norwegian shop. */
const letters: Readonly<Record<Language, readonly string[]>> = {
  en: ['qwertyuiopå', 'asdfghjkløæ', 'zxcvbnm'],
  nb: ['qwertyuiopå', 'asdfghjkløæ', 'zxcvbnm'],
  nn: ['qwertyuiopå', 'asdfghjkløæ', 'zxcvbnm'],
  sv: ['qwertyuiopå', 'asdfghjklöä', 'zxcvbnm'],
  da: ['qwertyuiopå', 'asdfghjklæø', 'zxcvbnm'],
};
const signs = ['+-=/%€&@#*"', "!?:;()_~'é", '<>[]{}|'];
const numbers = ['789', '456', '123'];

/** Keys for a field that a finger has touched: letters, or digits where only they are meant. Never over the field itself. */
export function TouchKeys(): ReactNode {
  const field = useTouchKeys((state) => state.field);
  return field === undefined ? null : <Keys key={field.dataset['testid'] ?? field.id} field={field} />;
}

function Keys({ field }: { readonly field: Typed }): ReactNode {
  const words = useWords().touchKeys;
  const { top, height } = field.getBoundingClientRect();
  const isLow = top + height / 2 > innerHeight / 2;
  const isNumbers = field.inputMode === 'numeric' || field.inputMode === 'decimal';
  return (
    <aside
      className={`touch-keys ${isLow ? 'touch-keys-top' : ''} ${isNumbers ? 'touch-keys-numbers' : ''}`}
      aria-label={words.label}
      data-testid="touch-keys"
    >
      {isNumbers ? <Numbers field={field} /> : <Letters field={field} />}
    </aside>
  );
}

function Letters({ field }: { readonly field: Typed }): ReactNode {
  const words = useWords().touchKeys;
  const language = useLanguage();
  const [isUpper, setIsUpper] = useState(false);
  const [hasSigns, setHasSigns] = useState(false);
  const [first = '', second = '', third = ''] = hasSigns ? signs : letters[language];
  const type = (sign: string): void => {
    typeInto(field, sign);
    setIsUpper(false);
  };
  const keys = (row: string): ReactNode =>
    Array.from(isUpper ? row.toUpperCase() : row).map((sign) => (
      <Key key={sign} name={sign} onType={() => type(sign)}>
        {sign}
      </Key>
    ));
  return (
    <>
      <Row>{keys(digits)}</Row>
      <Row>{keys(first)}</Row>
      <Row>{keys(second)}</Row>
      <Row>
        <Key name="Shift" label={words.shift} isOn={isUpper} onType={() => setIsUpper(!isUpper)}>
          ⇧
        </Key>
        {keys(third)}
        {keys(',.')}
      </Row>
      <Row>
        <Key name="Signs" isWide isOn={hasSigns} onType={() => setHasSigns(!hasSigns)}>
          {hasSigns ? 'abc' : '+?€'}
        </Key>
        <Key name="-" onType={() => type('-')}>
          -
        </Key>
        <Key name=" " label={words.space} isSpace onType={() => type(' ')} />
        <Ends field={field} />
      </Row>
    </>
  );
}

function Numbers({ field }: { readonly field: Typed }): ReactNode {
  const keys = (row: string): ReactNode =>
    Array.from(row).map((sign) => (
      <Key key={sign} name={sign} onType={() => typeInto(field, sign)}>
        {sign}
      </Key>
    ));
  return (
    <>
      {numbers.map((row) => (
        <Row key={row}>{keys(row)}</Row>
      ))}
      <Row>{keys(field.inputMode === 'decimal' ? '0,' : '0')}</Row>
      <Row>
        <Ends field={field} />
      </Row>
    </>
  );
}

function Ends({ field }: { readonly field: Typed }): ReactNode {
  const words = useWords().touchKeys;
  return (
    <>
      <Key name="Backspace" label={words.erase} isWide onType={() => eraseIn(field)}>
        <Icon name="erase" />
      </Key>
      <Key name="Enter" label={words.enter} isWide onType={() => enterIn(field)}>
        <Icon name="enter" />
      </Key>
      <Key name="Done" isWide onType={hideTouchKeys}>
        {words.done}
      </Key>
    </>
  );
}

function Row({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="touch-keys-row">{children}</div>;
}

type KeyProps = {
  readonly children?: ReactNode;
  /** As `KeyboardEvent.key` names it. */
  readonly name: string;
  readonly label?: string;
  readonly isOn?: boolean;
  readonly isWide?: boolean;
  readonly isSpace?: boolean;
  readonly onType: () => void;
};

/** Types when it is touched, not when it is let go, so that quick fingers lose nothing; the focus stays in the field. */
function Key({ children, name, label, isOn, isWide, isSpace, onType }: KeyProps): ReactNode {
  const size = isSpace ? 'touch-key-space' : isWide ? 'touch-key-wide' : '';
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`touch-key ${size}`}
      data-testid="touch-key"
      data-key={name}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
      onPointerDown={(event) => {
        event.preventDefault();
        onType();
      }}
      onClick={(event) => {
        // Without a pointer: an aid to touch that clicks.
        if (event.detail === 0) onType();
      }}
    >
      {children}
    </button>
  );
}

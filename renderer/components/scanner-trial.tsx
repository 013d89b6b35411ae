import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { readReference } from '../../shared/ids.ts';
import { codeIn, type ScannerSettings, type ScannerSuffix } from '../../shared/scanner.ts';
import { findCode } from '../stores/catalogue.ts';
import { useRegister } from '../stores/register.ts';
import { useWords } from '../words/use-words.ts';
import { amountText } from './amount.tsx';
import { Icon } from './icons.tsx';
import '../styles/scanner.css';

/** What came in, and the key that ended it; without one the scanner sent none. */
type Came = { readonly typed: string; readonly gapMs: number; readonly end?: ScannerSuffix };

/** No hand types so fast, and no scanner so slowly. */
const burstGapMs = 60;
const shortestBurst = 4;
/** So long after its last sign a scanner that ends its codes with a key has sent it. */
const silenceMs = 500;

/** A field to scan into: what came in sign by sign, how it ended, and what the till would make of it. */
export function ScannerTrial({ settings }: { readonly settings: ScannerSettings }): ReactNode {
  const said = useWords().scanner;
  const [text, setText] = useState('');
  const [came, setCame] = useState<Came>();
  const times = useRef<number[]>([]);
  // When the key went down, and not when the till came to it.
  const pressedMs = useRef(0);
  // A code that nothing ends is shown once the scanner has been silent for a while.
  useEffect(() => {
    const timer = setTimeout(() => {
      if (isBurst(times.current)) end();
    }, silenceMs);
    return () => clearTimeout(timer);
  });

  function end(key?: ScannerSuffix): void {
    setCame({ typed: text, gapMs: longestGap(times.current), ...(key === undefined ? {} : { end: key }) });
    times.current = [];
    setText('');
  }

  function press(event: KeyboardEvent): void {
    pressedMs.current = event.timeStamp;
    const key = event.key === 'Enter' ? 'enter' : event.key === 'Tab' && !event.shiftKey ? 'tab' : undefined;
    // By hand, Tab goes on to the next field as everywhere.
    if (key === undefined || text.trim() === '' || (key === 'tab' && !isBurst(times.current))) return;
    event.preventDefault();
    end(key);
  }

  function type(next: string): void {
    times.current = next.length === text.length + 1 ? [...times.current, pressedMs.current] : [];
    setText(next);
  }

  return (
    <>
      <TextField className="setup-field" value={text} onChange={type}>
        <Label>{said.test}</Label>
        <div className="field">
          <Input data-testid="scanner-try" autoComplete="off" spellCheck={false} onKeyDown={press} />
        </div>
      </TextField>
      <div className="scanner-came" role="status">
        {came === undefined ? (
          <p className="setup-help">{said.idle}</p>
        ) : (
          <Read came={came} settings={settings} />
        )}
      </div>
    </>
  );
}

type ReadProps = { readonly came: Came; readonly settings: ScannerSettings };

function Read({ came, settings }: ReadProps): ReactNode {
  const said = useWords().scanner;
  const currency = useRegister((state) => state.settings.currency);
  const code = codeIn(came.typed, settings);
  const hit = findCode(code);
  const kind = hit ? 'product' : readReference(code) === undefined ? 'unknown' : 'receipt';
  const hint =
    came.end === undefined ? said.endless : came.end === settings.suffix ? undefined : said.ends[came.end];
  return (
    <>
      <p className="setup-help">{said.came}</p>
      <p className="scanner-signs">
        {Array.from(came.typed).map((sign, index) => (
          <kbd key={index}>{sign === ' ' ? '␣' : sign}</kbd>
        ))}
        {came.end === undefined ? null : <kbd>{said.suffixes[came.end]}</kbd>}
      </p>
      <p data-testid="scanner-read" data-kind={kind} data-code={code}>
        <Icon name={kind === 'unknown' ? 'question' : 'check'} />
        {hit
          ? said.product(hit.product.name, amountText(hit.price ?? hit.product.unitPrice, currency))
          : said[kind === 'receipt' ? 'receipt' : 'unknown']}
      </p>
      {came.gapMs > 0 ? <p className="setup-help">{said.gap(String(Math.ceil(came.gapMs)))}</p> : null}
      {hint === undefined ? null : (
        <p className="scanner-hint" data-testid="scanner-hint">
          <Icon name="warning" />
          {hint}
        </p>
      )}
    </>
  );
}

function isBurst(times: readonly number[]): boolean {
  return times.length >= shortestBurst && longestGap(times) < burstGapMs;
}

function longestGap(times: readonly number[]): number {
  return Math.max(0, ...times.slice(1).map((time, index) => time - (times[index] ?? time)));
}

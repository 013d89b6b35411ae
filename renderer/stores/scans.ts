import { useEffect, useRef } from 'react';
import { readReference } from '../../shared/ids.ts';
import { codeIn, isScanned } from '../../shared/scanner.ts';
import { findCode } from './catalogue.ts';
import { useRegister } from './register.ts';
import { isInField } from './shell-keys.ts';

type Taker = (code: string) => void;

/** Shorter ones are somebody who leans on the keys. */
const shortest = 4;
/** A scanner needs a hundredth of it; whoever types by hand outside of every field may think about it. */
const pauseMs = 3000;
/** Some scanners end a code twice, with a carriage return and a line feed. */
const echoMs = 100;

/** Of the screens that are shown; the last is on top. */
const takers: { readonly take: Taker }[] = [];

/** What is scanned on this screen while no field has the focus. In a field it is typed there, as by hand. */
export function useScans(onScan: Taker, isOn = true): void {
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    if (!isOn) return;
    const taker = { take: (code: string) => latest.current(code) };
    takers.push(taker);
    return () => void takers.splice(takers.indexOf(taker), 1);
  }, [isOn]);
}

/**
 * The page's one ear for what a scanner types while no field has the focus: signs, then Enter or what the scanner is set
 * to. Nothing else on a screen takes signs, so that it needs not be told by its speed from a person. The key at its end
 * belongs to the code on every screen, and presses nothing: no scan tries a card again.
 *
 * @param onStray takes what no screen waits for
 */
export function useScanner(isOn: boolean, onStray: Taker): void {
  const stray = useRef(onStray);
  useEffect(() => {
    stray.current = onStray;
  });
  useEffect(() => {
    if (!isOn) return;
    let typed = '';
    let lastMs = 0;
    let endedMs = -Infinity;
    function press(event: KeyboardEvent): void {
      const isOther = event.ctrlKey || event.altKey || event.metaKey || event.isComposing;
      if (isOther || isInField(event.target) || event.timeStamp - lastMs > pauseMs) typed = '';
      lastMs = event.timeStamp;
      if (isOther || isInField(event.target) || event.key === 'Shift') return;
      if (event.key.length === 1 && event.key !== ' ') {
        typed += event.key;
        return;
      }
      const code = typed;
      typed = '';
      const isCode = code.length >= shortest && isEnd(event);
      if (!isCode && !(isEnd(event) && event.timeStamp - endedMs < echoMs)) return;
      event.preventDefault();
      event.stopPropagation();
      endedMs = event.timeStamp;
      if (isCode) (takers.at(-1)?.take ?? stray.current)(bareCode(code));
    }
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, [isOn]);
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'shiftKey'>;

function isEnd({ key, shiftKey }: Key): boolean {
  return key === 'Enter' || (key === 'Tab' && !shiftKey && settings().suffix === 'tab');
}

/** Whether this key ends what stands in a field: Enter whatever it is, and the scanner's own key where it is a code. */
export function endsTyped(event: Key, typed: string): boolean {
  if (event.ctrlKey || !isEnd(event)) return false;
  return event.key === 'Enter' || isCode(typed);
}

/** What was scanned, without what the shop's scanner types around it. */
export function bareCode(typed: string): string {
  return codeIn(typed, settings());
}

/** Whether this was scanned rather than typed as an amount or a name. */
function isCode(typed: string): boolean {
  const code = bareCode(typed);
  return (
    isScanned(typed, settings()) ||
    (code !== '' && findCode(code) !== undefined) ||
    readReference(code) !== undefined
  );
}

function settings(): ReturnType<typeof useRegister.getState>['settings']['scanner'] {
  return useRegister.getState().settings.scanner;
}

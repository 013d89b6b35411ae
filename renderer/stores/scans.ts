import { useEffect, useRef } from 'react';
import { isInField } from './shell-keys.ts';

/** Shorter ones are somebody who leans on the keys. */
const shortest = 4;
/** A scanner needs a hundredth of it; whoever types by hand outside of every field may think about it. */
const pauseMs = 3000;

/**
 * What a scanner types while no field has the focus: signs, then Enter. In a field it is typed there, as by hand. Nothing
 * else on a screen takes signs, so that it needs not be told by its speed from a person. Enter then belongs to the code,
 * and presses nothing.
 */
export function useScans(onScan: (code: string) => void): void {
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    let typed = '';
    let lastMs = 0;
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
      if (event.key !== 'Enter' || code.length < shortest) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current(code);
    }
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, []);
}

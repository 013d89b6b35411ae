import { useEffect } from 'react';
import { ask } from '../bridge.ts';
import { openKeysSheet } from './keys-sheet.ts';
import { useRegister } from './register.ts';
import { goTo } from './route.ts';

/** The keys that work on every screen, except while money moves, while locked and before the till is set up. */
export function useShellKeys(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    function press(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (event.key === 'F8') goTo({ screen: 'sales' });
      else if (event.key === 'F9') goTo({ screen: 'attention' });
      else if (event.key.toLowerCase() === 'l' && event.ctrlKey) lock();
      else if (event.key === '?' && !isInWords(event.target)) openKeysSheet();
      else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn]);
}

/** Typing there belongs to it. Choices and ticks are not typed in. */
export function isInField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=radio], [type=checkbox]), textarea, select') !== null
  );
}

/** In a field of words a question mark is a question mark; in the amount it is a question. */
function isInWords(target: EventTarget | null): boolean {
  return isInField(target) && (target as Element).getAttribute('data-testid') !== 'amount-input';
}

function lock(): void {
  if (useRegister.getState().lock.operators.length > 0) void ask('lock:lock', {});
}

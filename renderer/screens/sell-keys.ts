import { useEffect, type RefObject } from 'react';
import { addAmount, multiply, repeatLast, typeKey, typeSearch } from '../stores/entry.ts';
import { useBasket } from '../stores/basket.ts';
import { parkOrShow } from '../stores/parked.ts';
import { closePriceCheck, isChecking, openPriceCheck } from '../stores/price-check.ts';
import { useRegister } from '../stores/register.ts';
import { goTo } from '../stores/route.ts';
import { isInField } from '../stores/shell-keys.ts';

type Field = RefObject<HTMLInputElement | null>;

/**
 * The keys of Sell, whatever has the focus: a digit goes to the amount. Pay is pressed as a finger would, so that F12 can
 * never do what the button would not.
 */
export function useSellKeys(amount: Field, search: Field): void {
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.key === 'F12') pay(event);
      else if (event.key === 'F7') openPriceCheck();
      else if (event.key === 'Escape' && isChecking()) closePriceCheck();
      else if (event.key === 'F10') discountBasket();
      else if (event.key === 'F4' && !event.altKey && !event.repeat) void parkOrShow();
      else if (isUndo(event)) useBasket.getState().undo();
      else if (event.key === 'F2') search.current?.focus();
      else if (event.ctrlKey || event.altKey || event.metaKey || isInField(event.target)) return;
      else if (/^[\d,]$/.test(event.key)) toAmount(() => typeKey(event.key));
      else if (event.key === '*') toAmount(multiply);
      else if (event.key === '+') repeatLast();
      else if (event.key === 'Enter' && event.target === document.body) toAmount(addAmount);
      else if (isCodeMark(event.key)) toAmount(() => typeKey(event.key));
      else if (/^\p{L}$/u.test(event.key)) toSearch(event.key);
      else return;
      event.preventDefault();
    }
    /** A name, or the code of a receipt: what begins with a letter is no amount. */
    function toSearch(letter: string): void {
      search.current?.focus();
      typeSearch(letter);
    }
    function toAmount(act: () => void): void {
      amount.current?.focus();
      act();
    }
    document.addEventListener('keydown', press);
    document.addEventListener('keydown', payAtOnce, true);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('keydown', payAtOnce, true);
    };
  }, [amount, search]);
}

/** What a scanner begins with where it does not begin with the code itself. */
function isCodeMark(key: string): boolean {
  const { prefix } = useRegister.getState().settings.scanner;
  return key === ']' || (key === prefix.charAt(0) && !/\p{L}/u.test(key));
}

/** Where something is typed it takes back what was typed, as everywhere. */
function isUndo({ key, ctrlKey, altKey, shiftKey, target }: KeyboardEvent): boolean {
  if (key.toLowerCase() !== 'z' || !ctrlKey || altKey || shiftKey) return false;
  return !(target instanceof HTMLInputElement) || !isInField(target) || target.value === '';
}

function discountBasket(): void {
  if (useBasket.getState().basket.lines.length > 0) goTo({ screen: 'discount' });
}

/** Ctrl+Enter, before the button that has the focus takes the Enter for itself. */
function payAtOnce(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !event.ctrlKey || event.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  pay(event);
}

function pay(event: KeyboardEvent): void {
  if (!event.repeat) document.querySelector<HTMLButtonElement>('[data-testid=pay-card]')?.click();
}

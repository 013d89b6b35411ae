import { create } from 'zustand';

/** What the keys on the screen type into. */
export type Typed = HTMLInputElement | HTMLTextAreaElement;

/**
 * The field that a finger has touched, on a till where nobody may have a keyboard. A mouse, and any key of a real keyboard,
 * take it away again.
 */
export const useTouchKeys = create<{ readonly field?: Typed | undefined }>(() => ({}));

export function hideTouchKeys(): void {
  if (useTouchKeys.getState().field !== undefined) useTouchKeys.setState({ field: undefined });
}

/** So long after a touch a focus still comes from it. */
const touchMs = 1000;

/** Watches what fields are touched. @returns how to stop */
export function followTouch(): () => void {
  let touchedAt = -Infinity;

  function pressed(event: PointerEvent): void {
    if (isOnKeys(event.target)) return;
    const isTouch = event.pointerType === 'touch' || event.pointerType === 'pen';
    touchedAt = isTouch ? event.timeStamp : -Infinity;
    const field = typedIn(event.target);
    if (isTouch && field !== undefined && field === document.activeElement) useTouchKeys.setState({ field });
    else if (!isTouch) hideTouchKeys();
  }
  function focused(event: FocusEvent): void {
    const field = typedIn(event.target);
    const isTouched = event.timeStamp - touchedAt < touchMs;
    if (field === undefined || isTouched) useTouchKeys.setState({ field });
  }
  function left({ target }: FocusEvent): void {
    if (target === useTouchKeys.getState().field) hideTouchKeys();
  }
  function keyed({ isTrusted }: KeyboardEvent): void {
    if (isTrusted) hideTouchKeys();
  }

  document.addEventListener('pointerdown', pressed, true);
  document.addEventListener('focusin', focused);
  document.addEventListener('focusout', left);
  document.addEventListener('keydown', keyed, true);
  return () => {
    document.removeEventListener('pointerdown', pressed, true);
    document.removeEventListener('focusin', focused);
    document.removeEventListener('focusout', left);
    document.removeEventListener('keydown', keyed, true);
  };
}

const otherTypes = new Set(['radio', 'checkbox', 'file', 'button', 'submit', 'range', 'color', 'date']);

/** A field of text. One without an input mode has keys of its own beside it. */
function typedIn(target: EventTarget | null): Typed | undefined {
  if (target instanceof HTMLTextAreaElement) return target.readOnly ? undefined : target;
  if (!(target instanceof HTMLInputElement) || otherTypes.has(target.type)) return undefined;
  return target.readOnly || target.inputMode === 'none' ? undefined : target;
}

function isOnKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.touch-keys') !== null;
}

/** Puts a sign where the caret is, in the place of what is marked, as a keyboard would. */
export function typeInto(field: Typed, sign: string): void {
  const { start, end } = caretOf(field);
  const isFull = field.maxLength >= 0 && field.value.length - (end - start) + sign.length > field.maxLength;
  if (isFull) return;
  field.setRangeText(sign, start, end, 'end');
  tell(field, 'insertText', sign);
}

/** Takes away what is marked, or the sign before the caret. */
export function eraseIn(field: Typed): void {
  const { start, end } = caretOf(field);
  if (end === 0) return;
  field.setRangeText('', start === end ? start - 1 : start, end, 'end');
  tell(field, 'deleteContentBackward', null);
}

/** What Enter does there. */
export function enterIn(field: Typed): void {
  if (field instanceof HTMLTextAreaElement) {
    typeInto(field, '\n');
    return;
  }
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
}

function caretOf({ selectionStart, selectionEnd, value }: Typed): { start: number; end: number } {
  return { start: selectionStart ?? value.length, end: selectionEnd ?? value.length };
}

function tell(field: Typed, inputType: string, data: string | null): void {
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType, data }));
}

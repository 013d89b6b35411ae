/** Why a PIN is too easily guessed to be set by a person. */
export type WeakPin = 'malformed' | 'repeated' | 'sequence' | 'pattern' | 'keypad' | 'year' | 'date';

/** What the lock accepts; a PIN that came with a provisioning file may be any of these. */
export const shortestPin = 4;
export const longestPin = 12;

/**
 * What is wrong with a PIN that somebody chooses: the few hundred that a thief tries first. Undefined when nothing is.
 * A PIN that is there already is never measured by this.
 */
export function weakPin(pin: string): WeakPin | undefined {
  if (!/^\d+$/.test(pin) || pin.length < shortestPin || pin.length > longestPin) return 'malformed';
  if (new Set(pin).size === 1) return 'repeated';
  if (isSequence(pin)) return 'sequence';
  if (isPattern(pin)) return 'pattern';
  if (isOnKeypad(pin)) return 'keypad';
  if (/^(19|20)\d\d$/.test(pin)) return 'year';
  return isDate(pin) ? 'date' : undefined;
}

/** The same step from each digit to the next, up or down, with 0 after 9: 1234, 8642, 7890. */
function isSequence(pin: string): boolean {
  const digits = Array.from(pin, Number);
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10);
  return new Set(steps).size === 1;
}

/** A part of it again and again (1212, 123123), pairs (1122), or the same from behind (1221). */
function isPattern(pin: string): boolean {
  if (/^(\d+)\1+$/.test(pin) || /^(?:(\d)\1)+$/.test(pin)) return true;
  return Array.from(pin).reverse().join('') === pin;
}

/** Straight down the middle, around the corners, and the diagonals with one more: the first that a thumb finds. */
const lines = ['2580', '1397', '1793', '7139', '9713', '3179', '7931', '1590', '3570', '1470', '3690'];

function isOnKeypad(pin: string): boolean {
  return lines.some((line) => pin.startsWith(line) || pin.endsWith(Array.from(line).reverse().join('')));
}

/** Day, month and year of somebody's birth, in the orders that people write them. */
function isDate(pin: string): boolean {
  const isDay = (text: string): boolean => Number(text) >= 1 && Number(text) <= 31;
  const isMonth = (text: string): boolean => Number(text) >= 1 && Number(text) <= 12;
  const isYear = (text: string): boolean => /^(19|20)/.test(text);
  if (pin.length === 6) return isDay(pin.slice(0, 2)) && isMonth(pin.slice(2, 4));
  if (pin.length !== 8) return false;
  const isDayFirst = isDay(pin.slice(0, 2)) && isMonth(pin.slice(2, 4)) && isYear(pin.slice(4));
  return isDayFirst || (isYear(pin) && isMonth(pin.slice(4, 6)) && isDay(pin.slice(6)));
}

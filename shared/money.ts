import type { Brand } from './brand.ts';
import type { Language } from './languages.ts';

/** A safe integer of minor units (øre). Negative where money goes back. */
export type Minor = Brand<number, 'Minor'>;

/** ISO 4217. The till sells in one currency; what Dintero answers is compared with it. */
export type Currency = 'NOK' | 'SEK' | 'DKK' | 'EUR';

/** The most that one line, basket or refund may come to: Dintero's amounts are int32 (API.md 3.1). */
export const maxAmount = 2_147_483_647;

/** Guards the edge between plain numbers and money: fractions and unsafe integers are bugs, hence thrown. */
export function minor(value: number): Minor {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not an amount in minor units: ${String(value)}`);
  return (value === 0 ? 0 : value) as Minor;
}

export const zero: Minor = minor(0);

export function sum(amounts: Iterable<Minor>): Minor {
  let total = 0;
  for (const amount of amounts) total += amount;
  return minor(total);
}

export function negate(amount: Minor): Minor {
  return minor(-amount);
}

/** Unit price times a whole quantity. */
export function times(amount: Minor, quantity: number): Minor {
  return minor(amount * quantity);
}

/**
 * Splits `total` in proportion to `weights`; the parts always add up to `total` to the øre (largest remainder, first wins).
 * @param weights whole numbers ≥ 0, not all zero
 */
export function allocate(total: Minor, weights: readonly number[]): readonly Minor[] {
  const whole = weights.reduce((a, b) => a + b, 0);
  if (whole <= 0) throw new RangeError('allocate needs a weight above zero');
  const sign = total < 0 ? -1n : 1n;
  const shares = weights.map((weight, index) => {
    const product = BigInt(Math.abs(total)) * BigInt(weight);
    return { index, floor: product / BigInt(whole), rest: product % BigInt(whole) };
  });
  let left = BigInt(Math.abs(total)) - shares.reduce((a, share) => a + share.floor, 0n);
  const parts: bigint[] = shares.map((share) => share.floor);
  for (const share of [...shares].sort((a, b) =>
    a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1,
  )) {
    if (left === 0n) break;
    parts[share.index] = share.floor + 1n;
    left -= 1n;
  }
  return parts.map((part) => minor(Number(sign * part)));
}

/**
 * Reads what a person typed: digits, one comma or dot, at most two decimals; spaces between thousands are fine, and so are
 * dots where a comma follows them (`1.249,00`). By itself `1.249` may be either, and is no amount.
 * Works on digits alone, never on floating point. Nothing that is not clearly an amount is accepted.
 */
export function parseAmount(text: string): Minor | undefined {
  const typed = text.replace(/[\s\u00a0\u202f]/g, '');
  const plain = /^\d{1,3}(\.\d{3})+,\d{0,2}$/.test(typed) ? typed.replaceAll('.', '') : typed;
  const match = /^(\d{1,9})(?:[.,](\d{0,2}))?$/.exec(plain);
  if (!match) return undefined;
  const value = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return value <= maxAmount ? minor(value) : undefined;
}

/** Between thousands. Danes set a dot; the others a space, in English too: one shop should not write money in two ways. */
const thousands: Readonly<Record<Language, string>> = {
  en: '\u00a0',
  nb: '\u00a0',
  nn: '\u00a0',
  sv: '\u00a0',
  da: '.',
};

/**
 * Money as the shop writes it: `1 249,00`, a comma in every language, a true minus, no-break spaces. The `kr` is set beside
 * it by whoever shows it. Without a language it is as the record keeps it.
 */
export function formatAmount(amount: Minor, language: Language = 'nb'): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, thousands[language]);
  return `${amount < 0 ? '\u2212' : ''}${whole},${digits.slice(-2)}`;
}

import { minor, parseAmount, type Minor } from './money.ts';

/** One way in which a word that somebody looks for can be meant. */
export type Reading =
  | { readonly kind: 'receipt'; readonly number: number }
  /** Negative: what went back. */
  | { readonly kind: 'amount'; readonly amount: Minor }
  | { readonly kind: 'last-four'; readonly digits: string }
  /** `2026-11-22` */
  | { readonly kind: 'day'; readonly day: string }
  /** `11-22`, of any year. */
  | { readonly kind: 'day-of-year'; readonly day: string }
  /** A reference, or a transaction's id. */
  | { readonly kind: 'id'; readonly id: string };

/** A word with all its readings: any of them may be meant. */
export type Word = readonly Reading[];

/** Nobody knows more of a sale than its number, card, amount, day and reference. */
const wordsAtMost = 5;

/**
 * What somebody looks for, in the ways in which it can be split into words: `4417 1 249,00 22.11` is a card, an amount
 * with a space in it, and a day. Of one way all words have to fit. Empty for what is too much to be looked for.
 */
export function waysToRead(text: string): readonly (readonly Word[])[] {
  const whole = text.trim();
  if (whole === '') return [];
  const tidy = whole.replace(/([-\u2212])\s+(?=\d)/g, '$1').replace(/(\d[.,]?)\s*kr\.?(?=\s|$)/gi, '$1');
  const joined = tidy.replace(thousands, (amount) => amount.replace(/\s/g, ''));
  const ways = [...new Set([joined, tidy])].map((way) => way.split(/\s+/));
  const read = ways
    .filter(({ length }) => length <= wordsAtMost)
    .map((words) => words.map(words.length === 1 ? readWord : readPart));
  return /\s/.test(whole) ? [...read, [[{ kind: 'id', id: whole }]]] : read;
}

/** `1 249` and `12 345 678,90`, standing by themselves. */
const thousands = /(?<![\d.,/-])[-\u2212]?\d{1,3}(?:\s\d{3})+(?:[.,]\d{1,2})?(?![\d.,/-])/g;

/** A word among others is an id only if it can be nothing else: who has an id needs no more. */
function readPart(word: string): Word {
  const readings = readWord(word);
  return readings.length === 1 ? readings : readings.filter(({ kind }) => kind !== 'id');
}

function readWord(word: string): Word {
  const readings: Reading[] = [{ kind: 'id', id: word }];
  if (/^\d{1,9}$/.test(word)) readings.push({ kind: 'receipt', number: Number(word) });
  if (/^\d{4}$/.test(word)) readings.push({ kind: 'last-four', digits: word });
  const [, minus, unsigned = ''] = /^([-\u2212])?(.*)$/.exec(word) ?? [];
  const amount = parseAmount(unsigned);
  if (amount !== undefined) {
    if (minus === undefined) readings.push({ kind: 'amount', amount });
    readings.push({ kind: 'amount', amount: minor(-amount) });
  }
  const day = dayIn(word);
  return day === undefined ? readings : [...readings, day];
}

/** `2026-11-22`, `22.11.2026`, `22.11.26`, `22/11`. */
function dayIn(word: string): Reading | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(word)) return { kind: 'day', day: word };
  const [, day, month, year] = /^(\d{1,2})[./](\d{1,2})[./]?((?:\d{2})?\d{2})?$/.exec(word) ?? [];
  if (day === undefined || month === undefined) return undefined;
  const ofYear = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year === undefined) return { kind: 'day-of-year', day: ofYear };
  return { kind: 'day', day: `${year.padStart(4, '20')}-${ofYear}` };
}

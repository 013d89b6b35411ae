import { readReference } from '../../shared/ids.ts';
import { waysToRead, type Reading, type Word } from '../../shared/search-words.ts';

/** By what Dintero can be asked for one sale: a name that only it has, or what is on the card's slip together. */
export type AskedFor =
  | { readonly by: 'reference'; readonly reference: string }
  /** A reference of another form, or a transaction's id. */
  | { readonly by: 'name'; readonly name: string }
  | { readonly by: 'slip'; readonly slips: readonly SlipAsked[] };

/** `day` is `2026-11-22`, by the shop's clock. */
export type SlipAsked = { readonly lastFour: string; readonly amount: number; readonly day: string };

/**
 * What a text asks for; undefined for what is too little: Dintero cannot be asked for a receipt number, and half a slip
 * would bring up strangers' payments.
 * @param today `2026-11-22`: a day without its year is the last one that has been
 */
export function askedFor(text: string, today: string): AskedFor | undefined {
  const reference = readReference(text);
  if (reference !== undefined) return { by: 'reference', reference };
  const word = text.trim();
  if (/^[\x21-\x7e]{8,64}$/.test(word) && /[A-Za-z]/.test(word)) return { by: 'name', name: word };
  const slips = waysToRead(text).flatMap((words) => slipsIn(words, today));
  const once = [...new Map(slips.map((slip) => [JSON.stringify(slip), slip])).values()];
  return once.length === 0 ? undefined : { by: 'slip', slips: once };
}

/** Every way in which three words are a card, an amount and a day. */
function slipsIn(words: readonly Word[], today: string): readonly SlipAsked[] {
  if (words.length !== 3) return [];
  return orders.flatMap(([card, money, date]) => {
    const lastFour = words[card]?.flatMap((one) => (one.kind === 'last-four' ? [one.digits] : []));
    const amounts = words[money]?.flatMap((one) =>
      one.kind === 'amount' && one.amount > 0 ? [one.amount] : [],
    );
    const days = words[date]?.flatMap((one) => dayOf(one, today));
    return (lastFour ?? []).flatMap((digits) =>
      (amounts ?? []).flatMap((amount) => (days ?? []).map((day) => ({ lastFour: digits, amount, day }))),
    );
  });
}

const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

function dayOf(reading: Reading, today: string): readonly string[] {
  if (reading.kind === 'day') return [reading.day];
  if (reading.kind !== 'day-of-year') return [];
  const year = Number(today.slice(0, 4));
  const thisYear = `${String(year)}-${reading.day}`;
  return [thisYear <= today ? thisYear : `${String(year - 1)}-${reading.day}`];
}

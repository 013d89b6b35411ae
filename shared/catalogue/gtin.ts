import { minor, type Minor } from '../money.ts';

/** The lengths of GTINs, whose last digit is worked out from the others. */
const gtinLengths = [8, 12, 13, 14];

/** The last digit of a GTIN, from all those before it. */
export function checkDigit(digits: string): number {
  const total = Array.from(digits)
    .reverse()
    .reduce((sum, digit, index) => sum + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return (10 - (total % 10)) % 10;
}

/** False only for what looks like a GTIN and has another last digit than it should: somebody mistyped it. */
export function isCheckedRight(code: string): boolean {
  if (!/^\d+$/.test(code) || !gtinLengths.includes(code.length)) return true;
  return checkDigit(code.slice(0, -1)) === Number(code.at(-1));
}

/** How the labels of a scale are read: an EAN-13 of prefix, item, value and check digit. */
export type EmbeddedRule = {
  /** Two digits, 20 to 29. */
  readonly prefix: string;
  readonly holds: 'price' | 'weight';
  /** How many of the ten digits between prefix and check digit name the item; the others are the value. */
  readonly itemDigits: 4 | 5 | 6;
  /** Of kroner or of kilos. */
  readonly decimals: 0 | 1 | 2 | 3;
};

/**
 * The Nordic weight item numbers as GS1 Sweden publishes them: 20 to 22 hold a price with two, one or no decimals, 23 to
 * 25 a weight in kilos with three, two or one, six digits of item and four of value. 28 and 29 are for a shop's own scale:
 * five and five, in øre and in grams. A shop whose scale does otherwise changes them.
 */
export const usualEmbeddedRules: readonly EmbeddedRule[] = [
  { prefix: '20', holds: 'price', itemDigits: 6, decimals: 2 },
  { prefix: '21', holds: 'price', itemDigits: 6, decimals: 1 },
  { prefix: '22', holds: 'price', itemDigits: 6, decimals: 0 },
  { prefix: '23', holds: 'weight', itemDigits: 6, decimals: 3 },
  { prefix: '24', holds: 'weight', itemDigits: 6, decimals: 2 },
  { prefix: '25', holds: 'weight', itemDigits: 6, decimals: 1 },
  { prefix: '28', holds: 'price', itemDigits: 5, decimals: 2 },
  { prefix: '29', holds: 'weight', itemDigits: 5, decimals: 3 },
];

export type Embedded = {
  /** By which the product may be known, the most exact first. */
  readonly codes: readonly string[];
} & (
  { readonly holds: 'price'; readonly price: Minor } | { readonly holds: 'weight'; readonly grams: number }
);

/** What a scale's label says; undefined when it is none, its check digit is wrong, or its value is nothing. */
export function readEmbedded(code: string, rules: readonly EmbeddedRule[]): Embedded | undefined {
  if (!/^2\d{12}$/.test(code) || !isCheckedRight(code)) return undefined;
  const rule = rules.find(({ prefix }) => code.startsWith(prefix));
  if (rule === undefined) return undefined;
  const item = code.slice(2, 2 + rule.itemDigits);
  const value = Number(code.slice(2 + rule.itemDigits, 12));
  if (value === 0) return undefined;
  const bare = `${rule.prefix}${item}`.padEnd(12, '0');
  const codes = [`${bare}${String(checkDigit(bare))}`, item, item.replace(/^0+(?=\d)/, '')];
  if (rule.holds === 'weight') return { codes, holds: 'weight', grams: value * 10 ** (3 - rule.decimals) };
  return rule.decimals > 2
    ? undefined
    : { codes, holds: 'price', price: minor(value * 10 ** (2 - rule.decimals)) };
}

/** In grams: as much as can be typed, and more than any scale's label holds. */
export const heaviest = 999_999;

/** Price for a kilo times grams, rounded half up to the øre. */
export function priceOfWeight(perKilo: Minor, grams: number): Minor {
  return minor(Number((BigInt(perKilo) * BigInt(grams) * 2n + 1000n) / 2000n));
}

/** Grams as kilos: `0,532`. */
export function kilosText(grams: number): string {
  return (grams / 1000).toFixed(3).replace('.', ',');
}

/** What a person typed as kilos, up to three decimals, in grams; undefined when that is no weight above zero. */
export function parseKilos(text: string): number | undefined {
  const match = /^(\d{1,3})(?:[.,](\d{0,3}))?$/.exec(text.replace(/\s/g, ''));
  if (!match) return undefined;
  const grams = Number(match[1]) * 1000 + Number((match[2] ?? '').padEnd(3, '0'));
  return grams > 0 ? grams : undefined;
}

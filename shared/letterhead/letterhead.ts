import { languages } from '../languages.ts';
import { paperWords } from '../paper-words/paper-words.ts';

/** What the shop itself wants on its receipts, above and below what the law wants there. */
export type Letterhead = {
  /** Beneath the seller's own particulars, which it can neither displace nor take the place of. */
  readonly header: readonly string[];
  /** At the very end, such as how long goods may be brought back. */
  readonly footer: readonly string[];
  /** The picture above it all, by what is in it: see `electron/letterhead/logos.ts`. */
  readonly logo?: LogoId;
};

/** SHA-256 of the stored picture, in small hexadecimal digits. */
export type LogoId = string;

export const plainLetterhead: Letterhead = { header: [], footer: [] };

export type LetterheadPart = 'header' | 'footer';

export const mostLines: Readonly<Record<LetterheadPart, number>> = { header: 4, footer: 6 };
/** As many as the widest roll has on a line. */
export const longestLine = 48;

/** The widest and the highest that a logo may be, in a printer's dots: all of a 58 mm roll, and 24 mm of height. */
export const logoBox = { width: 384, height: 192 } as const;

/** What is wrong, and in which line, counted from 1. */
export type LetterheadProblem =
  | { readonly kind: 'too-many' }
  | { readonly kind: 'too-long' | 'unprintable' | 'imitates'; readonly line: number };

/** The lines that somebody has typed or pasted, without spaces around them and without empty ones. */
export function linesTyped(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Undefined: these lines can stand on a receipt. */
export function problemOf(part: LetterheadPart, lines: readonly string[]): LetterheadProblem | undefined {
  if (lines.length > mostLines[part]) return { kind: 'too-many' };
  for (const [index, line] of lines.entries()) {
    const kind = lineProblem(line);
    if (kind !== undefined) return { kind, line: index + 1 };
  }
  return undefined;
}

function lineProblem(line: string): Exclude<LetterheadProblem['kind'], 'too-many'> | undefined {
  // Format signs as well: one of them turns round the order in which everything after it is read.
  if (/[\p{C}\p{Zl}\p{Zp}\p{Emoji_Presentation}]/u.test(line)) return 'unprintable';
  if (line.length > longestLine) return 'too-long';
  return names.has(lettersOf(line)) ? 'imitates' : undefined;
}

/** What only the till may call a paper, or a seller, in any language: as if `KOPI` were the shop's own word. */
const names: ReadonlySet<string> = new Set(
  languages.flatMap((language) => {
    const { titles, marks, organization } = paperWords(language);
    const all = [...Object.values(titles), ...Object.values(marks), organization('')];
    return [...all.map(lettersOf), lettersOf(organization('').replace(/mva$/i, ''))];
  }),
);

function lettersOf(text: string): string {
  return text.replace(/\P{L}/gu, '').toLowerCase();
}

/** As it is frozen into a receipt; undefined where the shop has nothing of its own on them. */
export function frozen({ header, footer, logo }: Letterhead): Letterhead | undefined {
  if (header.length === 0 && footer.length === 0 && logo === undefined) return undefined;
  return { header, footer, ...(logo === undefined ? {} : { logo }) };
}

import type { LogoId } from './letterhead/letterhead.ts';
import type { ReceiptRow } from './receipt-text.ts';

/** A line on a roll of paper, as a receipt printer sets it: one font, whole characters, a few sizes. */
export type PaperLine =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly align: 'left' | 'center';
      readonly isBold: boolean;
      /** Times the ordinary size, both ways: a character of 2 takes two columns. */
      readonly size: 1 | 2;
    }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'logo'; readonly logo: LogoId };

/** At most so much of the width belongs to the right side of a pair; more stands on a line of its own. */
const rightShare = 0.6;
const signatureGap = 3;

/**
 * A receipt's rows set on a roll.
 * @param columns characters of ordinary size across the roll, 32 to 48
 */
export function paperLines(rows: readonly ReceiptRow[], columns: number): readonly PaperLine[] {
  return rows.flatMap((row) => linesOf(row, columns));
}

function linesOf(row: ReceiptRow, columns: number): readonly PaperLine[] {
  switch (row.kind) {
    case 'shop':
    case 'title':
      return wrapped(row.text, columns).map((text) => line(text, { align: 'center', isBold: true }));
    case 'centre':
      return wrapped(row.text, columns).map((text) => line(text, { align: 'center' }));
    case 'notice':
      // Twice as large as the amounts; half as large again is what the regulation asks for (§ 2-8-6).
      return wrapped(row.text, Math.floor(columns / 2)).map((text) =>
        line(text, { align: 'center', isBold: true, size: 2 }),
      );
    case 'pair':
      return pairLines(row.left, row.right, columns).map((text) => line(text));
    case 'sum':
      return pairLines(row.left, row.right, columns).map((text) => line(text, { isBold: true }));
    case 'rule':
      return [line('-'.repeat(columns))];
    case 'gap':
      return [line('')];
    case 'signature':
      return [
        ...Array.from({ length: signatureGap }, () => line('')),
        line('_'.repeat(columns)),
        ...wrapped(row.text, columns).map((text) => line(text)),
      ];
    case 'slip':
      // The terminal has set it by itself: its lines stay, and only what would fall off the paper goes on beneath.
      return row.text.split(/\r\n|\r|\n/).flatMap((text) => broken(text, columns).map((part) => line(part)));
    case 'logo':
      return [row];
    case 'code':
      return [
        { kind: 'code', text: row.text },
        ...broken(row.text, columns).map((text) => line(text, { align: 'center' })),
      ];
  }
}

type Style = Partial<Pick<Extract<PaperLine, { kind: 'text' }>, 'align' | 'isBold' | 'size'>>;

function line(text: string, { align = 'left', isBold = false, size = 1 }: Style = {}): PaperLine {
  return { kind: 'text', text, align, isBold, size };
}

function pairLines(left: string, right: string, columns: number): readonly string[] {
  if (right === '') return wrapped(left, columns);
  if (right.length > columns * rightShare)
    return [...wrapped(left, columns), ...broken(right, columns).map((part) => part.padStart(columns))];
  const [first = '', ...rest] = wrapped(left, columns - right.length - 1);
  return [`${first}${right.padStart(columns - first.length)}`, ...rest];
}

/** At spaces where there are some; a word that is longer than the line is broken. Never loses a character but spaces. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    for (const [index, part] of broken(word, width).entries()) {
      const isJoined = index === 0 && current !== '' && current.length + 1 + part.length <= width;
      if (!isJoined && current !== '') lines.push(current);
      current = isJoined ? `${current} ${part}` : part;
    }
  }
  return [...lines, current];
}

function broken(text: string, width: number): readonly string[] {
  const signs = Array.from(text);
  const parts = Math.max(1, Math.ceil(signs.length / width));
  return Array.from({ length: parts }, (_, index) =>
    signs.slice(index * width, (index + 1) * width).join(''),
  );
}

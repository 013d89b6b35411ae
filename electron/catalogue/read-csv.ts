import { parse } from 'csv-parse/sync';

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** By the mark at its beginning, or what fits: UTF-16 has noughts beside its letters, and what is no UTF-8 is Windows'. */
export function decode(bytes: Uint8Array): string {
  const mark = marks.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  return new TextDecoder(mark?.encoding ?? guess(bytes)).decode(bytes);
}

function guess(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 2000);
  const noughts = (from: 0 | 1): number =>
    head.filter((byte, index) => index % 2 === from && byte === 0).length;
  if (noughts(1) > head.length / 8) return 'utf-16le';
  if (noughts(0) > head.length / 8) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** What stands most often between the headings, outside of quotes. */
export function guessDelimiter(text: string): string {
  const [line = ''] = text.replace(/"[^"]*"/g, '').split(/[\r\n]/, 1);
  const [best] = [';', '\t', ',', '|']
    .map((delimiter) => ({ delimiter, count: line.split(delimiter).length - 1 }))
    .sort((a, b) => b.count - a.count);
  return best === undefined || best.count === 0 ? ';' : best.delimiter;
}

/** Every row, one after the other. Throws for what is no table. */
export function readCsv(bytes: Uint8Array, row: (cells: readonly string[]) => void): void {
  const text = decode(bytes);
  // Excel writes such a line of its own before the headings.
  const hint = /^sep=(.)\r?\n/i.exec(text);
  parse(hint === null ? text : text.slice(hint[0].length), {
    delimiter: hint?.[1] ?? guessDelimiter(text),
    // Lists are written by hand, too: a quote inside a word, and rows that are longer or shorter than the headings.
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 100_000,
    onRecord: (cells: readonly string[]) => {
      row(cells);
      return null;
    },
  });
}

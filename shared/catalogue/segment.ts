import { fold, otherSpellings } from './fold.ts';
import type { Product } from './product.ts';

/** A product in its place: `key` is what it is sorted by. */
export type Entry = { readonly key: string; readonly product: Product };

/**
 * Some thousand products as two long strings, which is what a machine searches fastest: the words of each between line
 * feeds, and the same once more with the first letter of every word marked.
 */
export type Segment = {
  entries: readonly Entry[];
  /** Undefined until they are laid out. */
  texts?: Texts | undefined;
};

type Texts = { readonly plain: string; readonly marked: string; readonly starts: Uint32Array };

/** Every word by which a product may be found. A word never reaches from one field into the next. */
export function searchText({ name, sku, barcodes, group }: Product): string {
  const fields = [
    fold(name),
    otherSpellings(name),
    fold(sku),
    ...barcodes.map(fold),
    fold(group),
    otherSpellings(group),
  ];
  return fields.filter((field) => field !== '').join(' ');
}

/** How the beginning of a word is written in the marked text: one byte, which no folded text has (fold.ts). */
export function marked(word: string): string {
  const first = word.charCodeAt(0);
  return first < 0x80 ? String.fromCharCode(first + 0x80) + word.slice(1) : word;
}

/** Lays the texts out, unless they are: whoever puts a thousand products in pays once. */
export function layOut(segment: Segment): Texts {
  return (segment.texts ??= textsOf(segment.entries));
}

/**
 * Calls `found` with every product in whose text all words are, in order, until it says that it has enough. Each word is
 * looked for from where the others have got to: a rare one spares all that lies between.
 * @param words at least one, the rarest first
 */
export function search(
  segment: Segment,
  text: 'plain' | 'marked',
  words: readonly string[],
  found: (product: Product) => boolean,
  [from, to]: readonly [number, number] = [0, segment.entries.length],
): void {
  const { [text]: whole, starts } = layOut(segment);
  const next = new Int32Array(words.length).fill(-1);
  let index = from;
  while (index < to) {
    let furthest = index;
    for (let word = 0; word < words.length && furthest === index; word += 1) {
      let here = next[word] ?? -1;
      if (here < index) {
        const at = whole.indexOf(words[word] ?? '', starts[index]);
        if (at < 0) return;
        here = index;
        while ((starts[here + 1] ?? Infinity) <= at) here += 1;
        next[word] = here;
      }
      furthest = here;
    }
    if (furthest > index) index = furthest;
    else {
      const entry = segment.entries[index];
      if (entry !== undefined && found(entry.product)) return;
      index += 1;
    }
  }
}

function textsOf(entries: readonly Entry[]): Texts {
  const starts = new Uint32Array(entries.length);
  let length = 0;
  const lines = entries.map(({ product }, index) => {
    const line = `\n${searchText(product)}`;
    starts[index] = length;
    length += line.length;
    return line;
  });
  const plain = lines.join('');
  return {
    plain,
    marked: plain.replace(/([\n ])([\x21-\x7f])/g, (_, gap: string, letter: string) => gap + marked(letter)),
    starts,
  };
}

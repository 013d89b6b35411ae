/** Letters that no decomposition takes apart. */
const plainLetters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  '×': 'x',
};

/** The same letters as they are written where there is no key for them. */
const writtenOut: Readonly<Record<string, string>> = { å: 'aa', ø: 'oe', ö: 'oe', ä: 'ae' };

/**
 * Without case, accents and signs, single spaces between words: `KAFFEBONNER` and `kaffebønner` are typed for the same
 * thing. What is left above 0x7f is above 0xff, too (finder.ts marks beginnings there).
 */
export function fold(text: string): string {
  // Numbers, and what is folded already.
  if (/^[!-@[-~]*$/.test(text)) return text;
  const lower = text.toLowerCase();
  // Most of what is sold is written in letters that need no more than that.
  const bare = isPlain(lower) ? lower : apart(lower);
  return bare.replace(/ {2,}/g, ' ').trim();
}

function apart(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[æøœßðđþłı×]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[\p{C}\p{Z}\u0080-\u00ff]+/gu, ' ');
}

/** The words that somebody looks for, each once. */
export function foldedWords(text: string): readonly string[] {
  const folded = fold(text);
  return folded === '' ? [] : [...new Set(folded.split(' '))];
}

/**
 * The other ways in which a name is looked for: `blå` is also `blaa`, and a name with `aa` or `oe` is found by `å` and `ø`.
 * Empty where there are none.
 */
export function otherSpellings(text: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  if (!/[åøöä]|aa|oe/.test(lower)) return '';
  const long = fold(lower.replace(/[åøöä]/g, (letter) => writtenOut[letter] ?? letter));
  const plain = fold(lower);
  const short = plain.replaceAll('aa', 'a').replaceAll('oe', 'o');
  const others = new Set([...long.split(' '), ...short.split(' ')]);
  for (const word of plain.split(' ')) others.delete(word);
  return [...others].join(' ');
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

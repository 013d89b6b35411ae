import { inflateSync } from 'node:zlib';

/** What of a PDF of ours a reader sees: its words, and whether it holds a picture. */
export type ReadPdf = { readonly text: string; readonly hasPicture: boolean };

/** Reads a PDF as Chromium writes it: texts as glyphs of a font, and beside it a table of the signs that they stand for. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString('latin1');
  const streams = [...file.matchAll(/\/Length (\d+)[^>]*>>\s*stream\r?\n/g)].flatMap((match) => {
    const from = match.index + match[0].length;
    try {
      return [inflateSync(bytes.subarray(from, from + Number(match[1]))).toString('latin1')];
    } catch {
      return [];
    }
  });
  const fonts = streams.filter((stream) => stream.includes('begincmap')).map(signsOf);
  const pages = streams.filter((stream) => /\bT[jJ]\b/.test(stream));
  // Each line is in one of the fonts; which one it is, is not looked up: it makes sense in its own only.
  const text = fonts.flatMap((signs) => pages.map((page) => textOf(page, signs))).join('\n');
  // Two letters may be set as one sign.
  return { text: text.normalize('NFKC'), hasPicture: /\/Subtype\s*\/Image/.test(file) };
}

function signsOf(table: string): ReadonlyMap<number, string> {
  const signs = new Map<number, string>();
  const number = (hex: string | undefined): number => Number.parseInt(hex ?? '', 16);
  for (const [, body = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph, sign] of body.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi))
      signs.set(number(glyph), String.fromCharCode(number(sign)));
  for (const [, body = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first, last, sign] of body.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi))
      for (let glyph = number(first); glyph <= number(last); glyph += 1)
        signs.set(glyph, String.fromCharCode(number(sign) + glyph - number(first)));
  return signs;
}

function textOf(page: string, signs: ReadonlyMap<number, string>): string {
  const lines = [...page.matchAll(/BT([\s\S]*?)ET/g)].map(([, body = '']) =>
    [...body.matchAll(/<([0-9A-F]+)>/gi)]
      .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
      .map((glyph) => signs.get(Number.parseInt(glyph, 16)) ?? '')
      .join(''),
  );
  return lines.join('\n');
}

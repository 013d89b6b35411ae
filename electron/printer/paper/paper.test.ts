import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/languages.ts';
import { paperLines } from '../../../shared/paper-lines.ts';
import { papers } from '../../../shared/paper-words/rig.ts';
import { printerColumns } from '../../../shared/printer.ts';
import { receiptRows } from '../../../shared/receipt-text.ts';
import { encodeLines } from '../encode.ts';
import { readPaper, type PaperRow } from './rig.ts';

const logo = { width: 384, height: 96, dots: new Uint8Array(384 * 96) };

function isWritten(row: PaperRow): row is Extract<PaperRow, { kind: 'text' }> {
  return row.kind === 'text' && row.signs.length > 0;
}

function textOf({ signs }: Extract<PaperRow, { kind: 'text' }>): string {
  return signs.map(({ sign }) => sign).join('');
}

/** The few signs that a printer has not, as their likes. */
function asPrinted(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[−–—]/g, '-')
    .replaceAll('’', "'")
    .replaceAll('•', '*');
}

describe.each(languages)('what comes out of a printer in %s', (language) => {
  it.each(printerColumns)('is what the receipt says, whole and within %i columns', async (columns) => {
    for (const [name, [receipt, isCopy = false]] of Object.entries(papers)) {
      const lines = paperLines(receiptRows({ ...receipt, language }, { isCopy }), columns);
      const rows = readPaper(
        await encodeLines(lines, { language: 'esc-pos', columns }, () => Promise.resolve(logo)),
      );
      const written = rows.filter(isWritten);
      const said = lines.flatMap((line) =>
        line.kind === 'text' && line.text !== '' ? [asPrinted(line.text)] : [],
      );
      expect(
        written.map((row) => textOf(row).trim()),
        name,
      ).toEqual(said.map((text) => text.trim()));
      const widths = written.map(({ signs }) => signs.reduce((width, { size }) => width + size, 0));
      expect(Math.max(...widths), name).toBeLessThanOrEqual(columns);
      const others = rows.flatMap((row) => (row.kind === 'text' ? [] : [row.kind]));
      const code = receipt.reference === undefined ? [] : ['code'];
      const picture = receipt.letterhead?.logo === undefined ? [] : ['picture'];
      expect(others, name).toEqual([...picture, ...code, 'cut']);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { languages } from '../languages.ts';
import { paperLines, type PaperLine } from '../paper-lines.ts';
import { receiptRows } from '../receipt-text.ts';
import { papers } from './rig.ts';

describe.each(languages)('the papers of a shop in %s', (language) => {
  it('are those that somebody who reads the language has looked at', async () => {
    const text = Object.entries(papers).map(([name, [receipt, isCopy = false]]) => {
      const rows = receiptRows({ ...receipt, language }, { isCopy });
      return [`=== ${name} ===`, ...paperLines(rows, 42).map(printed), ''].join('\n');
    });
    await expect(text.join('\n')).toMatchFileSnapshot(`golden/${language}.txt`);
  });
});

/** As on a roll of 42 signs; what is printed twice as large is marked. */
function printed(line: PaperLine): string {
  if (line.kind === 'logo') return `[logo ${line.logo}]`;
  if (line.kind === 'code') return `[${line.text}]`;
  const marked = line.size > 1 ? `<<${line.text}>>` : line.text;
  const room = line.align === 'center' ? Math.max(0, Math.floor((42 - marked.length) / 2)) : 0;
  return `${' '.repeat(room)}${marked}`.trimEnd();
}

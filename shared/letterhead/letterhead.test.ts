import { describe, expect, it, test } from 'vitest';
import { languages } from '../languages.ts';
import { paperLines } from '../paper-lines.ts';
import { paperWords } from '../paper-words/paper-words.ts';
import { receiptRows } from '../receipt-text.ts';
import type { Till } from '../make-receipt.ts';
import { frozen, linesTyped, longestLine, plainLetterhead, problemOf } from './letterhead.ts';
import { sampleReceipt } from './sample.ts';

const till: Till = {
  mode: 'live',
  seller: { name: 'Kaffebaren AS', organizationNumber: '923663487' },
  registerId: 'K1',
  registerName: 'Kasse 1',
};

describe('What somebody types', () => {
  it('is lines without empty ones and without spaces around them, however they end', () => {
    expect(linesTyped('  Åpent 8–18 \r\n\r\nTlf. 22 33 44 55\r\n')).toEqual([
      'Åpent 8–18',
      'Tlf. 22 33 44 55',
    ]);
    expect(linesTyped(' \n ')).toEqual([]);
  });
});

describe('The shop’s own lines', () => {
  const line = 'Bytterett 30 dager mot kvittering';

  it('are at most four above and six below', () => {
    expect(problemOf('header', Array<string>(4).fill(line))).toBeUndefined();
    expect(problemOf('header', Array<string>(5).fill(line))).toEqual({ kind: 'too-many' });
    expect(problemOf('footer', Array<string>(6).fill(line))).toBeUndefined();
    expect(problemOf('footer', Array<string>(7).fill(line))).toEqual({ kind: 'too-many' });
  });

  it('are no longer than a line of the widest roll, and it is said which one is', () => {
    expect(problemOf('footer', [line, 'x'.repeat(longestLine)])).toBeUndefined();
    expect(problemOf('footer', [line, 'x'.repeat(longestLine + 1)])).toEqual({ kind: 'too-long', line: 2 });
  });

  it.each(['Takk\u0007', 'Takk\u202e', 'Takk\u200b', 'Takk 🎉', 'Takk\u2028', 'Takk\ttil deg'])(
    'hold only signs that are printed: not %j',
    (text) => {
      expect(problemOf('footer', [text])).toEqual({ kind: 'unprintable', line: 1 });
    },
  );

  it.each([
    line,
    'Ta vare på salgskvitteringen!',
    'Kopiering kr 2,00',
    'post@kaffebaren.example',
    '™ © 100 %',
  ])('can say “%s”', (text) => {
    expect(problemOf('footer', [text])).toBeUndefined();
  });

  it.each(['KOPI', '* k o p i *', 'Salgskvittering 1043', 'Org.nr. 999 999 999 MVA', 'org.nr. 999999999'])(
    'cannot call the paper or the seller “%s”',
    (text) => {
      expect(problemOf('header', [text])).toEqual({ kind: 'imitates', line: 1 });
    },
  );

  it.each(languages)('cannot be any mark or title of a paper in %s', (language) => {
    const { titles, marks } = paperWords(language);
    for (const text of [...Object.values(titles), ...Object.values(marks)])
      expect(problemOf('header', [text]), text).toEqual({ kind: 'imitates', line: 1 });
  });
});

test('A shop that has nothing of its own has nothing frozen into its receipts', () => {
  expect(frozen(plainLetterhead)).toBeUndefined();
  expect(frozen({ header: [], footer: ['Takk'] })).toEqual({ header: [], footer: ['Takk'] });
});

test('The lines stand beneath the seller’s particulars and at the very end, on a roll of 58 mm as well', () => {
  const letterhead = {
    header: ['Tlf. 22 33 44 55'],
    footer: ['Bytterett 30 dager', 'Åpent 8–18'],
    logo: 'ab',
  };
  const receipt = { ...sampleReceipt(till, '2026-11-23T10:00:00+01:00', 'T1'), letterhead };
  const lines = paperLines(receiptRows(receipt, { isCopy: true }), 32);
  const texts = lines.map((line) => (line.kind === 'logo' ? '[logo]' : line.text));
  expect(texts.slice(0, 6)).toEqual([
    '[logo]',
    'Kaffebaren AS',
    'Org.nr. 923 663 487 MVA',
    'Tlf. 22 33 44 55',
    '-'.repeat(32),
    'Salgskvittering 1',
  ]);
  expect(texts.slice(-3)).toEqual(['', 'Bytterett 30 dager', 'Åpent 8–18']);
  // Whatever the shop writes, only the paper's own marks are large.
  expect(lines.flatMap((line) => (line.kind === 'text' && line.size === 2 ? [line.text] : []))).toEqual([
    'KOPI',
  ]);
});

test('A sample shows what is typed, not what is saved', () => {
  const saved = { ...till, letterhead: { header: ['Gammelt'], footer: [] } };
  expect(sampleReceipt(saved, '', '')).not.toHaveProperty('letterhead');
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperLines } from './paper-lines.ts';
import { printerColumns } from './printer.ts';
import type { ReceiptRow } from './receipt-text.ts';

function texts(rows: readonly ReceiptRow[], columns = 32): readonly string[] {
  return paperLines(rows, columns).flatMap((line) => (line.kind === 'text' ? [line.text] : []));
}

describe('a pair', () => {
  it('has its right side at the edge, and the rest of the left beneath', () => {
    expect(texts([{ kind: 'pair', left: '2 × Kaffe latte med havremelk à 58,00', right: '116,00' }])).toEqual(
      ['2 × Kaffe latte med       116,00', 'havremelk à 58,00'],
    );
  });

  it('with a right side too wide for it has that on a line of its own', () => {
    const id = 'T12345678.5kSJd8Rk2m7wAQHdXvPzaE';
    expect(texts([{ kind: 'pair', left: 'Transaksjon', right: id }])).toEqual(['Transaksjon', id]);
  });
});

it('a notice is twice as large, and wraps at half as many signs', () => {
  const lines = paperLines([{ kind: 'notice', text: 'IKKE KVITTERING FOR KJØP' }], 32);
  expect(lines).toMatchObject([
    { text: 'IKKE KVITTERING', size: 2, align: 'center' },
    { text: 'FOR KJØP', size: 2, align: 'center' },
  ]);
});

it('what the terminal printed keeps its lines, and spaces', () => {
  expect(texts([{ kind: 'slip', text: 'VISA  ****1234\r\n  GODKJENT' }])).toEqual([
    'VISA  ****1234',
    '  GODKJENT',
  ]);
});

it('no line is wider than the roll, and no word is lost, whatever a product is called', () => {
  const words = fc.string({ unit: 'grapheme-ascii', maxLength: 90 });
  const row: fc.Arbitrary<ReceiptRow> = fc.oneof(
    fc.record({ kind: fc.constantFrom('shop' as const, 'centre' as const, 'title' as const), text: words }),
    fc.record({ kind: fc.constantFrom('notice' as const, 'signature' as const), text: words }),
    fc.record({ kind: fc.constantFrom('pair' as const, 'sum' as const), left: words, right: words }),
  );
  fc.assert(
    fc.property(fc.array(row), fc.constantFrom(...printerColumns), (rows, columns) => {
      const lines = paperLines(rows, columns);
      for (const line of lines)
        if (line.kind === 'text') expect(line.text.length * line.size).toBeLessThanOrEqual(columns);
      const set = lines.map((line) => (line.kind === 'text' ? line.text : '')).join('');
      const said = rows
        .map((one) => ('text' in one ? one.text : 'left' in one ? one.left + one.right : ''))
        .join('');
      expect(signs(set)).toEqual(signs(said));
    }),
  );
});

/** Which signs there are and how often: what wraps changes places. The line to sign on is no sign of anybody's. */
function signs(text: string): readonly string[] {
  return Array.from(text.replace(/[\s_]/g, '')).sort();
}

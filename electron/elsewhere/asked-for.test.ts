import { describe, expect, it } from 'vitest';
import { askedFor } from './asked-for.ts';

const today = '2026-11-22';

describe('what Dintero can be asked for', () => {
  it.each<[string, unknown]>([
    ['K2-20261120-7F3K9QW2ZX', { by: 'reference', reference: 'K2-20261120-7F3K9QW2ZX' }],
    ['k2+20261120+7f3k9qw2zx', { by: 'reference', reference: 'k2-20261120-7F3K9QW2ZX' }],
    ['T12345678.5XbFcR3XrvSDHKCDkKvbFc', { by: 'name', name: 'T12345678.5XbFcR3XrvSDHKCDkKvbFc' }],
    ['ORDER-2026-17', { by: 'name', name: 'ORDER-2026-17' }],
    ['4417 249,00 22.11', { by: 'slip', slips: [{ lastFour: '4417', amount: 24_900, day: '2026-11-22' }] }],
    [
      '20.11.2026 1 249,50 0416',
      { by: 'slip', slips: [{ lastFour: '0416', amount: 124_950, day: '2026-11-20' }] },
    ],
    // What has not been this year was last year.
    ['24.12 4417 58', { by: 'slip', slips: [{ lastFour: '4417', amount: 5800, day: '2025-12-24' }] }],
    [
      '4417 2490 2026-11-22',
      {
        by: 'slip',
        slips: [
          { lastFour: '4417', amount: 249_000, day: '2026-11-22' },
          { lastFour: '2490', amount: 441_700, day: '2026-11-22' },
        ],
      },
    ],
    ['', undefined],
    ['1042', undefined],
    ['4417 249,00', undefined],
    ['249,00 22.11', undefined],
    ['4417 22.11', undefined],
    ['kaffe', undefined],
    ['4417 -249,00 22.11', undefined],
    ['4417 249,00 22.11 58', undefined],
  ])('%j', (text, expected) => {
    expect(askedFor(text, today)).toEqual(expected);
  });
});

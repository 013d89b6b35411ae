import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { mayHoldUndecided } from './undecided.ts';

let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'undecided-'));
  file = join(folder, 'T12345678.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

function journalWith(isOpen: number, attention: string | null): void {
  const database = openDatabase(file);
  database
    .prepare(
      `INSERT INTO movement (id, kind, sale, reference, terminal, amount, started_at, is_open, holds_sale, is_watched,
        attention, lines, state, seal) VALUES ('m', 'payment', 's', 'r', 't', 100, '2026', ?, 0, 0, ?, '[]', '{}', '')`,
    )
    .run(isOpen, attention);
  database.close();
}

describe('a journal that is not open', () => {
  it.each([
    [1, null, true],
    [0, 'undecided', true],
    [0, 'refund-undecided', true],
    [0, 'collection-pending', true],
    [0, 'payment-found', false],
    [0, null, false],
  ])('with is_open %d and attention %s says %s', (isOpen, attention, expected) => {
    journalWith(isOpen, attention);
    expect(mayHoldUndecided(file)).toBe(expected);
  });

  it('is taken for undecided where it cannot be read, and for nothing where it is not there', () => {
    expect(mayHoldUndecided(file)).toBe(false);
    writeFileSync(file, 'no journal');
    expect(mayHoldUndecided(file)).toBe(true);
  });
});

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Product } from '../../shared/catalogue/product.ts';
import { minor } from '../../shared/money.ts';
import type { Clock } from '../clock.ts';
import { openDatabase, type Database } from '../journal/database.ts';
import { createJournal } from '../journal/journal.ts';
import { createLog } from '../log.ts';
import { createCatalogue, type Catalogue } from './catalogue.ts';
import { openCatalogueFile } from './file.ts';
import { runCatalogueJob } from './jobs.ts';
import { copyOf } from './open.ts';

let folder: string;
let database: Database;
let catalogue: Catalogue;
let isJournalThere: boolean;
let told = 0;

const clock: Clock = {
  now: () => Date.parse('2026-11-22T10:00:00Z'),
  monotonic: () => 0,
  after: () => () => undefined,
};
const siri = { name: 'Siri', role: 'manager' } as const;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  database = openDatabase(join(folder, 'journal.sqlite'));
  isJournalThere = true;
  told = 0;
  catalogue = open();
});

afterEach(() => {
  catalogue.close();
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(): Catalogue {
  const journal = createJournal(database, clock);
  return createCatalogue({
    path: join(folder, 'catalogue.sqlite'),
    journal: () => (isJournalThere ? journal : undefined),
    clock,
    log: createLog(() => undefined),
    changed: () => (told += 1),
  });
}

const tea: Product = {
  sku: '1004',
  name: 'Te',
  unitPrice: minor(3600),
  vat: 'food',
  unit: 'piece',
  group: 'Drikke',
  barcodes: ['96385074'],
  isActive: true,
};

function records(): readonly { what: string; body: Record<string, string> }[] {
  const rows = database.prepare('SELECT what, body FROM record ORDER BY seq').all();
  return (rows as { what: string; body: string }[]).map(({ what, body }) => ({
    what,
    body: JSON.parse(body) as Record<string, string>,
  }));
}

function all(since = 0): readonly Product[] {
  const answer = catalogue.rows(since, '', 1000);
  return answer.ok ? answer.value.rows : [];
}

const problems = (product: Product, isNew = true): unknown => {
  const answer = catalogue.save(product, isNew, siri);
  return answer.ok ? answer.value.problems : answer.fault;
};

describe('The catalogue', () => {
  it('is no file before there is a product, and nobody who looks makes one', () => {
    expect(all()).toEqual([]);
    expect(existsSync(join(folder, 'catalogue.sqlite'))).toBe(false);
    expect(catalogue.view()).toMatchObject({ isMade: false });
  });

  it('writes every change into the record, with who made it, before and after', () => {
    problems(tea);
    problems({ ...tea, unitPrice: minor(3900) }, false);
    problems({ ...tea, unitPrice: minor(3900), vat: 'general', group: 'Varm drikke' }, false);
    problems(
      { ...tea, unitPrice: minor(3900), vat: 'general', group: 'Varm drikke', isActive: false },
      false,
    );
    problems({ ...tea, unitPrice: minor(3900), vat: 'general', group: 'Varm drikke' }, false);
    expect(records().map(({ what }) => what)).toEqual([
      'product-added',
      'product-price-set',
      'product-vat-set',
      'product-changed',
      'product-ended',
      'product-back',
    ]);
    expect(records()[1]?.body).toMatchObject({
      sku: '1004',
      name: 'Te',
      before: '36,00',
      after: '39,00',
      who: 'Siri',
      role: 'manager',
    });
    expect(told).toBeGreaterThan(0);
  });

  it('writes nothing where nothing has changed', () => {
    problems(tea);
    const { version } = catalogue.view();
    problems({ ...tea, name: '  Te ' }, false);
    expect(records()).toHaveLength(1);
    expect(catalogue.view().version).toBe(version);
  });

  it('has every number once among what is sold, and again when it was given up', () => {
    problems(tea);
    expect(problems({ ...tea, name: 'Grønn te' })).toEqual(['sku-taken']);
    const green = { ...tea, sku: '1005', name: 'Grønn te' };
    expect(problems(green)).toEqual(['barcode-taken']);
    expect(problems({ ...green, sku: '96385074', barcodes: [] })).toEqual(['sku-taken']);
    problems({ ...tea, isActive: false }, false);
    expect(problems(green)).toEqual([]);
    expect(problems(tea, false)).toEqual(['barcode-taken']);
    expect(problems({ ...tea, sku: '9', barcodes: [] }, false)).toEqual(['sku-taken']);
  });

  it('tells what has changed since, ended ones too, in the order that it is shown in', () => {
    problems({ ...tea, sku: 'b', name: 'Banan', barcodes: [] });
    problems({ ...tea, sku: 'a', name: 'Ananas', barcodes: [] });
    problems({ ...tea, sku: 'f', name: 'Zucchini', barcodes: [], place: 1 });
    const { version = 0 } = catalogue.view();
    expect(all().map(({ sku }) => sku)).toEqual(['f', 'a', 'b']);
    problems({ ...tea, sku: 'a', name: 'Ananas', barcodes: [], isActive: false }, false);
    expect(all(version)).toMatchObject([{ sku: 'a', isActive: false }]);
    const first = catalogue.rows(0, '', 2);
    const next = first.ok ? (first.value.next ?? '') : '';
    expect(catalogue.rows(0, next, 2)).toMatchObject({ value: { rows: [{ sku: 'b' }], total: 0 } });
  });

  it('tells the record later what it could not be told at once', () => {
    isJournalThere = false;
    problems(tea);
    expect(records()).toEqual([]);
    catalogue.close();
    isJournalThere = true;
    catalogue = open();
    all();
    expect(records()).toMatchObject([{ what: 'product-added', body: { toTell: '1' } }]);
    all();
    expect(records()).toHaveLength(1);
  });

  it('keeps the rules of the scale’s labels', () => {
    const rules = [{ prefix: '27', holds: 'price', itemDigits: 5, decimals: 2 }] as const;
    catalogue.setEmbedded(rules, siri);
    expect(catalogue.view().embedded).toEqual(rules);
    expect(records()).toMatchObject([{ what: 'scale-labels-set' }]);
  });
});

describe('A catalogue that is broken', () => {
  const path = (): string => join(folder, 'catalogue.sqlite');

  function damage(): void {
    catalogue.close();
    const bytes = readFileSync(path());
    bytes.fill(0x5a, 4096);
    writeFileSync(path(), bytes);
    catalogue = open();
  }

  it('is set aside, and its last copy sells on', () => {
    problems(tea);
    runCatalogueJob('copy', { catalogue: path(), to: copyOf(path()) }, () => undefined);
    damage();
    expect(all()).toMatchObject([{ sku: '1004' }]);
    expect(catalogue.view()).toMatchObject({ problem: 'copy-in-place' });
    expect(readdirSync(folder).some((name) => name.startsWith('catalogue.broken-'))).toBe(true);
  });

  it('is set aside for an empty one where there is no copy', () => {
    writeFileSync(path(), 'this is no catalogue'.repeat(500));
    expect(all()).toEqual([]);
    expect(catalogue.view()).toMatchObject({ problem: 'set-aside', isMade: true });
    expect(problems(tea)).toEqual([]);
  });

  it('does not take the place of its last whole copy', () => {
    problems(tea);
    runCatalogueJob('copy', { catalogue: path(), to: copyOf(path()) }, () => undefined);
    catalogue.close();
    const bytes = readFileSync(path());
    bytes.fill(0x5a, 4096);
    writeFileSync(path(), bytes);
    const made = runCatalogueJob('copy', { catalogue: path(), to: copyOf(path()) }, () => undefined);
    expect(made.ok).toBe(false);
    const copy = openCatalogueFile(copyOf(path()));
    expect(copy.bySku('1004')).toEqual(tea);
    copy.close();
  });
});

it('A file from before products had an age limit gets one, and keeps what is in it', () => {
  expect(catalogue.save({ ...tea, ageLimit: 18 }, true, siri)).toMatchObject({ ok: true });
  catalogue.close();
  const path = join(folder, 'catalogue.sqlite');
  const older = new DatabaseSync(path);
  older.exec('ALTER TABLE product DROP COLUMN age; PRAGMA user_version = 1');
  older.close();
  catalogue = open();
  expect(catalogue.bySku('1004')).toEqual(tea);
  expect(catalogue.save({ ...tea, ageLimit: 20 }, false, siri)).toMatchObject({ ok: true });
  expect(catalogue.bySku('1004')).toEqual({ ...tea, ageLimit: 20 });
});

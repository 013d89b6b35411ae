import { DatabaseSync } from '@photostructure/sqlite';
import { usualEmbeddedRules, type EmbeddedRule } from '../../shared/catalogue/gtin.ts';
import { orderKey } from '../../shared/catalogue/finder.ts';
import { fold } from '../../shared/catalogue/fold.ts';
import type { Colour, Product } from '../../shared/catalogue/product.ts';
import type { ProductRows } from '../../shared/ipc/catalogue-views.ts';
import { minor } from '../../shared/money.ts';
import { transact } from '../journal/database.ts';

type Database = InstanceType<typeof DatabaseSync>;

/** What is to be written into the journal about a change. */
export type Untold = { readonly what: UntoldWhat; readonly facts: Readonly<Record<string, string>> };
export type UntoldWhat =
  | 'product-added'
  | 'product-changed'
  | 'product-price-set'
  | 'product-vat-set'
  | 'product-ended'
  | 'product-back'
  | 'products-imported'
  | 'products-exported'
  | 'scale-labels-set';

/**
 * The shop's products in a file of their own: they are configuration, and no part of the record. What the record has to be
 * told of a change is kept in the same transaction, so that nothing changes untold, whatever stops the till in between.
 */
export type CatalogueFile = {
  version(): number;
  bySku(sku: string): Product | undefined;
  /** An active product other than this one that has one of these numbers. */
  holderOf(codes: readonly string[], otherThan: string): Product | undefined;
  /** Products that changed after a version, from where an earlier answer ended. */
  rows(since: number, after: string, limit: number): ProductRows;
  all(): Iterable<Product>;
  embedded(): readonly EmbeddedRule[];
  /** Puts products in, and what to tell of it, as one. Throws what SQLite says. */
  put(products: Iterable<Product>, untold: readonly Untold[]): void;
  setEmbedded(rules: readonly EmbeddedRule[], untold: readonly Untold[]): void;
  untold(): readonly (Untold & { readonly id: number })[];
  told(upTo: number): void;
  isWhole(): boolean;
  copyTo(path: string): void;
  close(): void;
};

const currentVersion = 2;
const schema = `
  CREATE TABLE product (
    sku TEXT PRIMARY KEY, folded TEXT NOT NULL UNIQUE, place_key TEXT NOT NULL, name TEXT NOT NULL,
    price INTEGER NOT NULL CHECK (price > 0), vat TEXT NOT NULL, unit TEXT NOT NULL, grp TEXT NOT NULL,
    barcodes TEXT NOT NULL, colour TEXT, place INTEGER, active INTEGER NOT NULL, changed INTEGER NOT NULL, age INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX product_order ON product (place_key);
  CREATE INDEX product_changed ON product (changed);
  CREATE TABLE code (code TEXT PRIMARY KEY, sku TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX code_of ON code (sku);
  CREATE TABLE state (only_one INTEGER PRIMARY KEY CHECK (only_one = 1), version INTEGER NOT NULL, embedded TEXT NOT NULL) STRICT;
  CREATE TABLE untold (id INTEGER PRIMARY KEY AUTOINCREMENT, what TEXT NOT NULL, facts TEXT NOT NULL) STRICT;
  PRAGMA user_version = ${String(currentVersion)};`;

/** Of a till from before products had an age limit. */
const withAge = `ALTER TABLE product ADD COLUMN age INTEGER; PRAGMA user_version = ${String(currentVersion)};`;

type Row = {
  readonly sku: string;
  readonly name: string;
  readonly price: number;
  readonly vat: Product['vat'];
  readonly unit: Product['unit'];
  readonly grp: string;
  readonly barcodes: string;
  readonly colour: Colour | null;
  readonly place: number | null;
  readonly active: number;
  readonly place_key: string;
  readonly age: number | null;
};

/** Opens the file, made if it is not there. Throws what SQLite says, and for a file from a newer till. */
export function openCatalogueFile(file: string): CatalogueFile {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA busy_timeout = 2000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    const { user_version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
    if (user_version > currentVersion) throw new Error('The catalogue is from a newer till');
    if (user_version === 0)
      transact(database, () => {
        database.exec(schema);
        database.prepare('INSERT INTO state VALUES (1, 0, ?)').run(JSON.stringify(usualEmbeddedRules));
      });
    if (user_version === 1)
      transact(database, () => {
        database.exec(withAge);
      });
    return over(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

function over(database: Database): CatalogueFile {
  const versionNow = database.prepare('SELECT version FROM state');
  const oneBySku = database.prepare('SELECT * FROM product WHERE folded = ?');
  const holder = database.prepare('SELECT sku FROM code WHERE code = ? AND sku <> ?');
  const from = database.prepare(
    'SELECT * FROM product WHERE place_key > ? AND changed > ? ORDER BY place_key LIMIT ?',
  );
  const countFrom = database.prepare('SELECT COUNT(*) AS count FROM product WHERE changed > ?');
  const every = database.prepare('SELECT * FROM product ORDER BY place_key');
  const putProduct = database.prepare(
    'INSERT OR REPLACE INTO product VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const dropCodes = database.prepare('DELETE FROM code WHERE sku = ?');
  const putCode = database.prepare('INSERT INTO code VALUES (?, ?)');
  const nextVersion = database.prepare('UPDATE state SET version = version + 1');
  const putUntold = database.prepare('INSERT INTO untold (what, facts) VALUES (?, ?)');

  const version = (): number => (versionNow.get() as { version: number }).version;

  function tellLater(untold: readonly Untold[]): void {
    for (const { what, facts } of untold) putUntold.run(what, JSON.stringify(facts));
  }

  function putOne(product: Product, changed: number): void {
    const { sku, name, unitPrice, vat, unit, group, barcodes, colour, place, ageLimit, isActive } = product;
    putProduct.run(
      sku,
      fold(sku),
      orderKey(product),
      name,
      unitPrice,
      vat,
      unit,
      group,
      JSON.stringify(barcodes),
      colour ?? null,
      place ?? null,
      Number(isActive),
      changed,
      ageLimit ?? null,
    );
  }

  return {
    version,
    bySku(sku) {
      const row = oneBySku.get(fold(sku)) as Row | undefined;
      return row === undefined ? undefined : productOf(row);
    },
    holderOf(codes, otherThan) {
      for (const code of codes) {
        const found = holder.get(fold(code), otherThan) as { sku: string } | undefined;
        if (found !== undefined) return this.bySku(found.sku);
      }
      return undefined;
    },
    rows(since, after, limit) {
      const rows = from.all(after, since, limit) as Row[];
      // Counting takes a moment, so only the first answer has it.
      const { count } = after === '' ? (countFrom.get(since) as { count: number }) : { count: 0 };
      const last = rows.length < limit ? undefined : rows.at(-1)?.place_key;
      return {
        rows: rows.map(productOf),
        total: count,
        version: version(),
        ...(last === undefined ? {} : { next: last }),
      };
    },
    *all() {
      for (const row of every.iterate()) yield productOf(row as Row);
    },
    embedded() {
      const { embedded } = database.prepare('SELECT embedded FROM state').get() as { embedded: string };
      return JSON.parse(embedded) as readonly EmbeddedRule[];
    },
    put(products, untold) {
      transact(database, () => {
        nextVersion.run();
        const changed = version();
        const kept: Product[] = [];
        for (const product of products) {
          dropCodes.run(product.sku);
          putOne(product, changed);
          kept.push(product);
        }
        // After all of them have given theirs up: a number may move from one to another.
        for (const { sku, barcodes, isActive } of kept)
          if (isActive) for (const code of new Set([sku, ...barcodes].map(fold))) putCode.run(code, sku);
        tellLater(untold);
      });
    },
    setEmbedded(rules, untold) {
      transact(database, () => {
        nextVersion.run();
        database.prepare('UPDATE state SET embedded = ?').run(JSON.stringify(rules));
        tellLater(untold);
      });
    },
    untold() {
      const rows = database.prepare('SELECT id, what, facts FROM untold ORDER BY id').all();
      return (rows as { id: number; what: UntoldWhat; facts: string }[]).map(({ facts, ...rest }) => ({
        ...rest,
        facts: JSON.parse(facts) as Readonly<Record<string, string>>,
      }));
    },
    told(upTo) {
      database.prepare('DELETE FROM untold WHERE id <= ?').run(upTo);
    },
    isWhole() {
      const [first] = database.prepare('PRAGMA quick_check(1)').all() as { quick_check: string }[];
      return first?.quick_check === 'ok';
    },
    copyTo(path) {
      database.prepare('VACUUM INTO ?').run(path);
    },
    close() {
      database.close();
    },
  };
}

function productOf(row: Row): Product {
  return {
    sku: row.sku,
    name: row.name,
    unitPrice: minor(row.price),
    vat: row.vat,
    unit: row.unit,
    group: row.grp,
    barcodes: JSON.parse(row.barcodes) as readonly string[],
    ...(row.colour === null ? {} : { colour: row.colour }),
    ...(row.place === null ? {} : { place: row.place }),
    ...(row.age === null ? {} : { ageLimit: row.age }),
    isActive: row.active === 1,
  };
}

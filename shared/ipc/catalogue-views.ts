import type { Cell, Decimal } from '../catalogue/cells.ts';
import type { Columns } from '../catalogue/columns.ts';
import type { EmbeddedRule } from '../catalogue/gtin.ts';
import type { BadRow } from '../catalogue/plan-import.ts';
import type { Product, ProductProblem } from '../catalogue/product.ts';
import type { VatClass } from '../vat-rates.ts';
import type { Nothing } from './nothing.ts';

/** What the shop sells, as far as the page has to hear of it without asking; the products themselves are asked for. */
export type CatalogueView = {
  /** False where nobody ever added a product. */
  readonly isMade: boolean;
  /** Goes up with every change; undefined until somebody has asked for products. */
  readonly version?: number;
  readonly embedded: readonly EmbeddedRule[];
  /** The file could not be read: it was set aside, and its last copy put in its place where there was one. */
  readonly problem?: 'copy-in-place' | 'set-aside';
  readonly import?: ImportView;
};

/** Some of the products, favourites first and then by name, ended ones among them. */
export type ProductRows = {
  readonly rows: readonly Product[];
  /** How many there are in all of what was asked for; only in the first answer, and 0 in those that go on. */
  readonly total: number;
  /** What they are up to: asked for again when the view has a higher one. */
  readonly version: number;
  /** Where the next ones go on; absent behind the last. */
  readonly next?: string;
};

/** Nothing was kept when there are problems. */
export type ProductAnswer = { readonly problems: readonly ProductProblem[] };

/** What is chosen about a file before it is imported. */
export type ImportChoices = {
  readonly columns: Columns;
  readonly decimal: Decimal;
  readonly vat: VatClass;
};

/** What a file would do to the catalogue. */
export type ImportLook = {
  readonly choices: ImportChoices;
  readonly headings: readonly string[];
  /** The first rows beneath them. */
  readonly sample: readonly (readonly Cell[])[];
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  /** Of those that change. */
  readonly priceChanges: number;
  readonly same: number;
  readonly badCount: number;
  /** The first of them. */
  readonly bad: readonly BadRow[];
};

export type ImportFault =
  'unreadable' | 'too-large' | 'too-many-rows' | 'no-rows' | 'file-changed' | 'catalogue-changed' | 'storage';

export type ImportView = {
  /** Without its folder. */
  readonly file: string;
  readonly state: 'looking' | 'looked' | 'importing' | 'imported' | 'failed';
  /** Rows read and rows there are, as far as that is known yet. */
  readonly done: number;
  readonly of: number;
  readonly look?: ImportLook;
  readonly fault?: ImportFault;
};

/** What the shop sells, and its lists. */
export type CatalogueCommands = {
  /** Products that changed after `since`, from where an earlier answer ended; from 0 and '' it is all of them. */
  'catalogue:rows': { input: { since: number; after: string; limit: number }; output: ProductRows };
  'catalogue:save': { input: { product: Product; isNew: boolean }; output: ProductAnswer };
  /** How the labels of the shop's scale are read. */
  'catalogue:scale-labels': { input: { rules: readonly EmbeddedRule[] }; output: ProductAnswer };
  /** Lets somebody choose a list, and looks at what it would do: the `catalogue` event tells. Nothing is changed by it. */
  'catalogue:choose-list': { input: Nothing; output: Nothing };
  'catalogue:look': { input: { choices: ImportChoices }; output: Nothing };
  /** Imports what was looked at. */
  'catalogue:import': { input: Nothing; output: Nothing };
  /** Stops what is under way with a list, and forgets the list. */
  'catalogue:stop': { input: Nothing; output: Nothing };
  'catalogue:export': { input: Nothing; output: { path: string } };
};

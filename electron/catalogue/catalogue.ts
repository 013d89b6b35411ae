import { existsSync } from 'node:fs';
import { usualEmbeddedRules, type EmbeddedRule } from '../../shared/catalogue/gtin.ts';
import {
  changedFields,
  productProblems,
  tidied,
  type Product,
  type ProductProblem,
} from '../../shared/catalogue/product.ts';
import type { Fault } from '../../shared/faults.ts';
import type { CatalogueView, ProductAnswer, ProductRows } from '../../shared/ipc/catalogue-views.ts';
import { formatAmount } from '../../shared/money.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Who } from '../../shared/who.ts';
import type { Clock } from '../clock.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import { whoFacts, type Facts } from '../payment/facts.ts';
import type { CatalogueFile, Untold } from './file.ts';
import { openCatalogue } from './open.ts';

export type CataloguePorts = {
  readonly path: string;
  /** Of the mode at work; undefined where there is none. */
  readonly journal: () => Journal | undefined;
  readonly clock: Clock;
  readonly log: Log;
  readonly changed: () => void;
};

/** What the shop sells. The file is opened when somebody first asks, so that no start waits for it. */
export type Catalogue = {
  readonly path: string;
  view(): Omit<CatalogueView, 'import'>;
  /** As it is sold now; undefined where the shop has no such product. */
  bySku(sku: string): Product | undefined;
  rows(since: number, after: string, limit: number): Result<ProductRows, Fault>;
  /** A new product, or another state of one. */
  save(product: Product, isNew: boolean, by: Who): Result<ProductAnswer, Fault>;
  setEmbedded(rules: readonly EmbeddedRule[], by: Who): Result<ProductAnswer, Fault>;
  /** Somebody else has written into the file. */
  refresh(): void;
  note(untold: Untold): void;
  close(): void;
};

const nothing: ProductRows = { rows: [], total: 0, version: 0 };

export function createCatalogue({ path, journal, clock, log, changed }: CataloguePorts): Catalogue {
  let file: CatalogueFile | undefined;
  let problem: CatalogueView['problem'];

  /** @param make false for one who only looks: a shop without products gets no file */
  function opened(make: boolean): CatalogueFile | undefined {
    if (file !== undefined || (!make && !existsSync(path))) return file;
    const result = openCatalogue(path, clock, log);
    ({ file, problem } = { problem: undefined, ...result });
    tellRecord();
    changed();
    return file;
  }

  /** What was changed is in the file already; a record that refuses now is told again at the next change or start. */
  function tellRecord(): void {
    const record = journal();
    if (file === undefined || record === undefined) return;
    try {
      const untold = file.untold();
      const last = untold.at(-1);
      if (last === undefined) return;
      record.recordAll(
        untold.map(({ what, facts, id }) => ({ what, facts: { ...facts, toTell: String(id) } })),
      );
      file.told(last.id);
    } catch (error) {
      log.error('catalogue.not-told', { error });
    }
  }

  function attempt<T>(work: () => T): Result<T, Fault> {
    try {
      return ok(work());
    } catch (error) {
      log.error('catalogue.refused', { error });
      return fail({ kind: 'storage', detail: 'The list of products could not be read or written' });
    }
  }

  function settle(): void {
    tellRecord();
    changed();
  }

  return {
    path,
    view: () => ({
      isMade: file !== undefined || existsSync(path),
      ...(file === undefined ? {} : { version: file.version() }),
      embedded: file?.embedded() ?? usualEmbeddedRules,
      ...(problem === undefined ? {} : { problem }),
    }),
    bySku(sku) {
      const found = attempt(() => opened(false)?.bySku(sku));
      return found.ok ? found.value : undefined;
    },
    rows: (since, after, limit) => attempt(() => opened(false)?.rows(since, after, limit) ?? nothing),
    save: (given, isNew, by) =>
      attempt(() => {
        const here = opened(true);
        if (here === undefined) throw new Error('There is no file');
        const product = tidied(given);
        const before = here.bySku(product.sku);
        const problems = problemsOf(here, product, before, isNew);
        if (problems.length > 0) return { problems };
        const untold = tellings(before, product, whoFacts(by));
        if (untold.length > 0) {
          here.put([product], untold);
          settle();
        }
        return { problems };
      }),
    setEmbedded: (rules, by) =>
      attempt(() => {
        const here = opened(true);
        const now = JSON.stringify(rules);
        const before = JSON.stringify(here?.embedded());
        if (now !== before) {
          const facts = { before, after: now, ...whoFacts(by) };
          here?.setEmbedded(rules, [{ what: 'scale-labels-set', facts }]);
          settle();
        }
        return { problems: [] };
      }),
    refresh: () => {
      attempt(() => opened(false));
      settle();
    },
    note: ({ what, facts }) => {
      attempt(() => journal()?.record({ what, facts }));
    },
    close() {
      file?.close();
      file = undefined;
    },
  };
}

function problemsOf(
  file: CatalogueFile,
  product: Product,
  before: Product | undefined,
  isNew: boolean,
): readonly ProductProblem[] {
  const problems: ProductProblem[] = [...productProblems(product)];
  const isKnown = before !== undefined && before.sku === product.sku;
  if (isNew ? before !== undefined : !isKnown) problems.push('sku-taken');
  else if (product.isActive && file.holderOf([product.sku], product.sku) !== undefined)
    problems.push('sku-taken');
  if (product.isActive && file.holderOf(product.barcodes, product.sku) !== undefined)
    problems.push('barcode-taken');
  return problems;
}

/** What the record is told: the price and the VAT by themselves, for they are what is looked for. */
function tellings(before: Product | undefined, after: Product, who: Facts): readonly Untold[] {
  const about = { sku: after.sku, name: after.name, ...who };
  const price = formatAmount(after.unitPrice);
  if (before === undefined) return [{ what: 'product-added', facts: { ...about, price, vat: after.vat } }];
  const changes = changedFields(before, after);
  const others = changes.filter((field) => !['unitPrice', 'vat', 'isActive'].includes(field));
  return [
    ...(changes.includes('unitPrice')
      ? [
          {
            what: 'product-price-set' as const,
            facts: { ...about, before: formatAmount(before.unitPrice), after: price },
          },
        ]
      : []),
    ...(changes.includes('vat')
      ? [{ what: 'product-vat-set' as const, facts: { ...about, before: before.vat, after: after.vat } }]
      : []),
    ...(others.length > 0
      ? [{ what: 'product-changed' as const, facts: { ...about, fields: others.join(', ') } }]
      : []),
    ...(changes.includes('isActive')
      ? [{ what: after.isActive ? ('product-back' as const) : ('product-ended' as const), facts: about }]
      : []),
  ];
}

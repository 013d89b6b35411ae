import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Cell } from '../../shared/catalogue/cells.ts';
import { guessDecimal } from '../../shared/catalogue/cells.ts';
import { guessColumns } from '../../shared/catalogue/columns.ts';
import { planImport, type ImportPlan } from '../../shared/catalogue/plan-import.ts';
import type { ImportChoices, ImportFault, ImportLook } from '../../shared/ipc/catalogue-views.ts';
import { formatAmount } from '../../shared/money.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Facts } from '../payment/facts.ts';
import { openCatalogueFile, type Untold } from './file.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx, TooLarge } from './read-xlsx.ts';
import { listAsCsv } from './write-list.ts';

/** What takes long with a long list, and is done in a process of its own. */
export type CatalogueJobs = {
  look: { input: ListInput; output: ImportLook & { readonly digest: string; readonly version: number } };
  /** Imports what was looked at: the same file into the same catalogue, or nothing. */
  import: { input: ImportInput; output: undefined };
  export: {
    input: { readonly catalogue: string; readonly to: string; readonly day: string };
    output: undefined;
  };
  /** Copies the catalogue, whole or not at all. */
  copy: { input: { readonly catalogue: string; readonly to: string }; output: undefined };
};

type ListInput = {
  readonly list: string;
  readonly catalogue: string;
  /** Guessed from the file where they are missing. */
  readonly choices?: ImportChoices;
  readonly day: string;
};

type ImportInput = ListInput & {
  readonly choices: ImportChoices;
  readonly digest: string;
  readonly version: number;
  /** The list's name for the record, without its folder. */
  readonly name: string;
  readonly by: Facts;
};

export type CatalogueJobName = keyof CatalogueJobs;
export type CatalogueJobResult<Name extends CatalogueJobName> = Result<
  CatalogueJobs[Name]['output'],
  ImportFault
>;
export type Progress = (done: number, of: number) => void;

const maxFileBytes = 64 * 1024 * 1024;
const maxRows = 200_000;
const shownBad = 200;
const shownRows = 5;
/** Of an import, so many changed prices are told one by one; all of them are in the digest. */
export const maxPricesTold = 200;

type List = { readonly rows: readonly (readonly Cell[])[]; readonly digest: string };

class Refused extends Error {
  readonly fault: ImportFault;

  constructor(fault: ImportFault) {
    super(fault);
    this.fault = fault;
  }
}

function readList(file: string, progress: Progress): List {
  if (statSync(file).size > maxFileBytes) throw new Refused('too-large');
  const bytes = readFileSync(file);
  const rows: (readonly Cell[])[] = [];
  const take = (cells: readonly Cell[]): void => {
    rows.push(cells);
    if (rows.length % 5000 === 0) progress(rows.length, 0);
    if (rows.length > maxRows + 1) throw new Refused('too-many-rows');
  };
  try {
    if (isZip(bytes)) readXlsx(bytes, take);
    else readCsv(bytes, take);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(error instanceof TooLarge ? 'too-large' : 'unreadable');
  }
  while (rows.at(-1)?.every((cell) => cell === '') === true) rows.pop();
  if (rows.length < 2) throw new Refused('no-rows');
  return { rows, digest: createHash('sha256').update(bytes).digest('hex') };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

type Planned = List & {
  readonly choices: ImportChoices;
  readonly plan: ImportPlan;
  readonly headings: readonly string[];
};

function planOf(
  { list, choices, day }: ListInput,
  existing: Parameters<typeof planImport>[0],
  progress: Progress,
): Planned {
  const read = readList(list, progress);
  const [first = [], ...rows] = read.rows;
  const headings = first.map(String);
  const columns = choices?.columns ?? guessColumns(headings);
  const prices = rows.slice(0, 1000).map((cells) => cells[columns.price ?? -1] ?? '');
  const chosen = choices ?? { columns, decimal: guessDecimal(prices), vat: 'general' };
  const plan = planImport(existing, rows, { ...chosen, day }, (row) => {
    if (row % 2000 === 0) progress(row, rows.length);
  });
  return { ...read, choices: chosen, headings, plan };
}

function look(input: ListInput, progress: Progress): CatalogueJobs['look']['output'] {
  const file = openCatalogueFile(input.catalogue);
  try {
    const version = file.version();
    const { choices, headings, rows, plan, digest } = planOf(input, file.all(), progress);
    return {
      choices,
      headings,
      sample: rows.slice(1, 1 + shownRows),
      rows: rows.length - 1,
      added: plan.added.length,
      changed: plan.changed.length,
      priceChanges: pricesOf(plan).length,
      same: plan.same,
      badCount: plan.bad.length,
      bad: plan.bad.slice(0, shownBad),
      digest,
      version,
    };
  } finally {
    file.close();
  }
}

function importList(input: ImportInput, progress: Progress): undefined {
  const file = openCatalogueFile(input.catalogue);
  try {
    const { plan, digest } = planOf(input, file.all(), progress);
    if (digest !== input.digest) throw new Refused('file-changed');
    if (file.version() !== input.version) throw new Refused('catalogue-changed');
    const products = [...plan.added, ...plan.changed.map(({ after }) => after)];
    if (products.length === 0) return;
    let done = 0;
    file.put(
      (function* counted() {
        for (const product of products) {
          done += 1;
          if (done % 2000 === 0) progress(done, products.length);
          yield product;
        }
      })(),
      tellings(plan, input),
    );
  } finally {
    file.close();
  }
}

function pricesOf({ changed }: ImportPlan): ImportPlan['changed'] {
  return changed.filter(({ before, after }) => before.unitPrice !== after.unitPrice);
}

/** One record of the import, with a digest over every price that it changes, and one of each of the first of them. */
function tellings(plan: ImportPlan, { name, by, digest }: ImportInput): readonly Untold[] {
  const prices = pricesOf(plan);
  const lines = prices.map(
    ({ before, after }) => `${after.sku}\t${String(before.unitPrice)}\t${String(after.unitPrice)}\n`,
  );
  const counts = {
    count: plan.added.length + plan.changed.length,
    added: plan.added.length,
    changed: plan.changed.length,
    priceChanges: prices.length,
    vatChanges: plan.changed.filter(({ before, after }) => before.vat !== after.vat).length,
    ended: plan.changed.filter(({ before, after }) => before.isActive && !after.isActive).length,
    same: plan.same,
    refused: plan.bad.length,
  };
  return [
    {
      what: 'products-imported',
      facts: {
        file: name,
        fileDigest: digest,
        ...Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, String(count)])),
        priceDigest: createHash('sha256').update(lines.join('')).digest('hex'),
        ...by,
      },
    },
    ...prices.slice(0, maxPricesTold).map(({ before, after }) => ({
      what: 'product-price-set' as const,
      facts: {
        sku: after.sku,
        name: after.name,
        before: formatAmount(before.unitPrice),
        after: formatAmount(after.unitPrice),
        file: name,
        ...by,
      },
    })),
  ];
}

function exportList({ catalogue, to, day }: CatalogueJobs['export']['input']): undefined {
  const file = openCatalogueFile(catalogue);
  try {
    whole(to, (part) => {
      writeFileSync(part, listAsCsv(file.all(), day));
    });
  } finally {
    file.close();
  }
}

function copy({ catalogue, to }: CatalogueJobs['copy']['input']): undefined {
  const file = openCatalogueFile(catalogue);
  try {
    // What is broken must not take the place of the last copy that is not.
    if (!file.isWhole()) throw new Refused('unreadable');
    whole(to, (part) => {
      file.copyTo(part);
    });
  } finally {
    file.close();
  }
}

function whole(to: string, write: (part: string) => void): void {
  mkdirSync(dirname(to), { recursive: true });
  const part = `${to}.part`;
  rmSync(part, { force: true });
  write(part);
  renameSync(part, to);
}

const jobs: {
  readonly [Name in CatalogueJobName]: (
    input: CatalogueJobs[Name]['input'],
    progress: Progress,
  ) => CatalogueJobs[Name]['output'];
} = { look, import: importList, export: exportList, copy };

/** Here and now. What goes wrong is a value. */
export function runCatalogueJob<Name extends CatalogueJobName>(
  name: Name,
  input: CatalogueJobs[Name]['input'],
  progress: Progress,
): CatalogueJobResult<Name> {
  try {
    return ok(jobs[name](input, progress));
  } catch (error) {
    return fail(error instanceof Refused ? error.fault : 'storage');
  }
}

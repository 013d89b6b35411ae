import { minor } from '../money.ts';
import type { VatClass } from '../vat-rates.ts';
import {
  readActive,
  readAge,
  readBarcodes,
  readColour,
  readPlace,
  readPrice,
  readUnit,
  readVat,
  textOf,
  type Cell,
  type CellProblem,
  type Decimal,
} from './cells.ts';
import type { Columns, Field } from './columns.ts';
import { fold } from './fold.ts';
import { changedFields, productProblems, tidied, type Product, type ProductProblem } from './product.ts';

export type RowProblem = ProductProblem | CellProblem | 'sku-twice';

export type BadRow = {
  /** As a spreadsheet counts them: the headings are row 1. */
  readonly row: number;
  /** What the row is about, as far as it says. */
  readonly text: string;
  readonly problems: readonly RowProblem[];
};

export type ImportOptions = {
  readonly columns: Columns;
  readonly decimal: Decimal;
  /** Of new products where the file says nothing about VAT. */
  readonly vat: VatClass;
  /** On which the rates hold. */
  readonly day: string;
};

export type ImportPlan = {
  readonly added: readonly Product[];
  readonly changed: readonly { readonly before: Product; readonly after: Product }[];
  readonly same: number;
  readonly bad: readonly BadRow[];
};

type Candidate = { readonly row: number; readonly before: Product | undefined; readonly after: Product };

/**
 * What importing the rows would do to the catalogue: a row with anything wrong changes nothing, and says what. A product is
 * known by its SKU, or where the file has none by its barcode; what the file has no column for stays as it is.
 * @param rows without the headings
 */
export function planImport(
  existing: Iterable<Product>,
  rows: Iterable<readonly Cell[]>,
  options: ImportOptions,
  counted: (row: number) => void = () => undefined,
): ImportPlan {
  const here = new Map<string, Product>();
  for (const product of existing) here.set(fold(product.sku), product);
  const bad: BadRow[] = [];
  const candidates = new Map<string, Candidate>();
  let row = 1;
  for (const cells of rows) {
    row += 1;
    counted(row);
    if (cells.every((cell) => textOf(cell) === '')) continue;
    const { after, before, problems } = readRow(cells, options, here);
    const key = fold(after.sku);
    const all = candidates.has(key) && key !== '' ? [...problems, 'sku-twice' as const] : problems;
    if (all.length > 0) bad.push({ row, text: after.name === '' ? after.sku : after.name, problems: all });
    else candidates.set(key, { row, before, after });
  }
  bad.push(...dropTaken(here, candidates));
  const changed = [...candidates.values()].flatMap(({ before, after }) =>
    before !== undefined && changedFields(before, after).length > 0 ? [{ before, after }] : [],
  );
  const added = [...candidates.values()].flatMap(({ before, after }) =>
    before === undefined ? [after] : [],
  );
  return {
    added,
    changed,
    same: candidates.size - added.length - changed.length,
    bad: bad.sort((a, b) => a.row - b.row),
  };
}

/**
 * Two active products never share a number. A row that would make them is taken out again, and with it what it would have
 * given up; so this goes on until nothing is taken any more.
 */
function dropTaken(
  here: ReadonlyMap<string, Product>,
  candidates: Map<string, Candidate>,
): readonly BadRow[] {
  const bad: BadRow[] = [];
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    const owners = new Map<string, string>();
    for (const [key, product] of here) if (!candidates.has(key)) claim(owners, key, product);
    for (const [key, { row, after }] of candidates) {
      if (claim(owners, key, after)) continue;
      candidates.delete(key);
      bad.push({ row, text: after.name, problems: ['barcode-taken'] });
      isSettled = false;
    }
  }
  return bad;
}

/** Every number of a product, unless one is somebody else's: then none. */
function claim(owners: Map<string, string>, key: string, { sku, barcodes, isActive }: Product): boolean {
  if (!isActive) return true;
  const codes = [sku, ...barcodes].map(fold);
  if (codes.some((code) => (owners.get(code) ?? key) !== key)) return false;
  for (const code of codes) owners.set(code, key);
  return true;
}

type ReadRow = {
  readonly after: Product;
  readonly before: Product | undefined;
  readonly problems: readonly RowProblem[];
};

function readRow(
  cells: readonly Cell[],
  options: ImportOptions,
  here: ReadonlyMap<string, Product>,
): ReadRow {
  const { columns, decimal, day } = options;
  const problems: RowProblem[] = [];
  const cell = (field: Field): Cell | undefined => cells[columns[field] ?? -1];

  function read<T>(
    field: Field,
    value: { readonly value: T } | { readonly problem: CellProblem },
    otherwise: T,
  ): T {
    if (columns[field] === undefined) return otherwise;
    if ('value' in value) return value.value;
    problems.push(value.problem);
    return otherwise;
  }

  const barcodes = readBarcodes(cell('barcode'));
  const given = textOf(cell('sku'));
  const sku = given === '' && 'value' in barcodes ? (barcodes.value[0] ?? '') : given;
  const before = here.get(fold(sku));
  const isPriceEmpty = textOf(cell('price')) === '';
  const colour = read('colour', readColour(cell('colour')), before?.colour);
  const place = read('place', readPlace(cell('place')), before?.place);
  const ageLimit = read('age', readAge(cell('age')), before?.ageLimit);
  const isVatEmpty = textOf(cell('vat')) === '';
  const after = tidied({
    sku: before?.sku ?? sku,
    name: columns.name === undefined ? (before?.name ?? '') : textOf(cell('name')),
    unitPrice: isPriceEmpty
      ? columns.price === undefined && before !== undefined
        ? before.unitPrice
        : minor(0)
      : read('price', readPrice(cell('price'), decimal), before?.unitPrice ?? minor(1)),
    vat: isVatEmpty ? (before?.vat ?? options.vat) : read('vat', readVat(cell('vat'), day), options.vat),
    unit: read('unit', readUnit(cell('unit')), before?.unit ?? 'piece'),
    group: columns.group === undefined ? (before?.group ?? '') : textOf(cell('group')),
    barcodes: read('barcode', barcodes, before?.barcodes ?? []),
    ...(colour === undefined ? {} : { colour }),
    ...(place === undefined ? {} : { place }),
    ...(ageLimit === undefined ? {} : { ageLimit }),
    isActive: read('active', readActive(cell('active')), before?.isActive ?? true),
  });
  return { before, after, problems: [...productProblems(after), ...problems] };
}

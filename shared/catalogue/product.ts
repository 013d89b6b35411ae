import { maxNameLength } from '../basket.ts';
import { maxAmount, type Minor } from '../money.ts';
import type { VatClass } from '../vat-rates.ts';
import { fold } from './fold.ts';
import { isCheckedRight } from './gtin.ts';

export type Unit = 'piece' | 'weight';

/** A quiet mark on the tile. Green and red are kept for money. */
export type Colour = 'blue' | 'teal' | 'violet' | 'sand' | 'grey';

export const colours: readonly Colour[] = ['blue', 'teal', 'violet', 'sand', 'grey'];

export type Product = {
  /** Stock-keeping unit: the shop's own number for it. Stays, whatever else changes. */
  readonly sku: string;
  /** In the shop's own language. */
  readonly name: string;
  /** Including VAT, for a piece or a kilo. Above zero. */
  readonly unitPrice: Minor;
  readonly vat: VatClass;
  readonly unit: Unit;
  /** The shop's own word; empty where it has none. */
  readonly group: string;
  readonly barcodes: readonly string[];
  readonly colour?: Colour;
  /** Where it stands among the favourites, from 1; absent where it is none. */
  readonly place?: number;
  /** How many years somebody must have lived to be sold it; absent where anybody is. */
  readonly ageLimit?: number;
  /** An ended product is not sold any more, and never deleted. */
  readonly isActive: boolean;
};

export const maxSkuLength = 40;
export const maxGroupLength = 40;
export const maxBarcodes = 20;
export const maxPlace = 999;
export const highestAge = 99;

export type ProductProblem =
  | 'no-name'
  | 'name-too-long'
  | 'no-sku'
  | 'sku-malformed'
  | 'sku-taken'
  | 'price-missing'
  | 'price-too-high'
  | 'group-too-long'
  | 'barcode-malformed'
  | 'barcode-check-digit'
  | 'barcode-twice'
  | 'barcode-taken'
  | 'too-many-barcodes'
  | 'place-out-of-range'
  | 'age-out-of-range'
  /** A list is being imported: for a moment nothing else may change. */
  | 'import-running';

/** Visible characters of any language, with single spaces inside. */
const skuPattern = /^[^\p{C}\p{Z}]+( [^\p{C}\p{Z}]+)*$/u;
/** What a scanner reads off goods. */
export const barcodePattern = /^[\x21-\x7e]{3,48}$/;

/** As it is kept: no spaces around, none doubled. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Z}\p{C}]+/gu, ' ')
    .trim();
}

export function tidied(product: Product): Product {
  return {
    ...product,
    sku: tidyText(product.sku),
    name: tidyText(product.name),
    group: tidyText(product.group),
    barcodes: product.barcodes.map((code) => code.replace(/\s/g, '')).filter((code) => code !== ''),
  };
}

/** Why a tidied product may not be kept, by itself: whether its numbers are taken is the catalogue's to say. */
export function productProblems(product: Product): readonly ProductProblem[] {
  const { sku, name, unitPrice, group, barcodes, place, ageLimit } = product;
  const problems: readonly (ProductProblem | false)[] = [
    sku === '' && 'no-sku',
    sku !== '' && (sku.length > maxSkuLength || !skuPattern.test(sku) || fold(sku) === '') && 'sku-malformed',
    name === '' && 'no-name',
    name.length > maxNameLength && 'name-too-long',
    unitPrice <= 0 && 'price-missing',
    unitPrice > maxAmount && 'price-too-high',
    group.length > maxGroupLength && 'group-too-long',
    barcodes.length > maxBarcodes && 'too-many-barcodes',
    barcodes.some((code) => !barcodePattern.test(code)) && 'barcode-malformed',
    barcodes.some((code) => barcodePattern.test(code) && !isCheckedRight(code)) && 'barcode-check-digit',
    new Set(barcodes).size < barcodes.length && 'barcode-twice',
    place !== undefined &&
      !(Number.isInteger(place) && place >= 1 && place <= maxPlace) &&
      'place-out-of-range',
    ageLimit !== undefined && !isAge(ageLimit) && 'age-out-of-range',
  ];
  return problems.filter((problem) => problem !== false);
}

export function isAge(years: number): boolean {
  return Number.isInteger(years) && years >= 1 && years <= highestAge;
}

/** What is different, for the record and for "nothing has changed". */
export function changedFields(before: Product, after: Product): readonly (keyof Product)[] {
  const fields = [
    'sku',
    'name',
    'unitPrice',
    'vat',
    'unit',
    'group',
    'barcodes',
    'colour',
    'place',
    'ageLimit',
    'isActive',
  ] as const satisfies readonly (keyof Product)[];
  return fields.filter((field) => String(before[field] ?? '') !== String(after[field] ?? ''));
}

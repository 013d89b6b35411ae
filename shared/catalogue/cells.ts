import { maxAmount, minor, type Minor } from '../money.ts';
import { vatRate } from '../vat.ts';
import { classOf, type VatClass } from '../vat-rates.ts';
import { fold } from './fold.ts';
import { colours, isAge, maxPlace, tidyText, type Colour, type Unit } from './product.ts';

/** As it stands in the file: text, or a number where the file itself says that it is one. */
export type Cell = string | number;

export type Decimal = ',' | '.';

export type CellProblem =
  | 'price-unreadable'
  | 'price-decimals'
  | 'vat-unknown'
  | 'unit-unknown'
  | 'colour-unknown'
  | 'place-unreadable'
  | 'age-unreadable'
  | 'active-unknown'
  | 'barcode-rounded';

/** What a cell says, or what is wrong with it. */
type Read<T> = { readonly value: T } | { readonly problem: CellProblem };

export function textOf(cell: Cell | undefined): string {
  // A spreadsheet is told by an apostrophe that what follows is no formula (electron/catalogue/write-list.ts).
  return tidyText(String(cell ?? '')).replace(/^'(?=[=+@-])/, '');
}

/** `1 249,00`, `kr 49,90`, `49,-`, `1.249,50`; a number is kroner. Øre are worked out on digits, not on fractions. */
export function readPrice(cell: Cell | undefined, decimal: Decimal): Read<Minor> {
  if (typeof cell === 'number') return readNumber(cell);
  const text = textOf(cell)
    .toLowerCase()
    .replace(/^(kr|nok|sek|dkk)\.?|(kr|nok|sek|dkk)\.?$/g, '')
    .replace(/[\s'’]/g, '')
    .replace(/,[-–—]$/, '');
  const [whole = '', part = '', ...more] = text.split(decimal);
  const thousands = decimal === ',' ? '.' : ',';
  const isGrouped = new RegExp(`^\\d{1,3}(\\${thousands}\\d{3})+$`).test(whole);
  const digits = isGrouped ? whole.replaceAll(thousands, '') : whole;
  if (!/^\d{1,9}$/.test(digits) || !/^\d*$/.test(part) || more.length > 0)
    return { problem: 'price-unreadable' };
  if (/[1-9]/.test(part.slice(2))) return { problem: 'price-decimals' };
  return priceOf(Number(digits) * 100 + Number(part.slice(0, 2).padEnd(2, '0')));
}

function readNumber(value: number): Read<Minor> {
  const ore = Math.round(value * 100);
  if (!Number.isFinite(value)) return { problem: 'price-unreadable' };
  return Math.abs(value * 100 - ore) > 0.001 ? { problem: 'price-decimals' } : priceOf(ore);
}

function priceOf(ore: number): Read<Minor> {
  return ore > 0 && ore <= maxAmount ? { value: minor(ore) } : { problem: 'price-unreadable' };
}

/** Whether a decimal comma or a decimal point explains more of the prices; the comma when both do. */
export function guessDecimal(prices: readonly Cell[]): Decimal {
  const texts = prices.filter((cell) => typeof cell === 'string');
  const read = (decimal: Decimal): number =>
    texts.filter((text) => 'value' in readPrice(text, decimal)).length;
  return read('.') > read(',') ? '.' : ',';
}

const vatWords: Readonly<Record<string, VatClass>> = {
  hoy: 'general',
  'hoy sats': 'general',
  alminnelig: 'general',
  general: 'general',
  standard: 'general',
  middels: 'food',
  'middels sats': 'food',
  mat: 'food',
  matvarer: 'food',
  naeringsmidler: 'food',
  food: 'food',
  lav: 'low',
  'lav sats': 'low',
  low: 'low',
  fritatt: 'exempt',
  fri: 'exempt',
  ingen: 'exempt',
  null: 'exempt',
  nullsats: 'exempt',
  exempt: 'exempt',
  none: 'exempt',
};

/** `25`, `25,00 %`, `0,25`, `Middels sats`. @param day on which the rates hold */
export function readVat(cell: Cell | undefined, day: string): Read<VatClass> {
  const text = fold(textOf(cell)).replace(/ ?%$/, '').replace(',', '.');
  const word = vatWords[text];
  if (word !== undefined) return { value: word };
  const number = text === '' ? Number.NaN : Number(text);
  const percent = number > 0 && number < 1 ? number * 100 : number;
  const rate = Math.round(percent * 100);
  if (!(rate >= 0 && rate <= 10_000)) return { problem: 'vat-unknown' };
  const found = classOf(vatRate(rate), day);
  return found === undefined ? { problem: 'vat-unknown' } : { value: found };
}

const unitWords: Readonly<Record<string, Unit>> = {
  '': 'piece',
  stk: 'piece',
  'stk.': 'piece',
  stykk: 'piece',
  st: 'piece',
  pcs: 'piece',
  piece: 'piece',
  each: 'piece',
  ea: 'piece',
  kg: 'weight',
  kilo: 'weight',
  vekt: 'weight',
  weight: 'weight',
};

export function readUnit(cell: Cell | undefined): Read<Unit> {
  const value = unitWords[fold(textOf(cell))];
  return value === undefined ? { problem: 'unit-unknown' } : { value };
}

const colourWords: Readonly<Record<string, Colour>> = {
  bla: 'blue',
  turkis: 'teal',
  fiolett: 'violet',
  lilla: 'violet',
  beige: 'sand',
  gra: 'grey',
};

export function readColour(cell: Cell | undefined): Read<Colour | undefined> {
  const text = fold(textOf(cell));
  const value = colours.find((colour) => colour === text) ?? colourWords[text];
  return value === undefined && text !== '' ? { problem: 'colour-unknown' } : { value };
}

export function readPlace(cell: Cell | undefined): Read<number | undefined> {
  const text = textOf(cell);
  if (text === '') return { value: undefined };
  const place = Number(text);
  const isPlace = Number.isInteger(place) && place >= 1 && place <= maxPlace;
  return isPlace ? { value: place } : { problem: 'place-unreadable' };
}

/** `18`, `18 år`, `18+`. */
export function readAge(cell: Cell | undefined): Read<number | undefined> {
  const text = fold(textOf(cell)).replace(/ ?(\+|ar|years?)$/, '');
  if (text === '' || text === '0') return { value: undefined };
  return isAge(Number(text)) ? { value: Number(text) } : { problem: 'age-unreadable' };
}

const yes = ['', 'ja', 'j', 'yes', 'y', '1', 'true', 'sann', 'aktiv', 'active', 'x'];
const no = ['nei', 'n', 'no', '0', 'false', 'usann', 'inaktiv', 'inactive', 'utgatt', 'sperret'];

export function readActive(cell: Cell | undefined): Read<boolean> {
  const text = fold(textOf(cell));
  if (yes.includes(text)) return { value: true };
  return no.includes(text) ? { value: false } : { problem: 'active-unknown' };
}

/** One or several, with anything but digits and letters between them. */
export function readBarcodes(cell: Cell | undefined): Read<readonly string[]> {
  const text = textOf(cell);
  // Excel has rounded it to a few digits: which product it was is gone.
  if (/\d[.,]?\d*e\+?\d+/i.test(text)) return { problem: 'barcode-rounded' };
  return { value: text.split(/[\s,;|/]+/).filter((code) => code !== '') };
}

import { minor, negate, sum, times, type Minor } from '../money.ts';
import type { Receipt, ReceiptLine } from '../receipt.ts';
import type { OtherMeans } from '../refund/otherwise.ts';
import type { VatLine, VatRate } from '../vat.ts';

/** How many, and what they come to. Of returns the sum is negative. */
export type Figures = { readonly count: number; readonly sum: Minor };

/** Sales and returns are never set off against each other (kassasystemforskrifta § 2-8-2). */
export type BothWays = { readonly sales: Figures; readonly returns: Figures };

/** VAT as the receipts have it, so that the report comes to what customers hold. Of returns all of it is negative. */
export type VatSums = Omit<VatLine, 'rate'>;
export type RateTally = { readonly rate: VatRate; readonly sales: VatSums; readonly returns: VatSums };

/** `card` with its brand, where the terminal told one; else how the money went back instead. */
export type WayTally = BothWays & { readonly way: 'card' | OtherMeans; readonly brand?: string };

/** Absent where nobody was logged in. */
export type PersonTally = BothWays & { readonly name?: string };

/** What was sold in an hour of the day, `00` to `23` by the shop's clock. */
export type HourTally = { readonly hour: string; readonly sum: Minor };

/** The first and the last number of a series. */
export type Numbers = { readonly first: number; readonly last: number };

/** What receipts come to, whatever was between them. All money in minor units of one currency. */
export type Tally = BothWays & {
  /** The highest rate first. */
  readonly vat: readonly RateTally[];
  readonly ways: readonly WayTally[];
  readonly people: readonly PersonTally[];
  readonly hours: readonly HourTally[];
  readonly numbers: { readonly sale?: Numbers; readonly return?: Numbers };
  /** Sales that a manager has settled by hand, which Dintero had not told of when the receipt was written. */
  readonly unverified: Figures;
  /** Sales whose money was approved and not collected yet when the customer left. */
  readonly pending: Figures;
  /** What was taken off sales: how many discounts, each line's own and each basket's, and what they come to, negative. */
  readonly discounts: Figures;
  /** Lines that were sold at another price than their usual one, and what that made of it. */
  readonly otherPrices: Figures;
};

const none: Figures = { count: 0, sum: minor(0) };
const noVat: VatSums = { gross: minor(0), net: minor(0), vat: minor(0) };

export const emptyTally: Tally = {
  sales: none,
  returns: none,
  vat: [],
  ways: [],
  people: [],
  hours: [],
  numbers: {},
  unverified: none,
  pending: none,
  discounts: none,
  otherPrices: none,
};

/** The tally with one more receipt in it. The order of receipts makes no difference to any sum. */
export function withReceipt(tally: Tally, receipt: Receipt): Tally {
  const { kind, total, payment } = receipt;
  const isSale = kind === 'sale';
  return {
    ...bothWith(tally, receipt),
    vat: receipt.vat.reduce((rates, line) => withRate(rates, line, isSale), tally.vat),
    ways: withOne(tally.ways, wayOf(receipt), isSameWay, receipt),
    people: withOne(tally.people, personOf(receipt), (a, b) => a.name === b.name, receipt),
    hours: isSale ? withHour(tally.hours, receipt.at.slice(11, 13), total) : tally.hours,
    numbers: { ...tally.numbers, [kind]: withNumber(tally.numbers[kind], receipt.number) },
    unverified: payment.isUnverified === true ? plus(tally.unverified, total) : tally.unverified,
    pending: payment.isPending ? plus(tally.pending, total) : tally.pending,
    discounts: plusFigures(tally.discounts, discountsIn(receipt.lines)),
    otherPrices: plusFigures(tally.otherPrices, otherPricesIn(receipt.lines)),
  };
}

export function netOf({ sales, returns }: BothWays): Minor {
  return minor(sales.sum + returns.sum);
}

export function plusFigures(a: Figures, b: Figures): Figures {
  return { count: a.count + b.count, sum: minor(a.sum + b.sum) };
}

export function plusVat(a: VatSums, b: VatSums): VatSums {
  return { gross: minor(a.gross + b.gross), net: minor(a.net + b.net), vat: minor(a.vat + b.vat) };
}

function plus(figures: Figures, amount: Minor): Figures {
  return plusFigures(figures, { count: 1, sum: amount });
}

function discountsIn(lines: readonly ReceiptLine[]): Figures {
  const own = lines.flatMap(({ discount }) => (discount === undefined ? [] : [negate(discount.amount)]));
  const shares = lines.flatMap(({ share }) => (share === undefined ? [] : [negate(share.amount)]));
  return { count: own.length + (shares.length > 0 ? 1 : 0), sum: sum([...own, ...shares]) };
}

function otherPricesIn(lines: readonly ReceiptLine[]): Figures {
  const changed = lines.flatMap(({ listPrice, unitPrice, quantity }) =>
    listPrice === undefined ? [] : [times(minor(unitPrice - listPrice), quantity)],
  );
  return { count: changed.length, sum: sum(changed) };
}

function bothWith({ sales, returns }: BothWays, { kind, total }: Receipt): BothWays {
  return kind === 'sale' ? { sales: plus(sales, total), returns } : { sales, returns: plus(returns, total) };
}

function withRate(rates: readonly RateTally[], line: VatLine, isSale: boolean): readonly RateTally[] {
  const before = rates.find(({ rate }) => rate === line.rate) ?? {
    rate: line.rate,
    sales: noVat,
    returns: noVat,
  };
  const { sales, returns } = before;
  const after = isSale
    ? { ...before, sales: plusVat(sales, line) }
    : { ...before, returns: plusVat(returns, line) };
  return [...rates.filter(({ rate }) => rate !== line.rate), after].sort((a, b) => b.rate - a.rate);
}

/** Whoever is new comes last, so that a report keeps its order while a shift goes on. */
function withOne<One extends BothWays>(
  all: readonly One[],
  about: Omit<One, keyof BothWays>,
  isSame: (one: Omit<One, keyof BothWays>, other: Omit<One, keyof BothWays>) => boolean,
  receipt: Receipt,
): readonly One[] {
  const isKnown = all.some((one) => isSame(one, about));
  const known = isKnown ? all : [...all, { ...about, sales: none, returns: none } as unknown as One];
  return known.map((one) => (isSame(one, about) ? { ...one, ...bothWith(one, receipt) } : one));
}

type About<One extends BothWays> = Omit<One, keyof BothWays>;

function wayOf({ payment: { means, brand } }: Receipt): About<WayTally> {
  if (means !== undefined) return { way: means };
  return { way: 'card', ...(brand === undefined ? {} : { brand }) };
}

function isSameWay(a: About<WayTally>, b: About<WayTally>): boolean {
  return a.way === b.way && a.brand === b.brand;
}

/** A return is whoever's who began it: by the time the card was presented the till may have been locked. */
function personOf({ operator, returned }: Receipt): About<PersonTally> {
  const name = returned?.by ?? operator;
  return name === undefined ? {} : { name };
}

function withHour(hours: readonly HourTally[], hour: string, amount: Minor): readonly HourTally[] {
  return hours.some((one) => one.hour === hour)
    ? hours.map((one) => (one.hour === hour ? { hour, sum: minor(one.sum + amount) } : one))
    : [...hours, { hour, sum: amount }];
}

function withNumber(before: Numbers | undefined, number: number): Numbers {
  if (before === undefined) return { first: number, last: number };
  return { first: Math.min(before.first, number), last: Math.max(before.last, number) };
}

import type { SaleThere } from '../../shared/elsewhere/sale.ts';
import type { Fault } from '../../shared/faults.ts';
import type { TransactionId } from '../../shared/ids.ts';
import { fail, ok, unreachable, type Result } from '../../shared/result.ts';
import { zonedTime } from '../journal/zone.ts';
import { spanOf } from '../reconcile/period.ts';
import type { AskedFor, SlipAsked } from './asked-for.ts';
import type { SalesThere, ThereQuery } from './sales-there.ts';

export type SearchThere = {
  readonly salesThere: SalesThere;
  readonly storeId: string;
  /** Nobody waits for it any more. */
  readonly isGivenUp: () => boolean;
};

type Found = {
  readonly sales: readonly SaleThere[];
  /** There was more than anybody reads through. */
  readonly isCutShort: boolean;
};

/** A reference is one row; a server that does not know the filter sends everything, and then it is not looked through. */
const pagesOfName = 5;
/** A busy store has a thousand sales on a day, and as many again where a filter has no effect at its edges. */
const pagesOfDay = 40;
const collectingMs = 6 * 60 * 60_000;

/** Asks Dintero, and believes no filter: every row is compared here. */
export function searchThere(search: SearchThere, what: AskedFor): Promise<Result<Found, Fault>> {
  switch (what.by) {
    case 'reference':
      return byReference(search, what.reference);
    case 'name':
      return byName(search, what.name);
    case 'slip':
      return bySlip(search, what.slips);
    default:
      return unreachable(what);
  }
}

function byReference(search: SearchThere, reference: string): Promise<Result<Found, Fault>> {
  const isIt = (there: SaleThere): boolean => there.reference === reference;
  return readPages(search, { reference }, isIt, pagesOfName);
}

async function byName(search: SearchThere, name: string): Promise<Result<Found, Fault>> {
  const read = await search.salesThere.read(name as TransactionId);
  if (read.ok) return ok({ sales: [read.value], isCutShort: false });
  const isNoId = read.fault.kind === 'refused' && (read.fault.status === 404 || read.fault.status === 400);
  return isNoId ? byReference(search, name) : read;
}

async function bySlip(search: SearchThere, slips: readonly SlipAsked[]): Promise<Result<Found, Fault>> {
  const found: Found[] = [];
  for (const day of new Set(slips.map((slip) => slip.day))) {
    const span = spanOf({ from: day, to: day });
    // The 31st of a month that has none.
    if (span === undefined) continue;
    // Paper has when the card was approved, and the money may have been collected after midnight.
    const captured = { fromMs: span.fromMs, toMs: span.toMs + collectingMs };
    const ofDay = slips.filter((slip) => slip.day === day);
    const isIt = (there: SaleThere): boolean => ofDay.some((slip) => fits(there, slip));
    const read = await readPages(search, { storeId: search.storeId, captured }, isIt, pagesOfDay);
    if (!read.ok) return read;
    found.push(read.value);
  }
  return ok({
    sales: found.flatMap(({ sales }) => sales),
    isCutShort: found.some(({ isCutShort }) => isCutShort),
  });
}

function fits({ card, captured, at, createdAt }: SaleThere, slip: SlipAsked): boolean {
  const days = [at, createdAt].flatMap((time) => (time === undefined ? [] : [shopDay(time)]));
  return card.lastFour === slip.lastFour && captured === slip.amount && days.includes(slip.day);
}

function shopDay(time: string): string {
  const ms = Date.parse(time);
  return Number.isFinite(ms) ? zonedTime(ms).local.slice(0, 10) : '';
}

async function readPages(
  { salesThere, isGivenUp }: SearchThere,
  query: ThereQuery,
  isIt: (there: SaleThere) => boolean,
  pagesAtMost: number,
): Promise<Result<Found, Fault>> {
  const sales = new Map<string, SaleThere>();
  const cursors = new Set<string>();
  let after: string | undefined;
  for (let pages = 0; pages < pagesAtMost; pages += 1) {
    if (isGivenUp()) return fail({ kind: 'not-now', reason: 'too-late' });
    const page = await salesThere.page({ ...query, after });
    if (!page.ok) return page;
    for (const there of page.value.rows) if (isIt(there)) sales.set(there.id, there);
    const { size, lastId } = page.value;
    // A short page need not be the last one, and a page that was there before goes round in a circle.
    if (size === 0 || lastId === undefined || cursors.has(lastId))
      return ok({ sales: [...sales.values()], isCutShort: false });
    cursors.add(lastId);
    after = lastId;
  }
  return ok({ sales: [...sales.values()], isCutShort: true });
}

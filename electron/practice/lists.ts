import { z } from 'zod';
import { defaultKnobs, type Knobs } from './knobs.ts';
import { invalid, ok, type Reply } from './requests.ts';
import type { Session, Transaction } from './wire.ts';
import type { World } from './world.ts';

const limitText = z.string().regex(/^\d{1,3}$/);

/** `GET /transactions` (API §8.1): AND between parameters, OR within a repeated one. */
export function listTransactions(world: World, query: URLSearchParams): Reply {
  const { ignoreUnknownFilters: isOld, ignoredFilters } = world.readKnobs();
  const rows = indexed(world, [...world.transactions.values()]).filter((row) => {
    return [...new Set(query.keys())].every((name) => {
      if (ignoredFilters.includes(name)) return true;
      if (isOld && (name === 'terminal_id' || name === 'channel')) return true;
      return transactionPasses(row, name, query.getAll(name));
    });
  });
  return page(rows, query, (row) => row.id, world.readKnobs());
}

/** `GET /sessions` (API §8.2). */
export function listSessions(world: World, query: URLSearchParams): Reply {
  const rows = indexed(world, [...world.sessions.values()]).filter((row) =>
    [...new Set(query.keys())].every((name) => sessionPasses(row, name, query.getAll(name))),
  );
  return page(rows, query, (row) => row.id);
}

type Paging = Pick<Knobs, 'pageLimit' | 'startingAfter'>;

/** One page: `limit` 1–100, default 10, after the row `starting_after`. */
export function page<Row>(
  rows: readonly Row[],
  query: URLSearchParams,
  idOf: (row: Row) => string,
  { pageLimit, startingAfter }: Paging = defaultKnobs,
): Reply {
  const limit = query.get('limit') ?? '10';
  const size = Math.min(Number(limit), pageLimit);
  if (!limitText.safeParse(limit).success || size < 1 || Number(limit) > 100) {
    return invalid(['limit'], 'limit must be an integer between 1 and 100');
  }
  const after = query.get('starting_after');
  if (after === null || startingAfter === 'ignored') return ok(rows.slice(0, size));
  const index = rows.findIndex((row) => idOf(row) === after);
  const start = startingAfter === 'at' ? index : index + 1;
  return index < 0
    ? invalid(['starting_after'], 'starting_after is not in the list')
    : ok(rows.slice(start, start + size));
}

type Dated = { readonly id: string; readonly created_at: string };

// What is younger than the delay has not reached the index yet.
function indexed<Row extends Dated>(world: World, rows: readonly Row[]): readonly Row[] {
  const { indexDelayMs, ordering } = world.readKnobs();
  const latest = world.timers.now() - indexDelayMs;
  const seen = rows.filter((row) => indexDelayMs === 0 || Date.parse(row.created_at) <= latest);
  if (ordering === 'jumbled') return [...seen].sort((a, b) => (jumbled(a) < jumbled(b) ? -1 : 1));
  return ordering === 'oldest' ? seen : [...seen].reverse();
}

// Ids are random, so their last letters are in no order of time.
function jumbled({ id }: Dated): string {
  return id.slice(-8);
}

function transactionPasses(row: Transaction, name: string, values: readonly string[]): boolean {
  const any = (...texts: readonly (string | undefined)[]): boolean =>
    texts.some((text) => text !== undefined && values.includes(text));
  const [value = ''] = values;
  switch (name) {
    case 'id':
    case 'session_id':
    case 'merchant_reference':
    case 'merchant_reference_2':
    case 'status':
    case 'payment_product':
    case 'payment_product_type':
    case 'payout_destination_id':
    case 'currency':
    case 'channel':
      return any(row[name]);
    case 'card_brand':
      return any(row.card?.brand);
    case 'store_id':
      return any(row.store.id);
    case 'terminal_id':
      return any(row.store.terminal_id);
    case 'payout_correlation_id': {
      const wanted = values.flatMap((one) => one.split(','));
      return row.events.some((event) => wanted.includes(event.metadata?.['payout_correlation_id'] ?? ''));
    }
    case 'customer_id':
    case 'token_id':
      return false;
    case 'payment_operation':
      return row.events.some((event) => event.success && values.includes(event.event));
    case 'amount':
      return values.some((one) => Number(one) === row.amount);
    case 'amount.gte':
      return row.amount >= Number(value);
    case 'amount.lte':
      return row.amount <= Number(value);
    case 'search':
      return [row.id, row.session_id, row.merchant_reference, row.merchant_reference_2 ?? ''].some((text) =>
        contains(text, value),
      );
    default:
      return isInPeriod(name, value, timesOf(row));
  }
}

function sessionPasses(row: Session, name: string, values: readonly string[]): boolean {
  const [value = ''] = values;
  if (name === 'transaction_id')
    return row.transaction_id !== undefined && values.includes(row.transaction_id);
  if (name === 'search') {
    return (
      contains(row.order.merchant_reference, value) || contains(row.order.merchant_reference_2 ?? '', value)
    );
  }
  return isInPeriod(name, value, { created_at: [row.created_at] });
}

type Times = Readonly<Record<string, readonly string[]>>;

function timesOf(row: Transaction): Times {
  const done = (kind: string): readonly string[] =>
    row.events.filter((event) => event.event === kind && event.success).map((event) => event.created_at);
  return { created_at: [row.created_at], captured_at: done('CAPTURE'), refunded_at: done('REFUND') };
}

// Parameters that are not filters (limit, includes, unknown names) let everything pass.
function isInPeriod(name: string, value: string, times: Times): boolean {
  const [field = '', bound] = name.split('.');
  const moments = times[field];
  if (moments === undefined || (bound !== 'gte' && bound !== 'lte')) return true;
  const border = Date.parse(withZone(value));
  return moments.some((moment) =>
    bound === 'gte' ? Date.parse(moment) >= border : Date.parse(moment) <= border,
  );
}

// A time without a zone is UTC (API §8.1); `Date.parse` would take it for local time.
function withZone(time: string): string {
  return /T.*(Z|[+-]\d{2}:?\d{2})$/.test(time) || !time.includes('T') ? time : `${time}Z`;
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

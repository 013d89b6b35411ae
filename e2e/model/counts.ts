import type { MovementRow } from './book.ts';
import type { Shop } from './shop.ts';

/** What plays have come to, so that nobody takes a model that never gets anywhere for a proof. */
export type Counts = {
  plays: number;
  steps: number;
  faults: number;
  stops: number;
  exchanges: number;
  sessions: number;
  captured: number;
  sold: number;
  refunds: number;
  /** Of the plays' own time. */
  minutes: number;
  /** How often each kind of step did something, and how often each ending came. */
  readonly deeds: Tally;
  readonly endings: Tally;
};

export type Tally = Record<string, number>;

export function noCounts(): Counts {
  return {
    plays: 0,
    steps: 0,
    faults: 0,
    stops: 0,
    exchanges: 0,
    sessions: 0,
    captured: 0,
    sold: 0,
    refunds: 0,
    minutes: 0,
    deeds: {},
    endings: {},
  };
}

export function countUp(tally: Tally, name: string, times = 1): void {
  tally[name] = (tally[name] ?? 0) + times;
}

export function addAll(to: Counts, from: Counts): void {
  for (const key of Object.keys(to) as (keyof Counts)[]) {
    const [sum, more] = [to[key], from[key]];
    if (typeof sum === 'number') Object.assign(to, { [key]: sum + Number(more) });
    else for (const [name, times] of Object.entries(more as Tally)) countUp(sum, name, times);
  }
}

export function add(counts: Counts, shop: Shop): void {
  counts.plays += 1;
  counts.exchanges += shop.traffic.count();
  counts.sessions += shop.server.control.sessions().length;
  counts.captured += shop.truth.captured().length;
  counts.minutes += shop.time.elapsed() / 60_000;
  counts.sold += shop.book.slips().filter(({ kind }) => kind === 'sale').length;
  for (const row of shop.book.movements()) {
    if (row.kind === 'refund') counts.refunds += 1;
    countUp(counts.endings, endingOf(row));
  }
}

export function inOneLine(counts: Counts, ms: number): string {
  const { plays, steps, faults, stops, sessions, captured, sold, refunds, exchanges, minutes } = counts;
  return (
    `${plays} plays, ${steps} steps, ${faults} faults, ${stops} stops, ${sessions} sessions, ${captured} captured, ` +
    `${sold} sales, ${refunds} refunds, ${exchanges} exchanges in ${(minutes / 60).toFixed(0)} h at the counter, ` +
    `${(ms / 1000).toFixed(0)} s here`
  );
}

/** What came of it all, the most frequent first. */
export function inDetail({ deeds, endings }: Counts): string {
  const list = (tally: Tally): string =>
    Object.entries(tally)
      .sort(([, a], [, b]) => b - a)
      .map(([name, times]) => `${name} ${times}`)
      .join(', ');
  return `steps: ${list(deeds)}\nends: ${list(endings)}`;
}

/** How a payment or a refund stands, in a few words. */
export function endingOf({ kind, state: { stage } }: MovementRow): string {
  if (stage.phase !== 'settled') return `${kind} open`;
  const { ending } = stage;
  const found = 'found' in ending ? 'found' : undefined;
  const why = 'why' in ending ? ending.why : 'collection' in ending ? ending.collection : undefined;
  return [kind, ending.outcome, found ?? why].filter(Boolean).join(' ');
}

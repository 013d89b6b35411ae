import { minor, type Minor } from '../money.ts';

/** So many, and what they come to; what the terminal did not tell is absent. */
export type Tally = { readonly count?: number; readonly amount?: Minor };

/** What a terminal says at its end of day. Amounts are positive; times are ISO 8601. */
export type DayResult = {
  readonly batch?: string;
  readonly startedAt?: string;
  readonly lastEndedAt?: string;
  readonly purchases: Tally;
  readonly reversals: Tally;
  readonly tip?: Minor;
};

/** The till's own sales and returns on a terminal in a stretch of time. */
export type OwnFigures = { readonly sales: Required<Tally>; readonly returns: Required<Tally> };

/** An end of day as it is kept and shown: the terminal's figures, and the till's own for the same stretch. */
export type Day = {
  readonly batch?: string;
  /** Absent where neither the terminal nor the till knows when the stretch began: then nothing is compared. */
  readonly from?: string;
  readonly to: string;
  readonly purchases: Tally;
  readonly reversals: Tally;
  readonly tip?: Minor;
  readonly own?: OwnFigures;
};

/** The terminal's figure less the till's; absent where one of them is not known. */
export type Difference = { readonly count?: number; readonly amount?: Minor };

/** One that went before on the same terminal: when it was asked for by our clock, and when it ended by Dintero's. */
export type DayBefore = { readonly askedAt: string; readonly endedThere?: string };

const sameMomentMs = 120_000;

/**
 * When the stretch began that an end of day is about. The terminal tells by Dintero's clock; where that is the end of
 * day that this till had asked for itself, our own clock is taken, for our sales are written down by it.
 * @param askedAt when this end of day was asked for; a time that is not before it is not where it began
 * @param skewMs Dintero's time less ours
 */
export function beginOf(
  result: DayResult,
  askedAt: string,
  before: DayBefore | undefined,
  skewMs = 0,
): string | undefined {
  // A time that cannot be read is before nothing.
  const told = [result.lastEndedAt, result.startedAt]
    .map((at) => Date.parse(at ?? '') - skewMs)
    .find((ms) => ms < Date.parse(askedAt));
  if (told === undefined) return before?.askedAt;
  const ended = before?.endedThere === undefined ? NaN : Date.parse(before.endedThere) - skewMs;
  const beforeMs = Number.isNaN(ended) ? Date.parse(before?.askedAt ?? '') : ended;
  const isOurs = before !== undefined && Math.abs(told - beforeMs) <= sameMomentMs;
  return isOurs ? before.askedAt : new Date(told).toISOString();
}

/** How far terminal and till are apart, for purchases and for reversals. */
export function differencesOf({ purchases, reversals, own }: Day): {
  readonly sales: Difference;
  readonly returns: Difference;
} {
  return { sales: less(purchases, own?.sales), returns: less(reversals, own?.returns) };
}

/** Whether everything that both sides tell is equal; undefined where there is nothing to compare. */
export function isEqual(day: Day): boolean | undefined {
  const { sales, returns } = differencesOf(day);
  const known = [sales.count, sales.amount, returns.count, returns.amount].filter((one) => one !== undefined);
  return known.length === 0 ? undefined : known.every((one) => one === 0);
}

function less(there: Tally, own: Required<Tally> | undefined): Difference {
  if (own === undefined) return {};
  return {
    ...(there.count === undefined ? {} : { count: there.count - own.count }),
    ...(there.amount === undefined ? {} : { amount: minor(there.amount - own.amount) }),
  };
}

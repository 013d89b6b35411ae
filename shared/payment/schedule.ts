/**
 * Every time span of the payment and refund machines, in milliseconds, in one place (payments.md, decisions 2–8).
 * All are measured from the start of the attempt on a monotonic clock.
 */

/** `expires_at` sent with every session: not knowing has an end. */
export const sessionLifeMs = 5 * 60_000;
/** After the session's end an approval may still be under way to us. */
export const expiryMarginMs = 60_000;
/** Without a card for this long the till asks "Still waiting?". */
export const askStillWaitingMs = 120_000;
/** Without an answer to that it cancels by itself. */
export const cancelIdleMs = 180_000;
/** Without knowing for this long the till asks what the terminal shows. */
export const askTerminalMs = 20_000;
/** An approved payment that is not captured: the cashier may let the customer go. */
export const letGoMs = 30_000;
/** All of it was approved, and a part is captured: time for the rest, before a person has to look at it. */
export const restGraceMs = 5_000;
/** A request that is still under way after this long is looked for by its reference meanwhile. */
export const slowRequestMs = 4_000;
/** Only a failed try inside the session: time for the terminal to begin another one, before we cancel. */
export const failedTryGraceMs = 5_000;
/** A cancel whose answer was lost is asked for again, at most this often. */
export const cancelAgainMs = 4_000;
export const maxCancels = 4;

/** After the session's end this many spaced, readable, empty answers mean that it was never created. */
export const emptyAnswersNeeded = 2;

const searchSeconds = [1, 2, 3, 5, 8, 13, 20] as const;

/** Pause before the n-th look for an attempt whose reply was lost (n from 0). */
export function searchPauseMs(n: number): number {
  return (searchSeconds[Math.min(n, searchSeconds.length - 1)] ?? 20) * 1000;
}

/** Pause between two looks at a payment that is under way: 1 s in the first minute, then 2 s (API.md 4.3). */
export function watchPauseMs(elapsedMs: number): number {
  return elapsedMs < 60_000 ? 1000 : 2000;
}

/** Pause after the n-th failure in a row (n from 1), at least as long as the provider asked for. */
export function backOffMs(n: number, retryAfterMs = 0, longestMs = 15_000): number {
  return Math.max(retryAfterMs, Math.min(longestMs, 500 * 2 ** n));
}

/** Nobody waits for an attempt on the watch list, so that a network that is down is not tried four times a minute. */
export const longestLateBackOffMs = 5 * 60_000;

const minute = 60_000;
const hour = 60 * minute;
const lateMinutes = [1, 5, 15, 60] as const;

/**
 * When the watch list next looks at an attempt: 1, 5, 15, 60 min after it was given up, then hourly (payments.md,
 * decision 8). `undefined` once a day has passed since the session's end: then it is left to start-up and reconciliation.
 */
export function nextWatchMs(givenUpMs: number, atMs: number): number | undefined {
  if (atMs > sessionLifeMs + 24 * hour) return undefined;
  return nextHourlyMs(givenUpMs, atMs);
}

/** The same without an end, for what stands under Attention until it is decided. */
export function nextHourlyMs(givenUpMs: number, atMs: number): number {
  const passed = Math.max(0, atMs - givenUpMs);
  const mark = lateMinutes.find((minutes) => minutes * minute > passed);
  return givenUpMs + (mark === undefined ? (Math.floor(passed / hour) + 1) * hour : mark * minute);
}

/** A refund that the terminal has taken on, and that has no result after this long, is asked about. */
export const refundPatienceMs = 180_000;
/** A refund of which Dintero shows no trace for this long, readably, was never created. Its terminal has long given up. */
export const refundTraceMs = 15 * 60_000;

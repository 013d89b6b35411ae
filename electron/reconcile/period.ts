import { zonedTime } from '../journal/zone.ts';
import type { Span } from './listing.ts';

/** Days as the shop counts them, both included: `2026-11-22`. */
export type Period = { readonly from: string; readonly to: string };

/** A quarter: what is longer is better read in parts, and nobody waits for it. */
const longestDays = 93;
const dayMs = 24 * 60 * 60_000;

/** The first and the last millisecond of the period in the shop's zone; undefined for what is no period. */
export function spanOf({ from, to }: Period): Required<Span> | undefined {
  const fromMs = startOf(from);
  const last = startOf(to);
  if (fromMs === undefined || last === undefined || last < fromMs) return undefined;
  if (last - fromMs > longestDays * dayMs) return undefined;
  // Noon of a day is never more than 13 hours from its start, so a day and a half later is always the next one.
  const next = startOf(new Date(last + 1.5 * dayMs).toISOString().slice(0, 10));
  return next === undefined ? undefined : { fromMs, toMs: next - 1 };
}

/** Midnight in the shop's zone. A day that begins in another offset than it ends in has one as well. */
function startOf(day: string): number | undefined {
  const utc = Date.parse(`${day}T00:00:00.000Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !Number.isFinite(utc)) return undefined;
  if (new Date(utc).toISOString().slice(0, 10) !== day) return undefined;
  const guess = utc - offsetMs(utc);
  return utc - offsetMs(guess);
}

function offsetMs(wallMs: number): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):(\d{2})$/.exec(zonedTime(wallMs).zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

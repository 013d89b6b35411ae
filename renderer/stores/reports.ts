import { useEffect } from 'react';
import { create } from 'zustand';
import type { Fault } from '../../shared/faults.ts';
import type { ReconcileRow, ReconcileView } from '../../shared/ipc/reconcile-views.ts';
import type { RowKind } from '../../shared/reconcile/reconcile.ts';
import { shopZone } from '../../shared/shop-zone.ts';
import { ask } from '../bridge.ts';
import { useRegister } from './register.ts';

const pageSize = 50;
const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: shopZone });
const dayMs = 24 * 60 * 60_000;

/** Days as the shop counts them: `2026-11-22`. */
export type Days = { readonly from: string; readonly to: string };

export type Reports = Days & {
  /** Absent until somebody has chosen one: then it is the first list that needs a look. */
  readonly kind?: RowKind | undefined;
  readonly limit: number;
  readonly rows: readonly ReconcileRow[];
  readonly total: number;
  readonly fault?: Fault | undefined;
};

/** What was chosen stays while a sale of it is looked at. */
export const useReports = create<Reports>(() => ({
  ...presets().today,
  limit: pageSize,
  rows: [],
  total: 0,
}));

export type Preset = 'today' | 'yesterday' | 'week';

export function presets(now = new Date()): Readonly<Record<Preset, Days>> {
  const today = dayFormat.format(now);
  const yesterday = addDays(today, -1);
  // Sunday is 0, and belongs to the week that began six days before.
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return {
    today: { from: today, to: today },
    yesterday: { from: yesterday, to: yesterday },
    week: { from: addDays(today, -sinceMonday), to: today },
  };
}

function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);
}

export function chooseDays(days: Partial<Days>): void {
  useReports.setState({ ...days, fault: undefined });
}

/** The same number of days, as many before or after. */
export function moveDays(direction: -1 | 1): void {
  const { from, to } = useReports.getState();
  const length = Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
  if (length > 0)
    chooseDays({ from: addDays(from, direction * length), to: addDays(to, direction * length) });
}

export function chooseList(kind: RowKind): void {
  useReports.setState({ kind, limit: pageSize, rows: [], total: 0 });
}

export function showMoreRows(): void {
  useReports.setState(({ limit }) => ({ limit: limit + pageSize }));
}

export async function runReconciliation(): Promise<void> {
  const { from, to } = useReports.getState();
  useReports.setState({ kind: undefined, limit: pageSize, rows: [], total: 0 });
  const answer = await ask('reconcile:run', { from, to });
  useReports.setState({ fault: answer.ok ? undefined : answer.fault });
}

export async function stopReconciliation(): Promise<void> {
  await ask('reconcile:stop', {});
}

/** The list that is shown: the chosen one, or the first of those that are not equal, or the equal ones. */
export function shownList(chosen: RowKind | undefined, reconcile: ReconcileView): RowKind {
  if (chosen !== undefined || reconcile.state !== 'done') return chosen ?? 'equal';
  const differing = reconcile.outcome.lists.find(({ kind, count }) => isDifference(kind) && count > 0);
  return differing?.kind ?? 'equal';
}

export function isDifference(kind: RowKind): boolean {
  return kind !== 'equal' && kind !== 'another-register';
}

let asked = 0;

async function read(kind: RowKind, limit: number): Promise<void> {
  asked += 1;
  const mine = asked;
  const answer = await ask('reconcile:rows', { kind, offset: 0, limit: Math.min(limit, 500) });
  // Answers may overtake each other; only the newest question counts.
  if (mine === asked && answer.ok) useReports.setState(answer.value);
}

/** Keeps the rows of the chosen list as they are in main: Attention may settle one of them meanwhile. */
export function useRows(kind: RowKind): void {
  const limit = useReports((state) => state.limit);
  const hasRows = useRegister(({ reconcile }) => reconcile.state === 'done' && reconcile.hasRows);
  const turn = useRegister(
    ({ reconcile, attention }) => `${String(reconcile.revision)} ${String(attention.revision)}`,
  );
  useEffect(() => {
    if (hasRows) void read(kind, limit);
  }, [hasRows, kind, limit, turn]);
}

import { referenceOwner, type RegisterId } from '../ids.ts';
import { sum, type Minor } from '../money.ts';
import {
  claimOf,
  compare,
  netHere,
  netThere,
  withoutOthersRefunds,
  type There,
  type Why,
} from './compare.ts';
import type { Here } from './here.ts';

export type RowKind = 'equal' | 'different' | 'only-here' | 'only-there' | 'another-register';

export const rowKinds: readonly RowKind[] = [
  'equal',
  'different',
  'only-here',
  'only-there',
  'another-register',
];

/** One line of the comparison: an attempt here, a transaction there, or both. */
export type Row = {
  readonly kind: RowKind;
  readonly why?: Why;
  readonly here?: Here;
  readonly there?: There;
};

/** Which of the transactions are this register's to answer for. */
export type Whose = {
  readonly registerId: RegisterId;
  readonly storeId: string;
  readonly terminalIds: readonly string[];
};

export type Reconciliation = {
  readonly rows: readonly Row[];
  /** Attempts and transactions by which both sides agree that nothing was taken. */
  readonly withoutMoney: number;
};

/**
 * The till's record and Dintero's transactions side by side. Every attempt and every transaction ends in exactly one
 * place, whatever the order in which they were read, and however often a page repeated one.
 */
export function reconcile(here: readonly Here[], listed: readonly There[], whose: Whose): Reconciliation {
  const there = newestOfEach(listed);
  const matches = matched(here, there);
  const rows: Row[] = [];
  let withoutMoney = 0;
  for (const one of here) {
    const answer = matches.get(one);
    const row = answer === undefined ? aloneHere(one) : both(one, answer);
    if (row === undefined) withoutMoney += 1;
    else rows.push(row);
  }
  const taken = new Set([...matches.values()].map(({ id }) => id));
  const known = new Set(here.map(({ reference }) => String(reference)));
  for (const one of there) {
    if (taken.has(one.id)) continue;
    const row = aloneThere(one, whose, known);
    if (row === undefined) withoutMoney += 1;
    else rows.push(row);
  }
  return { rows: rows.sort(byTime), withoutMoney };
}

/** Money in øre, of the given currency alone: what another currency comes to is not added up with it. */
export type Sums = { readonly count: number; readonly here: Minor; readonly there: Minor };

export function sumsOf(rows: readonly Row[], kind: RowKind, currency: string): Sums {
  const ours = rows.filter((row) => row.kind === kind);
  return {
    count: ours.length,
    here: sum(ours.flatMap(({ here }) => (here?.currency === currency ? [netHere(here)] : []))),
    there: sum(ours.flatMap(({ there }) => (there?.currency === currency ? [netThere(there)] : []))),
  };
}

function both(here: Here, listed: There): Row | undefined {
  const there = withoutOthersRefunds(here, listed);
  const verdict = compare(here, there);
  if (verdict === 'no-money') return undefined;
  return verdict === 'equal'
    ? { kind: 'equal', here, there }
    : { kind: 'different', why: verdict, here, there };
}

function aloneHere(here: Here): Row | undefined {
  const isSettled = here.claim === 'nothing' && here.receipt === undefined && !here.isUnderWay;
  if (isSettled) return undefined;
  const why = here.claim === 'undecided' || here.isUnderWay ? 'undecided' : 'no-record';
  return { kind: 'only-here', why, here };
}

function aloneThere(there: There, whose: Whose, known: ReadonlySet<string>): Row | undefined {
  const claim = claimOf(there);
  if (claim === 'nothing') return undefined;
  if (!isOurs(there, whose)) return { kind: 'another-register', there };
  if (claim !== 'taken') return { kind: 'only-there', why: claim, there };
  if (netThere(there) === 0) return { kind: 'only-there', why: 'given-back', there };
  const isSecond = there.reference !== undefined && known.has(there.reference);
  return { kind: 'only-there', why: isSecond ? 'second-payment' : 'no-record', there };
}

/** The reference says most; without one that a till has made, the terminal does. In doubt it is ours to explain. */
function isOurs({ reference, storeId, terminalId }: There, whose: Whose): boolean {
  const owner = reference === undefined ? 'none' : referenceOwner(whose.registerId, reference);
  if (owner !== 'none') return owner === 'this';
  if (terminalId !== undefined) return whose.terminalIds.includes(terminalId);
  return storeId === undefined || storeId === whose.storeId;
}

/** A page may repeat what an earlier one had, in another state: what changed last counts, then what has more money. */
function newestOfEach(listed: readonly There[]): readonly There[] {
  const newest = new Map<string, There>();
  for (const one of listed) {
    const before = newest.get(one.id);
    if (before === undefined || isLater(one, before)) newest.set(one.id, one);
  }
  return [...newest.values()];
}

function isLater(one: There, other: There): boolean {
  return compareTexts(stateKey(one), stateKey(other)) > 0;
}

function stateKey(one: There): string {
  const rank = claimOf(one) === 'taken' ? 2 : claimOf(one) === 'nothing' ? 0 : 1;
  return `${one.changedAt ?? ''} ${String(rank)} ${JSON.stringify(one)}`;
}

/** At most one transaction answers for an attempt: the one it knows by id, or else the one with the most money. */
function matched(here: readonly Here[], there: readonly There[]): ReadonlyMap<Here, There> {
  const byId = new Map(there.map((one) => [String(one.id), one]));
  const byReference = new Map<string, There[]>();
  for (const one of there) {
    if (one.reference === undefined) continue;
    byReference.set(one.reference, [...(byReference.get(one.reference) ?? []), one]);
  }
  const matches = new Map<Here, There>();
  const used = new Set<string>();
  const ordered = [...here].sort((a, b) => compareTexts(a.reference, b.reference));
  for (const one of ordered) {
    const known = one.transactionId === undefined ? undefined : byId.get(one.transactionId);
    if (known !== undefined && !used.has(known.id)) take(one, known);
  }
  for (const one of ordered) {
    if (matches.has(one)) continue;
    const candidates = (byReference.get(one.reference) ?? []).filter(({ id }) => !used.has(id));
    const best = candidates.sort(byWeight)[0];
    if (best !== undefined) take(one, best);
  }
  return matches;

  function take(one: Here, answer: There): void {
    matches.set(one, answer);
    used.add(answer.id);
  }
}

function byWeight(a: There, b: There): number {
  return weightOf(b) - weightOf(a) || compareTexts(a.id, b.id);
}

function weightOf(there: There): number {
  const claim = claimOf(there);
  return claim === 'taken' ? 3 : claim === 'collecting' ? 2 : claim === 'undecided' ? 1 : 0;
}

function byTime(a: Row, b: Row): number {
  return compareTexts(sortKey(b), sortKey(a));
}

function sortKey({ here, there }: Row): string {
  return `${here?.at ?? there?.createdAt ?? there?.at ?? ''} ${here?.reference ?? ''} ${there?.id ?? ''}`;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { Right } from '../rights.ts';
import type { OwnKind } from '../audit/kinds.ts';

/** What the record keeps beside a kind, ready to be read: empty where it says nothing. */
export type Said = {
  /** Who did it; where nobody has to log in, that it was somebody. */
  readonly who: string;
  readonly approver: string;
  /** Whom it is about. */
  readonly person: string;
  readonly line: string;
  readonly quantity: string;
  readonly amount: string;
  readonly before: string;
  readonly after: string;
  /** What was tried, as in "refund". */
  readonly tried: string;
  readonly because: string;
  readonly reference: string;
  readonly path: string;
  readonly version: string;
  readonly mode: string;
  readonly from: string;
  readonly to: string;
  readonly count: string;
  /** A terminal's name, or a thing that was done with it. */
  readonly terminal: string;
  readonly name: string;
  readonly turn: string;
  readonly outcome: string;
  readonly number: string;
};

export type Sentence = {
  readonly title: (said: Said) => string;
  readonly how?: (said: Said) => string;
};

export type AuditWords = {
  readonly somebody: string;
  readonly theTill: string;
  readonly atTheTill: (name: string) => string;
  readonly unknown: (what: string) => string;
  /** What somebody who has this right may do, after "refused:". */
  readonly tries: Readonly<Record<Right | 'other', string>>;
  readonly because: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  readonly says: Readonly<Record<OwnKind, Sentence>>;
  readonly csv: Readonly<Record<CsvColumn, string>>;
};

export type CsvColumn =
  | 'time'
  | 'who'
  | 'role'
  | 'approver'
  | 'what'
  | 'words'
  | 'receipt'
  | 'sale'
  | 'reference'
  | 'amount'
  | 'before'
  | 'after'
  | 'saft'
  | 'attempt'
  | 'details'
  | 'number'
  | 'hash';

/** Joined with a dot, without what is empty. */
export function list(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

import type { AuditGroup } from '../audit/kinds.ts';

/** One field of what is set up. Empty where there was nothing, or is nothing any more; of a secret only that it changed. */
export type FieldChange = { readonly field: string; readonly before: string; readonly after: string };

/** Something that happened at this till, as the record has it. */
export type AuditRow = {
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** By its name in the record: one of `AuditKind`, or another version's. */
  readonly what: string;
  /** What the record says that is a text or a number. */
  readonly facts: Readonly<Record<string, string>>;
  /** Field by field, where a set-up was changed. */
  readonly changes?: readonly FieldChange[];
  /** What was in the basket, a line each, where all of it was cleared or brought back. */
  readonly lines?: readonly string[];
  /** The row under Sales that tells more. */
  readonly saleRowId?: string;
};

/** What somebody wants to know. */
export type AuditQuestion = {
  /** ISO 8601 with an offset, as `2026-11-22T16:00:00+01:00`. `to` is the first moment that is not meant any more. */
  readonly from: string;
  readonly to: string;
  readonly person?: string;
  readonly group?: AuditGroup;
  /** How the till talked with Dintero as well. */
  readonly withTalk: boolean;
};

/** Where a page of rows ended. */
export type AuditMark = { readonly at: string; readonly seq: number };

export type AuditPage = {
  readonly rows: readonly AuditRow[];
  /** Absent when there is nothing further on. */
  readonly next?: AuditMark;
  /** Everybody who works here or did, by name, for the choice of one. */
  readonly people: readonly string[];
};

/** What has happened at this till. */
export type AuditCommands = {
  /** What happened at this till between two moments, newest first, a page at a time. */
  'audit:rows': { input: AuditQuestion & { after?: AuditMark; limit: number }; output: AuditPage };
  /** All of it into one CSV file in the shop's folder, oldest first; says where, and how many rows. */
  'audit:export': { input: AuditQuestion; output: { path: string; rows: number } };
};

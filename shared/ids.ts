import type { Brand } from './brand.ts';

export type RegisterId = Brand<string, 'RegisterId'>;
export type LineId = Brand<string, 'LineId'>;
/** A basket has it from its first line on, and keeps it as the sale it becomes: one basket, one sale. */
export type SaleId = Brand<string, 'SaleId'>;
export type AttemptId = Brand<string, 'AttemptId'>;
/** The key that Dintero knows one attempt by: `merchant_reference` of a payment, `refund_reference` of a refund. */
export type Reference = Brand<string, 'Reference'>;
export type TerminalId = Brand<string, 'TerminalId'>;
export type SessionId = Brand<string, 'SessionId'>;
export type TransactionId = Brand<string, 'TransactionId'>;

/** Dintero documents no maximum for references; 35 is the smallest limit of the processors behind it (API.md 14, 23). */
const maxReferenceLength = 35;

/**
 * The reference of one attempt: `K1-20261120-7F3K9QW2ZX`. Unique for ever, ASCII, at most 35 characters.
 * @param day eight digits, the local day, for people who look at Dintero's list
 * @param token random letters and digits, unique by themselves
 */
export function makeReference(register: RegisterId, day: string, token: string): Reference {
  const tail = `-${day}-${token}`;
  return `${headOf(register, tail.length)}${tail}` as Reference;
}

function headOf(register: RegisterId, tailLength: number): string {
  return register.replace(/[^A-Za-z0-9]/g, '').slice(0, maxReferenceLength - tailLength) || 'R';
}

/** As `makeReference` makes it: the register, and the rest. */
const form = /^([A-Za-z0-9]+)(-\d{8}-(?:R-)?[A-Za-z0-9]{10})$/;

/**
 * The reference that a text is, if it has the form of one. A scanner that is set to another keyboard than the till types
 * other strokes (on a Norwegian one a `+`), and somebody who reads it from paper may leave out capitals.
 */
export function readReference(text: string): Reference | undefined {
  const tidy = text.trim().replace(/[+/_?'\u2013\u2212]/g, '-');
  const [, head, tail] = form.exec(tidy) ?? [];
  return head === undefined || tail === undefined ? undefined : (`${head}${tail.toUpperCase()}` as Reference);
}

/** The id of the register whose reference it is, as far as it stands in it. */
export function registerIn(reference: string): string | undefined {
  return form.exec(reference)?.[1];
}

/** Whose reference it is by its form alone: this register's, another register's, or none that a till has made. */
export function referenceOwner(register: RegisterId, reference: string): 'this' | 'another' | 'none' {
  const [, head, tail = ''] = form.exec(reference) ?? [];
  if (head === undefined) return 'none';
  return head === headOf(register, tail.length) ? 'this' : 'another';
}

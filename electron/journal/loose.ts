import type { AuditKind } from '../../shared/audit/kinds.ts';

/** A record that stands by itself, or is about something that the till has no attempt for. */
export type Loose = {
  readonly what: AuditKind;
  /** An attempt's id, or any other id that a timeline is asked for by. */
  readonly about?: string | undefined;
  readonly saleId?: string | undefined;
  readonly facts: object;
};

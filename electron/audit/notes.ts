import type { OwnKind } from '../../shared/audit/kinds.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../log.ts';

export type Notes = {
  /** Writes down what has happened already. A disk that refuses stops nobody: it is logged, and that is all. */
  readonly note: (what: OwnKind, facts: object, saleId?: string) => void;
};

/** @param journal of the account that is open; undefined before the till is set up and while it cannot be worked with */
export function createNotes(journal: () => Journal | undefined, log: Log): Notes {
  return {
    note(what, facts, saleId) {
      try {
        journal()?.record({ what, facts, saleId });
      } catch (error) {
        log.error('record.not-written', { what, error });
      }
    },
  };
}

import type { AttemptId, SaleId } from '../../shared/ids.ts';
import type { FindingItem } from '../../shared/ipc/views.ts';
import { formatAmount } from '../../shared/money.ts';
import type { What } from '../../shared/timeline.ts';
import type { Who } from '../../shared/who.ts';
import type { Clock } from '../clock.ts';
import type { Database } from './database.ts';
import type { Journal } from './journal.ts';
import type { Row } from './queries.ts';

/** What is said of a finding on the screen, apart from its timeline. */
export type FindingFacts = Omit<FindingItem, 'timeline'> & { readonly saleId?: SaleId };

export type Finding = {
  readonly facts: FindingFacts;
  readonly isOpen: boolean;
  /** How a person says that it was settled elsewhere. */
  readonly settled?: string;
};

/** Findings of reconciliation: a row each for where it stands, and a record for every turn that it takes. */
export type Findings = {
  open(): readonly Finding[];
  get(id: string): Finding | undefined;
  /** Makes it known, or brings it up to date; one that a person has settled, and that is the same still, stays settled. */
  note(facts: FindingFacts): void;
  /** Both sides are equal now, or the attempt itself tells. */
  clear(id: string): void;
  /** A person has settled it elsewhere, and says how. */
  settle(id: string, note: string, by: Who): boolean;
};

type Turn = Extract<What, 'finding-noted' | 'finding-cleared' | 'finding-settled'>;

export function createFindings(database: Database, journal: Pick<Journal, 'record'>, clock: Clock): Findings {
  const open = database.prepare(
    'SELECT is_open, body FROM finding WHERE is_open = 1 ORDER BY found_at DESC, id',
  );
  const byId = database.prepare('SELECT is_open, body FROM finding WHERE id = ?');
  const put = database.prepare(`
    INSERT INTO finding (id, kind, reference, movement, is_open, found_at, body) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, reference = excluded.reference, movement = excluded.movement,
      is_open = excluded.is_open, body = excluded.body`);

  function get(id: string): Finding | undefined {
    const row = byId.get(id) as Row | undefined;
    return row === undefined ? undefined : read(row);
  }

  function write(finding: Finding, what: Turn, more: Readonly<Record<string, string>> = {}): void {
    const { facts, isOpen, settled } = finding;
    const { id, kind, reference, attemptId, saleId } = facts;
    const entry = { what, about: attemptId ?? id, saleId, facts: { ...told(facts), ...more } };
    journal.record(entry, () => {
      const body = JSON.stringify({ facts, ...(settled === undefined ? {} : { settled }) });
      const foundAt = new Date(clock.now()).toISOString();
      put.run(id, kind, reference, attemptId ?? null, Number(isOpen), foundAt, body);
    });
  }

  return {
    open: () => open.all().map((row) => read(row as Row)),
    get,
    note(facts) {
      const before = get(facts.id);
      const isSame = before !== undefined && printOf(before.facts) === printOf(facts);
      if (isSame && (before.isOpen || before.settled !== undefined)) return;
      write({ facts, isOpen: true }, 'finding-noted');
    },
    clear(id) {
      const before = get(id);
      if (before?.isOpen === true) write({ facts: before.facts, isOpen: false }, 'finding-cleared');
    },
    settle(id, note, { name, role }) {
      const before = get(id);
      if (before?.isOpen !== true) return false;
      const more = { note, role, ...(name === undefined ? {} : { who: name }) };
      write({ facts: before.facts, isOpen: false, settled: note }, 'finding-settled', more);
      return true;
    },
  };
}

/** Of what makes it this very finding: when it changes, it is to be looked at again. */
function printOf({ kind, why, here, there, currency }: FindingFacts): string {
  return JSON.stringify([kind, why, here?.taken, here?.refunded, there?.taken, there?.refunded, currency]);
}

/** The record's own facts, as the timeline reads them. */
function told({
  id,
  why,
  reference,
  transactionId,
  amount,
  brand,
  lastFour,
  terminalId,
}: FindingFacts): object {
  return {
    finding: id,
    why,
    reference,
    taken: formatAmount(amount),
    ...(transactionId === undefined ? {} : { transaction: transactionId }),
    ...(terminalId === undefined ? {} : { terminal: terminalId }),
    ...(brand === undefined ? {} : { brand }),
    ...(lastFour === undefined ? {} : { card: lastFour }),
  };
}

function read(row: Row): Finding {
  const body = JSON.parse(String(row['body'])) as Omit<Finding, 'isOpen'>;
  return { ...body, isOpen: row['is_open'] === 1 };
}

/** Where the records of a finding stand: with its attempt or, where there is none, by themselves. */
export function timelineIdOf({ attemptId, id }: FindingFacts): AttemptId {
  return attemptId ?? (id as AttemptId);
}

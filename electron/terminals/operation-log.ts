import type { TerminalId } from '../../shared/ids.ts';
import { minor } from '../../shared/money.ts';
import type { Day, OwnFigures } from '../../shared/terminals/day.ts';
import type { OperationEnding, OperationName } from '../../shared/terminals/operation.ts';
import type { Who } from '../../shared/who.ts';
import type { Database } from '../journal/database.ts';
import type { Journal } from '../journal/journal.ts';

/** One thing that a terminal was told to do, as the record tells it. */
export type Operation = {
  /** The key it was sent under, and its name in the record. */
  readonly key: string;
  readonly name: OperationName;
  readonly terminalId: TerminalId;
  readonly by: Who;
  readonly askedAt: string;
  /** Dintero's id, once it has said that it has it. */
  readonly there?: string;
  readonly ended?: Ended;
};

export type Ended = {
  readonly ending: OperationEnding;
  readonly at: string;
  /** When it ended by Dintero's clock. */
  readonly endedThere?: string;
  readonly day?: Day;
};

export type OperationLog = {
  /** Each is a row of the chain; a full disk throws. */
  asked(operation: Operation): void;
  taken(operation: Operation): void;
  ended(operation: Operation & { readonly ended: Ended }, facts: object): void;
  /** The latest of them, oldest first. */
  latest(): readonly Operation[];
  /**
   * What this till has sold and taken back on a terminal: whatever was begun after `from`, and not after `to`. What the
   * card refused and was given back in cash or by bank is nothing that a terminal knows.
   */
  ownFigures(terminalId: TerminalId, from: string, to: string): OwnFigures;
};

const what = 'terminal-operation';
const rowsAtMost = 1_000;

type Body = {
  readonly turn: 'asked' | 'taken' | 'ended';
  readonly operation: string;
  readonly name: OperationName;
  readonly terminal: string;
  readonly who?: string;
  readonly role?: Who['role'];
  readonly there?: string;
} & Partial<Omit<Ended, 'at'>>;

export function createOperationLog(database: Database, journal: Pick<Journal, 'record'>): OperationLog {
  const rows = database.prepare(
    "SELECT at, body FROM record WHERE what = 'terminal-operation' ORDER BY seq DESC LIMIT ?",
  );
  const figures = database.prepare(`
    SELECT s.kind AS kind, COUNT(*) AS count, SUM(s.amount) AS amount FROM movement m JOIN slip s ON s.movement = m.id
    WHERE m.started_at > :from AND m.started_at <= :to AND m.terminal = :terminal
      AND json_extract(s.body, '$.payment.means') IS NULL
    GROUP BY s.kind`);

  function write(operation: Operation, turn: Body['turn'], more: object): void {
    const { key, name, terminalId } = operation;
    const facts = { turn, operation: key, name, terminal: terminalId, ...more };
    journal.record({ what, about: key, facts });
  }

  return {
    asked: (operation) => {
      const { name, role } = operation.by;
      write(operation, 'asked', { ...(name === undefined ? {} : { who: name }), role });
    },
    taken: (operation) => {
      write(operation, 'taken', { there: operation.there });
    },
    ended: (operation, facts) => {
      const { at: _, ...ended } = operation.ended;
      write(operation, 'ended', { ...ended, ...facts });
    },
    latest() {
      const all = new Map<string, Operation>();
      const read = rows.all(rowsAtMost) as readonly { readonly at: string; readonly body: string }[];
      for (const { at, body } of [...read].reverse()) {
        const turn = JSON.parse(body) as Body;
        const before = all.get(turn.operation);
        const next = after(before, turn, at);
        if (next !== undefined) all.set(turn.operation, next);
      }
      return [...all.values()];
    },
    ownFigures(terminalId, from, to) {
      const found = figures.all({ from, to, terminal: terminalId }) as readonly {
        readonly kind: string;
        readonly count: number;
        readonly amount: number;
      }[];
      const of = (kind: string): OwnFigures['sales'] => {
        const row = found.find((one) => one.kind === kind);
        return { count: row?.count ?? 0, amount: minor(Math.abs(row?.amount ?? 0)) };
      };
      return { sales: of('sale'), returns: of('return') };
    },
  };
}

/** A turn whose beginning is too long ago to be among the rows that are read is left out. */
function after(before: Operation | undefined, turn: Body, at: string): Operation | undefined {
  const { operation: key, name, terminal } = turn;
  if (turn.turn === 'asked') {
    const by: Who = { role: turn.role ?? 'none', ...(turn.who === undefined ? {} : { name: turn.who }) };
    return { key, name, terminalId: terminal as TerminalId, by, askedAt: at };
  }
  if (before === undefined) return undefined;
  if (turn.turn === 'taken') return turn.there === undefined ? before : { ...before, there: turn.there };
  const { ending = 'unknown', endedThere, day } = turn;
  const more = { ...(endedThere === undefined ? {} : { endedThere }), ...(day === undefined ? {} : { day }) };
  return { ...before, ended: { ending, at, ...more } };
}

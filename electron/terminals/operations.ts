import type { Fault } from '../../shared/faults.ts';
import type { TerminalId } from '../../shared/ids.ts';
import type { OperationView, TerminalCare } from '../../shared/ipc/terminal-views.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { beginOf, type Day } from '../../shared/terminals/day.ts';
import { operationLimitMs, type OperationName } from '../../shared/terminals/operation.ts';
import type { Who } from '../../shared/who.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { follow, type Outcome } from './follow.ts';
import type { Ended, Operation, OperationLog } from './operation-log.ts';
import type { TerminalLine } from './port.ts';
import { createWaiting } from './waiting.ts';

export type OperationsPorts = {
  readonly line: TerminalLine;
  readonly record: OperationLog;
  readonly clock: Clock;
  readonly log: Log;
  /** A payment or a refund has the terminal. */
  readonly isPaying: (id: TerminalId) => boolean;
  /** Dintero's time less ours, in milliseconds; undefined while that is not known. */
  readonly skewMs: () => number | undefined;
  /** A UUID that was never used before. */
  readonly newKey: () => string;
  readonly changed: () => void;
  /** The terminal may be another than before. */
  readonly ended: () => void;
};

/** What the register's terminals are told to do besides payments: one thing at a time each, and never beside a payment. */
export type Operations = {
  start(terminalId: TerminalId, name: OperationName, by: Who): Result<{ readonly id: string }, Fault>;
  /** The terminal is not to be sent a payment now. Never for longer than our own limit. */
  isRunning(terminalId: TerminalId): boolean;
  /** The last one on a terminal, and its last end of day with figures. */
  of(terminalId: TerminalId): Pick<TerminalCare, 'isHeld' | 'operation' | 'lastDay'>;
  /** Follows on what a restart has left. */
  recover(): void;
  stop(): void;
};

export function createOperations(ports: OperationsPorts): Operations {
  const { line, record, clock, log, isPaying, skewMs, newKey, changed, ended: hasEnded } = ports;
  const waiting = createWaiting(clock);
  /** By key, in the order in which they were asked for. */
  const known = new Map<string, Operation>();

  function on(terminalId: TerminalId): readonly Operation[] {
    return [...known.values()].filter((one) => one.terminalId === terminalId);
  }

  function isRunning(terminalId: TerminalId): boolean {
    return on(terminalId).some(
      ({ ended, askedAt }) =>
        ended === undefined && Math.abs(clock.now() - Date.parse(askedAt)) < operationLimitMs,
    );
  }

  function put(operation: Operation): void {
    known.set(operation.key, operation);
    changed();
  }

  async function run(operation: Operation, isResumed: boolean): Promise<void> {
    const taken = (there: string): void => {
      const now = { ...operation, there };
      put(now);
      // Without this row a restart looks for it, or sends it again under its key.
      written('taken', () => {
        record.taken(now);
      });
    };
    const isAnothers = (id: string): boolean =>
      [...known.values()].some((one) => one.there === id && one.key !== operation.key);
    const outcome = await follow(
      { line, clock, waiting, taken, isAnothers, isResumed, skewMs: skewMs() ?? 0 },
      operation,
    );
    if (outcome === undefined || waiting.isStopped()) return;
    end(known.get(operation.key) ?? operation, outcome);
  }

  function end(operation: Operation, { ending, facts, fault }: Outcome): void {
    const at = new Date(clock.now()).toISOString();
    const isDay = ending === 'completed' && operation.name === 'end-of-day';
    const there = facts === undefined ? operation : { ...operation, there: facts.id };
    const ended: Ended = {
      ending,
      at,
      ...(facts?.updatedAt === undefined ? {} : { endedThere: facts.updatedAt }),
      ...(isDay ? { day: dayOf(operation, facts) } : {}),
    };
    const done = { ...there, ended };
    written('ended', () => {
      const code = fault?.kind === 'refused' ? { answer: fault.status, ...codeOf(fault.code) } : {};
      record.ended(done, { ...code, ...(facts?.raw === undefined ? {} : { result: facts.raw }) });
    });
    log.info('terminal.operation-ended', { name: operation.name, ending, fault: fault?.kind });
    put(done);
    hasEnded();
  }

  /** The terminal's figures beside the till's own, from the end of day before to the moment at which this one was asked for. */
  function dayOf({ terminalId, key, askedAt }: Operation, facts: Outcome['facts']): Day {
    const result = facts?.day ?? { purchases: {}, reversals: {} };
    const { startedAt: _, lastEndedAt: __, ...figures } = result;
    const before = on(terminalId)
      .filter((one) => one.key !== key && one.ended?.day !== undefined)
      .at(-1);
    const endedThere = before?.ended?.endedThere;
    const from = beginOf(
      result,
      askedAt,
      before && { askedAt: before.askedAt, ...(endedThere === undefined ? {} : { endedThere }) },
      skewMs(),
    );
    if (from === undefined) return { ...figures, to: askedAt };
    return { ...figures, from, to: askedAt, own: record.ownFigures(terminalId, from, askedAt) };
  }

  /** A disk that does not take it is not in the way of what has happened; after a restart it is asked about again. */
  function written(turn: string, write: () => void): void {
    try {
      write();
    } catch (error) {
      log.error('terminal.operation-not-written', { turn, error });
    }
  }

  return {
    start(terminalId, name, by) {
      if (isRunning(terminalId)) return fail({ kind: 'not-now', reason: 'operation-running' });
      if (isPaying(terminalId)) return fail({ kind: 'not-now', reason: 'terminal-in-use' });
      const askedAt = new Date(clock.now()).toISOString();
      const operation: Operation = { key: newKey(), name, terminalId, by, askedAt };
      try {
        record.asked(operation);
      } catch (error) {
        return fail({ kind: 'storage', detail: error instanceof Error ? error.message : String(error) });
      }
      put(operation);
      void run(operation, false);
      return ok({ id: operation.key });
    },
    isRunning,
    of(terminalId) {
      const all = on(terminalId);
      const last = all.at(-1);
      const day = all.filter(({ ended }) => ended?.day !== undefined).at(-1);
      return {
        ...(isRunning(terminalId) ? { isHeld: true } : {}),
        ...(last === undefined ? {} : { operation: viewOf(last) }),
        ...(day?.ended?.day === undefined ? {} : { lastDay: { ...day.ended.day, ...who(day) } }),
      };
    },
    recover() {
      for (const operation of record.latest()) {
        known.set(operation.key, operation);
        if (operation.ended === undefined) void run(operation, true);
      }
    },
    stop() {
      waiting.stop();
    },
  };
}

function viewOf(operation: Operation): OperationView {
  const { name, askedAt, there, ended } = operation;
  const state = ended?.ending ?? (there === undefined ? 'sending' : 'running');
  const at = ended === undefined ? {} : { endedAt: ended.at };
  return { name, state, startedAt: askedAt, ...at, ...who(operation) };
}

function who({ key, by }: Operation): { readonly id: string; readonly by?: string } {
  return { id: key, ...(by.name === undefined ? {} : { by: by.name }) };
}

function codeOf(code: string | undefined): object {
  return code === undefined ? {} : { code };
}

import type { Fault } from '../../shared/faults.ts';
import type { TerminalId } from '../../shared/ids.ts';
import { minor, type Minor } from '../../shared/money.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { DayResult } from '../../shared/terminals/day.ts';
import type { OperationName } from '../../shared/terminals/operation.ts';
import type { OperationFacts, TerminalLine } from '../terminals/port.ts';
import type { DinteroClient } from './client.ts';
import { defined } from './defined.ts';
import { wireDay, type WireOperation } from './wire-operations.ts';

const wireNames: Readonly<Record<OperationName, string>> = {
  'end-of-day': 'end_of_day',
  'check-update': 'check_update',
  'send-logs': 'send_logs',
  'open-menu': 'open_menu',
};
const names = new Map(Object.entries(wireNames).map(([name, wire]) => [wire, name as OperationName]));

/** What a terminal can be told to do (API.md 9.1 and 9.3), in the till's own words. */
export function createTerminalLine(client: DinteroClient): TerminalLine {
  return {
    // `operator_id` is optional, and who works here is nobody's business but the shop's.
    async start({ key, terminalId, name }) {
      const started = await client.startOperation(key, {
        terminal_id: terminalId,
        operation: wireNames[name],
      });
      return started.ok ? ok(factsOf(started.value)) : started;
    },

    async read(id, terminalId) {
      const byId = await client.operation(id);
      const found = byId.ok ? byId.value.find((one) => one.id === id) : undefined;
      if (found !== undefined) return ok(factsOf(found));
      if (!byId.ok && !isNoSuchRoute(byId.fault)) return byId;
      return readFromList(client, id, terminalId);
    },

    async list(terminalId) {
      const listed = await client.operations({ terminal_id: terminalId });
      return listed.ok ? ok(listed.value.map(factsOf)) : listed;
    },

    sync: (terminalId) => client.syncTerminal(terminalId),
  };
}

/** The reading by id is newer than the list (API.md 9.3). */
async function readFromList(
  client: DinteroClient,
  id: string,
  terminalId: TerminalId,
): Promise<Result<OperationFacts | undefined, Fault>> {
  const listed = await client.operations({ terminal_id: terminalId, operation_id: id });
  if (!listed.ok) return listed;
  const found = listed.value.find((one) => one.id === id);
  return ok(found === undefined ? undefined : factsOf(found));
}

function isNoSuchRoute(fault: Fault): boolean {
  return fault.kind === 'refused' && [400, 404, 405].includes(fault.status);
}

function factsOf({ id, operation, status, created_at, updated_at, result }: WireOperation): OperationFacts {
  const name = operation === undefined ? undefined : names.get(operation.toLowerCase());
  return {
    id,
    // An answer that does not say yet how it stands has been taken, and no more.
    status: status ?? 'PENDING',
    ...defined({
      name,
      createdAt: created_at,
      updatedAt: updated_at,
      day: name === 'end-of-day' && result !== undefined ? dayOf(result) : undefined,
      raw: result === undefined ? undefined : rawOf(result),
    }),
  };
}

function dayOf(result: Readonly<Record<string, unknown>>): DayResult | undefined {
  const read = wireDay.safeParse(result);
  if (!read.success) return undefined;
  const day = read.data;
  return {
    ...defined({
      batch: day.batch_id,
      startedAt: day.start_of_day_at,
      lastEndedAt: day.last_end_of_day_at,
      tip: amountOf(day.tip_amount),
    }),
    purchases: defined({ count: day.purchases_count, amount: amountOf(day.purchases_amount) }),
    reversals: defined({ count: day.reversals_count, amount: amountOf(day.reversals_amount) }),
  };
}

/** Whether money that went back is written with a minus is not documented; here it never is. */
function amountOf(value: number | undefined): Minor | undefined {
  return value === undefined ? undefined : minor(Math.abs(value));
}

const rawAtMost = 30;

/** As it came, as far as it is numbers and short texts. */
function rawOf(result: Readonly<Record<string, unknown>>): Readonly<Record<string, string | number>> {
  const facts = Object.entries(result).flatMap(
    ([name, value]): readonly (readonly [string, string | number])[] => {
      if (typeof value === 'number') return [[name.slice(0, 60), value]];
      return typeof value === 'string' ? [[name.slice(0, 60), value.slice(0, 100)]] : [];
    },
  );
  return Object.fromEntries(facts.slice(0, rawAtMost));
}

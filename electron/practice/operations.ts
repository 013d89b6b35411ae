import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { sumsOf } from './records.ts';
import { invalid, invalidBody, ok, problem, type PracticeRequest, type Reply } from './requests.ts';
import type { Operation } from './wire.ts';
import { changeTerminal, clientActor, makeActive, type Terminal, type World } from './world.ts';

const operationBody = z.object({
  terminal_id: z.string().min(1),
  operation: z.enum(['end_of_day', 'send_logs', 'check_update', 'open_menu']),
  parameters: z.object({ operator_id: z.string().optional() }).optional(),
});

/** `POST` and `GET /admin/terminals/operations` (API §9.3). */
export function operations(world: World, request: PracticeRequest): Reply {
  if (world.readKnobs().forbid.includes('operations')) return problem(403);
  return request.method === 'POST' ? startOperation(world, request) : readOperations(world, request);
}

function startOperation(world: World, request: PracticeRequest): Reply {
  const { operationEnds, operationAfterMs, operationTakenWith, operationBusyWith, operationKeysKept } =
    world.readKnobs();
  const key = operationKeysKept ? request.headers['idempotency-key'] : undefined;
  const known = world.operations.get(world.operationKeys.get(key ?? '') ?? '');
  if (known !== undefined) return ok(known);
  const read = operationBody.safeParse(request.body);
  if (!read.success) return invalidBody(read.error.issues);
  const { terminal_id, operation, parameters } = read.data;
  if (!world.terminals.has(terminal_id)) return invalid(['terminal_id'], 'terminal_id is not enrolled');
  const isBusy = [...world.operations.values()].some(
    (one) => one.terminal_id === terminal_id && one.status === 'PENDING',
  );
  if (isBusy)
    return problem(operationBusyWith, 'An operation is already pending on the terminal', 'OPERATION_PENDING');
  const now = world.timers.iso();
  const started: Operation = {
    id: randomUUID(),
    account_id: world.account.account_id,
    terminal_id,
    operation,
    status: 'PENDING',
    ...(parameters === undefined ? {} : { parameters }),
    created_at: now,
    created_by: clientActor,
    updated_at: now,
    updated_by: clientActor,
  };
  world.operations.set(started.id, started);
  if (key !== undefined) world.operationKeys.set(key, started.id);
  if (operationEnds !== 'never')
    world.timers.after(operationAfterMs, () => {
      finish(world, started, operationEnds);
    });
  return ok(started, operationTakenWith);
}

function readOperations(world: World, request: PracticeRequest): Reply {
  if (request.id !== '') {
    if (world.readKnobs().operationReads === 'list') return problem(404);
    const one = world.operations.get(request.id);
    return one === undefined ? problem(404) : ok(one);
  }
  const passes = (name: string, value: string): boolean =>
    !request.query.has(name) || request.query.getAll(name).includes(value);
  const rows = [...world.operations.values()].filter(
    (one) => passes('terminal_id', one.terminal_id) && passes('operation_id', one.id),
  );
  return ok(rows.reverse());
}

/** Ends whatever is pending, on every terminal. */
export function endOperations(world: World, status: 'COMPLETED' | 'FAILED' | 'TIMEOUT'): void {
  for (const one of world.operations.values()) if (one.status === 'PENDING') finish(world, one, status);
}

function finish(world: World, started: Operation, status: 'COMPLETED' | 'FAILED' | 'TIMEOUT'): void {
  const terminal = world.terminals.get(started.terminal_id);
  const now = world.timers.iso();
  const ended: Operation = { ...started, status, updated_at: now };
  const isDayEnd = started.operation === 'end_of_day' && status === 'COMPLETED' && terminal !== undefined;
  world.operations.set(started.id, isDayEnd ? { ...ended, result: dayOf(world, terminal) } : ended);
  if (isDayEnd) changeTerminal(world, terminal.id, { lastEndOfDayAt: now, batch: terminal.batch + 1 });
  const hasFetched = started.operation === 'check_update' && status === 'COMPLETED';
  if (hasFetched && terminal?.device.status_reason === 'CHECK_UPDATE') makeActive(world, terminal);
}

function dayOf(world: World, terminal: Terminal): Readonly<Record<string, string | number>> {
  const since = Date.parse(terminal.lastEndOfDayAt);
  const events = [...world.transactions.values()]
    .filter((one) => one.store.terminal_id === terminal.id && sumsOf(one).captured > 0)
    .flatMap((one) => one.events)
    .filter((event) => event.success && Date.parse(event.created_at) >= since);
  const amounts = (kind: string): readonly number[] =>
    events.filter((event) => event.event === kind).map((event) => event.amount ?? 0);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const purchases = amounts('CAPTURE');
  const reversals = amounts('REFUND');
  const day = {
    batch_id: String(terminal.batch),
    start_of_day_at: terminal.lastEndOfDayAt,
    last_end_of_day_at: terminal.lastEndOfDayAt,
    purchases_count: purchases.length,
    purchases_amount: sum(purchases),
    reversals_count: reversals.length,
    reversals_amount: sum(reversals),
    sale_amount: sum(purchases),
    tip_amount: 0,
  };
  const leftOut = world.readKnobs().operationLeavesOut;
  return Object.fromEntries(Object.entries(day).filter(([name]) => !leftOut.includes(name)));
}

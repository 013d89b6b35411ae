import { createHash } from 'node:crypto';
import { page } from './lists.ts';
import { ok, problem, type PracticeRequest, type Reply } from './requests.ts';
import {
  announce,
  changeTerminal,
  clientActor,
  makeActive,
  storeOf,
  type Terminal,
  type World,
} from './world.ts';

/** `GET /accounts/{aid}/terminals`, `…/{id}` and `POST …/{id}/sync` (API §9.1). */
export function terminals(world: World, request: PracticeRequest): Reply {
  if (world.readKnobs().forbid.includes('terminals')) return problem(403);
  if (request.method === 'POST') return syncTerminal(world, request);
  const isWithStore = request.query.getAll('includes').includes('store');
  if (request.id !== '') {
    const terminal = world.terminals.get(request.id);
    return terminal === undefined ? problem(404) : ok(terminalBody(world, terminal, true));
  }
  const rows = [...world.terminals.values()].filter((one) => passes(world, one, request.query));
  return wrapped(
    'terminals',
    rows,
    request,
    (one) => one.id,
    (one) => terminalBody(world, one, isWithStore),
  );
}

/** `GET /accounts/{aid}/stores` (API §9.2). */
export function stores(world: World, request: PracticeRequest): Reply {
  if (world.readKnobs().forbid.includes('stores')) return problem(403);
  const bodies = world.account.stores.map((_store, index) => storeBody(world, index));
  return wrapped(
    'stores',
    bodies,
    request,
    (one) => one.store_id,
    (one) => one,
  );
}

function syncTerminal(world: World, request: PracticeRequest): Reply {
  const terminal = world.terminals.get(request.id);
  if (terminal === undefined) return problem(404);
  if (!mayRetry(world, terminal)) {
    return problem(409, 'The terminal is not in a state where sync can be retried', 'TERMINAL_NOT_RETRYABLE');
  }
  if (storeOf(world, terminal)?.status !== 'ACTIVE') {
    return problem(400, 'The store of the terminal is not active', 'STORE_NOT_ACTIVE');
  }
  changeTerminal(world, terminal.id, {
    device: { ...terminal.device, status: 'PENDING', status_reason: 'ADDING' },
    updatedAt: world.timers.iso(),
  });
  announce(world);
  world.timers.after(provisioningMs, () => {
    const now = world.terminals.get(terminal.id);
    if (now?.device.status_reason === 'ADDING') makeActive(world, now);
  });
  return ok(terminalBody(world, world.terminals.get(terminal.id) ?? terminal, true));
}

const provisioningMs = 5_000;
const addingLimitMs = 10 * 60_000;

/** After an error, and when it has been under way for more than ten minutes (API §9.1). */
function mayRetry({ timers }: World, { device, updatedAt }: Terminal): boolean {
  if (device.status === 'ERROR') return device.status_reason === 'SYNC_ERROR';
  const isAdding = device.status === 'PENDING' && device.status_reason === 'ADDING';
  return isAdding && Date.parse(timers.iso()) - Date.parse(updatedAt) > addingLimitMs;
}

function wrapped<Row>(
  name: string,
  rows: readonly Row[],
  request: PracticeRequest,
  idOf: (row: Row) => string,
  bodyOf: (row: Row) => unknown,
): Reply {
  // Unlike the checkout lists these show everything unless a limit is asked for; the default is not documented.
  const query = new URLSearchParams(request.query);
  if (!query.has('limit')) query.set('limit', '100');
  const reply = page(rows, query, idOf);
  if (reply.status !== 200) return reply;
  const shown = reply.body as readonly Row[];
  const last = shown.at(-1);
  const final = rows.at(-1);
  const hasMore = last !== undefined && final !== undefined && idOf(last) !== idOf(final);
  return ok({ [name]: shown.map(bodyOf), ...(hasMore ? { starting_after: idOf(last) } : {}) });
}

function passes(world: World, terminal: Terminal, query: URLSearchParams): boolean {
  const allows = (name: string, value: string | undefined): boolean =>
    !query.has(name) || (value !== undefined && query.getAll(name).includes(value));
  return (
    allows('store_id', terminal.device.store_id) &&
    allows('payout_destination_id', storeOf(world, terminal)?.payout_destination_id) &&
    allows('status', terminal.device.status) &&
    allows('device_model', terminal.device.device_model) &&
    allows('device_serial_number', terminal.device.device_serial_number)
  );
}

export function terminalBody(
  world: World,
  terminal: Terminal,
  isWithStore: boolean,
): Readonly<Record<string, unknown>> {
  const { device } = terminal;
  const index = world.account.stores.findIndex((store) => store.store_id === device.store_id);
  const store = world.account.stores[index];
  return {
    id: uuidOf(terminal.id),
    terminal_id: terminal.id,
    device_serial_number: device.device_serial_number,
    device_model: device.device_model,
    store_id: device.store_id,
    status: device.status,
    ...(device.status_reason === undefined ? {} : { status_reason: device.status_reason }),
    created_at: terminal.createdAt,
    created_by: clientActor,
    updated_at: terminal.updatedAt,
    ...(isWithStore && store !== undefined
      ? { store: { id: internalId(world, index), store_name: store.store_name } }
      : {}),
  };
}

function storeBody(
  world: World,
  index: number,
): { readonly store_id: string } & Readonly<Record<string, unknown>> {
  const store = world.account.stores[index];
  if (store === undefined) return { store_id: '' };
  const own = [...world.terminals.values()].filter((one) => one.device.store_id === store.store_id);
  const statuses = [...new Set(own.map((one) => one.device.status))];
  return {
    store_id: store.store_id,
    id: internalId(world, index),
    status: store.status,
    verified: true,
    number_of_terminals: own.length,
    terminals_summary: statuses.map((status) => ({
      status,
      count: own.filter((one) => one.device.status === status).length,
    })),
    organization: {
      organization_number: store.organization_number,
      country: 'NO',
      type: 'main_unit',
      name: store.store_name,
    },
    store_name: store.store_name,
    address: store.address,
    payout_destination: {
      payout_destination_id: store.payout_destination_id,
      status: store.payout_destination_status ?? 'ACTIVE',
      type: 'company',
      merchant_category_code: store.merchant_category_code,
    },
  };
}

/** Dintero's own id of a store, which is not the one for sessions (API §2). */
function internalId(world: World, index: number): string {
  return `${world.account.account_id}-${String(index + 1).padStart(4, '0')}`;
}

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

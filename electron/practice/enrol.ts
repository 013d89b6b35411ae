import { terminalBody } from './directory.ts';
import { invalid, ok, problem, type PracticeRequest, type Reply } from './requests.ts';
import { announce, plugIn, type World } from './world.ts';

/** `POST /accounts/{aid}/terminals` (API §9.1): registers a terminal by the number on its back, and simulated ones (§1.2). */
export function enrolTerminal(world: World, request: PracticeRequest): Reply {
  if (world.readKnobs().forbid.includes('terminals')) return problem(403);
  const body: Readonly<Record<string, unknown>> =
    typeof request.body === 'object' && request.body !== null ? { ...request.body } : {};
  const serial = body['device_serial_number'];
  const storeId = body['store_id'];
  if (typeof serial !== 'string' || serial === '')
    return invalid(['device_serial_number'], 'device_serial_number is required');
  if (!world.account.stores.some((store) => store.store_id === storeId))
    return invalid(['store_id'], 'store_id is unknown');
  const all = [...world.terminals.values()];
  if (all.some(({ device }) => device.device_serial_number === serial))
    return problem(409, 'The terminal is already registered', 'TERMINAL_EXISTS');
  const { account_id } = world.account;
  const isSimulated = new RegExp(`^SIMULATED-${account_id}-\\d{3}$`).test(serial);
  if (isSimulated && !account_id.startsWith('T'))
    return invalid(['device_serial_number'], 'simulated terminals belong to test accounts');
  const id = `${account_id}-T${String(all.length + 1).padStart(4, '0')}`;
  const terminal = plugIn(
    {
      terminal_id: id,
      name: isSimulated ? 'Simulated' : serial,
      device_serial_number: serial,
      device_model: isSimulated ? 'SIMULATED' : 'SATURN1000',
      store_id: String(storeId),
      // A simulated one is ready at once; a real one has its settings to fetch.
      status: isSimulated ? 'ACTIVE' : 'PENDING',
      ...(isSimulated ? {} : { status_reason: 'ADDING' }),
    },
    world.timers,
  );
  world.terminals.set(
    id,
    // It answers by itself. Only that it approves 399.00 with a Visa is known; here it approves whatever it is asked for.
    isSimulated ? { ...terminal, behaviour: { kind: 'approve', afterMs: 300, brand: 'visa' } } : terminal,
  );
  announce(world);
  return ok(terminalBody(world, terminal, true));
}

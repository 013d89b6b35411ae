import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountPath, createCaller, takeToken, type Caller } from './caller.ts';
import { startPracticeServer, type PracticeServer } from './server.ts';

let server: PracticeServer;
let caller: Caller;

beforeEach(async () => {
  server = await startPracticeServer();
  caller = await createCaller(server);
});

afterEach(() => server.close());

const every = [
  ['POST', '/sessions-profile', 400],
  ['GET', '/sessions', 200],
  ['GET', '/sessions/x', 404],
  ['POST', '/sessions/x/cancel', 404],
  ['GET', '/transactions', 200],
  ['GET', '/transactions/x', 404],
  ['PUT', '/transactions/x', 404],
  ['POST', '/transactions/x/capture', 404],
  ['POST', '/transactions/x/void', 404],
  ['POST', '/transactions/x/refund', 404],
  ['POST', '/admin/terminals/operations', 400],
  ['GET', '/admin/terminals/operations', 200],
  ['GET', '/admin/terminals/operations/x', 404],
  ['GET', `${accountPath}/terminals`, 200],
  ['GET', `${accountPath}/terminals/x`, 404],
  ['GET', `${accountPath}/stores`, 200],
  ['GET', `${accountPath}/management/stores`, 200],
  ['GET', `${accountPath}/payments/transactions`, 200],
  ['POST', `${accountPath}/payments/sessions-profile`, 400],
  ['POST', `${accountPath}/payments/admin/terminals/operations`, 400],
  ['GET', `${accountPath}/payments/sessions`, 404],
  ['GET', '/accounts/T99999999/terminals', 403],
  ['GET', '/nothing', 404],
] as const;

describe('the routes', () => {
  it.each(every)('%s %s answers %i', async (method, path, status) => {
    const answer =
      method === 'GET'
        ? await caller.get(path)
        : await (method === 'PUT' ? caller.put : caller.post)(path, {});
    expect(answer.status).toBe(status);
    if (status !== 200) expect(answer.at('error', 'message')).toBeTypeOf('string');
  });

  it.each(every)('%s %s wants a token', async (method, path) => {
    const response = await fetch(`${server.url}${path}`, {
      method,
      headers: { authorization: 'Bearer nonsense' },
    });
    expect(response.status).toBe(401);
  });

  it('refuses a body that is not JSON', async () => {
    const token = await takeToken(server);
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${server.url}/sessions-profile`, { method: 'POST', headers, body: '{' });
    expect(response.status).toBe(400);
  });
});

describe('a token', () => {
  it('needs the right grant and audience', async () => {
    expect(await takeToken(server, { grant_type: 'password' })).toBe('400');
    expect(await takeToken(server, { audience: server.url })).toBe('400');
  });

  it('needs the right secret', async () => {
    const response = await fetch(`${server.url}${accountPath}/auth/token`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(401);
  });

  it('dies by age and by revocation', async () => {
    server.control.revokeTokens();
    expect((await caller.get('/transactions')).status).toBe(401);
    server.control.turn({ tokenLifetimeSeconds: 0 });
    caller = await createCaller(server);
    expect((await caller.get('/transactions')).status).toBe(401);
  });
});

describe('terminals and stores', () => {
  it('are listed as Dintero lists them', async () => {
    const terminals = await caller.get(`${accountPath}/terminals?includes=store`);
    expect(terminals.at('terminals', 0)).toMatchObject({
      terminal_id: 'T00000000-T0001',
      status: 'ACTIVE',
      store_id: 'practice-store',
      store: { id: 'T00000000-0001' },
    });
    expect(terminals.at('terminals', 0, 'name')).toBeUndefined();
    const stores = await caller.get(`${accountPath}/stores`);
    expect(stores.at('stores', 0)).toMatchObject({
      store_id: 'practice-store',
      number_of_terminals: 1,
      payout_destination: { payout_destination_id: 'practice-payout', status: 'ACTIVE' },
    });
    expect((await caller.get(`${accountPath}/terminals?status=ERROR`)).at('terminals')).toEqual([]);
  });

  it('can be out of reach of the client', async () => {
    server.control.turn({ forbid: ['terminals', 'stores', 'operations'] });
    for (const path of [`${accountPath}/terminals`, `${accountPath}/stores`, '/admin/terminals/operations']) {
      expect((await caller.get(path)).status).toBe(403);
    }
  });

  it('can be provisioned again only after an error', async () => {
    const sync = `${accountPath}/terminals/T00000000-T0001/sync`;
    expect((await caller.post(sync)).at('error', 'code')).toBe('TERMINAL_NOT_RETRYABLE');
    server.control.setTerminal('T00000000-T0001', { status: 'ERROR', status_reason: 'SYNC_ERROR' });
    expect((await caller.post(sync)).at('status')).toBe('PENDING');
  });
});

describe('an operation', () => {
  const body = {
    terminal_id: 'T00000000-T0001',
    operation: 'end_of_day',
    parameters: { operator_id: 'Kari' },
  };

  it('is pending, alone on its terminal, and ends with the sums of the day', async () => {
    server.control.turn({ operationAfterMs: 400 });
    await caller.create();
    server.control.present();
    const path = '/admin/terminals/operations';
    const started = await caller.post(path, body, { 'idempotency-key': 'k' });
    expect([started.status, started.at('status')]).toEqual([201, 'PENDING']);
    expect((await caller.post(path, body)).status).toBe(409);
    expect((await caller.post(path, body, { 'idempotency-key': 'k' })).at('id')).toBe(started.at('id'));
    await expect
      .poll(async () => (await caller.get(`${path}/${started.text('id')}`)).at('status'))
      .toBe('COMPLETED');
    const list = await caller.get(`${path}?terminal_id=T00000000-T0001&operation_id=${started.text('id')}`);
    expect(list.at(0, 'result')).toMatchObject({
      purchases_count: 1,
      purchases_amount: 14900,
      reversals_count: 0,
    });
  });

  it.each(['FAILED', 'TIMEOUT'] as const)('can end as %s', async (operationEnds) => {
    server.control.turn({ operationEnds, operationAfterMs: 1 });
    await caller.post('/admin/terminals/operations', body);
    await expect
      .poll(async () => (await caller.get('/admin/terminals/operations')).at(0, 'status'))
      .toBe(operationEnds);
  });
});

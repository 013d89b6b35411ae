import { afterEach, describe, expect, it } from 'vitest';
import type { TerminalId } from '../../shared/ids.ts';
import type { OperationOrder } from '../terminals/port.ts';
import { aimAt, issuedToken, json, secret, startServer, type Answering } from './rig.ts';
import { createTerminalLine } from './terminal-line.ts';

const terminalId = 'T12345678-T0001' as TerminalId;
const id = '6a6cda5e-53e6-4520-a65f-32d0fc0ce38b';
const order: OperationOrder = { key: 'b4c1', terminalId, name: 'end-of-day' };
const pending = { id, terminal_id: terminalId, operation: 'end_of_day', status: 'PENDING' };
/** As in Dintero's own example. */
const completed = {
  ...pending,
  status: 'COMPLETED',
  created_at: '2026-07-14T20:00:00.000Z',
  updated_at: '2026-07-14T20:00:21.000Z',
  result: {
    batch_id: '195',
    start_of_day_at: '2026-07-14T06:02:11.000Z',
    last_end_of_day_at: '2026-07-13T20:00:19.000Z',
    purchases_count: 96,
    purchases_amount: 1432050,
    reversals_count: 1,
    reversals_amount: 4500,
    sale_amount: 1432050,
    tip_amount: 0,
    outcome: 'accepted',
  },
};

let server: Awaited<ReturnType<typeof startServer>>;
afterEach(() => server.close());

async function lineTo(answer: Answering) {
  server = await startServer(answer);
  const { client, lines } = aimAt(server.url);
  return { line: createTerminalLine(client), lines };
}

describe('an operation', () => {
  it.each([
    [200, pending],
    [201, pending],
    [202, { operation: pending }],
    [201, [pending]],
    [200, { id, status: 'pending', something: { new: true } }],
  ])('that is answered with %i and %j has been taken', async (status, body) => {
    const { line } = await lineTo((_request, response) => {
      json(response, status, body);
    });
    expect(await line.start(order)).toMatchObject({
      ok: true,
      value: { id, status: 'PENDING' },
    });
    const [post] = server.on('/admin/terminals/operations');
    expect(post).toMatchObject({ method: 'POST', path: '/v1/admin/terminals/operations' });
    expect(post?.headers).toMatchObject({
      'idempotency-key': 'b4c1',
      authorization: `Bearer ${issuedToken}`,
      'content-type': 'application/json',
    });
    expect(JSON.parse(post?.body ?? '')).toEqual({
      terminal_id: terminalId,
      operation: 'end_of_day',
    });
  });

  it('is sent once by a call, whatever comes back, and no answer is no end of it', async () => {
    const { line, lines } = await lineTo((_request, response, count) => {
      if (count === 1) response.writeHead(201).end('<html>');
      else if (count === 2) json(response, 503, {});
      else json(response, 401, { error: { message: 'expired' } });
    });
    expect(await line.start(order)).toMatchObject({ ok: false, fault: { kind: 'no-answer' } });
    expect(await line.start(order)).toMatchObject({ ok: false, fault: { status: 503 } });
    expect(await line.start(order)).toMatchObject({ ok: false, fault: { status: 401 } });
    expect(server.on('/admin/terminals/operations')).toHaveLength(3);
    expect(lines.join('\n')).not.toContain(secret);
  });

  it('is read by its id', async () => {
    const { line } = await lineTo((_request, response) => {
      json(response, 200, completed);
    });
    expect(await line.read(id, terminalId)).toMatchObject({
      ok: true,
      value: {
        id,
        name: 'end-of-day',
        status: 'COMPLETED',
        updatedAt: '2026-07-14T20:00:21.000Z',
        day: {
          batch: '195',
          startedAt: '2026-07-14T06:02:11.000Z',
          lastEndedAt: '2026-07-13T20:00:19.000Z',
          purchases: { count: 96, amount: 1432050 },
          reversals: { count: 1, amount: 4500 },
          tip: 0,
        },
        raw: completed.result,
      },
    });
  });

  it.each([404, 400, 405])('is found in the list where reading by id is a %i', async (status) => {
    const { line } = await lineTo((request, response) => {
      if (request.path.endsWith(id)) json(response, status, { error: { message: 'no' } });
      else json(response, 200, [{ ...pending, id: 'another' }, completed]);
    });
    expect(await line.read(id, terminalId)).toMatchObject({ ok: true, value: { id, status: 'COMPLETED' } });
    expect(server.heard.at(-1)?.query).toBe(`?terminal_id=${terminalId}&operation_id=${id}`);
  });

  it('that nobody knows is nothing, and one that may not be read is a refusal', async () => {
    const { line } = await lineTo((request, response, count) => {
      if (count > 1) json(response, 403, { error: { message: 'FORBIDDEN', errors: [] } });
      else if (request.path.endsWith(id)) json(response, 404, { error: { message: 'no' } });
      else json(response, 200, { operations: [] });
    });
    expect(await line.read(id, terminalId)).toEqual({ ok: true, value: undefined });
    expect(await line.read(id, terminalId)).toMatchObject({ ok: false, fault: { status: 403 } });
  });

  it('tells what it can of figures that are not as expected', async () => {
    const { line } = await lineTo((_request, response) => {
      const result = {
        purchases_count: '3',
        purchases_amount: -4500,
        reversals_amount: 12.5,
        batch_id: 7,
        nested: {},
      };
      json(response, 200, { items: [{ ...completed, result }] });
    });
    const read = await line.read(id, terminalId);
    expect(read.ok ? read.value?.day : undefined).toEqual({
      batch: '7',
      purchases: { count: 3, amount: 4500 },
      reversals: {},
    });
  });
});

it('A terminal is prepared anew by one POST, and why not is told by Dintero’s code', async () => {
  const { line } = await lineTo((_request, response, count) => {
    if (count === 1) json(response, 200, {});
    else json(response, 409, { error: { message: 'no', code: 'TERMINAL_NOT_RETRYABLE' } });
  });
  expect(await line.sync(terminalId)).toEqual({ ok: true, value: undefined });
  expect(await line.sync(terminalId)).toMatchObject({
    ok: false,
    fault: { status: 409, code: 'TERMINAL_NOT_RETRYABLE' },
  });
  expect(server.on('/sync').map(({ method, path, body }) => [method, path, body])).toEqual(
    Array.from({ length: 2 }, () => ['POST', `/v1/accounts/T12345678/terminals/${terminalId}/sync`, '']),
  );
});

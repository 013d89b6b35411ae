import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { mayHaveReachedProvider, type Fault } from '../../shared/faults.ts';
import type { Result } from '../../shared/result.ts';
import { longestBody } from './body.ts';
import type { DinteroClient } from './client.ts';
import type { Fetch } from './exchange.ts';
import { aimAt, grantToken, issuedToken, json, secret, startServer, type Answering } from './rig.ts';

type Server = Awaited<ReturnType<typeof startServer>>;
const open: { readonly close: () => Promise<void> }[] = [];
const noted: (readonly string[])[] = [];

async function serve(answer: Answering, token: Answering = grantToken): Promise<Server> {
  const server = await startServer(answer, token);
  open.push(server);
  return server;
}

function aim(...args: Parameters<typeof aimAt>): ReturnType<typeof aimAt> {
  const aimed = aimAt(...args);
  noted.push(aimed.lines);
  return aimed;
}

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  const all = noted.splice(0).flat().join('\n');
  const basic = Buffer.from(`till:${secret}`).toString('base64');
  for (const hidden of [secret, issuedToken, basic]) expect(all).not.toContain(hidden);
});

function faultOf(result: Result<unknown, Fault>): Fault {
  if (result.ok) throw new Error('expected a fault');
  return result.fault;
}

const id = 'T12345678.UXAEMku1pTNLW7Gwwk8axZ';
const transaction = { id, amount: 100, currency: 'NOK', status: 'CAPTURED' };

const posts: readonly (readonly [
  string,
  string,
  (client: DinteroClient) => Promise<Result<unknown, Fault>>,
])[] = [
  ['create', '/sessions-profile', (client) => client.createSession(() => ({ a: 1 }))],
  ['refund', '/refund', (client) => client.refund(id, { amount: 1 })],
  ['cancel', '/cancel', (client) => client.cancelSession(id)],
];

type Mishap = {
  readonly name: string;
  readonly answer: Answering;
  readonly kind: Fault['kind'];
  readonly mayHaveArrived: boolean;
  /** Where a 2xx is all that is needed, a spoilt body is no fault. */
  readonly isFineWithoutAnswer?: boolean;
};

function spoil(
  isFineWithoutAnswer: boolean,
  cases: readonly { readonly name: string; readonly answer: Answering }[],
): readonly Mishap[] {
  return cases.map((one) => ({ ...one, kind: 'no-answer', mayHaveArrived: true, isFineWithoutAnswer }));
}

const problem = { error: { message: 'Nope', code: 'NOPE' } };
const refusals = [400, 401, 403, 404, 422].map((status): Mishap => ({
  name: `${String(status)} in Dintero's form`,
  answer: (_request, response) => json(response, status, problem),
  kind: 'refused',
  mayHaveArrived: false,
}));
const doubtful = [408, 409, 429, 500, 502, 503, 504].map((status): Mishap => ({
  name: `${String(status)} in Dintero's form`,
  answer: (_request, response) => json(response, status, problem, { 'retry-after': '0' }),
  kind: 'refused',
  mayHaveArrived: true,
}));
const html: readonly Mishap[] = [400, 403, 404, 502].map((status) => ({
  name: `${String(status)} as a page`,
  answer: (_request, response) => response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>no'),
  kind: 'refused',
  mayHaveArrived: true,
}));
const lost = spoil(false, [
  { name: 'reset', answer: (_request, response) => response.socket?.resetAndDestroy() },
  { name: 'closed without an answer', answer: (_request, response) => response.socket?.end() },
  { name: 'nothing for too long', answer: () => undefined },
  {
    name: 'redirect 302',
    answer: (_request, response) => response.writeHead(302, { location: '/v1/elsewhere' }).end(),
  },
  {
    name: 'redirect 307',
    answer: (_request, response) => response.writeHead(307, { location: '/v1/elsewhere' }).end(),
  },
  { name: '304', answer: (_request, response) => response.writeHead(304).end() },
  {
    name: 'garbage instead of HTTP',
    answer: (_request, response) => response.socket?.end('SSH-2.0-x\r\n\r\n'),
  },
]);
const spoilt = spoil(true, [
  {
    name: '200 as a page',
    answer: (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>hotel'),
  },
  { name: '200 without a body', answer: (_request, response) => response.writeHead(200).end() },
  { name: '204', answer: (_request, response) => response.writeHead(204).end() },
  { name: '200 without an id', answer: (_request, response) => json(response, 200, { url: 'x' }) },
  { name: '200 with an id of dots', answer: (_request, response) => json(response, 200, { id: '..' }) },
  { name: '200 null', answer: (_request, response) => json(response, 200, null) },
  {
    name: '200 cut off',
    answer: (_request, response) => {
      response.writeHead(200, { 'content-length': '400' });
      response.write('{"id":"T1.a"', () => response.socket?.end());
    },
  },
  {
    name: '200 whose body never ends',
    answer: (_request, response) => response.writeHead(200).write('{"id":'),
  },
  {
    name: '200 with a body beyond all measure',
    answer: (_request, response) => response.writeHead(200).end(`{"id":"${'x'.repeat(longestBody)}"}`),
  },
  {
    name: '200 that is nested without end',
    answer: (_request, response) => response.writeHead(200).end('['.repeat(1_000_000)),
  },
]);

describe.each(posts)('%s', (name, path, send) => {
  it.each([...refusals, ...doubtful, ...html, ...lost, ...spoilt])(
    'is sent once: $name',
    async ({ answer, kind, mayHaveArrived, isFineWithoutAnswer }) => {
      const server = await serve(answer);
      const result = await send(aim(server.url).client);
      if (name !== 'create' && isFineWithoutAnswer) expect(result.ok).toBe(true);
      else {
        const fault = faultOf(result);
        expect(fault.kind).toBe(kind);
        expect(mayHaveReachedProvider(fault)).toBe(mayHaveArrived);
      }
      expect(server.on(path)).toHaveLength(1);
      expect(server.on('/elsewhere')).toHaveLength(0);
    },
  );

  it('has surely not left when nobody listens', async () => {
    const server = await serve(() => undefined);
    const { client } = aim(server.url);
    await client.signIn();
    await server.close();
    const fault = faultOf(await send(client));
    expect(fault.kind).toBe('not-reached');
    expect(mayHaveReachedProvider(fault)).toBe(false);
  });

  it('has surely not left when its name is unknown', async () => {
    const server = await serve(() => undefined);
    const { client } = aim(server.url, {
      chargeFetch: () => Promise.reject(new Error('net::ERR_NAME_NOT_RESOLVED')),
    });
    expect(faultOf(await send(client)).kind).toBe('not-reached');
  });

  it('goes through the fetch for charges alone', async () => {
    const server = await serve((_request, response) => json(response, 200, { id }));
    const sent: string[] = [];
    const watch =
      (which: string): Fetch =>
      (input, init) => {
        const request = new Request(input, init);
        sent.push(`${which} ${request.method} ${request.redirect}`);
        return fetch(request);
      };
    const { client } = aim(server.url, { fetch: watch('plain'), chargeFetch: watch('charge') });
    expect((await send(client)).ok).toBe(true);
    expect(sent).toEqual(['plain POST error', 'charge POST error']);
  });

  it('never leaves without a token, and says so', async () => {
    const cases: readonly (readonly [Answering, Fault['kind']])[] = [
      [(_request, response) => json(response, 400, problem), 'not-signed-in'],
      [(_request, response) => json(response, 401, problem), 'not-signed-in'],
      [(_request, response) => json(response, 403, problem), 'not-signed-in'],
      [(_request, response) => json(response, 404, problem), 'not-signed-in'],
      [(_request, response) => json(response, 429, problem), 'turned-away'],
      [(_request, response) => json(response, 500, problem), 'turned-away'],
      [(_request, response) => void response.writeHead(503).end('<html>'), 'turned-away'],
      [(_request, response) => void response.writeHead(404).end('<html>'), 'not-reached'],
      [(_request, response) => json(response, 200, { token: 'x' }), 'not-reached'],
      [(_request, response) => response.socket?.resetAndDestroy(), 'not-reached'],
      [() => undefined, 'not-reached'],
    ];
    for (const [token, kind] of cases) {
      const server = await serve(() => undefined, token);
      const fault = faultOf(await send(aim(server.url).client));
      expect(fault.kind).toBe(kind);
      expect(fault).toHaveProperty('detail', expect.stringContaining('token'));
      expect(mayHaveReachedProvider(fault)).toBe(false);
      expect(server.on(path)).toHaveLength(0);
      expect(server.on('/auth/token')).toHaveLength(1);
    }
  });

  it('is not sent again after a 401, but the next one has a new token', async () => {
    const server = await serve((_request, response, count) =>
      json(response, count === 1 ? 401 : 200, count === 1 ? problem : { id }),
    );
    const { client } = aim(server.url);
    expect(faultOf(await send(client))).toMatchObject({ kind: 'refused', status: 401 });
    expect(server.on(path)).toHaveLength(1);
    expect((await send(client)).ok).toBe(true);
    expect(server.on('/auth/token')).toHaveLength(2);
  });

  it('carries the system headers', async () => {
    const server = await serve((_request, response) => json(response, 200, { id }));
    await send(aim(server.url).client);
    for (const one of server.heard) {
      expect(one.headers).toMatchObject({
        'user-agent': 'dintero-cashier/1.2.3',
        'dintero-system-name': 'Dintero Cashier',
        'dintero-system-version': '1.2.3',
        'dintero-system-plugin-name': 'dintero-cashier',
        'dintero-system-plugin-version': '1.2.3',
      });
    }
    const toggle = name === 'create' ? 'strict-session-amounts' : undefined;
    expect(server.on(path)[0]?.headers['dintero-feature-toggles']).toBe(toggle);
    expect(server.on(path)[0]?.headers.authorization).toBe(`Bearer ${issuedToken}`);
  });
});

describe('a read', () => {
  it.each([500, 503, 429, 408, 502])('is repeated twice after %i', async (status) => {
    const server = await serve((_request, response, count) =>
      count < 3 ? json(response, status, problem) : json(response, 200, transaction),
    );
    expect((await aim(server.url).client.transaction(id)).ok).toBe(true);
    expect(server.on(id)).toHaveLength(3);
  });

  it('gives up after three', async () => {
    const server = await serve((_request, response) => response.socket?.resetAndDestroy());
    expect(faultOf(await aim(server.url).client.transaction(id)).kind).toBe('no-answer');
    expect(server.on(id)).toHaveLength(3);
  });

  it.each([400, 403, 404, 409])('is not repeated after %i', async (status) => {
    const server = await serve((_request, response) => json(response, status, problem));
    expect(faultOf(await aim(server.url).client.session(id))).toMatchObject({ kind: 'refused', status });
    expect(server.on(id)).toHaveLength(1);
  });

  it('waits as long as it is told, when that is short', async () => {
    const server = await serve((_request, response, count) =>
      count === 1 ? json(response, 429, problem, { 'retry-after': '1' }) : json(response, 200, transaction),
    );
    const startedMs = performance.now();
    expect((await aim(server.url).client.transaction(id)).ok).toBe(true);
    expect(performance.now() - startedMs).toBeGreaterThan(950);
  });

  it('hands a long wait back instead of waiting', async () => {
    const server = await serve((_request, response) => json(response, 503, problem, { 'retry-after': '20' }));
    const fault = faultOf(await aim(server.url).client.transaction(id));
    expect(fault).toMatchObject({ kind: 'refused', status: 503, retryAfterMs: 20_000 });
    expect(server.on(id)).toHaveLength(1);
  });

  it('gets one new token after a 401, and one alone', async () => {
    const healing = await serve((_request, response, count) =>
      count === 1 ? json(response, 401, problem) : json(response, 200, transaction),
    );
    expect((await aim(healing.url).client.transaction(id)).ok).toBe(true);
    expect(healing.on('/auth/token')).toHaveLength(2);

    const stubborn = await serve((_request, response) => json(response, 401, problem));
    expect(faultOf(await aim(stubborn.url).client.transaction(id))).toMatchObject({ status: 401 });
    expect(stubborn.on('/auth/token')).toHaveLength(2);
    expect(stubborn.on(id)).toHaveLength(2);
  });

  it('does not take an answer about something else', async () => {
    const server = await serve((_request, response) =>
      json(response, 200, { ...transaction, id: 'T1.other' }),
    );
    expect(faultOf(await aim(server.url).client.transaction(id)).kind).toBe('no-answer');
  });

  it('encodes an id that would change the path', async () => {
    const server = await serve((_request, response) => json(response, 404, problem));
    await aim(server.url).client.transaction('../sessions?x=1#y');
    expect(server.heard.at(-1)?.path).toBe('/v1/transactions/..%2Fsessions%3Fx%3D1%23y');
  });
});

it('ends in time although the fetch does not notice that it was aborted', async () => {
  const server = await serve(() => undefined);
  const { client } = aim(server.url, {
    chargeFetch: () => new Promise(() => undefined),
    timeouts: { chargeMs: 50 },
  });
  expect(faultOf(await client.refund(id, {}))).toEqual({
    kind: 'no-answer',
    detail: 'time-out after 50 ms',
  });
});

it('ends in time although the answer trickles', async () => {
  const sockets: Socket[] = [];
  const trickle = createTcpServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n{');
    const timer = setInterval(() => socket.write(' '), 20);
    socket.on('close', () => {
      clearInterval(timer);
    });
  });
  await new Promise<void>((resolve) => trickle.listen(0, '127.0.0.1', resolve));
  open.push({
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        trickle.close(() => {
          resolve();
        });
      }),
  });
  const { client } = aim(`http://127.0.0.1:${String((trickle.address() as AddressInfo).port)}/v1`);
  const startedMs = performance.now();
  expect(faultOf(await client.signIn()).kind).toBe('no-answer');
  expect(performance.now() - startedMs).toBeLessThan(2_000);
});

it('notes every request, without what went over the wire', async () => {
  const server = await serve((_request, response) =>
    json(response, 200, { id, url: 'https://view' }, { 'x-request-id': 'r-1' }),
  );
  const { client, lines } = aim(server.url);
  await client.createSession(() => ({ order: 'latte' }));
  await client.listTransactions({ merchantReference: 'K1-7', limit: 100 });
  const facts = lines.map((line): unknown => JSON.parse(line));
  expect(facts[1]).toMatchObject({
    level: 'info',
    event: 'dintero',
    method: 'POST',
    path: '/v1/sessions-profile',
    status: 200,
    requestId: 'r-1',
  });
  expect(facts[1]).toHaveProperty('ms', expect.any(Number));
  expect(lines.join('')).not.toMatch(/latte|K1-7|Bearer|Basic|https:/);
});

it.each([
  ['behind', "by Dintero's clock", 'Sun, 22 Nov 2099 10:00:00 GMT', Date.parse('2099-11-22T10:00:00Z')],
  ['ahead', 'by its own', 'Sun, 22 Nov 2020 10:00:00 GMT', Date.now()],
])('a till whose clock is %s makes a session %s', async (_clock, _whose, date, expected) => {
  const server = await serve(
    (_request, response) => json(response, 200, { id }),
    (request, response) => {
      response.setHeader('date', date);
      grantToken(request, response);
    },
  );
  let told = 0;
  await aim(server.url).client.createSession((serverNowMs) => {
    told = serverNowMs;
    return {};
  });
  expect(Math.abs(told - expected)).toBeLessThan(30_000);
});

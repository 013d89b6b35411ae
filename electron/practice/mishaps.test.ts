import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCaller, type Caller } from './caller.ts';
import type { MishapKind } from './mishaps.ts';
import { startPracticeServer, type PracticeServer } from './server.ts';

let server: PracticeServer;
let caller: Caller;

beforeEach(async () => {
  server = await startPracticeServer();
  caller = await createCaller(server);
});

afterEach(() => server.close());

describe('a mishap', () => {
  it.each([400, 401, 403, 404, 408, 409, 429, 500, 502, 503])(
    'answers %i without carrying the request out',
    async (code) => {
      server.control.arm({ route: 'create', kind: 'status', code });
      expect((await caller.create()).answer.status).toBe(code);
      expect(server.control.sessions()).toEqual([]);
      expect((await caller.create()).answer.status).toBe(200);
    },
  );

  it('answers 429 with the wait it is given', async () => {
    server.control.arm({ route: 'session-get', kind: 'status', code: 429, headers: { 'retry-after': '7' } });
    expect((await caller.get('/sessions/x')).headers.get('retry-after')).toBe('7');
  });

  it.each<MishapKind>([
    { kind: 'status', code: 500 },
    { kind: 'reset' },
    { kind: 'html', code: 200 },
    { kind: 'html', code: 502 },
    { kind: 'empty' },
    { kind: 'cut-off' },
    { kind: 'redirect', location: 'https://elsewhere.example/' },
  ])('spoils the answer of a request that was carried out: %o', async (kind) => {
    server.control.arm({ route: 'create', when: 'after', ...kind });
    const outcome = await caller.create().then(
      ({ answer }) => [answer.status, answer.at('id')],
      () => 'broken',
    );
    const expected = {
      reset: 'broken',
      'cut-off': 'broken',
      status: [500, undefined],
      redirect: [302, undefined],
    };
    if (kind.kind in expected) expect(outcome).toEqual(expected[kind.kind as keyof typeof expected]);
    else expect(outcome).toEqual([kind.kind === 'html' ? kind.code : 200, undefined]);
    expect(server.control.sessions().length).toBe(1);
  });

  it.each(['reset', 'cut-off', 'empty'] as const)(
    'keeps a request from having any effect: %s',
    async (kind) => {
      server.control.arm({ route: 'create', kind });
      await caller.create().catch(() => 'broken');
      expect(server.control.sessions()).toEqual([]);
    },
  );

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)('holds the answer until the till gives up (%s)', async (when, sessions) => {
    server.control.arm({ route: 'create', kind: 'no-answer', when });
    const pending = caller.create().catch(() => 'broken');
    await expect.poll(() => server.control.requests('create').length).toBe(1);
    await expect.poll(() => server.control.sessions().length).toBe(sessions);
    await server.control.offline();
    expect(await pending).toBe('broken');
    expect(server.control.requests('create')[0]?.answered).toBe('none');
  });

  it('delays before or after', async () => {
    server.control.arm({ route: 'create', kind: 'delay', ms: 600, when: 'after' });
    const pending = caller.create();
    await expect.poll(() => server.control.sessions().length).toBe(1);
    expect(server.control.requests('create')[0]?.answered).toBe('none');
    expect((await pending).answer.status).toBe(200);
  });

  it('sends a request twice', async () => {
    server.control.turn({ busyTerminal: 'queue' });
    server.control.arm({ route: 'create', kind: 'duplicate' });
    expect((await caller.create()).answer.status).toBe(200);
    expect(server.control.sessions().length).toBe(2);
    expect(server.control.requests('create').length).toBe(1);
  });

  it('comes as often and as late as it is told, on the routes it is told', async () => {
    server.control.arm({
      route: ['session-get', 'transaction-get'],
      kind: 'status',
      code: 503,
      times: 2,
      skip: 1,
    });
    const statuses = [];
    for (const path of ['/sessions/x', '/sessions/x', '/transactions', '/transactions/x', '/sessions/x']) {
      statuses.push((await caller.get(path)).status);
    }
    expect(statuses).toEqual([404, 503, 200, 503, 404]);
  });

  it('stays until it is disarmed', async () => {
    const id = server.control.arm({ route: 'any', kind: 'status', code: 503, times: 'until-disarmed' });
    expect(server.control.state().armed).toMatchObject([{ id, left: 'until-disarmed' }]);
    for (let time = 0; time < 3; time += 1) {
      expect((await caller.get('/transactions')).status).toBe(503);
    }
    server.control.disarm(id);
    expect((await caller.get('/transactions')).status).toBe(200);
  });
});

describe('the line', () => {
  it('can be cut and comes back at the same address', async () => {
    await caller.create();
    await server.control.offline();
    await expect(caller.get('/transactions')).rejects.toThrow();
    expect(server.control.state().line).toBe('down');
    await server.control.online();
    expect((await caller.get('/transactions')).status).toBe(200);
    expect(server.control.sessions().length).toBe(1);
  });

  it('keeps a journal of what came in, without secrets', async () => {
    await caller.post('/sessions-profile', { a: 1 }, { 'dintero-system-name': 'till' });
    await caller.get('/transactions?status=CAPTURED&status=AUTHORIZED');
    const [token, create, list] = server.control.requests();
    expect(token).toMatchObject({ route: 'token', headers: { authorization: '[redacted]' }, answered: 200 });
    expect(create).toMatchObject({ route: 'create', body: { a: 1 }, answered: 400 });
    expect(create?.headers['dintero-system-name']).toBe('till');
    expect(list?.query).toEqual({ status: ['CAPTURED', 'AUTHORIZED'] });
  });
});

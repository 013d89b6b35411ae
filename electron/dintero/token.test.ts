import { afterEach, describe, expect, it } from 'vitest';
import type { Credentials } from './token.ts';
import { aimAt, handClock, json, secret, startServer, type Answering } from './rig.ts';

const till: Credentials = { accountId: 'T12345678', clientId: 'till', clientSecret: secret };
const open: { readonly close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** Grants `t1`, `t2`, … and answers every read with who asked. */
async function serve(life: unknown = 14_400, token: Answering = granting(life)) {
  const server = await startServer((_request, response) => json(response, 200, []), token);
  open.push(server);
  const bearer = () => server.heard.at(-1)?.headers.authorization;
  return { ...server, bearer, grants: () => server.on('/auth/token').length };
}

function granting(life: unknown): Answering {
  return (_request, response, count) =>
    json(response, 200, { access_token: `t${String(count)}`, expires_in: life });
}

function rig(url: string, change: Parameters<typeof aimAt>[1] = {}) {
  const clock = handClock();
  const { client } = aimAt(url, { clock, ...change });
  const ask = () => client.searchSessions({ search: 'x', limit: 1 });
  return { clock, client, ask };
}

describe('the token', () => {
  it('is asked for with Basic and the audience of the real host', async () => {
    const server = await serve();
    await rig(server.url).ask();
    const [asked] = server.on('/auth/token');
    expect(asked?.path).toBe('/v1/accounts/T12345678/auth/token');
    expect(asked?.headers.authorization).toBe(`Basic ${Buffer.from(`till:${secret}`).toString('base64')}`);
    expect(JSON.parse(asked?.body ?? '')).toEqual({
      grant_type: 'client_credentials',
      audience: 'https://api.dintero.com/v1/accounts/T12345678',
    });
  });

  it('is shared by all who ask at once, and kept', async () => {
    const server = await serve();
    const { ask } = rig(server.url);
    await Promise.all(Array.from({ length: 8 }, ask));
    await ask();
    expect(server.grants()).toBe(1);
    expect(server.bearer()).toBe('Bearer t1');
  });

  it.each([
    // 4 h: ten minutes are less than a tenth. 100 s: a tenth is less than ten minutes.
    [14_400, 13_790_000, 13_810_000],
    [100, 89_000, 91_000],
    ['100', 89_000, 91_000],
  ])('of %s s is renewed early', async (life, keptMs, renewedMs) => {
    const server = await serve(life);
    const { ask, clock } = rig(server.url);
    await ask();
    clock.move(keptMs);
    await ask();
    expect(server.grants()).toBe(1);
    clock.move(renewedMs - keptMs);
    await ask();
    expect(server.bearer()).toBe('Bearer t2');
  });

  it('is used on while renewing early fails, but not beyond its end', async () => {
    const server = await serve(100, (request, response, count) => {
      if (count === 1) granting(100)(request, response, count);
      else json(response, 500, {});
    });
    const { ask, clock } = rig(server.url);
    await ask();
    clock.move(95_000);
    expect((await ask()).ok).toBe(true);
    clock.move(6_000);
    expect(await ask()).toMatchObject({ ok: false, fault: { kind: 'refused', status: 500 } });
  });

  it('has aged while the machine slept, although the monotonic clock stood still', async () => {
    const server = await serve();
    const clock = handClock();
    const stopped = performance.now();
    const { client } = aimAt(server.url, { clock: { ...clock, monotonic: () => stopped } });
    await client.searchSessions({ search: 'x', limit: 1 });
    clock.move(15_000_000);
    await client.searchSessions({ search: 'x', limit: 1 });
    expect(server.grants()).toBe(2);
  });

  it('is let be for as long as a 429 says', async () => {
    const server = await serve(100, (request, response, count) => {
      if (count === 1) json(response, 429, {}, { 'retry-after': '30' });
      else granting(100)(request, response, count);
    });
    const { ask, clock } = rig(server.url);
    expect(await ask()).toMatchObject({ ok: false, fault: { status: 429, retryAfterMs: 30_000 } });
    clock.move(10_000);
    const again = await ask();
    expect(again).toMatchObject({ ok: false, fault: { kind: 'refused', status: 429 } });
    if (!again.ok && again.fault.kind === 'refused') expect(again.fault.retryAfterMs).toBeLessThan(20_001);
    expect(server.grants()).toBe(1);
    clock.move(21_000);
    expect((await ask()).ok).toBe(true);
    expect(server.grants()).toBe(2);
  });

  it('belongs to its credentials', async () => {
    const server = await serve();
    let credentials: Credentials | undefined;
    const { ask } = rig(server.url, { credentials: () => credentials });
    expect(await ask()).toMatchObject({ ok: false, fault: { kind: 'not-signed-in' } });
    expect(server.heard).toHaveLength(0);
    credentials = till;
    await ask();
    credentials = { ...till, clientSecret: 'another' };
    await ask();
    expect(server.bearer()).toBe('Bearer t2');
  });

  it('is asked for anew to try the credentials', async () => {
    const server = await serve();
    const { client, ask } = rig(server.url);
    await ask();
    expect((await client.signIn()).ok).toBe(true);
    expect(server.grants()).toBe(2);
  });

  it('is short-lived when nobody says how long it lives', async () => {
    const server = await serve('for ever');
    const { ask, clock } = rig(server.url);
    await ask();
    clock.move(301_000);
    await ask();
    expect(server.grants()).toBe(2);
  });
});

it('tells wrong credentials from a server that is away', async () => {
  for (const [status, kind] of [
    [400, 'not-signed-in'],
    [401, 'not-signed-in'],
    [403, 'not-signed-in'],
    [500, 'refused'],
  ] as const) {
    const server = await serve(1, (_request, response) =>
      json(response, status, { error: { message: 'Invalid client credentials' } }),
    );
    expect(await rig(server.url).client.signIn()).toMatchObject({ ok: false, fault: { kind } });
    expect(server.grants()).toBe(1);
  }
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import { createCaller, type Caller } from './caller.ts';
import { startPracticeServer, type PracticeServer } from './server.ts';

/** Time that only the test moves. */
const noon = Date.parse('2030-01-01T12:00:00Z');
let due: (() => void)[];
let held: string[];
let server: PracticeServer;
let caller: Caller;

beforeEach(async () => {
  due = [];
  held = [];
  server = await startPracticeServer({
    clock: {
      now: () => noon,
      after: (_ms, run) => {
        due.push(run);
        return () => undefined;
      },
    },
    hold: (headers) => {
      held.push(`held ${headers['x-name'] ?? ''}`);
      return () => held.push(`goes on ${headers['x-name'] ?? ''}`);
    },
  });
  caller = await createCaller(server);
});

afterEach(() => server.close());

it('delays by its own clock, and tells when it holds a request back and lets it go on', async () => {
  server.control.arm({ route: 'session-cancel', kind: 'delay', ms: 3_600_000 });
  const pending = caller.post('/sessions/x/cancel', undefined, { 'x-name': 'slow' });
  await expect.poll(() => held).toEqual(['held slow']);
  for (const run of due.splice(0)) run();
  expect((await pending).status).toBe(404);
  expect(held).toEqual(['held slow', 'goes on slow']);
});

it('tells of a request that it never answers', async () => {
  server.control.arm({ route: 'session-cancel', kind: 'no-answer' });
  const pending = caller.post('/sessions/x/cancel', undefined, { 'x-name': 'dead' }).catch(() => 'broken');
  await expect.poll(() => held).toEqual(['held dead']);
  await server.close();
  expect(await pending).toBe('broken');
});

it('dates its answers by its own clock', async () => {
  expect((await caller.get('/sessions/x')).headers.get('date')).toBe('Tue, 01 Jan 2030 12:00:00 GMT');
});

it('lists every prompt, those that are over included', async () => {
  await caller.create({ expiresAt: '2030-01-01T12:05:00Z' });
  server.control.present();
  expect(server.control.prompts()).toMatchObject([{ kind: 'payment', stage: 'done' }]);
});

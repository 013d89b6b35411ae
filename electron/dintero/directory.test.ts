import { afterEach, expect, it } from 'vitest';
import { createDirectory } from './directory.ts';
import { aimAt, json, startServer, type Answering } from './rig.ts';

const open: { readonly close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function ask(answer: Answering) {
  const server = await startServer(answer);
  open.push(server);
  return { server, directory: createDirectory(aimAt(server.url).client) };
}

it('turns the pages until there are no more', async () => {
  const { server, directory } = await ask((_request, response, count) =>
    json(response, 200, {
      terminals: [{ terminal_id: `T${String(count)}`, status: 'active' }],
      ...(count < 3 ? { starting_after: `T${String(count)}` } : {}),
    }),
  );
  expect(await directory.terminals()).toEqual({
    ok: true,
    value: ['T1', 'T2', 'T3'].map((id) => ({ id, status: 'ACTIVE' })),
  });
  expect(server.on('/terminals').map((one) => one.query)).toEqual([
    '',
    '?starting_after=T1',
    '?starting_after=T2',
  ]);
});

it('is not held by a server that gives the same page for ever', async () => {
  const { server, directory } = await ask((_request, response) =>
    json(response, 200, { stores: [{ store_id: 'oslo' }], starting_after: 'oslo' }),
  );
  expect(await directory.stores()).toEqual({ ok: true, value: [{ id: 'oslo' }] });
  expect(server.on('/stores')).toHaveLength(2);
});

it('leaves out a terminal that has no id, and keeps one of which little is known', async () => {
  const { directory } = await ask((_request, response) =>
    json(response, 200, {
      terminals: [
        null,
        { status: 'ACTIVE' },
        { terminal_id: 'T1', store_id: 7, device_model: null, status: 3 },
      ],
      starting_after: null,
    }),
  );
  expect(await directory.terminals()).toEqual({ ok: true, value: [{ id: 'T1', status: 'UNKNOWN' }] });
});

it('does not take just any answer for an empty account', async () => {
  const { directory } = await ask((_request, response) => json(response, 200, { message: 'hello' }));
  expect(await directory.terminals()).toMatchObject({ ok: false, fault: { kind: 'no-answer' } });
  expect(await directory.stores()).toMatchObject({ ok: false, fault: { kind: 'no-answer' } });
});

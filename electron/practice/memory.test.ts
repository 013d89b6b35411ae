import { afterEach, describe, expect, it } from 'vitest';
import { createCaller } from './caller.ts';
import { startPracticeServer, type PracticeServer } from './server.ts';

let text: string | undefined;
let server: PracticeServer;

const memory = {
  load: () => text,
  save: (saved: string) => {
    text = saved;
  },
};

async function start() {
  server = await startPracticeServer({ memory });
  return createCaller(server);
}

afterEach(() => server.close());

describe('the memory of the practice terminal', () => {
  it('keeps payments, prompts and slip numbers over a restart', async () => {
    text = undefined;
    const before = await start();
    const paid = await before.create({ reference: 'paid' });
    server.control.present();
    const open = await before.create({ reference: 'open' });
    await server.close();

    const after = await start();
    expect((await after.transactionOf(paid.id)).at('status')).toBe('CAPTURED');
    expect(server.control.state().terminals[0]?.screen).toMatchObject({
      phase: 'prompting',
      reference: 'open',
    });
    server.control.present();
    const done = await after.transactionOf(open.id);
    expect(done.at('status')).toBe('CAPTURED');
    expect(done.at('events', 1, 'metadata', 'seitatech:receiptNumber')).toBe('000002');
  });

  it.each(['', '{', 'null', '{"version":1}', '{"version":2}'])('starts afresh from "%s"', async (broken) => {
    text = broken;
    const caller = await start();
    expect(server.control.sessions()).toEqual([]);
    expect((await caller.create()).answer.status).toBe(200);
  });
});

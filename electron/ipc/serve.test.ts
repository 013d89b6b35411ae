import { describe, expect, it } from 'vitest';
import { commandNames } from '../../shared/ipc/contract.ts';
import { ok } from '../../shared/result.ts';
import type { Log } from '../log.ts';
import type { Answerer } from './answer.ts';
import { createPublish, serve, type Door } from './serve.ts';

type Listener = Parameters<Door['ipcMain']['handle']>[1];

function openDoor() {
  const channels = new Map<string, Listener>();
  const errors: string[] = [];
  const log: Log = { info: () => undefined, warn: () => undefined, error: (what) => errors.push(what) };
  const answer: Answerer = () => Promise.resolve(ok({}) as never);
  const close = serve({
    ipcMain: {
      handle: (name, listener) => void channels.set(name, listener),
      removeHandler: (name) => void channels.delete(name),
    },
    answer: Promise.resolve(answer),
    log,
  });
  return {
    channels,
    errors,
    close,
    send: (name: string, senderFrame: unknown, input: unknown): unknown =>
      channels.get(name)?.({ senderFrame } as Parameters<Listener>[0], input),
  };
}

const page = { url: 'app://register/index.html', parent: null };

describe('the door between the page and main', () => {
  it('has a channel for each command and no other', () => {
    const { channels, close } = openDoor();
    expect([...channels.keys()].sort()).toEqual([...commandNames].sort());
    close();
    expect(channels.size).toBe(0);
  });

  it('answers the register page', async () => {
    expect(await openDoor().send('lock:lock', page, {})).toEqual(ok({}));
  });

  it.each([
    null,
    { url: 'app://practice/practice.html', parent: null },
    { url: 'https://example.com/', parent: null },
    { url: 'about:blank', parent: null },
    { ...page, parent: page },
  ])('refuses everybody else, loudly: %j', (frame) => {
    const { send, errors } = openDoor();
    expect(() => send('lock:lock', frame, {})).toThrow('Refused');
    expect(errors).toHaveLength(1);
  });
});

describe('what main tells the page', () => {
  const value = { revision: 1, items: [], findings: [] };

  it('reaches the page there is now', () => {
    const sent: unknown[] = [];
    const publish = createPublish(() => ({
      isDestroyed: () => false,
      send: (...what: unknown[]) => void sent.push(what),
    }));
    publish('attention', value);
    expect(sent).toEqual([['attention', value]]);
  });

  it('is dropped while there is no page', () => {
    createPublish(() => undefined)('attention', value);
    createPublish(() => ({
      isDestroyed: () => true,
      send: () => {
        throw new Error('Object has been destroyed');
      },
    }))('attention', value);
  });
});

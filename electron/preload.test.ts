import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge } from '../shared/ipc/contract.ts';

type Listener = (event: unknown, value: unknown) => void;

const seen = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  asked: [] as unknown[],
  listeners: [] as (readonly [string, unknown])[],
}));

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => seen.exposed.set(name, value) },
  ipcRenderer: {
    invoke: async (...what: unknown[]) => {
      seen.asked.push(what);
      return 'answer';
    },
    on: (...one: [string, unknown]) => seen.listeners.push(one),
    removeListener: (name: string, listener: unknown) => {
      seen.listeners = seen.listeners.filter((one) => one[0] !== name || one[1] !== listener);
    },
  },
}));
await import('./preload.ts');
const register = seen.exposed.get('register') as Bridge;

function publish(name: string, value: unknown): void {
  for (const [channel, listener] of seen.listeners) {
    if (channel === name) (listener as Listener)({ sender: 'ipcRenderer' }, value);
  }
}

beforeEach(() => {
  seen.asked = [];
  seen.listeners = [];
});

describe('the bridge', () => {
  it('is two functions on one name', () => {
    expect([...seen.exposed.keys()]).toEqual(['register']);
    expect(Object.keys(register).sort()).toEqual(['ask', 'on']);
  });

  it('asks what is in the contract', async () => {
    expect(await register.ask('lock:lock', {})).toBe('answer');
    expect(seen.asked).toEqual([['lock:lock', {}]]);
  });

  it.each(['electron-store-get-data', 'practice:press', '', '__proto__', 'constructor', undefined])(
    'neither asks nor hears anything else (%j)',
    async (name) => {
      await expect(register.ask(name as 'lock:lock', {})).rejects.toThrow('No such command');
      expect(() => register.on(name as 'status', () => undefined)).toThrow('No such event');
      expect([seen.asked, seen.listeners]).toEqual([[], []]);
    },
  );

  it('passes the value on, and never the event', () => {
    const heard: unknown[] = [];
    register.on('attention', (...values: unknown[]) => heard.push(values));
    publish('attention', { revision: 1, items: [] });
    expect(heard).toEqual([[{ revision: 1, items: [] }]]);
  });

  it('ends the very subscription that is ended', () => {
    const heard: string[] = [];
    const listener = (): void => void heard.push('same');
    const end = register.on('attention', listener);
    register.on('attention', listener);
    register.on('attention', () => heard.push('other'));
    end();
    end();
    publish('attention', { revision: 2, items: [] });
    expect(heard).toEqual(['same', 'other']);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../shared/faults.ts';
import type { TerminalId } from '../shared/ids.ts';
import type { TerminalStatus } from '../shared/ipc/views.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Clock } from './clock.ts';
import type { Directory, TerminalFacts } from './payment/gateway.ts';
import { createStatusWatch, heardBy, type StatusWatch } from './status.ts';

const id = 'terminal-1' as TerminalId;
const noAnswer: Fault = { kind: 'no-answer', detail: '' };
const notReached: Fault = { kind: 'not-reached', detail: '' };
const forbidden: Fault = { kind: 'refused', status: 403, isReadable: true };

let answer: Result<readonly TerminalFacts[], Fault>;
let timers: { readonly ms: number; readonly run: () => void }[];
let isBusy: boolean;
let told: number;
let watch: StatusWatch;

const clock: Clock = {
  now: () => 0,
  monotonic: () => 0,
  after(ms, run) {
    const timer = { ms, run };
    timers.push(timer);
    return () => {
      timers = timers.filter((other) => other !== timer);
    };
  },
};
const directory: Directory = {
  signIn: () => Promise.resolve(ok(undefined)),
  stores: () => Promise.resolve(ok([])),
  terminals: () => Promise.resolve(answer),
};

beforeEach(() => {
  answer = ok([{ id: 'terminal-1', status: 'ACTIVE' }]);
  timers = [];
  isBusy = false;
  told = 0;
  watch = createStatusWatch({
    clock,
    directory,
    terminals: () => [{ id, name: 'Kassen' }],
    storeId: () => 'store-1',
    isBusy: () => isBusy,
    operations: () => ({}),
    changed: () => (told += 1),
  });
});

async function ask(now: typeof answer): Promise<void> {
  answer = now;
  watch.refresh();
  await new Promise((resolve) => setImmediate(resolve));
}

function seen(): { status?: TerminalStatus; reason?: string } {
  return watch.view().terminals[0] ?? {};
}

describe('a terminal', () => {
  it.each<[string, TerminalStatus, boolean]>([
    ['ACTIVE', 'ready', true],
    ['PENDING', 'pending', false],
    ['ACTION_REQUIRED', 'action-required', false],
    ['ERROR', 'error', false],
    ['INACTIVE', 'inactive', false],
    ['DELETED', 'deleted', false],
    ['RESTING', 'unknown', true],
    ['', 'unknown', true],
  ])('that Dintero calls %j is %s, and may be paid at: %s', async (status, expected, mayPay) => {
    await ask(ok([{ id: 'terminal-1', status, statusReason: 'because' }]));
    expect(seen()).toMatchObject({ status: expected, reason: 'because' });
    expect(watch.mayPay(id)).toBe(mayPay);
  });

  it('is busy while a payment runs at it, and only if it is ready at all', async () => {
    isBusy = true;
    await ask(ok([{ id: 'terminal-1', status: 'ACTIVE' }]));
    expect(seen().status).toBe('busy');
    await ask(ok([{ id: 'terminal-1', status: 'ERROR' }]));
    expect(seen().status).toBe('error');
  });

  it.each<[string, readonly TerminalFacts[], object]>([
    ['that Dintero does not list', [], { status: 'missing' }],
    [
      'of another store',
      [{ id: 'terminal-1', status: 'ACTIVE', storeId: 'store-2' }],
      { status: 'missing', reason: 'store-2' },
    ],
    ['of this store', [{ id: 'terminal-1', status: 'ACTIVE', storeId: 'store-1' }], { status: 'ready' }],
  ])('%s is shown so', async (_, terminals, expected) => {
    await ask(ok(terminals));
    expect(seen()).toMatchObject(expected);
  });

  it('is being asked about at first, and not known when this client may not ask', async () => {
    expect(seen().status).toBe('checking');
    await ask(fail(forbidden));
    expect(seen().status).toBe('unknown');
    expect(watch.mayPay(id)).toBe(true);
  });

  it('is what it was while Dintero does not answer', async () => {
    await ask(ok([{ id: 'terminal-1', status: 'ERROR' }]));
    await ask(fail(noAnswer));
    expect(seen().status).toBe('error');
  });
});

describe('the network', () => {
  it.each<[string, Result<unknown, Fault>, 'online' | 'offline']>([
    ['a request that never left', fail(notReached), 'offline'],
    ['any answer', ok(undefined), 'online'],
    ['a refusal', fail(forbidden), 'online'],
    ['a server error', fail({ kind: 'refused', status: 503, isReadable: false }), 'online'],
    ['wrong credentials', fail({ kind: 'not-signed-in', detail: '' }), 'online'],
  ])('is known by %s', (_, heard, network) => {
    watch.heard(network === 'online' ? fail(notReached) : ok(undefined));
    watch.heard(heard);
    expect(watch.view().network).toBe(network);
  });

  it('is as it was after a lost answer, which says nothing of the way there', () => {
    watch.heard(fail(noAnswer));
    expect(watch.view().network).toBe('online');
    watch.heard(fail(notReached));
    watch.heard(fail(noAnswer));
    expect(watch.view().network).toBe('offline');
  });

  it('is asked about every half minute, and every three seconds while it is gone', async () => {
    await ask(ok([]));
    expect(timers.map(({ ms }) => ms)).toEqual([30_000]);
    watch.heard(fail(notReached));
    expect(timers.map(({ ms }) => ms)).toEqual([3000]);
    watch.stop();
    expect(timers).toEqual([]);
  });

  it('is told of once for each change', () => {
    watch.heard(fail(notReached));
    watch.heard(fail(notReached));
    watch.heard(ok(undefined));
    expect(told).toBe(2);
  });

  it('is heard of from every port that is listened to, and the answers pass unchanged', async () => {
    const heard: unknown[] = [];
    const port = heardBy(directory, (one) => heard.push(one));
    answer = fail(notReached);
    expect(await port.terminals()).toBe(answer);
    expect(heard).toEqual([answer]);
  });
});

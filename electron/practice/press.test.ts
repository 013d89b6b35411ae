import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCaller, type Caller } from './caller.ts';
import { press } from './press.ts';
import { startPracticeServer, type PracticeServer } from './server.ts';

let server: PracticeServer;
let caller: Caller;

beforeEach(async () => {
  server = await startPracticeServer({ knobs: { lateApprovalAfterMs: 10 } });
  caller = await createCaller(server);
});

afterEach(() => server.close());

describe('a button of the practice window', () => {
  it.each([
    [{ kind: 'present', brand: 'visa' }, 'CAPTURED'],
    [{ kind: 'decline', reason: 'wrong-pin' }, 'DECLINED'],
    [{ kind: 'stop' }, 'DECLINED'],
    [{ kind: 'approve-now' }, 'CAPTURED'],
    [{ kind: 'no-answer' }, 'INITIATED'],
  ] as const)('%o ends the payment as %s', async (pressed, status) => {
    await caller.create();
    await press(server.control, pressed);
    expect(server.control.transactions()[0]?.status).toBe(status);
    expect(server.control.isPrompting()).toBe(false);
  });

  it('does nothing when there is nothing to answer', async () => {
    for (const kind of ['stop', 'no-answer', 'approve-now'] as const) await press(server.control, { kind });
    await press(server.control, { kind: 'approve-late', terminalId: 'T9' });
    expect(server.control.state().armed).toEqual([]);
    expect(server.control.transactions()).toEqual([]);
  });

  it('approves after silence', async () => {
    const { id } = await caller.create();
    await press(server.control, { kind: 'no-answer' });
    await caller.post(`/sessions/${id}/cancel`);
    await press(server.control, { kind: 'approve-now' });
    expect((await caller.transactionOf(id)).at('status')).toBe('CAPTURED');
  });

  it('approves late, also when it is pressed before the payment', async () => {
    await press(server.control, { kind: 'approve-late' });
    expect(server.control.state().armed).toMatchObject([{ kind: 'approve-late' }]);
    const { id } = await caller.create();
    expect((await caller.post(`/sessions/${id}/cancel`)).status).toBe(200);
    await expect.poll(async () => (await caller.transactionOf(id)).at('status')).toBe('CAPTURED');
  });

  it('loses the reply to the next payment, but not to a question', async () => {
    await press(server.control, { kind: 'lose-next-reply' });
    expect((await caller.get('/transactions')).status).toBe(200);
    await expect(caller.create()).rejects.toThrow();
    expect(server.control.sessions().length).toBe(1);
    expect(server.control.state().armed).toEqual([]);
  });

  it('drops the line once or for a while, and brings it back', async () => {
    await press(server.control, { kind: 'drop-line', how: 'next-request' });
    await expect(caller.get('/transactions')).rejects.toThrow();
    await press(server.control, { kind: 'drop-line', how: 'for-a-while' });
    expect(server.control.state().line).toBe('down');
    await press(server.control, { kind: 'all-clear' });
    expect((await caller.get('/transactions')).status).toBe(200);
  });
});

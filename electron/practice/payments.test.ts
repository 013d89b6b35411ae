import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCaller, type Answer, type Caller } from './caller.ts';
import { startPracticeServer, type PracticeServer } from './server.ts';

let server: PracticeServer;
let caller: Caller;
let now: number;

beforeEach(async () => {
  now = Date.now();
  server = await startPracticeServer({ clock: { now: () => now } });
  caller = await createCaller(server);
});

afterEach(() => server.close());

describe('a payment at the practice terminal', () => {
  it('prompts, is approved and captured, with card, slips and events', async () => {
    const { id, answer } = await caller.create();
    expect(answer.status).toBe(200);
    expect(answer.at('publish', 0, 'status')).toBe('sent');
    expect(server.control.state().terminals[0]?.screen).toMatchObject({
      phase: 'prompting',
      amount: 14900,
      reference: 'K1-1',
    });
    expect((await caller.transactionOf(id)).at('status')).toBe('INITIATED');

    server.control.present({ brand: 'bankaxept', entry: 'chip' });
    const transaction = await caller.transactionOf(id);
    expect(transaction.at('status')).toBe('CAPTURED');
    expect(transaction.at('amount')).toBe(14900);
    expect(transaction.at('card')).toMatchObject({
      brand: 'BankAxept',
      masked_pan: '957811******2213',
      entry_method: 'chip',
    });
    expect(eventsOf(transaction)).toEqual(['INITIALIZE', 'AUTHORIZE', 'CAPTURE']);
    expect(transaction.at('events', 1, 'metadata', 'seitatech:customerReceipt')).toMatch(
      /BANKAXEPT CHIP[\s\S]*NOK\s+149,00\nGODKJENT/,
    );
    expect(transaction.at('events', 2, 'calculated_vat_amount')).toBe(2980);
    const session = await caller.get(`/sessions/${id}`);
    expect(namesOf(session)).toEqual([
      'INITIATED',
      'PUSH_NOTIFICATION_SENT',
      'PAY_LOCK_START',
      'AUTHORIZED',
      'COMPLETED',
    ]);
  });

  it('counts its slips upwards on every terminal', async () => {
    for (const reference of ['a', 'b']) {
      await caller.create({ reference });
      server.control.present();
    }
    const numbers = server.control
      .transactions()
      .map((one) => one.events[1]?.metadata?.['seitatech:receiptNumber']);
    expect(numbers).toEqual(['000001', '000002']);
  });

  it.each([
    ['insufficient-funds', 'DECLINED', 'INSUFFICIENT_FUNDS', 'RETRY_AFTER_DELAY'],
    ['wrong-pin', 'DECLINED', 'FAILED_VERIFICATION', 'RETRY_IMMEDIATELY'],
    ['expired-card', 'DECLINED', 'EXPIRED_CARD', 'DO_NOT_RETRY'],
    ['stolen-card', 'DECLINED', 'PICK_UP_CARD', 'DO_NOT_RETRY'],
    ['technical', 'FAILED', 'ISSUER_ERROR', 'RETRY_IMMEDIATELY'],
  ] as const)('is refused for %s as %s', async (reason, status, type, retry) => {
    const { id } = await caller.create();
    server.control.decline(reason);
    const transaction = await caller.transactionOf(id);
    expect(transaction.at('status')).toBe(status);
    expect(transaction.at('events', -1, 'error', 'type')).toContain(type);
    expect(transaction.at('events', -1, 'error', 'retry_policy', 'retry_codes')).toEqual([retry]);
    expect(transaction.at('events', -1, 'metadata', 'seitatech:customerReceipt')).toContain('AVVIST');
  });

  it.each([
    ['declined', 'DECLINED', 'DECLINED'],
    ['failed', 'FAILED', 'PAY_FAILED'],
    ['session-failed', undefined, 'FAILED'],
    ['session-cancelled', undefined, 'CANCELLED'],
  ] as const)('ends as %s when the customer presses stop', async (ending, status, name) => {
    server.control.turn({ transactionAppears: 'at-end' });
    const { id } = await caller.create();
    server.control.stop(ending);
    const session = await caller.get(`/sessions/${id}`);
    expect(namesOf(session)).toContain(name);
    expect(server.control.transactions()[0]?.status).toBe(status);
    expect(session.at('transaction_id') !== undefined).toBe(status !== undefined);
  });

  it('may stay authorised, undecided or on hold, and be settled later', async () => {
    for (const status of ['AUTHORIZED', 'UNKNOWN', 'ON_HOLD'] as const) {
      const { id } = await caller.create({ reference: status });
      server.control.approveAs({ status });
      const open = await caller.transactionOf(id);
      expect(open.at('status')).toBe(status);
      server.control.settle(open.text('id'), 'CAPTURED');
      expect((await caller.transactionOf(id)).at('status')).toBe('CAPTURED');
    }
  });

  it('may be approved for another amount than was asked', async () => {
    const { id } = await caller.create();
    server.control.approveAs({ amount: 16000 });
    const transaction = await caller.transactionOf(id);
    expect([transaction.at('amount'), transaction.at('events', -1, 'amount')]).toEqual([16000, 16000]);
  });

  it('puts the slips on the capture when told so, also when that comes late', async () => {
    server.control.turn({ receiptsOn: 'CAPTURE', captureAfterMs: 'stuck' });
    const { id } = await caller.create();
    server.control.present();
    const stuck = await caller.transactionOf(id);
    expect(stuck.at('events', 1, 'metadata', 'seitatech:customerReceipt')).toBeUndefined();
    server.control.captureNow(stuck.text('id'));
    const captured = await caller.transactionOf(id);
    expect(captured.at('events', 2, 'metadata', 'seitatech:customerReceipt')).toContain('GODKJENT');
  });

  it.each([
    ['approve', 'CAPTURED'],
    ['decline', 'DECLINED'],
    ['stop', 'DECLINED'],
    ['timeout', 'FAILED'],
  ] as const)('runs hands-free: %s', async (kind, status) => {
    server.control.behave({ kind, afterMs: 5, reason: 'wrong-pin' });
    const { id } = await caller.create();
    await expect.poll(async () => (await caller.transactionOf(id)).at('status')).toBe(status);
  });

  it('never prompts on a terminal that is offline', async () => {
    server.control.behave({ kind: 'offline' });
    const { id } = await caller.create();
    expect((await caller.get(`/sessions/${id}`)).at('transaction_id')).toBeUndefined();
    expect(server.control.isPrompting()).toBe(false);
  });

  it('shows its result and then nothing', async () => {
    server.control.turn({ resultShownMs: 20 });
    await caller.create();
    server.control.present();
    expect(server.control.state().terminals[0]?.screen).toMatchObject({
      phase: 'result',
      outcome: 'approved',
    });
    await expect.poll(() => server.control.state().terminals[0]?.screen.phase).toBe('idle');
  });
});

describe('cancelling', () => {
  it('voids what is not captured, ends the prompt, and answers the same again', async () => {
    const { id } = await caller.create();
    const first = await caller.post(`/sessions/${id}/cancel`);
    expect(first.status).toBe(200);
    expect(first.at('cancelled_at')).toBeTypeOf('string');
    expect((await caller.transactionOf(id)).at('status')).toBe('AUTHORIZATION_VOIDED');
    expect(server.control.isPrompting()).toBe(false);
    expect((await caller.post(`/sessions/${id}/cancel`)).body).toEqual(first.body);
  });

  it('needs no transaction', async () => {
    server.control.turn({ transactionAppears: 'at-end' });
    const { id } = await caller.create();
    expect((await caller.post(`/sessions/${id}/cancel`)).status).toBe(200);
    expect(server.control.transactions()).toEqual([]);
  });

  it.each([400, 403, 409] as const)('is refused with %i once the money is captured', async (code) => {
    server.control.turn({ cancelRefusedWith: code });
    const { id } = await caller.create();
    server.control.present();
    expect((await caller.post(`/sessions/${id}/cancel`)).status).toBe(code);
  });

  it('loses the race against the card', async () => {
    server.control.turn({ approveDuringCancel: true, captureAfterMs: 5_000 });
    const { id } = await caller.create();
    expect((await caller.post(`/sessions/${id}/cancel`)).status).toBe(409);
    expect((await caller.transactionOf(id)).at('status')).toBe('CAPTURED');
  });

  it('can leave the prompt standing, and a new attempt pushes it aside', async () => {
    server.control.turn({ cancelKeepsPrompt: true, transactionAppears: 'at-end' });
    const old = await caller.create({ reference: 'old' });
    expect((await caller.post(`/sessions/${old.id}/cancel`)).status).toBe(200);
    expect(server.control.state().terminals[0]?.screen).toMatchObject({
      phase: 'prompting',
      hasOutlived: true,
    });
    const fresh = await caller.create({ reference: 'fresh' });
    expect(fresh.answer.status).toBe(200);
    server.control.present({}, { reference: 'old' });
    expect((await caller.transactionOf(old.id)).at('status')).toBe('CAPTURED');
    expect(server.control.state().terminals[0]?.screen).toMatchObject({
      phase: 'prompting',
      reference: 'fresh',
    });
  });

  it('can be followed by an approval that comes by itself', async () => {
    server.control.turn({ lateApprovalAfterMs: 10 });
    const { id } = await caller.create();
    server.control.approveLate();
    expect((await caller.post(`/sessions/${id}/cancel`)).status).toBe(200);
    await expect.poll(async () => (await caller.transactionOf(id)).at('status')).toBe('CAPTURED');
    expect(eventsOf(await caller.transactionOf(id))).toEqual(['INITIALIZE', 'VOID', 'AUTHORIZE', 'CAPTURE']);
  });
});

describe('expiry', () => {
  it('ends the prompt by the clock and marks nothing', async () => {
    server.control.turn({ transactionAppears: 'at-end' });
    const { id } = await caller.create();
    now += 301_000;
    const session = await caller.get(`/sessions/${id}`);
    expect(session.at('transaction_id')).toBeUndefined();
    expect(namesOf(session)).not.toContain('FAILED');
    expect(server.control.isPrompting()).toBe(false);
    expect((await caller.post(`/sessions/${id}/cancel`)).status).toBe(200);
  });

  it('can be outlived by the prompt', async () => {
    server.control.turn({ approveAfterExpiry: true });
    const { id } = await caller.create();
    now += 301_000;
    await caller.get(`/sessions/${id}`);
    server.control.present();
    expect((await caller.transactionOf(id)).at('status')).toBe('CAPTURED');
  });

  it('can be brought forward by the server', async () => {
    server.control.turn({ sessionLifetimeOverrideMs: 1_000 });
    const { id } = await caller.create();
    expect((await caller.get(`/sessions/${id}`)).at('expires_at')).toBe(new Date(now + 1_000).toISOString());
  });
});

describe('a busy terminal', () => {
  it('refuses, fails or queues a second payment', async () => {
    await caller.create({ reference: 'first' });
    expect((await caller.create({ reference: 'refused' })).answer.status).toBe(409);

    server.control.turn({ busyTerminal: 'failed' });
    const failed = await caller.create({ reference: 'failed' });
    expect(namesOf(await caller.get(`/sessions/${failed.id}`))).toContain('FAILED');

    server.control.turn({ busyTerminal: 'queue' });
    await caller.create({ reference: 'queued' });
    expect(server.control.state().terminals[0]?.queued).toBe(1);
    server.control.present();
    expect(server.control.state().terminals[0]?.screen).toMatchObject({
      phase: 'prompting',
      reference: 'queued',
    });
  });
});

function eventsOf(transaction: Answer): readonly unknown[] {
  return listAt(transaction, 'event');
}

function namesOf(session: Answer): readonly unknown[] {
  return listAt(session, 'name');
}

function listAt(answer: Answer, field: string): readonly unknown[] {
  const events = answer.at('events');
  return Array.isArray(events) ? events.map((_event, index) => answer.at('events', index, field)) : [];
}

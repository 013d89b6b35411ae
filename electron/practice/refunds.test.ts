import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCaller, type Answer, type Caller } from './caller.ts';
import { startPracticeServer, type PracticeServer } from './server.ts';

let server: PracticeServer;
let caller: Caller;
let transactionId: string;

beforeEach(async () => {
  server = await startPracticeServer();
  caller = await createCaller(server);
  const { id } = await caller.create();
  server.control.present({ brand: 'mastercard' });
  transactionId = (await caller.transactionOf(id)).text('id');
});

afterEach(() => server.close());

const terminal_id = 'T00000000-T0001';

function refund(amount: number, change: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
  return caller.post(`/transactions/${transactionId}/refund`, {
    amount,
    terminal_id,
    refund_reference: 'R1',
    ...change,
  });
}

function read(): Promise<Answer> {
  return caller.get(`/transactions/${transactionId}`);
}

describe('a refund', () => {
  it('is accepted, asks for the card, and completes what it began', async () => {
    const accepted = await refund(4500, { items: [{ line_id: '1', amount: 4500 }] });
    const requestId = accepted.headers.get('event-request-id');
    expect(accepted.status).toBe(202);
    expect(accepted.at('status')).toBe('CAPTURED');
    expect(accepted.at('events', -1)).toMatchObject({
      event: 'INITIATE_REFUND',
      request_id: requestId,
      amount: 4500,
      event_reference: 'R1',
    });
    expect(server.control.state().terminals[0]?.screen).toMatchObject({
      phase: 'prompting',
      kind: 'refund',
      amount: 4500,
    });

    server.control.present({ brand: 'mastercard' });
    const done = await read();
    expect(done.at('status')).toBe('PARTIALLY_REFUNDED');
    expect(done.at('amount')).toBe(14900);
    expect(done.at('events', -1)).toMatchObject({
      event: 'REFUND',
      success: true,
      correlation_request_id: requestId,
      event_reference: 'R1',
    });
    expect(done.at('events', -1, 'metadata', 'seitatech:customerReceipt')).toMatch(
      /RETUR\s+NOK\s+45,00\nGODKJENT/,
    );
  });

  it('may be given in parts but never exceeds the rest, what is pending included', async () => {
    await refund(10000, { refund_reference: 'R1' });
    expect((await refund(5000, { refund_reference: 'R2' })).status).toBe(400);
    server.control.present();
    expect((await refund(4900, { refund_reference: 'R3' })).status).toBe(202);
    server.control.present();
    expect((await read()).at('status')).toBe('REFUNDED');
    expect((await refund(1)).status).toBe(400);
  });

  it.each([
    [
      'the customer stops it',
      () => {
        server.control.stop();
      },
      'CANCELLED',
    ],
    [
      'nobody comes',
      () => {
        server.control.timeout();
      },
      'TIMEOUT',
    ],
    [
      'the card is refused',
      () => {
        server.control.decline('expired-card');
      },
      '54',
    ],
  ])('fails when %s, and the rest stays', async (_name, act, code) => {
    await refund(4500);
    act();
    const failed = await read();
    expect(failed.at('status')).toBe('CAPTURED');
    expect(failed.at('events', -1)).toMatchObject({
      event: 'REFUND',
      success: false,
      error: { code },
      correction: { status: 'CAPTURED', remaining_refund_amount: 14900 },
    });
    expect((await refund(14900, { refund_reference: 'R2' })).status).toBe(202);
  });

  it('fails by itself when nobody comes', async () => {
    server.control.turn({ refundPromptMs: 10 });
    await refund(4500);
    await expect.poll(async () => (await read()).at('events', -1, 'success')).toBe(false);
  });

  it.each([
    ['immediate-200', 200, 'REFUND'],
    ['503-but-executed', 503, 'REFUND'],
    ['never-completes', 202, 'INITIATE_REFUND'],
  ] as const)('can be %s', async (kind, status, event) => {
    server.control.turn({ refund: kind });
    expect((await refund(4500)).status).toBe(status);
    expect((await read()).at('events', -1)).toMatchObject({ event, success: true, event_reference: 'R1' });
    expect(server.control.isPrompting()).toBe(false);
  });

  it('can lose its answer while the terminal goes on', async () => {
    server.control.turn({ refund: 'lost-answer' });
    await expect(refund(4500)).rejects.toThrow();
    server.control.present();
    expect((await read()).at('status')).toBe('PARTIALLY_REFUNDED');
  });

  it('can be declined whatever card is presented', async () => {
    server.control.turn({ refund: 'declined' });
    await refund(4500);
    server.control.present();
    expect((await read()).at('events', -1, 'error', 'type')).toContain('DECLINED');
  });

  it('needs a terminal of the same payout destination', async () => {
    expect((await refund(4500, { terminal_id: undefined })).at('error', 'errors', 0, 'path')).toEqual([
      'terminal_id',
    ]);
    expect((await refund(4500, { terminal_id: 'T9' })).status).toBe(400);
    server.control.turn({ refundTerminalIdRequired: false });
    expect((await refund(4500, { terminal_id: undefined })).status).toBe(200);
  });

  it('can be refused for naming a terminal, as by an older deployment', async () => {
    server.control.turn({ refuseTerminalIdOnRefund: true });
    expect((await refund(4500)).at('error', 'errors', 0, 'path')).toEqual(['terminal_id']);
    expect((await refund(4500, { terminal_id: undefined })).status).toBe(200);
  });

  it('waits its turn on a busy terminal, or is refused, or fails', async () => {
    await caller.create({ reference: 'busy' });
    expect((await refund(4500)).status).toBe(409);
    server.control.turn({ busyTerminal: 'failed' });
    await refund(4500);
    expect((await read()).at('events', -1)).toMatchObject({ event: 'REFUND', success: false });
    server.control.turn({ busyTerminal: 'queue' });
    await refund(4500);
    server.control.present();
    expect(server.control.state().terminals[0]?.screen).toMatchObject({ phase: 'prompting', kind: 'refund' });
  });

  it('is for captured money only', async () => {
    const { id } = await caller.create({ reference: 'stuck' });
    server.control.approveAs({ status: 'AUTHORIZED' });
    transactionId = (await caller.transactionOf(id)).text('id');
    expect((await refund(100)).status).toBe(400);
    expect(
      (await caller.post(`/transactions/${transactionId}/capture`, { amount: 10000 })).at('status'),
    ).toBe('PARTIALLY_CAPTURED');
    await refund(100);
    server.control.present();
    expect((await read()).at('status')).toBe('PARTIALLY_CAPTURED_REFUNDED');
  });
});

describe('a void', () => {
  it('gives an authorisation back, but no captured money', async () => {
    expect((await caller.post(`/transactions/${transactionId}/void`)).status).toBe(400);
    const { id } = await caller.create({ reference: 'void' });
    const open = (await caller.transactionOf(id)).text('id');
    expect((await caller.post(`/transactions/${open}/void`)).at('status')).toBe('AUTHORIZATION_VOIDED');
    expect(server.control.isPrompting()).toBe(false);
  });
});

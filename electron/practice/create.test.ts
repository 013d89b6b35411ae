import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCaller, sessionBody, type Caller } from './caller.ts';
import { startPracticeServer, type PracticeServer } from './server.ts';

let server: PracticeServer;
let caller: Caller;

beforeAll(async () => {
  server = await startPracticeServer({ knobs: { busyTerminal: 'queue' } });
  caller = await createCaller(server);
});

afterAll(() => server.close());

type Body = Record<string, unknown>;
const order = (change: Body): Body => ({ order: { ...sessionBody().order, ...change } });
const store = (change: Body): Body => order({ store: { ...sessionBody().order.store, ...change } });

describe('creating a session', () => {
  it.each<readonly [string, Body, string]>([
    ['no profile', { profile_id: undefined }, 'profile_id'],
    ['an unknown profile', { profile_id: 'nobody' }, 'profile_id'],
    ['no return address', { url: {} }, 'return_url'],
    [
      'a callback to this machine',
      { url: { return_url: 'https://a.example', callback_url: 'https://localhost/' } },
      'callback_url',
    ],
    ['nothing to pay', order({ amount: 0 }), 'amount'],
    ['a negative amount', order({ amount: -100 }), 'amount'],
    ['half an øre', order({ amount: 100.5 }), 'amount'],
    ['an amount as text', order({ amount: '14900' }), 'amount'],
    ['no currency', order({ currency: undefined }), 'currency'],
    ['no reference', order({ merchant_reference: undefined }), 'merchant_reference'],
    ['an empty reference', order({ merchant_reference: '' }), 'merchant_reference'],
    ['no store', order({ store: undefined }), 'store'],
    ['no terminal', store({ terminal_id: undefined }), 'terminal_id'],
    ['a terminal of nobody', store({ terminal_id: 'T9' }), 'terminal_id'],
    ['a terminal of another store', store({ id: 'elsewhere' }), 'terminal_id'],
    ['another payout destination', store({ payout_destination_id: 'other' }), 'payout_destination_id'],
    [
      'two lines with one id',
      order({
        items: [
          { line_id: '1', amount: 1 },
          { line_id: '1', amount: 1 },
        ],
      }),
      'line_id',
    ],
    ['VAT as a fraction of a cent', order({ items: [{ vat: 25.123 }] }), 'vat'],
    ['too many lines', order({ items: Array.from({ length: 101 }, () => ({})) }), 'items'],
    ['an end in the past', { expires_at: '2020-01-01T00:00:00.000Z' }, 'expires_at'],
    ['an end that is no time', { expires_at: 'soon' }, 'expires_at'],
    ['an unknown channel', { configuration: { channel: 'shop' } }, 'channel'],
    ['a reserved metadata key', { metadata: { 'dintero:x': 'y' } }, 'metadata'],
  ])('is refused with %s', async (_name, change, field) => {
    const before = server.control.sessions().length;
    const answer = await caller.post('/sessions-profile', { ...sessionBody(), ...change });
    expect(answer.status).toBe(400);
    expect(answer.at('error', 'code')).toBe('BAD_REQUEST');
    expect(JSON.stringify(answer.at('error', 'errors'))).toContain(field);
    expect(server.control.sessions().length).toBe(before);
  });

  it('is refused when a strict sum does not fit, and only then', async () => {
    const strict = { 'dintero-feature-toggles': 'strict-session-amounts' };
    const off = { ...sessionBody(), ...order({ amount: 14800 }) };
    expect((await caller.post('/sessions-profile', off)).status).toBe(200);
    expect((await caller.post('/sessions-profile', off, strict)).status).toBe(400);
    expect(
      (
        await caller.post(
          '/sessions-profile',
          { ...off, ...order({ amount: 14800, partial_payment: true }) },
          strict,
        )
      ).status,
    ).toBe(200);
    expect((await caller.post('/sessions-profile', sessionBody(), strict)).status).toBe(200);
  });

  it('makes a session for every request, also for the same reference', async () => {
    const first = await caller.create({ reference: 'twice' });
    const second = await caller.create({ reference: 'twice' });
    expect(first.id).toMatch(/^T00000000\.[0-9A-Za-z]{22}$/);
    expect(second.id).not.toBe(first.id);
  });

  it('adds the session when asked', async () => {
    const answer = await caller.post('/sessions-profile?include_session=true', sessionBody());
    expect(answer.at('session', 'order', 'merchant_reference')).toBe('K1-1');
  });

  it.each([400, 403, 409] as const)('answers %i for a terminal that is not ready', async (code) => {
    server.control.turn({ unreadyTerminal: code });
    server.control.setTerminal('T00000000-T0001', { status: 'INACTIVE' });
    expect((await caller.create()).answer.status).toBe(code);
    server.control.setTerminal('T00000000-T0001', { status: 'ACTIVE' });
  });
});

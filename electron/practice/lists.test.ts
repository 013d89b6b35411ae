import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCaller, type Answer, type Caller } from './caller.ts';
import { startPracticeServer, type PracticeServer } from './server.ts';

let server: PracticeServer;
let caller: Caller;
let now = Date.parse('2026-07-14T10:00:00.000Z');

beforeAll(async () => {
  server = await startPracticeServer({ clock: { now: () => now } });
  caller = await createCaller(server);
  // One a minute: paid 100 and 200 kr, refused 300 kr.
  for (const [reference, amount] of [
    ['a', 10000],
    ['b', 20000],
    ['c', 30000],
  ] as const) {
    await caller.create({ reference, amount, expiresAt: '2027-01-01T00:00:00.000Z' });
    if (reference === 'c') server.control.decline();
    else server.control.present({ brand: reference === 'a' ? 'visa' : 'amex' });
    now += 60_000;
  }
});

afterAll(() => server.close());

function references(answer: Answer): string {
  const rows = Array.isArray(answer.body) ? answer.body : [];
  return rows
    .map(
      (_row, index) =>
        answer.text(index, 'merchant_reference') + answer.text(index, 'order', 'merchant_reference'),
    )
    .join('');
}

describe('the list of transactions', () => {
  it.each([
    ['', 'cba'],
    ['merchant_reference=b', 'b'],
    ['merchant_reference=B', ''],
    ['status=CAPTURED', 'ba'],
    ['status=CAPTURED&status=DECLINED', 'cba'],
    ['status=CAPTURED&amount.gte=20000', 'b'],
    ['amount=30000', 'c'],
    ['amount.lte=20000', 'ba'],
    ['card_brand=Visa', 'ca'],
    ['store_id=practice-store&terminal_id=T00000000-T0001&channel=in_store', 'cba'],
    ['terminal_id=T9', ''],
    ['channel=ecommerce', ''],
    ['payment_product_type=seitatech.in_person&currency=NOK', 'cba'],
    ['payout_destination_id=other', ''],
    ['created_at.gte=2026-07-14T10:01:00.000Z', 'cb'],
    ['created_at.gte=2026-07-14T10:01:00', 'cb'],
    ['created_at.gte=2026-07-14T10:01:00Z&created_at.lte=2026-07-14T10:01:30Z', 'b'],
    ['captured_at.gte=2026-07-14T00:00:00Z', 'ba'],
    ['refunded_at.gte=2026-07-14T00:00:00Z', ''],
    ['payment_operation=CAPTURE', 'ba'],
    ['search=b', 'b'],
    ['limit=2', 'cb'],
  ])('?%s shows "%s"', async (query, expected) => {
    const answer = await caller.get(`/transactions?${query}`);
    expect(answer.status).toBe(200);
    const found = references(answer);
    // A one-letter search may also hit a random id.
    if (query.startsWith('search')) expect(found).toContain(expected);
    else expect(found).toBe(expected);
  });

  it.each(['0', '101', '-1', 'x', '1.5'])('refuses limit=%s', async (limit) => {
    expect((await caller.get(`/transactions?limit=${limit}`)).status).toBe(400);
  });

  it('goes on after the last row of a page', async () => {
    const first = await caller.get('/transactions?limit=1');
    const rest = await caller.get(`/transactions?limit=2&starting_after=${first.text(0, 'id')}`);
    expect(references(rest)).toBe('ba');
    expect((await caller.get('/transactions?starting_after=nobody')).status).toBe(400);
  });

  it('can be old, slow or the other way round', async () => {
    server.control.turn({ ignoreUnknownFilters: true });
    expect(references(await caller.get('/transactions?terminal_id=T9'))).toBe('cba');
    server.control.turn({ ordering: 'oldest' });
    expect(references(await caller.get('/transactions'))).toBe('abc');
    server.control.turn({ indexDelayMs: 90_000 });
    expect(references(await caller.get('/transactions'))).toBe('ab');
    server.control.turn({ indexDelayMs: 0, ordering: 'newest', ignoreUnknownFilters: false });
  });

  it('finds a session by its reference and by its transaction', async () => {
    const found = await caller.get('/sessions?search=b&limit=10');
    expect(references(found)).toBe('b');
    const id = found.text(0, 'transaction_id');
    expect(references(await caller.get(`/sessions?transaction_id=${id}`))).toBe('b');
    expect(references(await caller.get(`/transactions?id=${id}&session_id=${found.text(0, 'id')}`))).toBe(
      'b',
    );
    const alone = await caller.get(`/transactions/${id}?includes=session`);
    expect(alone.at('session', 'id')).toBe(found.at(0, 'id'));
  });
});

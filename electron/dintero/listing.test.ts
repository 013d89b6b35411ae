import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { practiceAccount } from '../practice/account.ts';
import { startPracticeServer, type PracticeServer } from '../practice/server.ts';
import type { Listed, ListQuery } from '../reconcile/listing.ts';
import { createListing } from './listing.ts';
import { aimAt } from './rig.ts';

const storeId = practiceAccount.stores[0].store_id;
const noon = Date.UTC(2026, 10, 22, 12);
const minute = 60_000;

let server: PracticeServer;
let listing: ReturnType<typeof createListing>;

beforeEach(async () => {
  server = await startPracticeServer();
  const { account_id: accountId, client_id: clientId, client_secret: clientSecret } = practiceAccount;
  const { client } = aimAt(server.url, {
    credentials: () => ({ accountId, clientId, clientSecret }),
    timeouts: { tokenMs: 4000, readMs: 4000 },
  });
  listing = createListing(client);
});

afterEach(() => server.close());

function fill(count: number): void {
  for (let index = 0; index < count; index += 1) {
    server.control.addBehind({
      reference: `K1-20261122-${String(index).padStart(10, '0')}`,
      amount: 100 + index,
      createdMs: noon + index * minute,
    });
  }
}

async function page(query: Partial<ListQuery> = {}) {
  const answer = await listing.page({ storeId, ...query });
  if (!answer.ok) throw new Error(JSON.stringify(answer.fault));
  return answer.value;
}

const amounts = (rows: readonly Listed[]): number[] =>
  rows.map(({ there }) => there.amount).sort((a, b) => a - b);

describe('a page of transactions', () => {
  it('follows on the one before by its last row', async () => {
    fill(130);
    const first = await page();
    const second = await page({ after: first.lastId });
    expect([first.size, second.size]).toEqual([100, 30]);
    expect(amounts([...first.rows, ...second.rows])).toEqual(
      Array.from({ length: 130 }, (_, index) => 100 + index),
    );
    expect(await page({ after: second.lastId })).toMatchObject({ size: 0, rows: [] });
  });

  it('has what was created, captured or refunded in a span, both ends included', async () => {
    fill(10);
    const captured = server.control.addBehind({
      amount: 7,
      createdMs: noon - 60 * minute,
      capturedMs: noon + 2 * minute,
    });
    const span = { fromMs: noon + 2 * minute, toMs: noon + 4 * minute };
    expect(amounts((await page({ created: span })).rows)).toEqual([102, 103, 104]);
    const earlier = await page({ created: { toMs: noon - minute }, captured: span });
    expect(earlier.rows.map(({ there }) => there.id)).toEqual([captured]);
    expect(earlier.rows[0]?.momentsMs).toEqual([noon - 60 * minute, noon + 2 * minute]);
    server.control.refundBehind(captured, 7);
    expect((await page({ refunded: { fromMs: noon } })).rows).toHaveLength(1);
  });

  it('leaves out the web shop and other stores, and counts what it cannot read', async () => {
    fill(2);
    server.control.addBehind({ amount: 5, paymentProductType: 'payex.creditcard' });
    server.control.addBehind({ amount: 6, storeId: 'elsewhere' });
    server.control.addBehind({ amount: 1.5, createdMs: noon });
    expect(await page()).toMatchObject({ size: 4, unreadable: 1 });
    expect(amounts((await page()).rows)).toEqual([100, 101]);
  });

  it('has all there is where the server knows no filter', async () => {
    fill(3);
    server.control.turn({
      ignoredFilters: ['created_at.gte', 'created_at.lte', 'store_id'],
      ordering: 'jumbled',
    });
    expect((await page({ created: { fromMs: noon + 10 * minute } })).rows).toHaveLength(3);
  });

  it('may be shorter than asked for, may repeat its first row, or be the first one for ever', async () => {
    fill(12);
    server.control.turn({ pageLimit: 5 });
    const first = await page();
    expect(first.size).toBe(5);
    server.control.turn({ startingAfter: 'at' });
    expect((await page({ after: first.lastId })).rows[0]?.there.id).toBe(first.lastId);
    server.control.turn({ startingAfter: 'ignored' });
    expect(amounts((await page({ after: first.lastId })).rows)).toEqual(amounts(first.rows));
  });
});

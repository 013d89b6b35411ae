import { afterEach, describe, expect, it } from 'vitest';
import type { SessionId, TransactionId } from '../../shared/ids.ts';
import type { Known } from '../payment/gateway.ts';
import { look } from './look.ts';
import { aimAt, attempt, json, startServer, type Answering } from './rig.ts';

const open: { readonly close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const { reference } = attempt;
const problem = { error: { message: 'Nope' } };
const transaction = {
  id: 'T1.t',
  amount: 14900,
  currency: 'NOK',
  status: 'CAPTURED',
  merchant_reference: reference,
};
const session = { id: 'T1.s', order: { merchant_reference: reference } };

/** Rows of other sales, as a server sends them that does not know the filter. */
function others(count: number, from = 0): readonly object[] {
  return Array.from({ length: count }, (_, index) => ({
    ...transaction,
    id: `T1.other${String(from + index)}`,
    merchant_reference: `${reference}-${String(from + index)}`,
  }));
}

type Routes = Readonly<Record<string, Answering>>;

async function lookAt(routes: Routes, known: Partial<Known> = {}) {
  const server = await startServer((request, response, count) => {
    const route = routes[request.path.replace('/v1', '')];
    if (route === undefined) json(response, 404, problem);
    else route(request, response, count);
  });
  open.push(server);
  const result = await look(aimAt(server.url).client, { reference, ...known });
  return { server, result };
}

const gives =
  (body: unknown, status = 200): Answering =>
  (_request, response) =>
    json(response, status, body);

describe('a look', () => {
  it('asks for the transaction alone when its id is known', async () => {
    const { result, server } = await lookAt(
      { '/transactions/T1.t': gives(transaction) },
      { transactionId: 'T1.t' as TransactionId, sessionId: 'T1.s' as SessionId },
    );
    expect(result).toMatchObject({ ok: true, value: { transaction: { id: 'T1.t', status: 'captured' } } });
    expect(server.heard.map((one) => one.path)).toEqual([
      '/v1/accounts/T12345678/auth/token',
      '/v1/transactions/T1.t',
    ]);
  });

  it('goes on to another transaction under the reference when the known one has ended without money', async () => {
    const declined = { ...transaction, status: 'DECLINED' };
    const over = { transactionId: 'T1.t' as TransactionId, isThorough: true };
    const byId = { '/transactions/T1.t': gives(declined) };
    const another = { ...transaction, id: 'T1.u' };
    const { result } = await lookAt({ ...byId, '/transactions': gives([declined, another]) }, over);
    expect(result).toMatchObject({ value: { transaction: { id: 'T1.u', status: 'captured' } } });
    for (const list of [gives([declined]), gives([]), gives(problem, 500), gives(others(3))]) {
      const alone = await lookAt({ ...byId, '/transactions': list }, over);
      expect(alone.result).toMatchObject({ value: { transaction: { id: 'T1.t', status: 'declined' } } });
    }
    const taken = await lookAt({ '/transactions/T1.t': gives(transaction) }, over);
    expect(taken.result).toMatchObject({ value: { transaction: { status: 'captured' } } });
    expect(taken.server.on('/transactions?')).toHaveLength(0);
  });

  it('asks for the session too where a card is still waited for, and goes on without it where it fails', async () => {
    const waiting = { ...transaction, status: 'INITIATED' };
    const over = { ...session, cancelled_at: '2026-11-23T10:00:00.000Z' };
    const known = { transactionId: 'T1.t' as TransactionId, sessionId: 'T1.s' as SessionId };
    const routes = { '/transactions/T1.t': gives(waiting), '/sessions/T1.s': gives(over) };
    const { result } = await lookAt(routes, { ...known, isThorough: true });
    expect(result).toMatchObject({
      value: { session: { ended: 'cancelled' }, transaction: { status: 'initiated' } },
    });
    const usual = await lookAt(routes, known);
    expect(usual.server.on('/sessions')).toHaveLength(0);
    const half = await lookAt({ '/transactions/T1.t': gives(waiting) }, { ...known, isThorough: true });
    expect(half.result).toMatchObject({ value: { transaction: { status: 'initiated' } } });
  });

  it('asks for the session, and for its transaction', async () => {
    const known = { sessionId: 'T1.s' as SessionId };
    const waiting = await lookAt({ '/sessions/T1.s': gives(session) }, known);
    expect(waiting.result).toEqual({ ok: true, value: { session: { id: 'T1.s', hasFailedTry: false } } });

    const paid = { ...session, transaction_id: 'T1.t' };
    const both = await lookAt(
      { '/sessions/T1.s': gives(paid), '/transactions/T1.t': gives(transaction) },
      known,
    );
    expect(both.result).toMatchObject({
      value: { session: { id: 'T1.s', transactionId: 'T1.t' }, transaction: { id: 'T1.t' } },
    });

    const half = await lookAt(
      { '/sessions/T1.s': gives(paid), '/transactions/T1.t': gives(problem, 500) },
      known,
    );
    expect(half.result).toMatchObject({ ok: false, fault: { status: 500 } });
  });
});

describe('a session that names no transaction', () => {
  const known = { sessionId: 'T1.s' as SessionId };
  const at = (name: string): object => ({ ...session, events: [{ name: 'INITIATED' }, { name }] });

  it.each(['AUTHORIZED', 'COMPLETED', 'DECLINED', 'FAILED', 'CANCELLED', 'PAY_FAILED', 'UNKNOWN'])(
    'is not believed alone once it tells of %s: the money is looked for by the reference',
    async (name) => {
      const routes = { '/sessions/T1.s': gives(at(name)), '/transactions': gives([transaction]) };
      const { result, server } = await lookAt(routes, known);
      expect(result).toMatchObject({
        value: { session: { id: 'T1.s' }, transaction: { status: 'captured' } },
      });
      expect(server.on('/transactions')).toHaveLength(1);
    },
  );

  it('costs no second request while the card is waited for, unless it is looked at thoroughly', async () => {
    const routes = { '/sessions/T1.s': gives(at('PAY_LOCK_START')), '/transactions': gives([transaction]) };
    const usual = await lookAt(routes, known);
    expect(usual.server.on('/transactions')).toHaveLength(0);
    const thorough = await lookAt(routes, { ...known, isThorough: true });
    expect(thorough.result).toMatchObject({ value: { transaction: { id: 'T1.t' } } });
  });

  it.each([
    ['finds nothing', gives([others(2)[0]])],
    ['is refused', gives(problem, 403)],
    ['fails', gives(problem, 500)],
  ])('is all there is where the search %s', async (_name, transactions) => {
    const routes = { '/sessions/T1.s': gives(at('CANCELLED')), '/transactions': transactions };
    const { result } = await lookAt(routes, { ...known, isThorough: true });
    expect(result).toEqual({
      ok: true,
      value: { session: { id: 'T1.s', hasFailedTry: false, ended: 'cancelled' } },
    });
  });

  it('decides nothing where our row is there and cannot be read', async () => {
    const row = { ...transaction, amount: 'x' };
    const routes = { '/sessions/T1.s': gives(at('CANCELLED')), '/transactions': gives([row]) };
    expect((await lookAt(routes, known)).result.ok).toBe(false);
  });
});

describe('a search by reference', () => {
  it('finds the transaction', async () => {
    const { result, server } = await lookAt({ '/transactions': gives([...others(3), transaction]) });
    expect(result).toMatchObject({ value: { transaction: { id: 'T1.t' } } });
    expect(server.on('/transactions')[0]?.query).toBe(`?merchant_reference=${reference}&limit=100`);
    expect(server.on('/sessions')).toHaveLength(0);
  });

  it('turns the pages of a server that does not know the filter', async () => {
    const { result, server } = await lookAt({
      '/transactions': (_request, response, count) =>
        json(response, 200, count < 3 ? others(100, count * 100) : [transaction]),
    });
    expect(result).toMatchObject({ value: { transaction: { id: 'T1.t' } } });
    expect(
      server.on('/transactions').map((one) => new URLSearchParams(one.query).get('starting_after')),
    ).toEqual([null, 'T1.other199', 'T1.other299']);
  });

  it('turns no more than five, and not the same one twice', async () => {
    const endless = await lookAt({
      '/transactions': (_request, response, count) => json(response, 200, others(100, count * 100)),
      '/sessions': gives([]),
    });
    expect(endless.result).toEqual({ ok: true, value: {} });
    expect(endless.server.on('/transactions')).toHaveLength(5);
    const round = await lookAt({ '/transactions': gives(others(100)), '/sessions': gives([]) });
    expect(round.server.on('/transactions')).toHaveLength(2);
  });

  it.each([
    ['DECLINED', 'CAPTURED'],
    ['AUTHORIZED', 'CAPTURED'],
    ['AUTHORIZATION_VOIDED', 'AUTHORIZED'],
    ['FAILED', 'UNKNOWN'],
    ['INITIATED', 'PARTIALLY_REFUNDED'],
  ])('prefers the transaction with the money: not %s but %s', async (less, more) => {
    const rows = [
      { ...transaction, id: 'T1.less', status: less },
      { ...transaction, id: 'T1.more', status: more },
    ];
    for (const body of [rows, [...rows].reverse()]) {
      const { result } = await lookAt({ '/transactions': gives(body) });
      expect(result).toMatchObject({ value: { transaction: { id: 'T1.more' } } });
    }
  });

  it('finds the session, and through it the transaction', async () => {
    const similar = { id: 'T1.x', order: { merchant_reference: `${reference}-1` } };
    const waiting = await lookAt({ '/transactions': gives([]), '/sessions': gives([similar, session]) });
    expect(waiting.result).toEqual({ ok: true, value: { session: { id: 'T1.s', hasFailedTry: false } } });
    const both = await lookAt({
      '/transactions': gives([]),
      '/sessions': gives([session, { ...session, id: 'T1.s2', transaction_id: 'T1.t' }]),
      '/transactions/T1.t': gives(transaction),
    });
    expect(both.result).toMatchObject({ value: { session: { id: 'T1.s2' }, transaction: { id: 'T1.t' } } });
  });

  it.each([400, 403, 404])('takes %i on the session search as knowing nothing', async (status) => {
    const { result } = await lookAt({ '/transactions': gives([]), '/sessions': gives(problem, status) });
    expect(result).toEqual({ ok: true, value: {} });
  });

  it.each([
    ['the transactions cannot be read', { '/transactions': gives(problem, 403), '/sessions': gives([]) }],
    ['the sessions cannot be read', { '/transactions': gives([]), '/sessions': gives(problem, 500) }],
    ['an answer is no list', { '/transactions': gives({ items: [] }), '/sessions': gives([]) }],
    [
      'our row cannot be read',
      { '/transactions': gives([{ ...transaction, amount: 'x' }]), '/sessions': gives([]) },
    ],
    [
      'our row lies where no row should',
      { '/transactions': gives([{ value: transaction }]), '/sessions': gives([]) },
    ],
    [
      'our session cannot be read',
      { '/transactions': gives([]), '/sessions': gives([{ ...session, id: 3 }]) },
    ],
  ] satisfies readonly (readonly [string, Routes])[])(
    'is a fault, not nothing, when %s',
    async (_name, routes) => {
      expect((await lookAt(routes)).result.ok).toBe(false);
    },
  );

  it("lets others' rows be as broken as they like", async () => {
    const rows = [
      null,
      5,
      { merchant_reference: 'K9' },
      { ...transaction, merchant_reference: 'K8', amount: 'x' },
    ];
    const { result } = await lookAt({ '/transactions': gives([...rows, transaction]) });
    expect(result).toMatchObject({ value: { transaction: { id: 'T1.t' } } });
  });
});

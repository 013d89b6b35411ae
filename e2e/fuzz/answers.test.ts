import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aimAt, attempt as sample, startServer } from '../../electron/dintero/rig.ts';
import { createDirectory } from '../../electron/dintero/directory.ts';
import { look } from '../../electron/dintero/look.ts';
import { practiceAccount } from '../../electron/practice/account.ts';
import { createCaller } from '../../electron/practice/caller.ts';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import type { Clock } from '../../electron/clock.ts';
import type { SessionId, TerminalId, TransactionId } from '../../shared/ids.ts';
import { believe, hasMoney } from '../../shared/payment/believe.ts';
import type { Attempt, TransactionFacts } from '../../shared/payment/payment.ts';
import { spoilt, type Json } from './hostile.ts';

/*
 * Dintero is believed only in what it says about this very reference, amount and currency. So its true answers to one paid
 * sale are spoilt, and whatever is left of them must not be taken for more than it says.
 */

type Doc = Readonly<Record<string, Json>>;
type Answers = { session: Json; transaction: Json; transactions: Json; sessions: Json };

const runs = 400;
let server: PracticeServer;
let answers: Answers;
const attempt: Attempt = { ...sample, terminalId: practiceAccount.terminals[0].terminal_id as TerminalId };

beforeAll(async () => {
  server = await startPracticeServer();
  const caller = await createCaller(server);
  const { id } = await caller.create({ reference: sample.reference, amount: sample.amount });
  await server.control.whenPrompting();
  server.control.present();
  const session = (await caller.get(`/sessions/${id}`)).body as Doc;
  const transaction = (await caller.transactionOf(id)).body as Doc;
  expect(saysPaid(transaction)).toBe(true);
  answers = { session, transaction, transactions: [transaction], sessions: [session] };
});

afterAll(() => server.close());

/** Waits between reads are none; deadlines are never reached. */
const hasty: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms >= 100_000 ? ms : 0);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** A client whose every answer comes from `body`, by path. */
function clientOf(body: (path: string) => string, status = 200) {
  const answer = async (input: string | URL | Request): Promise<Response> => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    if (pathname.endsWith('/auth/token')) return Response.json({ access_token: 'a', expires_in: 3600 });
    return new Response(body(pathname), { status });
  };
  const timeouts = { tokenMs: 600_000, readMs: 600_000, chargeMs: 600_000 };
  return aimAt('http://127.0.0.1:9/v1', { fetch: answer, chargeFetch: answer, clock: hasty, timeouts })
    .client;
}

function textOf(given: Answers): (path: string) => string {
  return (path) => {
    if (path.endsWith('/transactions')) return JSON.stringify(given.transactions);
    if (path.endsWith('/sessions')) return JSON.stringify(given.sessions);
    return JSON.stringify(path.includes('/transactions/') ? given.transaction : given.session);
  };
}

/** Read by hand, with nothing of the till's: what a person would have to see to call it this payment, and taken. */
function saysPaid(value: Json): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { merchant_reference, amount, currency, status } = value as Doc;
  const word = (one: Json | undefined): string => (typeof one === 'string' ? one.trim().toUpperCase() : '');
  return (
    merchant_reference === attempt.reference &&
    amount === attempt.amount &&
    word(currency) === 'NOK' &&
    /^(CAPTURED|PARTIALLY_CAPTURED|PARTIALLY_REFUNDED|PARTIALLY_CAPTURED_REFUNDED)$/.test(word(status))
  );
}

function isBelieved(transaction: TransactionFacts | undefined): boolean {
  return (
    transaction !== undefined && believe(attempt, transaction) === 'ours' && hasMoney(transaction.status)
  );
}

describe('an answer that is spoilt', () => {
  test('is believed only in what it says: a transaction by its id', async () => {
    await fc.assert(
      fc.asyncProperty(spoilt(answers.transaction), async (transaction) => {
        const id = (answers.transaction as Doc)['id'] as TransactionId;
        const report = await look(clientOf(textOf({ ...answers, transaction })), {
          reference: attempt.reference,
          transactionId: id,
        });
        if (report.ok && isBelieved(report.value.transaction)) expect(saysPaid(transaction)).toBe(true);
        if (!report.ok) expect(report.fault.kind).toBe('no-answer');
      }),
      { numRuns: runs },
    );
  });

  test('is believed only in what it says: a session, and the transaction that it leads to', async () => {
    const both = fc.tuple(spoilt(answers.session), spoilt(answers.transaction), fc.boolean());
    await fc.assert(
      fc.asyncProperty(both, async ([session, worse, isWhole]) => {
        const transaction = isWhole ? answers.transaction : worse;
        const id = (answers.session as Doc)['id'] as SessionId;
        // The search that follows where the session names none must not know better.
        const client = clientOf(textOf({ ...answers, session, transaction, transactions: [transaction] }));
        const report = await look(client, { reference: attempt.reference, sessionId: id });
        if (report.ok && isBelieved(report.value.transaction)) expect(saysPaid(transaction)).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  test('is believed only in what it says: a search by reference', async () => {
    const both = fc.tuple(spoilt(answers.transactions), spoilt(answers.sessions));
    await fc.assert(
      fc.asyncProperty(both, async ([transactions, sessions]) => {
        const client = clientOf(textOf({ ...answers, transactions, sessions }));
        const report = await look(client, { reference: attempt.reference });
        const rows = Array.isArray(transactions) ? (transactions as readonly Json[]) : [];
        const isSaid = [...rows, answers.transaction].some(saysPaid);
        if (report.ok && isBelieved(report.value.transaction)) expect(isSaid).toBe(true);
        // Nothing found must mean that nothing with our reference was there to be found.
        const isOurs = rows.some((row) =>
          JSON.stringify(row).includes(`"merchant_reference":"${attempt.reference}"`),
        );
        if (report.ok && report.value.transaction === undefined && report.value.session === undefined)
          expect(isOurs).toBe(false);
      }),
      { numRuns: runs },
    );
  });

  test('gives no session without an id that can be asked for', async () => {
    await fc.assert(
      fc.asyncProperty(spoilt({ id: 'T1.session', url: 'https://x/', order: {} }), async (body) => {
        const created = await clientOf(() => JSON.stringify(body)).createSession(() => ({}));
        if (created.ok) expect((body as Doc)['id']).toBe(created.value);
        if (created.ok) expect(created.value).toMatch(/[A-Za-z0-9]/);
        else expect(created.fault.kind).toBe('no-answer');
      }),
      { numRuns: runs },
    );
  });

  test('lists no terminal and no store without an id', async () => {
    const terminals = {
      terminals: [{ terminal_id: 'T1', store_id: 's', status: 'ACTIVE', status_reason: '' }],
    };
    const stores = { stores: [{ store_id: 's', store_name: 'n', payout_destination: { status: 'x' } }] };
    await fc.assert(
      fc.asyncProperty(spoilt(terminals), spoilt(stores), async (some, others) => {
        const client = clientOf((path) => JSON.stringify(path.endsWith('/stores') ? others : some));
        const directory = createDirectory(client);
        for (const listed of [await directory.terminals(), await directory.stores()]) {
          if (listed.ok) for (const one of listed.value) expect(one.id).toMatch(/[A-Za-z0-9]/);
          else expect(listed.fault.kind).toBe('no-answer');
        }
      }),
      { numRuns: runs / 4 },
    );
  });

  test('refuses by its status, whatever its words are', async () => {
    const error = { error: { message: 'no', code: 'E1', errors: [{ code: 'x' }] } };
    const statuses = fc.constantFrom(400, 401, 403, 404, 409, 422, 429, 500, 503);
    await fc.assert(
      fc.asyncProperty(spoilt(error), statuses, async (body, status) => {
        const created = await clientOf(() => JSON.stringify(body), status).createSession(() => ({}));
        expect(created).toMatchObject({ ok: false, fault: { kind: 'refused', status } });
      }),
      { numRuns: runs / 4 },
    );
  });
});

const bodies: readonly (readonly [string, string])[] = [
  ['NaN for an amount', '{"id":"T1","amount":NaN,"currency":"NOK","status":"CAPTURED"}'],
  ['more than any number', '{"id":"T1","amount":1e400,"currency":"NOK","status":"CAPTURED"}'],
  ['a million levels', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`],
  ['a hundred thousand objects in one another', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ['half of itself', '{"id":"T1","amount":116'],
  ['a page of HTML', '<!doctype html><title>Sign in to the hotel network</title>'],
  ['a byte order mark', '\ufeff{"id":"T1"}'],
  ['one name twice', '{"id":"T1","amount":11600,"amount":1,"currency":"NOK","status":"CAPTURED"}'],
];

test.each(bodies)('A body with %s is no answer, and no crash', async (_, body) => {
  const report = await look(
    clientOf(() => body),
    {
      reference: attempt.reference,
      transactionId: 'T1' as TransactionId,
    },
  );
  expect(report.ok && isBelieved(report.value.transaction)).toBe(false);
});

test('Fifty megabytes are not read to their end', async () => {
  let sent = 0;
  const flood = await startServer((_request, response) => {
    const piece = Buffer.alloc(1024 * 1024, ' ');
    response.writeHead(200, { 'content-type': 'application/json' });
    const more = (): void => {
      if (response.destroyed || sent >= 50) return void response.end('{}');
      sent += 1;
      response.write(piece, () => setImmediate(more));
    };
    more();
  });
  const timeouts = { tokenMs: 30_000, readMs: 30_000, chargeMs: 30_000 };
  const { client } = aimAt(flood.url, { timeouts });
  const created = await client.createSession(() => ({}));
  expect(created).toMatchObject({ ok: false, fault: { kind: 'no-answer' } });
  expect(sent).toBeLessThan(50);
  await flood.close();
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AttemptId, LineId, Reference, SessionId, TransactionId } from '../../shared/ids.ts';
import { minor } from '../../shared/money.ts';
import type { Report } from '../../shared/payment/payment.ts';
import type { RefundAttempt } from '../../shared/refund/refund.ts';
import type { Result } from '../../shared/result.ts';
import type { Directory, Gateway } from '../payment/gateway.ts';
import { practiceAccount } from '../practice/account.ts';
import { startPracticeServer, type PracticeServer } from '../practice/server.ts';
import { createDirectory } from './directory.ts';
import { createGateway } from './gateway.ts';
import { aimAt, attempt, lines, setup } from './rig.ts';

let server: PracticeServer;
let gateway: Gateway;
let directory: Directory;
let noted: readonly string[];

beforeEach(async () => {
  server = await startPracticeServer();
  const { account_id, client_id, client_secret } = practiceAccount;
  const aimed = aimAt(server.url, {
    credentials: () => ({ accountId: account_id, clientId: client_id, clientSecret: client_secret }),
  });
  noted = aimed.lines;
  gateway = createGateway({ client: aimed.client, setup: () => setup });
  directory = createDirectory(aimed.client);
});

afterEach(async () => {
  await server.close();
  expect(noted.join('\n')).not.toContain(practiceAccount.client_secret);
});

function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}

async function openOne(): Promise<SessionId> {
  return valueOf(await gateway.open(attempt, lines)).sessionId;
}

async function lookBy(sessionId?: SessionId): Promise<Report> {
  const { reference } = attempt;
  return valueOf(await gateway.look(sessionId === undefined ? { reference } : { reference, sessionId }));
}

async function pay(): Promise<TransactionId> {
  const sessionId = await openOne();
  server.control.present();
  const { transaction } = await lookBy(sessionId);
  if (transaction === undefined) throw new Error('nothing was paid');
  return transaction.id;
}

describe('a payment', () => {
  it('is opened, shown, approved and read', async () => {
    const sessionId = await openOne();
    expect(server.control.state().terminals[0]?.screen).toMatchObject({ phase: 'prompting', amount: 14900 });
    const waiting = await lookBy(sessionId);
    expect(waiting.session).toMatchObject({ id: sessionId, hasFailedTry: false });
    expect(Math.abs((waiting.session?.lifeMs ?? 0) - 300_000)).toBeLessThan(2_000);
    expect(waiting.transaction?.status).toBe('initiated');

    server.control.present({ brand: 'visa', entry: 'contactless' });
    const { transaction } = await lookBy(sessionId);
    expect(transaction).toMatchObject({
      sessionId,
      reference: attempt.reference,
      amount: 14900,
      currency: 'NOK',
      storeId: attempt.storeId,
      terminalId: attempt.terminalId,
      status: 'captured',
      captured: 14900,
      card: { brand: 'Visa', entry: 'contactless' },
    });
    expect(transaction?.card.lastFour).toMatch(/^\d{4}$/);
    expect(transaction?.slips.customer).toContain('GODKJENT');
    expect(server.control.requests('create')).toHaveLength(1);
  });

  it('is found by its reference when the answer was lost', async () => {
    server.control.arm({ kind: 'reset', route: 'create', when: 'after' });
    expect(await gateway.open(attempt, lines)).toMatchObject({ ok: false, fault: { kind: 'no-answer' } });
    const found = await lookBy();
    expect(found.transaction).toMatchObject({ reference: attempt.reference, status: 'initiated' });
    server.control.present();
    expect((await lookBy()).transaction?.status).toBe('captured');
    expect(server.control.requests('create')).toHaveLength(1);
  });

  it('is found through its session while there is no transaction', async () => {
    server.control.turn({ transactionAppears: 'at-end' });
    const sessionId = await openOne();
    expect(await lookBy()).toEqual({ session: expect.objectContaining({ id: sessionId }) as unknown });
  });

  it('that never arrived is found nowhere', async () => {
    expect(await lookBy()).toEqual({});
  });

  it.each(['insufficient-funds', 'wrong-pin', 'expired-card'] as const)(
    'is declined for %s',
    async (reason) => {
      const sessionId = await openOne();
      server.control.decline(reason);
      const { session, transaction } = await lookBy(sessionId);
      expect(session?.ended).toBe('declined');
      expect(transaction).toMatchObject({ status: 'declined', captured: 0, decline: { reason } });
    },
  );

  it('is cancelled', async () => {
    const sessionId = await openOne();
    expect((await gateway.cancel(sessionId)).ok).toBe(true);
    const { session, transaction } = await lookBy(sessionId);
    expect(session?.ended).toBe('cancelled');
    expect(transaction?.status).toBe('voided');
  });

  it('is refused in so many words', async () => {
    const elsewhere = { ...attempt, storeId: 'another' };
    expect(await gateway.open(elsewhere, lines)).toMatchObject({
      ok: false,
      fault: { kind: 'refused', status: 400, isReadable: true },
    });
    const short = { ...attempt, amount: minor(100) };
    expect(await gateway.open(short, lines)).toMatchObject({ ok: false, fault: { status: 400 } });
  });

  it('goes on after the tokens were revoked, with one 401 for a read', async () => {
    const sessionId = await openOne();
    server.control.revokeTokens();
    expect((await lookBy(sessionId)).session?.id).toBe(sessionId);
    expect(server.control.requests('token')).toHaveLength(2);
  });

  it('waits for the shop to be set up', async () => {
    const { client } = aimAt(server.url);
    const blank = createGateway({ client, setup: () => undefined });
    const fault = { kind: 'not-now', reason: 'not-set-up' };
    expect(await blank.open(attempt, lines)).toEqual({ ok: false, fault });
    expect(server.control.requests()).toHaveLength(0);
  });
});

describe('a refund', () => {
  function refundOf(transactionId: TransactionId): RefundAttempt {
    return {
      id: 'r-1' as AttemptId,
      saleId: attempt.saleId,
      transactionId,
      reference: 'K1-20261122-R1' as Reference,
      amount: minor(4500),
      currency: 'NOK',
      lines: [{ lineId: '2' as LineId, quantity: 1, amount: minor(4500) }],
      reason: 'Retur av vare',
      terminalId: attempt.terminalId,
      startedAt: attempt.startedAt,
    };
  }

  it('is announced, approved on the terminal and read', async () => {
    const id = await pay();
    expect((await gateway.refund(refundOf(id), lines)).ok).toBe(true);
    const announced = valueOf(await gateway.transaction(id));
    expect(announced).toMatchObject({
      status: 'captured',
      refunds: [{ reference: 'K1-20261122-R1', state: 'initiated', amount: 4500 }],
    });
    server.control.present();
    const done = valueOf(await gateway.transaction(id));
    expect(done).toMatchObject({
      status: 'partially-refunded',
      captured: 14900,
      refunds: [{ reference: 'K1-20261122-R1', state: 'done', amount: 4500 }],
    });
    expect(done.refunds[0]?.slips.customer).toBeDefined();
    expect(done.slips.customer).not.toBe(done.refunds[0]?.slips.customer);
  });

  it('is refused by the card', async () => {
    const id = await pay();
    await gateway.refund(refundOf(id), lines);
    server.control.decline('stolen-card');
    const [refund] = valueOf(await gateway.transaction(id)).refunds;
    expect(refund).toMatchObject({
      state: 'refused',
      decline: { reason: 'card-refused', isFinalForCard: true },
    });
  });

  it('is found in the events although its answer was lost', async () => {
    server.control.turn({ refund: 'lost-answer' });
    const id = await pay();
    const sent = await gateway.refund(refundOf(id), lines);
    expect(sent).toMatchObject({ ok: false, fault: { kind: 'no-answer' } });
    const [refund] = valueOf(await gateway.transaction(id)).refunds;
    expect(refund?.reference).toBe('K1-20261122-R1');
    expect(server.control.requests('refund')).toHaveLength(1);
  });
});

describe('the directory', () => {
  it('names the terminals and stores of the account', async () => {
    expect((await directory.signIn()).ok).toBe(true);
    expect(valueOf(await directory.terminals())).toEqual([
      {
        id: 'T00000000-T0001',
        since: expect.any(String) as string,
        storeId: 'practice-store',
        status: 'ACTIVE',
        model: 'SATURN1000',
        serialNumber: 'SIMULATED-T00000000-001',
      },
    ]);
    expect(valueOf(await directory.stores())).toEqual([
      {
        id: 'practice-store',
        name: 'Øvingsbutikken',
        status: 'ACTIVE',
        payoutDestinationId: 'practice-payout',
        payoutDestinationStatus: 'ACTIVE',
        organizationNumber: '999999999',
        addressLine: 'Storgata 1',
        postalCode: '0155',
        postalPlace: 'Oslo',
      },
    ]);
  });

  it('says so when this client may not ask', async () => {
    server.control.turn({ forbid: ['terminals', 'stores'] });
    const refused = { ok: false, fault: { kind: 'refused', status: 403, isReadable: true } };
    expect(await directory.terminals()).toMatchObject(refused);
    expect(await directory.stores()).toMatchObject(refused);
  });
});

import { describe, expect, it } from 'vitest';
import type { AttemptId, Reference, SaleId, TerminalId, TransactionId } from '../ids.ts';
import { minor } from '../money.ts';
import type { Closing } from './by-hand.ts';
import type { Ending, Payment, TransactionFacts, TransactionStatus } from './payment.ts';
import { begin, step } from './step.ts';

const attempt: Payment['attempt'] = {
  id: 'A' as AttemptId,
  saleId: 'S' as SaleId,
  reference: 'K1-20261122-A' as Reference,
  amount: minor(24_900),
  currency: 'NOK',
  storeId: 'oslo',
  terminalId: 'T1' as TerminalId,
  startedAt: '2026-11-22T10:00:00.000Z',
};

function transaction(status: TransactionStatus, captured: number): TransactionFacts {
  return {
    id: 'T.1' as TransactionId,
    reference: attempt.reference,
    amount: attempt.amount,
    currency: attempt.currency,
    storeId: attempt.storeId,
    terminalId: attempt.terminalId,
    status,
    captured: minor(captured),
    refunds: [],
    card: {},
    slips: {},
  };
}

function ended(ending: Ending): Payment {
  return { ...begin(attempt).state, stage: { phase: 'settled', atMs: 0, ending } };
}

const note = 'Paid in cash';
const closing: Closing = { note, by: { role: 'manager', name: 'Siri' } };
const hand = { verdict: 'paid', reason: 'slip-says-so', slip: '17', by: closing.by } as const;
const paid = { outcome: 'paid', isDespiteCancel: false } as const;
const voided: Ending = { ...paid, collection: 'voided', transaction: transaction('voided', 0) };
const differing: Ending = { ...paid, collection: 'differs', transaction: transaction('captured', 20_000) };
const denied: Ending = { ...paid, collection: 'unverified', hand, isDenied: true };

function close(state: Payment, said = closing): Payment {
  return step(state, { type: 'closed', closing: said, atMs: 1000 }).state;
}

describe('a sale whose money did not come as it should', () => {
  it.each([
    ['never came', voided],
    ['came in another amount', differing],
    ['is denied by Dintero', denied],
  ])('is closed on a person’s word when its money %s, once', (_what, ending) => {
    const done = close(ended(ending));
    expect(done.stage).toMatchObject({ phase: 'settled', ending: { ...ending, closing } });
    expect(close(done, { ...closing, note: 'Another word' })).toEqual(done);
  });

  it.each<readonly [string, Ending]>([
    ['is here', { ...paid, collection: 'captured', transaction: transaction('captured', 24_900) }],
    ['is on its way', { ...paid, collection: 'pending', transaction: transaction('authorized', 0) }],
    ['is only unverified', { ...paid, collection: 'unverified', hand, isDenied: false }],
    ['was declined', { outcome: 'declined' }],
    ['is not known of', { outcome: 'unknown', why: 'set-aside' }],
    ['was found late', { outcome: 'cancelled', by: 'cashier', found: transaction('captured', 24_900) }],
  ])('is not closed while its money %s', (_what, ending) => {
    expect(close(ended(ending)).stage).toEqual(ended(ending).stage);
  });

  it('is not closed without a word', () => {
    expect(close(ended(voided), { ...closing, note: ' - ' }).stage).toEqual(ended(voided).stage);
  });

  it('is opened again by whatever Dintero tells later', () => {
    const done = close(ended(differing));
    const report = { transaction: transaction('refunded', 24_900) };
    const { stage } = step(done, { type: 'read', report, atMs: 60_000 }).state;
    expect(stage).toMatchObject({ ending: { transaction: { status: 'refunded' } } });
    expect(stage).not.toHaveProperty('ending.closing');
  });
});

import { describe, expect, it } from 'vitest';
import type { AttemptId, Reference, SaleId, TerminalId, TransactionId } from './ids.ts';
import { minor } from './money.ts';
import type { Attempt, Ending, Payment, Stage, TransactionFacts } from './payment/payment.ts';
import { freshAsking } from './payment/settle.ts';
import { decisiveness, paymentTurn, type Decisive, type What } from './timeline.ts';

const attempt: Attempt = {
  id: 'A1' as AttemptId,
  saleId: 'S1' as SaleId,
  reference: 'K1-20261120-7F3K9QW2ZX' as Reference,
  amount: minor(100),
  currency: 'NOK',
  storeId: 'store-1',
  terminalId: 'terminal-1' as TerminalId,
  startedAt: '2026-11-20T13:36:05.000Z',
};
const transaction: TransactionFacts = {
  id: 'T1' as TransactionId,
  reference: attempt.reference,
  amount: minor(100),
  currency: 'NOK',
  status: 'captured',
  captured: minor(100),
  refunds: [],
  card: {},
  slips: {},
};

function turnOf(stage: Stage): What {
  return paymentTurn({ attempt, stage, asking: freshAsking } as Payment);
}

function turnOfEnding(ending: Ending): What {
  return turnOf({ phase: 'settled', atMs: 0, ending });
}

const paid = { outcome: 'paid', transaction, isDespiteCancel: false } as const;
const elsewhere = { ...transaction, storeId: 'store-2' };
const hand = { verdict: 'paid', reason: 'slip-says-so', slip: '17', by: { role: 'none' } } as const;
const byHand = { outcome: 'paid', collection: 'unverified', hand, isDespiteCancel: false } as const;

describe('the turn that a payment has taken', () => {
  it.each<[Stage, What]>([
    [{ phase: 'sending' }, 'payment-asked'],
    [{ phase: 'waiting', fromMs: 0, isIdleAsked: true }, 'waiting'],
    [{ phase: 'collecting', fromMs: 0, mayLetGo: true, transaction }, 'collecting'],
    [{ phase: 'cancelling', fromMs: 0, by: 'idle', isAsked: false }, 'cancel-asked'],
    [{ phase: 'cancelling', fromMs: 0, by: 'idle', isAsked: true }, 'terminal-asked-about'],
    [{ phase: 'checking', fromMs: 0, why: 'reply-lost', isAsked: false }, 'reply-lost'],
    [{ phase: 'checking', fromMs: 0, why: 'mismatch', isAsked: true }, 'terminal-asked-about'],
  ])('in %j is named %s', (stage, what) => {
    expect(turnOf(stage)).toBe(what);
  });

  it.each<[string, Ending, What, Decisive]>([
    ['paid', { ...paid, collection: 'captured' }, 'paid', 'paid'],
    ['let go', { ...paid, collection: 'pending' }, 'let-go', 'paid'],
    ['let go and voided', { ...paid, collection: 'voided' }, 'collection-voided', 'not-paid'],
    ['declined', { outcome: 'declined' }, 'declined', 'not-paid'],
    ['cancelled', { outcome: 'cancelled', by: 'cashier' }, 'cancelled', 'not-paid'],
    ['not sent', { outcome: 'failed', why: 'not-sent' }, 'not-sent', 'not-paid'],
    ['refused', { outcome: 'failed', why: 'refused' }, 'refused', 'not-paid'],
    ['never created', { outcome: 'failed', why: 'never-created' }, 'never-created', 'not-paid'],
    ['failed there', { outcome: 'failed', why: 'at-terminal' }, 'failed-at-terminal', 'not-paid'],
    ['set aside', { outcome: 'unknown', why: 'set-aside' }, 'set-aside', 'unknown'],
    ['undecided', { outcome: 'unknown', why: 'undecided' }, 'held', 'unknown'],
    ['mismatched', { outcome: 'unknown', why: 'mismatch' }, 'held', 'unknown'],
    ['of another amount', { outcome: 'unknown', why: 'amount-differs' }, 'amount-differs', 'unknown'],
    ['found', { outcome: 'declined', found: transaction }, 'found-late', 'paid'],
    ['found in another store', { outcome: 'declined', found: elsewhere }, 'mismatch', 'unknown'],
    ['let go for another amount', { ...paid, collection: 'differs' }, 'amount-differs', 'unknown'],
    ['given back', { outcome: 'cancelled', by: 'given-back', transaction }, 'given-back', 'refunded'],
    ['settled by hand', { ...byHand, isDenied: false }, 'settled-paid', 'unknown'],
    ['settled by hand and denied', { ...byHand, isDenied: true }, 'denied', 'unknown'],
    ['closed by hand', { outcome: 'unknown', why: 'by-hand', hand }, 'settled-not-paid', 'unknown'],
  ])('%s is named, and marked as what it proves', (_, ending, what, decisive) => {
    expect(turnOfEnding(ending)).toBe(what);
    expect(decisiveness(what)).toBe(decisive);
  });

  it('found as approved proves nothing yet: it may still be voided', () => {
    expect(decisiveness('found-late', { status: 'authorized' })).toBe('unknown');
  });

  it.each<What>(['waiting', 'collecting', 'cancel-asked', 'restarted', 'unreachable', 'receipt-printed'])(
    '%s proves nothing',
    (what) => {
      expect(decisiveness(what)).toBeUndefined();
    },
  );
});

import { describe, expect, it } from 'vitest';
import type { AttemptId, Reference, SaleId, TerminalId, TransactionId } from '../../shared/ids.ts';
import type { AttentionKind } from '../../shared/ipc/views.ts';
import { minor } from '../../shared/money.ts';
import type { Ending, Payment, Stage, TransactionFacts } from '../../shared/payment/payment.ts';
import { begin } from '../../shared/payment/step.ts';
import { beginRefund } from '../../shared/refund/step.ts';
import type { RefundEnding } from '../../shared/refund/refund.ts';
import { paymentStanding, refundStanding } from './standing.ts';
import { mayRetry, paymentState, refundState, summaryOf } from './view.ts';

const payment = begin({
  id: 'A1' as AttemptId,
  saleId: 'S1' as SaleId,
  reference: 'K1-20261120-7F3K9QW2ZX' as Reference,
  amount: minor(24_900),
  currency: 'NOK',
  storeId: 'store-1',
  terminalId: 'terminal-1' as TerminalId,
  startedAt: '',
}).state;
const refund = beginRefund({
  id: 'R1' as AttemptId,
  saleId: 'S1' as SaleId,
  transactionId: 'T1' as TransactionId,
  reference: 'K1-20261120-R-7F3K9QW2ZX' as Reference,
  amount: minor(100),
  currency: 'NOK',
  lines: [],
  reason: '',
  terminalId: 'terminal-1' as TerminalId,
  startedAt: '',
}).state;

function transaction(status: TransactionFacts['status'], amount = 24_900): TransactionFacts {
  return {
    id: 'T1' as TransactionId,
    reference: 'K1-20261120-7F3K9QW2ZX',
    amount: minor(amount),
    currency: 'NOK',
    status,
    captured: minor(amount),
    refunds: [],
    card: {},
    slips: {},
  };
}

function at(stage: Stage): Payment {
  return { ...payment, stage };
}

function ended(ending: Ending): Payment {
  return at({ phase: 'settled', atMs: 0, ending });
}

const paid = { outcome: 'paid', transaction: transaction('captured'), isDespiteCancel: false } as const;

describe('while a payment is open', () => {
  it.each<[Stage, AttentionKind | undefined]>([
    [{ phase: 'sending' }, undefined],
    [{ phase: 'waiting', fromMs: 0, isIdleAsked: false }, undefined],
    [{ phase: 'cancelling', fromMs: 0, by: 'cashier', isAsked: true }, undefined],
    [{ phase: 'collecting', fromMs: 0, mayLetGo: true, transaction: transaction('authorized') }, undefined],
    [{ phase: 'checking', fromMs: 0, why: 'reply-lost', isAsked: true }, undefined],
    [{ phase: 'checking', fromMs: 0, why: 'undecided', isAsked: false }, 'undecided'],
    [{ phase: 'checking', fromMs: 0, why: 'mismatch', isAsked: false }, 'mismatch'],
  ])('it holds the terminal and the sale: %j', (stage, attention) => {
    const standing = paymentStanding(at(stage));
    expect(standing).toMatchObject({ isOpen: true, holdsSale: true, isWatched: false });
    expect(standing.attention).toBe(attention);
  });
});

describe('a payment that has ended', () => {
  type Row = [string, Ending, boolean, boolean, AttentionKind | undefined, boolean];

  it.each<Row>([
    ['paid', { ...paid, collection: 'captured' }, true, false, undefined, false],
    ['let go', { ...paid, collection: 'pending' }, true, true, 'collection-pending', false],
    ['let go and voided', { ...paid, collection: 'voided' }, true, false, 'collection-pending', false],
    [
      'let go, and another amount came',
      { ...paid, collection: 'differs', transaction: transaction('captured', 27_400) },
      true,
      true,
      'amount-differs',
      false,
    ],
    [
      'let go, and the money came in another store',
      { ...paid, collection: 'differs', transaction: { ...transaction('captured'), storeId: 'store-2' } },
      true,
      true,
      'mismatch',
      false,
    ],
    [
      'found in another currency',
      { outcome: 'declined', found: { ...transaction('captured'), currency: 'SEK' } },
      false,
      true,
      'mismatch',
      false,
    ],
    [
      'given back',
      { outcome: 'cancelled', by: 'given-back', transaction: transaction('refunded') },
      false,
      false,
      undefined,
      true,
    ],
    ['declined', { outcome: 'declined' }, false, true, undefined, true],
    ['cancelled', { outcome: 'cancelled', by: 'cashier' }, false, true, undefined, true],
    ['never sent', { outcome: 'failed', why: 'not-sent' }, false, false, undefined, true],
    ['refused', { outcome: 'failed', why: 'refused' }, false, false, undefined, true],
    ['never created', { outcome: 'failed', why: 'never-created' }, false, true, undefined, true],
    ['set aside', { outcome: 'unknown', why: 'set-aside' }, false, true, 'undecided', true],
    ['undecided', { outcome: 'unknown', why: 'undecided' }, true, true, 'undecided', false],
    ['mismatched', { outcome: 'unknown', why: 'mismatch' }, true, true, 'mismatch', false],
    [
      'of another amount',
      { outcome: 'unknown', why: 'amount-differs' },
      true,
      false,
      'amount-differs',
      false,
    ],
    [
      'found captured',
      { outcome: 'cancelled', by: 'cashier', found: transaction('captured') },
      false,
      false,
      'payment-found',
      false,
    ],
    [
      'found approved',
      { outcome: 'declined', found: transaction('authorized') },
      false,
      true,
      'payment-found',
      false,
    ],
    [
      'found with another amount',
      { outcome: 'declined', found: transaction('captured', 100) },
      false,
      false,
      'amount-differs',
      false,
    ],
  ])('as %s', (_, ending, holdsSale, isWatched, attention, isRetryOffered) => {
    const standing = paymentStanding(ended(ending));
    expect(standing).toMatchObject({ isOpen: false, holdsSale, isWatched });
    expect(standing.attention).toBe(attention);
    expect(mayRetry(ending)).toBe(isRetryOffered);
  });
});

describe('a refund', () => {
  const facts = { state: 'done', amount: minor(100), slips: {} } as const;

  it.each<[RefundEnding, boolean, boolean, AttentionKind | undefined]>([
    [{ outcome: 'refunded', refund: facts }, false, false, undefined],
    [{ outcome: 'declined', refund: { ...facts, state: 'refused' } }, false, true, undefined],
    [{ outcome: 'failed', why: 'not-sent' }, false, false, undefined],
    [{ outcome: 'failed', why: 'refused' }, false, false, undefined],
    [{ outcome: 'failed', why: 'never-created' }, false, true, undefined],
    [{ outcome: 'unknown', why: 'set-aside' }, true, true, 'refund-undecided'],
  ])('that ended as %j stands so', (ending, holdsSale, isWatched, attention) => {
    const standing = refundStanding({ ...refund, stage: { phase: 'settled', atMs: 0, ending } });
    expect(standing).toMatchObject({ isOpen: false, holdsSale, isWatched });
    expect(standing.attention).toBe(attention);
  });

  it('that is under way holds terminal and sale', () => {
    expect(refundStanding(refund)).toEqual({ isOpen: true, holdsSale: true, isWatched: false });
  });
});

describe('what the cashier sees', () => {
  it('may be cancelled only while the terminal asks for a card', () => {
    const views = [
      payment,
      at({ phase: 'waiting', fromMs: 0, isIdleAsked: true }),
      at({ phase: 'collecting', fromMs: 0, mayLetGo: true, transaction: transaction('authorized') }),
      at({ phase: 'cancelling', fromMs: 0, by: 'cashier', isAsked: true }),
      at({ phase: 'checking', fromMs: 0, why: 'undecided', isAsked: true }),
    ].map((state) => paymentState(state, undefined, false));
    expect(views).toMatchObject([
      { phase: 'sending', mayCancel: false, mayLetGo: false },
      { phase: 'waiting', mayCancel: true, question: 'still-waiting' },
      { phase: 'processing', mayCancel: false, mayLetGo: true },
      { phase: 'cancelling', mayCancel: false, question: 'terminal' },
      { phase: 'checking', why: 'undecided', question: 'terminal', mayRetryAfterIdle: false },
    ]);
  });

  it.each<[Ending, object]>([
    [
      { ...paid, collection: 'pending' },
      { outcome: 'paid', isCollectionPending: true, isRecovered: true },
    ],
    [{ outcome: 'declined' }, { outcome: 'declined', reason: 'card-refused', isFinalForCard: false }],
    [
      { outcome: 'failed', why: 'refused', fault: { kind: 'refused', status: 401, isReadable: true } },
      { outcome: 'failed', why: 'log-in-over' },
    ],
    [
      { outcome: 'failed', why: 'not-sent', fault: { kind: 'turned-away', status: 429, detail: '' } },
      { outcome: 'failed', why: 'turned-away' },
    ],
    [
      { outcome: 'failed', why: 'refused', fault: { kind: 'not-signed-in', detail: '' } },
      { outcome: 'failed', why: 'not-signed-in' },
    ],
    [
      { outcome: 'unknown', why: 'amount-differs', transaction: transaction('captured', 25_400) },
      { outcome: 'unknown', why: 'amount-differs', otherAmount: 25_400 },
    ],
  ])('of %j is the result', (ending, result) => {
    expect(paymentState(ended(ending), undefined, true)).toMatchObject({ screen: 'result', result });
  });

  it('never shows a fault that leaves doubt beside "nothing was charged"', () => {
    const fault = { kind: 'no-answer', detail: '' } as const;
    const state = paymentState(ended({ outcome: 'failed', why: 'refused', fault }), undefined, false);
    expect(state).toEqual({
      screen: 'result',
      result: { outcome: 'failed', why: 'refused' },
      mayRetry: true,
    });
  });

  it('of a refund that is not decided offers no second one', () => {
    const ending: RefundEnding = { outcome: 'unknown', why: 'set-aside' };
    const state = refundState({ ...refund, stage: { phase: 'settled', atMs: 0, ending } }, undefined);
    expect(state).toMatchObject({ mayRetry: false, result: { outcome: 'unknown', why: 'set-aside' } });
  });

  it('names a sale by its first three lines', () => {
    const lines = ['Kaffe', 'Te', 'Bolle', 'Vann'].map((name, n) => ({ name, quantity: n + 1 }));
    expect(summaryOf(lines)).toBe('Kaffe, 2 × Te, 3 × Bolle +1');
    expect(summaryOf([])).toBe('');
  });
});

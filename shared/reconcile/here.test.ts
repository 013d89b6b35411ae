import { describe, expect, it } from 'vitest';
import type { AttemptId, TransactionId } from '../ids.ts';
import { minor } from '../money.ts';
import type { Attempt, Ending, Payment, Stage, TransactionFacts } from '../payment/payment.ts';
import { freshAsking } from '../payment/settle.ts';
import type { Refund, RefundEnding } from '../refund/refund.ts';
import { hereOf } from './here.ts';

const transaction: TransactionFacts = {
  id: 'X1' as TransactionId,
  amount: minor(9000),
  currency: 'NOK',
  status: 'captured',
  captured: minor(9000),
  refunds: [],
  card: {},
  slips: {},
};
const approved: TransactionFacts = { ...transaction, status: 'authorized', captured: minor(0) };

function payment(stage: Stage): Payment {
  const attempt = { id: 'A1' as AttemptId, amount: minor(10_000), currency: 'NOK' } as Attempt;
  return { attempt, stage, lifeMs: 0, asking: freshAsking };
}

const settled = (ending: Ending): Payment => payment({ phase: 'settled', atMs: 0, ending });

describe('what the till says of one attempt', () => {
  it.each<[string, Payment, string, number]>([
    ['under way', payment({ phase: 'waiting', fromMs: 0, isIdleAsked: false }), 'undecided', 0],
    [
      'paid',
      settled({ outcome: 'paid', transaction, collection: 'captured', isDespiteCancel: false }),
      'taken',
      10_000,
    ],
    [
      'let go',
      settled({ outcome: 'paid', transaction: approved, collection: 'pending', isDespiteCancel: false }),
      'collecting',
      0,
    ],
    [
      'let go, and then the money never came',
      settled({ outcome: 'paid', transaction: approved, collection: 'voided', isDespiteCancel: false }),
      'nothing',
      0,
    ],
    ['declined', settled({ outcome: 'declined' }), 'nothing', 0],
    ['set aside', settled({ outcome: 'unknown', why: 'set-aside' }), 'undecided', 0],
    [
      'found after a cancel',
      settled({ outcome: 'cancelled', by: 'cashier', found: transaction }),
      'taken',
      9000,
    ],
    ['found as approved', settled({ outcome: 'cancelled', by: 'cashier', found: approved }), 'undecided', 0],
    ['of another amount', settled({ outcome: 'unknown', why: 'amount-differs', transaction }), 'taken', 9000],
  ])('%s', (_, state, claim, taken) => {
    expect(hereOf(state, [])).toMatchObject({ claim, taken });
  });

  it('has every refund, and is under way while one of them is', () => {
    const refund = (stage: Refund['stage']): Refund =>
      ({ attempt: { amount: minor(500), reference: 'R' }, stage, isAccepted: true }) as Refund;
    const ended = (ending: RefundEnding): Refund => refund({ phase: 'settled', atMs: 0, ending });
    const facts = { state: 'done', amount: minor(500), slips: {} } as const;
    const paid = settled({ outcome: 'paid', transaction, collection: 'captured', isDespiteCancel: false });
    const refunds = [
      ended({ outcome: 'refunded', refund: facts }),
      ended({ outcome: 'declined', refund: facts }),
      ended({ outcome: 'unknown', why: 'set-aside' }),
    ];
    const here = hereOf(paid, refunds, 7);
    expect(here.refunds.map(({ claim }) => claim)).toEqual(['taken', 'nothing', 'undecided']);
    expect(here).toMatchObject({ receipt: 7, isUnderWay: false, transactionId: 'X1' });
    expect(hereOf(paid, [refund({ phase: 'waiting', fromMs: 0 })]).isUnderWay).toBe(true);
  });
});

import { expect, it } from 'vitest';
import type { SessionId, TransactionId } from '../../shared/ids.ts';
import { minor } from '../../shared/money.ts';
import type { Ending, Payment, TransactionFacts } from '../../shared/payment/payment.ts';
import { freshAsking, settle } from '../../shared/payment/settle.ts';
import { attempt } from '../dintero/rig.ts';
import { known } from './known.ts';

function transaction(id: string, status: TransactionFacts['status']): TransactionFacts {
  return {
    id: id as TransactionId,
    reference: attempt.reference,
    amount: attempt.amount,
    currency: 'NOK',
    status,
    captured: minor(0),
    refunds: [],
    card: {},
    slips: {},
  };
}

const sending: Payment = {
  attempt,
  stage: { phase: 'sending' },
  lifeMs: 300_000,
  asking: freshAsking,
  sessionId: 'T1.s' as SessionId,
  transactionId: 'T1.t' as TransactionId,
};

function after(ending: Ending): ReturnType<typeof known> {
  return known(settle(sending, ending, 1000));
}

it('looks on under the reference when the transaction has ended without money', () => {
  const refused = transaction('T1.t', 'declined');
  const waiting = { phase: 'waiting', fromMs: 0, isIdleAsked: false } as const;
  expect(known({ ...sending, stage: waiting })).toMatchObject({ isThorough: false });
  expect(after({ outcome: 'declined', transaction: refused })).toMatchObject({
    transactionId: 'T1.t',
    isThorough: true,
  });
});

it('looks for the money that was found late, not for the transaction that it began with', () => {
  const found = transaction('T1.u', 'authorized');
  const late = after({ outcome: 'declined', transaction: transaction('T1.t', 'declined'), found });
  expect(late).toMatchObject({ transactionId: 'T1.u' });
  expect(late).toMatchObject({ isThorough: false });
});

it('looks under the reference as well whenever there is doubt, and now and then while the card is waited for', () => {
  const waiting = { phase: 'waiting', fromMs: 0, isIdleAsked: false } as const;
  const looks = Array.from({ length: 20 }, (_, count) =>
    known({ ...sending, stage: waiting, asking: { ...freshAsking, looks: count } }),
  );
  expect(looks.flatMap(({ isThorough }, count) => (isThorough === true ? [count] : []))).toEqual([9, 19]);
  const cancelling = { phase: 'cancelling', fromMs: 0, by: 'cashier', isAsked: false } as const;
  expect(known({ ...sending, stage: cancelling })).toMatchObject({ isThorough: true });
});

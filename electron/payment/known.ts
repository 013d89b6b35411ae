import type { Payment } from '../../shared/payment/payment.ts';
import type { Known } from './gateway.ts';

/** While the card is waited for, only every so many looks cost a second request. */
const thoroughEvery = 10;

/** By what a payment is looked for: the money that was found late comes before the transaction that it began with. */
export function known({ attempt, sessionId, transactionId, stage, asking }: Payment): Known {
  const ending = stage.phase === 'settled' && stage.ending.outcome !== 'paid' ? stage.ending : undefined;
  const id = ending?.found?.id ?? transactionId;
  const isRoutine = stage.phase === 'waiting' && asking.looks % thoroughEvery !== thoroughEvery - 1;
  return {
    reference: attempt.reference,
    ...(sessionId === undefined ? {} : { sessionId }),
    ...(id === undefined ? {} : { transactionId: id }),
    isThorough: !isRoutine && ending?.found === undefined,
  };
}

import { isOver } from '../../shared/payment/believe.ts';
import type { Payment } from '../../shared/payment/payment.ts';
import type { Known } from './gateway.ts';

/** By what a payment is looked for: the money that was found late comes before the transaction that it began with. */
export function known({ attempt, sessionId, transactionId, stage }: Payment): Known {
  const ending = stage.phase === 'settled' && stage.ending.outcome !== 'paid' ? stage.ending : undefined;
  const id = ending?.found?.id ?? transactionId;
  const hasEnded =
    ending !== undefined &&
    ending.found === undefined &&
    ending.transaction !== undefined &&
    isOver(ending.transaction.status);
  return {
    reference: attempt.reference,
    ...(sessionId === undefined ? {} : { sessionId }),
    ...(id === undefined ? {} : { transactionId: id }),
    ...(hasEnded ? { isOver: true } : {}),
  };
}

import type { AttemptId } from '../../shared/ids.ts';
import { formatAmount } from '../../shared/money.ts';
import { ok } from '../../shared/result.ts';
import { approversOf } from '../../shared/rights.ts';
import type { Works } from '../ports.ts';
import { approved, whoseSale } from './approval.ts';
import { atWork, notNow, onStage, whoWorks, type HandlerPorts, type Part } from './at-work.ts';

const done = ok({});

/** What the card did not take back, given back another way: on somebody's word, and with somebody who answers for it. */
export function otherwiseHandlers(ports: HandlerPorts): Part<'otherwise'> {
  const { settings, lock } = ports;

  function approvers({ register }: Works, id: AttemptId): readonly string[] | undefined {
    const saleId = register.queries.movement(id)?.state.attempt.saleId;
    const whose = saleId === undefined ? undefined : whoseSale(register.queries, saleId);
    return approversOf(lock.current(), whose, settings.read().operators, 'refund-otherwise');
  }

  return {
    'otherwise:show': ({ attemptId }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      const refused = now.value.register.refunds.refused(attemptId);
      if (!refused.ok) return Promise.resolve(refused);
      const { saleId, amount, currency } = refused.value.attempt;
      const receipt = now.value.register.queries.saleSlip(saleId)?.receipt.number;
      const names = approvers(now.value, attemptId);
      return Promise.resolve(
        ok({
          attemptId,
          saleId,
          amount,
          currency,
          ...(receipt === undefined ? {} : { receipt }),
          ...(names === undefined ? {} : { approvers: names }),
        }),
      );
    },
    'otherwise:pay': async ({ attemptId, how, note, approval }) => {
      const now = atWork(ports);
      if (!now.ok) return now;
      const { register } = now.value;
      if (register.stage.shown()?.state.screen === 'under-way') return notNow('payment-running');
      const names = (): readonly string[] | undefined => approvers(now.value, attemptId);
      const attempt = register.queries.movement(attemptId)?.state.attempt;
      const about =
        attempt === undefined ? {} : { saleId: attempt.saleId, amount: formatAmount(attempt.amount) };
      const approvedBy = await approved(ports, 'otherwise:pay', names, approval, about);
      if (!approvedBy.ok) return approvedBy;
      const paid = await register.refunds.payOtherwise(attemptId, {
        how,
        ...(note === undefined ? {} : { note }),
        by: whoWorks(lock),
        ...(approvedBy.value === undefined ? {} : { approvedBy: approvedBy.value }),
      });
      if (!paid.ok) return paid;
      onStage(ports, now.value, ok({ attemptId }));
      return done;
    },
  };
}

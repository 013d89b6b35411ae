import type { SaleId } from '../../shared/ids.ts';
import type { Input } from '../../shared/ipc/contract.ts';
import { formatAmount, sum } from '../../shared/money.ts';
import { partOf, wholeOf } from '../../shared/refund/part.ts';
import { isNoteMissing } from '../../shared/refund/reasons.ts';
import { fail, ok } from '../../shared/result.ts';
import { approversOf } from '../../shared/rights.ts';
import type { Works } from '../ports.ts';
import { approved, whoseSale, type About } from './approval.ts';
import {
  atWork,
  notNow,
  onStage,
  terminalRefusal,
  whoWorks,
  type HandlerPorts,
  type Part,
} from './at-work.ts';

const done = ok({});

/** Money back: what is left, who answers for it, and the refund itself. */
export function refundHandlers(ports: HandlerPorts): Part<'refund'> {
  const { settings, lock } = ports;

  function approvers({ register }: Works, saleId: SaleId): readonly string[] | undefined {
    return approversOf(lock.current(), whoseSale(register.queries, saleId), settings.read().operators);
  }

  return {
    'refund:left': async ({ saleId }) => {
      const now = atWork(ports);
      if (!now.ok) return now;
      const left = await now.value.register.refunds.left(saleId);
      if (!left.ok) return left;
      const names = approvers(now.value, saleId);
      return ok(names === undefined ? left.value : { ...left.value, approvers: names });
    },
    'refund:start': async (input) => {
      const now = atWork(ports);
      if (!now.ok) return now;
      const { saleId, what, reason, note, exchangeWith, terminalId } = input;
      if (isNoteMissing(reason, note))
        return fail({ kind: 'bad-input', path: 'note', detail: 'must say why' });
      const refusal = terminalRefusal(now.value, terminalId);
      if (refusal !== undefined) return notNow(refusal);
      // What is paid already is no basket that something could be exchanged for.
      if (exchangeWith !== undefined && now.value.register.queries.saleSlip(exchangeWith) !== undefined)
        return notNow('basket-already-paid');
      const names = (): readonly string[] | undefined => approvers(now.value, saleId);
      const approvedBy = await approved(
        ports,
        'refund:start',
        names,
        input.approval,
        aboutRefund(now.value, input),
      );
      if (!approvedBy.ok) return approvedBy;
      const registerId = settings.read().register.id;
      const people = {
        by: whoWorks(lock),
        ...(approvedBy.value === undefined ? {} : { approvedBy: approvedBy.value }),
      };
      const said = {
        reason,
        ...(note === undefined ? {} : { note }),
        ...(exchangeWith === undefined ? {} : { exchangeWith }),
      };
      const order = { saleId, what, ...said, terminalId, registerId, ...people };
      return onStage(ports, now.value, await now.value.register.refunds.start(order));
    },
    'refund:answer': ({ attemptId, answer }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      const isKnown = now.value.register.refunds.send(attemptId, {
        type: 'answered',
        answer,
        who: whoWorks(lock),
      });
      return Promise.resolve(isKnown ? done : notNow('no-such-attempt'));
    },
  };
}

/** How much it is about, as far as the lines of a sale of this till say it. */
function aboutRefund({ register }: Works, { saleId, what }: Input<'refund:start'>): About {
  if ('amount' in what) return { saleId, amount: formatAmount(what.amount) };
  const { queries } = register;
  const slip = queries.saleSlip(saleId);
  const own = slip === undefined ? undefined : queries.movement(slip.movementId);
  const sold = own?.lines ?? queries.elsewhere(saleId)?.sold.lines ?? [];
  const back = what.lines.flatMap(({ lineId, quantity }) =>
    sold.filter(({ id }) => id === lineId).map((line) => partOf(wholeOf(line), quantity)),
  );
  const quantity = what.lines.reduce((items, line) => items + line.quantity, 0);
  const amount = back.length === what.lines.length ? { amount: formatAmount(sum(back)) } : {};
  return { saleId, quantity: String(quantity), ...amount };
}

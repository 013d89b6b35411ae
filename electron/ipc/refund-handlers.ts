import type { Fault } from '../../shared/faults.ts';
import type { SaleId } from '../../shared/ids.ts';
import type { Input } from '../../shared/ipc/contract.ts';
import { isNoteMissing } from '../../shared/refund/reasons.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { approversOf } from '../../shared/rights.ts';
import type { Who } from '../../shared/who.ts';
import type { Works } from '../ports.ts';
import {
  atWork,
  notNow,
  onStage,
  terminalRefusal,
  whoWorks,
  type HandlerPorts,
  type Part,
} from './at-work.ts';
import { noteRefusal } from './guard.ts';

const done = ok({});

/** Money back: what is left, who answers for it, and the refund itself. */
export function refundHandlers(ports: HandlerPorts): Part<'refund'> {
  const { settings, lock } = ports;

  function approvers({ register }: Works, saleId: SaleId): readonly string[] | undefined {
    const seller = register.queries.saleSlip(saleId)?.receipt.operator;
    return approversOf(lock.current(), seller, settings.read().operators);
  }

  /**
   * Who answers for this very refund, besides whoever asks for it. The PIN comes with the refund that it is typed for
   * and is good for nothing else: there is nothing to keep, to pass on or to use again.
   */
  async function approved(
    now: Works,
    { saleId, approval }: Input<'refund:start'>,
  ): Promise<Result<Who | undefined, Fault>> {
    if (approvers(now, saleId) === undefined) return ok(undefined);
    if (approval === undefined) return notNow('approval-needed');
    const asking = lock.current();
    const isAmong = (): boolean => approvers(now, saleId)?.includes(approval.approver) ?? true;
    if (!isAmong()) {
      noteRefusal('refund:start', ports, { approver: approval.approver });
      return notNow('not-allowed');
    }
    const verified = await lock.verify(approval.approver, approval.pin);
    if (!verified.ok) {
      noteRefusal('refund:start', ports, { approver: approval.approver });
      return verified;
    }
    // Who works the till, or what they may, can have changed while the PIN was looked at.
    if (lock.current()?.name !== asking?.name || !isAmong()) return notNow('locked');
    return ok({ name: verified.value.name, role: verified.value.role });
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
      const { saleId, what, reason, note, terminalId } = input;
      if (isNoteMissing(reason, note))
        return fail({ kind: 'bad-input', path: 'note', detail: 'must say why' });
      const refusal = terminalRefusal(now.value, terminalId);
      if (refusal !== undefined) return notNow(refusal);
      const approvedBy = await approved(now.value, input);
      if (!approvedBy.ok) return approvedBy;
      const registerId = settings.read().register.id;
      const people = {
        by: whoWorks(lock),
        ...(approvedBy.value === undefined ? {} : { approvedBy: approvedBy.value }),
      };
      const said = note === undefined ? { reason } : { reason, note };
      const order = { saleId, what, ...said, terminalId, registerId, ...people };
      return onStage(ports, now.value, await now.value.register.refunds.start(order));
    },
    'refund:answer': ({ attemptId, answer }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      const isKnown = now.value.register.refunds.send(attemptId, { type: 'answered', answer });
      return Promise.resolve(isKnown ? done : notNow('no-such-attempt'));
    },
  };
}

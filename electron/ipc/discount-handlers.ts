import type { Basket } from '../../shared/basket.ts';
import type { Fault } from '../../shared/faults.ts';
import { formatAmount, sum } from '../../shared/money.ts';
import { ok } from '../../shared/result.ts';
import { approversFor, discountLimit, may, type DiscountLimit } from '../../shared/rights.ts';
import type { Concession } from '../../shared/discount/allowed.ts';
import type { Works } from '../ports.ts';
import { approved } from './approval.ts';
import { atWork, notNow, whoWorks, type HandlerPorts, type Part } from './at-work.ts';
import { noteRefusal } from './guard.ts';

const done = ok({});

/** Discounts and other prices: who gives them, within which limit, and who approves what is beyond it. */
export function discountHandlers(ports: HandlerPorts): Part<'discount'> {
  const { settings, lock } = ports;

  return {
    'discount:give': async ({ basket, approval }) => {
      const now = atWork(ports);
      if (!now.ok) return now;
      const { standFor } = now.value.register;
      const beyond = (): readonly Concession[] => standFor.beyond(basket, limitOf(ports));
      const approvers = (): readonly string[] | undefined =>
        beyond().length === 0
          ? undefined
          : approversFor('approve-discount', lock.current(), settings.read().operators);
      const names = approvers();
      if (names !== undefined && approval === undefined) return ok({ approvers: names });
      const about = { saleId: basket.id, amount: formatAmount(sum(beyond().map(({ off }) => off))) };
      const approvedBy = await approved(ports, 'discount:give', approvers, approval, about);
      if (!approvedBy.ok) return approvedBy;
      const by = whoWorks(lock);
      const answers = approvedBy.value;
      const isForAll = answers !== undefined || mayApprove(ports);
      const people = { by, ...(answers === undefined ? {} : { approvedBy: answers }) };
      const given = standFor.give(basket, people, isForAll);
      return given.ok ? done : given;
    },
  };
}

/**
 * What of the basket nobody with the right has given: whatever the page shows, it is not paid so. What whoever is here may
 * give, and nobody has said before, they give now: no discount is paid without a name in the record.
 */
export function discountRefusal(
  ports: HandlerPorts,
  { register }: Works,
  basket: Basket,
): { readonly ok: false; readonly fault: Fault } | undefined {
  if (register.standFor.beyond(basket, limitOf(ports)).length === 0) {
    const given = register.standFor.give(basket, { by: whoWorks(ports.lock) }, mayApprove(ports));
    return given.ok ? undefined : given;
  }
  noteRefusal('payment:start', ports, { because: 'discount-not-given' }, basket.id);
  return notNow('discount-not-given');
}

function mayApprove({ lock, settings }: HandlerPorts): boolean {
  return may('approve-discount', lock.current()?.role, settings.read().operators);
}

function limitOf({ lock, settings }: HandlerPorts): DiscountLimit {
  return discountLimit(lock.current()?.role, settings.read().operators);
}

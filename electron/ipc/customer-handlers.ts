import { ok } from '../../shared/result.ts';
import { displayText } from '../counter-settings.ts';
import { whoFacts } from '../payment/facts.ts';
import { whoWorks, type HandlerPorts, type Part } from './at-work.ts';

/** What the customer sees on a screen of their own. */
export function customerHandlers({
  settings,
  customer,
  notes,
  lock,
  tellCustomer,
}: HandlerPorts): Part<'customer'> {
  return {
    'customer:read': () => {
      const { customerDisplay } = settings.read();
      return Promise.resolve(
        ok({
          ...(customerDisplay === undefined ? {} : { display: customerDisplay }),
          hasSecondScreen: customer.hasSecondScreen(),
        }),
      );
    },
    'customer:save': ({ display }) => {
      const before = settings.read().customerDisplay;
      const changed = settings.change(({ customerDisplay: _, ...rest }) => ({
        ...rest,
        ...(display === undefined ? {} : { customerDisplay: display }),
      }));
      if (!changed.ok) return Promise.resolve(changed);
      notes.note('customer-display-set', {
        before: displayText(before),
        after: displayText(display),
        ...whoFacts(whoWorks(lock)),
      });
      tellCustomer();
      return Promise.resolve(ok({}));
    },
  };
}

import { bornBy } from '../../shared/age.ts';
import type { Basket } from '../../shared/basket.ts';
import type { AttemptId, SaleId } from '../../shared/ids.ts';
import { fail, ok } from '../../shared/result.ts';
import { zonedTime } from '../journal/zone.ts';
import { whoFacts } from '../payment/facts.ts';
import type { Works } from '../ports.ts';
import { atWork, notNow, whoWorks, type HandlerPorts, type Part } from './at-work.ts';
import { noteRefusal } from './guard.ts';

/** Whether the customer is old enough: asked once a basket, and written down under its id before anything follows from it. */
export function ageHandlers(ports: HandlerPorts): Part<'age'> {
  const { lock, clock, log } = ports;
  return {
    'age:answer': ({ saleId, years, product, isOldEnough }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      const day = zonedTime(clock.now()).local.slice(0, 10);
      const facts = { count: String(years), born: bornBy(day, years), line: product };
      try {
        now.value.register.journal.record({
          what: isOldEnough ? 'age-confirmed' : 'age-refused',
          about: saleId,
          saleId,
          facts: { ...facts, ...whoFacts(whoWorks(lock)) },
        });
        return Promise.resolve(ok({}));
      } catch (error) {
        log.error('age.not-written', { error });
        return Promise.resolve(fail({ kind: 'storage', detail: 'the answer could not be written down' }));
      }
    },
  };
}

/** What the catalogue says needs an age that nobody has been asked for: it is not paid so. */
export function ageRefusal(
  ports: HandlerPorts,
  { register }: Works,
  { id, lines }: Basket,
): ReturnType<typeof notNow> | undefined {
  const limits = [...new Set(lines.map(({ sku }) => sku))].map((sku) =>
    sku === undefined ? 0 : (ports.catalogue.bySku(sku)?.ageLimit ?? 0),
  );
  const needed = Math.max(0, ...limits);
  if (needed === 0 || confirmedYears(register, id) >= needed) return undefined;
  noteRefusal('payment:start', ports, { because: 'age-not-asked' }, id);
  return notNow('age-not-asked');
}

function confirmedYears({ queries }: Works['register'], saleId: SaleId): number {
  // Under the basket's id there is no attempt, but what somebody has answered for.
  const entries = queries.timeline([String(saleId) as AttemptId]) as readonly {
    readonly what: string;
    readonly facts: Readonly<Record<string, string>>;
  }[];
  const years = entries.flatMap(({ what, facts }) =>
    what === 'age-confirmed' ? [Number(facts['count'])] : [],
  );
  return Math.max(0, ...years);
}

import type { Fault } from '../../shared/faults.ts';
import type { Snapshot } from '../../shared/ipc/contract.ts';
import { emptyBasket } from '../../shared/basket.ts';
import type { AttemptId, SaleId } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import { receiptOf } from '../journal/receipt-of.ts';
import type { Works } from '../ports.ts';
import { causedBy } from '../payment/facts.ts';
import { exchangeOf } from '../exchange.ts';
import { findSales, showSale } from '../sales.ts';
import type { Settings } from '../store/settings.ts';
import type { Handlers } from './answer.ts';
import {
  atWork,
  notNow,
  onStage,
  terminalRefusal,
  whoWorks,
  type HandlerPorts,
  type Part,
} from './at-work.ts';
import { ageHandlers, ageRefusal } from './age-handlers.ts';
import { attentionHandlers } from './attention-handlers.ts';
import { auditHandlers } from './audit-handlers.ts';
import { catalogueHandlers } from './catalogue-handlers.ts';
import { careHandlers } from './care-handlers.ts';
import { discountHandlers, discountRefusal } from './discount-handlers.ts';
import { customerHandlers } from './customer-handlers.ts';
import { elsewhereHandlers } from './elsewhere-handlers.ts';
import { guarded } from './guard.ts';
import { otherwiseHandlers } from './otherwise-handlers.ts';
import { parkedHandlers } from './parked-handlers.ts';
import { peopleHandlers } from './people-handlers.ts';
import { printerHandlers } from './printer-handlers.ts';
import { refundHandlers } from './refund-handlers.ts';
import { reconcileHandlers } from './reconcile-handlers.ts';
import { letterheadHandlers } from './letterhead-handlers.ts';
import { scannerHandlers } from './scanner-handlers.ts';
import { shiftHandlers } from './shift-handlers.ts';
import { setupHandlers } from './setup-handlers.ts';
import { terminalHandlers } from './terminal-handlers.ts';
import { healthHandlers, supportHandlers } from './health-handlers.ts';
import { guideHandlers } from './guide-handlers.ts';
import { settingsHandlers } from './settings-handlers.ts';
import { timelineHandlers } from './timeline-handlers.ts';

const done = ok({});

/** What main does for each command. Thin: each reads the state of things, asks one service, and answers. */
export function createHandlers(ports: HandlerPorts): Handlers {
  const handlers: Handlers = {
    ...registerHandlers(ports),
    ...refundHandlers(ports),
    ...otherwiseHandlers(ports),
    ...moneyHandlers(ports),
    ...discountHandlers(ports),
    ...ageHandlers(ports),
    ...attentionHandlers(ports),
    ...shiftHandlers(ports),
    ...reconcileHandlers(ports),
    ...timelineHandlers(ports),
    ...saleHandlers(ports),
    ...printerHandlers(ports),
    ...parkedHandlers(ports),
    ...customerHandlers(ports),
    ...letterheadHandlers(ports),
    ...scannerHandlers(ports),
    ...elsewhereHandlers(ports),
    ...setupHandlers(ports),
    ...guideHandlers(ports),
    ...settingsHandlers(ports),
    ...auditHandlers(ports),
    ...careHandlers(ports),
    ...healthHandlers(ports),
    ...supportHandlers(ports),
    ...peopleHandlers(ports),
    ...catalogueHandlers(ports),
    ...terminalHandlers(ports),
  };
  return guarded(handlers, ports);
}

function registerHandlers(ports: HandlerPorts): Part<'register' | 'practice' | 'lock' | 'basket'> {
  const { settings, lock, tell, current, ids } = ports;

  async function change(
    update: (before: Settings) => Settings,
  ): Promise<Result<Record<never, never>, Fault>> {
    const changed = settings.change(update);
    if (changed.ok) tell('settings');
    return Promise.resolve(changed.ok ? done : changed);
  }

  return {
    'register:snapshot': () => {
      const snapshot: Snapshot = {
        status: current('status'),
        settings: current('settings'),
        lock: current('lock'),
        movement: current('movement'),
        attention: current('attention'),
        care: current('care'),
        reconcile: current('reconcile'),
        printer: current('printer'),
        parked: current('parked'),
        catalogue: current('catalogue'),
        basket: ports.works()?.register.basket() ?? emptyBasket(ids.next() as SaleId),
      };
      return Promise.resolve(ok(snapshot));
    },
    'register:language': ({ language }) => change((before) => ({ ...before, language })),
    'register:theme': ({ theme }) => change((before) => ({ ...before, theme })),
    'register:comfort': ({ comfort }) => change((before) => ({ ...before, comfort })),
    'practice:show-terminal': () => {
      if (ports.works()?.mode === 'practice') ports.showPracticeTerminal();
      return Promise.resolve(done);
    },
    'lock:unlock': async ({ name, pin }) => {
      const unlocked = await lock.unlock(name, pin);
      return unlocked.ok ? done : unlocked;
    },
    'lock:lock': () => {
      lock.lock('asked');
      return Promise.resolve(done);
    },
    'basket:keep': ({ basket }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      now.value.status.freshen();
      const kept = now.value.register.baskets.keep(basket, whoWorks(lock));
      ports.tellCustomer();
      return Promise.resolve(kept.ok ? done : kept);
    },
  };
}

function moneyHandlers(ports: HandlerPorts): Part<'payment' | 'movement'> {
  const { settings, lock } = ports;

  return {
    'payment:start': ({ saleId, lines, total, terminalId }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      const { register, account } = now.value;
      const refusal = terminalRefusal(now.value, terminalId);
      if (refusal !== undefined) return Promise.resolve(notNow(refusal));
      const basket = { id: saleId, lines };
      const notSold = discountRefusal(ports, now.value, basket) ?? ageRefusal(ports, now.value, basket);
      if (notSold !== undefined) return Promise.resolve(notSold);
      register.baskets.settle(basket, whoWorks(lock));
      const registerId = settings.read().register.id;
      const order = {
        saleId,
        lines,
        total,
        terminalId,
        storeId: account.storeId,
        currency: 'NOK',
        registerId,
        by: whoWorks(lock),
      } as const;
      return Promise.resolve(onStage(ports, now.value, register.payments.start(order)));
    },
    'payment:cancel': ({ attemptId }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      const isKnown = now.value.register.payments.send(attemptId, {
        type: 'cancel-asked',
        by: 'cashier',
        who: whoWorks(lock),
      });
      return Promise.resolve(isKnown ? done : notNow('no-such-attempt'));
    },
    'payment:answer': ({ attemptId, answer }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      const isKnown = now.value.register.payments.send(attemptId, {
        type: 'answered',
        answer,
        who: whoWorks(lock),
      });
      return Promise.resolve(isKnown ? done : notNow('no-such-attempt'));
    },
    'movement:check': ({ attemptId }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      const isKnown = now.value.register.check(attemptId);
      return Promise.resolve(isKnown ? done : notNow('no-such-attempt'));
    },
    'movement:leave': ({ attemptId }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      const { register } = now.value;
      if (!register.stage.leave(attemptId, whoWorks(lock))) return Promise.resolve(notNow('payment-running'));
      const basket = register.basket();
      ports.tell('movement');
      ports.tell('status');
      return Promise.resolve(ok({ basket }));
    },
  };
}

function saleHandlers(ports: HandlerPorts): Part<'sales' | 'receipt' | 'exchange'> {
  const { paper, printing } = ports;
  return {
    'sales:find': ({ text, limit }) => {
      const now = atWork(ports);
      return Promise.resolve(now.ok ? ok(findSales(now.value.register.queries, text, limit)) : now);
    },
    'exchange:show': ({ saleId }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      const exchange = exchangeOf(now.value.register.queries, saleId);
      return Promise.resolve(ok(exchange === undefined ? {} : { exchange }));
    },
    'sales:show': ({ id }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      const detail = showSale(now.value.register.queries, id);
      return Promise.resolve(detail === undefined ? notNow('no-such-sale') : ok(detail));
    },
    'receipt:print': async ({ id, what }) => {
      const now = atWork(ports);
      if (!now.ok) return now;
      const slip = now.value.register.queries.slip(id);
      if (slip === undefined) return notNow('no-such-sale');
      const printed = await printing.print(now.value.register, slip, what, whoWorks(ports.lock));
      return printed.ok ? done : printed;
    },
    'receipt:pdf': async ({ id }) => {
      const now = atWork(ports);
      if (!now.ok) return now;
      const slip = now.value.register.queries.slip(id);
      if (slip === undefined) return notNow('no-such-sale');
      const saved = await paper.pdf(receiptOf(now.value.register.queries, slip));
      if (saved.ok) noteSaved(ports, now.value, slip.movementId);
      return saved;
    },
  };
}

/** The file is there, whatever the journal's disk says of it. */
function noteSaved({ log, lock }: HandlerPorts, { register }: Works, movementId: AttemptId): void {
  const movement = register.queries.movement(movementId);
  if (movement === undefined) return;
  try {
    register.journal.note(movement, { what: 'receipt-saved', facts: causedBy(whoWorks(lock)) });
  } catch (error) {
    log.error('paper.not-noted', { attempt: movementId, error });
  }
}

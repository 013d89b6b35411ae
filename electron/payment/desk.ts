import { isPriced, lineAmount, type Line } from '../../shared/basket.ts';
import type { Fault, NotNow } from '../../shared/faults.ts';
import {
  makeReference,
  type AttemptId,
  type RegisterId,
  type SaleId,
  type TerminalId,
} from '../../shared/ids.ts';
import { saleReceipt, tillOf, unverifiedReceipt, type Till } from '../../shared/make-receipt.ts';
import { minor, sum, type Currency, type Minor } from '../../shared/money.ts';
import type { ByHand, Closing } from '../../shared/payment/by-hand.ts';
import { mayClose } from '../../shared/payment/close.ts';
import { maySettleByHand } from '../../shared/payment/settle-by-hand.ts';
import type { Effect, Ending, Event, Payment } from '../../shared/payment/payment.ts';
import { expiryMarginMs, sessionLifeMs } from '../../shared/payment/schedule.ts';
import { begin, step } from '../../shared/payment/step.ts';
import { dueMs } from '../../shared/payment/time.ts';
import { fail, ok, unreachable, type Result } from '../../shared/result.ts';
import { paymentTurn } from '../../shared/timeline.ts';
import type { Who } from '../../shared/who.ts';
import type { Clock } from '../clock.ts';
import type { Change, Entry, Journal, Standing } from '../journal/journal.ts';
import type { Queries } from '../journal/queries.ts';
import { zonedTime } from '../journal/zone.ts';
import type { Log } from '../log.ts';
import { returnOf } from '../refund/returned.ts';
import { createAsked, reportFacts } from './asked.ts';
import { entriesOf, inSightOf } from './entries.ts';
import { causedBy, paymentFacts } from './facts.ts';
import type { Gateway } from './gateway.ts';
import { known } from './known.ts';
import { createRunner, type Runner } from './runner.ts';
import { paymentStanding } from './standing.ts';
import {
  attachRefusal,
  completionRefusal,
  foundAmong,
  runningTry,
  startRefusal,
  type SaleTries,
} from './tries.ts';

export type DeskPorts = {
  readonly gateway: Gateway;
  readonly journal: Journal;
  readonly queries: Queries;
  readonly clock: Clock;
  readonly log: Log;
  readonly ids: Ids;
  /** The shop as receipts show it now. */
  readonly till: () => Till;
  /** A movement has changed. */
  readonly changed: (id: AttemptId) => void;
};

/** Where random names come from: unique for ever, and short enough for a reference. */
export type Ids = {
  /** A sortable id of 26 characters. */
  next(): string;
  /** Ten random letters and digits. */
  token(): string;
};

export type PaymentOrder = {
  readonly saleId: SaleId;
  readonly lines: readonly Line[];
  /** What the cashier saw. */
  readonly total: Minor;
  readonly terminalId: TerminalId;
  readonly storeId: string;
  readonly currency: Currency;
  readonly registerId: RegisterId;
  readonly by: Who;
};

export type PaymentDesk = {
  /** Starts the payment of a basket, or answers with the one that is already running for it. */
  start(order: PaymentOrder): Result<{ readonly attemptId: AttemptId }, Fault>;
  send(id: AttemptId, event: Event0): boolean;
  /** Completes the sale with a payment that was found after the till had given it up. */
  attach(id: AttemptId, by: Who): Result<undefined, Fault>;
  /** Takes a manager's word where Dintero has not decided: the sale is completed unverified, or free to be paid again. */
  settleByHand(id: AttemptId, hand: ByHand): Result<undefined, Fault>;
  /** Takes a person's word that a sale whose money did not come as it should is settled with the customer. */
  close(id: AttemptId, closing: Closing): Result<undefined, Fault>;
  forget(id: AttemptId): void;
  get(id: AttemptId): Payment | undefined;
  elapsedMs(id: AttemptId): number;
  /** The disk does not take what was last heard of it. */
  isUnwritten(id: AttemptId): boolean;
  running(): readonly Payment[];
  /**
   * Takes on one attempt again after a restart: goes on asking, never on charging.
   * @param lookInMs for one that is over and only watched
   */
  resume(state: Payment, lookInMs?: number): void;
  stop(): void;
};

type Event0 = Event extends infer E ? (E extends Event ? Omit<E, 'atMs'> : never) : never;

export function createPaymentDesk(ports: DeskPorts): PaymentDesk {
  const { gateway, journal, queries, clock, log, ids, till, changed } = ports;

  const runner: Runner<Payment, Event0, Effect> = createRunner(
    {
      step: (state, event) => step(state, event),
      dueMs,
      isSame,
      save: (before, after, event) => {
        journal.commit(changeOf(before, after, event));
      },
      publish: (state) => {
        changed(state.attempt.id);
        if (state.stage.phase === 'settled') followFound(state);
      },
      perform,
      broken,
      tick: { type: 'ticked' },
      isDecision: ({ type }) => type === 'attached' || type === 'settled-by-hand' || type === 'closed',
      idOf: ({ attempt }) => attempt.id,
    },
    clock,
    log,
  );

  const asked = createAsked(journal, log);

  async function perform(state: Payment, effect: Effect): Promise<Event0> {
    const { attempt, sessionId } = state;
    const movement = { kind: 'payment', state, lines: [] } as const;
    switch (effect.type) {
      case 'open': {
        const opened = await asked.once(movement, 'start-answered', () =>
          gateway.open(attempt, linesOf(attempt.id)),
        );
        return opened.ok
          ? { type: 'opened', sessionId: opened.value.sessionId }
          : { type: 'opening-failed', fault: opened.fault };
      }
      case 'read': {
        const report = await asked.look(movement, () => gateway.look(known(state)), reportFacts);
        return report.ok
          ? { type: 'read', report: report.value }
          : { type: 'reading-failed', fault: report.fault };
      }
      case 'cancel': {
        if (sessionId === undefined) return { type: 'cancel-answered' };
        const cancelled = await asked.once(movement, 'cancel-answered', () => gateway.cancel(sessionId));
        return cancelled.ok ? { type: 'cancel-answered' } : { type: 'cancel-failed', fault: cancelled.fault };
      }
      default:
        return unreachable(effect);
    }
  }

  function linesOf(id: AttemptId): readonly Line[] {
    return queries.movement(id)?.lines ?? [];
  }

  function changeOf(before: Payment, after: Payment, event: Event0): Change {
    const movement = { kind: 'payment', state: after, lines: linesOf(after.attempt.id) } as const;
    const paid = newlyPaid(before, after);
    const change: Change = {
      movement,
      standing: standingOf(after),
      entries: inSightOf(till().operator, after, entriesOf(before, after, event)),
    };
    if (paid === undefined) return change;
    const { attempt } = after;
    const shop = tillOf(till(), attempt.operator);
    const { transaction } = paid;
    return {
      ...change,
      slip: {
        id: attempt.saleId,
        // One payment completes one sale: where no transaction is known, our own reference stands for it.
        operation: transaction?.id ?? attempt.reference,
        make: (number, at) => {
          const { lines } = movement;
          if (paid.collection === 'unverified')
            return unverifiedReceipt(shop, { number, at }, lines, attempt, paid.hand, transaction);
          const isPending = paid.collection === 'pending';
          return saleReceipt(shop, { number, at }, lines, paid.transaction, attempt.terminalId, isPending);
        },
      },
    };
  }

  /** What has gone back by a refund of ours stands in nobody's way, whatever its own state still says. */
  function standingOf(state: Payment): Standing {
    const { attention: _, ...standing } = paymentStanding(state);
    const { saleId, id } = state.attempt;
    const isReturned = returnOf(queries.movementsOf(saleId), id) === 'done';
    return isReturned ? { ...standing, holdsSale: false } : paymentStanding(state);
  }

  function triesOf(saleId: SaleId): SaleTries {
    return { movements: queries.movementsOf(saleId), isSold: queries.saleSlip(saleId) !== undefined };
  }

  function followFound({ attempt }: Payment): void {
    const { toCallOff = [] } = foundAmong(triesOf(attempt.saleId)) ?? {};
    for (const id of toCallOff) runner.send(id, { type: 'cancel-asked', by: 'superseded' });
    // Calling one off can settle it at once, so what stands now is looked at anew.
    const found = foundAmong(triesOf(attempt.saleId));
    if (found?.mayAttach === true) attach(found.id, { role: 'till' });
  }

  function attach(id: AttemptId, by: Who): Result<undefined, Fault> {
    const movement = queries.movement(id);
    if (movement?.kind !== 'payment') return notNow('no-such-attempt');
    const refusal = attachRefusal(triesOf(movement.state.attempt.saleId), movement.state);
    return refusal === undefined ? decide(movement.state, { type: 'attached', by }) : notNow(refusal);
  }

  function settleByHand(id: AttemptId, hand: ByHand): Result<undefined, Fault> {
    const movement = queries.movement(id);
    if (movement?.kind !== 'payment') return notNow('no-such-attempt');
    const state = runner.get(id) ?? movement.state;
    if (!maySettleByHand(state)) return notNow('too-late');
    const refusal =
      hand.verdict === 'paid' ? completionRefusal(triesOf(state.attempt.saleId), id) : undefined;
    return refusal === undefined ? decide(state, { type: 'settled-by-hand', hand }) : notNow(refusal);
  }

  function close(id: AttemptId, closing: Closing): Result<undefined, Fault> {
    const movement = queries.movement(id);
    if (movement?.kind !== 'payment') return notNow('no-such-attempt');
    const state = runner.get(id) ?? movement.state;
    return mayClose(state) ? decide(state, { type: 'closed', closing }) : notNow('too-late');
  }

  /** Hands a person's decision to the machine, and says whether it is on the disk. */
  function decide(state: Payment, event: Event0): Result<undefined, Fault> {
    const { id } = state.attempt;
    if (runner.get(id) === undefined) runner.add(state, []);
    runner.send(id, event);
    const written = queries.movement(id);
    const isDone = written?.kind === 'payment' && !isSame(written.state, state);
    return isDone ? ok(undefined) : fail({ kind: 'storage', detail: 'the decision could not be written' });
  }

  return {
    start(order) {
      const sale = triesOf(order.saleId);
      const running = runningTry(sale);
      if (running !== undefined) return ok({ attemptId: running.attempt.id });
      const refusal = orderRefusal(order) ?? startRefusal(sale);
      if (refusal !== undefined) return notNow(refusal);
      const { state, effects } = begin(attemptOf(order, ids, clock));
      const movement = { kind: 'payment', state, lines: order.lines } as const;
      const facts = { ...paymentFacts(state), ...causedBy(order.by) };
      const entry: Entry = { what: paymentTurn(state), facts };
      const standing = paymentStanding(state);
      const begun = journal.begin({ movement, standing, entries: [entry], by: order.by });
      if (!begun.ok) return begun;
      runner.add(state, effects);
      return ok({ attemptId: state.attempt.id });
    },
    send(id, event) {
      if (runner.get(id) === undefined) return false;
      runner.send(id, event);
      return true;
    },
    attach,
    settleByHand,
    close,
    forget: (id) => {
      runner.forget(id);
      if (runner.get(id) === undefined) asked.forget(id);
    },
    get: (id) => runner.get(id),
    elapsedMs: (id) => runner.elapsedMs(id),
    isUnwritten: (id) => runner.isUnwritten(id),
    running: () => runner.all(),
    resume(state, lookInMs = 0) {
      runner.add(state, []);
      const isOld = clock.now() - Date.parse(state.attempt.startedAt) > sessionLifeMs + expiryMarginMs;
      runner.send(state.attempt.id, { type: 'restarted', isOld, lookInMs });
      // The till may have stopped after the older try was found as paid, and before this one was called off.
      followFound(state);
    },
    stop: () => {
      asked.stop();
      runner.stop();
    },
  };
}

function orderRefusal({ lines, total }: PaymentOrder): NotNow | undefined {
  if (lines.length === 0 || total <= 0) return 'empty-basket';
  return isPriced(lines) && sum(lines.map(lineAmount)) === total ? undefined : 'total-differs';
}

function notNow(reason: NotNow): { readonly ok: false; readonly fault: Fault } {
  return fail({ kind: 'not-now', reason });
}

function attemptOf(order: PaymentOrder, ids: Ids, clock: Clock): Payment['attempt'] {
  const { at, local } = zonedTime(clock.now());
  return {
    id: ids.next() as AttemptId,
    saleId: order.saleId,
    reference: makeReference(order.registerId, local.slice(0, 10).replaceAll('-', ''), ids.token()),
    amount: minor(order.total),
    currency: order.currency,
    storeId: order.storeId,
    terminalId: order.terminalId,
    ...(order.by.name === undefined ? {} : { operator: order.by.name }),
    startedAt: at,
  };
}

function isSame(before: Payment, after: Payment): boolean {
  const { asking: _, ...a } = before;
  const { asking: __, ...b } = after;
  return JSON.stringify(a) === JSON.stringify(b);
}

type Paid = Extract<Ending, { outcome: 'paid' }>;

/** The moment at which a sale is completed: once, whatever comes after. */
function newlyPaid(before: Payment, after: Payment): Paid | undefined {
  const { stage } = after;
  if (stage.phase !== 'settled' || stage.ending.outcome !== 'paid') return undefined;
  if (before.stage.phase === 'settled' && before.stage.ending.outcome === 'paid') return undefined;
  return stage.ending;
}

function broken(effect: Effect, fault: Fault): Event0 {
  if (effect.type === 'open') return { type: 'opening-failed', fault };
  return effect.type === 'read' ? { type: 'reading-failed', fault } : { type: 'cancel-failed', fault };
}

import { lineAmount, sameLines, type Line } from '../../shared/basket.ts';
import type { Fault } from '../../shared/faults.ts';
import {
  makeReference,
  type AttemptId,
  type RegisterId,
  type SaleId,
  type TerminalId,
} from '../../shared/ids.ts';
import { saleReceipt, type Till } from '../../shared/make-receipt.ts';
import { minor, sum, type Currency, type Minor } from '../../shared/money.ts';
import { believe, hasMoney } from '../../shared/payment/believe.ts';
import type { Effect, Event, Payment, TransactionFacts } from '../../shared/payment/payment.ts';
import { expiryMarginMs, sessionLifeMs } from '../../shared/payment/schedule.ts';
import { begin, step } from '../../shared/payment/step.ts';
import { dueMs } from '../../shared/payment/time.ts';
import { fail, ok, unreachable, type Result } from '../../shared/result.ts';
import { paymentTurn } from '../../shared/timeline.ts';
import type { Clock } from '../clock.ts';
import type { Change, Entry, Journal } from '../journal/journal.ts';
import type { Queries } from '../journal/queries.ts';
import { zonedTime } from '../journal/zone.ts';
import type { Log } from '../log.ts';
import { createAsked, reportFacts } from './asked.ts';
import { paymentFacts } from './facts.ts';
import type { Gateway, Known } from './gateway.ts';
import { createRunner, type Runner } from './runner.ts';
import { paymentStanding } from './standing.ts';

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
};

export type PaymentDesk = {
  /** Starts the payment of a basket, or answers with the one that is already running for it. */
  start(order: PaymentOrder): Result<{ readonly attemptId: AttemptId }, Fault>;
  send(id: AttemptId, event: Event0): boolean;
  /** Completes the sale with a payment that was found after the till had given it up. */
  attach(id: AttemptId): Result<undefined, Fault>;
  forget(id: AttemptId): void;
  get(id: AttemptId): Payment | undefined;
  elapsedMs(id: AttemptId): number;
  /** The disk does not take what was last heard of it. */
  isUnwritten(id: AttemptId): boolean;
  running(): readonly Payment[];
  /** Takes on one attempt again after a restart: goes on asking, never on charging. */
  resume(state: Payment): void;
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
      standing: paymentStanding(after),
      entries: entriesOf(before, after, event),
    };
    if (paid === undefined) return change;
    const { attempt } = after;
    return {
      ...change,
      slip: {
        id: attempt.saleId,
        operation: paid.transaction.id,
        make: (number, at) =>
          saleReceipt(
            till(),
            { number, at },
            movement.lines,
            paid.transaction,
            attempt.terminalId,
            paid.isPending,
          ),
      },
    };
  }

  /**
   * A payment that was given up and turns out to be taken pays its sale (payments.md, decision 5): another try for the
   * same basket is called off first; only if that one is paid as well the found one stays as surplus, under Attention.
   */
  function followFound({ attempt }: Payment): void {
    if (queries.saleSlip(attempt.saleId) !== undefined) return;
    const tries = queries
      .movementsOf(attempt.saleId)
      .flatMap((movement) => (movement.kind === 'payment' ? [movement] : []));
    const found = tries.find(({ state }) => isAttachable(state));
    if (found === undefined) return;
    const others = tries.filter(
      ({ state }) => state.stage.phase !== 'settled' && state.stage.phase !== 'cancelling',
    );
    for (const other of others) {
      if (sameLines(other.lines, found.lines))
        runner.send(other.state.attempt.id, { type: 'cancel-asked', by: 'superseded' });
    }
    const isCalledOff = tries.some(
      ({ state }) =>
        state.cancelledBy === 'superseded' && state.stage.phase === 'settled' && !mayStillBePaid(state),
    );
    const isAlone = tries.every(({ state }) => state.stage.phase === 'settled');
    if (isCalledOff && isAlone) attach(found.state.attempt.id);
  }

  function attach(id: AttemptId): Result<undefined, Fault> {
    const movement = queries.movement(id);
    if (movement?.kind !== 'payment') return fail({ kind: 'not-now', reason: 'no-such-attempt' });
    if (queries.saleSlip(movement.state.attempt.saleId) !== undefined)
      return fail({ kind: 'not-now', reason: 'basket-already-paid' });
    const others = queries
      .movementsOf(movement.state.attempt.saleId)
      .filter(({ state }) => state.attempt.id !== id);
    const isHeld = others.some((other) => other.kind === 'payment' && paymentStanding(other.state).holdsSale);
    if (isHeld) return fail({ kind: 'not-now', reason: 'payment-running' });
    if (!isAttachable(movement.state)) return fail({ kind: 'not-now', reason: 'too-late' });
    if (runner.get(id) === undefined) runner.add(movement.state, []);
    runner.send(id, { type: 'attached' });
    const isPaid =
      runner.get(id)?.stage.phase === 'settled' &&
      queries.saleSlip(movement.state.attempt.saleId) !== undefined;
    return isPaid ? ok(undefined) : fail({ kind: 'storage', detail: 'the sale could not be written' });
  }

  return {
    start(order) {
      const tries = queries
        .movementsOf(order.saleId)
        .flatMap((movement) => (movement.kind === 'payment' ? [movement.state] : []));
      const running = tries.find(({ stage }) => stage.phase !== 'settled');
      if (running !== undefined) return ok({ attemptId: running.attempt.id });
      const refusal = refusalOf(order, tries, queries.saleSlip(order.saleId) !== undefined);
      if (refusal !== undefined) return fail(refusal);
      const { state, effects } = begin(attemptOf(order, ids, clock));
      const movement = { kind: 'payment', state, lines: order.lines } as const;
      const entry: Entry = { what: paymentTurn(state), facts: paymentFacts(state) };
      const begun = journal.begin({ movement, standing: paymentStanding(state), entries: [entry] });
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
    forget: (id) => {
      runner.forget(id);
      if (runner.get(id) === undefined) asked.forget(id);
    },
    get: (id) => runner.get(id),
    elapsedMs: (id) => runner.elapsedMs(id),
    isUnwritten: (id) => runner.isUnwritten(id),
    running: () => runner.all(),
    resume(state) {
      runner.add(state, []);
      const isOld = clock.now() - Date.parse(state.attempt.startedAt) > sessionLifeMs + expiryMarginMs;
      runner.send(state.attempt.id, { type: 'restarted', isOld });
      // The till may have stopped after the older try was found as paid, and before this one was called off.
      followFound(state);
    },
    stop: () => {
      asked.stop();
      runner.stop();
    },
  };
}

function refusalOf(order: PaymentOrder, tries: readonly Payment[], isPaid: boolean): Fault | undefined {
  if (order.lines.length === 0 || order.total <= 0) return { kind: 'not-now', reason: 'empty-basket' };
  if (sum(order.lines.map(lineAmount)) !== order.total) return { kind: 'not-now', reason: 'total-differs' };
  if (isPaid) return { kind: 'not-now', reason: 'basket-already-paid' };
  const isFound = tries.some(
    ({ stage }) =>
      stage.phase === 'settled' && stage.ending.outcome !== 'paid' && stage.ending.found !== undefined,
  );
  return isFound ? { kind: 'not-now', reason: 'payment-found' } : undefined;
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
    startedAt: at,
  };
}

function known({ attempt, sessionId, transactionId }: Payment): Known {
  return {
    reference: attempt.reference,
    ...(sessionId === undefined ? {} : { sessionId }),
    ...(transactionId === undefined ? {} : { transactionId }),
  };
}

function isSame(before: Payment, after: Payment): boolean {
  const { asking: _, ...a } = before;
  const { asking: __, ...b } = after;
  return JSON.stringify(a) === JSON.stringify(b);
}

type Paid = { readonly transaction: TransactionFacts; readonly isPending: boolean };

/** The moment at which a sale is completed: once, whatever comes after. */
function newlyPaid(before: Payment, after: Payment): Paid | undefined {
  const { stage } = after;
  if (stage.phase !== 'settled' || stage.ending.outcome !== 'paid') return undefined;
  if (before.stage.phase === 'settled' && before.stage.ending.outcome === 'paid') return undefined;
  return { transaction: stage.ending.transaction, isPending: stage.ending.collection === 'pending' };
}

function isAttachable({ attempt, stage }: Payment): boolean {
  if (stage.phase !== 'settled' || stage.ending.outcome === 'paid') return false;
  const { found } = stage.ending;
  return found !== undefined && hasMoney(found.status) && believe(attempt, found) === 'ours';
}

function mayStillBePaid({ stage }: Payment): boolean {
  return stage.phase !== 'settled' || stage.ending.outcome === 'paid' || stage.ending.outcome === 'unknown';
}

/** One entry for each turn that the payment takes, and one for what a person said. */
function entriesOf(before: Payment, after: Payment, event: Event0): readonly Entry[] {
  const facts = paymentFacts(after);
  if (event.type === 'attached') return [{ what: 'attached', facts }];
  if (event.type === 'answered' && event.answer === 'asking') return [{ what: 'said-asking', facts }];
  if (event.type === 'answered' && event.answer === 'keep-waiting') return [{ what: 'kept-waiting', facts }];
  const turn = paymentTurn(after);
  const wasPending = before.stage.phase === 'settled' && before.stage.ending.outcome === 'paid';
  if (wasPending && turn === 'paid') return [{ what: 'collected', facts }];
  const isTurn = turn !== paymentTurn(before) || before.stage.phase !== after.stage.phase;
  return isTurn ? [{ what: turn, facts }] : [];
}

function broken(effect: Effect, fault: Fault): Event0 {
  if (effect.type === 'open') return { type: 'opening-failed', fault };
  return effect.type === 'read' ? { type: 'reading-failed', fault } : { type: 'cancel-failed', fault };
}

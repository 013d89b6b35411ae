import { lineAmount, sameLines, type Line } from '../../shared/basket.ts';
import type { Fault } from '../../shared/faults.ts';
import {
  makeReference,
  type AttemptId,
  type RegisterId,
  type SaleId,
  type TerminalId,
} from '../../shared/ids.ts';
import { saleReceipt, unverifiedReceipt, type Till } from '../../shared/make-receipt.ts';
import { minor, sum, type Currency, type Minor } from '../../shared/money.ts';
import { believe, hasMoney } from '../../shared/payment/believe.ts';
import type { ByHand } from '../../shared/payment/by-hand.ts';
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
import { entriesOf } from './entries.ts';
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
  attach(id: AttemptId, by: Who): Result<undefined, Fault>;
  /** Takes a manager's word where Dintero has not decided: the sale is completed unverified, or free to be paid again. */
  settleByHand(id: AttemptId, hand: ByHand): Result<undefined, Fault>;
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
      isDecision: ({ type }) => type === 'attached' || type === 'settled-by-hand',
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
      entries: entriesOf(before, after, event),
    };
    if (paid === undefined) return change;
    const { attempt } = after;
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
            return unverifiedReceipt(till(), { number, at }, lines, attempt, paid.hand, transaction);
          const isPending = paid.collection === 'pending';
          return saleReceipt(till(), { number, at }, lines, paid.transaction, attempt.terminalId, isPending);
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

  /**
   * A payment that was given up and turns out to be taken pays its sale (payments.md, decision 5): another try for the
   * same basket is called off first; only if that one is paid as well the found one stays as surplus, under Attention.
   */
  function followFound({ attempt }: Payment): void {
    if (queries.saleSlip(attempt.saleId) !== undefined) return;
    const movements = queries.movementsOf(attempt.saleId);
    const tries = movements.flatMap((movement) => (movement.kind === 'payment' ? [movement] : []));
    const found = tries.find(
      ({ state }) => isAttachable(state) && returnOf(movements, state.attempt.id) === undefined,
    );
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
    if (isCalledOff && isAlone) attach(found.state.attempt.id, { role: 'till' });
  }

  function attach(id: AttemptId, by: Who): Result<undefined, Fault> {
    const movement = queries.movement(id);
    if (movement?.kind !== 'payment') return fail({ kind: 'not-now', reason: 'no-such-attempt' });
    const refusal = completionRefusal(movement.state);
    if (refusal !== undefined) return fail(refusal);
    const isGone = returnOf(queries.movementsOf(movement.state.attempt.saleId), id) !== undefined;
    if (isGone || !isAttachable(movement.state)) return fail({ kind: 'not-now', reason: 'too-late' });
    return decide(movement.state, { type: 'attached', by });
  }

  function settleByHand(id: AttemptId, hand: ByHand): Result<undefined, Fault> {
    const movement = queries.movement(id);
    if (movement?.kind !== 'payment') return fail({ kind: 'not-now', reason: 'no-such-attempt' });
    const state = runner.get(id) ?? movement.state;
    if (!maySettleByHand(state)) return fail({ kind: 'not-now', reason: 'too-late' });
    const refusal = hand.verdict === 'paid' ? completionRefusal(state) : undefined;
    return refusal === undefined ? decide(state, { type: 'settled-by-hand', hand }) : fail(refusal);
  }

  /** Why this payment may not complete its sale: another one has, or may still, or has money that no sale knows. */
  function completionRefusal({ attempt }: Payment): Fault | undefined {
    if (queries.saleSlip(attempt.saleId) !== undefined)
      return { kind: 'not-now', reason: 'basket-already-paid' };
    const movements = queries.movementsOf(attempt.saleId);
    const others = movements
      .flatMap((one) => (one.kind === 'payment' && one.state.attempt.id !== attempt.id ? [one.state] : []))
      .filter((one) => returnOf(movements, one.attempt.id) !== 'done');
    if (others.some((other) => paymentStanding(other).holdsSale))
      return { kind: 'not-now', reason: 'payment-running' };
    return others.some(isAttachable) ? { kind: 'not-now', reason: 'payment-found' } : undefined;
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
      const movements = queries.movementsOf(order.saleId);
      const tries = movements
        .flatMap((movement) => (movement.kind === 'payment' ? [movement.state] : []))
        .filter(({ attempt }) => returnOf(movements, attempt.id) !== 'done');
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
    settleByHand,
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

type Paid = Extract<Ending, { outcome: 'paid' }>;

/** The moment at which a sale is completed: once, whatever comes after. */
function newlyPaid(before: Payment, after: Payment): Paid | undefined {
  const { stage } = after;
  if (stage.phase !== 'settled' || stage.ending.outcome !== 'paid') return undefined;
  if (before.stage.phase === 'settled' && before.stage.ending.outcome === 'paid') return undefined;
  return stage.ending;
}

function isAttachable({ attempt, stage }: Payment): boolean {
  if (stage.phase !== 'settled' || stage.ending.outcome === 'paid') return false;
  const { found } = stage.ending;
  return found !== undefined && hasMoney(found.status) && believe(attempt, found) === 'ours';
}

function mayStillBePaid({ stage }: Payment): boolean {
  return stage.phase !== 'settled' || stage.ending.outcome === 'paid' || stage.ending.outcome === 'unknown';
}

function broken(effect: Effect, fault: Fault): Event0 {
  if (effect.type === 'open') return { type: 'opening-failed', fault };
  return effect.type === 'read' ? { type: 'reading-failed', fault } : { type: 'cancel-failed', fault };
}

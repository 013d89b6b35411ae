import type { Fault } from '../../shared/faults.ts';
import {
  makeReference,
  type AttemptId,
  type RegisterId,
  type SaleId,
  type TerminalId,
} from '../../shared/ids.ts';
import type { Refundable } from '../../shared/ipc/views.ts';
import { otherwiseReceipt, returnReceipt, tillOf } from '../../shared/make-receipt.ts';
import type { Closing } from '../../shared/payment/by-hand.ts';
import { believe, hasMoney } from '../../shared/payment/believe.ts';
import type { Payment, Slips, TransactionFacts } from '../../shared/payment/payment.ts';
import type { Otherwise } from '../../shared/refund/otherwise.ts';
import type {
  Refund,
  RefundAttempt,
  RefundEffect,
  RefundEnding,
  RefundEvent,
} from '../../shared/refund/refund.ts';
import {
  beginRefund,
  hasGoneBack,
  mayCloseRefund,
  mayPayOtherwise,
  refundDueMs,
  stepRefund,
} from '../../shared/refund/step.ts';
import { fail, ok, unreachable, type Result } from '../../shared/result.ts';
import { refundTurn } from '../../shared/timeline.ts';
import type { Who } from '../../shared/who.ts';
import type { Change, Entry } from '../journal/journal.ts';
import { zonedTime } from '../journal/zone.ts';
import type { DeskPorts } from '../payment/desk.ts';
import { createAsked, tracesOf } from '../payment/asked.ts';
import { inSightOf } from '../payment/entries.ts';
import { approverFacts, causedBy, refundFacts, whoFacts } from '../payment/facts.ts';
import { createRunner, type Runner } from '../payment/runner.ts';
import { refundStanding } from '../payment/standing.ts';
import { wanted, type RefundRequest } from './left.ts';
import { createTakings, type Taken } from './takings.ts';

export type RefundOrder = {
  readonly saleId: SaleId;
  readonly what: RefundRequest;
  readonly reason: string;
  readonly note?: string;
  /** The basket that the customer takes instead. */
  readonly exchangeWith?: SaleId;
  readonly terminalId: TerminalId;
  readonly registerId: RegisterId;
  readonly by: Who;
  /** Who answers for it besides, where somebody has to. */
  readonly approvedBy?: Who;
};

export type RefundDesk = {
  /** Reads the transaction and says what can still go back. */
  left(saleId: SaleId): Promise<Result<Refundable, Fault>>;
  start(order: RefundOrder): Promise<Result<{ readonly attemptId: AttemptId }, Fault>>;
  /** Gives a payment back that belongs to no sale, or that was taken with another amount than asked. */
  startFound(
    id: AttemptId,
    about: Pick<RefundOrder, 'terminalId' | 'registerId' | 'by'>,
  ): Promise<Result<{ readonly attemptId: AttemptId }, Fault>>;
  /** The refund that the card did not take. Faults: `no-such-attempt`, `too-late`. */
  refused(id: AttemptId): Result<Refund, Fault>;
  /**
   * Somebody's word that what the card did not take is given back another way: read once more at Dintero, held against
   * what is left, and written down with its receipt.
   */
  payOtherwise(id: AttemptId, otherwise: Otherwise): Promise<Result<undefined, Fault>>;
  /** Takes a person's word that what went back twice is settled. Faults: `no-such-attempt`, `too-late`, `storage`. */
  close(id: AttemptId, closing: Closing): Result<undefined, Fault>;
  send(id: AttemptId, event: Event0): boolean;
  forget(id: AttemptId): void;
  get(id: AttemptId): Refund | undefined;
  elapsedMs(id: AttemptId): number;
  /** The disk does not take what was last heard of it. */
  isUnwritten(id: AttemptId): boolean;
  running(): readonly Refund[];
  /** @param lookInMs for one that is over and only watched */
  resume(state: Refund, lookInMs?: number): void;
  stop(): void;
};

type Event0 = RefundEvent extends infer E ? (E extends RefundEvent ? Omit<E, 'atMs'> : never) : never;

export function createRefundDesk(ports: DeskPorts): RefundDesk {
  const { gateway, journal, queries, clock, log, ids, till, changed } = ports;
  const takings = createTakings(queries, gateway);

  const runner: Runner<Refund, Event0, RefundEffect> = createRunner(
    {
      step: (state, event) => stepRefund(state, event),
      dueMs: refundDueMs,
      isSame,
      save: (before, after, event) => {
        journal.commit(changeOf(before, after, event));
      },
      publish: ({ attempt }) => {
        changed(attempt.id);
      },
      perform,
      broken: (effect, fault) =>
        effect.type === 'send' ? { type: 'sending-failed', fault } : { type: 'reading-failed', fault },
      tick: { type: 'ticked' },
      isDecision: ({ type }) => type === 'paid-otherwise' || type === 'closed',
      idOf: ({ attempt }) => attempt.id,
    },
    clock,
    log,
  );

  const asked = createAsked(journal, log);

  async function perform(state: Refund, effect: RefundEffect): Promise<Event0> {
    const { attempt } = state;
    const movement = { kind: 'refund', state, lines: [] } as const;
    switch (effect.type) {
      case 'send': {
        const lines = queries.movement(attempt.id)?.lines ?? [];
        const sent = await asked.once(movement, 'refund-answered', () => gateway.refund(attempt, lines));
        return sent.ok ? { type: 'sent' } : { type: 'sending-failed', fault: sent.fault };
      }
      case 'read': {
        const transaction = await asked.look(
          movement,
          () => gateway.transaction(attempt.transactionId),
          (found) => tracesOf(attempt, found),
        );
        return transaction.ok
          ? { type: 'read', transaction: transaction.value }
          : { type: 'reading-failed', fault: transaction.fault };
      }
      default:
        return unreachable(effect);
    }
  }

  function changeOf(before: Refund, after: Refund, event: Event0): Change {
    const { attempt, stage } = after;
    const movement = {
      kind: 'refund',
      state: after,
      lines: queries.movement(attempt.id)?.lines ?? [],
    } as const;
    const change: Change = {
      movement,
      standing: refundStanding(after),
      entries: inSightOf(till().operator, after, entriesOf(before, after, event)),
    };
    if (stage.phase !== 'settled' || !hasGoneBack(after) || hasGoneBack(before)) return change;
    if (attempt.foundId !== undefined) return { ...change, releases: [attempt.foundId] };
    const sale = takings.soldAs(attempt.saleId);
    if (sale === undefined) return change;
    const earlier = queries.returnsOf(attempt.saleId).map(({ receipt }) => receipt);
    return {
      ...change,
      slip: {
        id: attempt.id,
        operation: attempt.reference,
        make: (number, at) => {
          const about = [
            tillOf(till(), attempt.by?.name),
            { number, at },
            sale,
            movement.lines,
            earlier,
            attempt,
          ] as const;
          return stage.ending.outcome === 'otherwise'
            ? otherwiseReceipt(...about, stage.ending.otherwise)
            : returnReceipt(...about, slipsOf(stage.ending));
        },
      },
    };
  }

  async function begin(
    taken: Taken,
    what: RefundRequest | 'all',
    about: Omit<RefundOrder, 'saleId' | 'what'>,
    foundId?: AttemptId,
  ): Promise<Result<{ readonly attemptId: AttemptId }, Fault>> {
    const read = await takings.read(taken);
    if (!read.ok) return read;
    const room = (): Refundable => takings.room(taken, read.value);
    const request = what === 'all' ? { amount: room().left } : what;
    const order = wanted(request, room());
    if (typeof order === 'string') return fail({ kind: 'not-now', reason: order });
    const { at, local } = zonedTime(clock.now());
    const isByNobody = foundId === undefined && about.by.role === 'none';
    const { state, effects } = beginRefund({
      id: ids.next() as AttemptId,
      saleId: taken.attempt.saleId,
      transactionId: taken.transactionId,
      reference: makeReference(about.registerId, `${local.slice(0, 10).replaceAll('-', '')}-R`, ids.token()),
      amount: order.amount,
      currency: taken.attempt.currency,
      lines: order.lines,
      ...(order.lines.length > 0 || foundId !== undefined || taken.lines.length === 0
        ? {}
        : { shares: takings.shares(taken, read.value, order.amount) }),
      reason: about.reason,
      ...(about.note === undefined ? {} : { note: about.note }),
      ...(isByNobody ? {} : { by: about.by }),
      ...(about.approvedBy === undefined ? {} : { approvedBy: about.approvedBy }),
      ...(about.exchangeWith === undefined ? {} : { exchangeWith: about.exchangeWith }),
      terminalId: about.terminalId,
      startedAt: at,
      ...(foundId === undefined ? {} : { foundId }),
    });
    const movement = { kind: 'refund', state, lines: taken.lines } as const;
    const who = isByNobody ? {} : { ...whoFacts(about.by), ...approverFacts(about.approvedBy) };
    const entry: Entry = { what: refundTurn(state), facts: { ...refundFacts(state), ...who } };
    // Asked once more inside the transaction: between the answer of Dintero and now another refund may have begun here.
    const begun = journal.begin(
      { movement, standing: refundStanding(state), entries: [entry], by: about.by },
      () => {
        const again = wanted(request, room());
        return typeof again === 'string' ? { kind: 'not-now', reason: again } : undefined;
      },
    );
    if (!begun.ok) return begun;
    runner.add(state, effects);
    return ok({ attemptId: state.attempt.id });
  }

  function refused(id: AttemptId): Result<Refund, Fault> {
    const movement = queries.movement(id);
    if (movement?.kind !== 'refund') return fail({ kind: 'not-now', reason: 'no-such-attempt' });
    const state = runner.get(id) ?? movement.state;
    // Only the last one of its sale: what was tried after it has taken its place, and its part of every VAT rate.
    const isLast = takings.refundsOf(state.attempt.saleId).at(-1)?.attempt.id === id;
    return isLast && mayPayOtherwise(state) ? ok(state) : fail({ kind: 'not-now', reason: 'too-late' });
  }

  async function payOtherwise(id: AttemptId, otherwise: Otherwise): Promise<Result<undefined, Fault>> {
    const asked = refused(id);
    if (!asked.ok) return asked;
    const { attempt } = asked.value;
    const taken = takings.of(attempt.saleId);
    if (taken?.transactionId !== attempt.transactionId)
      return fail({ kind: 'not-now', reason: 'no-such-sale' });
    const read = await takings.read(taken);
    if (!read.ok) return read;
    // From here to the disk nothing waits, so that nothing can come between what is looked at and what is written.
    if (runner.get(id) === undefined) runner.add(asked.value, []);
    runner.send(id, { type: 'read', transaction: read.value });
    const still = refused(id);
    if (!still.ok) return still;
    const order = wanted(requestOf(attempt), takings.room(taken, read.value));
    if (typeof order === 'string') return fail({ kind: 'not-now', reason: order });
    runner.send(id, { type: 'paid-otherwise', otherwise });
    const written = queries.movement(id);
    return written?.kind === 'refund' && hasGoneBack(written.state)
      ? ok(undefined)
      : fail({ kind: 'storage', detail: 'the decision could not be written' });
  }

  function close(id: AttemptId, closing: Closing): Result<undefined, Fault> {
    const movement = queries.movement(id);
    if (movement?.kind !== 'refund') return fail({ kind: 'not-now', reason: 'no-such-attempt' });
    const state = runner.get(id) ?? movement.state;
    if (!mayCloseRefund(state)) return fail({ kind: 'not-now', reason: 'too-late' });
    if (runner.get(id) === undefined) runner.add(state, []);
    runner.send(id, { type: 'closed', closing });
    const written = queries.movement(id);
    return written?.kind === 'refund' && !mayCloseRefund(written.state)
      ? ok(undefined)
      : fail({ kind: 'storage', detail: 'the decision could not be written' });
  }

  return {
    async left(saleId) {
      const taken = takings.of(saleId);
      if (taken === undefined) return fail({ kind: 'not-now', reason: 'no-such-sale' });
      const read = await takings.read(taken);
      return read.ok ? ok(takings.room(taken, read.value)) : read;
    },
    async start({ saleId, what, ...about }) {
      const taken = takings.of(saleId);
      return taken === undefined
        ? fail({ kind: 'not-now', reason: 'no-such-sale' })
        : begin(taken, what, about);
    },
    async startFound(id, about) {
      const movement = queries.movement(id);
      const found = movement?.kind === 'payment' ? foundIn(movement.state) : undefined;
      if (movement?.kind !== 'payment' || found === undefined)
        return fail({ kind: 'not-now', reason: 'no-such-attempt' });
      const taken = { attempt: movement.state.attempt, transactionId: found.id, lines: movement.lines };
      return begin(taken, 'all', { reason: 'Betaling uten salg', ...about }, id);
    },
    refused,
    payOtherwise,
    close,
    send(id, event) {
      if (runner.get(id) === undefined) return false;
      runner.send(id, event);
      return true;
    },
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
      runner.send(state.attempt.id, { type: 'restarted', lookInMs });
    },
    stop: () => {
      asked.stop();
      runner.stop();
    },
  };
}

/** The captured money of a payment that no sale has: found late, or of another amount than was asked. */
export function foundIn({ attempt, stage }: Payment): TransactionFacts | undefined {
  if (stage.phase !== 'settled' || stage.ending.outcome === 'paid') return undefined;
  const { ending } = stage;
  const found =
    ending.found ??
    (ending.outcome === 'unknown' && ending.why === 'amount-differs' ? ending.transaction : undefined);
  // What came in another store or currency is not this till's to give back.
  const isOurs = found !== undefined && believe(attempt, found) !== 'not-ours';
  return isOurs && hasMoney(found.status) ? found : undefined;
}

function slipsOf(ending: RefundEnding): Slips {
  return ending.outcome === 'refunded' ? ending.refund.slips : {};
}

/** The same goods, or the same amount, once more. */
function requestOf({ lines, amount }: RefundAttempt): RefundRequest {
  return lines.length === 0
    ? { amount }
    : { lines: lines.map(({ lineId, quantity }) => ({ lineId, quantity })) };
}

function isSame(before: Refund, after: Refund): boolean {
  const { asking: _, ...a } = before;
  const { asking: __, ...b } = after;
  return JSON.stringify(a) === JSON.stringify(b);
}

function entriesOf(before: Refund, after: Refund, event: Event0): readonly Entry[] {
  const facts = { ...refundFacts(after), ...(event.type === 'answered' ? causedBy(event.who) : {}) };
  if (event.type === 'answered' && event.answer === 'asking') return [{ what: 'said-asking', facts }];
  if (event.type === 'closed') {
    const { note, by } = event.closing;
    return [{ what: 'closed-by-hand', facts: { ...facts, note, ...whoFacts(by) } }];
  }
  const turn = refundTurn(after);
  const isTurn = turn !== refundTurn(before) || before.stage.phase !== after.stage.phase;
  return isTurn ? [{ what: turn, facts }] : [];
}

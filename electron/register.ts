import { randomUUID } from 'node:crypto';
import { emptyBasket, type Basket, type Line } from '../shared/basket.ts';
import type { AttemptId, SaleId, TerminalId } from '../shared/ids.ts';
import { fail } from '../shared/result.ts';
import { createBasketKeeper, type BasketKeeper } from './audit/basket-keeper.ts';
import type { Clock } from './clock.ts';
import { createStandFor, type StandFor } from './discount/stand-for.ts';
import type { Database } from './journal/database.ts';
import { createElsewhere, type Elsewhere } from './elsewhere/elsewhere.ts';
import type { SalesThere } from './elsewhere/sales-there.ts';
import { createKeepElsewhere } from './journal/elsewhere.ts';
import { createJournal, type Journal, type Movement } from './journal/journal.ts';
import { createFindings } from './journal/findings.ts';
import { createLedger, type Ledger } from './journal/ledger.ts';
import { createQueries, type Queries } from './journal/queries.ts';
import { createShifts } from './journal/shifts.ts';
import { createTrail, type Trail } from './journal/trail.ts';
import type { Log } from './log.ts';
import { createParked, type Parked } from './parked/parked.ts';
import { createRecheck, watchedDaysMs, type Recheck, type Rechecked } from './recheck.ts';
import { createPaymentDesk, type DeskPorts, type Ids, type PaymentDesk } from './payment/desk.ts';
import type { Directory, Gateway } from './payment/gateway.ts';
import type { Listing } from './reconcile/listing.ts';
import { createReconciliation, type Reconciling } from './reconcile/reconciliation.ts';
import type { Shop } from './reconcile/run.ts';
import { createRefundDesk, type RefundDesk } from './refund/desk.ts';
import { createStage, openIn, type Stage } from './stage.ts';
import { createShiftDesk, type ShiftDesk } from './shift/desk.ts';
import { createOperationLog } from './terminals/operation-log.ts';
import { createOperations, type Operations } from './terminals/operations.ts';
import type { TerminalLine } from './terminals/port.ts';
import type { Payment } from '../shared/payment/payment.ts';
import type { Refund } from '../shared/refund/refund.ts';

export type RegisterPorts = {
  /** Opened, looked through, and closed with the register. */
  readonly database: Database;
  /** Told after every commit to the journal. */
  readonly committed: () => void;
  readonly gateway: Gateway;
  readonly directory: Directory;
  readonly listing: Listing;
  readonly terminalLine: TerminalLine;
  /** Dintero's time less ours, in milliseconds; undefined before Dintero has said its own. */
  readonly skewMs: () => number | undefined;
  readonly salesThere: SalesThere;
  /** Which of Dintero's transactions are this register's to answer for. */
  readonly shop: () => Shop;
  readonly clock: Clock;
  readonly log: Log;
  readonly ids: Ids;
  readonly till: DeskPorts['till'];
  readonly terminalName: (id: string) => string;
  /** The movement on the stage, or anything that Attention or Sales show, has changed. */
  readonly changed: () => void;
  /** A terminal has done something that it may be another for. */
  readonly terminalChanged: () => void;
  /** The comparison with Dintero, or what it has brought up, has changed. */
  readonly reconciled: () => void;
};

/** One account's journal with the desks that work on it. Practice, sandbox and live each have their own. */
export type Register = {
  readonly journal: Journal;
  readonly queries: Queries;
  readonly ledger: Ledger;
  readonly payments: PaymentDesk;
  readonly refunds: RefundDesk;
  readonly directory: Directory;
  readonly terminalLine: TerminalLine;
  readonly reconciliation: Reconciling;
  readonly shifts: ShiftDesk;
  /** What the terminals are told to do besides payments. */
  readonly operations: Operations;
  readonly elsewhere: Elsewhere;
  /** Looks at one movement now: on the stage, on the watch list, or under Attention. */
  check(id: AttemptId): boolean;
  /**
   * Looks once at everything on the watch list and under Attention, before a shift ends or because somebody asks.
   * Resolves when all of it has been looked at, and after `withinMs` (a minute) at the latest.
   */
  recheckWatched(withinMs?: number): Promise<Rechecked>;
  /** Takes up what a restart has left under way. Goes on asking, never on charging. */
  recover(): void;
  readonly stage: Stage;
  readonly trail: Trail;
  readonly baskets: BasketKeeper;
  readonly standFor: StandFor;
  /** The basket to go on with: never one that is paid, or whose payment a person has to decide about. */
  basket(): Basket;
  readonly parked: Parked;
  /** The lines that are being rung up, as the page has last kept them. */
  rungUp(): readonly Line[];
  readonly isBusy: (terminalId: TerminalId) => boolean;
  /** No attempt is under way, so that the account may be changed. */
  isIdle(): boolean;
  /** Somebody ends the till: a paid result that stands before them has been read, and is not shown again. */
  endDay(): void;
  close(): void;
};

export function openRegister(ports: RegisterPorts): Register {
  const { clock, log, ids, database } = ports;
  const journal = createJournal(database, clock, ports.committed);
  const queries = createQueries(database);

  const isBusy = (terminalId: TerminalId): boolean =>
    open().some((attempt) => attempt.terminalId === terminalId);
  const operations = createOperations({
    line: ports.terminalLine,
    record: createOperationLog(database, journal),
    clock,
    log,
    isPaying: isBusy,
    skewMs: ports.skewMs,
    newKey: randomUUID,
    changed: ports.changed,
    ended: ports.terminalChanged,
  });

  const deskPorts: DeskPorts = {
    ...ports,
    // The last word before anything is sent: nothing is asked of a terminal that is doing something else.
    journal: {
      ...journal,
      begin: (change, guard) =>
        operations.isRunning(change.movement.state.attempt.terminalId)
          ? fail({ kind: 'not-now', reason: 'operation-running' })
          : journal.begin(change, guard),
    },
    queries,
    changed: (id) => {
      recheck.heard(id);
      stage.follow(id);
      ports.changed();
    },
  };
  const payments = createPaymentDesk(deskPorts);
  const refunds = createRefundDesk(deskPorts);
  const stage = createStage({ ...ports, journal, queries, payments, refunds });
  const recheck: Recheck = createRecheck({
    queries,
    payments,
    refunds,
    clock,
    letGo: (id) => stage.letGo(id),
  });

  const ledger = createLedger(database);
  const baskets = createBasketKeeper({
    journal,
    queries,
    log,
    isTaken: (id) => isTaken(queries, id),
    isParked: (id) => parked.has(id),
  });
  const parked: Parked = createParked({
    database,
    journal,
    baskets,
    clock,
    ids,
    isTaken: (id) => isTaken(queries, id),
    isHeld: (id) => isTaken(queries, id) || open().some(({ saleId }) => saleId === id),
  });
  const reconciliation = createReconciliation({
    ...ports,
    journal,
    queries,
    ledger,
    findings: createFindings(database, journal, clock),
    currency: 'NOK',
    recheck: (movement) => recheck.look(movement, longestLookMs),
    isIdle: () => open().length === 0,
    changed: ports.reconciled,
  });

  const elsewhere = createElsewhere({
    ...ports,
    queries,
    ledger,
    keep: createKeepElsewhere(database, journal),
    here: () => ({ storeId: ports.shop().storeId, currency: 'NOK' }),
  });

  const shifts = createShiftDesk({
    ...ports,
    journal,
    queries,
    shifts: createShifts(database),
    currency: 'NOK',
    isIdle: () => open().length === 0 && !isAnyUnwritten(),
    recheck: () => recheck.all(longestLookMs),
  });

  /** Something was heard that the disk does not take yet: it may become a receipt any moment. */
  function isAnyUnwritten(): boolean {
    const ids = [...payments.running(), ...refunds.running()].map(({ attempt }) => attempt.id);
    return ids.some((id) => payments.isUnwritten(id) || refunds.isUnwritten(id));
  }

  function recover(): void {
    const since = new Date(clock.now() - watchedDaysMs).toISOString();
    const unfinished = queries.unfinished(since);
    for (const movement of unfinished.filter((one) => !isOver(one))) {
      const { id, reference } = movement.state.attempt;
      stage.takeUp(id);
      log.info('movement.recovered', { attempt: id, reference });
      resume(movement);
    }
    const newestFirst = unfinished.filter(isOver).reverse();
    for (const [turn, movement] of newestFirst.entries()) resume(movement, turn * watchedPauseMs);
    stage.showUnread();
    operations.recover();
  }

  function resume(movement: Movement, lookInMs?: number): void {
    if (movement.kind === 'payment') payments.resume(movement.state, lookInMs);
    else refunds.resume(movement.state, lookInMs);
  }

  function open(): readonly (Payment | Refund)['attempt'][] {
    return openIn(payments, refunds);
  }

  return {
    recover,
    journal,
    queries,
    payments,
    refunds,
    directory: ports.directory,
    terminalLine: ports.terminalLine,
    reconciliation,
    elsewhere,
    shifts,
    ledger,
    baskets,
    parked,
    standFor: createStandFor(journal, queries),
    trail: createTrail(database),
    check: (id) => recheck.one(id),
    recheckWatched: (withinMs) => recheck.all(withinMs),
    stage,
    basket() {
      const kept = queries.basket();
      if (kept !== undefined && !isTaken(queries, kept.id)) return kept;
      const basket = emptyBasket(ids.next() as SaleId);
      // Its result still stands on the stage, and is to stand there after a restart too.
      if (kept !== undefined && kept.id === stage.shown()?.saleId) return basket;
      const isKept = journal.keepBasket(basket);
      // The next customer does not wait for room on the disk: without it only a restart would lose what is rung up.
      if (!isKept.ok) log.error('basket.not-kept', { fault: isKept.fault });
      return basket;
    },
    rungUp() {
      const kept = queries.basket();
      return kept === undefined || isTaken(queries, kept.id) ? [] : kept.lines;
    },
    operations,
    isBusy,
    isIdle: () => open().length === 0,
    endDay() {
      stage.endDay();
      const kept = queries.basket();
      if (kept !== undefined && queries.saleSlip(kept.id) !== undefined)
        journal.keepBasket(emptyBasket(ids.next() as SaleId));
    },
    close() {
      reconciliation.close();
      operations.stop();
      payments.stop();
      refunds.stop();
      database.close();
    },
  };
}

/** Dintero limits how much may be asked at once, and the first payment of the day comes first: the watch list takes turns. */
const watchedPauseMs = 500;

function isOver({ state }: Movement): boolean {
  return state.stage.phase === 'settled';
}

/** A look that takes longer has not been answered. */
const longestLookMs = 20_000;

/** A basket that is paid, or whose payment a person has to decide about first, is not rung up again. */
function isTaken(queries: Queries, saleId: SaleId): boolean {
  if (queries.saleSlip(saleId) !== undefined) return true;
  return queries.attention().some(({ kind, movement }) => {
    const { attempt, stage } = movement.state;
    const isHeld =
      kind === 'amount-differs' || kind === 'mismatch' || kind === 'payment-found' || isUndecided(movement);
    return attempt.saleId === saleId && stage.phase === 'settled' && isHeld;
  });
}

function isUndecided(movement: ReturnType<Queries['attention']>[number]['movement']): boolean {
  if (movement.kind !== 'payment' || movement.state.stage.phase !== 'settled') return false;
  const { ending } = movement.state.stage;
  return ending.outcome === 'unknown' && ending.why === 'undecided';
}

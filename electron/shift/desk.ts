import type { Fault } from '../../shared/faults.ts';
import type { AttemptId } from '../../shared/ids.ts';
import type { ShiftRow } from '../../shared/ipc/shift-views.ts';
import type { Till } from '../../shared/make-receipt.ts';
import { formatAmount, negate, type Currency } from '../../shared/money.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import {
  shiftReport,
  type CarriedOver,
  type Closing,
  type Opened,
  type ShiftReport,
  type Undecided,
} from '../../shared/shift/report.ts';
import { isUndecided } from '../../shared/shift/undecided.ts';
import type { Who } from '../../shared/who.ts';
import type { Journal, Movement } from '../journal/journal.ts';
import type { Loose } from '../journal/loose.ts';
import type { AttentionRow, Queries } from '../journal/queries.ts';
import type { Shifts } from '../journal/shifts.ts';
import type { Log } from '../log.ts';
import { approverFacts, whoFacts } from '../payment/facts.ts';
import type { Rechecked } from '../recheck.ts';

export type ShiftPorts = {
  readonly journal: Journal;
  readonly queries: Queries;
  readonly shifts: Shifts;
  readonly log: Log;
  readonly till: () => Till;
  readonly currency: Currency;
  /** Nothing is under way, and nothing that was heard is still to be written down. */
  readonly isIdle: () => boolean;
  /** Looks once more at everything that is watched. */
  readonly recheck: () => Promise<Rechecked>;
};

/** Somebody answers for what is not decided, having seen just these. */
export type Carry = Omit<CarriedOver, 'items' | 'by'> & { readonly attemptIds: readonly AttemptId[] };

export type Ended =
  | { readonly state: 'closed' }
  | { readonly state: 'undecided'; readonly items: readonly Undecided[]; readonly unanswered: number };

export type ShiftDesk = {
  /** Opens a shift, unless one is open. Answers with the one that is. Fault: `storage`. */
  open(by: Who): Result<{ readonly number: number }, Fault>;
  running(): Opened | undefined;
  /** What this shift took: the open one so far, or a closed one as it was written down. */
  report(number: number): Promise<ShiftReport | undefined>;
  /** The closed ones, newest first. */
  closed(before: number | undefined, limit: number, closedBy?: readonly string[]): readonly ShiftRow[];
  undecided(): readonly Undecided[];
  /**
   * Closes the shift of this number. Looks once more at everything first; refuses while a payment runs, and while anything
   * is undecided that nobody carries over. One that is closed already is left as it is. Faults: `no-such-shift`,
   * `payment-running`, `storage`.
   */
  close(number: number, by: Who, carry?: Carry): Promise<Result<Ended, Fault>>;
};

/** Receipts that are counted before anything else gets its turn. */
const countedAtOnce = 500;

export function createShiftDesk(ports: ShiftPorts): ShiftDesk {
  const { journal, queries, shifts, log, till, currency } = ports;

  function undecided(): readonly Undecided[] {
    return queries
      .attention()
      .filter(({ kind, movement }) => isUndecided(kind, hasReceipt(movement)))
      .map(undecidedOf);
  }

  function hasReceipt({ kind, state: { attempt } }: Movement): boolean {
    return queries.slip(kind === 'payment' ? attempt.saleId : attempt.id)?.movementId === attempt.id;
  }

  /** A shift that nobody has ended for a year has a million receipts: the counter does not stand still for them. */
  async function countAhead(number: number): Promise<void> {
    while (!shifts.count(number, countedAtOnce)) await new Promise((resolve) => setImmediate(resolve));
  }

  function reportOf(opened: Opened, closing?: Closing): ShiftReport {
    const { number, openedAt, openedBy } = opened;
    const tally = shifts.tally(number);
    const { seller, mode, registerId, registerName, language } = till();
    const { name, organizationNumber } = seller;
    const counted = {
      opened: { number, openedAt, openedBy },
      tally,
      shop: {
        name,
        organizationNumber,
        mode,
        registerId,
        registerName,
        ...(language === undefined ? {} : { language }),
      },
      currency,
      copies: shifts.copies(number),
      before: shifts.before(number, tally),
    };
    return shiftReport(counted, closing);
  }

  /** Nothing waits in here: what is looked at is what is written down. */
  function end(number: number, by: Who, carry: Carry | undefined, unanswered: number): Result<Ended, Fault> {
    const items = undecided();
    const isSeen = items.every(({ attemptId }) => carry?.attemptIds.includes(attemptId) === true);
    if (!isSeen) return ok({ state: 'undecided', items, unanswered });
    const carriedOver = carry === undefined || items.length === 0 ? undefined : carriedBy(carry, items, by);
    const ended = journal.endShift<Fault>(number, (open, at) => {
      if (!ports.isIdle()) return fail({ kind: 'not-now', reason: 'payment-running' });
      const report = reportOf(open, { at, by, carriedOver });
      return ok({
        report: { ...report, closedAt: at, closedBy: by },
        carried: recordsOf(number, carriedOver),
      });
    });
    if (ended === undefined) return fail({ kind: 'not-now', reason: 'no-such-shift' });
    return ended.ok ? ok({ state: 'closed' }) : ended;
  }

  function isClosed(number: number): boolean {
    return shifts.report(number) !== undefined;
  }

  return {
    open(by) {
      return stored(() => ok({ number: journal.openShift(by) }));
    },
    running: () => shifts.open(),
    async report(number) {
      const open = shifts.open();
      if (open?.number !== number) return shifts.report(number);
      await countAhead(number);
      // It may have been closed meanwhile.
      return shifts.report(number) ?? reportOf(open);
    },
    closed: (before, limit, closedBy) => shifts.closed(before, limit, closedBy),
    undecided,
    async close(number, by, carry) {
      if (isClosed(number)) return ok({ state: 'closed' });
      if (shifts.open()?.number !== number) return fail({ kind: 'not-now', reason: 'no-such-shift' });
      if (!ports.isIdle()) return fail({ kind: 'not-now', reason: 'payment-running' });
      const { unanswered } = await ports.recheck();
      await countAhead(number);
      // Pressed twice: the first press has closed it while this one was looking.
      if (isClosed(number)) return ok({ state: 'closed' });
      const ended = stored(() => end(number, by, carry, unanswered));
      if (ended.ok && ended.value.state === 'closed') log.info('shift.closed', { number });
      return ended;
    },
  };
}

function undecidedOf({ kind, movement }: AttentionRow): Undecided {
  const { id, saleId, reference, amount, startedAt } = movement.state.attempt;
  return {
    attemptId: id,
    saleId,
    kind,
    reference,
    amount: movement.kind === 'refund' ? negate(amount) : amount,
    startedAt,
  };
}

function carriedBy({ reason, approvedBy }: Carry, items: readonly Undecided[], by: Who): CarriedOver {
  return { items, reason, by, ...(approvedBy === undefined ? {} : { approvedBy }) };
}

function recordsOf(number: number, carriedOver: CarriedOver | undefined): readonly Loose[] {
  if (carriedOver === undefined) return [];
  const { items, reason, by, approvedBy } = carriedOver;
  return items.map(({ attemptId, saleId, kind, reference, amount }) => ({
    what: 'shift-carried-over',
    about: attemptId,
    saleId,
    facts: {
      shift: String(number),
      attention: kind,
      reference,
      amount: formatAmount(amount),
      note: reason,
      ...whoFacts(by),
      ...approverFacts(approvedBy),
    },
  }));
}

/** What the disk refuses has not happened. */
function stored<T>(work: () => Result<T, Fault>): Result<T, Fault> {
  try {
    return work();
  } catch (error) {
    return fail({ kind: 'storage', detail: error instanceof Error ? error.message : String(error) });
  }
}

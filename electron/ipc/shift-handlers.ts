import type { Fault } from '../../shared/faults.ts';
import type { CarryOver, ShiftRow } from '../../shared/ipc/shift-views.ts';
import { ok, type Result } from '../../shared/result.ts';
import { approversFor, may } from '../../shared/rights.ts';
import type { ShiftReport } from '../../shared/shift/report.ts';
import type { Who } from '../../shared/who.ts';
import { whoFacts } from '../payment/facts.ts';
import type { Works } from '../ports.ts';
import type { Carry } from '../shift/desk.ts';
import { approved } from './approval.ts';
import { atWork, notNow, whoWorks, type HandlerPorts, type Part } from './at-work.ts';
import { noteRefusal } from './guard.ts';

const done = ok({});

/** Shifts: opened, looked at, closed, and put on paper. */
export function shiftHandlers(ports: HandlerPorts): Part<'shift'> {
  const { settings, lock, paper, printing, care, notes } = ports;

  function approvers(): readonly string[] | undefined {
    return approversFor('carry-over', lock.current(), settings.read().operators);
  }

  /** The names under which whoever is here has closed shifts; undefined for those who may see everybody's. */
  function onlyOf(): readonly string[] | undefined {
    const here = lock.current();
    if (here === undefined || may('see-reports', here.role, settings.read().operators)) return undefined;
    return [here.name, ...(here.formerNames ?? [])];
  }

  function maySee({ closedBy }: Pick<ShiftReport, 'closedBy'>): boolean {
    const names = onlyOf();
    return closedBy === undefined || names === undefined || names.includes(closedBy.name ?? '');
  }

  /** A closed one, for paper. */
  async function closedReport(
    { register }: Works,
    number: number,
    command: 'shift:print' | 'shift:pdf',
  ): Promise<Result<ShiftReport, Fault>> {
    const report = await register.shifts.report(number);
    if (report?.closedAt === undefined) return notNow('no-such-shift');
    if (maySee(report)) return ok(report);
    noteRefusal(command, ports, { shift: String(number) });
    return notNow('not-allowed');
  }

  async function carryOf(carry: CarryOver | undefined): Promise<Result<Carry | undefined, Fault>> {
    if (carry === undefined) return ok(undefined);
    const approvedBy = await approved(ports, 'shift:close', approvers, carry.approval);
    if (!approvedBy.ok) return approvedBy;
    const { attemptIds, reason } = carry;
    const by = approvedBy.value;
    return ok({ attemptIds, reason, ...(by === undefined ? {} : { approvedBy: by }) });
  }

  /** Nobody waits for it; that it could not be made is told by the journal's care. */
  async function copyJournal(by: Who): Promise<void> {
    const made = await care.backUp();
    if (made?.ok === true) notes.note('backup-made', { path: made.value.path, ...whoFacts(by) });
  }

  return {
    'shift:open': () => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      return Promise.resolve(now.value.register.shifts.open(whoWorks(lock)));
    },
    'shift:list': ({ before, limit }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      const { shifts } = now.value.register;
      const open: ShiftRow | undefined = before === undefined ? shifts.running() : undefined;
      const closed = shifts.closed(before, limit + 1, onlyOf());
      const rows = [...(open === undefined ? [] : [open]), ...closed.slice(0, limit)];
      return Promise.resolve(ok({ rows, hasMore: closed.length > limit }));
    },
    'shift:show': async ({ number }) => {
      const now = atWork(ports);
      if (!now.ok) return now;
      const { shifts } = now.value.register;
      const wanted = number ?? shifts.running()?.number;
      const report = wanted === undefined ? undefined : await shifts.report(wanted);
      if (report === undefined) return number === undefined ? ok({ undecided: [] }) : notNow('no-such-shift');
      if (!maySee(report)) {
        noteRefusal('shift:show', ports, { shift: String(report.number) });
        return notNow('not-allowed');
      }
      return ok({ report, undecided: report.closedAt === undefined ? shifts.undecided() : [] });
    },
    'shift:close': async ({ number, carry }) => {
      const now = atWork(ports);
      if (!now.ok) return now;
      const by = whoWorks(lock);
      const carried = await carryOf(carry);
      if (!carried.ok) return carried;
      const ended = await now.value.register.shifts.close(number, by, carried.value);
      if (!ended.ok) return ended;
      if (ended.value.state === 'undecided') {
        const names = approvers();
        return ok({ ...ended.value, ...(names === undefined ? {} : { approvers: names }) });
      }
      // Whatever was carried over says so in its timeline.
      if (carry !== undefined) ports.tell('attention');
      void copyJournal(by);
      return ok({ state: 'closed' });
    },
    'shift:print': async ({ number }) => {
      const now = atWork(ports);
      if (!now.ok) return now;
      const report = await closedReport(now.value, number, 'shift:print');
      if (!report.ok) return report;
      const printed = await printing.printShift(report.value);
      if (!printed.ok) return printed;
      notes.note('shift-printed', { shift: String(number), ...whoFacts(whoWorks(lock)) });
      return done;
    },
    'shift:pdf': async ({ number }) => {
      const now = atWork(ports);
      if (!now.ok) return now;
      const report = await closedReport(now.value, number, 'shift:pdf');
      if (!report.ok) return report;
      const saved = await paper.reportPdf(report.value);
      const facts = { shift: String(number), ...whoFacts(whoWorks(lock)) };
      if (saved.ok) notes.note('shift-saved', { ...facts, path: saved.value.path });
      return saved;
    },
  };
}

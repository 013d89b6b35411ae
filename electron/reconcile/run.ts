import type { Fault } from '../../shared/faults.ts';
import type { AttemptId, RegisterId, TransactionId } from '../../shared/ids.ts';
import type { ReconcileDoubt, ReconcileProgress } from '../../shared/ipc/reconcile-views.ts';
import { claimOf, type There } from '../../shared/reconcile/compare.ts';
import type { Here } from '../../shared/reconcile/here.ts';
import { reconcile, type Reconciliation, type Row, type Whose } from '../../shared/reconcile/reconcile.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { Movement } from '../journal/journal.ts';
import type { Ledger } from '../journal/ledger.ts';
import type { Queries } from '../journal/queries.ts';
import type { Gateway, Known } from '../payment/gateway.ts';
import type { Listing, Span } from './listing.ts';
import { readPages } from './pages.ts';
import { createPatience, halted, type Patience } from './patience.ts';
import { createTillRecord, type TillRecord } from './till-record.ts';

export type RunPorts = {
  readonly gateway: Pick<Gateway, 'look' | 'transaction'>;
  readonly listing: Listing;
  readonly ledger: Ledger;
  readonly queries: Queries;
  readonly clock: Clock;
  /** Lets the attempt's own machine look at Dintero; whether it has had a readable answer in time. */
  readonly recheck: (movement: Movement) => Promise<boolean>;
  readonly isIdle: () => boolean;
  readonly isHalted: () => boolean;
  readonly progress: (progress: ReconcileProgress) => void;
};

export type Shop = Whose & { readonly registerId: RegisterId };

export type Outcome = Reconciliation & { readonly doubts: readonly ReconcileDoubt[] };

/** What is younger may not have reached the list yet, and says nothing about it. */
const listDelayMs = 10 * 60_000;

/**
 * One comparison: the till's record of the period, Dintero's list of it, and then, before anybody is alarmed, another
 * look at everything that does not fit, by the attempt's own machine where there is one.
 */
export async function runReconciliation(
  ports: RunPorts,
  shop: Shop,
  span: Required<Span>,
): Promise<Result<Outcome, Fault>> {
  const counts = { here: 0, there: 0, checked: 0, toCheck: 0 };
  let step: ReconcileProgress['step'] = 'till';
  function tell(change: Partial<typeof counts>): void {
    Object.assign(counts, change);
    ports.progress({ step, ...counts });
  }
  const patiently = createPatience({
    ...ports,
    waiting: (isWaiting) => {
      ports.progress({ step: isWaiting ? 'waiting' : step, ...counts });
    },
  });

  const record = createTillRecord(ports.ledger, ports.queries);
  await record.read(span, (here) => tell({ here }), ports.isHalted);
  if (ports.isHalted()) return fail(halted);

  step = 'dintero';
  const read = await readPages(
    {
      listing: ports.listing,
      patiently,
      progress: (there) => tell({ there }),
      isKnown: (there) => record.find(there.reference, there.id) !== undefined,
    },
    shop.storeId,
    span,
  );
  if (!read.ok) return read;
  const listed = [...read.value.there];
  // Payments from other days whose money moved in this period are the till's to answer for as well.
  for (const there of listed) record.find(there.reference, there.id);
  tell({ here: record.all().length });

  step = 'checking';
  const sure = await makeSure({ ports, patiently, record, shop, listed, tell });
  if (!sure.ok) return sure;
  const doubts = new Set<ReconcileDoubt>(read.value.doubts);
  if (sure.value.some((there) => wasLeftOut(there, listed, span, ports.clock))) doubts.add('list-leaves-out');
  const result = reconcile(
    record.all().map((here) => record.again(here)),
    [...listed, ...sure.value],
    shop,
  );
  return ok({ ...result, doubts: [...doubts] });
}

type Checking = {
  readonly ports: RunPorts;
  readonly patiently: Patience;
  readonly record: TillRecord;
  readonly shop: Shop;
  readonly listed: readonly There[];
  readonly tell: (change: { readonly checked: number; readonly toCheck?: number }) => void;
};

/** Looks again at every row that is not equal. Answers with the transactions as they are now. */
async function makeSure(checking: Checking): Promise<Result<readonly There[], Fault>> {
  const { ports, record, shop, listed, tell } = checking;
  const rows = reconcile(record.all(), listed, shop).rows.filter(isWorthAnotherLook);
  const found: There[] = [];
  tell({ checked: 0, toCheck: rows.length });
  for (const [index, row] of rows.entries()) {
    if (ports.isHalted()) return fail(halted);
    const there = await lookAgain(checking, row);
    if (!there.ok) return there;
    if (there.value !== undefined) found.push(there.value);
    tell({ checked: index + 1 });
  }
  return ok(found);
}

function isWorthAnotherLook({ kind, why, here }: Row): boolean {
  if (kind === 'equal' || kind === 'another-register' || why === 'given-back') return false;
  return here?.isUnderWay !== true;
}

async function lookAgain(
  { ports, patiently, record }: Checking,
  row: Row,
): Promise<Result<There | undefined, Fault>> {
  const { here, there } = row;
  if (here !== undefined) {
    for (const movement of movementsBehind(ports.queries, here)) {
      // The counter comes first here, too; the look itself is the desk's.
      await patiently(async () => ((await ports.recheck(movement)) ? ok(undefined) : fail(unanswered)));
      // Unanswered in the end, the difference stands: whoever looks at it under Attention asks again.
      if (ports.isHalted()) return fail(halted);
    }
    record.again(here);
  }
  if (there !== undefined) {
    const read = await patiently(() => ports.gateway.transaction(there.id));
    // What a list has shown is not unmade by an answer that does not know it.
    if (!read.ok) return isNotThere(read.fault) ? ok(undefined) : read;
    return ok({ ...there, ...read.value, changedAt: new Date(ports.clock.now()).toISOString() });
  }
  if (here === undefined) return ok(undefined);
  const report = await patiently(() => ports.gateway.look(knownOf(ports.ledger, here)));
  if (!report.ok) return isNotThere(report.fault) ? ok(undefined) : report;
  return ok(report.value.transaction);
}

const unanswered: Fault = { kind: 'no-answer', detail: 'the attempt was not looked at' };

/** The payment, and those of its refunds that are not decided. */
function movementsBehind(queries: Queries, { attemptId, saleId, refunds }: Here): readonly Movement[] {
  const open = new Set(
    refunds.filter(({ claim }) => claim === 'undecided').map(({ reference }) => reference),
  );
  return queries
    .movementsOf(saleId)
    .filter(({ state }) => state.attempt.id === attemptId || open.has(state.attempt.reference));
}

function knownOf(ledger: Ledger, here: Here): Known {
  const movement = ledger.byReference(here.reference);
  const sessionId = movement?.kind === 'payment' ? movement.state.sessionId : undefined;
  return {
    reference: here.reference,
    ...(sessionId === undefined ? {} : { sessionId }),
    ...(here.transactionId === undefined ? {} : { transactionId: here.transactionId as TransactionId }),
  };
}

function isNotThere(fault: Fault): boolean {
  return fault.kind === 'refused' && fault.status === 404 && fault.isReadable;
}

/** It exists, it is of this period, it is old enough, and the list did not have it. */
function wasLeftOut(there: There, listed: readonly There[], span: Required<Span>, clock: Clock): boolean {
  const atMs = Date.parse(there.at ?? '');
  const isInside = atMs >= span.fromMs && atMs <= Math.min(span.toMs, clock.now() - listDelayMs);
  return isInside && claimOf(there) === 'taken' && !listed.some(({ id }) => id === there.id);
}

/** Of one finding: what both sides say now, after the attempt's own machine has looked. */
export async function lookAtOne(
  ports: Omit<RunPorts, 'listing' | 'progress'>,
  shop: Shop,
  about: { readonly attemptId?: AttemptId; readonly transactionId?: string },
): Promise<Result<Row | undefined, Fault>> {
  const movement = about.attemptId === undefined ? undefined : ports.queries.movement(about.attemptId);
  const record = createTillRecord(ports.ledger, ports.queries);
  let here = movement === undefined ? undefined : record.find(movement.state.attempt.reference, '');
  if (here !== undefined) {
    for (const one of movementsBehind(ports.queries, here)) await ports.recheck(one);
    here = record.again(here);
  }
  const there = await thereOf(ports, here, about.transactionId);
  if (!there.ok) return there;
  const heres = here === undefined ? [] : [here];
  return ok(reconcile(heres, there.value === undefined ? [] : [there.value], shop).rows[0]);
}

async function thereOf(
  { gateway, ledger }: Pick<RunPorts, 'gateway' | 'ledger'>,
  here: Here | undefined,
  transactionId: string | undefined,
): Promise<Result<There | undefined, Fault>> {
  if (transactionId !== undefined)
    return orNothing(await gateway.transaction(transactionId as TransactionId));
  if (here === undefined) return ok(undefined);
  const report = await gateway.look(knownOf(ledger, here));
  return report.ok ? ok(report.value.transaction) : orNothing(report);
}

function orNothing(read: Result<There, Fault>): Result<There | undefined, Fault> {
  return read.ok || !isNotThere(read.fault) ? read : ok(undefined);
}

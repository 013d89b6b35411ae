import type { Fault } from '../../shared/faults.ts';
import type { ReconcileOutcome, ReconcileRow, ReconcileState } from '../../shared/ipc/reconcile-views.ts';
import type { FindingItem } from '../../shared/ipc/views.ts';
import type { Here } from '../../shared/reconcile/here.ts';
import { rowKinds, sumsOf, type Row, type RowKind } from '../../shared/reconcile/reconcile.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Who } from '../../shared/who.ts';
import { timelineIdOf, type Findings } from '../journal/findings.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import { spanOf, type Period } from './period.ts';
import { findingIdOf, findingIn, rowView } from './rows.ts';
import { lookAtOne, runReconciliation, type Outcome, type RunPorts, type Shop } from './run.ts';

export type ReconciliationPorts = Omit<RunPorts, 'isHalted' | 'progress'> & {
  readonly journal: Pick<Journal, 'record'>;
  readonly findings: Findings;
  readonly shop: () => Shop;
  readonly currency: string;
  readonly log: Log;
  /** The state, or what stands under Attention, has changed. */
  readonly changed: () => void;
};

export type Reconciling = {
  view(): ReconcileState;
  /** Begins; one at a time. Fault: `bad-input` for what is no period, `not-now` while one is running. */
  start(period: Period): Result<undefined, Fault>;
  stop(): void;
  rows(
    kind: RowKind,
    offset: number,
    limit: number,
  ): { readonly rows: readonly ReconcileRow[]; readonly total: number };
  /** What only a comparison has brought up, newest first. */
  items(): readonly FindingItem[];
  /** Asks Dintero about one finding now, and lets it go when both sides are equal. */
  check(id: string): Promise<Result<{ readonly isGone: boolean }, Fault>>;
  /** A person says how it was settled elsewhere. */
  settle(id: string, note: string, by: Who): Result<undefined, Fault>;
  close(): void;
};

export function createReconciliation(ports: ReconciliationPorts): Reconciling {
  const { findings, journal, queries, log, changed } = ports;
  let rows: readonly Row[] = [];
  let state: ReconcileState = lastState();
  let halt: (() => void) | undefined;
  let isClosed = false;

  /** After a restart the figures of the last comparison are still known. */
  function lastState(): ReconcileState {
    const outcome = ports.ledger.lastReconciled();
    return outcome === undefined
      ? { state: 'idle' }
      : { state: 'done', outcome: outcome as unknown as ReconcileOutcome, hasRows: false };
  }

  function become(next: ReconcileState): void {
    if (isClosed) return;
    state = next;
    changed();
  }

  function start(period: Period): Result<undefined, Fault> {
    if (state.state === 'running') return fail({ kind: 'not-now', reason: 'reconciling' });
    const span = spanOf(period);
    if (span === undefined)
      return fail({ kind: 'bad-input', path: 'from', detail: 'must be a period of whole days' });
    let isHalted = false;
    halt = () => {
      isHalted = true;
    };
    rows = [];
    become({
      state: 'running',
      ...period,
      progress: { step: 'till', here: 0, there: 0, checked: 0, toCheck: 0 },
    });
    const run = runReconciliation(
      {
        ...ports,
        isHalted: () => isHalted,
        progress: (progress) => {
          if (!isHalted) become({ state: 'running', ...period, progress });
        },
      },
      ports.shop(),
      span,
    );
    run.then(
      (result) => {
        if (isClosed) return;
        if (isHalted) become({ state: 'stopped', ...period });
        else if (!result.ok) become({ state: 'failed', ...period, fault: result.fault });
        else finish(period, result.value);
      },
      (error: unknown) => {
        log.error('reconciliation.broke', { error });
        become({ state: 'failed', ...period, fault: { kind: 'bug', reference: 'reconciliation' } });
      },
    );
    return ok(undefined);
  }

  function finish(period: Period, result: Outcome): void {
    rows = result.rows;
    const outcome: ReconcileOutcome = {
      ...period,
      at: new Date(ports.clock.now()).toISOString(),
      lists: rowKinds.map((kind) => ({ kind, ...sumsOf(rows, kind, ports.currency) })),
      withoutMoney: result.withoutMoney,
      doubts: result.doubts,
    };
    const standsByItself = whatStands();
    journal.record({ what: 'reconciled', facts: { ...outcome, differences: differencesOf(rows) } });
    for (const row of rows) follow(row, standsByItself);
    become({ state: 'done', outcome, hasRows: true });
  }

  function follow(row: Row, standsByItself: (here: Here) => boolean): void {
    const facts = findingIn(row, standsByItself);
    if (facts !== undefined) findings.note(facts);
    else for (const id of idsOf(row)) findings.clear(id);
  }

  /** The attempt, or a refund of it, stands under Attention: it tells by itself, and is settled there. */
  function whatStands(): (here: Here) => boolean {
    const sales = new Set(queries.attention().map(({ movement }) => movement.state.attempt.saleId));
    return ({ saleId }) => sales.has(saleId);
  }

  function attentionIdOf(row: Row): string | undefined {
    const open = idsOf(row).find((id) => findings.get(id)?.isOpen === true);
    if (open !== undefined || row.here === undefined) return open;
    const { saleId } = row.here;
    return queries.attention().find(({ movement }) => movement.state.attempt.saleId === saleId)?.movement
      .state.attempt.id;
  }

  function settledOf(row: Row): string | undefined {
    return findings.get(findingIdOf(row))?.settled;
  }

  return {
    view: () => state,
    start,
    stop: () => {
      halt?.();
    },
    rows(kind, offset, limit) {
      const ofKind = rows.filter((row) => row.kind === kind);
      const shown = ofKind.slice(offset, offset + limit);
      return {
        rows: shown.map((row) => rowView(row, attentionIdOf(row), settledOf(row))),
        total: ofKind.length,
      };
    },
    items: () =>
      findings.open().map(({ facts }) => {
        const { saleId: _, ...item } = facts;
        return { ...item, timeline: queries.timeline([timelineIdOf(facts)]) };
      }),
    async check(id) {
      const finding = findings.get(id);
      if (finding?.isOpen !== true) return fail({ kind: 'not-now', reason: 'no-such-attempt' });
      const { attemptId, transactionId } = finding.facts;
      const about = {
        ...(attemptId === undefined ? {} : { attemptId }),
        ...(transactionId === undefined ? {} : { transactionId }),
      };
      const row = await lookAtOne({ ...ports, isHalted: () => false }, ports.shop(), about);
      if (!row.ok) return row;
      if (isClosed) return fail({ kind: 'not-now', reason: 'not-set-up' });
      const facts = row.value === undefined ? undefined : findingIn(row.value, whatStands());
      if (facts === undefined) findings.clear(id);
      else findings.note({ ...facts, id });
      changed();
      return ok({ isGone: facts === undefined });
    },
    settle(id, note, by) {
      if (!findings.settle(id, note, by)) return fail({ kind: 'not-now', reason: 'no-such-attempt' });
      changed();
      return ok(undefined);
    },
    close() {
      isClosed = true;
      halt?.();
    },
  };
}

function idsOf({ here, there }: Row): readonly string[] {
  return [there?.id, here?.transactionId, here?.reference].filter((id) => id !== undefined);
}

/** For the record: which rows were not equal, and why. A shop with more of them has another problem. */
const maxNoted = 500;

function differencesOf(rows: readonly Row[]): readonly object[] {
  return rows
    .filter(({ kind }) => kind !== 'equal' && kind !== 'another-register')
    .slice(0, maxNoted)
    .map(({ kind, why, here, there }) => ({
      kind,
      why,
      reference: here?.reference ?? there?.reference,
      transaction: there?.id ?? here?.transactionId,
    }));
}

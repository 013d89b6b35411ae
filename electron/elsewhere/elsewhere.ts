import {
  notHere,
  type Here,
  type NotHere,
  type SaleElsewhere,
  type SaleThere,
} from '../../shared/elsewhere/sale.ts';
import { soldFrom } from '../../shared/elsewhere/sold.ts';
import type { Fault } from '../../shared/faults.ts';
import type { Reference, SaleId, TerminalId, TransactionId } from '../../shared/ids.ts';
import type { ElsewhereAnswer, SaleDetail } from '../../shared/ipc/views.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Who } from '../../shared/who.ts';
import type { Clock } from '../clock.ts';
import type { KeepElsewhere } from '../journal/elsewhere.ts';
import type { Ledger } from '../journal/ledger.ts';
import type { Queries } from '../journal/queries.ts';
import { zonedTime } from '../journal/zone.ts';
import type { Ids } from '../payment/desk.ts';
import { askedFor } from './asked-for.ts';
import { searchThere } from './search-there.ts';
import type { SalesThere } from './sales-there.ts';
import { elsewhereDetail, elsewhereRow } from './views.ts';

export type ElsewherePorts = {
  readonly salesThere: SalesThere;
  readonly queries: Queries;
  readonly ledger: Ledger;
  readonly keep: KeepElsewhere;
  readonly here: () => Here;
  readonly clock: Clock;
  readonly ids: Ids;
};

/** Sales that this journal does not have: found at Dintero, looked at, and taken up to be given back here. */
export type Elsewhere = {
  /** A newer question ends an older one. */
  find(text: string): Promise<Result<ElsewhereAnswer, Fault>>;
  show(id: TransactionId): Promise<Result<SaleDetail, Fault>>;
  /** Reads it once more and writes it down. Answers with the id that the sale has here from then on. */
  take(id: TransactionId, by: Who): Promise<Result<{ readonly saleId: SaleId }, Fault>>;
};

export function createElsewhere(ports: ElsewherePorts): Elsewhere {
  const { salesThere, queries, ledger, keep, here, clock, ids } = ports;
  let asked = 0;

  /** The row under which this journal has it: a sale of its own, or a payment that it does not know the end of. */
  function ownRow({ id, reference }: SaleThere): string | undefined {
    const movement =
      (reference === undefined ? undefined : queries.byReference(reference)) ?? ledger.paidBy(id);
    if (movement?.kind !== 'payment') return undefined;
    const { attempt } = movement.state;
    return queries.saleSlip(attempt.saleId)?.movementId === attempt.id ? attempt.saleId : attempt.id;
  }

  async function read(id: TransactionId): Promise<Result<SaleThere, Fault>> {
    const there = await salesThere.read(id);
    if (!there.ok) return isNotThere(there.fault) ? noSuchSale : there;
    // What is in this journal is given back by what stands in it, and by nothing else.
    return notHere(there.value, here()) === undefined && ownRow(there.value) === undefined
      ? there
      : noSuchSale;
  }

  return {
    async find(text) {
      asked += 1;
      const mine = asked;
      const today = zonedTime(clock.now()).local.slice(0, 10);
      const what = askedFor(text, today);
      if (what === undefined) return ok({ rows: [], none: 'unclear' });
      const search = { salesThere, storeId: here().storeId, isGivenUp: () => mine !== asked };
      const found = await searchThere(search, what);
      if (!found.ok) return found;
      const { sales, isCutShort } = found.value;
      const fit = sales.filter((there) => notHere(there, here()) === undefined);
      const rows = fit.map((there) => elsewhereRow(there, ownRow(there)));
      const none = rows.length > 0 ? undefined : noneOf(sales, here());
      return ok({
        rows,
        ...(none === undefined ? {} : { none }),
        ...(isCutShort ? { isCutShort } : {}),
      });
    },
    async show(id) {
      const there = await read(id);
      return there.ok ? ok(elsewhereDetail(queries, there.value)) : there;
    },
    async take(id, by) {
      const there = await read(id);
      if (!there.ok) return there;
      const known = queries.elsewhereBy(id);
      if (known !== undefined) return ok({ saleId: known.saleId });
      const sale = saleFrom(there.value, ids.next() as SaleId, here());
      const kept = keep(sale, by, new Date(clock.now()).toISOString());
      return kept.ok ? ok({ saleId: sale.saleId }) : kept;
    },
  };
}

const noSuchSale = fail({ kind: 'not-now', reason: 'no-such-sale' } as const);

function noneOf(sales: readonly SaleThere[], here: Here): 'nothing' | NotHere {
  const [first] = sales;
  return (first === undefined ? undefined : notHere(first, here)) ?? 'nothing';
}

function isNotThere(fault: Fault): boolean {
  return fault.kind === 'refused' && (fault.status === 404 || fault.status === 400) && fault.isReadable;
}

/** `notHere` has looked at it: it has a reference and a terminal, and its currency is ours. */
function saleFrom(there: SaleThere, saleId: SaleId, { storeId, currency }: Here): SaleElsewhere {
  return {
    saleId,
    transactionId: there.id,
    reference: there.reference as Reference,
    amount: there.captured,
    currency,
    storeId,
    terminalId: there.terminalId as TerminalId,
    at: there.at ?? there.createdAt ?? '',
    card: there.card,
    sold: soldFrom(there.items, there.captured),
  };
}

import { sum } from '../../shared/money.ts';
import type { ReconcileRow, Side } from '../../shared/ipc/reconcile-views.ts';
import { hadMoney } from '../../shared/payment/believe.ts';
import { doneHere, doneThere, netHere, netThere, type There } from '../../shared/reconcile/compare.ts';
import type { Here } from '../../shared/reconcile/here.ts';
import type { Row } from '../../shared/reconcile/reconcile.ts';
import type { FindingFacts } from '../journal/findings.ts';

/** By what a finding is known: Dintero's transaction or, where there is none, our reference. */
export function findingIdOf({ here, there }: Row): string {
  return there?.id ?? here?.transactionId ?? here?.reference ?? '';
}

/**
 * What a row brings up that nothing else does; undefined when it is in order, when it is another register's, or when the
 * attempt under way or under Attention tells it by itself.
 */
export function findingIn(row: Row, standsByItself: (here: Here) => boolean): FindingFacts | undefined {
  const { kind, why, here } = row;
  if (kind === 'equal' || kind === 'another-register' || why === undefined || why === 'given-back')
    return undefined;
  if (here !== undefined && (here.isUnderWay || standsByItself(here))) return undefined;
  const isFound = kind === 'only-there' ? why === 'no-record' || why === 'second-payment' : why === 'no-sale';
  const { reference, at, amount, currency, saleRowId, ...seen } = facesOf(row);
  return {
    id: findingIdOf(row),
    kind: isFound ? 'payment-found' : 'mismatch',
    why,
    reference,
    at,
    amount,
    currency,
    ...seen,
    ...(saleRowId === undefined ? {} : { saleRowId }),
    ...(row.there === undefined ? {} : { transactionId: row.there.id }),
    ...terminalOf(row),
    ...(here === undefined ? {} : { attemptId: here.attemptId, saleId: here.saleId }),
  };
}

function terminalOf({ here, there }: Row): { readonly terminalId?: string } {
  const terminalId = there?.terminalId ?? here?.terminalId;
  return terminalId === undefined ? {} : { terminalId };
}

/** A row as the page shows it. */
export function rowView(
  row: Row,
  attentionId: string | undefined,
  settled: string | undefined,
): ReconcileRow {
  return {
    kind: row.kind,
    ...(row.why === undefined ? {} : { why: row.why }),
    ...facesOf(row),
    ...(attentionId === undefined ? {} : { attentionId }),
    ...(settled === undefined ? {} : { settled }),
  };
}

type Faces = Omit<ReconcileRow, 'kind' | 'why' | 'attentionId' | 'settled'>;

function facesOf({ here, there }: Row): Faces {
  const { brand, lastFour } = there?.card ?? {};
  return {
    reference: here?.reference ?? there?.reference ?? there?.id ?? '',
    at: there?.createdAt ?? there?.at ?? here?.at ?? '',
    currency: there?.currency ?? here?.currency ?? '',
    amount: amountOf(here, there),
    ...(here === undefined ? {} : { here: sideHere(here) }),
    ...(there === undefined ? {} : { there: sideThere(there) }),
    ...(here?.receipt === undefined ? {} : { receipt: here.receipt }),
    ...(brand === undefined ? {} : { brand }),
    ...(lastFour === undefined ? {} : { lastFour }),
    ...(here === undefined ? {} : { saleRowId: here.receipt === undefined ? here.attemptId : here.saleId }),
  };
}

/** What is left there; what was asked for, where no side has taken anything yet. */
function amountOf(here: Here | undefined, there: There | undefined): ReconcileRow['amount'] {
  if (there !== undefined) return hadMoney(there.status) ? netThere(there) : there.amount;
  if (here === undefined) return sum([]);
  return here.claim === 'taken' ? netHere(here) : here.amount;
}

function sideHere(here: Here): Side {
  return { taken: here.taken, refunded: doneHere(here.refunds) };
}

function sideThere(there: There): Side {
  return { taken: there.captured, refunded: doneThere(there) };
}

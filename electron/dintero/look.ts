import type { Fault } from '../../shared/faults.ts';
import type { Reference, SessionId, TransactionId } from '../../shared/ids.ts';
import type { Report, TransactionStatus } from '../../shared/payment/payment.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Known } from '../payment/gateway.ts';
import type { DinteroClient } from './client.ts';
import { hasComeToSomething, sessionFacts, transactionFacts } from './facts.ts';
import { wireIdentified, wireSession, wireSessionRow, wireTransaction, wireTransactionRow } from './wire.ts';
import type { WireSession, WireTransaction } from './wire.ts';

/** One look at what Dintero knows of a payment (API.md 4.3, 8.3): by the most certain id there is. */
export function look(client: DinteroClient, known: Known): Promise<Result<Report, Fault>> {
  const { reference, sessionId, transactionId, isThorough = false } = known;
  if (transactionId !== undefined) {
    const byId = lookByTransaction(client, transactionId);
    return isThorough ? byId.then((report) => further(client, known, report)) : byId;
  }
  if (sessionId === undefined) return lookByReference(client, reference);
  return lookBySession(client, sessionId, reference, isThorough).then((report) =>
    isNotFound(report) ? lookByReference(client, reference) : report,
  );
}

/** A session that was just made, and is not there yet on the server that answers: its reference may be. */
function isNotFound(report: Result<Report, Fault>): boolean {
  return (
    !report.ok && report.fault.kind === 'refused' && report.fault.status === 404 && report.fault.isReadable
  );
}

async function lookByTransaction(client: DinteroClient, id: TransactionId): Promise<Result<Report, Fault>> {
  const transaction = await client.transaction(id);
  return transaction.ok ? ok({ transaction: transactionFacts(transaction.value) }) : transaction;
}

/** What a transaction without money may leave untold. Whatever cannot be read of it changes nothing. */
async function further(
  client: DinteroClient,
  { reference, sessionId }: Known,
  report: Result<Report, Fault>,
): Promise<Result<Report, Fault>> {
  if (!report.ok || report.value.transaction === undefined) return report;
  const { transaction } = report.value;
  // Its session may be over all the same.
  if (transaction.status === 'initiated' && sessionId !== undefined) {
    const session = await client.session(sessionId);
    return session.ok ? ok({ transaction, session: sessionFacts(session.value) }) : report;
  }
  if (weights[transaction.status] > weights.declined) return report;
  // A session has at most one transaction, by the book (API.md 2). Of two it is the one with the money.
  const found = await findTransaction(client, reference);
  return found.ok && found.value !== undefined ? ok({ transaction: transactionFacts(found.value) }) : report;
}

/**
 * A session need not name its transaction (API.md 4.1). Before one is believed that has come to something, or that is in
 * doubt, the transaction is looked for by our reference: money that is only there must not be missed. That search can only
 * add to what the session says; where it is refused or fails, the session is all there is. A row of ours that cannot be
 * read is no failure of the search, though: the money may be in it.
 */
async function lookBySession(
  client: DinteroClient,
  id: SessionId,
  reference: Reference,
  isThorough: boolean,
): Promise<Result<Report, Fault>> {
  const session = await client.session(id);
  if (!session.ok) return session;
  const report = await withTransaction(client, session.value);
  const isNamed = !report.ok || report.value.transaction !== undefined;
  if (isNamed || !(isThorough || hasComeToSomething(session.value))) return report;
  const found = await findTransaction(client, reference);
  if (!found.ok && found.fault === unreadableRow) return found;
  return found.ok && found.value !== undefined
    ? ok({ ...report.value, transaction: transactionFacts(found.value) })
    : report;
}

/** The session's transaction decides, so without it the session is not reported either. */
async function withTransaction(client: DinteroClient, wire: WireSession): Promise<Result<Report, Fault>> {
  const session = sessionFacts(wire);
  if (session.transactionId === undefined) return ok({ session });
  const transaction = await client.transaction(session.transactionId);
  return transaction.ok ? ok({ session, transaction: transactionFacts(transaction.value) }) : transaction;
}

async function lookByReference(client: DinteroClient, reference: Reference): Promise<Result<Report, Fault>> {
  const found = await findTransaction(client, reference);
  if (!found.ok) return found;
  if (found.value !== undefined) return ok({ transaction: transactionFacts(found.value) });
  const session = await findSession(client, reference);
  if (!session.ok) return session;
  return session.value === undefined ? ok({}) : withTransaction(client, session.value);
}

const pageSize = 100;
const maxPages = 5;

/** An older server may not know the filter, so every row is compared and a full page without ours is turned. */
async function findTransaction(
  client: DinteroClient,
  reference: Reference,
): Promise<Result<WireTransaction | undefined, Fault>> {
  let startingAfter: string | undefined;
  for (let page = 0; page < maxPages; page += 1) {
    const rows = await client.listTransactions({
      merchantReference: reference,
      limit: pageSize,
      startingAfter,
    });
    if (!rows.ok) return rows;
    const ours = rows.value.filter((row) => transactionReference(row) === reference);
    if (ours.length > 0) return mostTelling(ours);
    if (rows.value.some((row) => isUnreadableAbout(row, reference))) return fail(unreadableRow);
    const last = wireIdentified.safeParse(rows.value.at(-1));
    if (rows.value.length < pageSize || !last.success || last.data.id === startingAfter) break;
    startingAfter = last.data.id;
  }
  return ok(undefined);
}

/** It speaks of our reference, but not where a transaction has its own: what it is cannot be told. */
function isUnreadableAbout(row: unknown, reference: Reference): boolean {
  return transactionReference(row) === undefined && JSON.stringify(row).includes(`"${reference}"`);
}

function transactionReference(row: unknown): string | undefined {
  const read = wireTransactionRow.safeParse(row);
  return read.success ? read.data.merchant_reference : undefined;
}

/** How much money may be behind a status: of several transactions the one with the most decides. */
const weights: Readonly<Record<TransactionStatus, number>> = {
  captured: 4,
  'partially-captured': 4,
  'partially-refunded': 4,
  refunded: 4,
  authorized: 3,
  'on-hold': 2,
  unknown: 2,
  other: 2,
  initiated: 2,
  declined: 1,
  failed: 1,
  voided: 1,
};

/** Ours, but unreadable, is not nothing: the money may be in that very row. */
const unreadableRow: Fault = { kind: 'no-answer', detail: 'not as expected: our row in a list' };

function mostTelling(rows: readonly unknown[]): Result<WireTransaction | undefined, Fault> {
  const read = rows.map((row) => wireTransaction.safeParse(row));
  if (read.some((one) => !one.success)) return fail(unreadableRow);
  const ours = read.flatMap((one) => (one.success ? [one.data] : []));
  const weight = (wire: WireTransaction): number => weights[transactionFacts(wire).status];
  return ok([...ours].sort((a, b) => weight(b) - weight(a))[0]);
}

/** Not every base has this search (API.md 8.2): one that refuses it knows nothing, and says nothing about the rest. */
async function findSession(
  client: DinteroClient,
  reference: Reference,
): Promise<Result<WireSession | undefined, Fault>> {
  const rows = await client.searchSessions({ search: reference, limit: pageSize });
  if (!rows.ok) {
    const isUnknownHere = rows.fault.kind === 'refused' && [400, 403, 404].includes(rows.fault.status);
    return isUnknownHere ? ok(undefined) : rows;
  }
  const ours = rows.value.filter(
    (row) => wireSessionRow.safeParse(row).data?.order.merchant_reference === reference,
  );
  const read = ours.map((row) => wireSession.safeParse(row));
  if (read.some((one) => !one.success)) return fail(unreadableRow);
  const sessions = read.flatMap((one) => (one.success ? [one.data] : []));
  return ok(sessions.find((one) => one.transaction_id !== undefined) ?? sessions[0]);
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { sumsOf } from '../../electron/practice/records.ts';
import type { PracticeServer } from '../../electron/practice/server.ts';

type MovementRow = {
  readonly id: string;
  readonly kind: 'payment' | 'refund';
  readonly sale: string;
  readonly reference: string;
  readonly amount: number;
  readonly isOpen: boolean;
  readonly attention?: string;
};

type SlipRow = {
  readonly kind: 'sale' | 'return';
  readonly receipt: number;
  readonly sale: string;
  readonly operation: string;
  readonly amount: number;
};

/** The till's record as it lies on the disk, read beside the till. */
export type Books = {
  readonly movements: readonly MovementRow[];
  readonly slips: readonly SlipRow[];
  /** Of the append-only record, in order. */
  readonly hashes: readonly string[];
};

export function readBooks(profile: string, accountId: string): Books {
  const file = join(profile, 'journal', `${accountId}.sqlite`);
  if (!existsSync(file)) return { movements: [], slips: [], hashes: [] };
  const database = new DatabaseSync(file, { readOnly: true });
  const all = (sql: string): Record<string, unknown>[] =>
    database.prepare(sql).all() as Record<string, unknown>[];
  try {
    return {
      movements: all(
        'SELECT id, kind, sale, reference, amount, is_open, attention FROM movement ORDER BY started_at',
      ).map(({ is_open, attention, ...rest }) => ({
        ...(rest as Omit<MovementRow, 'isOpen' | 'attention'>),
        isOpen: is_open === 1,
        ...(typeof attention === 'string' ? { attention } : {}),
      })),
      slips: all('SELECT kind, receipt, sale, operation, amount FROM slip ORDER BY receipt') as SlipRow[],
      hashes: all('SELECT hash FROM record ORDER BY seq').map(({ hash }) => String(hash)),
    };
  } finally {
    database.close();
  }
}

/** Every promise about money that these books and the far end's break, in words; none is what is hoped for. */
export function brokenPromises(books: Books, before: Books, server: PracticeServer): readonly string[] {
  return [
    ...books.movements.filter(({ isOpen }) => isOpen).map(({ reference }) => `${reference} has no end`),
    ...brokenByRequests(books, server),
    ...brokenByMoney(books, server),
    ...brokenBySlips(books, server),
    ...(before.hashes.every((hash, index) => books.hashes[index] === hash) ? [] : ['the record has changed']),
  ];
}

/** One POST an attempt, and none that was not written down first. */
function brokenByRequests({ movements }: Books, { control }: PracticeServer): readonly string[] {
  return (['create', 'refund'] as const).flatMap((route) => {
    const sent = control.requests(route).map(({ body }) => referenceIn(body));
    const twice = sent.filter((reference, index) => sent.indexOf(reference) !== index);
    const unknown = sent.filter((reference) => !movements.some((one) => one.reference === reference));
    return [
      ...twice.map((reference) => `${route} was sent twice for ${reference}`),
      ...unknown.map((reference) => `${route} was sent for ${reference}, which is not written down`),
    ];
  });
}

function referenceIn(body: unknown): string {
  const { order, refund_reference } = body as {
    readonly order?: { readonly merchant_reference: string };
    readonly refund_reference?: string;
  };
  return order?.merchant_reference ?? refund_reference ?? 'nothing';
}

/** What was taken is a sale's or a person is told of it; it was taken once; no more went back than came. */
function brokenByMoney({ movements, slips }: Books, { control }: PracticeServer): readonly string[] {
  const taken = control.transactions().filter((transaction) => sumsOf(transaction).captured > 0);
  return taken.flatMap((transaction) => {
    const { id, merchant_reference: reference } = transaction;
    const { captured, refunded } = sumsOf(transaction);
    const movement = movements.find((one) => one.reference === reference);
    const isSold = slips.some(
      (slip) => slip.kind === 'sale' && slip.operation === id && slip.amount === captured,
    );
    const isTwice = taken.some((other) => other !== transaction && other.merchant_reference === reference);
    return [
      ...(isSold || movement?.attention !== undefined ? [] : [`${reference} was taken and nobody knows`]),
      ...(isTwice ? [`${reference} was taken twice`] : []),
      ...(refunded > captured ? [`${reference} gave back more than it took`] : []),
    ];
  });
}

/** One receipt a sale, numbered without a gap, and money behind each. */
function brokenBySlips({ movements, slips }: Books, { control }: PracticeServer): readonly string[] {
  const transactions = control.transactions();
  const gaps = (['sale', 'return'] as const).filter((kind) =>
    slips.filter((slip) => slip.kind === kind).some(({ receipt }, index) => receipt !== index + 1),
  );
  const sales = slips.filter(({ kind }) => kind === 'sale');
  const returns = slips.filter(({ kind }) => kind === 'return');
  const given = transactions.reduce((total, transaction) => total + sumsOf(transaction).refunded, 0);
  const open = movements.filter(({ kind, attention }) => kind === 'refund' && attention !== undefined);
  const receipted = returns.reduce((total, { amount }) => total - amount, 0);
  const unsure = open.reduce((total, { amount }) => total + amount, 0);
  return [
    ...gaps.map((kind) => `the ${kind} receipts have a gap`),
    ...sales
      .filter((slip) => sales.some((other) => other !== slip && other.sale === slip.sale))
      .map(({ sale }) => `${sale} has two receipts`),
    ...sales
      .filter(({ operation }) => !transactions.some(({ id }) => id === operation))
      .map(({ receipt }) => `receipt ${String(receipt)} has no money behind it`),
    ...(receipted <= given && given <= receipted + unsure
      ? []
      : [`${String(given)} went back, and the receipts say ${String(receipted)}`]),
  ];
}

import { stringify } from 'csv-stringify/sync';
import { saftEvent } from '../../shared/audit/saft-event.ts';
import type { AuditWords, CsvColumn } from '../../shared/audit-words/said.ts';
import { beforeAndAfter, tell } from '../../shared/audit-words/sentence.ts';
import type { AuditRow } from '../../shared/ipc/audit-views.ts';
import { formatAmount } from '../../shared/money.ts';
import type { TrailRow } from '../journal/trail.ts';
import { zonedTime } from '../journal/zone.ts';
import type { RecordWords } from '../record-words.ts';

export type CsvAbout = {
  readonly words: RecordWords;
  readonly isPractice: boolean;
  readonly terminalName: (id: string) => string;
  /** The receipt that a customer holds of this sale. */
  readonly receiptOf: (sale: string) => string | undefined;
};

/** As a Norwegian Excel opens it by a press. */
const form = { delimiter: ';', record_delimiter: '\r\n', escape_formulas: true } as const;

const columns: readonly CsvColumn[] = [
  'time',
  'who',
  'role',
  'approver',
  'what',
  'words',
  'receipt',
  'sale',
  'reference',
  'amount',
  'before',
  'after',
  'saft',
  'attempt',
  'details',
  'number',
  'hash',
];

/** The first line, behind the mark by which Excel knows that it is UTF-8. */
export function csvHead({ words }: CsvAbout): string {
  const { csv } = words.audit;
  return `\ufeff${stringify([columns.map((column) => csv[column])], form)}`;
}

/**
 * A line a row. Whatever a cell begins with, a spreadsheet takes it for text. `details` is the row's body as it stands in
 * the record: with time, zone, event, attempt and sale, and with the hash of the row before, it gives the hash again.
 */
export function csvLines(
  rows: readonly { readonly raw: TrailRow; readonly row: AuditRow }[],
  about: CsvAbout,
): string {
  return stringify(
    rows.map(({ raw, row }) => {
      const cells = cellsOf(raw, row, about);
      return columns.map((column) => cells[column]);
    }),
    form,
  );
}

function cellsOf(
  raw: TrailRow,
  row: AuditRow,
  { words, isPractice, terminalName, receiptOf }: CsvAbout,
): Readonly<Record<CsvColumn, string>> {
  const { facts } = row;
  const text = (name: string): string => facts[name] ?? '';
  const { before, after } = sides(row, words.audit);
  const told = tell(row, words.audit, {
    words: words.timeline,
    amountText: (amount) => `${formatAmount(amount)} kr`,
    cardText: (brand, lastFour) =>
      [brand, lastFour === undefined ? undefined : `•••• ${lastFour}`].filter(Boolean).join(' '),
    terminalName,
  });
  return {
    time: `${zonedTime(Date.parse(raw.at)).local}${raw.at.slice(19, 23)}${raw.zone}`,
    who: facts['who'] ?? text('operator'),
    role: text('role'),
    approver: text('approver'),
    what: raw.what,
    words: told.how === '' ? told.title : `${told.title} · ${told.how}`,
    receipt: facts['receipt'] ?? (raw.sale === null ? '' : (receiptOf(raw.sale) ?? '')),
    sale: raw.sale ?? '',
    reference: text('reference'),
    amount: text('amount'),
    before,
    after,
    saft: saftEvent(raw.what, facts, isPractice) ?? '',
    attempt: raw.movement ?? '',
    details: raw.body,
    number: String(raw.seq),
    hash: raw.hash,
  };
}

function sides(row: AuditRow, words: AuditWords): { readonly before: string; readonly after: string } {
  const { changes, lines } = row;
  if (changes !== undefined) {
    const side = (which: 'before' | 'after'): string =>
      changes.map((change) => `${change.field}: ${change[which]}`).join('\n');
    return { before: side('before'), after: side('after') };
  }
  if (lines !== undefined) {
    const all = lines.join('\n');
    return row.what === 'basket-cleared' ? { before: all, after: '' } : { before: '', after: all };
  }
  return beforeAndAfter(row, words) ?? { before: '', after: '' };
}

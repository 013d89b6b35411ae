import type { AuditQuestion } from '../../shared/ipc/audit-views.ts';
import type { SaleId } from '../../shared/ids.ts';
import type { TrailMark } from '../journal/trail.ts';
import { zonedTime } from '../journal/zone.ts';
import type { Works } from '../ports.ts';
import type { RecordWords } from '../record-words.ts';
import type { Settings } from '../store/settings.ts';
import { csvHead, csvLines, type CsvAbout } from './csv.ts';
import { asked, auditRow } from './rows.ts';

/** Some tens of milliseconds each: a payment that is under way does not wait for longer. */
const pageSize = 200;

export type Export = {
  /** The file's text, a page at a time, so that a year of records is never in the memory at once. */
  readonly parts: AsyncIterable<string>;
  readonly name: string;
  /** How many rows there were, once all parts were taken. */
  readonly rows: () => number;
};

/** What happened in a time, oldest first, up to what there was when it was asked for. */
export function exportOf(
  question: AuditQuestion,
  works: Works,
  settings: Settings,
  words: RecordWords,
): Export {
  const { register, mode, terminals } = works;
  const { trail, queries } = register;
  const about: CsvAbout = {
    words,
    isPractice: mode === 'practice',
    terminalName: (id) => terminals().find((one) => one.id === id)?.name ?? id,
    receiptOf: (sale) => {
      const slip = queries.saleSlip(sale as SaleId);
      return slip === undefined ? undefined : String(slip.receipt.number);
    },
  };
  const lastSeq = trail.last();
  const meant = asked(question, settings);
  let rows = 0;

  async function* parts(): AsyncIterable<string> {
    yield csvHead(about);
    let after: TrailMark | undefined;
    for (;;) {
      const from = after === undefined ? {} : { after };
      const page = trail.rows({ ...meant, ...from, order: 'oldest', limit: pageSize });
      const known = page.filter(({ seq }) => seq <= lastSeq);
      rows += known.length;
      const lines = known.map((raw) => ({ raw, row: auditRow(raw, queries) }));
      if (lines.length > 0) yield csvLines(lines, about);
      const last = page.at(-1);
      if (last === undefined || page.length < pageSize) return;
      after = { at: last.at, seq: last.seq };
      // The counter comes first: whatever waits is done between two pages.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  return { parts: parts(), name: nameOf(question, settings), rows: () => rows };
}

/** `record-K1-2026-11-22T1600-2026-11-22T1700.csv` */
function nameOf({ from, to }: AuditQuestion, { register }: Settings): string {
  const minute = (iso: string): string => zonedTime(Date.parse(iso)).local.slice(0, 16).replace(':', '');
  return `record-${register.id.replace(/[^A-Za-z0-9_-]/g, '_')}-${minute(from)}-${minute(to)}.csv`;
}

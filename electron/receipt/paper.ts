import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '../../shared/faults.ts';
import type { LogoId } from '../../shared/letterhead/letterhead.ts';
import type { Receipt } from '../../shared/receipt.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ShiftReport } from '../../shared/shift/report.ts';
import type { Log } from '../log.ts';
import { writeFileWhole } from '../store/write-file.ts';
import { merchantSlipHtml, receiptHtml, shiftHtml, type DrawCode } from './html.ts';
import type { OpenSheet, Sheet } from './sheet.ts';

export type PaperPorts = {
  readonly openSheet: OpenSheet;
  /** A logo as a `data:` address; undefined where there is none to show. */
  readonly logo: (logo: LogoId) => Promise<string | undefined>;
  /** Where the shop finds its receipts as PDF; made when it is not there. */
  readonly folder: string;
  readonly log: Log;
  /** A printer that does not answer must not keep the cashier waiting. */
  readonly limitMs?: number;
};

/** Printer and PDF. Whatever becomes of them, the sale stands. */
export type ReceiptPaper = {
  /** Fault: `printer-silent` for every way in which no paper comes out. */
  print(
    receipt: Receipt,
    what: 'customer' | 'merchant',
    how?: { readonly isCopy: boolean },
  ): Promise<Result<undefined, Fault>>;
  /** Faults: `pdf-not-made`, `pdf-not-saved`. The same receipt is written to the same file. */
  pdf(receipt: Receipt): Promise<Result<{ readonly path: string }, Fault>>;
  /** What a shift took, with the same faults. */
  printReport(report: ShiftReport): Promise<Result<undefined, Fault>>;
  reportPdf(report: ShiftReport): Promise<Result<{ readonly path: string }, Fault>>;
};

const defaultLimitMs = 15_000;

export function createPaper({
  openSheet,
  logo,
  folder,
  log,
  limitMs = defaultLimitMs,
}: PaperPorts): ReceiptPaper {
  /** A number in the log says of what. */
  async function print(
    number: number,
    toHtml: (drawCode: DrawCode) => string,
  ): Promise<Result<undefined, Fault>> {
    try {
      const { drawCode } = await import('./code.ts');
      const isPrinted = await onSheet(openSheet, toHtml(drawCode), limitMs, (sheet) => sheet.print());
      if (isPrinted) return ok(undefined);
      log.warn('No printer took the paper', { number });
    } catch (error) {
      log.error('The paper could not be printed', { number, error });
    }
    return fail({ kind: 'not-now', reason: 'printer-silent' });
  }

  async function save(
    name: string,
    toHtml: (drawCode: DrawCode) => string,
  ): Promise<Result<{ readonly path: string }, Fault>> {
    const path = join(folder, name);
    const pdf = await draw(path, toHtml);
    if (pdf === undefined) return fail({ kind: 'not-now', reason: 'pdf-not-made' });
    try {
      await mkdir(folder, { recursive: true });
      await writeFileWhole(path, pdf, 0o644);
      return ok({ path });
    } catch (error) {
      log.error('The paper could not be saved', { path, error });
      return fail({ kind: 'not-now', reason: 'pdf-not-saved' });
    }
  }

  async function draw(path: string, toHtml: (drawCode: DrawCode) => string): Promise<Uint8Array | undefined> {
    try {
      const { drawCode } = await import('./code.ts');
      return await onSheet(openSheet, toHtml(drawCode), limitMs, (sheet) => sheet.pdf());
    } catch (error) {
      log.error('The paper could not be drawn', { path, error });
      return undefined;
    }
  }

  async function pictureOf({ letterhead }: Receipt): Promise<string | undefined> {
    return letterhead?.logo === undefined ? undefined : logo(letterhead.logo);
  }

  return {
    async print(receipt, what, how) {
      if (what === 'merchant')
        return print(receipt.number, (drawCode) => merchantSlipHtml(receipt, drawCode));
      const picture = await pictureOf(receipt);
      return print(receipt.number, (drawCode) => receiptHtml(receipt, { drawCode, picture }, how?.isCopy));
    },
    async pdf(receipt) {
      const picture = await pictureOf(receipt);
      return save(pdfName(receipt), (drawCode) => receiptHtml(receipt, { drawCode, picture }));
    },
    printReport: (report) => print(report.number, (drawCode) => shiftHtml(report, drawCode)),
    reportPdf: (report) => save(reportName(report), (drawCode) => shiftHtml(report, drawCode)),
  };
}

/** `salgskvittering-K1-1042.pdf`. What is no real receipt says so in its name as well. */
export function pdfName({ kind, mode, registerId, number }: Receipt): string {
  const real = kind === 'sale' ? 'salgskvittering' : 'returkvittering';
  const names = { live: real, sandbox: `test-${real}`, practice: `trening-${real}` };
  return `${names[mode]}-${inName(registerId)}-${String(number)}.pdf`;
}

/** `skiftrapport-K1-118.pdf`. */
export function reportName({ shop: { mode, registerId }, number }: ShiftReport): string {
  const names = { live: 'skiftrapport', sandbox: 'test-skiftrapport', practice: 'trening-skiftrapport' };
  return `${names[mode]}-${inName(registerId)}-${String(number)}.pdf`;
}

function inName(registerId: string): string {
  return registerId.replace(/[^A-Za-z0-9_-]/g, '_');
}

async function onSheet<T>(
  openSheet: OpenSheet,
  html: string,
  limitMs: number,
  use: (sheet: Sheet) => Promise<T>,
): Promise<T> {
  const opening = openSheet(html);
  try {
    return await within(
      limitMs,
      opening.then((sheet) => use(sheet)),
    );
  } finally {
    // One that opens too late is closed as well. If it never opens, its failure has been told already.
    void opening.then(
      (sheet) => sheet.close(),
      () => undefined,
    );
  }
}

function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No answer within ${String(limitMs)} ms`)), limitMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

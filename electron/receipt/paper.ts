import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '../../shared/faults.ts';
import type { Receipt } from '../../shared/receipt.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Log } from '../log.ts';
import { writeFileWhole } from '../store/write-file.ts';
import { merchantSlipHtml, receiptHtml } from './html.ts';
import type { OpenSheet, Sheet } from './sheet.ts';

export type PaperPorts = {
  readonly openSheet: OpenSheet;
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
  /** Fault: `storage`. The same receipt is written to the same file. */
  pdf(receipt: Receipt): Promise<Result<{ readonly path: string }, Fault>>;
};

const defaultLimitMs = 15_000;

export function createPaper({ openSheet, folder, log, limitMs = defaultLimitMs }: PaperPorts): ReceiptPaper {
  return {
    print: async (receipt, what, how) => {
      try {
        const { drawCode } = await import('./code.ts');
        const html =
          what === 'customer'
            ? receiptHtml(receipt, drawCode, how?.isCopy)
            : merchantSlipHtml(receipt, drawCode);
        const isPrinted = await onSheet(openSheet, html, limitMs, (sheet) => sheet.print());
        if (isPrinted) return ok(undefined);
        log.warn('No printer took the receipt', { number: receipt.number });
      } catch (error) {
        log.error('The receipt could not be printed', { number: receipt.number, error });
      }
      return fail({ kind: 'not-now', reason: 'printer-silent' });
    },

    pdf: async (receipt) => {
      const path = join(folder, pdfName(receipt));
      try {
        const { drawCode } = await import('./code.ts');
        const html = receiptHtml(receipt, drawCode);
        const pdf = await onSheet(openSheet, html, limitMs, (sheet) => sheet.pdf());
        await mkdir(folder, { recursive: true });
        await writeFileWhole(path, pdf, 0o644);
        return ok({ path });
      } catch (error) {
        log.error('The receipt could not be saved', { path, error });
        return fail({ kind: 'storage', detail: `The receipt could not be saved as ${path}` });
      }
    },
  };
}

/** `salgskvittering-K1-1042.pdf`. What is no real receipt says so in its name as well. */
export function pdfName({ kind, mode, registerId, number }: Receipt): string {
  const real = kind === 'sale' ? 'salgskvittering' : 'returkvittering';
  const names = { live: real, sandbox: `test-${real}`, practice: `trening-${real}` };
  return `${names[mode]}-${registerId.replace(/[^A-Za-z0-9_-]/g, '_')}-${String(number)}.pdf`;
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

import type { Fault } from '../../shared/faults.ts';
import type { PrinterView } from '../../shared/ipc/printer-views.ts';
import type { Language } from '../../shared/languages.ts';
import { paperWords, type PaperWords } from '../../shared/paper-words/paper-words.ts';
import { paperLines } from '../../shared/paper-lines.ts';
import type { NetworkPrinter, PrinterTrouble } from '../../shared/printer.ts';
import type { ReceiptRow } from '../../shared/receipt-text.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { ReadLogo } from './encode.ts';
import { printOverNetwork } from './network.ts';
import { createPrintQueue } from './queue.ts';

/** The receipt printer that the till itself speaks to. Whatever becomes of its paper, the sale stands. */
export type Printer = {
  /** Fault: a printer's trouble. The paper then waits for the printer, and comes out by itself. */
  print(id: string, rows: readonly ReceiptRow[], printed: () => void): Promise<Result<undefined, Fault>>;
  /** A page with every sign that Norwegian printers get wrong, straight to a printer that need not be saved yet. */
  test(printer: NetworkPrinter): Promise<Result<undefined, Fault>>;
  openDrawer(): Promise<Result<undefined, Fault>>;
  view(): Omit<PrinterView, 'revision'>;
  /** The printer was changed: what waited for the other one is not wanted from this one. */
  changed(): void;
  stop(): void;
};

export type PrinterPorts = {
  /** Undefined: receipts go to the system's default printer. */
  readonly printer: () => NetworkPrinter | undefined;
  /** Of the shop's papers. */
  readonly language: () => Language;
  /** Undefined where the till does not have it any more: the paper then comes without. */
  readonly logo: ReadLogo;
  readonly clock: Clock;
  readonly log: Log;
  readonly tell: () => void;
};

export function createPrinter({ printer, language, logo, clock, log, tell }: PrinterPorts): Printer {
  const queue = createPrintQueue({
    send: (bytes) => {
      const to = printer();
      return to === undefined ? Promise.resolve(fail('printer-silent')) : printOverNetwork(to, bytes);
    },
    clock,
    log,
    changed: tell,
  });

  return {
    async print(id, rows, printed) {
      const bytes = async (): Promise<Uint8Array> => {
        const to = printer();
        return to === undefined ? new Uint8Array() : bytesOf(rows, to, logo);
      };
      return told(await queue.put({ id, bytes, printed }));
    },
    async test(to) {
      return told(await printOverNetwork(to, await bytesOf(testRows(to, paperWords(language())), to, logo)));
    },
    async openDrawer() {
      const to = printer();
      if (to?.hasDrawer !== true) return fail({ kind: 'not-now', reason: 'no-drawer' });
      const { encodeDrawer } = await import('./encode.ts');
      return told(await printOverNetwork(to, await encodeDrawer(to)));
    },
    view() {
      const to = printer();
      return { ...queue.view(), ...(to === undefined ? {} : { host: to.host }) };
    },
    changed: () => {
      queue.giveUp();
    },
    stop: () => {
      queue.stop();
    },
  };
}

async function bytesOf(rows: readonly ReceiptRow[], to: NetworkPrinter, logo: ReadLogo): Promise<Uint8Array> {
  const { encodeLines } = await import('./encode.ts');
  return encodeLines(paperLines(rows, to.columns), to, logo);
}

function told(result: Result<undefined, PrinterTrouble>): Result<undefined, Fault> {
  return result.ok ? ok(undefined) : fail({ kind: 'not-now', reason: result.fault });
}

function testRows({ columns }: NetworkPrinter, { printerTest, marks }: PaperWords): readonly ReceiptRow[] {
  return [
    { kind: 'title', text: printerTest.title },
    { kind: 'notice', text: marks.practice },
    { kind: 'centre', text: 'æøå ÆØÅ äöü é € ×' },
    { kind: 'rule' },
    { kind: 'pair', left: printerTest.columns(String(columns)), right: '249,00' },
    { kind: 'slip', text: '1234567890'.repeat(5).slice(0, columns) },
    { kind: 'rule' },
    { kind: 'centre', text: printerTest.edges },
    { kind: 'code', text: 'DINTERO-CASHIER-TEST' },
  ];
}

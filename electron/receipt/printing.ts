import type { Fault } from '../../shared/faults.ts';
import { receiptRows } from '../../shared/receipt-text.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ShiftReport } from '../../shared/shift/report.ts';
import { shiftRows } from '../../shared/shift/report-text.ts';
import type { Who } from '../../shared/who.ts';
import type { SlipRow } from '../journal/queries.ts';
import type { Log } from '../log.ts';
import { causedBy, type Facts } from '../payment/facts.ts';
import type { Paper } from '../ports.ts';
import type { Printer } from '../printer/printer.ts';
import type { Register } from '../register.ts';
import { receiptOf } from '../journal/receipt-of.ts';
import type { Settings } from '../store/settings.ts';
import { merchantRows } from './html.ts';

export type PrintingPorts = {
  readonly paper: Paper;
  readonly printer: Printer;
  readonly settings: { readonly read: () => Settings };
  readonly log: Log;
};

export type What = 'customer' | 'merchant';

/** Receipts on paper, by whichever printer there is, and the record of each. */
export type Printing = {
  /** Faults: `copy-made` where the customer's receipt and its one copy are out already, and a printer's trouble. */
  print(register: Register, slip: SlipRow, what: What, by: Who): Promise<Result<undefined, Fault>>;
  /** What a shift took; printed as often as somebody wants it. A printer's trouble. */
  printShift(report: ShiftReport): Promise<Result<undefined, Fault>>;
  /** Prints a receipt that has just been made, where the shop wants all of them on paper. */
  printNew(register: Register, slip: SlipRow, by: Who): void;
};

export function createPrinting({ paper, printer, settings, log }: PrintingPorts): Printing {
  const begun = new Set<string>();
  /** Pressed twice it is one paper, by any printer: otherwise both would be originals. */
  const underWay = new Map<string, Promise<Result<undefined, Fault>>>();

  function print(register: Register, slip: SlipRow, what: What, by: Who): Promise<Result<undefined, Fault>> {
    const id = `${slip.id} ${what}`;
    const same = underWay.get(id);
    if (same !== undefined) return same;
    const printing = printOne(id, register, slip, what, by).finally(() => underWay.delete(id));
    underWay.set(id, printing);
    return printing;
  }

  async function printOne(
    id: string,
    register: Register,
    slip: SlipRow,
    what: What,
    by: Who,
  ): Promise<Result<undefined, Fault>> {
    const isCustomers = what === 'customer';
    const out = isCustomers ? papersOut(register, slip) : 0;
    // One copy, and it says so (kassasystemforskrifta § 2-8-6).
    if (out > 1) return fail({ kind: 'not-now', reason: 'copy-made' });
    const isCopy = out === 1;
    const receipt = receiptOf(register.queries, slip);
    const printed = (): void => {
      note(register, slip, { paper: what, ...(isCopy ? { copy: 'yes' } : {}), ...causedBy(by) });
    };
    if (settings.read().printer?.network !== undefined) {
      const rows = isCustomers ? receiptRows(receipt, { isCopy }) : merchantRows(receipt);
      return printer.print(id, rows, printed);
    }
    const result = await paper.print(receipt, what, { isCopy });
    if (result.ok) printed();
    return result.ok ? ok(undefined) : result;
  }

  /**
   * Copies are counted in the X and Z reports, so each one leaves a record. When the disk will not take it, the paper is
   * out all the same: saying otherwise would only bring another copy.
   */
  function note(register: Register, slip: SlipRow, facts: Facts): void {
    const movement = register.queries.movement(slip.movementId);
    if (movement === undefined) return;
    try {
      register.journal.note(movement, { what: 'receipt-printed', facts });
    } catch (error) {
      log.error('paper.not-noted', { attempt: slip.movementId, error });
    }
  }

  return {
    print,
    printShift: (report) =>
      settings.read().printer?.network === undefined
        ? paper.printReport(report)
        : printer.print(`shift ${String(report.number)}`, shiftRows(report), () => undefined),
    printNew(register, slip, by) {
      if (settings.read().printer?.isAutomatic !== true || begun.has(slip.id)) return;
      begun.add(slip.id);
      if (papersOut(register, slip) > 0) return;
      print(register, slip, 'customer', by).catch((error: unknown) => {
        log.error('paper.automatic-broke', { attempt: slip.movementId, error });
      });
    },
  };
}

/** How often the customer's receipt is on paper. A till of earlier did not say which paper it was. */
function papersOut({ queries }: Register, { movementId }: SlipRow): number {
  const printed = queries.timeline([movementId]).filter(({ what }) => what === 'receipt-printed');
  return printed.filter(({ facts }) => facts['paper'] !== 'merchant').length;
}

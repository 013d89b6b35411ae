import type { PrinterTrouble } from '../printer.ts';

/** What the receipt printer is doing. `revision` is higher with every new value. */
export type PrinterView = {
  readonly revision: number;
  /** The network printer's address; absent where receipts go to the system's own. */
  readonly host?: string;
  /** Papers that have been asked for and are not out yet. */
  readonly waiting: number;
  /** Why they wait. */
  readonly trouble?: PrinterTrouble;
};

import type { NetworkPrinter, PrinterSettings, PrinterTrouble } from '../printer.ts';
import type { Nothing } from './nothing.ts';

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

/** The printer for receipts, and the drawer on it. */
export type PrinterCommands = {
  'printer:read': { input: Nothing; output: { printer: PrinterSettings } };
  'printer:save': { input: { printer: PrinterSettings }; output: Nothing };
  /** Prints a page of trials on a printer that need not be saved yet. */
  'printer:test': { input: { network: NetworkPrinter }; output: Nothing };
  /** Opens the cash drawer without a sale; it is written down. */
  'printer:drawer': { input: Nothing; output: Nothing };
};

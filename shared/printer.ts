/** What a receipt printer understands. Nearly all speak ESC/POS; Star's own two are for Star's. */
export const printerLanguages = ['esc-pos', 'star-prnt', 'star-line'] as const;
export type PrinterLanguage = (typeof printerLanguages)[number];

/** Characters across the roll: 58 mm has 32, 80 mm has 42 or 48. */
export const printerColumns = [32, 42, 48] as const;
export type PrinterColumns = (typeof printerColumns)[number];

/** A printer that is spoken to by the till itself. */
export type NetworkPrinter = {
  /** A name or an address in the shop's network. */
  readonly host: string;
  /** 9100 unless the printer was set up otherwise. */
  readonly port: number;
  readonly language: PrinterLanguage;
  readonly columns: PrinterColumns;
  /** A cash drawer hangs on it. */
  readonly hasDrawer: boolean;
};

/** Without a network printer receipts go to the system's default printer. */
export type PrinterSettings = { readonly isAutomatic: boolean; readonly network?: NetworkPrinter };

export const noPrinter: PrinterSettings = { isAutomatic: false };

/** Whether paper comes out of another one: what waits for the first is not wanted from the second. */
export function isOtherPrinter(
  before: PrinterSettings = noPrinter,
  after: PrinterSettings = noPrinter,
): boolean {
  return JSON.stringify(before.network) !== JSON.stringify(after.network);
}

/** Why no paper comes out, as far as a printer tells. */
export type PrinterTrouble = 'printer-silent' | 'printer-no-paper' | 'printer-open' | 'printer-error';

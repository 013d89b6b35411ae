import type { PrinterLanguage, PrinterTrouble } from '../../../shared/printer.ts';

/** The receipt printer: in Set-up, and in the bar while paper waits for it. */
export const printer = {
  waiting: {
    'printer-silent': (count: number) => `Printer silent, ${count} waiting`,
    'printer-no-paper': (count: number) => `No paper, ${count} waiting`,
    'printer-open': (count: number) => `Printer open, ${count} waiting`,
    'printer-error': (count: number) => `Printer in trouble, ${count} waiting`,
  } satisfies Record<PrinterTrouble, (count: number) => string> as Readonly<
    Record<PrinterTrouble, (count: number) => string>
  >,
  which: 'Which printer',
  kinds: { system: 'The computer’s own', network: 'In the network' },
  systemText: 'Receipts go to the default printer of this computer, without a question.',
  host: 'Address',
  hostHelp: 'As the printer’s own test page says, such as 192.168.1.50.',
  hostWrong: 'Type an address such as 192.168.1.50, or a name.',
  port: 'Port',
  portHelp: '9100 unless somebody has changed it.',
  portWrong: 'A whole number from 1 to 65535.',
  language: 'It understands',
  languages: {
    'esc-pos': 'ESC/POS',
    'star-prnt': 'StarPRNT',
    'star-line': 'Star Line',
  } satisfies Record<PrinterLanguage, string>,
  columns: 'Paper',
  widths: { 32: '58 mm', 42: '80 mm, 42 signs', 48: '80 mm, 48 signs' },
  hasDrawer: 'A cash drawer hangs on it',
  hasDrawerHelp: 'Opening it without a sale is written down.',
  isAutomatic: 'Print every receipt by itself',
  isAutomaticHelp: 'Otherwise the cashier presses Print.',
  save: 'Save printer',
  saved: 'Saved.',
  test: 'Test print',
  testing: 'Printing…',
  tested: 'Sent. Look at the letters and the edges on the paper.',
  openDrawer: 'Open the drawer',
  opened: 'Opened, and written down.',
};

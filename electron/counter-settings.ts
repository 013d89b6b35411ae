import { z } from 'zod';
import { usualComfort, type Comfort } from '../shared/comfort.ts';
import type { CustomerDisplaySettings } from '../shared/customer/settings.ts';
import { lockAfterChoices } from '../shared/ipc/people-views.ts';
import { noPrinter, type PrinterSettings } from '../shared/printer.ts';
import { usualScanner, type ScannerSettings } from '../shared/scanner.ts';
import { comfort } from './store/comfort-schema.ts';
import { customerDisplay } from './store/customer-schema.ts';
import { printerSettings } from './store/printer-schema.ts';
import { scanner } from './store/scanner-schema.ts';
import type { Settings } from './store/settings.ts';

/** What stands and lies on the counter of this register, and how its people like it: nothing of it is Dintero's. */
export type CounterSettings = Pick<
  Settings,
  'comfort' | 'customerDisplay' | 'lockAfterMs' | 'printer' | 'scanner'
>;

/** How they stand in the file that sets up a till. Fields that are not known are left for what is newer. */
export const counterFields = {
  comfort: z
    .looseObject({})
    .transform(({ volume, hand, contrast, size }): unknown => ({ volume, hand, contrast, size }))
    .pipe(comfort)
    .optional(),
  customer_display: z
    .looseObject({})
    .transform(({ place, language }): unknown => ({ place, language }))
    .pipe(customerDisplay)
    .optional(),
  lock_after_seconds: z
    .literal([...lockAfterChoices], `must be one of ${lockAfterChoices.join(', ')}`)
    .optional(),
  printer: z
    .looseObject({
      is_automatic: z.boolean(),
      network: z.looseObject({ has_drawer: z.boolean() }).optional(),
    })
    .transform(({ is_automatic: isAutomatic, network }): unknown => ({
      isAutomatic,
      ...(network === undefined ? {} : { network: networkOf(network) }),
    }))
    .pipe(printerSettings)
    .optional(),
  scanner: z
    .looseObject({})
    .transform(({ prefix, suffix }): unknown => ({ prefix, suffix }))
    .pipe(scanner)
    .optional(),
};

type CounterFile = {
  readonly [Field in keyof typeof counterFields]?: z.output<(typeof counterFields)[Field]>;
};

function networkOf({
  host,
  port,
  language,
  columns,
  has_drawer: hasDrawer,
}: {
  readonly [field: string]: unknown;
  readonly has_drawer: boolean;
}): object {
  return { host, port, language, columns, hasDrawer };
}

/** What a file says of it. What it does not name stays as it is. */
export function counterFrom(file: CounterFile): CounterSettings {
  const { lock_after_seconds: seconds } = file;
  return {
    ...(file.comfort === undefined ? {} : { comfort: file.comfort }),
    ...(file.customer_display === undefined ? {} : { customerDisplay: file.customer_display }),
    ...(seconds === undefined ? {} : { lockAfterMs: seconds * 1000 }),
    ...(file.printer === undefined ? {} : { printer: file.printer }),
    ...(file.scanner === undefined ? {} : { scanner: file.scanner }),
  };
}

/** For such a file: only what was set up otherwise than it comes out of the box. */
export function counterToFile(settings: CounterSettings): object {
  const { comfort, customerDisplay, printer, scanner } = settings;
  const seconds = lockSeconds(settings);
  return {
    ...(comfort === undefined ? {} : { comfort }),
    ...(customerDisplay === undefined ? {} : { customer_display: customerDisplay }),
    ...(seconds === undefined ? {} : { lock_after_seconds: seconds }),
    ...(printer === undefined ? {} : { printer: printerToFile(printer) }),
    ...(scanner === undefined ? {} : { scanner }),
  };
}

function printerToFile({ isAutomatic, network }: PrinterSettings): object {
  if (network === undefined) return { is_automatic: isAutomatic };
  const { hasDrawer, ...rest } = network;
  return { is_automatic: isAutomatic, network: { ...rest, has_drawer: hasDrawer } };
}

function lockSeconds({ lockAfterMs }: CounterSettings): number | undefined {
  return lockAfterChoices.find((seconds) => seconds * 1000 === lockAfterMs);
}

/** Each in a line, for whoever looks at what is changed. */
export function counterTexts(settings: CounterSettings) {
  const seconds = lockSeconds(settings);
  return {
    comfort: comfortText(settings.comfort ?? usualComfort),
    customerDisplay: displayText(settings.customerDisplay),
    lockAfter: seconds === undefined ? '' : `${String(seconds)} s`,
    printer: printerText(settings.printer ?? noPrinter),
    scanner: scannerText(settings.scanner ?? usualScanner),
  };
}

function comfortText({ volume, hand, contrast, size }: Comfort): string {
  return `${volume}, ${hand}, ${contrast}, ${String(size)} %`;
}

export function displayText(display: CustomerDisplaySettings | undefined): string {
  return display === undefined ? 'none' : `${display.place}, ${display.language}`;
}

export function printerText({ network, isAutomatic }: PrinterSettings): string {
  const which =
    network === undefined
      ? 'system'
      : `${network.host}:${String(network.port)} ${network.language} ${String(network.columns)}`;
  return isAutomatic ? `${which}, automatic` : which;
}

export function scannerText({ prefix, suffix }: ScannerSettings): string {
  return prefix === '' ? suffix : `${prefix} ${suffix}`;
}

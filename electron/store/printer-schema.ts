import { z, type ZodType } from 'zod';
import {
  printerColumns,
  printerLanguages,
  type NetworkPrinter,
  type PrinterSettings,
} from '../../shared/printer.ts';

/** A name or an address, as somebody types it from the printer's own test page. */
export const networkPrinter: ZodType<NetworkPrinter> = z.strictObject({
  host: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9:][A-Za-z0-9.:-]{0,252}$/, 'must be a name or an address in the network'),
  port: z.int().min(1).max(65_535),
  language: z.enum(printerLanguages),
  columns: z.literal([...printerColumns]),
  hasDrawer: z.boolean(),
});

export const printerSettings: ZodType<PrinterSettings> = z.strictObject({
  isAutomatic: z.boolean(),
  network: networkPrinter.exactOptional(),
});

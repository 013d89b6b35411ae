import { z, type ZodType } from 'zod';
import { isPrefix, scannerSuffixes, type ScannerSettings } from '../../shared/scanner.ts';

export const scanner: ZodType<ScannerSettings> = z.strictObject({
  prefix: z.string().refine(isPrefix),
  suffix: z.enum(scannerSuffixes),
});

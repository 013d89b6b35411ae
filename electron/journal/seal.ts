import { createHash } from 'node:crypto';

/** One checksum over some columns of a row, in their order: a digit that fell over on the disk is noticed. */
export function sealOf(...columns: readonly (string | number | bigint | null)[]): string {
  return createHash('sha256')
    .update(JSON.stringify(columns.map(String)))
    .digest('hex');
}

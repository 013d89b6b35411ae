import { encode } from 'uqr';
import { codePath, type CodePath } from '../../shared/code-path.ts';

/** The code of a receipt, for a scanner. Loaded when the first paper is made: no start waits for it. */
export function drawCode(text: string): CodePath {
  // A quarter of an inch of thermal paper may be torn, faded or folded: 15 % of it can be missing.
  return codePath(encode(text, { ecc: 'M', border: 0 }).data);
}

import type { Fault } from '../../shared/faults.ts';
import type { Words } from './words.ts';

/** A fault in plain words: what is wrong and what to do. Raw codes and messages stay in the timeline. */
export function faultText(words: Words, fault: Fault): string {
  switch (fault.kind) {
    case 'not-now':
      return words.faults.notNow[fault.reason];
    case 'bug':
      return words.faults.bug(fault.reference);
    default:
      return words.faults.other[fault.kind];
  }
}

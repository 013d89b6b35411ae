import { auditKinds, isAuditKind, type SaftEvent } from './kinds.ts';

/**
 * The event of SAF-T Cash Register that a row of the record is; undefined for the steps of a transaction, and for what this
 * till does not know.
 * @param isPractice every receipt of a till that practises is a training receipt
 */
export function saftEvent(
  what: string,
  facts: Readonly<Record<string, string>>,
  isPractice: boolean,
): SaftEvent | undefined {
  if (!isAuditKind(what)) return undefined;
  switch (what) {
    case 'receipt-numbered':
      if (isPractice) return '13017';
      return facts['kind'] === 'refund' ? '13013' : '13012';
    case 'receipt-printed':
    case 'receipt-saved':
      return isPractice ? '13017' : '13014';
    case 'mode-changed':
      if (facts['after'] === 'practice') return '13023';
      return facts['before'] === 'practice' ? '13024' : '13999';
    default:
      return auditKinds[what].saft;
  }
}

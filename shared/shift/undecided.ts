import type { AttentionKind } from '../ipc/views.ts';

/**
 * Whether what stands under Attention keeps a shift from closing. It does where money may have moved, or has, and no
 * receipt says so yet: whatever becomes of it would be in no report. What has its receipt is in the figures, and whether
 * its money is what the receipt says is the comparison's business, not the shift's.
 */
export function isUndecided(kind: AttentionKind, hasReceipt: boolean): boolean {
  switch (kind) {
    case 'undecided':
    case 'payment-found':
    case 'refund-undecided':
    case 'amount-differs':
    case 'mismatch':
      return !hasReceipt;
    // Let go: the customer has the receipt, and only the money is on its way.
    case 'collection-pending':
      return false;
  }
}

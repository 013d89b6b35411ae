import type { Receipt } from '../../shared/receipt.ts';
import type { Queries, SlipRow } from './queries.ts';

/**
 * The receipt as it was written down. One from before receipts had a code gets it from the payment that it stands for,
 * so that every copy that is printed can be scanned.
 */
export function receiptOf(queries: Queries, { kind, saleId, movementId, receipt }: SlipRow): Receipt {
  if (receipt.reference !== undefined) return receipt;
  const paidBy = kind === 'sale' ? movementId : queries.saleSlip(saleId)?.movementId;
  const reference = paidBy === undefined ? undefined : queries.movement(paidBy)?.state.attempt.reference;
  return reference === undefined ? receipt : { ...receipt, reference };
}

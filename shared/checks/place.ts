import type { CheckFinding } from './findings.ts';

/** A store as far as it decides whether one can sell there. What Dintero does not say is undefined, and held against nobody. */
export type StoreFound = {
  readonly id: string;
  readonly status?: string;
  readonly payoutDestinationId?: string;
  readonly payoutDestinationStatus?: string;
};

export type TerminalFound = { readonly storeId?: string; readonly status: string };

/** Why nothing can be sold in this store; undefined when nothing is known against it. */
export function storeFinding({ status }: StoreFound): CheckFinding | undefined {
  return isActive(status) ? undefined : 'store-not-active';
}

/**
 * Why money from this store cannot be paid out (API.md 9.1: a store without a payout destination takes no payment).
 * @param wanted the payout destination that the till would name; undefined takes whichever there is
 */
export function payoutFinding(store: StoreFound, wanted?: string): CheckFinding | undefined {
  const { payoutDestinationId: linked, payoutDestinationStatus: status } = store;
  if (linked === undefined)
    return status === undefined && wanted !== undefined ? undefined : 'payout-missing';
  if (wanted !== undefined && wanted !== linked) return 'payout-not-linked';
  return isActive(status) ? undefined : 'payout-not-active';
}

/** Why this terminal takes no payment for this store; undefined when nothing is known against it. */
export function terminalFinding(
  { storeId, status }: TerminalFound,
  wantedStoreId?: string,
): CheckFinding | undefined {
  if (wantedStoreId !== undefined && storeId !== undefined && storeId !== wantedStoreId)
    return 'terminal-other-store';
  return Object.hasOwn(terminalFindings, status) ? terminalFindings[status] : undefined;
}

/** A status that Dintero invented later is not held against the terminal: the payment itself will tell. */
const terminalFindings: Readonly<Record<string, CheckFinding>> = {
  PENDING: 'terminal-pending',
  ACTION_REQUIRED: 'terminal-action-required',
  ERROR: 'terminal-error',
  INACTIVE: 'terminal-inactive',
  DELETED: 'terminal-inactive',
};

function isActive(status: string | undefined): boolean {
  return status === undefined || status.toUpperCase() === 'ACTIVE';
}

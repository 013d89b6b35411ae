import type { GuideDraft, StoreOption, TerminalOption } from '../../shared/ipc/guide-views.ts';

/** What a choice changes of what the guided set-up has so far. */
type Change = Partial<Omit<GuideDraft, 'step'>>;

/**
 * A store is chosen: what Dintero knows of it is filled in where nothing was typed, and takes the place of what was filled
 * in for the store before.
 */
export function withStore(draft: GuideDraft, store: StoreOption, rows: readonly StoreOption[]): Change {
  const left = rows.find(({ id }) => id === draft.storeId);
  const known = (typed: string, before: string | undefined, found: string | undefined): string =>
    typed === '' || typed === before ? (found ?? '') : typed;
  return {
    storeId: store.id,
    payoutDestinationId: store.payoutDestinationId ?? draft.payoutDestinationId,
    shopName: known(draft.shopName, left?.name, store.name),
    organizationNumber: known(draft.organizationNumber, left?.organizationNumber, store.organizationNumber),
    addressLine: known(draft.addressLine, left?.addressLine, store.addressLine),
    postalCode: known(draft.postalCode, left?.postalCode, store.postalCode),
    postalPlace: known(draft.postalPlace, left?.postalPlace, store.postalPlace),
  };
}

/** The account's stores are known: one that is not among them cannot be sold in, and is chosen anew. */
export function withStores({ storeId }: GuideDraft, rows: readonly StoreOption[]): Change {
  const isThere = rows.length === 0 || rows.some(({ id }) => id === storeId);
  return isThere || storeId === '' ? {} : { storeId: '', payoutDestinationId: '' };
}

/** The account's terminals are known: one that stands in another store than the chosen one takes no payment of it. */
export function withTerminals({ terminals }: GuideDraft, rows: readonly TerminalOption[]): Change {
  const elsewhere = new Set(
    rows.filter(({ finding }) => finding === 'terminal-other-store').map(({ id }) => id),
  );
  const left = terminals.filter(({ id }) => !elsewhere.has(id));
  return left.length === terminals.length ? {} : { terminals: left };
}

/** Another account: store and terminals of the one before are nothing to it. */
export const ofNoAccount: Change = { storeId: '', payoutDestinationId: '', terminals: [] };

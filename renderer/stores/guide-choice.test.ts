import { describe, expect, it } from 'vitest';
import type { GuideDraft, StoreOption, TerminalOption } from '../../shared/ipc/guide-views.ts';
import { withStore, withStores, withTerminals } from './guide-choice.ts';

const empty: GuideDraft = {
  step: 'store',
  accountId: 'T12345678',
  clientId: 'client',
  profileId: 'in-person',
  registerId: 'K1',
  registerName: 'Kasse 1',
  storeId: '',
  payoutDestinationId: '',
  shopName: '',
  organizationNumber: '',
  addressLine: '',
  postalCode: '',
  postalPlace: '',
  isPushed: true,
  terminals: [],
};

function store(id: string): StoreOption {
  return {
    id,
    name: `Shop ${id}`,
    payoutDestinationId: `payout-${id}`,
    organizationNumber: '923663487',
    addressLine: `Street ${id}`,
    postalCode: '0155',
    postalPlace: 'Oslo',
  };
}

const rows = [store('a'), store('b')] as const;
const [a, b] = rows;

describe('a store that is chosen', () => {
  it('fills in what is known of it, and keeps what was typed', () => {
    expect(withStore({ ...empty, shopName: 'My own name' }, a, rows)).toEqual({
      storeId: 'a',
      payoutDestinationId: 'payout-a',
      shopName: 'My own name',
      organizationNumber: '923663487',
      addressLine: 'Street a',
      postalCode: '0155',
      postalPlace: 'Oslo',
    });
  });

  it('takes the place of the one before on the receipts too, but not of what was typed', () => {
    const first = { ...empty, ...withStore(empty, a, rows), postalPlace: 'Oslo sentrum' };
    expect(withStore(first, b, rows)).toMatchObject({
      storeId: 'b',
      payoutDestinationId: 'payout-b',
      shopName: 'Shop b',
      addressLine: 'Street b',
      postalPlace: 'Oslo sentrum',
    });
  });
});

describe('the stores of the account', () => {
  it('leave out one that is not among them, and nothing where there are none', () => {
    const other = { ...empty, storeId: 'of-another-account', payoutDestinationId: 'theirs' };
    expect(withStores(other, rows)).toEqual({ storeId: '', payoutDestinationId: '' });
    expect(withStores(other, [])).toEqual({});
    expect(withStores({ ...empty, storeId: 'b' }, rows)).toEqual({});
    expect(withStores(empty, rows)).toEqual({});
  });
});

describe('the terminals of the account', () => {
  const terminal = (id: string, finding?: TerminalOption['finding']): TerminalOption => ({
    id,
    isSimulated: false,
    status: 'ACTIVE',
    ...(finding === undefined ? {} : { finding }),
  });

  it('leave out what stands in another store, and keep what is only not ready or not listed', () => {
    const terminals = ['here', 'there', 'sick', 'typed'].map((id) => ({ id, name: id }));
    const listed = [
      terminal('here'),
      terminal('there', 'terminal-other-store'),
      terminal('sick', 'terminal-error'),
    ];
    expect(withTerminals({ ...empty, terminals }, listed).terminals?.map(({ id }) => id)).toEqual([
      'here',
      'sick',
      'typed',
    ]);
    expect(withTerminals({ ...empty, terminals: terminals.slice(0, 1) }, listed)).toEqual({});
  });
});

import { describe, expect, it } from 'vitest';
import type { RegisterId, TerminalId } from '../shared/ids.ts';
import type { SetupForm, SetupProblems } from '../shared/ipc/views.ts';
import { formOf, problemsOf, settingsFrom, trimmed } from './setup.ts';
import { initialSettings, type Settings } from './store/settings.ts';

const form: SetupForm = {
  accountId: 'T12345678',
  clientId: 'client',
  clientSecret: 'secret',
  profileId: 'profile',
  registerId: 'K1',
  registerName: 'Kasse 1',
  storeId: 'store-1',
  payoutDestinationId: 'PD1',
  shopName: 'Kaffebaren AS',
  organizationNumber: '923663487',
  addressLine: 'Storgata 1',
  postalCode: '0155',
  postalPlace: 'Oslo',
  terminalId: 'terminal-1',
  terminalName: 'Kassen',
  isPushed: true,
};

describe('what was typed', () => {
  it('has no problems when all is there', () => {
    expect(problemsOf(form, false)).toEqual({});
  });

  it.each<[Partial<SetupForm>, SetupProblems]>([
    [{ accountId: '' }, { accountId: 'missing' }],
    [{ accountId: '   ' }, { accountId: 'missing' }],
    [{ accountId: 'T1234567' }, { accountId: 'malformed' }],
    [{ accountId: 'T123456789' }, { accountId: 'malformed' }],
    [{ accountId: 'X12345678' }, { accountId: 'malformed' }],
    [{ accountId: 'T1234567８' }, { accountId: 'malformed' }],
    [{ registerId: 'K 1' }, { registerId: 'malformed' }],
    [{ registerId: 'Å1' }, { registerId: 'malformed' }],
    [{ registerId: 'K12345678901' }, { registerId: 'malformed' }],
    [{ payoutDestinationId: 'a/b' }, { payoutDestinationId: 'malformed' }],
    [{ organizationNumber: '92366348' }, { organizationNumber: 'malformed' }],
    [{ organizationNumber: 'NO923663487' }, { organizationNumber: 'malformed' }],
    [{ organizationNumber: 'MVA' }, { organizationNumber: 'missing' }],
    [{ postalCode: '155' }, { postalCode: 'malformed' }],
    [{ postalCode: '0155\n0156' }, { postalCode: 'malformed' }],
    [
      { terminalId: '', shopName: '' },
      { terminalId: 'missing', shopName: 'missing' },
    ],
    [{ clientSecret: '' }, { clientSecret: 'missing' }],
    // What is not needed may be empty.
    [{ addressLine: '', postalCode: '', postalPlace: '', terminalName: '' }, {}],
    // People paste with spaces around, in small letters, and as it stands on paper.
    [{ accountId: ' t12345678 ', clientId: '\tclient\n' }, {}],
    [{ organizationNumber: ' 923 663 487 MVA ' }, {}],
    [{ organizationNumber: '923\u00a0663\u00a0487' }, {}],
    [{ accountId: 'P12345678' }, {}],
  ])('%j has the problems %j', (typed, problems) => {
    expect(problemsOf({ ...form, ...typed }, false)).toEqual(problems);
  });

  it('may leave the secret empty when one is kept', () => {
    expect(problemsOf({ ...form, clientSecret: '' }, true)).toEqual({});
  });

  it('is saved without the spaces around it', () => {
    expect(
      trimmed({ ...form, accountId: ' p12345678 ', organizationNumber: '923 663 487MVA' }),
    ).toMatchObject({
      accountId: 'P12345678',
      organizationNumber: '923663487',
      isPushed: true,
    });
  });
});

describe('the settings of a form', () => {
  const terminals = [
    { id: 'old' as TerminalId, name: 'Gammel' },
    { id: 'terminal-1' as TerminalId, name: 'Bar' },
    { id: 'terminal-3' as TerminalId, name: 'Dør' },
  ];
  const settings: Settings = { ...initialSettings, terminals };

  it('come back as the form, but for the secret', () => {
    expect(formOf(settingsFrom(form, settings))).toEqual({ ...form, clientSecret: '' });
    expect(JSON.stringify(settingsFrom(form, settings))).not.toContain('"secret"');
  });

  it('put a terminal that is there first, and another in the place of the first; none is twice', () => {
    expect(settingsFrom(form, settings).terminals.map(({ id }) => id)).toEqual([
      'terminal-1',
      ...terminals.map(({ id }) => id).filter((id) => id !== 'terminal-1'),
    ]);
    const other = settingsFrom({ ...form, terminalId: 'terminal-9' }, settings).terminals;
    expect(other.map(({ id }) => id)).toEqual(['terminal-9', ...terminals.slice(1).map(({ id }) => id)]);
    expect(settingsFrom(form, settings).terminals[0]).toEqual({ id: 'terminal-1', name: 'Kassen' });
    const nameless = settingsFrom({ ...form, terminalName: '' }, settings);
    expect(nameless.terminals[0]).toEqual({ id: 'terminal-1', name: 'terminal-1' });
  });

  it('keep what the form does not show', () => {
    const first = settingsFrom(form, settings);
    const account = first.account;
    if (account === undefined) throw new Error('no account');
    const before = { ...first, account: { ...account, country: 'SE', returnUrl: 'https://shop.example' } };
    expect(settingsFrom(form, before).account).toEqual(before.account);
    expect(settingsFrom(form, settings)).toMatchObject({ mode: 'dintero', language: 'nb' });
    expect(settingsFrom(form, settings).register.id).toBe('K1' as RegisterId);
  });
});

import { describe, expect, it } from 'vitest';
import type { Fault } from '../shared/faults.ts';
import type { RegisterId, TerminalId } from '../shared/ids.ts';
import type { Check, SetupForm, SetupProblems } from '../shared/ipc/views.ts';
import { fail, ok } from '../shared/result.ts';
import type { Directory, StoreFacts, TerminalFacts } from './payment/gateway.ts';
import { formOf, notTried, problemsOf, runChecks, settingsFrom, trimmed } from './setup.ts';
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

  it('replace the first terminal, keep the others, and have none twice', () => {
    expect(settingsFrom(form, settings).terminals).toEqual([
      { id: 'terminal-1', name: 'Kassen' },
      { id: 'terminal-3', name: 'Dør' },
    ]);
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

type Answers = {
  readonly signIn?: Fault;
  readonly stores?: readonly StoreFacts[] | Fault;
  readonly terminals?: readonly TerminalFacts[] | Fault;
};

const store: StoreFacts = { id: 'store-1', name: 'Storgata', status: 'ACTIVE', payoutDestinationId: 'PD1' };
const terminal: TerminalFacts = { id: 'terminal-1', status: 'ACTIVE', storeId: 'store-1', model: 'P400' };

function directoryOf({ signIn, stores = [store], terminals = [terminal] }: Answers): Directory {
  return {
    signIn: () => Promise.resolve(signIn === undefined ? ok(undefined) : fail(signIn)),
    stores: () => Promise.resolve('kind' in stores ? fail(stores) : ok(stores)),
    terminals: () => Promise.resolve('kind' in terminals ? fail(terminals) : ok(terminals)),
  };
}

function summary(checks: readonly Check[]): string {
  return checks.map(({ state, finding }) => finding ?? state).join(' · ');
}

describe('the checks', () => {
  const forbidden: Fault = { kind: 'refused', status: 403, isReadable: true };

  it.each<[string, Answers, string]>([
    ['all well', {}, 'passed · passed · passed · passed'],
    [
      'no way there',
      { signIn: { kind: 'not-reached', detail: 'ENOTFOUND' } },
      'host-unreachable · not-tried · not-tried · not-tried',
    ],
    [
      'a wrong secret',
      { signIn: { kind: 'not-signed-in', detail: '401' } },
      'passed · wrong-credentials · not-tried · not-tried',
    ],
    ['a refusal', { signIn: forbidden }, 'passed · wrong-credentials · not-tried · not-tried'],
    [
      'silence',
      { signIn: { kind: 'no-answer', detail: 'time-out' } },
      'passed · no-answer · not-tried · not-tried',
    ],
    ['a store that is not there', { stores: [] }, 'passed · passed · store-missing · passed'],
    [
      'a store that is closed',
      { stores: [{ ...store, status: 'CLOSED' }] },
      'passed · passed · store-not-active · passed',
    ],
    [
      'a store in small letters',
      { stores: [{ ...store, status: 'active' }] },
      'passed · passed · passed · passed',
    ],
    ['a store that does not say', { stores: [{ id: 'store-1' }] }, 'passed · passed · passed · passed'],
    [
      'another payout',
      { stores: [{ ...store, payoutDestinationId: 'PD2' }] },
      'passed · passed · payout-not-linked · passed',
    ],
    [
      'no right to read',
      { stores: forbidden, terminals: forbidden },
      'passed · passed · no-permission · no-permission',
    ],
    [
      'a list that does not come',
      { stores: { kind: 'no-answer', detail: '' } },
      'passed · passed · no-answer · passed',
    ],
    ['no terminal', { terminals: [] }, 'passed · passed · passed · terminal-missing'],
    [
      'a terminal elsewhere',
      { terminals: [{ ...terminal, storeId: 'store-2' }] },
      'passed · passed · passed · terminal-other-store',
    ],
    ...(
      [
        ['PENDING', 'terminal-pending'],
        ['ACTION_REQUIRED', 'terminal-action-required'],
        ['ERROR', 'terminal-error'],
        ['INACTIVE', 'terminal-inactive'],
        ['DELETED', 'terminal-inactive'],
        ['NEW_STATUS', 'passed'],
      ] as const
    ).map(([status, finding]): [string, Answers, string] => [
      `a terminal that is ${status}`,
      { terminals: [{ ...terminal, status }] },
      `passed · passed · passed · ${finding}`,
    ]),
  ])('find %s', async (_, answers, expected) => {
    expect(summary(await runChecks(directoryOf(answers), form))).toBe(expected);
  });

  it('do not hold against the shop what this client may not read', async () => {
    const checks = await runChecks(directoryOf({ stores: forbidden, terminals: forbidden }), form);
    expect(checks.map(({ state }) => state)).toEqual(['passed', 'passed', 'not-known', 'not-known']);
  });

  it('say what Dintero said, and never the secret', async () => {
    const checks = await runChecks(
      directoryOf({ terminals: [{ ...terminal, statusReason: 'paper' }] }),
      form,
    );
    expect(checks.map(({ fact }) => fact)).toEqual([undefined, undefined, 'Storgata', 'P400 · paper']);
    expect(JSON.stringify(checks)).not.toContain('secret');
  });

  it('stop at the one that failed', () => {
    const failed: Check = { what: 'sign-in', state: 'failed', finding: 'secret-missing' };
    expect(notTried(failed).map(({ state }) => state)).toEqual([
      'passed',
      'failed',
      'not-tried',
      'not-tried',
    ]);
  });
});

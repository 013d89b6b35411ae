import type { RegisterId, TerminalId } from '../shared/ids.ts';
import type { SetupField, SetupForm, SetupProblems } from '../shared/ipc/views.ts';
import type { Account, Settings } from './store/settings.ts';

/** What is saved, as the form shows it. The secret never comes out. */
export function formOf({ account, register, terminals }: Settings): SetupForm {
  const terminal = terminals[0];
  return {
    accountId: account?.accountId ?? '',
    clientId: account?.clientId ?? '',
    clientSecret: '',
    profileId: account?.profileId ?? '',
    registerId: register.id,
    registerName: register.name,
    storeId: account?.storeId ?? '',
    payoutDestinationId: account?.payoutDestinationId ?? '',
    shopName: account?.shopName ?? '',
    organizationNumber: account?.organizationNumber ?? '',
    addressLine: account?.addressLine ?? '',
    postalCode: account?.postalCode ?? '',
    postalPlace: account?.postalPlace ?? '',
    terminalId: terminal?.id ?? '',
    terminalName: terminal?.name ?? '',
    isPushed: account?.isPushed ?? true,
  };
}

/** Which fields cannot be saved, and why. People paste with spaces around; those are never the problem. */
export function problemsOf(form: SetupForm, hasSecret: boolean): SetupProblems {
  const clean = trimmed(form);
  const missing = required.filter((field) => clean[field] === '' && !(field === 'clientSecret' && hasSecret));
  const malformed = patterns.filter(([field, pattern]) => clean[field] !== '' && !pattern.test(clean[field]));
  return Object.fromEntries([
    ...malformed.map(([field]) => [field, 'malformed'] as const),
    ...missing.map((field) => [field, 'missing'] as const),
  ]);
}

type TextField = Exclude<SetupField, 'isPushed'>;

const required: readonly TextField[] = [
  'accountId',
  'clientId',
  'clientSecret',
  'profileId',
  'registerId',
  'registerName',
  'storeId',
  'payoutDestinationId',
  'shopName',
  'organizationNumber',
  'terminalId',
];

const patterns: readonly (readonly [TextField, RegExp])[] = [
  ['accountId', /^[TP]\d{8}$/],
  ['registerId', /^[A-Za-z0-9_-]{1,10}$/],
  ['payoutDestinationId', /^[A-Za-z0-9_-]{1,40}$/],
  ['organizationNumber', /^\d{9}$/],
  ['postalCode', /^\d{4}$/],
];

export function trimmed(form: SetupForm): SetupForm {
  const entries = Object.entries(form).map(([field, value]) => [
    field,
    typeof value === 'string' ? value.trim() : value,
  ]);
  const clean = Object.fromEntries(entries) as SetupForm;
  return {
    ...clean,
    accountId: clean.accountId.toUpperCase(),
    organizationNumber: clean.organizationNumber.replace(/\s|MVA$/gi, ''),
  };
}

/** The settings that a form without problems makes. The first terminal is the form's; others are kept. */
export function settingsFrom(form: SetupForm, settings: Settings): Settings {
  const clean = trimmed(form);
  const first = { id: clean.terminalId as TerminalId, name: clean.terminalName || clean.terminalId };
  const { accountId, clientId, profileId, storeId, payoutDestinationId } = clean;
  const { shopName, organizationNumber, addressLine, postalCode, postalPlace, isPushed } = clean;
  const account: Account = {
    ...(settings.account?.returnUrl === undefined ? {} : { returnUrl: settings.account.returnUrl }),
    accountId,
    clientId,
    profileId,
    storeId,
    payoutDestinationId,
    shopName,
    organizationNumber,
    addressLine,
    postalCode,
    postalPlace,
    country: settings.account?.country ?? 'NO',
    isPushed,
  };
  return {
    ...settings,
    mode: 'dintero',
    account,
    register: { id: clean.registerId as RegisterId, name: clean.registerName },
    terminals: [first, ...othersThan(first.id, settings.terminals)],
  };
}

/** One that is there already becomes the first; another takes the place of the one that was. */
function othersThan(id: TerminalId, terminals: Settings['terminals']): Settings['terminals'] {
  const others = terminals.filter((one) => one.id !== id);
  return others.length < terminals.length ? others : terminals.slice(1);
}

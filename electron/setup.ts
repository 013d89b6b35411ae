import type { Fault } from '../shared/faults.ts';
import type { RegisterId, TerminalId } from '../shared/ids.ts';
import type { Check, CheckFinding, SetupField, SetupForm, SetupProblems } from '../shared/ipc/views.ts';
import type { Directory, StoreFacts, TerminalFacts } from './payment/gateway.ts';
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
    terminals: [first, ...settings.terminals.slice(1).filter(({ id }) => id !== first.id)],
  };
}

/**
 * Tries what is needed for a payment, in the order in which it can go wrong, without taking one. What this client may
 * not read is not known rather than failed: a payment may work all the same (API.md 1.3).
 */
export async function runChecks(directory: Directory, form: SetupForm): Promise<readonly Check[]> {
  const { storeId, terminalId, payoutDestinationId } = trimmed(form);
  const signedIn = await directory.signIn();
  if (!signedIn.ok) return failedSignIn(signedIn.fault);
  const [stores, terminals] = await Promise.all([directory.stores(), directory.terminals()]);
  return [
    { what: 'network', state: 'passed' },
    { what: 'sign-in', state: 'passed' },
    stores.ok ? storeCheck(stores.value, storeId, payoutDestinationId) : unreadable('store', stores.fault),
    terminals.ok
      ? terminalCheck(terminals.value, terminalId, storeId)
      : unreadable('terminal', terminals.fault),
  ];
}

export function notTried(from: Check): readonly Check[] {
  const order: readonly Check['what'][] = ['network', 'sign-in', 'store', 'terminal'];
  const place = order.indexOf(from.what);
  return order.map((what, index) => {
    if (index < place) return { what, state: 'passed' };
    return index === place ? from : { what, state: 'not-tried' };
  });
}

function failedSignIn(fault: Fault): readonly Check[] {
  if (fault.kind === 'not-reached') return notTried(failed('network', 'host-unreachable', fault.detail));
  if (fault.kind === 'not-signed-in') return notTried(failed('sign-in', 'wrong-credentials', fault.detail));
  if (fault.kind === 'refused')
    return notTried(failed('sign-in', 'wrong-credentials', fault.message ?? String(fault.status)));
  return notTried(failed('sign-in', 'no-answer', 'detail' in fault ? fault.detail : undefined));
}

function failed(what: Check['what'], finding: CheckFinding, fact?: string): Check {
  return { what, state: 'failed', finding, ...(fact === undefined ? {} : { fact }) };
}

function unreadable(what: Check['what'], fault: Fault): Check {
  const isForbidden =
    fault.kind === 'refused' && (fault.status === 403 || fault.status === 401 || fault.status === 404);
  return { what, state: 'not-known', finding: isForbidden ? 'no-permission' : 'no-answer' };
}

function storeCheck(stores: readonly StoreFacts[], storeId: string, payoutDestinationId: string): Check {
  const store = stores.find(({ id }) => id === storeId);
  if (store === undefined) return failed('store', 'store-missing', stores.map(({ id }) => id).join(', '));
  if (store.status !== undefined && store.status.toUpperCase() !== 'ACTIVE')
    return failed('store', 'store-not-active', store.status);
  const { payoutDestinationId: linked } = store;
  if (linked !== undefined && linked !== payoutDestinationId)
    return failed('store', 'payout-not-linked', linked);
  return { what: 'store', state: 'passed', fact: store.name ?? store.id };
}

function terminalCheck(terminals: readonly TerminalFacts[], terminalId: string, storeId: string): Check {
  const terminal = terminals.find(({ id }) => id === terminalId);
  if (terminal === undefined)
    return failed('terminal', 'terminal-missing', terminals.map(({ id }) => id).join(', '));
  if (terminal.storeId !== undefined && terminal.storeId !== storeId)
    return failed('terminal', 'terminal-other-store', terminal.storeId);
  const finding = Object.hasOwn(terminalFindings, terminal.status)
    ? terminalFindings[terminal.status]
    : undefined;
  const fact =
    [terminal.model, terminal.statusReason].filter((part) => part !== undefined).join(' · ') ||
    terminal.status;
  return finding === undefined
    ? { what: 'terminal', state: 'passed', fact }
    : failed('terminal', finding, fact);
}

const terminalFindings: Readonly<Record<string, CheckFinding>> = {
  PENDING: 'terminal-pending',
  ACTION_REQUIRED: 'terminal-action-required',
  ERROR: 'terminal-error',
  INACTIVE: 'terminal-inactive',
  DELETED: 'terminal-inactive',
};

import { readFile, realpath, stat } from 'node:fs/promises';
import { z } from 'zod';
import type { Fault } from '../shared/faults.ts';
import type { RegisterId, TerminalId } from '../shared/ids.ts';
import { languages, readLanguage } from '../shared/languages.ts';
import { plainLetterhead } from '../shared/letterhead/letterhead.ts';
import { isCalled } from '../shared/people.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { FieldChange } from '../shared/ipc/audit-views.ts';
import { withEarlier } from './account-change.ts';
import { operatorChanges, setupChanges } from './audit/changes.ts';
import { counterFields, counterFrom } from './counter-settings.ts';
import { badInput } from './ipc/answer.ts';
import type { Log } from './log.ts';
import { letterheadLines } from './store/letterhead-schema.ts';
import type { Credentials } from './store/credentials.ts';
import { hashPin } from './store/pin.ts';
import type { Operator, Settings, SettingsStore } from './store/settings.ts';
import { writeFileWhole } from './store/write-file.ts';

export type ProvisionPorts = {
  readonly settings: SettingsStore;
  readonly credentials: Credentials;
  /** True once something is in the journal under the register's id, which then never changes. */
  readonly isRegisterIdFixed: () => boolean;
  /** True while the account that is set up may hold a payment or refund that only it can decide. */
  readonly mayHoldUndecided: () => boolean;
  readonly log: Log;
};

/** `isErased` is false when the file's secret could not be taken out of it: somebody has to. */
export type Provisioned = {
  readonly isErased: boolean;
  /** What is set up otherwise than before: nothing when the same file is given again. */
  readonly changes: readonly FieldChange[];
};

const maxBytes = 1024 * 1024;

const text = z.string().max(200, 'must be at most 200 characters');
const filled = text.min(1, 'must not be empty');
const pin = z.string().regex(/^\d{4,12}$/, 'must be 4 to 12 digits');

const address = z.looseObject({
  address_line: text.optional(),
  postal_code: text.optional(),
  postal_place: text.optional(),
  country: text.regex(/^[A-Z]{2}$/, 'must be two capital letters, as NO').optional(),
});

const store = z.looseObject({
  id: filled,
  payout_destination_id: filled,
  name: filled,
  organization_number: text.regex(/^\d{9}$/, 'must be nine digits'),
  address: address.optional(),
});

const operator = z.looseObject({
  name: filled.max(120, 'must be at most 120 characters'),
  role: z.enum(['cashier', 'manager', 'owner'], 'must be cashier, manager or owner'),
  pin: pin.optional(),
  language: text.optional(),
});

const schema = z.looseObject({
  account_id: text.regex(/^[TP]\d{8}$/, 'must be T (test) or P (production) and eight digits'),
  client_id: filled,
  client_secret: filled.optional(),
  profile_id: filled,
  language: z.enum(languages, `must be one of ${languages.join(', ')}`).optional(),
  theme: z.enum(['system', 'light', 'dark'], 'must be system, light or dark').optional(),
  return_url: z.url({ protocol: /^https$/, error: 'must be an https:// address' }).optional(),
  is_pushed: z.boolean('must be true or false').optional(),
  register: z.looseObject({ id: filled.regex(/^[\x21-\x7e]+$/, 'must not hold spaces'), name: filled }),
  store,
  terminals: z
    .array(
      z.looseObject({ terminal_id: filled.regex(/^[\x21-\x7e]+$/, 'must not hold spaces'), name: filled }),
    )
    .min(1, 'must name a terminal'),
  operators: z.array(operator).optional(),
  receipt: z
    .looseObject({
      header: letterheadLines('header').optional(),
      footer: letterheadLines('footer').optional(),
    })
    .optional(),
  ...counterFields,
});

export type Provision = z.infer<typeof schema>;

/**
 * Imports the file that a shop's tills are set up with, then erases its secret and PINs from it. With a fault everything is
 * as it was. The same file may be given at every start: without a secret the one that is kept stays.
 * @param path absolute
 */
export async function provision(path: string, ports: ProvisionPorts): Promise<Result<Provisioned, Fault>> {
  const read = await readProvision(path);
  if (!read.ok) return read;
  const { given, content } = read.value;
  nameUnknownFields(content, ports.log);

  const before = ports.settings.read();
  const operators = await readOperators(given.operators, before);
  if (!operators.ok) return operators;
  const imported = await importAll(given, operators.value, ports);
  if (!imported.ok) return imported;

  ports.log.info('Imported the provisioning file', { account: given.account_id });
  const now = ports.settings.read();
  const isNewSecret = given.client_secret !== undefined;
  const changes = [...setupChanges(before, now, isNewSecret), ...operatorChanges(before, now)];
  return ok({ isErased: await eraseSecrets(path, content, ports.log), changes });
}

/** What stands in such a file, once as it is meant and once as it is written. */
export async function readProvision(
  path: string,
): Promise<Result<{ readonly given: Provision; readonly content: unknown }, Fault>> {
  const content = await readContent(path);
  if (!content.ok) return content;
  const read = schema.safeParse(content.value, { error: explain });
  return read.success ? ok({ given: read.data, content: content.value }) : fail(badInput(read.error));
}

/** Says what to do about it; never what the value was. */
function explain(issue: { readonly input?: unknown; readonly expected?: unknown }): string | undefined {
  if (issue.input === undefined) return 'is missing';
  return typeof issue.expected === 'string' ? `must be of the JSON type ${issue.expected}` : undefined;
}

async function readContent(path: string): Promise<Result<unknown, Fault>> {
  const content = await readBounded(path);
  if (!content.ok) return content;
  try {
    // Windows editors like to put a byte order mark before the first brace.
    return ok(JSON.parse(content.value.replace(/^\ufeff/, '')));
  } catch {
    // The parser's message would quote the file, secret and all.
    return fail({ kind: 'bad-input', path: '', detail: 'is not JSON' });
  }
}

async function readBounded(path: string): Promise<Result<string, Fault>> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return fail({ kind: 'bad-input', path: '', detail: 'is not a file' });
    if (found.size > maxBytes) return fail({ kind: 'bad-input', path: '', detail: 'is larger than 1 MiB' });
    return ok(await readFile(path, 'utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return fail({ kind: 'storage', detail: `The provisioning file could not be read (${code})` });
  }
}

/**
 * Who is named with a PIN is set up as the file says; without one they are left as they are, so that the same file at
 * every start takes nothing back that was changed in Set-up. Who is not named any more stops working here, but is never
 * deleted; who was added in Set-up stays.
 */
async function readOperators(
  given: Provision['operators'],
  { operators: before }: Settings,
): Promise<Result<readonly Operator[], Fault>> {
  if (!given) return ok(before);
  const operators: Operator[] = [];
  for (const [index, { name, role, pin, language }] of given.entries()) {
    const known = before.find((operator) => isCalled(operator, name));
    if (pin !== undefined)
      operators.push({
        ...named(name, known),
        role,
        ...reads(language, known),
        pinHash: await hashPin(pin),
      });
    else if (known !== undefined) operators.push(known);
    else return fail({ kind: 'bad-input', path: `operators.${String(index)}.pin`, detail: 'must be given' });
  }
  const others = before.filter((one) => !operators.some(({ name }) => name === one.name));
  return ok([...operators, ...others.map((one) => (one.isMadeHere ? one : stopped(one)))]);
}

function named(name: string, known: Operator | undefined): Pick<Operator, 'name' | 'formerNames'> {
  if (known?.formerNames === undefined) return { name: known?.name ?? name };
  return { name: known.name, formerNames: known.formerNames };
}

/** A language that the till does not speak is no reason to keep somebody from working: they have the shop's. */
function reads(language: string | undefined, known: Operator | undefined): Pick<Operator, 'language'> {
  const own = language === undefined ? known?.language : readLanguage(language);
  return own === undefined ? {} : { language: own };
}

function stopped(operator: Operator): Operator {
  return { ...operator, isInactive: true };
}

async function importAll(
  given: Provision,
  operators: readonly Operator[],
  { settings, credentials, isRegisterIdFixed, mayHoldUndecided, log }: ProvisionPorts,
): Promise<Result<unknown, Fault>> {
  const before = settings.read();
  const next = settingsOf(given, operators, withEarlier(before, given.account_id));
  if (next.register.id !== before.register.id && isRegisterIdFixed()) {
    const detail = `must stay ${before.register.id}: receipts were already made with it`;
    return fail({ kind: 'bad-input', path: 'register.id', detail });
  }
  const left = before.account?.accountId;
  if (left !== undefined && left !== given.account_id && mayHoldUndecided()) {
    const detail = `must stay ${left} until its payments and refunds are decided: start once without the file, and look under Attention`;
    return fail({ kind: 'bad-input', path: 'account_id', detail });
  }
  const changed = settings.change(() => next);
  if (!changed.ok) return changed;
  const { account_id: accountId, client_id: clientId, client_secret: secret } = given;
  if (secret === undefined) {
    const hasSecret = (await credentials.secretOf(accountId, clientId)) !== undefined;
    if (!hasSecret) log.warn('The provisioning file holds no client_secret, and none is kept', { accountId });
    return ok(undefined);
  }
  const kept = await credentials.keep(accountId, clientId, secret);
  if (!kept.ok) settings.change(() => before);
  return kept;
}

export function settingsOf(given: Provision, operators: readonly Operator[], before: Settings): Settings {
  const { store } = given;
  const returnUrl = given.return_url ?? before.account?.returnUrl;
  return {
    ...before,
    mode: 'dintero',
    language: given.language ?? before.language,
    theme: given.theme ?? before.theme,
    account: {
      accountId: given.account_id,
      clientId: given.client_id,
      profileId: given.profile_id,
      storeId: store.id,
      payoutDestinationId: store.payout_destination_id,
      shopName: store.name,
      organizationNumber: store.organization_number,
      addressLine: store.address?.address_line ?? '',
      postalCode: store.address?.postal_code ?? '',
      postalPlace: store.address?.postal_place ?? '',
      country: store.address?.country ?? 'NO',
      isPushed: given.is_pushed ?? before.account?.isPushed ?? true,
      ...(returnUrl === undefined ? {} : { returnUrl }),
    },
    register: { id: given.register.id as RegisterId, name: given.register.name },
    terminals: given.terminals.map(({ terminal_id: id, name }) => ({ id: id as TerminalId, name })),
    operators,
    ...ownLines(given.receipt, before),
    ...counterFrom(given),
  };
}

/** A file that says nothing of them takes none away, and never the logo: that is no part of the file. */
function ownLines(given: Provision['receipt'], { letterhead }: Settings): Pick<Settings, 'letterhead'> {
  if (given === undefined) return letterhead === undefined ? {} : { letterhead };
  const { header, footer, ...logo } = letterhead ?? plainLetterhead;
  return { letterhead: { ...logo, header: given.header ?? header, footer: given.footer ?? footer } };
}

/** The rest of the file stays as it is, unknown fields too. */
export async function eraseSecrets(path: string, content: unknown, log: Log): Promise<boolean> {
  const { client_secret: secret, operators, ...rest } = content as Provision;
  const hasPins = operators?.some(({ pin }) => pin !== undefined) ?? false;
  if (secret === undefined && !hasPins) return true;
  const withoutPins = operators?.map(({ pin: _, ...operator }) => operator);
  const erased = withoutPins ? { ...rest, operators: withoutPins } : rest;
  try {
    // A link would be replaced by the new file, and the secret would stay in what it led to.
    await writeFileWhole(await realpath(path), `${JSON.stringify(erased, undefined, 2)}\n`, 0o600);
    return true;
  } catch {
    log.error('The secret could not be erased from the provisioning file: erase it by hand', { path });
    return false;
  }
}

/** Names only, never values: a field that was misspelt may well be the secret. */
function nameUnknownFields(content: unknown, log: Log): void {
  const fields = Object.keys(content as object).filter((name) => !(name in schema.shape));
  if (fields.length > 0) log.warn('The provisioning file has fields that the till does not know', { fields });
}

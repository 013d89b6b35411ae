import { z, type ZodType } from 'zod';
import type { Fault } from '../../shared/faults.ts';
import type { RegisterId, TerminalId } from '../../shared/ids.ts';
import { guideSteps, type GuideDraft } from '../../shared/ipc/guide-views.ts';
import type { Theme } from '../../shared/ipc/views.ts';
import { languages, type Language } from '../../shared/languages.ts';
import type { Person } from '../../shared/people.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { badInput } from '../ipc/answer.ts';
import type { Log } from '../log.ts';
import { comfort } from './comfort-schema.ts';
import { customerDisplay } from './customer-schema.ts';
import { letterhead } from './letterhead-schema.ts';
import { printerSettings } from './printer-schema.ts';
import { scanner } from './scanner-schema.ts';
import type { Comfort } from '../../shared/comfort.ts';
import type { CustomerDisplaySettings } from '../../shared/customer/settings.ts';
import type { Letterhead } from '../../shared/letterhead/letterhead.ts';
import type { PrinterSettings } from '../../shared/printer.ts';
import type { ScannerSettings } from '../../shared/scanner.ts';
import { isPinHash, type PinHash } from './pin.ts';

/** What the shop has set up. No secret is ever in here: that is in credentials.ts. */
export type Settings = {
  /** Undefined: the till has not been set up and shows Start. */
  readonly mode?: 'practice' | 'dintero';
  /** The shop's: of its papers, of the lock screen, and of everybody who has none of their own. */
  readonly language: Language;
  readonly theme: Theme;
  /** Undefined: as usual. */
  readonly comfort?: Comfort;
  readonly account?: Account;
  readonly register: { readonly id: RegisterId; readonly name: string };
  /** The first is used unless another is chosen. */
  readonly terminals: readonly { readonly id: TerminalId; readonly name: string }[];
  /** Nobody here: nobody has to log in. */
  readonly operators: readonly Operator[];
  /** Milliseconds without a touch after which the till locks by itself. Undefined: never. */
  readonly lockAfterMs?: number;
  /** The last time that an owner's PIN was set without the old one. */
  readonly ownerReset?: { readonly name: string; readonly at: string };
  /** An absolute path. Undefined: copies of the journal go into the profile's own `backups`. */
  readonly backupFolder?: string;
  /** A guided set-up that has not been ended yet. */
  readonly draft?: GuideDraft;
  /** Accounts that this till has worked for before, the latest first, to go back to. */
  readonly earlier?: readonly Earlier[];
  /** Undefined: the system's default printer, when somebody asks for paper. */
  readonly printer?: PrinterSettings;
  /** Undefined: nothing of the shop's own stands on its receipts. */
  readonly letterhead?: Letterhead;
  /** Undefined: the customer has no screen of their own. */
  readonly customerDisplay?: CustomerDisplaySettings;
  /** Undefined: as scanners come out of their box. */
  readonly scanner?: ScannerSettings;
};

/** An account as it was set up when the till left it. */
export type Earlier = Pick<Settings, 'terminals'> & { readonly account: Account };

export type Operator = Person & {
  readonly pinHash: PinHash;
  /** From the moment they log in. Absent: the shop's. */
  readonly language?: Language;
  /** Added in Set-up: a provisioning file that does not name them leaves them as they are. */
  readonly isMadeHere?: true;
  readonly tries?: Tries;
};

/** Wrong PINs in a row, and the time (ms since 1970) before which no other is looked at. */
export type Tries = { readonly wrong: number; readonly until: number };

/** The shop at Dintero. An address that is not known is the empty text. */
export type Account = {
  /** `T12345678` is sandbox, `P12345678` is live. */
  readonly accountId: string;
  readonly clientId: string;
  readonly profileId: string;
  readonly storeId: string;
  readonly payoutDestinationId: string;
  readonly shopName: string;
  /** Nine digits. */
  readonly organizationNumber: string;
  readonly addressLine: string;
  readonly postalCode: string;
  readonly postalPlace: string;
  /** Two letters, ISO 3166-1. */
  readonly country: string;
  /** Also ask Dintero to push the payment to the terminal. */
  readonly isPushed: boolean;
  readonly returnUrl?: string;
};

export type SettingsStore = {
  readonly read: () => Settings;
  /** Written before it answers. What does not fit the schema is refused and changes nothing. */
  readonly change: (update: (settings: Settings) => Settings) => Result<Settings, Fault>;
};

/** Where the settings lie. `read` gives undefined when there is nothing yet, and throws for what it cannot make out. */
export type SettingsFile = {
  readonly read: () => unknown;
  readonly write: (content: Record<string, unknown>) => void;
  /** Renames the file to `settings.<why>-<time>.json` and returns its new path. */
  readonly setAside: (why: 'broken' | 'newer') => string;
};

/** `setAside` is where a file that could not be understood, or is a newer till's, lies now: the shop has to be told. */
export type OpenedSettings = {
  readonly settings: SettingsStore;
  readonly setAside?: { readonly path: string; readonly why: 'broken' | 'newer' };
};

export const initialSettings: Settings = {
  language: 'nb',
  theme: 'system',
  register: { id: 'K1' as RegisterId, name: 'Kasse 1' },
  terminals: [],
  operators: [],
};

const text = z.string().max(200);
const id = text.min(1);

function areDistinct(key: 'id' | 'name') {
  return (all: readonly Readonly<Record<string, unknown>>[]): boolean =>
    new Set(all.map((one) => one[key])).size === all.length;
}

const account: ZodType<Account> = z.strictObject({
  accountId: z.string().regex(/^[TP]\d{8}$/, 'must be T or P and eight digits'),
  clientId: id,
  profileId: id,
  storeId: id,
  payoutDestinationId: id,
  shopName: id,
  organizationNumber: z.string().regex(/^\d{9}$/, 'must be nine digits'),
  addressLine: text,
  postalCode: text,
  postalPlace: text,
  country: z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters'),
  isPushed: z.boolean(),
  returnUrl: z.url({ protocol: /^https$/ }).exactOptional(),
});

const terminals = z
  .array(z.strictObject({ id: id.transform((value) => value as TerminalId), name: text }))
  .max(100)
  .refine(areDistinct('id'), 'must not hold an id twice');

const draft: ZodType<GuideDraft> = z.strictObject({
  step: z.enum(guideSteps),
  accountId: text,
  clientId: text,
  profileId: text,
  registerId: text,
  registerName: text,
  storeId: text,
  payoutDestinationId: text,
  shopName: text,
  organizationNumber: text,
  addressLine: text,
  postalCode: text,
  postalPlace: text,
  isPushed: z.boolean(),
  terminals: z.array(z.strictObject({ id: text, name: text })).max(100),
});

const schema = z.strictObject({
  mode: z.enum(['practice', 'dintero']).exactOptional(),
  language: z.enum(languages),
  theme: z.enum(['system', 'light', 'dark']),
  comfort: comfort.exactOptional(),
  account: account.exactOptional(),
  register: z.strictObject({ id: id.transform((value) => value as RegisterId), name: text }),
  terminals,
  operators: z
    .array(
      z.strictObject({
        name: id,
        role: z.enum(['cashier', 'manager', 'owner']),
        pinHash: z.string().refine(isPinHash, 'must be the hash of a PIN'),
        language: z.enum(languages).exactOptional(),
        formerNames: z.array(id).max(100).exactOptional(),
        isInactive: z.literal(true).exactOptional(),
        isMadeHere: z.literal(true).exactOptional(),
        tries: z.strictObject({ wrong: z.int().min(1), until: z.int().min(0) }).exactOptional(),
      }),
    )
    .max(200)
    .refine(areDistinct('name'), 'must not hold a name twice'),
  lockAfterMs: z.int().min(1000).exactOptional(),
  ownerReset: z.strictObject({ name: id, at: z.iso.datetime() }).exactOptional(),
  backupFolder: z.string().min(1).max(1000).exactOptional(),
  draft: draft.exactOptional(),
  earlier: z.array(z.strictObject({ account, terminals })).max(20).exactOptional(),
  printer: printerSettings.exactOptional(),
  letterhead: letterhead.exactOptional(),
  customerDisplay: customerDisplay.exactOptional(),
  scanner: scanner.exactOptional(),
}) satisfies ZodType<Settings>;

type Migration = (old: Record<string, unknown>) => Record<string, unknown>;

/**
 * `migrations[n]` makes version n + 2 from version n + 1. A file never changes its meaning without a line here, and a till
 * that would not understand it has to see that from its number.
 */
const migrations: readonly Migration[] = [
  // 2: a set-up that was begun, and the accounts from before, may be in it. Nothing that was there means anything else.
  (old) => old,
  // 3: what stands on the counter may be in it: printer, scanner, the customer's screen, comfort, the receipt's own lines.
  (old) => old,
];
export const currentVersion = migrations.length + 1;

/** Reads the settings once; what is on disk and cannot be understood is set aside, named in the log, and not overwritten. */
export function openSettings(file: SettingsFile, log: Log): Result<OpenedSettings, Fault> {
  try {
    const read = readFile(file);
    if (read.ok) return ok({ settings: createStore(file, read.value) });
    const { why, detail } = read.fault;
    const path = file.setAside(why);
    log.error('The settings could not be understood and were set aside', { setAside: path, why: detail });
    return ok({ settings: createStore(file, initialSettings), setAside: { path, why } });
  } catch (error) {
    log.error('The settings could not be read', { error });
    return fail({ kind: 'storage', detail: 'The settings could not be read' });
  }
}

/** Settings that live as long as the process: for hosts without a disk of their own. */
export function createSettingsInMemory(settings: Settings = initialSettings): SettingsStore {
  return createStore({ write: () => undefined }, settings);
}

type Unread = { readonly why: 'broken' | 'newer'; readonly detail: string };

function readFile(file: SettingsFile): Result<Settings, Unread> {
  let content: unknown;
  try {
    content = file.read();
  } catch (error) {
    if (error instanceof SyntaxError) return broken('not JSON');
    throw error;
  }
  if (content === undefined) return ok(initialSettings);
  const current = migrate(content);
  if (!current.ok) return current;
  const read = schema.safeParse(current.value);
  if (read.success) return ok(read.data);
  const { path, detail } = badInput(read.error);
  return broken(`${path}: ${detail}`);
}

function broken(detail: string): Result<never, Unread> {
  return fail({ why: 'broken', detail });
}

function migrate(content: unknown): Result<Record<string, unknown>, Unread> {
  if (typeof content !== 'object' || content === null) return broken('not an object');
  const { version, ...old } = content as Record<string, unknown>;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return broken('no version');
  if (version > currentVersion)
    return fail({ why: 'newer', detail: `version ${String(version)} is from a newer till` });
  return ok(migrations.slice(version - 1).reduce((settings, step) => step(settings), old));
}

function createStore(file: Pick<SettingsFile, 'write'>, initial: Settings): SettingsStore {
  let current = initial;
  return {
    read: () => current,
    change: (update) => {
      const read = schema.safeParse(update(current));
      if (!read.success) return fail(badInput(read.error));
      try {
        file.write({ version: currentVersion, ...read.data });
      } catch (error) {
        return fail({ kind: 'storage', detail: `The settings could not be saved: ${String(error)}` });
      }
      current = read.data;
      return ok(current);
    },
  };
}

import type { Fault } from '../shared/faults.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Who } from '../shared/who.ts';
import { setupChanges } from './audit/changes.ts';
import type { Notes } from './audit/notes.ts';
import { changeWritten } from './audit/with-settings.ts';
import { undecidedKinds } from './journal/undecided.ts';
import type { Log } from './log.ts';
import { whoFacts } from './payment/facts.ts';
import type { Works } from './ports.ts';
import type { Register } from './register.ts';
import type { Earlier, Settings, SettingsStore } from './store/settings.ts';

export type ChangePorts = {
  readonly settings: SettingsStore;
  readonly works: () => Works | undefined;
  readonly reopen: () => Promise<void>;
  readonly notes: Notes;
  readonly log: Log;
};

type Update = (before: Settings) => Settings;

/**
 * Puts other settings in place and opens what they name. It stands in the journal that it is made under, or is not made,
 * and in the next one; another account or register has a record of that name, and leaves nothing undecided behind.
 */
export async function changeSettings(
  update: Update,
  { by, isNewSecret = false }: { readonly by: Who; readonly isNewSecret?: boolean },
  ports: ChangePorts,
): Promise<Result<undefined, Fault>> {
  const { settings, works, reopen, notes } = ports;
  const before = settings.read();
  const after = update(before);
  const other = identityChange(before, after);
  const modeBefore = works()?.mode;
  if (other !== undefined) {
    const fault = await makeReady(ports);
    if (fault !== undefined) return fail(fault);
  }
  const earlier = works();
  const changes = setupChanges(before, after, isNewSecret);
  const what = other?.what ?? 'setup-saved';
  const facts = { ...other?.facts, changes, ...whoFacts(by) };
  const isWritten = earlier !== undefined && (other !== undefined || changes.length > 0);
  const journal = isWritten ? earlier.register.journal : undefined;
  const changed = changeWritten({ ...ports, journal: () => journal }, what, facts, (now) =>
    update(withEarlier(now, after.account?.accountId)),
  );
  if (!changed.ok) return changed;
  noteMode(modeOf(after));
  await reopen();
  if (journalOf(works()) === journalOf(earlier)) return ok(undefined);
  if (other !== undefined || changes.length > 0) notes.note(what, facts);
  noteMode(works()?.mode);
  return ok(undefined);

  function noteMode(mode: Works['mode'] | undefined): void {
    if (modeBefore !== undefined && mode !== undefined && modeBefore !== mode)
      notes.note('mode-changed', { before: modeBefore, after: mode, ...whoFacts(by) });
  }
}

type Other = {
  readonly what: 'account-changed' | 'register-changed';
  readonly facts: Readonly<Record<string, string>>;
};

/** Whether these settings make the till another one than it is: another account, or another register. */
function identityChange(before: Settings, after: Settings): Other | undefined {
  const from = before.account?.accountId;
  const to = after.account?.accountId ?? '';
  if (from === undefined) return undefined;
  const register = { registerBefore: before.register.id, registerAfter: after.register.id };
  const isSameRegister = before.register.id === after.register.id;
  if (from === to)
    return isSameRegister ? undefined : { what: 'register-changed', facts: { account: from, ...register } };
  return { what: 'account-changed', facts: { before: from, after: to, ...(isSameRegister ? {} : register) } };
}

/** What is left has to be open, to be looked at and written into: practice may stand in front of it. */
async function makeReady({ settings, works, reopen }: ChangePorts): Promise<Fault | undefined> {
  if (works()?.mode === 'practice' && works()?.register.isIdle() === true) {
    const opened = settings.change((now) => ({ ...now, mode: 'dintero' }));
    if (!opened.ok) return opened.fault;
    await reopen();
  }
  const left = works();
  if (left === undefined || !isUndecided(left.register)) return undefined;
  return { kind: 'not-now', reason: left.register.isIdle() ? 'undecided-left' : 'payment-running' };
}

/** Nothing may stay behind that only the account with its register could still decide. */
function isUndecided({ queries, isIdle }: Pick<Register, 'queries' | 'isIdle'>): boolean {
  return !isIdle() || queries.attention().some(({ kind }) => undecidedKinds.has(kind));
}

/**
 * An account that is left stays at hand, so that its journal can be read again by going back.
 * @param next the account that takes its place
 */
export function withEarlier(settings: Settings, next: string | undefined): Settings {
  const { account, terminals, earlier = [] } = settings;
  if (account === undefined || account.accountId === next) return settings;
  const others = earlier.filter(({ account: { accountId } }) => accountId !== account.accountId);
  const left: Earlier = { account, terminals };
  const all = [left, ...others].filter(({ account: { accountId } }) => accountId !== next);
  return { ...settings, earlier: all.slice(0, 20) };
}

function journalOf(works: Works | undefined): string | undefined {
  return works?.mode === 'practice' ? works.mode : works?.account.accountId;
}

function modeOf({ account }: Settings): Works['mode'] {
  return account?.accountId.startsWith('P') === true ? 'live' : 'sandbox';
}

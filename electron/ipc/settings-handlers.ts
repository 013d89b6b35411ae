import { createHash } from 'node:crypto';
import { changeSettings } from '../account-change.ts';
import { eraseSecrets, readProvision, settingsOf, type Provision } from '../provision.ts';
import { problemsOf, formOf } from '../setup.ts';
import { settingsChanges } from '../settings-changes.ts';
import { exportedSettings } from '../settings-export.ts';
import type { Settings } from '../store/settings.ts';
import type { AuditKind } from '../../shared/audit/kinds.ts';
import type { Fault } from '../../shared/faults.ts';
import type { RegisterId } from '../../shared/ids.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { whoFacts } from '../payment/facts.ts';
import { isOtherPrinter } from '../../shared/printer.ts';
import { notNow, whoWorks, type HandlerPorts, type Part } from './at-work.ts';

const done = ok({});

type Pending = {
  readonly id: string;
  readonly path: string;
  readonly given: Provision;
  readonly content: unknown;
};

/** The settings as a whole: taken along, brought in, and what makes the till another one than it was. */
export function settingsHandlers(ports: HandlerPorts): Part<'settings'> {
  const { settings, credentials, works, lock, desktop, log } = ports;
  let pending: Pending | undefined;

  function isIdle(): boolean {
    return works()?.register.isIdle() ?? true;
  }

  /** The register's id stays: a file of another till is no reason to become that till. */
  function imported(given: Provision, before: Settings): Settings {
    const { draft: _draft, ...next } = settingsOf(given, before.operators, before);
    return before.account === undefined
      ? next
      : { ...next, register: { ...next.register, id: before.register.id } };
  }

  function note(what: AuditKind, facts: Readonly<Record<string, string>>): Result<undefined, Fault> {
    try {
      works()?.register.journal.record({ what, facts: { ...facts, ...whoFacts(whoWorks(lock)) } });
      return ok(undefined);
    } catch {
      return fail({ kind: 'storage', detail: 'It could not be written into the journal' });
    }
  }

  return {
    'settings:read': () => {
      const { account, register, earlier = [], draft } = settings.read();
      return Promise.resolve(
        ok({
          ...(account === undefined ? {} : { accountId: account.accountId }),
          register,
          earlier: earlier.map(({ account: { accountId, shopName } }) => ({ accountId, shopName })),
          hasDraft: draft !== undefined,
        }),
      );
    },
    'settings:export': async () => {
      const now = settings.read();
      if (now.account === undefined) return notNow('not-set-up');
      const text = exportedSettings(now, now.account);
      const secret = await credentials.secretOf(now.account.accountId, now.account.clientId);
      // Nothing that is written down has it; should something ever quote it, the file is not the way out.
      if (secret !== undefined && secret !== '' && text.includes(secret))
        return fail({ kind: 'storage', detail: 'The file would have held a secret' });
      const name = `settings-${now.account.accountId}-${now.register.id}.json`.replace(/[^\w.-]/g, '_');
      const saved = await ports.saveSettings(name, text);
      if (!saved.ok) return saved;
      const noted = note('settings-exported', { file: name });
      return noted.ok ? saved : noted;
    },
    'settings:import': async () => {
      pending = undefined;
      const path = await desktop.chooseSettings();
      if (path === undefined) return ok({ changes: [] });
      const read = await readProvision(path);
      if (!read.ok) return read;
      const { given, content } = read.value;
      const before = settings.read();
      const changes = settingsChanges(before, imported(given, before), given.client_secret !== undefined);
      const id = createHash('sha256').update(JSON.stringify(changes)).digest('hex').slice(0, 20);
      pending = { id, path, given, content };
      return ok({ id, changes });
    },
    'settings:apply': async ({ id }) => {
      const chosen = pending;
      if (chosen?.id !== id) return notNow('too-late');
      if (!isIdle()) return notNow('payment-running');
      const { account_id: accountId, client_id: clientId, client_secret: secret } = chosen.given;
      if (secret !== undefined) {
        const kept = await credentials.keep(accountId, clientId, secret);
        if (!kept.ok) return kept;
      }
      const change = { by: whoWorks(lock), isNewSecret: secret !== undefined };
      const { printer: earlier } = settings.read();
      const changed = await changeSettings((before) => imported(chosen.given, before), change, ports);
      if (!changed.ok) return changed;
      if (isOtherPrinter(earlier, settings.read().printer)) ports.printer.changed();
      pending = undefined;
      const isErased = secret === undefined || (await eraseSecrets(chosen.path, chosen.content, log));
      const noted = note('settings-imported', { account: accountId });
      if (!noted.ok) return noted;
      return ok(isErased ? {} : { secretLeftIn: chosen.path });
    },
    'settings:register': async ({ id: typedId, name: typedName }) => {
      const form = { ...formOf(settings.read()), registerId: typedId, registerName: typedName };
      const { registerId, registerName } = problemsOf(form, true);
      const problems = {
        ...(registerId === undefined ? {} : { registerId }),
        ...(registerName === undefined ? {} : { registerName }),
      };
      if (Object.keys(problems).length > 0) return ok({ problems });
      if (!isIdle()) return notNow('payment-running');
      const register = { id: typedId.trim() as RegisterId, name: typedName.trim() };
      const changed = await changeSettings(
        (before) => ({ ...before, register }),
        { by: whoWorks(lock) },
        ports,
      );
      return changed.ok ? ok({ problems: {} }) : changed;
    },
    'settings:switch': async ({ accountId }) => {
      if (!isIdle()) return notNow('payment-running');
      const now = settings.read();
      const isThis = now.account?.accountId === accountId;
      const to = now.earlier?.find(({ account }) => account.accountId === accountId);
      if (!isThis && to === undefined) return notNow('no-such-account');
      const changed = await changeSettings(
        (before) => ({ ...before, mode: 'dintero', ...(isThis ? {} : to) }),
        { by: whoWorks(lock) },
        ports,
      );
      return changed.ok ? done : changed;
    },
  };
}

import { setupChanges } from '../audit/changes.ts';
import { changeWritten } from '../audit/with-settings.ts';
import type { Fault } from '../../shared/faults.ts';
import type { SetupForm } from '../../shared/ipc/views.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Who } from '../../shared/who.ts';
import { whoFacts } from '../payment/facts.ts';
import type { Works } from '../ports.ts';
import { notTried, runChecks } from '../checks.ts';
import { formOf, problemsOf, settingsFrom, trimmed } from '../setup.ts';
import type { Settings } from '../store/settings.ts';
import { notNow, whoWorks, type HandlerPorts, type Part } from './at-work.ts';

const done = ok({});

/** What the till works for: an account, or practice. Each change stands in the journal that it is made under, and in the next. */
export function setupHandlers(ports: HandlerPorts): Part<'setup' | 'start'> {
  const { settings, credentials, works, lock, notes } = ports;

  async function secretFor(form: SetupForm): Promise<string | undefined> {
    const { accountId, clientId, clientSecret } = trimmed(form);
    return clientSecret === '' ? credentials.secretOf(accountId, clientId) : clientSecret;
  }

  async function save(form: SetupForm, by: Who): Promise<Result<undefined, Fault>> {
    const before = settings.read();
    const earlier = works();
    const { clientSecret } = trimmed(form);
    const after = settingsFrom(form, before);
    const facts = { changes: setupChanges(before, after, clientSecret !== ''), ...whoFacts(by) };
    const update = (now: Settings): Settings => settingsFrom(form, now);
    const isWritten = earlier !== undefined && facts.changes.length > 0;
    const saved = isWritten
      ? changeWritten({ ...ports, journal: () => earlier.register.journal }, 'setup-saved', facts, update)
      : settings.change(update);
    if (!saved.ok) return saved;
    noteMode(earlier?.mode, modeOf(after), by);
    await ports.reopen();
    const later = works();
    if (journalOf(later) === journalOf(earlier)) return ok(undefined);
    if (facts.changes.length > 0) notes.note('setup-saved', facts);
    noteMode(earlier?.mode, later?.mode, by);
    return ok(undefined);
  }

  function noteMode(before: Works['mode'] | undefined, after: Works['mode'] | undefined, by: Who): void {
    if (before !== undefined && after !== undefined && before !== after)
      notes.note('mode-changed', { before, after, ...whoFacts(by) });
  }

  return {
    'start:practice': async () => {
      const now = works();
      if (now !== undefined && !now.register.isIdle()) return notNow('payment-running');
      if (lock.isLocked()) return notNow('locked');
      const by = whoWorks(lock);
      const { mode: earlier } = settings.read();
      const changed = settings.change((before) => ({ ...before, mode: 'practice' }));
      if (!changed.ok) return changed;
      noteMode(now?.mode, 'practice', by);
      await ports.reopen();
      if (works()?.mode !== 'practice') {
        settings.change(({ mode: _, ...rest }) =>
          earlier === undefined ? rest : { ...rest, mode: earlier },
        );
        await ports.reopen();
        noteMode('practice', works()?.mode, by);
        return fail({ kind: 'storage', detail: 'The practice terminal did not start' });
      }
      noteMode(now?.mode, 'practice', by);
      ports.showPracticeTerminal();
      return done;
    },
    'setup:read': async () => {
      if (lock.isLocked()) return notNow('locked');
      const saved = settings.read();
      const form = formOf(saved);
      const hasSecret = (await credentials.secretOf(form.accountId, form.clientId)) !== undefined;
      return ok({ form, hasSecret, isRegisterIdFixed: saved.mode === 'dintero' });
    },
    'setup:save': async ({ form }) => {
      if (lock.isLocked()) return notNow('locked');
      const by = whoWorks(lock);
      const now = works();
      if (now !== undefined && !now.register.isIdle()) return notNow('payment-running');
      const problems = problemsOf(form, (await secretFor(form)) !== undefined);
      if (Object.keys(problems).length > 0) return ok({ problems });
      const { accountId, clientId, clientSecret } = trimmed(form);
      if (clientSecret !== '') {
        const kept = await credentials.keep(accountId, clientId, clientSecret);
        if (!kept.ok) return kept;
      }
      const saved = await save(form, by);
      return saved.ok ? ok({ problems: {} }) : saved;
    },
    'setup:test': async ({ form }) => {
      if (lock.isLocked()) return notNow('locked');
      const secret = await secretFor(form);
      if (secret === undefined)
        return ok({ checks: notTried({ what: 'sign-in', state: 'failed', finding: 'secret-missing' }) });
      const { account } = settingsFrom(form, settings.read());
      if (account === undefined) return notNow('not-set-up');
      return ok({ checks: await runChecks(ports.lineTo(account, secret), trimmed(form)) });
    },
  };
}

function journalOf(works: Works | undefined): string | undefined {
  return works?.mode === 'practice' ? works.mode : works?.account.accountId;
}

function modeOf({ account }: Settings): Works['mode'] {
  return account?.accountId.startsWith('P') === true ? 'live' : 'sandbox';
}

import { changeSettings } from '../account-change.ts';
import type { Fault } from '../../shared/faults.ts';
import type { SetupForm } from '../../shared/ipc/views.ts';
import { fail, ok } from '../../shared/result.ts';
import { setupChanges } from '../audit/changes.ts';
import type { Who } from '../../shared/who.ts';
import { whoFacts } from '../payment/facts.ts';
import type { Works } from '../ports.ts';
import { notTried, runChecks } from '../checks.ts';
import { formOf, problemsOf, settingsFrom, trimmed } from '../setup.ts';
import { notNow, whoWorks, type HandlerPorts, type Part } from './at-work.ts';
import { proxyHandlers } from './proxy-handlers.ts';

const done = ok({});
const paymentRunning: Fault = { kind: 'not-now', reason: 'payment-running' };

/** What the till works for: an account, or practice. Each change stands in the journal that it is made under, and in the next. */
export function setupHandlers(ports: HandlerPorts): Part<'setup' | 'start'> {
  const { settings, credentials, works, lock, notes } = ports;

  async function secretFor(form: SetupForm): Promise<string | undefined> {
    const { accountId, clientId, clientSecret } = trimmed(form);
    return clientSecret === '' ? credentials.secretOf(accountId, clientId) : clientSecret;
  }

  /**
   * A payment that the till was stopped in goes on being asked about only with the secret. Where there is none it is taken
   * while one is under way, when nothing else changes: no request can have left without it, so opening anew repeats nothing.
   * One that Dintero refuses is not kept, for Set-up cannot be come to again.
   */
  async function refusalUnderWay(form: SetupForm): Promise<Fault | undefined> {
    const saved = settings.read();
    const { accountId, clientId } = formOf(saved);
    const after = settingsFrom(form, saved);
    const isSame = saved.mode === 'dintero' && setupChanges(saved, after, false).length === 0;
    const secret = trimmed(form).clientSecret;
    if (!isSame || secret === '' || after.account === undefined) return paymentRunning;
    if ((await credentials.secretOf(accountId, clientId)) !== undefined) return paymentRunning;
    const signedIn = await ports.lineTo(after.account, secret).directory.signIn();
    return !signedIn.ok && signedIn.fault.kind === 'not-signed-in' ? signedIn.fault : undefined;
  }

  function noteMode(before: Works['mode'] | undefined, after: Works['mode'] | undefined, by: Who): void {
    if (before !== undefined && after !== undefined && before !== after)
      notes.note('mode-changed', { before, after, ...whoFacts(by) });
  }

  return {
    ...proxyHandlers(ports),
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
    'setup:save': async ({ form, isMeant }) => {
      if (lock.isLocked()) return notNow('locked');
      const by = whoWorks(lock);
      const now = works();
      if (now !== undefined && !now.register.isIdle()) {
        const refusal = await refusalUnderWay(form);
        if (refusal !== undefined) return fail(refusal);
      }
      const problems = problemsOf(form, (await secretFor(form)) !== undefined);
      if (Object.keys(problems).length > 0) return ok({ problems });
      const { accountId, clientId, clientSecret } = trimmed(form);
      const leaves = settings.read().account?.accountId;
      if (leaves !== undefined && leaves !== accountId && isMeant !== true)
        return notNow('account-not-meant');
      if (clientSecret !== '') {
        const kept = await credentials.keep(accountId, clientId, clientSecret);
        if (!kept.ok) return kept;
      }
      const change = { by, isNewSecret: clientSecret !== '' };
      const saved = await changeSettings((before) => settingsFrom(form, before), change, ports);
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

import { notTried, doorChecks, tryDoor, type Tried } from '../checks.ts';
import { changeSettings } from '../account-change.ts';
import { draftOf, draftProblems, liveDraftOf, settingsFromDraft } from '../guide/draft.ts';
import { listOf, storeOption, terminalOption } from '../guide/options.ts';
import { createSimulator } from '../guide/simulate.ts';
import { testAmount, testLine, testResult } from '../guide/test-payment.ts';
import { trimmed } from '../setup.ts';
import type { Account } from '../store/settings.ts';
import type { SaleId, TerminalId } from '../../shared/ids.ts';
import type { GuideDraft, GuideFrom } from '../../shared/ipc/guide-views.ts';
import type { Fault } from '../../shared/faults.ts';
import { ok, type Result } from '../../shared/result.ts';
import { paperLanguage, paperWords } from '../../shared/paper-words/paper-words.ts';
import { whoFacts } from '../payment/facts.ts';
import {
  atWork,
  notNow,
  onStage,
  terminalRefusal,
  whoWorks,
  type HandlerPorts,
  type Part,
} from './at-work.ts';

/** The guided set-up: a stage at a time, with what Dintero lets itself be asked. */
export function guideHandlers(ports: HandlerPorts): Part<'guide'> {
  const { settings, credentials, works, lock } = ports;
  const simulator = createSimulator();
  let tested: SaleId | undefined;

  function keep(draft: GuideDraft): Result<unknown, Fault> {
    return settings.change((before) => ({ ...before, draft }));
  }

  function begin(from: GuideFrom): GuideDraft {
    const now = settings.read();
    if (from === 'live') return liveDraftOf(now);
    return from === 'kept' && now.draft !== undefined ? now.draft : draftOf(now);
  }

  /** A line to an account that is not saved yet: only its id, its key and its secret are needed to ask. */
  function lineFor(accountId: string, clientId: string, secret: string): ReturnType<HandlerPorts['lineTo']> {
    return ports.lineTo({ ...nobody, accountId, clientId }, secret);
  }

  async function asked<Answer>(
    { accountId, clientId }: { readonly accountId: string; readonly clientId: string },
    ask: (line: ReturnType<HandlerPorts['lineTo']>) => Promise<Answer>,
  ): Promise<Answer | undefined> {
    const secret = await credentials.secretOf(accountId, clientId);
    return secret === undefined ? undefined : ask(lineFor(accountId, clientId, secret));
  }

  return {
    'guide:open': async ({ from }) => {
      const now = settings.read();
      const draft = begin(from);
      if (from !== 'kept') {
        const kept = keep(draft);
        if (!kept.ok) return kept;
      }
      const hasSecret = (await credentials.secretOf(draft.accountId, draft.clientId)) !== undefined;
      return ok({
        draft,
        hasSecret,
        isRegisterIdFixed: now.account !== undefined,
        ...(now.account === undefined ? {} : { leaves: now.account.accountId }),
      });
    },
    'guide:keep': async ({ draft }) => {
      const kept = keep(draft);
      if (!kept.ok) return kept;
      const hasSecret = (await credentials.secretOf(draft.accountId, draft.clientId)) !== undefined;
      return ok({ problems: draftProblems(draft, hasSecret) });
    },
    'guide:sign-in': async ({ accountId: typedAccount, clientId: typedClient, secret: typed }) => {
      const { accountId, clientId, clientSecret } = trimmed({
        ...emptyForm,
        accountId: typedAccount,
        clientId: typedClient,
        clientSecret: typed,
      });
      const unsaid = (finding: 'secret-missing' | 'wrong-account') => {
        const checks = notTried({ what: 'sign-in', state: 'failed', finding }, doorChecks);
        return ok({ accountId, clientId, checks, hasSecret: false });
      };
      if (!/^[TP]\d{8}$/.test(accountId)) return unsaid('wrong-account');
      const secret = clientSecret === '' ? await credentials.secretOf(accountId, clientId) : clientSecret;
      if (secret === undefined) return unsaid('secret-missing');
      const line: Tried = lineFor(accountId, clientId, secret);
      const checks = await tryDoor(line);
      const isIn = checks.some(({ what, state }) => what === 'sign-in' && state === 'passed');
      if (isIn && clientSecret !== '') {
        const kept = await credentials.keep(accountId, clientId, clientSecret);
        if (!kept.ok) return kept;
      }
      return ok({ accountId, clientId, checks, hasSecret: isIn });
    },
    'guide:stores': async (key) => {
      const list = await asked(key, async ({ directory }) => listOf(await directory.stores(), storeOption));
      return ok(list ?? ({ why: 'signed-out' } as const));
    },
    'guide:terminals': async ({ storeId, ...key }) => {
      const list = await asked(key, async ({ directory }) =>
        listOf(await directory.terminals(), (one) => terminalOption(one, storeId)),
      );
      return ok(list ?? ({ why: 'signed-out' } as const));
    },
    'guide:simulate': async ({ storeId, ...key }) => {
      // Only the sandbox has them (API.md 1.2).
      if (!key.accountId.startsWith('T')) return ok({ problem: 'refused' } as const);
      const made = await asked(key, (line) => simulator.make(line, key.accountId, storeId));
      return ok(made ?? ({ problem: 'not-for-this-key' } as const));
    },
    'guide:finish': async ({ draft, isMeant }) => {
      const now = works();
      if (now !== undefined && !now.register.isIdle()) return notNow('payment-running');
      const { accountId, clientId } = draft;
      const hasSecret = (await credentials.secretOf(accountId, clientId)) !== undefined;
      const problems = draftProblems(draft, hasSecret);
      if (Object.keys(problems).length > 0) return ok({ problems });
      const leaves = settings.read().account?.accountId;
      if (leaves !== undefined && leaves !== accountId && isMeant !== true)
        return notNow('account-not-meant');
      const changed = await changeSettings(
        (before) => settingsFromDraft(draft, before),
        { by: whoWorks(lock) },
        ports,
      );
      return changed.ok ? ok({ problems: {} }) : changed;
    },
    'guide:test-payment': ({ terminalId }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      return Promise.resolve(startTest(now.value, terminalId));
    },
    'guide:test-result': () => {
      const now = works();
      const tries = tested === undefined ? [] : (now?.register.queries.movementsOf(tested) ?? []);
      const last = tries.filter((one) => one.kind === 'payment').at(-1);
      return Promise.resolve(ok(testResult(last?.kind === 'payment' ? last.state : undefined)));
    },
  };

  function startTest(
    now: NonNullable<ReturnType<typeof works>>,
    terminalId: TerminalId,
  ): ReturnType<typeof onStage> {
    const { register, account, status } = now;
    const refusal = terminalRefusal(now, terminalId);
    if (refusal !== undefined) return notNow(refusal);
    const before = register.basket();
    if (before.lines.length > 0 && before.id !== tested) return notNow('basket-not-empty');
    const { language, register: here } = settings.read();
    const { testPayment } = paperWords(paperLanguage(account.country, language));
    const isSimulated =
      now.mode === 'sandbox' &&
      status.view().terminals.some((one) => one.id === terminalId && one.isSimulated);
    const line = testLine(ports.ids.next(), testAmount(isSimulated), testPayment);
    const lines = before.lines.length > 0 ? before.lines : [line];
    const saleId = before.id;
    const kept = register.journal.keepBasket({ id: saleId, lines });
    if (!kept.ok) return kept;
    try {
      // Before the payment, so that no crash leaves a payment of which nobody knows what it was for.
      register.journal.record({ what: 'test-payment', saleId, facts: whoFacts(whoWorks(lock)) });
    } catch {
      return { ok: false, fault: { kind: 'storage', detail: 'The test payment could not be written down' } };
    }
    tested = saleId;
    const order = {
      saleId,
      lines,
      total: lines[0]?.unitPrice ?? line.unitPrice,
      terminalId,
      storeId: account.storeId,
      currency: 'NOK',
      registerId: here.id,
      by: whoWorks(lock),
    } as const;
    return onStage(ports, now, register.payments.start(order));
  }
}

/** Stands in for the shop while only its account is asked. */
const nobody: Account = {
  accountId: '',
  clientId: '',
  profileId: '',
  storeId: '',
  payoutDestinationId: '',
  shopName: '',
  organizationNumber: '',
  addressLine: '',
  postalCode: '',
  postalPlace: '',
  country: 'NO',
  isPushed: true,
};

const { country: _country, ...nobodysForm } = nobody;
const emptyForm = {
  ...nobodysForm,
  clientSecret: '',
  registerId: '',
  registerName: '',
  terminalId: '',
  terminalName: '',
};

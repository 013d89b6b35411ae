import { create } from 'zustand';
import type { Check } from '../../shared/checks/findings.ts';
import type { Fault } from '../../shared/faults.ts';
import type { TerminalId } from '../../shared/ids.ts';
import {
  guideSteps,
  type GuideDraft,
  type GuideFrom,
  type GuideList,
  type GuideStep,
  type GuideTest,
  type GuideView,
  type SimulateProblem,
  type StoreOption,
  type TerminalOption,
} from '../../shared/ipc/guide-views.ts';
import type { SetupField, SetupProblems } from '../../shared/ipc/views.ts';
import { ask } from '../bridge.ts';
import { useBasket } from './basket.ts';
import { ofNoAccount, withStore, withStores, withTerminals } from './guide-choice.ts';
import { goTo } from './route.ts';

/** What the guided set-up shows. The draft is main's; the page sends every change of it, and the secret once. */
export type Guide = {
  readonly from?: GuideFrom | undefined;
  readonly view?: GuideView | undefined;
  readonly draft?: GuideDraft | undefined;
  /** Typed and not accepted yet. It leaves the page as soon as Dintero has taken it. */
  readonly secret: string;
  readonly hasSecret: boolean;
  /** The account that store and terminals were chosen of; empty before there is one. */
  readonly accountId: string;
  readonly problems: SetupProblems;
  readonly checks?: readonly Check[] | undefined;
  readonly stores?: GuideList<StoreOption> | undefined;
  readonly terminals?: GuideList<TerminalOption> | undefined;
  readonly simulated?: { readonly id?: string; readonly problem?: SimulateProblem } | undefined;
  readonly test?: GuideTest | undefined;
  readonly isBusy: boolean;
  readonly isAsking: boolean;
  readonly fault?: Fault | undefined;
};

const nothing: Guide = {
  secret: '',
  hasSecret: false,
  accountId: '',
  problems: {},
  isBusy: false,
  isAsking: false,
};

export const useGuide = create<Guide>(() => nothing);

/** What each stage asks for; the last asks for nothing. */
export const fieldsOf: Readonly<Record<GuideStep, readonly SetupField[]>> = {
  account: ['accountId', 'clientId', 'clientSecret'],
  store: ['storeId', 'payoutDestinationId'],
  terminal: ['terminalId'],
  receipt: [
    'shopName',
    'organizationNumber',
    'addressLine',
    'postalCode',
    'postalPlace',
    'registerId',
    'registerName',
  ],
  profile: ['profileId'],
  test: [],
};

/** Opens the guide. One that was saved to its end is not gone on with: what it shows may have been changed since. */
export function enterGuide(from: GuideFrom): void {
  if (useGuide.getState().draft?.step === 'test') useGuide.setState(nothing, true);
  goTo({ screen: 'guide', from });
}

/** Begins, or goes on where it was left: what is typed outlives the screen. */
export async function openGuide(from: GuideFrom): Promise<void> {
  const open = useGuide.getState();
  if (open.from === from && open.draft !== undefined) return refresh();
  const answer = await ask('guide:open', { from });
  if (!answer.ok) {
    useGuide.setState({ fault: answer.fault });
    return;
  }
  const { draft, hasSecret } = answer.value;
  useGuide.setState({ ...nothing, from, view: answer.value, draft, hasSecret, accountId: draft.accountId });
  await refresh();
}

/** Reads what the stage that is shown chooses from. */
export async function refresh(): Promise<void> {
  const { draft } = useGuide.getState();
  if (draft?.step === 'store') await readStores();
  if (draft?.step === 'terminal') await readTerminals();
  if (draft?.step === 'test') await readTest();
}

type Typed = Partial<Omit<GuideDraft, 'step'>>;

export function changeGuide(change: Typed): void {
  const { draft, problems } = useGuide.getState();
  if (draft === undefined) return;
  const mended = new Set<string>(
    Object.keys(change).map((key) => (key === 'terminals' ? 'terminalId' : key)),
  );
  const left = Object.fromEntries(Object.entries(problems).filter(([field]) => !mended.has(field)));
  const isOtherKey = change.accountId !== undefined || change.clientId !== undefined;
  const keyState: Partial<Guide> = isOtherKey
    ? { hasSecret: false, checks: undefined, stores: undefined, terminals: undefined }
    : {};
  useGuide.setState({ draft: { ...draft, ...change }, problems: left, fault: undefined, ...keyState });
  keepSoon();
}

export function typeSecret(secret: string): void {
  const { clientSecret: _mended, ...problems } = useGuide.getState().problems;
  useGuide.setState({ secret, problems, checks: undefined });
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Typing is kept a moment after it pauses, so that a till that is switched off in the middle goes on from there. */
function keepSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void keep(), 300);
}

async function keep(): Promise<SetupProblems | undefined> {
  clearTimeout(timer);
  const { draft } = useGuide.getState();
  // After the last stage but one everything is saved, and the draft done with.
  if (draft === undefined || draft.step === 'test') return {};
  const answer = await ask('guide:keep', { draft });
  if (answer.ok) return answer.value.problems;
  useGuide.setState({ fault: answer.fault });
  return undefined;
}

/** Goes to a stage that has been reached before. */
export async function goToStep(step: GuideStep): Promise<void> {
  const { draft } = useGuide.getState();
  if (draft === undefined) return;
  useGuide.setState({ draft: { ...draft, step }, problems: {}, fault: undefined, isAsking: false });
  await keep();
  await refresh();
}

/** One stage back; from the first one out, and nothing that was typed is lost. */
export function goBack(): void {
  const { draft, isAsking, view } = useGuide.getState();
  if (isAsking) {
    useGuide.setState({ isAsking: false });
    return;
  }
  const before = draft === undefined ? undefined : guideSteps[guideSteps.indexOf(draft.step) - 1];
  if (before !== undefined) void goToStep(before);
  else goTo({ screen: view?.leaves === undefined ? 'sell' : 'setup' });
}

/** What the right seat does. */
export async function goOn(): Promise<void> {
  const { draft, isBusy } = useGuide.getState();
  if (draft === undefined || isBusy) return;
  useGuide.setState({ isBusy: true, fault: undefined });
  try {
    await goOnFrom(draft);
  } finally {
    useGuide.setState({ isBusy: false });
  }
}

async function goOnFrom(draft: GuideDraft): Promise<void> {
  if (draft.step === 'test') return pay(draft);
  const wrong = await problemsHere(draft);
  if (wrong === undefined) return;
  useGuide.setState({ problems: wrong });
  if (Object.keys(wrong).length > 0) return;
  if (draft.step === 'account' && !(await signIn(draft))) return;
  if (draft.step === 'profile') return finish();
  const next = guideSteps[guideSteps.indexOf(draft.step) + 1];
  if (next !== undefined) await goToStep(next);
}

async function problemsHere(draft: GuideDraft): Promise<SetupProblems | undefined> {
  const { secret, hasSecret } = useGuide.getState();
  const all = await keep();
  if (all === undefined) return undefined;
  const here = new Set<string>(fieldsOf[draft.step]);
  const isSecretHere = secret.trim() !== '' || hasSecret;
  return Object.fromEntries(
    Object.entries(all).filter(([field]) => here.has(field) && !(field === 'clientSecret' && isSecretHere)),
  );
}

async function signIn({ accountId, clientId }: GuideDraft): Promise<boolean> {
  const { secret } = useGuide.getState();
  const answer = await ask('guide:sign-in', { accountId, clientId, secret });
  if (!answer.ok) {
    useGuide.setState({ fault: answer.fault });
    return false;
  }
  const { checks, hasSecret } = answer.value;
  const isIn = checks.every(({ state }) => state !== 'failed');
  const of = { accountId: answer.value.accountId, clientId: answer.value.clientId };
  useGuide.setState(({ draft, accountId: earlier }) => {
    const isOther = isIn && earlier !== '' && earlier !== of.accountId;
    return {
      checks,
      hasSecret,
      accountId: isIn ? of.accountId : earlier,
      ...(hasSecret ? { secret: '' } : {}),
      ...(draft === undefined ? {} : { draft: { ...draft, ...(isOther ? ofNoAccount : {}), ...of } }),
    };
  });
  return isIn;
}

/** The first stage says what is wrong with the key, and what to do about it. */
async function signInAgain(): Promise<void> {
  await goToStep('account');
  const { draft } = useGuide.getState();
  if (draft !== undefined) await signIn(draft);
}

export async function readStores(): Promise<void> {
  const { draft } = useGuide.getState();
  if (draft === undefined) return;
  const { accountId, clientId } = draft;
  const answer = await ask('guide:stores', { accountId, clientId });
  if (!answer.ok) {
    useGuide.setState({ fault: answer.fault });
    return;
  }
  const stores = answer.value;
  if ('why' in stores && stores.why === 'signed-out') return signInAgain();
  useGuide.setState({ stores });
  if (!('rows' in stores)) return;
  const { rows } = stores;
  amend((now) => withStores(now, rows));
  const usable = rows.filter((row) => row.finding === undefined);
  const only = usable[0];
  if (usable.length === 1 && only !== undefined && useGuide.getState().draft?.storeId === '')
    chooseStore(only);
}

export function chooseStore(store: StoreOption): void {
  const { stores } = useGuide.getState();
  const rows = stores !== undefined && 'rows' in stores ? stores.rows : [];
  amend((draft) => withStore(draft, store, rows));
}

function amend(changeOf: (draft: GuideDraft) => Typed): void {
  const { draft } = useGuide.getState();
  const change = draft === undefined ? {} : changeOf(draft);
  if (Object.keys(change).length > 0) changeGuide(change);
}

export async function readTerminals(): Promise<void> {
  const { draft } = useGuide.getState();
  if (draft === undefined) return;
  const { accountId, clientId, storeId } = draft;
  const answer = await ask('guide:terminals', { accountId, clientId, storeId });
  if (!answer.ok) {
    useGuide.setState({ fault: answer.fault });
    return;
  }
  const terminals = answer.value;
  if ('why' in terminals && terminals.why === 'signed-out') return signInAgain();
  useGuide.setState({ terminals });
  if (!('rows' in terminals)) return;
  const { rows } = terminals;
  amend((now) => withTerminals(now, rows));
  const usable = rows.filter((row) => row.finding === undefined);
  const only = usable[0];
  const isFree = useGuide.getState().draft?.terminals.length === 0;
  if (usable.length === 1 && only !== undefined && isFree) chooseTerminals([only.id]);
}

/** Names that were given stay with their terminals; the first is the one that is used unless another is chosen. */
export function chooseTerminals(ids: readonly string[]): void {
  const before = useGuide.getState().draft?.terminals ?? [];
  changeGuide({ terminals: ids.map((id) => before.find((one) => one.id === id) ?? { id, name: '' }) });
}

export async function simulate(): Promise<void> {
  const { draft, isBusy } = useGuide.getState();
  if (draft === undefined || isBusy) return;
  useGuide.setState({ isBusy: true, simulated: undefined, fault: undefined });
  const { accountId, clientId, storeId } = draft;
  const answer = await ask('guide:simulate', { accountId, clientId, storeId });
  useGuide.setState({
    isBusy: false,
    ...(answer.ok ? { simulated: answer.value } : { fault: answer.fault }),
  });
  await readTerminals();
  if (answer.ok && answer.value.id !== undefined) chooseTerminals([answer.value.id]);
}

/** Saves all of it. Another account than before is asked about first. */
export async function finish(isMeant?: true): Promise<void> {
  const { draft } = useGuide.getState();
  if (draft === undefined) return;
  const answer = await ask('guide:finish', { draft, ...(isMeant === undefined ? {} : { isMeant }) });
  if (!answer.ok) {
    const isOther = answer.fault.kind === 'not-now' && answer.fault.reason === 'account-not-meant';
    useGuide.setState(isOther ? { isAsking: true } : { isAsking: false, fault: answer.fault });
    return;
  }
  const { problems } = answer.value;
  const first = guideSteps.find((step) => fieldsOf[step].some((field) => problems[field] !== undefined));
  if (first !== undefined) {
    useGuide.setState({ draft: { ...draft, step: first }, problems, isAsking: false });
    return;
  }
  useGuide.setState({ draft: { ...draft, step: 'test' }, problems: {}, isAsking: false, test: undefined });
}

async function pay({ terminals }: GuideDraft): Promise<void> {
  const terminalId = terminals[0]?.id.trim() as TerminalId | undefined;
  if (terminalId === undefined) return;
  const answer = await ask('guide:test-payment', { terminalId });
  if (!answer.ok) useGuide.setState({ fault: answer.fault });
}

export async function readTest(): Promise<void> {
  const answer = await ask('guide:test-result', {});
  if (answer.ok) useGuide.setState({ test: answer.value });
}

/** Done. A test that was not paid leaves nothing in the basket. */
export function startSelling(): void {
  if (useGuide.getState().test?.check !== undefined && useBasket.getState().basket.lines.length === 1)
    useBasket.getState().clear();
  useGuide.setState(nothing, true);
  goTo({ screen: 'sell' });
}

import { checkOrder, type Check, type CheckFinding } from '../shared/checks/findings.ts';
import { payoutFinding, storeFinding, terminalFinding } from '../shared/checks/place.ts';
import { clockCheck, judgeReach } from '../shared/checks/reach.ts';
import type { Fault } from '../shared/faults.ts';
import type { Result } from '../shared/result.ts';
import type { Directory, StoreFacts, TerminalFacts } from './payment/gateway.ts';

/** The line to Dintero, as far as it can be tried without taking a payment. */
export type Tried = {
  readonly directory: Directory;
  /** Dintero's time less ours, in milliseconds; undefined before Dintero has said its own. */
  readonly skewMs: () => number | undefined;
};

export type Wanted = {
  readonly storeId: string;
  readonly payoutDestinationId: string;
  readonly terminalId: string;
};

/** What is tried before anything of the shop is known. */
export const doorChecks = ['network', 'clock', 'sign-in'] as const satisfies readonly Check['what'][];
const connectionChecks = checkOrder.filter((what) => what !== 'profile');

/** Whether Dintero is there, whether the clock is right, and whether the key is accepted. */
export async function tryDoor({ directory, skewMs }: Tried): Promise<readonly Check[]> {
  const signedIn = await directory.signIn();
  if (signedIn.ok)
    return [{ what: 'network', state: 'passed' }, clockCheck(skewMs()), { what: 'sign-in', state: 'passed' }];
  const { what, finding } = judgeReach(signedIn.fault);
  const failed: Check = { what, state: 'failed', finding, ...factOf(signedIn.fault) };
  if (what === 'network') return notTried(failed, doorChecks);
  return [{ what: 'network', state: 'passed' }, clockCheck(skewMs()), failed];
}

/**
 * Tries what is needed for a payment, in the order in which it can go wrong, without taking one. What this client may
 * not read is not known rather than failed: a payment may work all the same (API.md 1.3).
 */
export async function runChecks(tried: Tried, wanted: Wanted): Promise<readonly Check[]> {
  const door = await tryDoor(tried);
  if (door.some(({ what, state }) => what !== 'clock' && state === 'failed'))
    return [...door, ...untried(['store', 'payout', 'terminal'])];
  const { directory } = tried;
  const [stores, terminals] = await Promise.all([directory.stores(), directory.terminals()]);
  return [
    ...door,
    ...storeChecks(stores, wanted),
    terminals.ok ? terminalCheck(terminals.value, wanted) : unreadable('terminal', terminals.fault),
  ];
}

/** What came before `from` is well, and what comes after it was not tried. */
export function notTried(from: Check, order: readonly Check['what'][] = connectionChecks): readonly Check[] {
  const place = order.indexOf(from.what);
  return order.map((what, index) => {
    if (index < place) return { what, state: 'passed' };
    return index === place ? from : { what, state: 'not-tried' };
  });
}

function untried(names: readonly Check['what'][]): readonly Check[] {
  return names.map((what) => ({ what, state: 'not-tried' }));
}

/** Whether a list that could not be read may be typed in instead: this key is not for it, or there is no such list. */
export function isNotForThisKey(fault: Fault): boolean {
  return fault.kind === 'refused' && (fault.status === 403 || fault.status === 401 || fault.status === 404);
}

function factOf(fault: Fault): { readonly fact?: string } {
  if ('detail' in fault) return { fact: fault.detail };
  return fault.kind === 'refused' ? { fact: fault.message ?? `HTTP ${String(fault.status)}` } : {};
}

function unreadable(what: Check['what'], fault: Fault): Check {
  return { what, state: 'not-known', finding: isNotForThisKey(fault) ? 'no-permission' : 'no-answer' };
}

function judged(what: Check['what'], finding: CheckFinding | undefined, fact: string | undefined): Check {
  const said = fact === undefined || fact === '' ? {} : { fact };
  return finding === undefined
    ? { what, state: 'passed', ...said }
    : { what, state: 'failed', finding, ...said };
}

function storeChecks(
  read: Result<readonly StoreFacts[], Fault>,
  { storeId, payoutDestinationId }: Wanted,
): readonly Check[] {
  if (!read.ok) return [unreadable('store', read.fault), unreadable('payout', read.fault)];
  const store = read.value.find(({ id }) => id === storeId);
  if (store === undefined) {
    const there = read.value.map(({ id }) => id).join(', ');
    return [judged('store', 'store-missing', there), ...untried(['payout'])];
  }
  const closed = storeFinding(store);
  const unpaid = payoutFinding(store, payoutDestinationId);
  const status = store.payoutDestinationStatus;
  return [
    judged('store', closed, closed === undefined ? (store.name ?? store.id) : store.status),
    judged(
      'payout',
      unpaid,
      unpaid === 'payout-not-active' ? status : (store.payoutDestinationId ?? payoutDestinationId),
    ),
  ];
}

function terminalCheck(
  terminals: readonly TerminalFacts[],
  { terminalId, storeId }: Pick<Wanted, 'terminalId' | 'storeId'>,
): Check {
  const terminal = terminals.find(({ id }) => id === terminalId);
  if (terminal === undefined)
    return judged('terminal', 'terminal-missing', terminals.map(({ id }) => id).join(', '));
  const finding = terminalFinding(terminal, storeId);
  if (finding === 'terminal-other-store') return judged('terminal', finding, terminal.storeId);
  const facts = [terminal.model, terminal.statusReason].filter((part) => part !== undefined).join(' · ');
  return judged('terminal', finding, facts || terminal.status);
}

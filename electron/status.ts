import type { Fault } from '../shared/faults.ts';
import type { TerminalId } from '../shared/ids.ts';
import type { TerminalCare } from '../shared/ipc/terminal-views.ts';
import { isSimulated } from '../shared/ipc/guide-views.ts';
import type { StatusView, TerminalStatus, TerminalView } from '../shared/ipc/views.ts';
import type { Result } from '../shared/result.ts';
import type { Heard } from '../shared/health/judge.ts';
import { isSomebodyElse } from '../shared/checks/reach.ts';
import { remedyOf } from '../shared/terminals/remedy.ts';
import type { Clock } from './clock.ts';
import type { Directory, Gateway, TerminalFacts } from './payment/gateway.ts';
import type { TerminalLine } from './terminals/port.ts';

export type StatusPorts = {
  readonly clock: Clock;
  readonly directory: Directory;
  readonly terminals: () => readonly { readonly id: TerminalId; readonly name: string }[];
  readonly storeId: () => string;
  readonly isBusy: (id: TerminalId) => boolean;
  readonly operations: (id: TerminalId) => Pick<TerminalCare, 'isHeld' | 'operation' | 'lastDay'>;
  readonly changed: () => void;
};

/** What the status bar says: whether Dintero answers, and whether the terminals are ready. Asked anew now and then. */
export type StatusWatch = {
  view(): Omit<StatusView, 'revision'>;
  /** False when Dintero itself says that this terminal cannot take a payment now. */
  mayPay(id: TerminalId): boolean;
  /** Every answer from Dintero, whatever was asked, tells whether it can be reached. */
  heard(answer: Result<unknown, Fault>): void;
  refresh(): void;
  /** When Dintero last answered as itself, and what last went wrong. */
  lastHeard(): Heard;
  /** Asks anew, and resolves when there is an answer. */
  look(): Promise<void>;
  /** Asks anew at once when the last answer is old, as after a sleep: somebody is about to sell. */
  freshen(): void;
  stop(): void;
};

const everyMs = 30_000;
const offlineEveryMs = 3_000;
const notReady: ReadonlySet<TerminalStatus> = new Set([
  'pending',
  'action-required',
  'error',
  'inactive',
  'deleted',
  'missing',
]);

export function createStatusWatch({
  clock,
  directory,
  terminals,
  storeId,
  isBusy,
  operations,
  changed,
}: StatusPorts): StatusWatch {
  let network: 'online' | 'offline' = 'online';
  let facts: readonly TerminalFacts[] | undefined;
  let lastHeard: Heard = {};
  let isAsked = false;
  let readAtMs: number | undefined;
  let askedAtMs = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;
  /** Since when a terminal is as it is, for one of which Dintero does not tell: since it was first seen so. */
  const seenSince = new Map<string, { readonly as: string; readonly ms: number }>();
  let isStopped = false;
  let cancelTimer: () => void = () => undefined;

  function heard(answer: Result<unknown, Fault>): void {
    lastHeard = heardAfter(lastHeard, answer, new Date(clock.now()).toISOString());
    const next = networkAfter(network, answer);
    if (next === network) return;
    network = next;
    changed();
    if (next === 'offline') schedule();
  }

  /** One at a time: whoever asks meanwhile is told the same. */
  function ask(): Promise<void> {
    asking ??= askNow().finally(() => {
      asking = undefined;
    });
    return asking;
  }

  async function askNow(): Promise<void> {
    askedAtMs = clock.now();
    const read = await directory.terminals();
    if (isStopped) return;
    isAsked = true;
    if (read.ok) note(read.value);
    // A list that cannot be read leaves the last one standing: an old truth is better than a guess.
    if (read.ok) facts = read.value;
    else if (read.fault.kind === 'refused') facts = undefined;
    heard(read);
    changed();
    schedule();
  }

  function note(terminals: readonly TerminalFacts[]): void {
    readAtMs = clock.now();
    for (const { id, status, statusReason } of terminals) {
      const as = `${status} ${statusReason ?? ''}`;
      if (seenSince.get(id)?.as !== as) seenSince.set(id, { as, ms: readAtMs });
    }
  }

  function schedule(): void {
    cancelTimer();
    if (isStopped) return;
    cancelTimer = clock.after(network === 'online' ? everyMs : offlineEveryMs, () => void ask());
  }

  function look(id: TerminalId): Pick<TerminalView, 'status' | 'reason' | 'isSimulated'> {
    if (facts === undefined) return { status: isAsked ? 'unknown' : 'checking' };
    const found = facts.find((terminal) => terminal.id === id);
    if (found === undefined) return { status: 'missing' };
    if (isElsewhere(found)) return { status: 'missing', reason: found.storeId };
    return {
      status: statusOf(found.status),
      ...(found.statusReason === undefined ? {} : { reason: found.statusReason }),
      ...(isSimulated(found.serialNumber, found.model) ? { isSimulated: true } : {}),
    };
  }

  function isElsewhere(found: TerminalFacts): found is TerminalFacts & { readonly storeId: string } {
    return found.storeId !== undefined && found.storeId !== storeId();
  }

  function careOf(id: TerminalId, { status, reason }: Pick<TerminalView, 'status' | 'reason'>): TerminalCare {
    const found = facts?.find((terminal) => terminal.id === id);
    const otherStore = found !== undefined && isElsewhere(found) ? found.storeId : undefined;
    const since = Date.parse(found?.since ?? '');
    const sinceMs = Number.isFinite(since) ? since : seenSince.get(id)?.ms;
    const forMs = sinceMs === undefined ? undefined : clock.now() - sinceMs;
    return {
      remedy: remedyOf({ status, reason, otherStore, forMs }),
      ...(found?.model === undefined ? {} : { model: found.model }),
      ...(found?.serialNumber === undefined ? {} : { serialNumber: found.serialNumber }),
      ...(found?.storeId === undefined ? {} : { store: found.storeId }),
      ...operations(id),
    };
  }

  return {
    view: () => ({
      network,
      terminals: terminals().map(({ id, name }) => {
        const seen = look(id);
        const busy = seen.status === 'ready' && isBusy(id) ? ({ status: 'busy' } as const) : {};
        return { id, name, ...seen, ...busy, care: careOf(id, seen) };
      }),
      ...(readAtMs === undefined ? {} : { readAt: new Date(readAtMs).toISOString() }),
    }),
    mayPay: (id) => !notReady.has(look(id).status),
    heard,
    refresh: () => void ask(),
    lastHeard: () => lastHeard,
    look: ask,
    freshen() {
      // By the wall's clock: the other one may stand still while the machine sleeps.
      if (Math.abs(clock.now() - askedAtMs) > everyMs) void ask();
    },
    stop() {
      isStopped = true;
      cancelTimer();
    },
  };
}

/** The gateway and the directory, with every answer also told to the status watch. */
export function heardBy<Port extends Gateway | Directory | TerminalLine>(
  port: Port,
  heard: (answer: Result<unknown, Fault>) => void,
): Port {
  const wrapped = Object.entries(port).map(([name, call]) => {
    const ask = call as (...input: readonly unknown[]) => Promise<Result<unknown, Fault>>;
    const told = async (...input: readonly unknown[]): Promise<Result<unknown, Fault>> => {
      const answer = await ask(...input);
      heard(answer);
      return answer;
    };
    return [name, told];
  });
  return Object.fromEntries(wrapped) as Port;
}

/** The till's own refusals say nothing about Dintero. */
function heardAfter(before: Heard, answer: Result<unknown, Fault>, at: string): Heard {
  if (answer.ok) return { ...before, answeredAt: at };
  const { fault } = answer;
  if (!['not-reached', 'no-answer', 'refused', 'not-signed-in', 'turned-away'].includes(fault.kind))
    return before;
  const isAnswered = fault.kind === 'turned-away' || (fault.kind === 'refused' && fault.isReadable);
  return { ...before, ...(isAnswered ? { answeredAt: at } : {}), fault: { at, fault } };
}

function networkAfter(before: 'online' | 'offline', answer: Result<unknown, Fault>): 'online' | 'offline' {
  if (!answer.ok && isSomebodyElse(answer.fault)) return 'offline';
  if (answer.ok || ['refused', 'not-signed-in', 'turned-away'].includes(answer.fault.kind)) return 'online';
  return answer.fault.kind === 'not-reached' ? 'offline' : before;
}

/** A status that Dintero invented later is not held against the terminal: the payment itself will tell. */
function statusOf(status: string): TerminalStatus {
  const known: Readonly<Record<string, TerminalStatus>> = {
    ACTIVE: 'ready',
    PENDING: 'pending',
    ACTION_REQUIRED: 'action-required',
    ERROR: 'error',
    INACTIVE: 'inactive',
    DELETED: 'deleted',
  };
  return Object.hasOwn(known, status) ? (known[status] ?? 'unknown') : 'unknown';
}

import type { Fault } from '../shared/faults.ts';
import type { TerminalId } from '../shared/ids.ts';
import type { StatusView, TerminalStatus, TerminalView } from '../shared/ipc/views.ts';
import type { Result } from '../shared/result.ts';
import type { Clock } from './clock.ts';
import type { Directory, Gateway, TerminalFacts } from './payment/gateway.ts';

export type StatusPorts = {
  readonly clock: Clock;
  readonly directory: Directory;
  readonly terminals: () => readonly { readonly id: TerminalId; readonly name: string }[];
  readonly storeId: () => string;
  readonly isBusy: (id: TerminalId) => boolean;
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
  changed,
}: StatusPorts): StatusWatch {
  let network: 'online' | 'offline' = 'online';
  let facts: readonly TerminalFacts[] | undefined;
  let isAsked = false;
  let isStopped = false;
  let cancelTimer: () => void = () => undefined;

  function heard(answer: Result<unknown, Fault>): void {
    const next = networkAfter(network, answer);
    if (next === network) return;
    network = next;
    changed();
    if (next === 'offline') schedule();
  }

  async function ask(): Promise<void> {
    const read = await directory.terminals();
    if (isStopped) return;
    isAsked = true;
    // A list that cannot be read leaves the last one standing: an old truth is better than a guess.
    if (read.ok) facts = read.value;
    else if (read.fault.kind === 'refused') facts = undefined;
    heard(read);
    changed();
    schedule();
  }

  function schedule(): void {
    cancelTimer();
    if (isStopped) return;
    cancelTimer = clock.after(network === 'online' ? everyMs : offlineEveryMs, () => void ask());
  }

  function look(id: TerminalId): Pick<TerminalView, 'status' | 'reason'> {
    if (facts === undefined) return { status: isAsked ? 'unknown' : 'checking' };
    const found = facts.find((terminal) => terminal.id === id);
    if (found === undefined) return { status: 'missing' };
    if (found.storeId !== undefined && found.storeId !== storeId())
      return { status: 'missing', reason: found.storeId };
    return {
      status: statusOf(found.status),
      ...(found.statusReason === undefined ? {} : { reason: found.statusReason }),
    };
  }

  return {
    view: () => ({
      network,
      terminals: terminals().map(({ id, name }) => {
        const seen = look(id);
        return { id, name, ...seen, ...(seen.status === 'ready' && isBusy(id) ? { status: 'busy' } : {}) };
      }),
    }),
    mayPay: (id) => !notReady.has(look(id).status),
    heard,
    refresh: () => void ask(),
    stop() {
      isStopped = true;
      cancelTimer();
    },
  };
}

/** The gateway and the directory, with every answer also told to the status watch. */
export function heardBy<Port extends Gateway | Directory>(
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

function networkAfter(before: 'online' | 'offline', answer: Result<unknown, Fault>): 'online' | 'offline' {
  if (answer.ok || answer.fault.kind === 'refused' || answer.fault.kind === 'not-signed-in') return 'online';
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

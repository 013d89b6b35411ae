import { mayHaveReachedProvider, type Fault } from '../../shared/faults.ts';
import { operationLimitMs, type OperationEnding } from '../../shared/terminals/operation.ts';
import type { Clock } from '../clock.ts';
import type { Operation } from './operation-log.ts';
import type { OperationFacts, TerminalLine } from './port.ts';
import type { Waiting } from './waiting.ts';

export type FollowPorts = {
  readonly line: TerminalLine;
  readonly clock: Clock;
  readonly waiting: Waiting;
  /** Dintero has it, under this id. */
  readonly taken: (id: string) => void;
  /** Whether an operation that Dintero tells of is another one of this till's. */
  readonly isAnothers: (id: string) => boolean;
  /** Taken up after a restart: it may have been sent before. */
  readonly isResumed: boolean;
  /** Dintero's time less ours. */
  readonly skewMs: number;
};

/** How it ended, with what Dintero said last. */
export type Outcome = {
  readonly ending: OperationEnding;
  readonly facts?: OperationFacts;
  readonly fault?: Fault;
};

/** Dintero has it, or it has ended by not being sent or taken. */
type Sent = { readonly taken: OperationFacts } | { readonly outcome: Outcome };

/** Pauses before it is sent again under the same key: four times in all, within half a minute. */
const pausesMs = [1_000, 4_000, 10_000] as const;
const readEveryMs = 2_000;
/** Something that was asked for before a restart is looked at for so long, however old it is. */
const lookAnewMs = 60_000;
/** By so much an operation that has no id yet may seem older than the asking for it. */
const slackMs = 120_000;

/**
 * Sends an operation and follows it to its end; undefined when the till was stopped meanwhile. Its key lets it be sent
 * again when the reply was lost, so that it is carried out once however often it arrives
 * (docs/decisions/0010-terminal-operations.md).
 */
export async function follow(ports: FollowPorts, operation: Operation): Promise<Outcome | undefined> {
  const { clock } = ports;
  const ageMs = Math.abs(clock.now() - Date.parse(operation.askedAt));
  const leftMs = operationLimitMs - ageMs;
  const endMs = clock.monotonic() + Math.max(leftMs, lookAnewMs);
  if (operation.there !== undefined) return read(ports, operation, operation.there, endMs);
  // What nobody waits for any more is not sent again; it is only looked for.
  const sent =
    leftMs > 0 ? await send(ports, operation) : await find(ports, operation, { ending: 'unknown' });
  if (sent === undefined) return undefined;
  if ('outcome' in sent) return sent.outcome;
  ports.taken(sent.taken.id);
  return endOf(sent.taken) ?? read(ports, operation, sent.taken.id, endMs);
}

async function send(ports: FollowPorts, operation: Operation): Promise<Sent | undefined> {
  const { line, waiting, isResumed } = ports;
  const { key, terminalId, name } = operation;
  const order = { key, terminalId, name };
  let mayHaveArrived = isResumed;
  for (const pauseMs of [...pausesMs, undefined]) {
    const started = await line.start(order);
    if (waiting.isStopped()) return undefined;
    if (started.ok) return { taken: started.value };
    const { fault } = started;
    const ending = endingOf(fault);
    // A server that does not know keys would call our own first request the one that is in the way.
    if (ending === 'busy' && mayHaveArrived) return find(ports, operation, { ending, fault });
    if (ending !== undefined && !(ending === 'not-sent' && mayHaveArrived))
      return { outcome: { ending, fault } };
    mayHaveArrived ||= mayHaveReachedProvider(fault);
    if (pauseMs === undefined)
      return mayHaveArrived
        ? find(ports, operation, { ending: 'unknown', fault })
        : { outcome: { ending: 'refused', fault } };
    if (!(await waiting.pause(retryAfter(fault) ?? pauseMs))) return undefined;
  }
  return undefined;
}

/** What an answer to the sending settles; undefined where it may be sent again. */
function endingOf(fault: Fault): OperationEnding | undefined {
  if (['not-reached', 'not-signed-in', 'turned-away'].includes(fault.kind)) return 'not-sent';
  if (fault.kind !== 'refused') return undefined;
  const { status } = fault;
  if (status === 409 || status === 400) return 'busy';
  if (status === 403) return 'not-permitted';
  // A token that has died costs nothing but the next one; 408, 429 and 5xx may pass.
  return status === 401 || status === 408 || status === 429 || status >= 500 ? undefined : 'refused';
}

function retryAfter(fault: Fault): number | undefined {
  if (fault.kind !== 'refused' || fault.retryAfterMs === undefined) return undefined;
  return Math.min(fault.retryAfterMs, 30_000);
}

/** Looks for one whose id was never heard: of this kind, made since it was asked for, and nobody else's. */
async function find(
  { line, waiting, isAnothers, skewMs }: FollowPorts,
  { terminalId, name, askedAt }: Operation,
  otherwise: Outcome,
): Promise<Sent | undefined> {
  const listed = await line.list(terminalId);
  if (waiting.isStopped()) return undefined;
  const since = Date.parse(askedAt) + skewMs - slackMs;
  const isOurs = (one: OperationFacts): boolean =>
    one.name === name && Date.parse(one.createdAt ?? '') >= since && !isAnothers(one.id);
  const [newest] = listed.ok
    ? listed.value
        .filter(isOurs)
        .sort((a, b) => Date.parse(b.createdAt ?? '') - Date.parse(a.createdAt ?? ''))
    : [];
  return newest === undefined ? { outcome: otherwise } : { taken: newest };
}

async function read(
  { line, clock, waiting }: FollowPorts,
  { terminalId }: Operation,
  id: string,
  endMs: number,
): Promise<Outcome | undefined> {
  let wasRead = false;
  for (;;) {
    const told = await line.read(id, terminalId);
    if (waiting.isStopped()) return undefined;
    const facts = told.ok ? told.value : undefined;
    wasRead ||= facts !== undefined;
    const ended = facts === undefined ? undefined : endOf(facts);
    if (ended !== undefined) return ended;
    // Still pending after our own limit: the terminal has not answered. Never readable: we do not know.
    const ending = wasRead ? 'timeout' : 'unknown';
    if (clock.monotonic() >= endMs) return { ending, ...(told.ok ? {} : { fault: told.fault }) };
    if (!(await waiting.pause(readEveryMs))) return undefined;
  }
}

const endings: Readonly<Record<string, OperationEnding>> = {
  COMPLETED: 'completed',
  FAILED: 'failed',
  TIMEOUT: 'timeout',
};

/** A status that Dintero has invented later is waited on like PENDING. */
function endOf(facts: OperationFacts): Outcome | undefined {
  const ending = Object.hasOwn(endings, facts.status) ? endings[facts.status] : undefined;
  return ending === undefined ? undefined : { ending, facts };
}

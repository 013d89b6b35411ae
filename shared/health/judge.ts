import type { Fault } from '../faults.ts';
import type { CareView } from '../ipc/care-views.ts';
import { healthOrder, type HealthCheck, type HealthFinding, type HealthView } from '../ipc/health-views.ts';
import type { TerminalStatus } from '../ipc/views.ts';
import { judgeReach, judgeClock, type ReachJudgement } from '../checks/reach.ts';

/** What was last heard from Dintero. Times are ISO 8601 UTC. */
export type Heard = {
  /** When Dintero last answered anything as Dintero does, a refusal included. */
  readonly answeredAt?: string;
  /** The last call that went wrong, and when. */
  readonly fault?: { readonly at: string; readonly fault: Fault };
};

/** All that the judgements are made from. Bytes are whole numbers; what could not be found out is undefined. */
export type HealthFacts = {
  readonly mode: 'practice' | 'sandbox' | 'live' | undefined;
  readonly network: 'online' | 'offline';
  /** What the system itself believes of its network; only ever a hint. */
  readonly isSystemOnline: boolean | undefined;
  readonly heard: Heard;
  /** Dintero's time less ours, in milliseconds. */
  readonly skewMs: number | undefined;
  /** As `Europe/Oslo`. */
  readonly zone: string;
  readonly isSecretMissing: boolean;
  readonly isSecretInMemory: boolean;
  readonly terminals: readonly {
    readonly id: string;
    readonly name: string;
    readonly status: TerminalStatus;
    readonly hasOtherStore: boolean;
  }[];
  readonly printer: { readonly name?: string; readonly isWaiting: boolean };
  readonly care: Pick<CareView, 'damage' | 'notices' | 'backup'>;
  /** Free where the journal lies, and where its copies do. */
  readonly freeBytes: { readonly journal: number | undefined; readonly backups: number | undefined };
  readonly version: string;
};

export const diskLowBytes = 1_000_000_000;
export const diskFullBytes = 200_000_000;

/** Why a card can, or cannot, be taken now: every part by itself, and the answer to the whole. */
export function judgeHealth(facts: HealthFacts): HealthView {
  const checks = [
    network(facts),
    clock(facts),
    dintero(facts),
    token(facts),
    ...terminals(facts),
    printer(facts),
    journal(facts),
    disk(facts),
    keychain(facts),
    { what: 'version', state: 'passed', fact: { kind: 'plain', text: facts.version } } as const,
  ];
  const known = checks.some(({ what, state }) => what === 'network' && state === 'failed')
    ? checks.map(unseen)
    : checks;
  const failed = healthOrder.filter((what) =>
    what === 'terminal' ? allFailed(checks) : checks.some((one) => one.what === what && stops(one)),
  );
  const because = failed[0];
  return { mayPay: because === undefined, checks: known, ...(because === undefined ? {} : { because }) };
}

/** Behind a network that is gone nothing is known to be well: what was well when last seen is not said to be so now. */
function unseen(check: HealthCheck): HealthCheck {
  const isBehind = ['dintero', 'token', 'terminal'].includes(check.what);
  return isBehind && check.state === 'passed' ? { ...check, state: 'not-known' } : check;
}

/** A clock that is an hour wrong is to be mended, and takes cards all the same. */
function stops({ what, state }: HealthCheck): boolean {
  return state === 'failed' && what !== 'clock' && what !== 'printer';
}

/** One terminal that works is enough. */
function allFailed(checks: readonly HealthCheck[]): boolean {
  return checks.filter(({ what }) => what === 'terminal').every(({ state }) => state === 'failed');
}

function network({ network: now, isSystemOnline, heard, mode }: HealthFacts): HealthCheck {
  if (mode === 'practice') return { what: 'network', state: 'passed', fact: { kind: 'practice' } };
  const wrong = latestWrong(heard, 'network');
  const isAnother = wrong?.finding === 'not-dintero' || wrong?.finding === 'proxy';
  if (now === 'online' && !isAnother) return { what: 'network', state: 'passed' };
  // What an answer said decides; the system's own belief only explains why there was none.
  const unplugged = wrong?.finding === 'host-unreachable' && isSystemOnline === false;
  const finding: HealthFinding = unplugged ? 'system-offline' : (wrong?.finding ?? 'host-unreachable');
  return { what: 'network', state: 'failed', finding };
}

function clock({ skewMs, zone }: HealthFacts): HealthCheck {
  const judged = judgeClock(skewMs);
  const minutes = Math.round(-(skewMs ?? 0) / 60_000);
  const fact = { kind: 'minutes-ahead', minutes } as const;
  if (judged === 'wrong') return { what: 'clock', state: 'failed', finding: 'clock-wrong', fact };
  if (judged === 'off') return { what: 'clock', state: 'warned', finding: 'clock-off', fact };
  const place = zone.startsWith('Europe/') ? {} : ({ fact: { kind: 'zone', zone } } as const);
  return { what: 'clock', state: judged === 'right' ? 'passed' : 'not-known', ...place };
}

/** Whether Dintero's own answers are as they should be; that there are none is said by the network. */
function dintero({ heard, mode }: HealthFacts): HealthCheck {
  if (mode === undefined) return { what: 'dintero', state: 'failed', finding: 'not-set-up' };
  const answered =
    heard.answeredAt === undefined ? {} : ({ fact: { kind: 'answered', at: heard.answeredAt } } as const);
  const wrong = latestWrong(heard, 'network');
  const last = heard.fault;
  const trouble =
    last === undefined || isOwnWord(last.fault)
      ? {}
      : { trouble: { at: last.at, finding: judgeReach(last.fault).finding } };
  if (wrong?.finding === 'dintero-down' || wrong?.finding === 'no-answer')
    return { what: 'dintero', state: 'warned', finding: wrong.finding, ...answered, ...trouble };
  const state = heard.answeredAt === undefined ? 'not-known' : 'passed';
  return { what: 'dintero', state, ...answered, ...trouble };
}

function token({ heard, isSecretMissing, mode }: HealthFacts): HealthCheck {
  if (mode === 'practice') return { what: 'token', state: 'passed' };
  if (isSecretMissing) return { what: 'token', state: 'failed', finding: 'secret-missing' };
  const wrong = latestWrong(heard, 'sign-in');
  if (wrong?.finding === 'too-many-asks') return { what: 'token', state: 'warned', finding: wrong.finding };
  if (wrong !== undefined) return { what: 'token', state: 'failed', finding: wrong.finding };
  return { what: 'token', state: heard.answeredAt === undefined ? 'not-known' : 'passed' };
}

/** What went wrong last, unless Dintero has answered since. */
function latestWrong(heard: Heard, what: ReachJudgement['what']): ReachJudgement | undefined {
  const { fault, answeredAt } = heard;
  if (fault === undefined || (answeredAt !== undefined && answeredAt > fault.at)) return undefined;
  const judged = isOwnWord(fault.fault) ? undefined : judgeReach(fault.fault);
  return judged?.what === what ? judged : undefined;
}

/** A refusal that reads as Dintero's is about what was asked (a client that may not list terminals), not about the door. */
function isOwnWord(fault: Fault): boolean {
  return (
    fault.kind === 'refused' && fault.isReadable && ![401, 429].includes(fault.status) && fault.status < 500
  );
}

function terminals({ terminals: all }: HealthFacts): readonly HealthCheck[] {
  if (all.length === 0) return [{ what: 'terminal', state: 'failed', finding: 'no-terminal' }];
  return all.map(({ name, status, hasOtherStore }) => {
    const about = { what: 'terminal', subject: name } as const;
    if (status === 'unknown' || status === 'checking') return { ...about, state: 'not-known' };
    if (status === 'ready' || status === 'busy') return { ...about, state: 'passed' };
    const finding = hasOtherStore ? 'terminal-other-store' : terminalFindings[status];
    return { ...about, state: 'failed', finding };
  });
}

type WrongTerminal = Exclude<TerminalStatus, 'ready' | 'busy' | 'checking' | 'unknown'>;

const terminalFindings: Readonly<Record<WrongTerminal, HealthFinding>> = {
  pending: 'terminal-pending',
  'action-required': 'terminal-action-required',
  error: 'terminal-error',
  inactive: 'terminal-inactive',
  deleted: 'terminal-inactive',
  missing: 'terminal-missing',
};

/** No printer is a fact, not a failure: many shops send no paper out. */
function printer({ printer: { name, isWaiting } }: HealthFacts): HealthCheck {
  const fact =
    name === undefined ? ({ kind: 'no-printer' } as const) : ({ kind: 'plain', text: name } as const);
  if (isWaiting) return { what: 'printer', state: 'warned', finding: 'printer-waits', fact };
  return { what: 'printer', state: name === undefined ? 'not-known' : 'passed', fact };
}

function journal({ care: { damage, notices, backup } }: HealthFacts): HealthCheck {
  if (damage !== undefined) return { what: 'journal', state: 'failed', finding: 'journal-closed' };
  if (notices.length > 0) return { what: 'journal', state: 'warned', finding: 'journal-notices' };
  const copied =
    backup.lastAt === undefined ? {} : ({ fact: { kind: 'backed-up', at: backup.lastAt } } as const);
  if (backup.failed !== undefined)
    return { what: 'journal', state: 'warned', finding: 'backup-failed', ...copied };
  return { what: 'journal', state: 'passed', ...copied };
}

/** By the fuller of the two disks. */
function disk({ freeBytes: { journal: here, backups } }: HealthFacts): HealthCheck {
  const known = [here, backups].filter((bytes) => bytes !== undefined);
  if (known.length === 0) return { what: 'disk', state: 'not-known' };
  const bytes = Math.min(...known);
  const fact = { kind: 'free', bytes } as const;
  // Without room for copies one can still sell; without room for the journal one cannot.
  if (here !== undefined && here < diskFullBytes)
    return { what: 'disk', state: 'failed', finding: 'disk-full', fact };
  if (bytes < diskLowBytes) return { what: 'disk', state: 'warned', finding: 'disk-low', fact };
  return { what: 'disk', state: 'passed', fact };
}

function keychain({ isSecretInMemory, isSecretMissing, mode }: HealthFacts): HealthCheck {
  if (isSecretInMemory) return { what: 'keychain', state: 'warned', finding: 'secret-in-memory' };
  return { what: 'keychain', state: isSecretMissing && mode !== 'practice' ? 'not-known' : 'passed' };
}

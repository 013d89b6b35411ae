import type { Fault } from '../faults.ts';
import type { Check, CheckFinding } from './findings.ts';

/** Dintero's clock and ours may differ by this much before anybody is told, and by this much before it has to be mended. */
export const clockOffMs = 120_000;
export const clockWrongMs = 300_000;

export type ClockJudgement = 'right' | 'off' | 'wrong' | 'not-known';

/**
 * Whether this computer's clock can be worked with: receipts carry its time, and a payment's life is counted by it.
 * @param skewMs Dintero's time less ours; undefined before Dintero has said its own
 */
export function judgeClock(skewMs: number | undefined): ClockJudgement {
  if (skewMs === undefined) return 'not-known';
  const off = Math.abs(skewMs);
  if (off > clockWrongMs) return 'wrong';
  return off > clockOffMs ? 'off' : 'right';
}

/** The clock as a line of the check list. The fact is by how many whole minutes ours is ahead (`+60`) or behind (`-60`). */
export function clockCheck(skewMs: number | undefined): Check {
  const judged = judgeClock(skewMs);
  if (judged === 'not-known') return { what: 'clock', state: 'not-known' };
  if (judged === 'right') return { what: 'clock', state: 'passed' };
  const minutes = Math.round(-(skewMs ?? 0) / 60_000);
  const fact = minutes > 0 ? `+${String(minutes)}` : String(minutes);
  return judged === 'wrong'
    ? { what: 'clock', state: 'failed', finding: 'clock-wrong', fact }
    : { what: 'clock', state: 'warned', finding: 'clock-off', fact };
}

/** Where a call to Dintero went wrong: on the way there, or at the door. */
export type ReachJudgement = { readonly what: 'network' | 'sign-in'; readonly finding: CheckFinding };

/** What it means that a sign-in, or any call, ended in this fault. */
export function judgeReach(fault: Fault): ReachJudgement {
  switch (fault.kind) {
    case 'not-reached':
      return { what: 'network', finding: wayFinding(fault.detail) };
    case 'no-answer':
      return { what: 'network', finding: answerFinding(fault.detail) };
    case 'not-signed-in':
      return { what: 'sign-in', finding: signInFinding(fault.status) };
    case 'turned-away':
      return refusedFinding(fault.status, true);
    case 'refused':
      return refusedFinding(fault.status, fault.isReadable);
    case 'not-now':
    case 'bad-input':
    case 'storage':
    case 'bug':
      return { what: 'network', finding: 'no-answer' };
  }
}

/** Names of Chromium's and Node's own; whatever they do not tell apart is a network that is not there. */
function wayFinding(detail: string): CheckFinding {
  if (/CERT|SSL|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/i.test(detail)) return 'certificate';
  if (detail.includes('PROXY_LOGIN_MISSING')) return 'proxy-login';
  if (detail.includes('PROXY_LOGIN_REFUSED')) return 'proxy-refused';
  return /PROXY|TUNNEL/i.test(detail) ? 'proxy' : 'host-unreachable';
}

/** A 2xx, or a redirect, that is not Dintero's: somebody stands in between, as the log-in page of a guest network does. */
function answerFinding(detail: string): CheckFinding {
  return /HTTP [23]\d\d|REDIRECT|not JSON|not as expected/i.test(detail) ? 'not-dintero' : 'no-answer';
}

/**
 * Whether what answered is somebody else in Dintero's place, beyond doubt: nobody can be paid through there. An answer of
 * Dintero's own that has a new form is not held against the network.
 */
export function isSomebodyElse(fault: Fault): boolean {
  if (fault.kind === 'no-answer') return /^HTTP 3\d\d|REDIRECT|not JSON/i.test(fault.detail);
  return fault.kind === 'refused' && judgeReach(fault).finding === 'not-dintero';
}

function signInFinding(status: number | undefined): CheckFinding {
  if (status === undefined) return 'secret-missing';
  return status === 403 || status === 404 ? 'wrong-account' : 'wrong-credentials';
}

function refusedFinding(status: number, isReadable: boolean): ReachJudgement {
  if (status === 407) return { what: 'network', finding: 'proxy' };
  if (status === 429) return { what: 'sign-in', finding: 'too-many-asks' };
  if (status >= 500) return { what: 'network', finding: 'dintero-down' };
  if (!isReadable) return { what: 'network', finding: 'not-dintero' };
  return { what: 'sign-in', finding: status === 404 ? 'wrong-account' : 'wrong-credentials' };
}

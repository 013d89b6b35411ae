import { describe, expect, it } from 'vitest';
import type { Fault } from '../faults.ts';
import { clockCheck, judgeClock, judgeReach, type ClockJudgement } from './reach.ts';

describe('the clock', () => {
  it.each<[number | undefined, ClockJudgement]>([
    [undefined, 'not-known'],
    [0, 'right'],
    [120_000, 'right'],
    [-120_000, 'right'],
    [120_001, 'off'],
    [-300_000, 'off'],
    [300_001, 'wrong'],
    [-3_600_000, 'wrong'],
  ])('that differs by %s ms is %s', (skewMs, judgement) => {
    expect(judgeClock(skewMs)).toBe(judgement);
  });

  it('says by how many minutes it is ahead or behind', () => {
    expect(clockCheck(-3_600_000).fact).toBe('+60');
    expect(clockCheck(180_000).fact).toBe('-3');
    expect(clockCheck(undefined)).toEqual({ what: 'clock', state: 'not-known' });
  });
});

describe('a call that went wrong', () => {
  it.each<[Fault, string]>([
    [{ kind: 'not-reached', detail: 'net::ERR_NAME_NOT_RESOLVED' }, 'network: host-unreachable'],
    [{ kind: 'not-reached', detail: 'net::ERR_CERT_DATE_INVALID' }, 'network: certificate'],
    [{ kind: 'not-reached', detail: 'SELF_SIGNED_CERT_IN_CHAIN' }, 'network: certificate'],
    [{ kind: 'not-reached', detail: 'net::ERR_PROXY_CONNECTION_FAILED' }, 'network: proxy'],
    [{ kind: 'not-reached', detail: 'net::ERR_TUNNEL_CONNECTION_FAILED' }, 'network: proxy'],
    [{ kind: 'not-reached', detail: 'PROXY_LOGIN_MISSING the proxy wants one' }, 'network: proxy-login'],
    [{ kind: 'not-reached', detail: 'PROXY_LOGIN_REFUSED the proxy' }, 'network: proxy-refused'],
    [{ kind: 'no-answer', detail: 'aborted' }, 'network: no-answer'],
    [{ kind: 'no-answer', detail: 'HTTP 200, body unreadable: not JSON' }, 'network: not-dintero'],
    [{ kind: 'no-answer', detail: 'HTTP 302' }, 'network: not-dintero'],
    [{ kind: 'not-signed-in', detail: 'no credentials' }, 'sign-in: secret-missing'],
    [{ kind: 'not-signed-in', detail: '', status: 400 }, 'sign-in: wrong-credentials'],
    [{ kind: 'not-signed-in', detail: '', status: 401 }, 'sign-in: wrong-credentials'],
    [{ kind: 'not-signed-in', detail: '', status: 403 }, 'sign-in: wrong-account'],
    [{ kind: 'refused', status: 404, isReadable: true }, 'sign-in: wrong-account'],
    [{ kind: 'refused', status: 404, isReadable: false }, 'network: not-dintero'],
    [{ kind: 'refused', status: 407, isReadable: false }, 'network: proxy'],
    [{ kind: 'refused', status: 429, isReadable: true }, 'sign-in: too-many-asks'],
    [{ kind: 'refused', status: 503, isReadable: false }, 'network: dintero-down'],
    [{ kind: 'storage', detail: '' }, 'network: no-answer'],
  ])('%j is told as %s', (fault, expected) => {
    const { what, finding } = judgeReach(fault);
    expect(`${what}: ${finding}`).toBe(expected);
  });
});

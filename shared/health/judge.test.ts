import { describe, expect, it } from 'vitest';
import type { Fault } from '../faults.ts';
import type { TerminalStatus } from '../ipc/views.ts';
import type { HealthWhat } from '../ipc/health-views.ts';
import { judgeHealth, type HealthFacts } from './judge.ts';

const at = '2026-11-22T10:00:00.000Z';
const later = '2026-11-22T10:05:00.000Z';

const well: HealthFacts = {
  mode: 'live',
  network: 'online',
  isSystemOnline: true,
  heard: { answeredAt: at },
  skewMs: 0,
  zone: 'Europe/Oslo',
  isSecretMissing: false,
  isSecretInMemory: false,
  terminals: [{ id: 'T1', name: 'Counter', status: 'ready', hasOtherStore: false }],
  printer: { name: 'Epson', isWaiting: false },
  care: { notices: [], backup: { folder: '/backups', isOwnFolder: true, isRunning: false, lastAt: at } },
  freeBytes: { journal: 50e9, backups: 50e9 },
  version: '1.2.3',
};

function part(what: HealthWhat, change: Partial<HealthFacts>): string {
  const { checks } = judgeHealth({ ...well, ...change });
  return checks
    .filter((one) => one.what === what)
    .map(({ state, finding = '' }) => `${state} ${finding}`.trim())
    .join(', ');
}

function trouble(fault: Fault, answeredAt?: string): Partial<HealthFacts> {
  return { heard: { fault: { at, fault }, ...(answeredAt === undefined ? {} : { answeredAt }) } };
}

const unreached: Fault = { kind: 'not-reached', detail: 'net::ERR_NAME_NOT_RESOLVED' };
const portal: Fault = { kind: 'no-answer', detail: 'HTTP 200, body unreadable: not JSON' };

it('says in one sentence that cards can be taken when nothing is missing', () => {
  const { mayPay, because, checks } = judgeHealth(well);
  expect({ mayPay, because }).toEqual({ mayPay: true });
  expect(checks.every(({ state }) => state === 'passed')).toBe(true);
});

describe('the network', () => {
  it.each<[string, Partial<HealthFacts>, string]>([
    ['reached', {}, 'passed'],
    ['out of reach', { network: 'offline', ...trouble(unreached) }, 'failed host-unreachable'],
    [
      'unplugged',
      { network: 'offline', isSystemOnline: false, ...trouble(unreached) },
      'failed system-offline',
    ],
    ['believed gone while Dintero answers', { isSystemOnline: false }, 'passed'],
    ['of a guest, who has to log in first', trouble(portal), 'failed not-dintero'],
    ['of a guest, who has logged in since', trouble(portal, later), 'passed'],
    [
      'with a proxy that is down',
      { network: 'offline', ...trouble({ kind: 'not-reached', detail: 'net::ERR_PROXY_CONNECTION_FAILED' }) },
      'failed proxy',
    ],
    [
      'with a certificate nobody here knows',
      { network: 'offline', ...trouble({ kind: 'not-reached', detail: 'net::ERR_CERT_AUTHORITY_INVALID' }) },
      'failed certificate',
    ],
    ['of practice', { mode: 'practice', network: 'offline' }, 'passed'],
  ])('%s', (_, change, expected) => {
    expect(part('network', change)).toBe(expected);
  });
});

it('that is gone leaves nothing behind it known', () => {
  const change = { network: 'offline', ...trouble(unreached, at) } as const;
  for (const what of ['dintero', 'token', 'terminal'] as const) expect(part(what, change)).toBe('not-known');
});

describe('the clock', () => {
  it.each<[number | undefined, string, string]>([
    [undefined, 'Europe/Oslo', 'not-known'],
    [120_000, 'Europe/Oslo', 'passed'],
    [-180_000, 'Europe/Oslo', 'warned clock-off'],
    [3_600_000, 'Europe/Oslo', 'failed clock-wrong'],
    [0, 'America/New_York', 'passed'],
  ])('%s ms off in %s', (skewMs, zone, expected) => {
    expect(part('clock', { skewMs, zone })).toBe(expected);
  });

  it('that is wrong keeps nobody from taking a card, and its zone is only said', () => {
    expect(judgeHealth({ ...well, skewMs: 3_600_000 }).mayPay).toBe(true);
    expect(judgeHealth({ ...well, zone: 'UTC' }).checks[1]?.fact).toEqual({ kind: 'zone', zone: 'UTC' });
  });
});

describe('Dintero and its token', () => {
  it.each<[string, Partial<HealthFacts>, string, string]>([
    ['not asked yet', { heard: {} }, 'not-known', 'not-known'],
    ['answering', {}, 'passed', 'passed'],
    [
      'with trouble of its own',
      trouble({ kind: 'refused', status: 503, isReadable: false }),
      'warned dintero-down',
      'not-known',
    ],
    ['silent', trouble({ kind: 'no-answer', detail: 'time-out' }), 'warned no-answer', 'not-known'],
    [
      'that will not say which terminals there are',
      trouble({ kind: 'refused', status: 403, isReadable: true }, at),
      'passed',
      'passed',
    ],
    [
      'that does not take the secret',
      trouble({ kind: 'not-signed-in', detail: '', status: 401 }),
      'not-known',
      'failed wrong-credentials',
    ],
    [
      'that has taken the token back',
      trouble({ kind: 'refused', status: 401, isReadable: true }, at),
      'passed',
      'failed wrong-credentials',
    ],
    [
      'that wants us to wait',
      trouble({ kind: 'refused', status: 429, isReadable: true }, at),
      'passed',
      'warned too-many-asks',
    ],
    ['without a secret', { isSecretMissing: true }, 'passed', 'failed secret-missing'],
    ['not set up', { mode: undefined }, 'failed not-set-up', 'passed'],
  ])('%s', (_, change, dintero, token) => {
    expect([part('dintero', change), part('token', change)]).toEqual([dintero, token]);
  });

  it('still says what last went wrong when it is over', () => {
    const { checks } = judgeHealth({ ...well, ...trouble(unreached, later) });
    const { trouble: last } = checks.find(({ what }) => what === 'dintero') ?? {};
    expect(last).toEqual({ at, finding: 'host-unreachable' });
  });
});

describe('a terminal', () => {
  it.each<[TerminalStatus, string]>([
    ['ready', 'passed'],
    ['busy', 'passed'],
    ['checking', 'not-known'],
    ['unknown', 'not-known'],
    ['pending', 'failed terminal-pending'],
    ['action-required', 'failed terminal-action-required'],
    ['error', 'failed terminal-error'],
    ['inactive', 'failed terminal-inactive'],
    ['deleted', 'failed terminal-inactive'],
    ['missing', 'failed terminal-missing'],
  ])('that is %s', (status, expected) => {
    const terminals = [{ id: 'T1', name: 'Counter', status, hasOtherStore: false }];
    expect(part('terminal', { terminals })).toBe(expected);
    expect(judgeHealth({ ...well, terminals }).mayPay).toBe(!expected.startsWith('failed'));
  });

  it('of several that works is enough, and none at all is not', () => {
    const one = { id: 'T1', name: 'A', status: 'error', hasOtherStore: false } as const;
    const other = { id: 'T2', name: 'B', status: 'ready', hasOtherStore: false } as const;
    expect(judgeHealth({ ...well, terminals: [one, other] }).mayPay).toBe(true);
    expect(judgeHealth({ ...well, terminals: [one] })).toMatchObject({ mayPay: false, because: 'terminal' });
    expect(part('terminal', { terminals: [] })).toBe('failed no-terminal');
    expect(part('terminal', { terminals: [{ ...one, status: 'missing', hasOtherStore: true }] })).toBe(
      'failed terminal-other-store',
    );
  });
});

describe('this computer', () => {
  const backup = well.care.backup;
  it.each<[HealthWhat, Partial<HealthFacts>, string, boolean]>([
    ['printer', { printer: { isWaiting: false } }, 'not-known', true],
    ['printer', { printer: { name: 'Epson', isWaiting: true } }, 'warned printer-waits', true],
    [
      'journal',
      { care: { notices: [], backup, damage: { reason: 'damaged', file: '', detail: '' } } },
      'failed journal-closed',
      false,
    ],
    ['journal', { care: { notices: [{ kind: 'begun-anew' }], backup } }, 'warned journal-notices', true],
    [
      'journal',
      { care: { notices: [], backup: { ...backup, failed: { at, why: 'no-folder' } } } },
      'warned backup-failed',
      true,
    ],
    ['disk', { freeBytes: { journal: 1e9, backups: 1e9 } }, 'passed', true],
    ['disk', { freeBytes: { journal: 999e6, backups: 50e9 } }, 'warned disk-low', true],
    ['disk', { freeBytes: { journal: 50e9, backups: 1 } }, 'warned disk-low', true],
    ['disk', { freeBytes: { journal: 199e6, backups: 50e9 } }, 'failed disk-full', false],
    ['disk', { freeBytes: { journal: undefined, backups: undefined } }, 'not-known', true],
    ['keychain', { isSecretInMemory: true }, 'warned secret-in-memory', true],
  ])('%s: %j', (what, change, expected, mayPay) => {
    expect(part(what, change)).toBe(expected);
    expect(judgeHealth({ ...well, ...change }).mayPay).toBe(mayPay);
  });
});

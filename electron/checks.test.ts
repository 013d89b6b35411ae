import { describe, expect, it } from 'vitest';
import type { Check } from '../shared/checks/findings.ts';
import type { Fault } from '../shared/faults.ts';
import { fail, ok } from '../shared/result.ts';
import { notTried, runChecks, type Tried } from './checks.ts';
import type { StoreFacts, TerminalFacts } from './payment/gateway.ts';

const wanted = { storeId: 'store-1', payoutDestinationId: 'PD1', terminalId: 'terminal-1' };

type Answers = {
  readonly signIn?: Fault;
  readonly skewMs?: number;
  readonly stores?: readonly StoreFacts[] | Fault;
  readonly terminals?: readonly TerminalFacts[] | Fault;
};

const store: StoreFacts = { id: 'store-1', name: 'Storgata', status: 'ACTIVE', payoutDestinationId: 'PD1' };
const terminal: TerminalFacts = { id: 'terminal-1', status: 'ACTIVE', storeId: 'store-1', model: 'P400' };

function lineOf({ signIn, skewMs = 0, stores = [store], terminals = [terminal] }: Answers): Tried {
  return {
    directory: {
      signIn: () => Promise.resolve(signIn === undefined ? ok(undefined) : fail(signIn)),
      stores: () => Promise.resolve('kind' in stores ? fail(stores) : ok(stores)),
      terminals: () => Promise.resolve('kind' in terminals ? fail(terminals) : ok(terminals)),
    },
    skewMs: () => skewMs,
  };
}

/** Only what is not as it should be, by name. */
function summary(checks: readonly Check[]): string {
  return checks
    .filter(({ state }) => state !== 'passed')
    .map(({ what, state, finding }) => `${what}: ${finding ?? state}`)
    .join(' · ');
}

describe('the checks', () => {
  const forbidden: Fault = { kind: 'refused', status: 403, isReadable: true };
  const nothingAfter = 'store: not-tried · payout: not-tried · terminal: not-tried';

  it.each<[string, Answers, string]>([
    ['all well', {}, ''],
    [
      'no way there',
      { signIn: { kind: 'not-reached', detail: 'ENOTFOUND' } },
      `network: host-unreachable · clock: not-tried · sign-in: not-tried · ${nothingAfter}`,
    ],
    [
      'silence',
      { signIn: { kind: 'no-answer', detail: 'time-out' } },
      `network: no-answer · clock: not-tried · sign-in: not-tried · ${nothingAfter}`,
    ],
    [
      'a wrong secret',
      { signIn: { kind: 'not-signed-in', detail: '401', status: 401 } },
      `sign-in: wrong-credentials · ${nothingAfter}`,
    ],
    [
      'a key of another account',
      { signIn: { kind: 'not-signed-in', detail: '403', status: 403 } },
      `sign-in: wrong-account · ${nothingAfter}`,
    ],
    ['a refusal', { signIn: forbidden }, `sign-in: wrong-credentials · ${nothingAfter}`],
    ['a clock that is wrong by an hour', { skewMs: -3_600_000 }, 'clock: clock-wrong'],
    ['a clock that is three minutes behind', { skewMs: 180_000 }, 'clock: clock-off'],
    [
      'a clock that is wrong, and a wrong secret as well',
      { skewMs: 3_600_000, signIn: { kind: 'not-signed-in', detail: '', status: 401 } },
      `clock: clock-wrong · sign-in: wrong-credentials · ${nothingAfter}`,
    ],
    ['a store that is not there', { stores: [] }, 'store: store-missing · payout: not-tried'],
    ['a store that is closed', { stores: [{ ...store, status: 'CLOSED' }] }, 'store: store-not-active'],
    ['a store in small letters', { stores: [{ ...store, status: 'active' }] }, ''],
    ['a store that does not say', { stores: [{ id: 'store-1' }] }, ''],
    ['another payout', { stores: [{ ...store, payoutDestinationId: 'PD2' }] }, 'payout: payout-not-linked'],
    [
      'a payout that waits for a signature',
      { stores: [{ ...store, payoutDestinationStatus: 'WAITING_FOR_SIGNATURE' }] },
      'payout: payout-not-active',
    ],
    [
      'no right to read',
      { stores: forbidden, terminals: forbidden },
      'store: no-permission · payout: no-permission · terminal: no-permission',
    ],
    [
      'a list that does not come',
      { stores: { kind: 'no-answer', detail: '' } },
      'store: no-answer · payout: no-answer',
    ],
    ['no terminal', { terminals: [] }, 'terminal: terminal-missing'],
    [
      'a terminal elsewhere',
      { terminals: [{ ...terminal, storeId: 'store-2' }] },
      'terminal: terminal-other-store',
    ],
    ...(
      [
        ['PENDING', 'terminal: terminal-pending'],
        ['ACTION_REQUIRED', 'terminal: terminal-action-required'],
        ['ERROR', 'terminal: terminal-error'],
        ['INACTIVE', 'terminal: terminal-inactive'],
        ['DELETED', 'terminal: terminal-inactive'],
        ['NEW_STATUS', ''],
      ] as const
    ).map(([status, finding]): [string, Answers, string] => [
      `a terminal that is ${status}`,
      { terminals: [{ ...terminal, status }] },
      finding,
    ]),
  ])('find %s', async (_, answers, expected) => {
    expect(summary(await runChecks(lineOf(answers), wanted))).toBe(expected);
  });

  it('do not hold against the shop what this client may not read', async () => {
    const checks = await runChecks(lineOf({ stores: forbidden, terminals: forbidden }), wanted);
    expect(checks.slice(3).map(({ state }) => state)).toEqual(['not-known', 'not-known', 'not-known']);
  });

  it('say what Dintero said, and by how much the clock is off', async () => {
    const line = lineOf({ skewMs: -3_600_000, terminals: [{ ...terminal, statusReason: 'paper' }] });
    const checks = await runChecks(line, wanted);
    expect(checks.map(({ fact }) => fact)).toEqual([
      undefined,
      '+60',
      undefined,
      'Storgata',
      'PD1',
      'P400 · paper',
    ]);
  });

  it('stop at the one that failed', () => {
    const failed: Check = { what: 'sign-in', state: 'failed', finding: 'secret-missing' };
    expect(notTried(failed).map(({ state }) => state)).toEqual([
      'passed',
      'passed',
      'failed',
      'not-tried',
      'not-tried',
      'not-tried',
    ]);
  });
});

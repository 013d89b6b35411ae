import { describe, expect, it } from 'vitest';
import type { AttemptId, Reference, SaleId, SessionId, TerminalId, TransactionId } from '../ids.ts';
import { minor } from '../money.ts';
import type { Attempt, Ending, Event, Payment, Report, TransactionFacts } from './payment.ts';
import { freshAsking, settle } from './settle.ts';
import { step } from './step.ts';
import { dueMs } from './time.ts';

const attempt: Attempt = {
  id: 'A1' as AttemptId,
  saleId: 'S1' as SaleId,
  reference: 'K1-20261120-7F3K9QW2ZX' as Reference,
  amount: minor(24_900),
  currency: 'NOK',
  storeId: 'store-1',
  terminalId: 'terminal-1' as TerminalId,
  startedAt: '2026-11-20T13:36:05.000Z',
};
const sessionId = 'P1' as SessionId;
const minute = 60_000;
const hour = 60 * minute;
const lifeMs = 5 * minute;

function transaction(about: Partial<TransactionFacts> = {}): TransactionFacts {
  return {
    id: 'T1' as TransactionId,
    reference: attempt.reference,
    amount: attempt.amount,
    currency: 'NOK',
    status: 'captured',
    captured: attempt.amount,
    refunds: [],
    card: {},
    slips: {},
    ...about,
  };
}

/** An attempt that ended a minute after it began. */
function ended(ending: Ending): Payment {
  const stage = { phase: 'sending' } as const;
  return settle({ attempt, stage, sessionId, lifeMs, asking: freshAsking }, ending, minute);
}

function on(state: Payment, event: Event): Payment {
  return step(state, event).state;
}

/** Every look until `untilMs`, each answered at once, or not at all. */
function looks(from: Payment, untilMs: number, answer: Report | 'fails'): readonly number[] {
  const times: number[] = [];
  let state = from;
  for (let due = dueMs(state); due !== undefined && due <= untilMs; due = dueMs(state)) {
    state = on(state, { type: 'ticked', atMs: due });
    times.push(due);
    state =
      answer === 'fails'
        ? on(state, {
            type: 'reading-failed',
            fault: { kind: 'not-reached', detail: 'no network' },
            atMs: due,
          })
        : on(state, { type: 'read', report: answer, atMs: due });
  }
  return times;
}

const declined: Ending = { outcome: 'declined', transaction: transaction({ status: 'declined' }) };
const cancelled: Ending = {
  outcome: 'cancelled',
  by: 'cashier',
  transaction: transaction({ status: 'voided' }),
};
const undecided: Ending = {
  outcome: 'unknown',
  why: 'undecided',
  transaction: transaction({ status: 'on-hold' }),
};
const setAside: Ending = { outcome: 'unknown', why: 'set-aside' };

describe('the watch list', () => {
  it('looks 1, 5, 15 and 60 minutes after giving up, then hourly, until a day after the session’s end', () => {
    const all = looks(ended(declined), 10 * 24 * hour, { transaction: transaction({ status: 'declined' }) });
    const afterMinutes = all.map((at) => (at - minute) / minute);
    expect(afterMinutes.slice(0, 7)).toEqual([1, 5, 15, 60, 120, 180, 240]);
    const lastMs = all.at(-1) ?? 0;
    expect(lastMs).toBeGreaterThan(24 * hour);
    expect(lastMs).toBeLessThanOrEqual(lifeMs + 25 * hour);
  });

  it.each([
    ['cancelled', cancelled, { transaction: transaction({ status: 'voided' }) }],
    ['set aside', setAside, { session: { id: sessionId, hasFailedTry: false } }],
  ])('goes on at the counter’s pace while the prompt of what was %s may live', (_, ending, report) => {
    const all = looks(ended(ending), 20 * minute, report);
    expect(all.filter((at) => at <= lifeMs + minute).length).toBeGreaterThan(100);
    // 1 and 5 minutes after giving up are behind it by then.
    expect(all.filter((at) => at > lifeMs + minute + 2000)).toEqual([16 * minute]);
  });

  it('asks about what stands under Attention for as long as it stands there', () => {
    const all = looks(ended(undecided), 5 * 24 * hour, { transaction: transaction({ status: 'on-hold' }) });
    expect(all.filter((at) => at > 4 * 24 * hour)).toHaveLength(24);
  });

  it('does not hurry after a restart about what is long past, and looks once at least', () => {
    const old = on(ended(cancelled), { type: 'restarted', isOld: true, atMs: 0 });
    const all = looks(on(old, { type: 'read', report: {}, atMs: 0 }), 30 * minute, {});
    expect(old.asking.isUnderWay).toBe(true);
    expect(all).toEqual([minute, 5 * minute, 15 * minute]);
  });

  it('tries a network that is down every few minutes, not every few seconds', () => {
    const all = looks(ended(declined), 11 * hour, 'fails');
    expect(all.filter((at) => at > hour && at <= 11 * hour).length).toBeLessThanOrEqual(120);
  });

  it('does not lose its hours by a look that a person asks for', () => {
    const asked = on(ended(declined), { type: 'check-asked', atMs: 90_000 });
    const seen = on(asked, {
      type: 'read',
      report: { transaction: transaction({ status: 'declined' }) },
      atMs: 91_000,
    });
    expect(dueMs(seen)).toBe(2 * minute);
  });
});

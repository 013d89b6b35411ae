import { describe, expect, it } from 'vitest';
import type { AttemptId, Reference, SaleId, SessionId, TerminalId, TransactionId } from '../ids.ts';
import { minor } from '../money.ts';
import { believe, takenAmount } from './believe.ts';
import { handProblem, type ByHand } from './by-hand.ts';
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
  it('looks 15 and 60 minutes after giving up, then hourly, until a day after the session’s end', () => {
    const all = looks(ended(declined), 10 * 24 * hour, { transaction: transaction({ status: 'declined' }) });
    const afterMinutes = all
      .filter((at) => at > lifeMs + minute + 20_000)
      .map((at) => (at - minute) / minute);
    expect(afterMinutes.slice(0, 5)).toEqual([15, 60, 120, 180, 240]);
    const lastMs = all.at(-1) ?? 0;
    expect(lastMs).toBeGreaterThan(24 * hour);
    expect(lastMs).toBeLessThanOrEqual(lifeMs + 25 * hour);
  });

  it('searches on after a refusal, for the session may take another card until its end', () => {
    const all = looks(ended(declined), lifeMs + minute, {
      transaction: transaction({ status: 'declined' }),
    });
    const afterSeconds = all.map((at) => (at - minute) / 1000);
    expect(afterSeconds.slice(0, 8)).toEqual([1, 3, 6, 11, 19, 32, 52, 72]);
    expect(all.length).toBeLessThan(25);
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

  it('waits for the rest of what was captured in part, and for nothing when another amount was paid', () => {
    const differs = { outcome: 'unknown', why: 'amount-differs' } as const;
    const part = transaction({ status: 'partially-captured', captured: minor(100) });
    const all = looks(ended({ ...differs, transaction: part }), 3 * minute, { transaction: part });
    expect(all.slice(0, 2)).toEqual([minute + 5000, minute + 10_000]);
    const tip = transaction({ amount: minor(27_400), captured: minor(27_400) });
    expect(looks(ended({ ...differs, transaction: tip }), hour, { transaction: tip })).toEqual([]);
  });

  it('does not hurry after a restart about what is long past, and looks once at least', () => {
    const old = on(ended(cancelled), { type: 'restarted', isOld: true, atMs: 0 });
    const all = looks(on(old, { type: 'read', report: {}, atMs: 0 }), 30 * minute, {});
    expect(old.asking.isUnderWay).toBe(true);
    expect(all).toEqual([minute, 5 * minute, 15 * minute]);
  });

  it('waits its turn after a restart, and is looked at then', () => {
    const state = on(ended(cancelled), { type: 'restarted', isOld: true, lookInMs: 7500, atMs: 0 });
    expect(state.asking.isUnderWay).toBe(false);
    expect(dueMs(state)).toBe(7500);
    expect(on(state, { type: 'ticked', atMs: 7500 }).asking.isUnderWay).toBe(true);
  });

  it('tries a network that is down every few minutes, not every few seconds', () => {
    const all = looks(ended(declined), 11 * hour, 'fails');
    expect(all.filter((at) => at > hour && at <= 11 * hour).length).toBeLessThanOrEqual(120);
  });

  it('does not lose its hours by a look that a person asks for', () => {
    const asked = on(ended(declined), { type: 'check-asked', atMs: 10 * minute });
    const seen = on(asked, {
      type: 'read',
      report: { transaction: transaction({ status: 'declined' }) },
      atMs: 10 * minute + 1000,
    });
    expect(dueMs(seen)).toBe(16 * minute);
  });
});

describe('late truth', () => {
  const paid = { outcome: 'paid', isDespiteCancel: false } as const;
  const letGo: Ending = {
    ...paid,
    collection: 'pending',
    transaction: transaction({ status: 'authorized', captured: minor(0) }),
  };

  function told(ending: Ending, ...reports: readonly Partial<TransactionFacts>[]): Ending | undefined {
    let state = ended(ending);
    reports.forEach((about, n) => {
      state = on(state, {
        type: 'read',
        report: { transaction: transaction(about) },
        atMs: (n + 2) * minute,
      });
    });
    return state.stage.phase === 'settled' ? state.stage.ending : undefined;
  }

  it('of another amount than the customer was let go with is kept with the sale', () => {
    expect(told(letGo, { amount: minor(27_400), captured: minor(27_400) })).toMatchObject({
      collection: 'differs',
      transaction: { amount: 27_400 },
    });
  });

  it('that was captured in part, and then in full, is plainly paid in the end', () => {
    const part = { status: 'partially-captured', captured: minor(10_000) } as const;
    expect(told(letGo, part)).toMatchObject({ collection: 'differs' });
    expect(told(letGo, part, {})).toMatchObject({ collection: 'captured' });
  });

  it.each<[string, Partial<TransactionFacts>]>([
    ['store', { storeId: 'store-2' }],
    ['terminal', { terminalId: 'terminal-2' }],
    ['currency', { currency: 'SEK' }],
  ])('in our name from another %s is kept after any ending', (_, about) => {
    for (const ending of [cancelled, setAside, declined])
      expect(told(ending, { id: 'T2' as TransactionId, ...about })).toMatchObject({ found: { id: 'T2' } });
    expect(told(letGo, { id: 'T2' as TransactionId, ...about })).toMatchObject({ collection: 'differs' });
  });

  it('from another store never hides our own', () => {
    const elsewhere = { id: 'T2' as TransactionId, storeId: 'store-2' };
    expect(told(cancelled, elsewhere, {}, elsewhere)).toMatchObject({ found: { id: 'T1' } });
    expect(told(letGo, elsewhere, {})).toMatchObject({ collection: 'captured', transaction: { id: 'T1' } });
  });

  it('that all of it went back ends the search, and an older answer does not begin it again', () => {
    const back = { status: 'refunded' } as const;
    const ending = { outcome: 'cancelled', by: 'given-back' };
    expect(told(cancelled, back)).toMatchObject(ending);
    expect(told(cancelled, {}, back, {})).toMatchObject(ending);
    expect(told(undecided, back)).toMatchObject(ending);
    expect(told(letGo, back)).toMatchObject({ collection: 'differs', transaction: { status: 'refunded' } });
  });

  it('that a part of it went back is another amount', () => {
    const back = {
      status: 'partially-refunded',
      refunds: [{ state: 'done', amount: minor(4_900), slips: {} }],
    } as const;
    const ending = told(setAside, {}, back, {});
    expect(ending).toMatchObject({ found: { status: 'partially-refunded' } });
    const found = ending?.outcome === 'unknown' ? ending.found : undefined;
    expect(found && believe(attempt, found)).toBe('amount-differs');
    expect(found && takenAmount(found)).toBe(20_000);
  });
});

describe('a payment that a manager settles by hand', () => {
  const by = { name: 'Siri', role: 'manager' } as const;
  const paidHand = { verdict: 'paid', reason: 'slip-says-so', slip: '17', by } as const;
  const notPaidHand = { verdict: 'not-paid', reason: 'no-slip', by } as const;

  function settledAs(hand: ByHand, ending: Ending = setAside): Payment {
    return on(ended(ending), { type: 'settled-by-hand', hand, atMs: 2 * minute });
  }

  function endingOf({ stage }: Payment): Ending | undefined {
    return stage.phase === 'settled' ? stage.ending : undefined;
  }

  it('completes the sale unverified, on a slip alone', () => {
    expect(endingOf(settledAs(paidHand))).toMatchObject({ outcome: 'paid', collection: 'unverified' });
    expect(endingOf(settledAs(paidHand, undecided))).toMatchObject({ collection: 'unverified' });
  });

  it.each<[string, ByHand]>([
    ['paid without the slip’s number', { verdict: 'paid', reason: 'slip-says-so', by }],
    ['paid without a slip', { verdict: 'paid', reason: 'no-slip', slip: '17', by }],
    ['not paid by a slip without its number', { verdict: 'not-paid', reason: 'slip-says-so', slip: ' ', by }],
    ['another reason that is not told', { verdict: 'not-paid', reason: 'other', by }],
  ])('is left as it was: %s', (_, hand) => {
    expect(endingOf(settledAs(hand))).toEqual(setAside);
    expect(handProblem(hand)).toBeDefined();
  });

  it.each<[string, Ending]>([
    ['declined', declined],
    ['cancelled', cancelled],
    ['of another amount', { outcome: 'unknown', why: 'amount-differs', transaction: transaction() }],
    ['found', { ...setAside, found: transaction({ status: 'authorized' }) }],
    ['found in another store', { ...undecided, transaction: transaction({ storeId: 'store-2' }) }],
    ['settled by hand already', { outcome: 'unknown', why: 'by-hand', hand: notPaidHand }],
    ['paid', { outcome: 'paid', collection: 'captured', transaction: transaction(), isDespiteCancel: false }],
  ])('must be undecided, not %s', (_, ending) => {
    expect(endingOf(settledAs(paidHand, ending))).toEqual(ending);
    expect(endingOf(settledAs(notPaidHand, ending))).toEqual(ending);
  });

  it('is verified when Dintero says the same, and keeps whose word it was', () => {
    const after = on(settledAs(paidHand), {
      type: 'read',
      report: { transaction: transaction() },
      atMs: 3 * minute,
    });
    expect(endingOf(after)).toMatchObject({ collection: 'captured', hand: paidHand });
  });

  it.each<[string, Report]>([
    ['declined it', { transaction: transaction({ status: 'declined', captured: minor(0) }) }],
    ['voided it', { transaction: transaction({ status: 'voided', captured: minor(0) }) }],
    [
      'ended the session without a payment',
      { session: { id: sessionId, hasFailedTry: false, ended: 'failed' } },
    ],
  ])('is denied when Dintero has %s, and still takes late money', (_, report) => {
    const denied = on(settledAs(paidHand), { type: 'read', report, atMs: 3 * minute });
    expect(endingOf(denied)).toMatchObject({ collection: 'unverified', isDenied: true });
    expect(dueMs(denied)).toBeDefined();
    const paid = on(denied, { type: 'read', report: { transaction: transaction() }, atMs: 4 * minute });
    expect(endingOf(paid)).toMatchObject({ collection: 'captured' });
  });

  it('is denied when Dintero never hears of it, after the session’s end and twice', () => {
    const nameless: Payment = { ...settledAs(paidHand) };
    let state = nameless;
    for (const atMs of [3 * minute, 7 * minute]) state = on(state, { type: 'read', report: {}, atMs });
    expect(endingOf(state)).toMatchObject({ isDenied: false });
    expect(endingOf(on(state, { type: 'read', report: {}, atMs: 8 * minute }))).toMatchObject({
      isDenied: true,
    });
  });

  it.each<[string, Partial<TransactionFacts>]>([
    ['another amount', { amount: minor(100), captured: minor(100) }],
    ['another store', { storeId: 'store-2' }],
    ['all of it given back', { status: 'refunded' }],
  ])('is contradicted by %s', (_, about) => {
    const report = { transaction: transaction(about) };
    const after = on(settledAs(paidHand), { type: 'read', report, atMs: 3 * minute });
    expect(endingOf(after)).toMatchObject({ collection: 'differs', hand: paidHand });
  });

  it('as not paid is watched, found when it was paid after all, and over when Dintero agrees', () => {
    const free = settledAs(notPaidHand);
    expect(endingOf(free)).toMatchObject({ outcome: 'unknown', why: 'by-hand' });
    const found = on(free, { type: 'read', report: { transaction: transaction() }, atMs: 3 * minute });
    expect(endingOf(found)).toMatchObject({ why: 'by-hand', found: { id: 'T1' }, hand: notPaidHand });
    const over = { transaction: transaction({ status: 'declined' }) };
    expect(endingOf(on(free, { type: 'read', report: over, atMs: 3 * minute }))?.outcome).toBe('declined');
  });

  it('is asked about hourly until a day after the session’s end', () => {
    const silent = { session: { id: sessionId, hasFailedTry: false, transactionId: 'T1' as TransactionId } };
    const all = looks(settledAs(paidHand), 3 * 24 * hour, silent);
    expect(all.filter((at) => at > 2 * hour && at <= 20 * hour)).toHaveLength(18);
    expect(all.at(-1)).toBeGreaterThan(24 * hour);
    expect(all.at(-1)).toBeLessThan(26 * hour);
  });
});

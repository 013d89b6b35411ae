import { describe, expect, it } from 'vitest';
import type { Fault } from '../faults.ts';
import type { AttemptId, Reference, SaleId, SessionId, TerminalId, TransactionId } from '../ids.ts';
import { minor } from '../money.ts';
import { believe } from './believe.ts';
import type {
  Attempt,
  Ending,
  Event,
  Payment,
  SessionFacts,
  Stage,
  TransactionFacts,
  TransactionStatus,
} from './payment.ts';
import { backOffMs, sessionLifeMs } from './schedule.ts';
import { freshAsking } from './settle.ts';
import { begin, step } from './step.ts';
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
const session: SessionFacts = { id: sessionId, hasFailedTry: false };

function transaction(status: TransactionStatus, about: Partial<TransactionFacts> = {}): TransactionFacts {
  const hadMoney = ['captured', 'partially-captured', 'partially-refunded', 'refunded'].includes(status);
  return {
    id: 'T1' as TransactionId,
    sessionId,
    reference: attempt.reference,
    amount: attempt.amount,
    currency: 'NOK',
    storeId: 'store-1',
    terminalId: 'terminal-1',
    status,
    captured: minor(hadMoney ? 24_900 : 0),
    refunds: [],
    card: {},
    slips: {},
    ...about,
  };
}

function payment(stage: Stage, about: Partial<Payment> = {}): Payment {
  return { attempt, stage, lifeMs: sessionLifeMs, asking: { ...freshAsking, isReadable: true }, ...about };
}

function settled(ending: Ending): Payment {
  return payment({ phase: 'settled', atMs: 0, ending }, { sessionId });
}

const waiting = payment({ phase: 'waiting', fromMs: 0, isIdleAsked: false }, { sessionId });
const checking = payment({ phase: 'checking', fromMs: 0, why: 'reply-lost', isAsked: true });
const cancelling = payment(
  { phase: 'cancelling', fromMs: 0, by: 'cashier', isAsked: false },
  { sessionId, cancelledBy: 'cashier' },
);

function collecting(about: Partial<TransactionFacts> = {}): Payment {
  const stage: Stage = {
    phase: 'collecting',
    fromMs: 0,
    mayLetGo: false,
    transaction: transaction('authorized', about),
  };
  return payment(stage, { sessionId, transactionId: 'T1' as TransactionId });
}

function endingOf({ stage }: Payment): Ending | undefined {
  return stage.phase === 'settled' ? stage.ending : undefined;
}

function read(state: Payment, report: Extract<Event, { type: 'read' }>['report'], atMs = 1000): Payment {
  return step(state, { type: 'read', report, atMs }).state;
}

const unpaid: readonly Ending[] = [
  { outcome: 'declined' },
  { outcome: 'declined', transaction: transaction('declined') },
  { outcome: 'cancelled', by: 'cashier' },
  { outcome: 'cancelled', by: 'elsewhere', transaction: transaction('voided') },
  { outcome: 'failed', why: 'not-sent' },
  { outcome: 'failed', why: 'refused' },
  { outcome: 'failed', why: 'never-created' },
  { outcome: 'failed', why: 'at-terminal', transaction: transaction('failed') },
  { outcome: 'unknown', why: 'set-aside' },
  { outcome: 'unknown', why: 'undecided', transaction: transaction('on-hold') },
  { outcome: 'unknown', why: 'mismatch', transaction: transaction('captured', { currency: 'SEK' }) },
  { outcome: 'cancelled', by: 'cashier', found: transaction('authorized') },
];
const endings: readonly Ending[] = [
  ...unpaid,
  { outcome: 'paid', transaction: transaction('captured'), collection: 'captured', isDespiteCancel: false },
  { outcome: 'paid', transaction: transaction('authorized'), collection: 'pending', isDespiteCancel: true },
  { outcome: 'unknown', why: 'amount-differs', transaction: transaction('captured', { amount: minor(1) }) },
  { outcome: 'cancelled', by: 'idle', found: transaction('captured') },
  { outcome: 'cancelled', by: 'given-back', transaction: transaction('refunded') },
  { outcome: 'declined', found: transaction('captured', { storeId: 'store-2' }) },
  {
    outcome: 'paid',
    transaction: transaction('captured', { amount: minor(1) }),
    collection: 'differs',
    isDespiteCancel: false,
  },
];
const states: readonly Payment[] = [
  begin(attempt).state,
  payment({ phase: 'sending' }, { cancelledBy: 'superseded' }),
  waiting,
  payment({ phase: 'waiting', fromMs: 0, isIdleAsked: true, failedTryMs: 5 }),
  cancelling,
  collecting(),
  collecting({ amount: minor(25_400) }),
  checking,
  ...(['restarted', 'unreachable', 'undecided', 'mismatch'] as const).map((why) =>
    payment({ phase: 'checking', fromMs: 0, why, isAsked: false, transaction: transaction('unknown') }),
  ),
  ...endings.map(settled),
];
const statuses: readonly TransactionStatus[] = [
  'initiated',
  'authorized',
  'captured',
  'partially-captured',
  'partially-refunded',
  'refunded',
  'declined',
  'failed',
  'voided',
  'on-hold',
  'unknown',
  'other',
];
const faults: readonly Fault[] = [
  { kind: 'not-reached', detail: '' },
  { kind: 'no-answer', detail: '' },
  { kind: 'refused', status: 400, isReadable: true },
  { kind: 'refused', status: 429, isReadable: true, retryAfterMs: 3_600_000 },
  { kind: 'not-signed-in', detail: '' },
  { kind: 'not-now', reason: 'locked' },
  { kind: 'bad-input', path: '', detail: '' },
  { kind: 'storage', detail: '' },
  { kind: 'bug', reference: '' },
];
type Plain = Event extends infer E ? (E extends Event ? Omit<E, 'atMs'> : never) : never;
const events: readonly Plain[] = [
  { type: 'opened', sessionId },
  ...faults.flatMap((fault): Plain[] => [
    { type: 'opening-failed', fault },
    { type: 'reading-failed', fault },
    { type: 'cancel-failed', fault },
  ]),
  { type: 'read', report: {} },
  { type: 'read', report: { session } },
  { type: 'read', report: { session: { ...session, hasFailedTry: true, lifeMs: 0 } } },
  ...(['cancelled', 'declined', 'failed'] as const).map((ended): Plain => ({
    type: 'read',
    report: { session: { ...session, ended } },
  })),
  ...statuses.flatMap((status): Plain[] => [
    { type: 'read', report: { session, transaction: transaction(status) } },
    { type: 'read', report: { transaction: transaction(status, { amount: minor(25_400) }) } },
    { type: 'read', report: { transaction: transaction(status, { reference: 'other' }) } },
  ]),
  ...(['cashier', 'idle', 'expiry', 'failed-try', 'superseded'] as const).map((by): Plain => ({
    type: 'cancel-asked',
    by,
  })),
  { type: 'cancel-answered' },
  { type: 'check-asked' },
  ...(['asking', 'idle', 'keep-waiting', 'let-go'] as const).map((answer): Plain => ({
    type: 'answered',
    answer,
  })),
  { type: 'attached' },
  { type: 'restarted' },
  { type: 'ticked' },
];

describe('the payment machine', () => {
  it('begins by asking for the payment, once', () => {
    expect(begin(attempt).effects).toEqual([{ type: 'open' }]);
  });

  it('takes every event in every state and at every time: never throws, never charges again', () => {
    for (const state of states)
      for (const plain of events)
        for (const atMs of [0, 1, 4000, 30_000, 180_000, 300_000, 400_000, 10 ** 8]) {
          const event = { ...plain, atMs } as Event;
          const { state: after, effects } = step(state, event);
          expect(effects.every(({ type }) => type === 'read' || type === 'cancel')).toBe(true);
          expect(after.attempt).toBe(attempt);
          const due = dueMs(after);
          expect(due === undefined || (Number.isFinite(due) && due > atMs)).toBe(true);
        }
  });

  it('never leaves "paid", whatever comes', () => {
    for (const ending of endings.filter(({ outcome }) => outcome === 'paid'))
      for (const plain of events) {
        const after = step(settled(ending), { ...plain, atMs: 5000 }).state;
        expect(endingOf(after)?.outcome).toBe('paid');
      }
  });
});

describe('a transaction that is reported', () => {
  it.each<[TransactionStatus, string]>([
    ['initiated', 'waiting'],
    ['authorized', 'collecting'],
    ['captured', 'paid'],
    ['partially-captured', 'paid'],
    ['partially-refunded', 'unknown'],
    ['refunded', 'cancelled'],
    ['declined', 'declined'],
    ['failed', 'failed'],
    ['voided', 'cancelled'],
    ['on-hold', 'checking'],
    ['unknown', 'checking'],
    ['other', 'checking'],
  ])('as %s makes a waiting payment %s', (status, name) => {
    const after = read(waiting, { transaction: transaction(status) });
    expect(endingOf(after)?.outcome ?? after.stage.phase).toBe(name);
  });

  it('that is left open by a session that was cancelled is cancelled by the till, after a moment', () => {
    const open = transaction('initiated');
    const told = read(waiting, { session: { ...session, ended: 'cancelled' }, transaction: open }, 10_000);
    expect(told.stage.phase).toBe('waiting');
    const due = step(told, { type: 'ticked', atMs: 15_000 });
    expect(due.state.stage).toMatchObject({ phase: 'cancelling', by: 'failed-try' });
    expect(due.effects).toContainEqual({ type: 'cancel' });
    const voided = read(due.state, { transaction: transaction('voided') }, 16_000);
    expect(endingOf(voided)).toMatchObject({ outcome: 'cancelled', by: 'failed-try' });
    const failed = read(waiting, { session: { ...session, ended: 'failed' }, transaction: open }, 10_000);
    expect(step(failed, { type: 'ticked', atMs: 15_000 }).state.stage.phase).toBe('waiting');
  });

  it.each<[string, Partial<TransactionFacts>, ReturnType<typeof believe>]>([
    ['names store and terminal not at all', { storeId: '', terminalId: '' }, 'not-ours'],
    ['is of another reference', { reference: 'K1-20261120-7F3K9QW2ZY' }, 'not-ours'],
    ['is of our reference in small letters', { reference: 'k1-20261120-7f3k9qw2zx' }, 'not-ours'],
    ['is in another currency', { currency: 'SEK' }, 'not-ours'],
    ['is of another store', { storeId: 'store-2' }, 'not-ours'],
    ['is of another terminal', { terminalId: 'terminal-2' }, 'not-ours'],
    ['is an øre short', { amount: minor(24_899) }, 'amount-differs'],
    ['has a tip', { amount: minor(26_900) }, 'amount-differs'],
    ['goes the other way', { amount: minor(-24_900) }, 'amount-differs'],
    ['is captured in parts that make the whole', { status: 'partially-captured' }, 'ours'],
    ['is whole', {}, 'ours'],
  ])('and %s is believed so: %s', (_, about, belief) => {
    const told = transaction('captured', about);
    expect(believe(attempt, told)).toBe(belief);
    const after = read(waiting, { transaction: told });
    const outcome = endingOf(after)?.outcome ?? after.stage.phase;
    expect(outcome).toBe({ ours: 'paid', 'amount-differs': 'unknown', 'not-ours': 'checking' }[belief]);
  });

  it('and is captured in part is another amount, unless the rest comes within a moment', () => {
    const part = transaction('partially-captured', { captured: minor(100) });
    const told = read(waiting, { transaction: part });
    expect(told.stage).toMatchObject({ phase: 'collecting', mayLetGo: false });
    expect(endingOf(read(told, { transaction: transaction('captured') }))?.outcome).toBe('paid');
    const { fromMs } = told.stage as { readonly fromMs: number };
    const later = step(told, { type: 'read', report: { transaction: part }, atMs: fromMs + 5_000 }).state;
    expect(endingOf(later)).toMatchObject({ outcome: 'unknown', why: 'amount-differs' });
    const whole = step(later, {
      type: 'read',
      report: { transaction: transaction('captured') },
      atMs: fromMs + 20_000,
    }).state;
    expect(endingOf(whole)).toMatchObject({ outcome: 'unknown', found: { status: 'captured' } });
  });

  it('without a reference is not believed', () => {
    const { reference: _, ...nameless } = transaction('captured');
    expect(believe(attempt, nameless)).toBe('not-ours');
  });

  it('that is not ours gives the payment neither its session nor its transaction to go by', () => {
    const stranger = transaction('captured', { reference: 'other', sessionId: 'X' as SessionId });
    const after = read(checking, { transaction: stranger });
    expect(after).toMatchObject({ stage: { why: 'mismatch' } });
    expect([after.sessionId, after.transactionId]).toEqual([undefined, undefined]);
  });

  it('gives the payment its ids once: other ids that come later change nothing', () => {
    const known = read(waiting, { session, transaction: transaction('initiated') });
    const other = { id: 'P2' as SessionId, hasFailedTry: false };
    const later = transaction('initiated', { id: 'T2' as TransactionId, sessionId: other.id });
    const after = read(known, { session: other, transaction: later });
    expect([after.sessionId, after.transactionId]).toEqual(['P1', 'T1']);
    const opened = step(after, { type: 'opened', sessionId: other.id, atMs: 5000 }).state;
    expect(opened.sessionId).toBe('P1');
  });

  it.each(unpaid)('as captured after %j is found, never lost', (ending) => {
    const after = read(settled(ending), { transaction: transaction('captured') }, 50_000);
    expect(endingOf(after)).toMatchObject({ outcome: ending.outcome, found: { status: 'captured' } });
    const attached = step(after, { type: 'attached', atMs: 60_000 }).state;
    expect(endingOf(attached)).toMatchObject({ outcome: 'paid', collection: 'captured' });
  });

  it.each<TransactionStatus>(['initiated', 'authorized', 'declined', 'failed', 'voided'])(
    'as %s after it was found captured is an older answer, and changes nothing',
    (status) => {
      const found = settled({ outcome: 'cancelled', by: 'cashier', found: transaction('captured') });
      expect(endingOf(read(found, { transaction: transaction(status) }))).toBe(endingOf(found));
    },
  );

  it.each<[string, Payment]>([
    ['an approval', collecting()],
    [
      'an undecided payment',
      payment({
        phase: 'checking',
        fromMs: 0,
        why: 'undecided',
        isAsked: false,
        transaction: transaction('on-hold'),
      }),
    ],
  ])('as %s is not ended by an answer that does not know of it', (_, state) => {
    const ended = read(state, { session: { ...session, ended: 'cancelled' } });
    expect(ended.stage.phase).toBe(state.stage.phase);
    const late = sessionLifeMs + 200_000;
    const empties = [1, 2, 3].reduce((before, n) => read(before, {}, late + n * 2000), state);
    expect(empties.stage.phase).toBe(state.stage.phase);
  });
});

describe('a busy till', () => {
  it('does not spin on an approval of another amount, which is never let go', () => {
    const late = step(collecting({ amount: minor(25_400) }), { type: 'ticked', atMs: 40_000 }).state;
    expect(late.stage).toMatchObject({ phase: 'collecting', mayLetGo: false });
    expect(dueMs(late)).toBeUndefined();
  });

  it('does not spin on a prompt whose session Dintero does not name, and ends it all the same', () => {
    const nameless = payment({ phase: 'waiting', fromMs: 0, isIdleAsked: true });
    const late = step(nameless, { type: 'ticked', atMs: 180_000 });
    expect(late.state.stage).toMatchObject({ phase: 'cancelling', by: 'idle' });
    expect(dueMs(late.state)).toBeGreaterThan(180_000);
  });

  it('waits as long as Dintero asks for, and a little longer after each failure', () => {
    expect([1, 2, 3, 4, 5, 6, 50].map((n) => backOffMs(n))).toEqual([
      1000, 2000, 4000, 8000, 15_000, 15_000, 15_000,
    ]);
    expect(backOffMs(1, 60_000)).toBe(60_000);
  });
});

describe('letting the customer go', () => {
  const offered = step(collecting(), { type: 'ticked', atMs: 30_000 }).state;
  const letGo: Plain = { type: 'answered', answer: 'let-go' };

  it('is offered half a minute after the approval, and sells with the collection pending', () => {
    expect(offered.stage).toMatchObject({ mayLetGo: true });
    const after = step(offered, { ...letGo, atMs: 31_000 }).state;
    expect(endingOf(after)).toMatchObject({ outcome: 'paid', collection: 'pending' });
  });

  it('is no longer possible when the amount has changed meanwhile', () => {
    const report = { transaction: transaction('authorized', { amount: minor(25_400) }) };
    const tipped = read(offered, report, 31_000);
    const after = step(tipped, { ...letGo, atMs: 32_000 }).state;
    expect(after.stage).toMatchObject({ phase: 'collecting', mayLetGo: false });
  });

  it.each<[TransactionStatus, Partial<TransactionFacts>, string]>([
    ['captured', {}, 'captured'],
    ['voided', {}, 'voided'],
    ['declined', {}, 'voided'],
    ['voided', { amount: minor(25_400) }, 'voided'],
    ['captured', { amount: minor(25_400) }, 'differs'],
    ['captured', { storeId: 'store-2' }, 'differs'],
    ['refunded', {}, 'differs'],
    ['captured', { reference: 'other' }, 'pending'],
    ['authorized', {}, 'pending'],
  ])('and then %s %j is kept as %s', (status, about, collection) => {
    const gone = step(offered, { ...letGo, atMs: 31_000 }).state;
    const after = read(gone, { transaction: transaction(status, about) }, 40_000);
    expect(endingOf(after)).toMatchObject({ outcome: 'paid', collection });
  });
});

describe('a prompt that outlives its attempt', () => {
  const ended: readonly Ending[] = [
    { outcome: 'unknown', why: 'set-aside' },
    { outcome: 'cancelled', by: 'cashier' },
  ];

  it.each(ended)('is taken down after %j, also when a transaction has begun', (ending) => {
    for (const report of [{ session }, { transaction: transaction('initiated') }]) {
      const { effects } = step(settled(ending), { type: 'read', report, atMs: 2000 });
      expect(effects).toContainEqual({ type: 'cancel' });
    }
  });

  it('is left alone once it is approved: a cancel would take the money away again', () => {
    const found = settled({ outcome: 'cancelled', by: 'cashier', found: transaction('authorized') });
    const { effects } = step(found, { type: 'read', report: { session }, atMs: 2000 });
    expect(effects).not.toContainEqual({ type: 'cancel' });
  });
});

describe('the question what the terminal shows', () => {
  it('lets a new attempt begin when nothing was found', () => {
    const after = step(checking, { type: 'answered', answer: 'idle', atMs: 21_000 }).state;
    expect(endingOf(after)).toEqual({ outcome: 'unknown', why: 'set-aside' });
  });

  it.each(['undecided', 'mismatch'] as const)('holds the sale when Dintero said %s', (why) => {
    const told = transaction('unknown');
    const held = payment({ phase: 'checking', fromMs: 0, why, isAsked: true, transaction: told });
    const after = step(held, { type: 'answered', answer: 'idle', atMs: 21_000 }).state;
    expect(endingOf(after)).toEqual({ outcome: 'unknown', why, transaction: told });
  });

  it('is not asked, and its answer not taken, while Dintero cannot be read', () => {
    const deaf = payment(
      { phase: 'checking', fromMs: 0, why: 'reply-lost', isAsked: false },
      { asking: { ...freshAsking, isReadable: false } },
    );
    const asked = step(deaf, { type: 'ticked', atMs: 25_000 }).state;
    expect(asked.stage).toMatchObject({ isAsked: false });
    expect(step(asked, { type: 'answered', answer: 'idle', atMs: 26_000 }).state.stage.phase).toBe(
      'checking',
    );
  });
});

describe('a card against a cancel', () => {
  it('may still be voided for a moment, and then the approval counts', () => {
    const report = { transaction: transaction('authorized') };
    expect(read(cancelling, report, 3000).stage.phase).toBe('cancelling');
    expect(read(cancelling, report, 4000).stage.phase).toBe('collecting');
  });

  it('that wins pays the sale, despite the cancel', () => {
    const after = read(cancelling, { session, transaction: transaction('captured') });
    expect(endingOf(after)).toMatchObject({ outcome: 'paid', isDespiteCancel: true });
  });

  it('is asked for again when Dintero would not cancel, and the prompt goes on', () => {
    const tried = { ...cancelling, asking: { ...cancelling.asking, cancels: 4 } };
    const after = read(tried, { session });
    expect(after.stage).toMatchObject({ phase: 'waiting', isIdleAsked: false });
    expect(after.cancelledBy).toBeUndefined();
    const again = step(after, { type: 'cancel-asked', by: 'cashier', atMs: 2000 });
    expect(again.effects).toContainEqual({ type: 'cancel' });
  });

  it('asks for the cancel four times at most, four seconds apart', () => {
    let state = step(waiting, { type: 'cancel-asked', by: 'cashier', atMs: 0 });
    const sent: number[] = [];
    for (let atMs = 0; atMs < 20_000; atMs += 500) {
      if (state.effects.some(({ type }) => type === 'cancel')) sent.push(atMs);
      state = step(state.state, { type: 'ticked', atMs: atMs + 500 });
    }
    expect(sent).toEqual([0, 4000, 8000, 12_000]);
  });
});

describe('a prompt that Dintero still shows past the session’s end', () => {
  const byExpiry: Stage = { phase: 'cancelling', fromMs: 300_000, by: 'expiry', isAsked: false };
  const fruitless = { ...freshAsking, cancels: 4 };

  it('is never taken for over while its transaction lives', () => {
    const state = payment(byExpiry, {
      sessionId,
      transactionId: transaction('initiated').id,
      asking: fruitless,
    });
    expect(read(state, { session, transaction: transaction('initiated') }, 316_000).stage.phase).toBe(
      'cancelling',
    );
  });

  it('is over when it never had one', () => {
    const state = payment(byExpiry, { sessionId, asking: fruitless });
    expect(endingOf(read(state, { session }, 316_000))).toEqual({ outcome: 'cancelled', by: 'expiry' });
  });
});

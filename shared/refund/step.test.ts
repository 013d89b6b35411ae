/**
 * The refund machine, by tables and against a small world: Dintero with one transaction, in whose events our
 * refund may
 * appear late, be refused, or never come about, and a terminal at which a person has to act.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../faults.ts';
import type { AttemptId, Reference, SaleId, TerminalId, TransactionId } from '../ids.ts';
import { minor } from '../money.ts';
import type { RefundFacts, TransactionFacts } from '../payment/payment.ts';
import type { Refund, RefundAttempt, RefundEffect, RefundEnding, RefundEvent } from './refund.ts';
import type { Otherwise } from './otherwise.ts';
import {
  beginRefund,
  hasGoneBack,
  isReserved,
  mayCloseRefund,
  mayPayOtherwise,
  refundDueMs,
  stepRefund,
} from './step.ts';

const second = 1000;
const minute = 60 * second;

const attempt: RefundAttempt = {
  id: 'R1' as AttemptId,
  saleId: 'S1' as SaleId,
  transactionId: 'T1' as TransactionId,
  reference: 'K1-20261120-R-7F3K9QW2ZX' as Reference,
  amount: minor(5800),
  currency: 'NOK',
  lines: [],
  reason: 'Angret',
  terminalId: 'terminal-1' as TerminalId,
  startedAt: '2026-11-20T14:36:05.000Z',
};

function refund(state: RefundFacts['state'], about: Partial<RefundFacts> = {}): RefundFacts {
  return { reference: attempt.reference, state, amount: attempt.amount, slips: {}, ...about };
}

function transaction(...refunds: readonly RefundFacts[]): TransactionFacts {
  return {
    id: attempt.transactionId,
    amount: minor(24_900),
    currency: 'NOK',
    status: refunds.some(({ state }) => state === 'done') ? 'refunded' : 'captured',
    captured: minor(24_900),
    refunds,
    card: {},
    slips: {},
  };
}

type Plain = RefundEvent extends infer E ? (E extends RefundEvent ? Omit<E, 'atMs'> : never) : never;

const noAnswer: Fault = { kind: 'no-answer', detail: 'time-out' };
const refused: Fault = { kind: 'refused', status: 400, isReadable: true };

const inCash: Otherwise = { how: 'cash', by: { name: 'Kari', role: 'cashier' } };

function endingOf({ stage }: Refund): RefundEnding | undefined {
  return stage.phase === 'settled' ? stage.ending : undefined;
}

function isRefunded(state: Refund): boolean {
  return endingOf(state)?.outcome === 'refunded';
}

/** It was given back another way, and then Dintero told that the card has taken it. */
function isTwice(state: Refund): boolean {
  const ending = endingOf(state);
  return ending?.outcome === 'otherwise' && ending.found !== undefined;
}

function after(...events: readonly RefundEvent[]): Refund {
  return events.reduce((state, event) => stepRefund(state, event).state, beginRefund(attempt).state);
}

function read(atMs: number, ...refunds: readonly RefundFacts[]): RefundEvent {
  return { type: 'read', transaction: transaction(...refunds), atMs };
}

describe('a refund', () => {
  it('is sent once, and its answer decides nothing', () => {
    expect(beginRefund(attempt).effects).toEqual([{ type: 'send' }]);
    const sent = stepRefund(beginRefund(attempt).state, { type: 'sent', atMs: 500 });
    expect(sent.state.stage.phase).toBe('waiting');
    expect(sent.effects).toEqual([{ type: 'read' }]);
  });

  it.each<[string, string, readonly RefundFacts[]]>([
    ['its very event', 'refunded', [refund('done')]],
    ['its very event among others', 'refunded', [refund('done', { reference: 'other' }), refund('done')]],
    ['its refusal', 'declined', [refund('refused')]],
    ['a refusal and then its success', 'refunded', [refund('refused'), refund('done')]],
    ['its announcement', 'waiting', [refund('initiated')]],
    ['another amount', 'checking', [refund('done', { amount: minor(5799) })]],
    ['another reference', 'waiting', [refund('done', { reference: 'other' })]],
    ['a refusal of another', 'waiting', [refund('refused', { reference: 'other' })]],
    ['nothing', 'waiting', []],
  ])('that Dintero tells of by %s is %s', (_, expected, refunds) => {
    const state = after({ type: 'sent', atMs: 500 }, read(1500, ...refunds));
    expect(endingOf(state)?.outcome ?? state.stage.phase).toBe(expected);
  });

  it('that the card refused is looked at on, and found when the card takes it after all', () => {
    const declined = after({ type: 'sent', atMs: 500 }, read(1500, refund('refused')));
    const seconds: number[] = [];
    let state = declined;
    for (let due = refundDueMs(state); due !== undefined && due < 3 * minute; due = refundDueMs(state)) {
      seconds.push((due - 1500) / second);
      state = stepRefund(state, { type: 'ticked', atMs: due }).state;
      state = stepRefund(state, read(due, refund('refused'))).state;
    }
    expect(endingOf(state)?.outcome).toBe('declined');
    expect(seconds.slice(0, 5)).toEqual([1, 3, 6, 11, 19]);
    expect(isRefunded(stepRefund(state, read(4 * minute, refund('refused'), refund('done'))).state)).toBe(
      true,
    );
    const less = stepRefund(state, read(4 * minute, refund('done', { amount: minor(100) }))).state;
    expect(endingOf(less)).toMatchObject({ outcome: 'unknown' });
    expect(isReserved(less)).toBe(true);
  });

  it('without a reference is not ours', () => {
    const { reference: _, ...nameless } = refund('done');
    expect(isRefunded(after({ type: 'sent', atMs: 500 }, read(1500, nameless)))).toBe(false);
  });

  it.each<[Fault, string]>([
    [{ kind: 'not-reached', detail: '' }, 'not-sent'],
    [refused, 'refused'],
    [{ kind: 'not-signed-in', detail: '' }, 'refused'],
    [{ kind: 'refused', status: 409, isReadable: true }, 'reply-lost'],
    [{ kind: 'refused', status: 503, isReadable: true }, 'reply-lost'],
    [{ kind: 'refused', status: 400, isReadable: false }, 'reply-lost'],
    [noAnswer, 'reply-lost'],
    [{ kind: 'bug', reference: '' }, 'reply-lost'],
  ])('whose sending ended in %j is %s', (fault, why) => {
    const state = after({ type: 'sending-failed', fault, atMs: 500 });
    expect(endingOf(state) ?? state.stage).toMatchObject({ why });
    expect(isReserved(state)).toBe(why === 'reply-lost');
  });

  it('that left no trace for a quarter of an hour was never created, and no sooner', () => {
    const lost: RefundEvent = { type: 'sending-failed', fault: noAnswer, atMs: 500 };
    const early = after(lost, read(10 * minute), read(14 * minute), read(15 * minute));
    expect(isReserved(early)).toBe(true);
    const late = after(lost, read(10 * minute), read(15 * minute + 1), read(15 * minute + 9000));
    expect(endingOf(late)).toMatchObject({ outcome: 'failed', why: 'never-created' });
    expect(endingOf(stepRefund(late, read(20 * minute, refund('done'))).state)?.outcome).toBe('refunded');
  });

  it('that Dintero took on stays reserved, however long nothing is seen of it', () => {
    const state = after(
      { type: 'sent', atMs: 500 },
      { type: 'restarted', atMs: 0 },
      read(16 * minute),
      read(17 * minute),
      read(18 * minute),
    );
    expect(isReserved(state)).toBe(true);
  });

  it('is not judged by another transaction, neither done nor missing', () => {
    const stranger = { ...transaction(refund('done')), id: 'T2' as TransactionId };
    const lost: RefundEvent = { type: 'sending-failed', fault: noAnswer, atMs: 500 };
    const told = [16, 17, 18].map((minutes): RefundEvent => ({
      type: 'read',
      transaction: stranger,
      atMs: minutes * minute,
    }));
    const state = after(lost, ...told);
    expect(state.stage.phase).toBe('checking');
    expect(isReserved(state)).toBe(true);
  });

  it('that was given up and then turns up reserves its money again', () => {
    const lost: RefundEvent = { type: 'sending-failed', fault: noAnswer, atMs: 500 };
    const given = after(lost, read(16 * minute), read(17 * minute));
    expect(isReserved(given)).toBe(false);
    const back = stepRefund(given, read(18 * minute, refund('initiated'))).state;
    expect(endingOf(back)).toMatchObject({ outcome: 'unknown' });
    expect(isReserved(back)).toBe(true);
  });

  it('that was set aside keeps its money reserved until Dintero tells', () => {
    const asked = after(
      { type: 'sending-failed', fault: noAnswer, atMs: 500 },
      read(2000),
      { type: 'ticked', atMs: 21_000 },
      { type: 'answered', answer: 'idle', atMs: 22_000 },
    );
    expect(endingOf(asked)).toEqual({ outcome: 'unknown', why: 'set-aside' });
    expect(isReserved(asked)).toBe(true);
    expect(isRefunded(stepRefund(asked, read(30_000, refund('done'))).state)).toBe(true);
  });
});

describe('a refund that the card did not take', () => {
  const otherwise: RefundEvent = { type: 'paid-otherwise', otherwise: inCash, atMs: 9000 };
  const declined = [{ type: 'sent', atMs: 500 }, read(1500, refund('refused'))] as const;
  const failed = (fault: Fault): RefundEvent => ({ type: 'sending-failed', fault, atMs: 500 });

  it.each<[string, boolean, readonly RefundEvent[]]>([
    ['the card said no', true, declined],
    ['Dintero said no', true, [failed(refused)]],
    ['Dintero knows us no more', false, [failed({ ...refused, status: 401 })]],
    ['nobody is signed in', false, [failed({ kind: 'not-signed-in', detail: '' })]],
    ['nothing was sent', false, [failed({ kind: 'not-reached', detail: '' })]],
    ['the reply was lost', false, [failed(noAnswer)]],
    ['it waits for the card', false, [{ type: 'sent', atMs: 500 }]],
    [
      'the till was started again',
      false,
      [
        { type: 'sent', atMs: 500 },
        { type: 'restarted', atMs: 0 },
      ],
    ],
    ['it went back', false, [{ type: 'sent', atMs: 500 }, read(1500, refund('done'))]],
    ['it went back another way already', false, [...declined, otherwise]],
  ])('may be given back another way after %s: %s', (_, may, events) => {
    const state = after(...events);
    expect(mayPayOtherwise(state)).toBe(may);
    const next = stepRefund(state, { ...otherwise, otherwise: { ...inCash, how: 'bank' } }).state;
    const ending = endingOf(next);
    expect(ending?.outcome === 'otherwise' && ending.otherwise.how === 'bank').toBe(may);
  });

  it('is never given back another way where it belongs to no sale', () => {
    const begun = beginRefund({ ...attempt, foundId: 'A1' as AttemptId }).state;
    const state = declined.reduce((before, event) => stepRefund(before, event).state, begun);
    expect(mayPayOtherwise(state)).toBe(false);
  });

  it('counts as gone, and is free for nobody', () => {
    const state = after(...declined, otherwise);
    expect(hasGoneBack(state)).toBe(true);
    expect(isReserved(state)).toBe(false);
  });

  it('stays what it is when the refusal is told once more, and says so when the card takes it after all', () => {
    const state = after(...declined, otherwise, read(20_000, refund('refused')), read(30_000));
    expect(endingOf(state)).toEqual({ outcome: 'otherwise', otherwise: inCash });
    expect(refundDueMs(state)).toBeDefined();
    const twice = stepRefund(state, read(40_000, refund('refused'), refund('done'))).state;
    expect(endingOf(twice)).toMatchObject({ outcome: 'otherwise', found: { state: 'done' } });
    expect(refundDueMs(twice)).toBeUndefined();
    const later = stepRefund(twice, read(50_000, refund('refused'))).state;
    expect(isTwice(later)).toBe(true);
  });

  it('that went back twice is settled by somebody’s words, once, and stays known as that', () => {
    const closing = { note: 'brought the money back', by: { name: 'Siri', role: 'manager' } } as const;
    const once = after(...declined, otherwise);
    const closed: RefundEvent = { type: 'closed', closing, atMs: 50_000 };
    expect(endingOf(stepRefund(once, closed).state)).toEqual(endingOf(once));
    const twice = stepRefund(once, read(40_000, refund('done'))).state;
    expect(mayCloseRefund(twice)).toBe(true);
    const wordless = stepRefund(twice, { ...closed, closing: { ...closing, note: ' ' } }).state;
    expect(mayCloseRefund(wordless)).toBe(true);
    const settled = stepRefund(twice, closed).state;
    expect(mayCloseRefund(settled)).toBe(false);
    expect(endingOf(settled)).toMatchObject({ outcome: 'otherwise', found: { state: 'done' }, closing });
    const again = stepRefund(settled, { ...closed, closing: { ...closing, note: 'something else' } }).state;
    expect(endingOf(again)).toEqual(endingOf(settled));
  });

  it('is looked at for as long as a payment that was given up', () => {
    const { state, effects } = stepRefund(after(...declined, otherwise), { type: 'restarted', atMs: 0 });
    expect(endingOf(state)?.outcome).toBe('otherwise');
    expect(effects).toEqual([{ type: 'read' }]);
    const day = 24 * 60 * minute;
    expect(refundDueMs(stepRefund(state, read(day, refund('refused'))).state)).toBeLessThan(
      day + 61 * minute,
    );
    expect(refundDueMs(stepRefund(state, read(2 * day)).state)).toBeUndefined();
  });

  it('waits its turn after a restart', () => {
    const restarted = { type: 'restarted', lookInMs: 7500, atMs: 0 } as const;
    const { state, effects } = stepRefund(after(...declined, otherwise), restarted);
    expect(effects).toEqual([]);
    expect(refundDueMs(state)).toBe(7500);
    expect(stepRefund(state, { type: 'ticked', atMs: 7500 }).effects).toEqual([{ type: 'read' }]);
  });
});

/* ---- The world ---------------------------------------------------------------------------------------- */

type Turn =
  | { readonly do: 'pass'; readonly ms: number; readonly isWireUp: boolean }
  | { readonly do: 'send-arrives' }
  | { readonly do: 'send-is-answered'; readonly fault?: Fault }
  | { readonly do: 'terminal'; readonly says: 'approve' | 'approve-less' | 'refuse' }
  | { readonly do: 'elsewhere'; readonly state: RefundFacts['state'] }
  /** What it refused before, it has taken after all. */
  | { readonly do: 'after-all' }
  | { readonly do: 'say'; readonly said: Plain }
  | { readonly do: 'old-answer'; readonly age: number }
  | { readonly do: 'restart' };

type World = { nowMs: number; isArrived: boolean; isLost: boolean; refunds: RefundFacts[] };

class Till {
  state: Refund;
  reads = 0;
  readonly world: World = { nowMs: 0, isArrived: false, isLost: false, refunds: [] };
  private sinceMs = 0;
  private readonly answers: TransactionFacts[] = [];
  private replies: { readonly atMs: number; readonly give: () => Plain }[] = [];
  private isWireUp = true;
  private isListening = true;

  constructor() {
    const { state, effects } = beginRefund(attempt);
    expect(effects).toEqual([{ type: 'send' }]);
    this.state = state;
  }

  send(plain: Plain): void {
    const event = { ...plain, atMs: this.world.nowMs - this.sinceMs } as RefundEvent;
    const before = this.state;
    const { state, effects } = stepRefund(before, event);
    check(before, event, state, effects);
    this.state = state;
    if (effects.some(({ type }) => type === 'read')) this.read();
  }

  pass(ms: number): void {
    const untilMs = this.world.nowMs + ms;
    for (;;) {
      const reply = this.replies.at(0);
      const due = refundDueMs(this.state);
      const tickMs = due === undefined ? Infinity : Math.max(this.world.nowMs, due + this.sinceMs);
      const nextMs = Math.min(tickMs, reply?.atMs ?? Infinity);
      if (nextMs > untilMs) break;
      this.world.nowMs = nextMs;
      if (reply === undefined || tickMs < reply.atMs) {
        this.send({ type: 'ticked' });
      } else {
        this.replies.shift();
        this.send(reply.give());
      }
    }
    this.world.nowMs = untilMs;
  }

  play(turn: Turn): void {
    const { world } = this;
    switch (turn.do) {
      case 'pass':
        this.isWireUp = turn.isWireUp;
        this.pass(turn.ms);
        return;
      case 'send-arrives':
        if (!world.isArrived && !world.isLost) world.refunds.push(refund('initiated'));
        world.isArrived ||= !world.isLost;
        return;
      case 'send-is-answered':
        this.answerSend(turn.fault);
        return;
      case 'terminal':
        this.terminal(turn.says);
        return;
      case 'after-all':
        this.afterAll();
        return;
      case 'elsewhere':
        world.refunds.push(refund(turn.state, { reference: 'backoffice' }));
        return;
      case 'say':
        this.send(turn.said);
        return;
      case 'old-answer': {
        const answer = this.answers.at(-1 - turn.age);
        if (answer !== undefined) this.send({ type: 'read', transaction: answer });
        return;
      }
      case 'restart':
        this.restart();
    }
  }

  /** Nothing is decided at the terminal any more, and the wire works. */
  letTruthOut(): void {
    this.isWireUp = true;
    if (this.isListening) this.send({ type: 'sending-failed', fault: noAnswer });
    this.pass(65 * minute);
  }

  private answerSend(fault: Fault | undefined): void {
    if (!this.isListening) return;
    this.isListening = false;
    if (fault !== undefined) this.send({ type: 'sending-failed', fault });
    else if (this.world.isArrived) this.send({ type: 'sent' });
    else {
      this.world.isLost = true;
      this.send({ type: 'sending-failed', fault: refused });
    }
  }

  private terminal(says: 'approve' | 'approve-less' | 'refuse'): void {
    const { refunds } = this.world;
    const place = refunds.findIndex(
      ({ reference, state }) => reference === attempt.reference && state === 'initiated',
    );
    if (place < 0) return;
    refunds[place] = refund(says === 'refuse' ? 'refused' : 'done', {
      amount: minor(says === 'approve-less' ? 100 : attempt.amount),
    });
  }

  /** The card takes after all what it had refused, whether or not it has been given back another way by then. */
  private afterAll(): void {
    const { refunds } = this.world;
    const place = refunds.findIndex((one) => isOurs(one) && one.state === 'refused');
    if (place >= 0) refunds[place] = refund('done');
  }

  private restart(): void {
    this.replies = [];
    this.isListening = false;
    const written = JSON.parse(JSON.stringify(this.state)) as Refund;
    expect(written).toEqual(this.state);
    this.state = { ...written, attempt };
    this.sinceMs = this.world.nowMs;
    this.send({ type: 'restarted' });
  }

  private read(): void {
    this.reads += 1;
    const isWireUp = this.isWireUp;
    this.replies.push({
      atMs: this.world.nowMs + 300,
      give: () => {
        if (!isWireUp) return { type: 'reading-failed', fault: noAnswer };
        const answer = transaction(...this.world.refunds);
        this.answers.push(answer);
        return { type: 'read', transaction: answer };
      },
    });
  }
}

function isOurs(one: RefundFacts): boolean {
  return one.reference === attempt.reference;
}

function must(isKept: boolean, broken: string): void {
  if (!isKept) throw new Error(broken);
}

/** What holds after every event. */
function check(before: Refund, event: RefundEvent, state: Refund, effects: readonly RefundEffect[]): void {
  must(!effects.some(({ type }) => type === 'send'), 'sent again');
  must(state.attempt === attempt, 'the attempt changed');
  must(!isRefunded(before) || isRefunded(state), 'a refund was taken back');
  must(!before.isAccepted || state.isAccepted, 'a trace was forgotten');
  const told = event.type === 'read' ? event.transaction.refunds.filter(isOurs) : [];
  const isDone = told.some((one) => one.state === 'done' && one.amount === attempt.amount);
  if (isDone) must(isRefunded(state) || isTwice(state), 'a refund was overlooked');
  must(!hasGoneBack(before) || hasGoneBack(state), 'what has gone back was forgotten');
  must(!isTwice(before) || isTwice(state), 'that it went back twice was forgotten');
  if (endingOf(state)?.outcome === 'otherwise' && endingOf(before)?.outcome !== 'otherwise')
    must(mayPayOtherwise(before), 'given back another way though the card had not said no');
  if (isRefunded(state) && !isRefunded(before)) must(isDone, 'refunded without its event');
  const outcome = endingOf(state)?.outcome;
  if (outcome === 'declined' && endingOf(before)?.outcome !== 'declined')
    must(
      told.some((one) => one.state === 'refused'),
      'declined without its event',
    );
  // The money is free again only by a refusal, by a request that did not leave, or by a long, readable
  // silence.
  if (isReserved(before) && !isReserved(state) && outcome === 'failed')
    must(told.length === 0 && !before.isAccepted, 'released though Dintero knows of it');
  const due = refundDueMs(state);
  must(due === undefined || due > event.atMs, 'due in the past: a busy loop');
  must(state.stage.phase === 'settled' || state.asking.isUnderWay || due !== undefined, 'nothing is due');
}

const turns: fc.Arbitrary<Turn> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      ms: fc.oneof(
        { weight: 5, arbitrary: fc.integer({ min: 0, max: 30 * second }) },
        { weight: 1, arbitrary: fc.constantFrom(4 * minute, 16 * minute) },
      ),
      isWireUp: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.constant<Turn>({ do: 'send-arrives' }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Turn[]>(
      { do: 'send-is-answered' },
      { do: 'send-is-answered', fault: noAnswer },
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Turn[]>(
      { do: 'terminal', says: 'approve' },
      { do: 'terminal', says: 'approve-less' },
      { do: 'terminal', says: 'refuse' },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Turn[]>(
      { do: 'elsewhere', state: 'done' },
      { do: 'elsewhere', state: 'initiated' },
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Turn[]>(
      { do: 'say', said: { type: 'paid-otherwise', otherwise: inCash } },
      { do: 'after-all' },
      { do: 'say', said: { type: 'answered', answer: 'asking' } },
      { do: 'say', said: { type: 'answered', answer: 'idle' } },
      { do: 'say', said: { type: 'check-asked' } },
    ),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('old-answer' as const), age: fc.nat({ max: 5 }) }) },
  { weight: 1, arbitrary: fc.constant<Turn>({ do: 'restart' }) },
);
/** Many a plan begins with a card that has said no: what comes after that is what only a few would get to. */
const refusedFirst: readonly Turn[] = [
  { do: 'send-arrives' },
  { do: 'send-is-answered' },
  { do: 'terminal', says: 'refuse' },
  { do: 'pass', ms: 5 * second, isWireUp: true },
];
const plans = fc
  .tuple(fc.constantFrom([], [], [], refusedFirst), fc.array(turns, { minLength: 1, maxLength: 30 }))
  .map(([first, rest]) => [...first, ...rest]);

describe('the refund machine, in any world', () => {
  it('keeps its promises at every event, and ends with the truth', () => {
    const outcomes = new Map<string, number>();
    fc.assert(
      fc.property(plans, (plan) => {
        const till = new Till();
        for (const turn of plan) till.play(turn);
        till.letTruthOut();
        const ours = till.world.refunds.find(isOurs);
        const isDone = ours?.state === 'done' && ours.amount === attempt.amount;
        expect(isRefunded(till.state) || isTwice(till.state), JSON.stringify(till.state)).toBe(isDone);
        // Money that went back in another amount, or that may still go back, is never given twice.
        if (ours !== undefined && ours.state !== 'refused' && !isDone)
          expect(isReserved(till.state), JSON.stringify(till.state)).toBe(true);
        const outcome = endingOf(till.state)?.outcome ?? till.state.stage.phase;
        const name = isTwice(till.state) ? 'twice' : outcome;
        outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
      }),
      { numRuns: 2000 },
    );
    for (const name of ['refunded', 'declined', 'failed', 'unknown', 'checking', 'otherwise', 'twice'])
      expect(outcomes.get(name) ?? 0, `${name} in ${JSON.stringify([...outcomes])}`).toBeGreaterThan(5);
  }, 60_000);

  it('asks a bounded number of times in any hour', () => {
    fc.assert(
      fc.property(plans, fc.boolean(), (plan, isWireUp) => {
        const till = new Till();
        for (const turn of plan) till.play(turn);
        const before = till.reads;
        till.play({ do: 'pass', ms: 60 * minute, isWireUp });
        expect(till.reads - before).toBeLessThanOrEqual(600);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('takes every event in every state and at every time', () => {
    const states = [
      beginRefund(attempt).state,
      after({ type: 'sent', atMs: 1 }),
      after({ type: 'sending-failed', fault: noAnswer, atMs: 1 }),
      after({ type: 'sending-failed', fault: refused, atMs: 1 }),
      after({ type: 'restarted', atMs: 1 }),
      after({ type: 'sent', atMs: 1 }, read(2, refund('done'))),
      after({ type: 'sent', atMs: 1 }, read(2, refund('refused'))),
      after({ type: 'sent', atMs: 1 }, read(2, refund('refused')), {
        type: 'paid-otherwise',
        otherwise: inCash,
        atMs: 3,
      }),
    ];
    const events: readonly Plain[] = [
      { type: 'sent' },
      { type: 'sending-failed', fault: noAnswer },
      { type: 'sending-failed', fault: refused },
      ...(['initiated', 'done', 'refused'] as const).map((state): Plain => ({
        type: 'read',
        transaction: transaction(refund(state)),
      })),
      { type: 'read', transaction: transaction() },
      { type: 'reading-failed', fault: { ...refused, status: 429, retryAfterMs: 60_000 } },
      { type: 'check-asked' },
      { type: 'answered', answer: 'asking' },
      { type: 'answered', answer: 'idle' },
      { type: 'paid-otherwise', otherwise: inCash },
      { type: 'closed', closing: { note: 'settled', by: { role: 'manager' } } },
      { type: 'restarted' },
      { type: 'ticked' },
    ];
    for (const state of states)
      for (const plain of events)
        for (const atMs of [2, 4000, 180_000, 20 * minute, 10 ** 8]) {
          const event = { ...plain, atMs } as RefundEvent;
          const { state: next, effects } = stepRefund(state, event);
          check(state, event, next, effects);
        }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAmount, priced, type Line } from '../../shared/basket.ts';
import type { Terms } from '../../shared/discount/discount.ts';
import type { AttemptId, LineId, Reference, SaleId, TerminalId, TransactionId } from '../../shared/ids.ts';
import { minor, sum, type Minor } from '../../shared/money.ts';
import type { RefundedLine, RefundFacts, TransactionFacts } from '../../shared/payment/payment.ts';
import type { Refund, RefundLine, RefundStage } from '../../shared/refund/refund.ts';
import { beginRefund } from '../../shared/refund/step.ts';
import { norwegianVatRates, vatRate } from '../../shared/vat.ts';
import { refundable, wanted, type RefundRequest } from './left.ts';

const saleId = 'S1' as SaleId;
const transactionId = 'T1' as TransactionId;

function line(id: string, unitPrice: number, quantity: number, rate = 1500): Line {
  return { id: id as LineId, name: id, unitPrice: minor(unitPrice), quantity, vatRate: vatRate(rate) };
}

function transaction(captured: number, refunds: readonly RefundFacts[] = []): TransactionFacts {
  return {
    id: transactionId,
    amount: minor(captured),
    currency: 'NOK',
    status: 'captured',
    captured: minor(captured),
    refunds,
    card: {},
    slips: {},
  };
}

type State =
  | 'sending'
  | 'waiting'
  | 'checking'
  | 'set-aside'
  | 'done'
  | 'otherwise'
  | 'declined'
  | 'not-sent'
  | 'never-created';

function refund(reference: string, amount: Minor, lines: readonly RefundLine[], state: State): Refund {
  const begun = beginRefund({
    id: reference as AttemptId,
    saleId,
    transactionId,
    reference: reference as Reference,
    amount,
    currency: 'NOK',
    lines,
    reason: '',
    terminalId: 'terminal-1' as TerminalId,
    startedAt: '2026-11-20T14:36:05.000Z',
  });
  return { ...begun.state, stage: stageOf(state, event(reference, amount, 'done')) };
}

function stageOf(state: State, facts: RefundFacts): RefundStage {
  switch (state) {
    case 'sending':
      return { phase: 'sending' };
    case 'waiting':
      return { phase: 'waiting', fromMs: 0 };
    case 'checking':
      return { phase: 'checking', fromMs: 0, why: 'reply-lost', isAsked: false };
    case 'set-aside':
      return { phase: 'settled', atMs: 0, ending: { outcome: 'unknown', why: 'set-aside' } };
    case 'done':
      return { phase: 'settled', atMs: 0, ending: { outcome: 'refunded', refund: facts } };
    case 'declined':
      return { phase: 'settled', atMs: 0, ending: { outcome: 'declined', refund: facts } };
    case 'otherwise':
      return {
        phase: 'settled',
        atMs: 0,
        ending: { outcome: 'otherwise', otherwise: { how: 'cash', by: { role: 'manager' } } },
      };
    case 'not-sent':
    case 'never-created':
      return { phase: 'settled', atMs: 0, ending: { outcome: 'failed', why: state } };
  }
}

function event(reference: string | undefined, amount: number, state: RefundFacts['state']): RefundFacts {
  return { ...(reference === undefined ? {} : { reference }), amount: minor(amount), state, slips: {} };
}

const coffee = line('kaffe', 5800, 2);
const cup = line('kopp', 24_900, 1, 2500);
const sale = [coffee, cup];

describe('what may still go back', () => {
  it('is everything while nothing has gone back', () => {
    expect(refundable(saleId, sale, transaction(36_500), [])).toEqual({
      saleId,
      captured: 36_500,
      refunded: 0,
      pending: 0,
      left: 36_500,
      lines: [
        { lineId: 'kaffe', name: 'kaffe', unitPrice: 5800, quantity: 2, quantityLeft: 2, amountLeft: 11_600 },
        { lineId: 'kopp', name: 'kopp', unitPrice: 24_900, quantity: 1, quantityLeft: 1, amountLeft: 24_900 },
      ],
    });
  });

  it.each<[State, number]>([
    ['sending', 30_700],
    ['waiting', 30_700],
    ['checking', 30_700],
    ['set-aside', 30_700],
    ['done', 30_700],
    ['otherwise', 30_700],
    ['declined', 36_500],
    ['not-sent', 36_500],
    ['never-created', 36_500],
  ])('after a refund that is %s is %i øre', (state, left) => {
    const one = refund('R1', minor(5800), [{ lineId: coffee.id, quantity: 1, amount: minor(5800) }], state);
    const room = refundable(saleId, sale, transaction(36_500), [one]);
    expect(room.left).toBe(left);
    expect(room.lines[0]?.quantityLeft).toBe(left === 36_500 ? 2 : 1);
  });

  const ours = refund('R1', minor(5000), [], 'done');

  it.each<[string, readonly Refund[], readonly RefundFacts[], number]>([
    ['one that both know of, once', [ours], [event('R1', 5000, 'done')], 31_500],
    ['one that only the journal knows of', [ours], [], 31_500],
    ['one that only Dintero knows of', [], [event('backoffice', 3000, 'done')], 33_500],
    ['one that has no reference', [], [event(undefined, 3000, 'done')], 33_500],
    ['one of each', [ours], [event('backoffice', 3000, 'done')], 28_500],
    ['all three', [ours], [event('R1', 5000, 'done'), event('backoffice', 3000, 'done')], 28_500],
    ['one that is under way elsewhere', [], [event('backoffice', 3000, 'initiated')], 33_500],
    ['one that was refused elsewhere not at all', [], [event('backoffice', 3000, 'refused')], 36_500],
    [
      'one that was given up here and is under way there',
      [refund('R1', minor(5000), [], 'never-created')],
      [event('R1', 5000, 'initiated')],
      31_500,
    ],
    [
      'one that went back another way here, and that was refused there, once',
      [refund('R1', minor(5000), [], 'otherwise')],
      [event('R1', 5000, 'refused')],
      31_500,
    ],
    [
      'one that went back another way here, and by the card after all, twice',
      [refund('R1', minor(5000), [], 'otherwise')],
      [event('R1', 5000, 'done')],
      26_500,
    ],
    [
      'one that is pending here and done there, once',
      [refund('R1', minor(5000), [], 'set-aside')],
      [event('R1', 5000, 'done')],
      31_500,
    ],
  ])('counts %s', (_, refunds, events, left) => {
    expect(refundable(saleId, sale, transaction(36_500, events), refunds).left).toBe(left);
  });

  const foreignLines = (...lines: readonly RefundedLine[]): RefundFacts => ({
    ...event('K2-20261120-R-7F3K9QW2ZX', sum(lines.map(({ amount }) => amount)), 'done'),
    lines,
  });

  it.each<[string, readonly RefundFacts[], readonly number[]]>([
    ['one of a line', [foreignLines({ lineId: 'kaffe', quantity: 1, amount: minor(5800) })], [1, 1]],
    [
      'one without a quantity, by its price',
      [foreignLines({ lineId: 'kaffe', amount: minor(11_600) })],
      [0, 1],
    ],
    [
      'one that is under way',
      [{ ...foreignLines({ lineId: 'kopp', quantity: 1, amount: minor(24_900) }), state: 'initiated' }],
      [2, 0],
    ],
    [
      'one that was refused not at all',
      [{ ...foreignLines({ lineId: 'kopp', quantity: 1, amount: minor(24_900) }), state: 'refused' }],
      [2, 1],
    ],
    [
      'several',
      [
        foreignLines({ lineId: 'kaffe', quantity: 1, amount: minor(5800) }),
        foreignLines(
          { lineId: 'kaffe', quantity: 1, amount: minor(5800) },
          { lineId: 'kopp', quantity: 1, amount: minor(24_900) },
        ),
      ],
      [0, 0],
    ],
    // Of these it cannot be said what is left of any line.
    ['one that names no lines', [event('backoffice', 100, 'done')], [0, 0]],
    [
      'one of a line that was not sold',
      [foreignLines({ lineId: 'te', quantity: 1, amount: minor(100) })],
      [0, 0],
    ],
    ['one at another price', [foreignLines({ lineId: 'kaffe', quantity: 1, amount: minor(5000) })], [0, 0]],
    ['one of half a line', [foreignLines({ lineId: 'kaffe', quantity: 0.5, amount: minor(2900) })], [0, 0]],
  ])('of each line counts what another register gave back: %s', (_, events, left) => {
    const room = refundable(saleId, sale, transaction(36_500, events), []);
    expect(room.lines.map(({ quantityLeft }) => quantityLeft)).toEqual(left);
  });

  it('of each line counts a refund that the journal has only once', () => {
    const lines = [{ lineId: coffee.id, quantity: 1, amount: minor(5800) }];
    const told = { ...event('R1', 5800, 'done'), lines };
    const ours = refund('R1', minor(5800), lines, 'done');
    const room = refundable(saleId, sale, transaction(36_500, [told]), [ours]);
    expect(room.lines.map(({ quantityLeft }) => quantityLeft)).toEqual([1, 1]);
    expect(room.left).toBe(30_700);
  });

  it('is never below nothing, even when more went back than was taken', () => {
    const events = [event('backoffice', 99_000, 'done')];
    expect(refundable(saleId, sale, transaction(36_500, events), []).left).toBe(0);
  });

  it('is what was captured, where that is less than the sale', () => {
    const room = refundable(saleId, sale, { ...transaction(36_500), captured: minor(10_000) }, []);
    expect(wanted({ lines: [{ lineId: cup.id, quantity: 1 }] }, room)).toBe('more-than-left');
  });

  it('is only an amount after an amount of a sale with several VAT rates', () => {
    const part = [refund('R1', minor(100), [], 'done')];
    const mixed = refundable(saleId, sale, transaction(36_500), part);
    expect(mixed.lines.map(({ quantityLeft }) => quantityLeft)).toEqual([0, 0]);
    expect(mixed.left).toBe(36_400);
    const single = refundable(saleId, [coffee], transaction(11_600), part);
    expect(single.lines.map(({ quantityLeft }) => quantityLeft)).toEqual([2]);
  });
});

describe('what is asked for', () => {
  const room = refundable(saleId, sale, transaction(36_500), []);

  it('by line goes back at the sale’s own price', () => {
    const order = wanted({ lines: [{ lineId: coffee.id, quantity: 2 }] }, room);
    expect(order).toEqual({
      amount: 11_600,
      lines: [{ lineId: 'kaffe', quantity: 2, amount: 11_600 }],
    });
  });

  it.each<[string, RefundRequest, string]>([
    ['nothing', { lines: [] }, 'nothing-to-refund'],
    ['no quantity', { lines: [{ lineId: coffee.id, quantity: 0 }] }, 'nothing-to-refund'],
    ['a negative quantity', { lines: [{ lineId: coffee.id, quantity: -1 }] }, 'nothing-to-refund'],
    ['no amount', { amount: minor(0) }, 'nothing-to-refund'],
    ['a negative amount', { amount: minor(-1) }, 'nothing-to-refund'],
    ['an øre too much', { amount: minor(36_501) }, 'more-than-left'],
    ['one too many', { lines: [{ lineId: coffee.id, quantity: 3 }] }, 'more-than-left'],
    ['a line of another sale', { lines: [{ lineId: 'x' as LineId, quantity: 1 }] }, 'more-than-left'],
    [
      'a line twice, which is too much together',
      {
        lines: [
          { lineId: coffee.id, quantity: 2 },
          { lineId: coffee.id, quantity: 1 },
        ],
      },
      'more-than-left',
    ],
  ])('is refused when it is %s', (_, request, refusal) => {
    expect(wanted(request, room)).toBe(refusal);
  });

  it('is refused when nothing is left at all', () => {
    const gone = refundable(saleId, sale, transaction(36_500), [refund('R1', minor(36_500), [], 'checking')]);
    expect(wanted({ amount: minor(1) }, gone)).toBe('nothing-to-refund');
  });
});

type Try = {
  readonly request:
    | { readonly share: number }
    | { readonly picks: readonly { readonly place: number; readonly quantity: number }[] };
  readonly state: State;
  readonly isToldByDintero: boolean;
  readonly isElsewhere: boolean;
  /** Dintero says which lines went back. */
  readonly hasItems: boolean;
};

const tries: fc.Arbitrary<Try> = fc.record({
  request: fc.oneof(
    fc.record({ share: fc.double({ min: 0, max: 1.2, noNaN: true }) }),
    fc.record({
      picks: fc.array(fc.record({ place: fc.nat({ max: 5 }), quantity: fc.integer({ min: -1, max: 4 }) }), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
  ),
  state: fc.constantFrom<State[]>('done', 'done', 'otherwise', 'set-aside', 'declined', 'never-created'),
  isToldByDintero: fc.boolean(),
  isElsewhere: fc.boolean(),
  hasItems: fc.boolean(),
});
const terms: fc.Arbitrary<Terms> = fc.oneof(
  fc.record({
    by: fc.constant('percent' as const),
    value: fc.integer({ min: 1, max: 10_000 }),
    reason: fc.constant('staff' as const),
  }),
  fc.record({
    by: fc.constant('amount' as const),
    value: fc.integer({ min: 1, max: 90_000 }),
    reason: fc.constant('staff' as const),
  }),
);
const sales = fc.array(
  fc.record({
    unitPrice: fc.integer({ min: 1, max: 50_000 }),
    quantity: fc.integer({ min: 1, max: 5 }),
    rate: fc.constantFrom(...norwegianVatRates),
    terms: fc.option(terms, { nil: undefined }),
  }),
  { minLength: 1, maxLength: 5 },
);

function requestOf({ request }: Try, lines: readonly Line[], captured: number): RefundRequest {
  if ('share' in request) return { amount: minor(Math.floor(captured * request.share)) };
  return {
    lines: request.picks.map(({ place, quantity }) => ({
      lineId: lines[place]?.id ?? ('gone' as LineId),
      quantity,
    })),
  };
}

describe('any number of refunds, here and elsewhere', () => {
  it('never come to more than was captured, nor to more of a line than was sold', () => {
    fc.assert(
      fc.property(sales, fc.option(terms), fc.array(tries, { maxLength: 12 }), (sold, onBasket, plan) => {
        const rung = sold.map(({ unitPrice, quantity, rate, terms: own }, at) => ({
          ...line(`L${String(at)}`, unitPrice, quantity, rate),
          ...(own === undefined ? {} : { discount: { ...own, amount: minor(0) } }),
        }));
        const lines = priced(rung, onBasket ?? undefined);
        const captured = sum(lines.map(lineAmount));
        fc.pre(captured > 0);
        const paidBack = new Map<LineId, number>();
        const refunds: Refund[] = [];
        const events: RefundFacts[] = [];
        // What the model counts: money that is gone or may be gone, whoever sent it.
        let gone = 0;
        const goneOf = new Map<LineId, number>();
        plan.forEach((one, at) => {
          const room = refundable(saleId, lines, transaction(captured, events), refunds);
          expect(room.left).toBe(captured - gone);
          const order = wanted(requestOf(one, lines, captured), room);
          if (typeof order === 'string') return;
          expect(order.amount).toBeGreaterThan(0);
          expect(order.amount).toBeLessThanOrEqual(captured - gone);
          if (order.lines.length > 0) expect(sum(order.lines.map(({ amount }) => amount))).toBe(order.amount);
          const isOtherwise = one.state === 'otherwise' && !one.isElsewhere;
          const isSure = one.state === 'done' || isOtherwise || one.isElsewhere;
          const isCounted = isSure || one.state === 'set-aside';
          if (isCounted) gone += order.amount;
          for (const { lineId, quantity, amount } of isCounted ? order.lines : []) {
            goneOf.set(lineId, (goneOf.get(lineId) ?? 0) + quantity);
            paidBack.set(lineId, (paidBack.get(lineId) ?? 0) + amount);
          }
          for (const own of lines) {
            const back = goneOf.get(own.id) ?? 0;
            expect(back).toBeLessThanOrEqual(own.quantity);
            expect(paidBack.get(own.id) ?? 0).toBeLessThanOrEqual(lineAmount(own));
            // Every piece has gone back: so has every øre.
            if (back === own.quantity) expect(paidBack.get(own.id)).toBe(lineAmount(own));
          }
          if (one.isElsewhere) {
            const told = event(undefined, order.amount, one.state === 'done' ? 'done' : 'initiated');
            const items = one.hasItems && order.lines.length > 0 ? { lines: order.lines } : {};
            events.push({ ...told, ...items });
            return;
          }
          const reference = `R${String(at)}`;
          refunds.push(refund(reference, order.amount, order.lines, one.state));
          if (one.isToldByDintero && isCounted && !isOtherwise)
            events.push(event(reference, order.amount, one.state === 'done' ? 'done' : 'initiated'));
        });
        expect(gone).toBeLessThanOrEqual(captured);
      }),
      { numRuns: 500 },
    );
  });
});

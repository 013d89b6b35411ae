import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttemptId, Reference, RegisterId, SaleId, TransactionId } from '../ids.ts';
import { minor } from '../money.ts';
import type { RefundFacts, TransactionStatus } from '../payment/payment.ts';
import { netHere, netThere, type There } from './compare.ts';
import type { Here, HereRefund } from './here.ts';
import { reconcile, rowKinds, sumsOf, type Reconciliation, type Whose } from './reconcile.ts';

const whose: Whose = { registerId: 'K1' as RegisterId, storeId: 'S', terminalIds: ['T1', 'T2'] };
const referenceOf = (number: number, register = 'K1'): Reference =>
  `${register}-20261122-${String(number).padStart(10, '0')}` as Reference;

function here(number: number, change: Partial<Here> = {}): Here {
  return {
    attemptId: `A${String(number)}` as AttemptId,
    saleId: `S${String(number)}` as SaleId,
    reference: referenceOf(number),
    storeId: 'S',
    terminalId: 'T1',
    currency: 'NOK',
    amount: minor(10_000),
    at: '2026-11-22T10:00:00.000Z',
    claim: 'taken',
    taken: minor(10_000),
    isUnderWay: false,
    receipt: number,
    refunds: [],
    ...change,
  };
}

function there(number: number, change: Partial<There> = {}): There {
  return {
    id: `X${String(number)}` as TransactionId,
    reference: referenceOf(number),
    amount: minor(10_000),
    currency: 'NOK',
    storeId: 'S',
    terminalId: 'T1',
    status: 'captured',
    captured: minor(10_000),
    refunds: [],
    card: {},
    slips: {},
    ...change,
  };
}

const refundHere = (amount: number, claim: HereRefund['claim'] = 'taken'): HereRefund => ({
  reference: 'K1-20261122-R-AAAAAAAAAA' as Reference,
  amount: minor(amount),
  claim,
});
const refundThere = (amount: number, change: Partial<RefundFacts> = {}): RefundFacts => ({
  reference: 'K1-20261122-R-AAAAAAAAAA',
  state: 'done',
  amount: minor(amount),
  slips: {},
  ...change,
});

const none = { claim: 'nothing', taken: minor(0), receipt: undefined } as unknown as Partial<Here>;

describe('one attempt against one transaction', () => {
  it.each<[string, Here, There, string]>([
    ['same amount', here(1), there(1), 'equal'],
    [
      'captured in several parts that come to the whole',
      here(1),
      there(1, { status: 'partially-captured' }),
      'equal',
    ],
    ['a part of it captured', here(1), there(1, { captured: minor(4000) }), 'amount'],
    ['another currency', here(1), there(1, { currency: 'SEK' }), 'currency'],
    ['another terminal than was asked', here(1), there(1, { terminalId: 'T2' }), 'place'],
    ['not captured after all', here(1), there(1, { status: 'voided', captured: minor(0) }), 'not-taken'],
    ['only approved', here(1), there(1, { status: 'authorized', captured: minor(0) }), 'collecting'],
    [
      'both say that the money is on its way',
      here(1, { claim: 'collecting', taken: minor(0) }),
      there(1, { status: 'authorized', captured: minor(0) }),
      'collecting',
    ],
    ['captured, and set aside here', here(1, { ...none, claim: 'undecided' }), there(1), 'no-sale'],
    ['captured, and not paid here', here(1, none), there(1), 'no-sale'],
    [
      'captured, given back, and not paid here',
      here(1, none),
      there(1, { status: 'refunded', refunds: [refundThere(10_000)] }),
      'given-back',
    ],
    ['captured and found, but in no sale', here(1, { receipt: undefined } as never), there(1), 'no-sale'],
    [
      'found without a sale, and given back',
      here(1, { receipt: undefined, refunds: [refundHere(10_000)] } as never),
      there(1, { status: 'refunded', refunds: [refundThere(10_000)] }),
      'equal',
    ],
    [
      'neither knows yet',
      here(1, { ...none, claim: 'undecided' }),
      there(1, { status: 'unknown', captured: minor(0) }),
      'undecided',
    ],
    [
      'refunded by both',
      here(1, { refunds: [refundHere(3000)] }),
      there(1, { refunds: [refundThere(3000)] }),
      'equal',
    ],
    [
      'refunded in Backoffice',
      here(1),
      there(1, { refunds: [refundThere(3000, { reference: 'by-hand' })] }),
      'refunded',
    ],
    ['refunded here alone', here(1, { refunds: [refundHere(3000)] }), there(1), 'refunded'],
    [
      'our refund there, but with another reference and amount',
      here(1, { refunds: [refundHere(3000)] }),
      there(1, { refunds: [refundThere(2000), refundThere(1000, { reference: 'by-hand' })] }),
      'refunded',
    ],
    [
      'our refund there without its reference',
      here(1, { refunds: [refundHere(3000)] }),
      there(1, {
        refunds: [{ state: 'done', amount: minor(3000), slips: {} }],
      }),
      'equal',
    ],
    [
      'a refund that was given up here, and done there',
      here(1, { refunds: [refundHere(3000, 'nothing')] }),
      there(1, { refunds: [refundThere(3000)] }),
      'refunded',
    ],
    [
      'a refund that is undecided here',
      here(1, { refunds: [refundHere(3000, 'undecided')] }),
      there(1, { refunds: [refundThere(3000, { state: 'initiated' })] }),
      'undecided',
    ],
    ['under way at this moment', here(1, { isUnderWay: true }), there(1), 'undecided'],
  ])('%s', (_, ours, theirs, expected) => {
    const { rows } = reconcile([ours], [theirs], whose);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.why ?? rows[0]?.kind).toBe(expected);
    expect(rows[0]?.kind).toBe(expected === 'equal' ? 'equal' : 'different');
  });

  it('is no row at all when neither took anything', () => {
    const { rows, withoutMoney } = reconcile([here(1, none)], [there(1, { status: 'declined' })], whose);
    expect(rows).toEqual([]);
    expect(withoutMoney).toBe(1);
  });
});

describe('what stands alone', () => {
  const alone = (change: Partial<There>): string => {
    const { rows } = reconcile([], [there(1, change)], whose);
    return rows.map(({ kind, why }) => `${kind} ${why ?? ''}`.trim()).join() || 'none';
  };

  it.each<[string, Partial<There>, string]>([
    ['of this register', {}, 'only-there no-record'],
    ['of this register on a terminal it no longer has', { terminalId: 'T9' }, 'only-there no-record'],
    ['of another register', { reference: referenceOf(1, 'K2') }, 'another-register'],
    [
      'of another register on our terminal',
      { reference: referenceOf(1, 'K2'), terminalId: 'T1' },
      'another-register',
    ],
    ['typed by hand on our terminal', { reference: 'order 17' }, 'only-there no-record'],
    ['typed by hand on another terminal', { reference: 'order 17', terminalId: 'T9' }, 'another-register'],
    ['declined', { status: 'declined', captured: minor(0) }, 'none'],
    ['approved', { status: 'authorized', captured: minor(0) }, 'only-there collecting'],
    ['given back', { status: 'refunded', refunds: [refundThere(10_000)] }, 'only-there given-back'],
  ])('a transaction %s', (_, change, expected) => {
    expect(alone(change)).toBe(expected);
  });

  it('without reference and terminal is ours to explain', () => {
    const { reference: _, terminalId: __, ...bare } = there(1);
    expect(reconcile([], [bare], whose).rows).toMatchObject([{ kind: 'only-there' }]);
  });

  it('a second payment of one attempt is found beside the one that it knows', () => {
    const { rows } = reconcile([here(1)], [there(1), { ...there(2), reference: referenceOf(1) }], whose);
    expect(rows.map(({ kind, why }) => [kind, why])).toEqual(
      expect.arrayContaining([
        ['equal', undefined],
        ['only-there', 'second-payment'],
      ]),
    );
  });

  const byK2 = (amount: number): RefundFacts =>
    refundThere(amount, { reference: 'K2-20261122-R-BBBBBBBBBB' });

  it.each<[string, Here, Partial<There>, string, number]>([
    ['a part', here(1), { status: 'partially-refunded', refunds: [byK2(3000)] }, 'equal', 10_000],
    ['all of it', here(1), { status: 'refunded', refunds: [byK2(10_000)] }, 'equal', 10_000],
    [
      'a part beside ours',
      here(1, { refunds: [refundHere(2000)] }),
      { status: 'partially-refunded', refunds: [refundThere(2000), byK2(3000)] },
      'equal',
      8000,
    ],
    [
      'a part, and Backoffice another',
      here(1),
      { status: 'partially-refunded', refunds: [byK2(3000), refundThere(1000, { reference: 'by-hand' })] },
      'refunded',
      9000,
    ],
    [
      'a part, and nobody says what of the rest',
      here(1),
      { status: 'refunded', refunds: [byK2(3000)] },
      'refunded',
      0,
    ],
    [
      'all of a payment that is no sale here',
      here(1, { receipt: undefined } as never),
      { status: 'refunded', refunds: [byK2(10_000)] },
      'refunded',
      0,
    ],
  ])(
    'what another register gave back of a sale is that one’s to compare: %s',
    (_, one, change, expected, net) => {
      const { rows } = reconcile([one], [there(1, change)], whose);
      expect(rows.map(({ kind, why }) => why ?? kind)).toEqual([expected]);
      expect(sumsOf(rows, expected === 'equal' ? 'equal' : 'different', 'NOK').there).toBe(net);
    },
  );

  it('a sale that Dintero knows nothing of', () => {
    expect(reconcile([here(1)], [], whose).rows).toMatchObject([{ kind: 'only-here', why: 'no-record' }]);
  });
});

const statuses: readonly TransactionStatus[] = [
  'partially-refunded',
  'initiated',
  'authorized',
  'captured',
  'partially-captured',
  'refunded',
  'declined',
  'failed',
  'voided',
  'on-hold',
  'unknown',
  'other',
];
const money = fc.integer({ min: 0, max: 3 }).map((part) => minor(part * 1000));

const hereArbitrary = (number: number): fc.Arbitrary<Here> =>
  fc
    .record({
      claim: fc.constantFrom<Here['claim']>('taken', 'collecting', 'undecided', 'nothing'),
      taken: money,
      isUnderWay: fc.boolean(),
      terminalId: fc.constantFrom('T1', 'T2'),
      isSold: fc.boolean(),
      transactionId: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
      refunds: fc.array(
        fc.tuple(money, fc.constantFrom<HereRefund['claim']>('taken', 'undecided', 'nothing')),
        { maxLength: 2 },
      ),
    })
    .map(({ isSold, transactionId, claim, taken, refunds, ...rest }) => {
      const { receipt: _, ...bare } = here(number);
      return {
        ...bare,
        ...rest,
        claim,
        taken: claim === 'taken' ? taken : minor(0),
        ...(isSold ? { receipt: number } : {}),
        ...(transactionId === undefined ? {} : { transactionId: `X${String(transactionId)}` }),
        refunds: refunds.map(([amount, state], index) => ({
          ...refundHere(amount, state),
          reference: `${referenceOf(number)}${String(index)}` as Reference,
        })),
      };
    });

const thereArbitrary = (number: number): fc.Arbitrary<There> =>
  fc
    .record({
      to: fc.integer({ min: 0, max: 12 }),
      status: fc.constantFrom(...statuses),
      captured: money,
      currency: fc.constantFrom('NOK', 'NOK', 'NOK', 'SEK'),
      terminalId: fc.constantFrom('T1', 'T2', 'T9'),
      register: fc.constantFrom('K1', 'K1', 'K2'),
      refunds: fc.array(
        fc.tuple(money, fc.constantFrom<RefundFacts['state']>('done', 'initiated', 'refused')),
        {
          maxLength: 2,
        },
      ),
    })
    .map(({ to, register, refunds, ...rest }) => ({
      ...there(number),
      ...rest,
      reference: referenceOf(to, register),
      refunds: refunds.map(([amount, state], index) =>
        refundThere(amount, { state, reference: `${referenceOf(to)}${String(index)}` }),
      ),
    }));

const many = <T>(of: (number: number) => fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
  fc
    .integer({ min: 0, max: 10 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => of(n))));

const worlds = fc.record({ ours: many(hereArbitrary), theirs: many(thereArbitrary) });

function idsOf({ rows }: Reconciliation): { readonly attempts: string[]; readonly transactions: string[] } {
  return {
    attempts: rows.flatMap((row) => (row.here === undefined ? [] : [row.here.attemptId])),
    transactions: rows.flatMap((row) => (row.there === undefined ? [] : [row.there.id])),
  };
}

describe('whatever there is on both sides', () => {
  it('nothing is lost and nothing stands twice, money least of all', () => {
    fc.assert(
      fc.property(worlds, ({ ours, theirs }) => {
        const result = reconcile(ours, theirs, whose);
        const { attempts, transactions } = idsOf(result);
        expect(new Set(attempts).size).toBe(attempts.length);
        expect(new Set(transactions).size).toBe(transactions.length);
        for (const one of theirs) {
          if (netThere(one) !== 0) expect(transactions).toContain(one.id);
        }
        for (const one of ours) {
          const isOfInterest = one.claim !== 'nothing' || one.receipt !== undefined || one.isUnderWay;
          if (isOfInterest) expect(attempts).toContain(one.attemptId);
        }
        const total = rowKinds.reduce((count, kind) => count + sumsOf(result.rows, kind, 'NOK').count, 0);
        expect(total).toBe(result.rows.length);
      }),
      { numRuns: 400 },
    );
  });

  it('the sums of the lists come to what each side has', () => {
    fc.assert(
      fc.property(worlds, ({ ours, theirs }) => {
        const { rows } = reconcile(ours, theirs, whose);
        const sums = rowKinds.map((kind) => sumsOf(rows, kind, 'NOK'));
        const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
        expect(total(sums.map((one) => one.here))).toBe(total(ours.map(netHere)));
        const crowns = theirs.filter(({ currency }) => currency === 'NOK');
        expect(total(sums.map((one) => one.there))).toBe(total(crowns.map(netThere)));
      }),
      { numRuns: 400 },
    );
  });

  it('equal means the same money, currency, place and refunds, in a sale or given back', () => {
    fc.assert(
      fc.property(worlds, ({ ours, theirs }) => {
        for (const { kind, here: mine, there: its } of reconcile(ours, theirs, whose).rows) {
          if (kind !== 'equal' || mine === undefined || its === undefined) continue;
          expect(its.currency).toBe(mine.currency);
          expect(its.captured).toBe(mine.taken);
          expect(netThere(its)).toBe(netHere(mine));
          expect(its.terminalId).toBe(mine.terminalId);
          expect(['captured', 'partially-captured', 'partially-refunded', 'refunded']).toContain(its.status);
          expect(mine.receipt !== undefined || netHere(mine) === 0).toBe(true);
          expect(mine.isUnderWay).toBe(false);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('the order of the pages, and rows that come twice, change nothing', () => {
    const shuffled = worlds.chain(({ ours, theirs }) =>
      fc.record({
        ours: fc.constant(ours),
        theirs: fc.constant(theirs),
        again: fc.shuffledSubarray([...theirs, ...theirs], {
          minLength: theirs.length * 2,
          maxLength: theirs.length * 2,
        }),
        oursAgain: fc.shuffledSubarray([...ours], { minLength: ours.length, maxLength: ours.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ ours, theirs, again, oursAgain }) => {
        expect(reconcile(oursAgain, again, whose)).toEqual(reconcile(ours, theirs, whose));
      }),
      { numRuns: 300 },
    );
  });

  it('of one transaction in two states the newer counts, whichever came first', () => {
    const early = there(1, {
      status: 'authorized',
      captured: minor(0),
      changedAt: '2026-11-22T10:00:00.000Z',
    });
    const later = there(1, { changedAt: '2026-11-22T10:00:01.000Z' });
    expect(reconcile([here(1)], [later, early], whose)).toEqual(reconcile([here(1)], [early, later], whose));
    expect(reconcile([here(1)], [later, early], whose).rows).toMatchObject([{ kind: 'equal' }]);
  });
});

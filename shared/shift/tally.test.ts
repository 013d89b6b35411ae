import fc from 'fast-check';
import { expect, it } from 'vitest';
import { minor, sum, type Minor } from '../money.ts';
import type { Receipt } from '../receipt.ts';
import { norwegianVatRates, vatByRate, vatRate } from '../vat.ts';
import { shiftReport, type Counted } from './report.ts';
import { emptyTally, netOf, plusFigures, plusVat, withReceipt, type BothWays, type Tally } from './tally.ts';

const lines = fc.array(
  fc.record({
    amount: fc.integer({ min: 1, max: 500_000 }),
    vatRate: fc.constantFrom(...norwegianVatRates),
  }),
  { minLength: 1, maxLength: 6 },
);

const payment = fc.record(
  {
    brand: fc.constantFrom('visa', 'mastercard', 'bankaxept'),
    means: fc.constantFrom('cash' as const, 'bank' as const),
    isUnverified: fc.boolean(),
  },
  { requiredKeys: ['isUnverified'] },
);

const receipts = fc
  .array(
    fc.record({
      isSale: fc.boolean(),
      lines,
      payment,
      isPending: fc.boolean(),
      operator: fc.constantFrom('Kari', 'Siri', undefined),
      hour: fc.integer({ min: 0, max: 23 }),
    }),
    { maxLength: 30 },
  )
  .map((all) => all.map((one, index) => receiptOf(one, index + 1)));

type Drawn = {
  readonly isSale: boolean;
  readonly lines: readonly { readonly amount: number; readonly vatRate: Receipt['vat'][number]['rate'] }[];
  readonly payment: Pick<Receipt['payment'], 'brand' | 'means' | 'isUnverified'>;
  readonly isPending: boolean;
  readonly operator: string | undefined;
  readonly hour: number;
};

function receiptOf(drawn: Drawn, number: number): Receipt {
  const sign = drawn.isSale ? 1 : -1;
  const taxed = drawn.lines.map(({ amount, vatRate }) => ({ amount: minor(sign * amount), vatRate }));
  return {
    kind: drawn.isSale ? 'sale' : 'return',
    mode: 'live',
    number,
    seller: { name: 'Kaffebaren AS', organizationNumber: '923663487' },
    registerId: 'K1',
    registerName: 'Kasse 1',
    ...(drawn.operator === undefined ? {} : { operator: drawn.operator }),
    at: `2026-11-20T${String(drawn.hour).padStart(2, '0')}:36:05+01:00`,
    lines: [],
    total: sum(taxed.map(({ amount }) => amount)),
    currency: 'NOK',
    vat: vatByRate(taxed),
    payment: { terminalId: 'T1', isPending: drawn.isPending, ...drawn.payment },
  };
}

function tallyOf(all: readonly Receipt[]): Tally {
  return all.reduce(withReceipt, emptyTally);
}

function totals(all: readonly BothWays[]): BothWays {
  const none = { count: 0, sum: minor(0) };
  return {
    sales: all.map(({ sales }) => sales).reduce(plusFigures, none),
    returns: all.map(({ returns }) => returns).reduce(plusFigures, none),
  };
}

const moneyOf = (all: readonly Receipt[]): Minor => sum(all.map(({ total }) => total));

it('comes to what the receipts come to, by whatever it is divided', () => {
  fc.assert(
    fc.property(receipts, (all) => {
      const tally = tallyOf(all);
      const sold = all.filter(({ kind }) => kind === 'sale');
      const returned = all.filter(({ kind }) => kind === 'return');
      expect(tally.sales).toEqual({ count: sold.length, sum: moneyOf(sold) });
      expect(tally.returns).toEqual({ count: returned.length, sum: moneyOf(returned) });
      expect(netOf(tally)).toBe(moneyOf(all));
      const { sales, returns } = tally;
      expect(totals(tally.ways)).toEqual({ sales, returns });
      expect(totals(tally.people)).toEqual({ sales, returns });
      expect(sum(tally.hours.map((hour) => hour.sum))).toBe(sales.sum);
      expect(sum(tally.vat.map((rate) => rate.sales.gross))).toBe(sales.sum);
      expect(sum(tally.vat.map((rate) => rate.returns.gross))).toBe(returns.sum);
      for (const rate of tally.vat) {
        for (const side of [rate.sales, rate.returns]) expect(side.net + side.vat).toBe(side.gross);
        const onReceipts = all.flatMap(({ vat }) => vat.filter((line) => line.rate === rate.rate));
        expect(plusVat(rate.sales, rate.returns).vat).toBe(sum(onReceipts.map(({ vat }) => vat)));
      }
      expect(tally.numbers.sale?.last).toBe(sold.at(-1)?.number);
      expect(tally.numbers.return?.first).toBe(returned.at(0)?.number);
    }),
  );
});

it('is the same however receipts are dealt out to shifts, and grand totals go on from shift to shift', () => {
  fc.assert(
    fc.property(receipts, fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 12 }), (all, lengths) => {
      const shifts: Receipt[][] = [];
      let left = [...all];
      for (const length of [...lengths, all.length + 1]) {
        shifts.push(left.slice(0, length));
        left = left.slice(length);
      }
      const reports = shifts.reduce<readonly ReturnType<typeof shiftReport>[]>((before, shift, index) => {
        const last = before.at(-1)?.grand ?? emptyTally;
        return [...before, shiftReport(counted(index + 1, tallyOf(shift), last), undefined)];
      }, []);
      const { sales, returns } = tallyOf(all);
      expect(totals(reports)).toEqual({ sales, returns });
      expect(sum(reports.map(({ net }) => net))).toBe(moneyOf(all));
      expect(reports.at(-1)?.grand).toEqual({ sales, returns, net: moneyOf(all) });
    }),
  );
});

function counted(number: number, tally: Tally, before: BothWays): Counted {
  return {
    opened: { number, openedAt: '2026-11-20T07:58:00+01:00', openedBy: { role: 'none' } },
    tally,
    shop: {
      name: 'Kaffebaren AS',
      organizationNumber: '923663487',
      mode: 'live',
      registerId: 'K1',
      registerName: 'Kasse 1',
    },
    currency: 'NOK',
    copies: 0,
    before,
  };
}

it('counts discounts and other prices of sales, and what they took off', () => {
  const off = (amount: number) =>
    ({ by: 'amount', value: amount, reason: 'staff', amount: minor(amount) }) as const;
  const about = { name: 'Kopp', vatRate: vatRate(2500) };
  const sold: Receipt['lines'] = [
    {
      ...about,
      quantity: 2,
      unitPrice: minor(1000),
      discount: off(300),
      share: off(70),
      amount: minor(1630),
    },
    {
      ...about,
      quantity: 3,
      unitPrice: minor(500),
      listPrice: minor(600),
      share: off(30),
      amount: minor(1470),
    },
  ];
  const drawn = { isSale: true, payment: {}, isPending: false, operator: undefined, hour: 10 };
  const receipt = { ...receiptOf({ ...drawn, lines: [] }, 1), lines: sold };
  const tally = [receipt, receipt].reduce(withReceipt, emptyTally);
  expect(tally.discounts).toEqual({ count: 4, sum: -800 });
  expect(tally.otherPrices).toEqual({ count: 2, sum: -600 });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAmount, type Line } from './basket.ts';
import type { AttemptId, LineId, Reference, SaleId, TerminalId, TransactionId } from './ids.ts';
import { returnReceipt, saleReceipt, unverifiedReceipt, type Till } from './make-receipt.ts';
import { minor, sum, zero, type Minor } from './money.ts';
import type { TransactionFacts } from './payment/payment.ts';
import type { Receipt } from './receipt.ts';
import type { RefundAttempt, RefundLine } from './refund/refund.ts';
import { norwegianVatRates, vatRate, type VatRate } from './vat.ts';

const till: Till = {
  mode: 'practice',
  seller: { name: 'Kaffebaren AS', organizationNumber: '923663487' },
  registerId: 'K1',
  registerName: 'Kasse 1',
};
const at = '2026-11-20T14:36:05+01:00';

function line(id: string, unitPrice: number, quantity: number, rate: VatRate): Line {
  return { id: id as LineId, name: id, unitPrice: minor(unitPrice), quantity, vatRate: rate };
}

function transaction(amount: Minor): TransactionFacts {
  return {
    id: 'T1' as TransactionId,
    amount,
    currency: 'NOK',
    status: 'captured',
    captured: amount,
    refunds: [],
    card: { brand: 'Visa', lastFour: '1234', entry: 'contactless' },
    slips: { customer: 'KUNDE', merchant: 'BUTIKK', number: '17' },
  };
}

function sell(lines: readonly Line[], by: Till = till): Receipt {
  const paid = transaction(sum(lines.map(lineAmount)));
  return saleReceipt(by, { number: 7, at }, lines, paid, 'terminal-1', false);
}

function refundOf(amount: Minor, lines: readonly RefundLine[]): RefundAttempt {
  return {
    id: 'R1' as AttemptId,
    saleId: 'S1' as SaleId,
    transactionId: 'T1' as TransactionId,
    reference: 'K1-20261120-R-7F3K9QW2ZX' as Reference,
    amount,
    currency: 'NOK',
    lines,
    reason: 'Angret',
    terminalId: 'terminal-2' as TerminalId,
    startedAt: '2026-11-20T14:00:00.000Z',
  };
}

function giveBack(
  sale: Receipt,
  lines: readonly Line[],
  earlier: readonly Receipt[],
  amount: Minor,
  back: readonly RefundLine[] = [],
  by: Till = till,
): Receipt {
  const slips = { customer: 'RETUR', number: '18' };
  return returnReceipt(by, { number: 3, at }, sale, lines, earlier, refundOf(amount, back), slips);
}

function grossAt(receipts: readonly Receipt[], rate: VatRate): Minor {
  return sum(receipts.flatMap(({ vat }) => vat.filter((one) => one.rate === rate).map(({ gross }) => gross)));
}

function vatAt(receipts: readonly Receipt[], rate: VatRate): Minor {
  return sum(receipts.flatMap(({ vat }) => vat.filter((one) => one.rate === rate).map((one) => one.vat)));
}

describe('the receipt of a sale', () => {
  const lines = [line('kaffe', 5800, 2, vatRate(1500)), line('kopp', 24_900, 1, vatRate(2500))];

  it('has the lines that were locked, their total and their VAT, and how it was paid', () => {
    expect(sell(lines)).toEqual({
      ...till,
      kind: 'sale',
      number: 7,
      at,
      lines: [
        { name: 'kaffe', quantity: 2, unitPrice: 5800, vatRate: 1500, amount: 11_600 },
        { name: 'kopp', quantity: 1, unitPrice: 24_900, vatRate: 2500, amount: 24_900 },
      ],
      total: 36_500,
      currency: 'NOK',
      vat: [
        { rate: 2500, gross: 24_900, net: 19_920, vat: 4980 },
        { rate: 1500, gross: 11_600, net: 10_087, vat: 1513 },
      ],
      payment: {
        brand: 'Visa',
        lastFour: '1234',
        entry: 'contactless',
        terminalId: 'terminal-1',
        slipNumber: '17',
        transactionId: 'T1',
        isPending: false,
      },
      customerSlip: 'KUNDE',
      merchantSlip: 'BUTIKK',
    });
  });

  it('adds up, whatever is sold', () => {
    fc.assert(
      fc.property(sales, (sold) => {
        const receipt = sell(sold);
        expect(receipt.total).toBe(sum(receipt.lines.map(({ amount }) => amount)));
        expect(sum(receipt.vat.map(({ net, vat }) => minor(net + vat)))).toBe(receipt.total);
      }),
    );
  });
});

describe('the receipt of a return', () => {
  const lines = [line('kaffe', 5800, 2, vatRate(1500)), line('kopp', 24_900, 1, vatRate(2500))];
  const sale = sell(lines, { ...till, operator: 'Kari' });

  it('is negative, names the sale, and has the slip of the refund, never that of the sale', () => {
    const back = [{ lineId: 'kaffe' as LineId, quantity: 1, amount: minor(5800) }];
    const receipt = giveBack(sale, lines, [], minor(5800), back, { ...till, operator: 'Ola' });
    expect(receipt).toMatchObject({
      kind: 'return',
      number: 3,
      original: 7,
      operator: 'Ola',
      total: -5800,
      lines: [{ name: 'kaffe', quantity: 1, unitPrice: 5800, amount: -5800 }],
      vat: [{ rate: 1500, gross: -5800, net: -5043, vat: -757 }],
      payment: { terminalId: 'terminal-2', slipNumber: '18', transactionId: 'T1', isPending: false },
      customerSlip: 'RETUR',
    });
    expect(receipt).not.toHaveProperty('merchantSlip');
  });

  it('does not name the cashier of the sale when nobody is logged in', () => {
    expect(giveBack(sale, lines, [], minor(100))).not.toHaveProperty('operator');
  });

  it('by amount is spread over the VAT rates as what is left of the sale is', () => {
    const cup = [{ lineId: 'kopp' as LineId, quantity: 1, amount: minor(24_900) }];
    const first = giveBack(sale, lines, [], minor(24_900), cup);
    expect(giveBack(sale, lines, [first], minor(1000)).vat).toMatchObject([{ rate: 1500, gross: -1000 }]);
    expect(giveBack(sale, lines, [], minor(3650)).vat).toMatchObject([
      { rate: 2500, gross: -2490 },
      { rate: 1500, gross: -1160 },
    ]);
  });
});

/* ---- Everything goes back, in any number of returns --------------------------------------------------- */

const sales = fc
  .array(
    fc.record({
      unitPrice: fc.integer({ min: 1, max: 50_000 }),
      quantity: fc.integer({ min: 1, max: 4 }),
      rate: fc.constantFrom(...norwegianVatRates),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((sold) =>
    sold.map(({ unitPrice, quantity, rate }, n) => line(`L${String(n)}`, unitPrice, quantity, rate)),
  );

/** One return: some pieces of some lines, while only lines have gone back; after that an amount. */
const parts = fc.array(
  fc.oneof(
    fc.record({ place: fc.nat({ max: 5 }), quantity: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ share: fc.double({ min: 0.01, max: 1, noNaN: true }) }),
  ),
  { maxLength: 8 },
);

type Part = { readonly place: number; readonly quantity: number } | { readonly share: number };

/** Plays the returns that the till allows, and at the end gives back the rest as an amount. */
function returnAll(lines: readonly Line[], plan: readonly Part[]): { sale: Receipt; returns: Receipt[] } {
  const sale = sell(lines);
  const returns: Receipt[] = [];
  const gone = new Map<LineId, number>();
  let left: number = sale.total;
  for (const part of plan) {
    if (left === 0) break;
    if ('share' in part) {
      const amount = minor(Math.max(1, Math.floor(left * part.share)));
      returns.push(giveBack(sale, lines, returns, amount));
      left -= amount;
      // After an amount whole lines no longer go back, unless there is one rate only
      // (electron/refund/left.ts).
      if (sale.vat.length > 1) break;
      continue;
    }
    const picked = lines[part.place];
    if (picked === undefined) continue;
    const quantity = Math.min(part.quantity, picked.quantity - (gone.get(picked.id) ?? 0));
    const amount = minor(picked.unitPrice * quantity);
    if (quantity <= 0 || amount > left) continue;
    gone.set(picked.id, (gone.get(picked.id) ?? 0) + quantity);
    returns.push(giveBack(sale, lines, returns, amount, [{ lineId: picked.id, quantity, amount }]));
    left -= amount;
  }
  if (left > 0) returns.push(giveBack(sale, lines, returns, minor(left)));
  return { sale, returns };
}

describe('returns that take a whole sale back', () => {
  it('take back exactly what was sold at each VAT rate, by line, by amount, and mixed', () => {
    fc.assert(
      fc.property(sales, parts, (lines, plan) => {
        const { sale, returns } = returnAll(lines, plan);
        expect(sum(returns.map(({ total }) => total))).toBe(-sale.total || zero);
        for (const { rate, gross } of sale.vat) expect(grossAt(returns, rate)).toBe(-gross || zero);
      }),
      { numRuns: 400 },
    );
  });

  it('never take back more at a VAT rate than was sold at it, at any moment', () => {
    fc.assert(
      fc.property(sales, parts, (lines, plan) => {
        const { sale, returns } = returnAll(lines, plan);
        returns.forEach((_, n) => {
          for (const { rate, gross } of sale.vat)
            expect(-grossAt(returns.slice(0, n + 1), rate)).toBeLessThanOrEqual(gross);
        });
      }),
      { numRuns: 400 },
    );
  });

  // Each receipt rounds its own VAT once per rate, so that it is right by itself; several may differ from the
  // one.
  it('take back the VAT to within half an øre for each receipt, and exactly in one go', () => {
    fc.assert(
      fc.property(sales, parts, (lines, plan) => {
        const { sale, returns } = returnAll(lines, plan);
        for (const { rate, vat } of sale.vat) {
          const receipts = returns.filter(({ vat: lineOf }) => lineOf.some((one) => one.rate === rate));
          const difference = Math.abs(vatAt(returns, rate) + vat);
          expect(difference).toBeLessThanOrEqual((receipts.length + 1) / 2);
          if (receipts.length === 1) expect(difference).toBe(0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('hold amounts that add up on every single receipt', () => {
    fc.assert(
      fc.property(sales, parts, (lines, plan) => {
        for (const receipt of returnAll(lines, plan).returns) {
          expect(sum(receipt.lines.map(({ amount }) => amount))).toBe(receipt.total);
          expect(sum(receipt.vat.map(({ gross }) => gross))).toBe(receipt.total);
          for (const { gross, net, vat } of receipt.vat) expect(net + vat).toBe(gross);
          expect(receipt.total).toBeLessThan(0);
        }
      }),
    );
  });
});

describe('the reference by which a receipt is found again', () => {
  const paid: TransactionFacts = { ...transaction(minor(100)), reference: 'K1-20261120-7F3K9QW2ZX' };
  const lines = [line('kaffe', 100, 1, vatRate(2500))];
  const attempt = {
    reference: paid.reference as Reference,
    currency: 'NOK',
    terminalId: 'terminal-1' as TerminalId,
  } as const;

  it('is that of the payment, also on its return and where it was settled by hand', () => {
    const sale = saleReceipt(till, { number: 7, at }, lines, paid, 'terminal-1', false);
    expect(sale.reference).toBe(paid.reference);
    const back = returnReceipt(till, { number: 1, at }, sale, lines, [], refundOf(minor(100), []), {});
    expect(back.reference).toBe(paid.reference);
    const hand = { verdict: 'paid', reason: 'slip-says-so', by: { role: 'none' } } as const;
    const unverified = unverifiedReceipt(till, { number: 8, at }, lines, attempt, hand, undefined);
    expect(unverified.reference).toBe(paid.reference);
  });
});

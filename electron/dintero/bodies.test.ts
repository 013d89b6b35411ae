import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineAmount, priced, type Line } from '../../shared/basket.ts';
import type { Terms } from '../../shared/discount/discount.ts';
import type { AttemptId, LineId, Reference, TransactionId } from '../../shared/ids.ts';
import { minor, sum } from '../../shared/money.ts';
import type { RefundAttempt } from '../../shared/refund/refund.ts';
import { norwegianVatRates, vatRate } from '../../shared/vat.ts';
import { refundBody } from './refund-body.ts';
import { attempt, line, lines, setup } from './rig.ts';
import { sessionBody, shorten } from './session-body.ts';

const now = Date.parse('2026-11-22T10:15:00Z');

type Item = { readonly line_id: string; readonly amount: number; readonly vat_amount: number };
type Body = {
  readonly order: { readonly amount: number; readonly vat_amount: number; readonly items: readonly Item[] };
};

function bodyOf(sold: readonly Line[]): Body {
  const amount = sum(sold.map(lineAmount));
  return sessionBody({ ...attempt, amount }, sold, setup, now) as Body;
}

it('asks for a payment as the documented example does', () => {
  expect(sessionBody(attempt, lines, setup, now)).toEqual({
    profile_id: 'in-person',
    url: { return_url: 'https://docs.dintero.com/' },
    expires_at: '2026-11-22T10:20:00.000Z',
    order: {
      amount: 14900,
      vat_amount: 2667,
      currency: 'NOK',
      merchant_reference: attempt.reference,
      store: {
        id: 'practice-store',
        name: 'Øvingsbutikken',
        terminal_id: 'T00000000-T0001',
        payout_destination_id: 'practice-payout',
      },
      items: [
        {
          line_id: '1',
          id: '1001',
          description: 'Kaffe latte',
          quantity: 2,
          amount: 10400,
          vat: 25,
          vat_amount: 2080,
        },
        { line_id: '2', description: 'Kanelbolle', quantity: 1, amount: 4500, vat: 15, vat_amount: 587 },
      ],
    },
    configuration: {
      channel: 'in_store',
      auto_capture: true,
      publish: [{ channel: 'push', type: 'terminal' }],
    },
    metadata: { ext_register: 'K1', ext_attempt: attempt.id },
  });
});

it('leaves the push out when the shop says so', () => {
  const body = sessionBody(attempt, lines, { ...setup, isPublished: false }, now);
  expect(body).toHaveProperty('configuration', { channel: 'in_store', auto_capture: true });
});

it('names an address only when it is whole', () => {
  const whole = { addressLine: 'Storgata 1', postalCode: '0155', postalPlace: 'Oslo', country: 'NO' };
  const store = { name: 'Kaffe', organizationNumber: '123456789MVA', address: whole };
  expect(sessionBody(attempt, lines, { ...setup, store }, now)).toMatchObject({
    order: {
      store: {
        organization_number: '123456789MVA',
        address: { address_line: 'Storgata 1', postal_code: '0155', postal_place: 'Oslo', country: 'NO' },
      },
    },
  });
  const part = { ...store, address: { ...whole, postalPlace: ' ' } };
  expect(sessionBody(attempt, lines, { ...setup, store: part }, now)).not.toHaveProperty(
    'order.store.address',
  );
});

it('adds up for every basket and every discount, in at most a hundred items', () => {
  const terms: fc.Arbitrary<Terms> = fc.record({
    by: fc.constantFrom('percent', 'amount'),
    value: fc.integer({ min: 1, max: 10_000 }),
    reason: fc.constant('campaign'),
  });
  const sold = fc.array(
    fc.record({
      unitPrice: fc.integer({ min: 1, max: 99_999 }).map(minor),
      quantity: fc.integer({ min: 1, max: 20 }),
      vatRate: fc.constantFrom(...norwegianVatRates),
      off: fc.option(terms, { nil: undefined }),
    }),
    { minLength: 1, maxLength: 150 },
  );
  fc.assert(
    fc.property(sold, fc.option(terms, { nil: undefined }), (rows, onBasket) => {
      const rung = rows.map(({ off, ...row }, index) =>
        line(String(index), off === undefined ? row : { ...row, discount: { ...off, amount: minor(0) } }),
      );
      const basket = priced(rung, onBasket);
      fc.pre(sum(basket.map(lineAmount)) > 0);
      const { order } = bodyOf(basket);
      expect(order.items.every(({ amount }) => amount > 0)).toBe(true);
      const total = (read: (item: Item) => number): number =>
        order.items.reduce((all, item) => all + read(item), 0);
      expect(order.items.length).toBeLessThanOrEqual(100);
      expect(new Set(order.items.map((item) => item.line_id)).size).toBe(order.items.length);
      expect(total((item) => item.amount)).toBe(order.amount);
      expect(total((item) => item.vat_amount)).toBe(order.vat_amount);
    }),
  );
});

it('sends what is paid for a line, and nothing of what was given away', () => {
  const off: Terms = { by: 'percent', value: 10_000, reason: 'staff' };
  const rung = lines.map((one, index) =>
    index === 0 ? one : { ...one, discount: { ...off, amount: minor(0) } },
  );
  expect(bodyOf(priced(rung, { ...off, value: 1000 })).order).toMatchObject({
    amount: 9360,
    vat_amount: 1872,
    items: [{ line_id: '1', quantity: 2, amount: 9360, vat_amount: 1872 }],
  });
});

const many = Array.from({ length: 101 }, (_, index) =>
  line(String(index), { vatRate: vatRate(index % 2 === 0 ? 2500 : 1500) }),
);

it('sends one item a rate when there are too many lines', () => {
  expect(bodyOf(many).order.items).toEqual([
    {
      line_id: 'vat-2500',
      description: 'Varer 25 % mva',
      quantity: 1,
      amount: 5100,
      vat: 25,
      vat_amount: 1020,
    },
    {
      line_id: 'vat-1500',
      description: 'Varer 15 % mva',
      quantity: 1,
      amount: 5000,
      vat: 15,
      vat_amount: 652,
    },
  ]);
});

const refund: RefundAttempt = {
  id: 'r-1' as AttemptId,
  saleId: attempt.saleId,
  transactionId: 'T1.t' as TransactionId,
  reference: 'K1-R1' as Reference,
  amount: minor(4500),
  currency: 'NOK',
  lines: [{ lineId: '2' as LineId, quantity: 1, amount: minor(4500) }],
  reason: 'Retur av vare',
  terminalId: attempt.terminalId,
  startedAt: attempt.startedAt,
};

it('asks for a refund as the documented example does', () => {
  expect(refundBody(refund, lines, setup.register)).toEqual({
    amount: 4500,
    reason: 'Retur av vare',
    refund_reference: 'K1-R1',
    terminal_id: 'T00000000-T0001',
    items: [{ line_id: '2', amount: 4500, quantity: 1, description: 'Kanelbolle', vat: 15, vat_amount: 587 }],
    metadata: { ext_register: 'K1' },
  });
});

it('refunds an amount without items, and without an empty reason', () => {
  const body = refundBody({ ...refund, lines: [], reason: '' }, lines, setup.register);
  expect(body).not.toHaveProperty('items');
  expect(body).not.toHaveProperty('reason');
});

it('refunds by rate what was sold by rate', () => {
  const back = [0, 2, 3].map((index) => ({
    lineId: String(index) as LineId,
    quantity: 1,
    amount: minor(100),
  }));
  expect(refundBody({ ...refund, lines: back, amount: minor(300) }, many, setup.register)).toMatchObject({
    items: [
      { line_id: 'vat-2500', amount: 200, vat_amount: 40 },
      { line_id: 'vat-1500', amount: 100, vat_amount: 13 },
    ],
  });
});

it('cuts what is too long, never through a character', () => {
  expect(shorten('x'.repeat(500))).toHaveLength(120);
  expect(shorten(`${'x'.repeat(119)}😀`)).toBe('x'.repeat(119));
  expect(shorten('Kaffe 😀')).toBe('Kaffe 😀');
});

import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Line } from '../basket.ts';
import type { AttemptId, LineId, SaleId } from '../ids.ts';
import type { MovementState, MovementView } from '../ipc/views.ts';
import { minor } from '../money.ts';
import type { Receipt } from '../receipt.ts';
import { vatRate } from '../vat.ts';
import { sceneOf } from './display.ts';
import { longestToGo, receiptToGo } from './receipt-to-go.ts';

const latte: Line = {
  id: 'L1' as LineId,
  name: 'Kaffe latte',
  unitPrice: minor(5800),
  quantity: 2,
  vatRate: vatRate(1500),
};

const receipt: Receipt = {
  kind: 'sale',
  mode: 'live',
  number: 12,
  seller: { name: 'Kaffebaren AS', organizationNumber: '923663487' },
  registerId: 'K1',
  registerName: 'Kasse 1',
  at: '2026-11-22T14:36:05+01:00',
  lines: [
    {
      name: 'Kaffe latte',
      quantity: 2,
      unitPrice: minor(5800),
      vatRate: vatRate(1500),
      amount: minor(11600),
    },
  ],
  total: minor(11600),
  currency: 'NOK',
  vat: [],
  payment: { brand: 'visa', lastFour: '4417', terminalId: 'T1', isPending: false },
  reference: 'K1-20261122-ABCDE23456',
  customerSlip: 'TERMINAL SLIP',
};

function shown(state: MovementState, kind: MovementView['kind'] = 'payment'): MovementView {
  return {
    kind,
    attemptId: 'A1' as AttemptId,
    saleId: 'S1' as SaleId,
    amount: minor(11600),
    currency: 'NOK',
    terminalName: 'Counter',
    lines: [latte],
    isUnwritten: false,
    elapsedMs: 0,
    state,
  };
}

function underWay(phase: 'sending' | 'waiting' | 'processing' | 'cancelling' | 'checking'): MovementState {
  return {
    screen: 'under-way',
    phase,
    mayRetryAfterIdle: false,
    mayCancel: true,
    mayLetGo: false,
    looks: 0,
    isLastLookReadable: true,
  };
}

function ended(result: Extract<MovementState, { screen: 'result' }>['result']): MovementState {
  return { screen: 'result', result, mayRetry: false, receipt };
}

const paid = {
  outcome: 'paid',
  isCollectionPending: false,
  isDespiteCancel: false,
  isRecovered: false,
} as const;

describe('the customer sees', () => {
  it('a welcome, and then every line with what it comes to', () => {
    expect(sceneOf([], undefined)).toEqual({ kind: 'welcome' });
    expect(sceneOf([latte], undefined)).toEqual({
      kind: 'basket',
      lines: [{ name: 'Kaffe latte', quantity: 2, amount: 11600 }],
      total: 11600,
    });
  });

  it('is asked for the card only while the terminal waits for it', () => {
    for (const phase of ['sending', 'processing', 'cancelling', 'checking'] as const)
      expect(sceneOf([latte], shown(underWay(phase)))).toMatchObject({ kind: 'wait', amount: 11600 });
    expect(sceneOf([latte], shown(underWay('waiting')))).toMatchObject({ kind: 'card', isRefund: false });
    expect(sceneOf([latte], shown(underWay('waiting'), 'refund'))).toMatchObject({
      kind: 'card',
      isRefund: true,
    });
  });

  it('reads that it is paid only when it is', () => {
    expect(sceneOf([], shown(ended(paid)))).toMatchObject({ kind: 'done', isRefund: false });
    const others = [
      { ...paid, isUnverified: true },
      { outcome: 'unknown', why: 'undecided' },
      { outcome: 'unknown', why: 'amount-differs', otherAmount: minor(1) },
      { outcome: 'otherwise', how: 'cash', isTwice: true },
    ] as const;
    for (const result of others)
      expect(sceneOf([], shown(ended(result)))).toEqual({ kind: 'ask', amount: 11600 });
    const late = { ...ended({ outcome: 'cancelled', by: 'cashier' }), late: 'found' } as const;
    expect(sceneOf([], shown(late))).toEqual({ kind: 'ask', amount: 11600 });
    const not = [
      { outcome: 'declined', reason: 'other', isFinalForCard: false },
      { outcome: 'cancelled', by: 'customer' },
      { outcome: 'failed', why: 'not-sent' },
    ] as const;
    for (const result of not)
      expect(sceneOf([], shown(ended(result as never)))).toMatchObject({ kind: 'not-done', amount: 11600 });
  });
});

describe('a receipt to take along', () => {
  it('holds what a receipt has to, without the terminal’s own slip', () => {
    const text = receiptToGo(receipt);
    for (const part of [
      'Kaffebaren AS',
      '923 663 487 MVA',
      'Salgskvittering 12',
      'Sum: 116,00 kr',
      'K1-20261122-ABCDE23456',
    ])
      expect(text).toContain(part);
    expect(text).toContain('2 × Kaffe latte à 58,00: 116,00');
    expect(text).not.toContain('TERMINAL SLIP');
  });

  it('tells goods that are too many as what was paid for them, discounts taken off', () => {
    const [line] = receipt.lines;
    const discount = { by: 'percent', value: 1000, reason: 'staff', amount: minor(1160) } as const;
    const one = { ...line, discount, share: discount, comment: 'Uten melk', name: 'Kaffe'.repeat(20) };
    const lines = Array.from({ length: 40 }, () => one as Receipt['lines'][number]);
    const text = receiptToGo({ ...receipt, lines });
    expect(text).toContain('40 varelinjer: 116,00');
    expect(text).not.toContain('Rabatt');
  });

  it('always fits into a code, whatever is bought', () => {
    const [line] = receipt.lines;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        (count, name) => {
          const lines = Array.from({ length: count }, () => ({ ...line, name }) as Receipt['lines'][number]);
          const text = receiptToGo({ ...receipt, lines });
          expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(longestToGo);
          expect(text).toContain('Sum: 116,00 kr');
        },
      ),
    );
  });
});

describe('A receipt to take along with the shop’s own lines', () => {
  const letterhead = { header: ['Tlf. 22 33 44 55'], footer: ['Bytterett 30 dager'], logo: 'ab' };

  it('says them, and nothing of the picture', () => {
    const text = receiptToGo({ ...receipt, letterhead });
    expect(text).toContain('Tlf. 22 33 44 55');
    expect(text).toContain('Bytterett 30 dager');
    expect(text).not.toContain('ab\n');
  });

  it('says every line of the goods rather than those, where both are too much', () => {
    const one = receipt.lines.slice(0, 1);
    const room = longestToGo - new TextEncoder().encode(receiptToGo(receipt)).length - 60;
    const lines = one.map((line) => ({ ...line, name: 'x'.repeat(room) }));
    const text = receiptToGo({
      ...receipt,
      lines,
      letterhead: { ...letterhead, footer: Array(6).fill('y'.repeat(48)) },
    });
    expect(text).toContain('x'.repeat(room));
    expect(text).not.toContain('Tlf. 22');
  });
});

import { describe, expect, it } from 'vitest';
import { totals, type Basket } from '../../shared/basket.ts';
import type { LineId, SaleId } from '../../shared/ids.ts';
import { minor } from '../../shared/money.ts';
import { vatRate } from '../../shared/vat.ts';
import { basketFrom, draftOf, type DiscountDraft, type DraftProblem } from './discount-draft.ts';

const id = 'L1' as LineId;
const basket: Basket = {
  id: 'S1' as SaleId,
  lines: [{ id, name: 'Kopp', unitPrice: minor(24_900), quantity: 2, vatRate: vatRate(2500) }],
};

function made(change: Partial<DiscountDraft>): Basket | DraftProblem {
  return basketFrom(basket, { ...draftOf(basket, id), ...change });
}

function totalOf(result: Basket | DraftProblem): number | DraftProblem {
  return typeof result === 'string' ? result : totals(result.lines).total;
}

describe('what is typed about a price', () => {
  it('changes nothing as it opens, and comes back as it was kept', () => {
    expect(made({})).toEqual(basket);
    const kept = made({ price: '199', value: '12,5', reason: 'other', note: 'Bulk', comment: 'Uten lokk' });
    if (typeof kept === 'string') throw new Error(kept);
    const again = draftOf(kept, id);
    expect(again).toMatchObject({ price: '199,00', by: 'percent', value: '12,5', note: 'Bulk' });
    expect(basketFrom(kept, again)).toEqual(kept);
  });

  it.each<[string, Partial<DiscountDraft>, number | DraftProblem]>([
    ['a percent', { value: '10', reason: 'staff' }, 44_820],
    ['a percent with its sign', { value: '10 %', reason: 'staff' }, 44_820],
    ['an amount', { by: 'amount', value: '50,50', reason: 'staff' }, 44_750],
    ['another price', { price: '200' }, 40_000],
    ['no price', { price: '' }, 'price'],
    ['a price of nothing', { price: '0' }, 'price'],
    ['more than the till can hold', { price: '20000000' }, 'too-much'],
    ['more than all', { value: '101', reason: 'staff' }, 'percent'],
    ['no percent', { value: '0', reason: 'staff' }, 'percent'],
    ['no number', { by: 'amount', value: 'ti', reason: 'staff' }, 'amount'],
    ['no reason', { value: '10' }, 'reason'],
    ['a reason that says nothing', { value: '10', reason: 'other', note: ' ' }, 'note'],
    ['everything', { value: '100', reason: 'staff' }, 'nothing'],
  ])('%s', (_, change, expected) => {
    expect(totalOf(made(change))).toBe(expected);
  });

  it('is about the whole basket where no line is meant', () => {
    const draft = { ...draftOf(basket, undefined), value: '10', reason: 'campaign' } as const;
    const all = basketFrom(basket, draft);
    expect(totalOf(all)).toBe(44_820);
    expect(typeof all !== 'string' && draftOf(all, undefined)).toMatchObject({
      value: '10',
      reason: 'campaign',
    });
  });
});

import type { Books } from './books.ts';

/** What became of the sale that was under way, by the books and by what the cashier was shown. */
export function describeEnd(books: Books, before: Books, seen: readonly string[]): string {
  const begun = books.movements.filter(({ id }) => !before.movements.some((old) => old.id === id));
  const isReceipted = books.slips.length > before.slips.length;
  const shown = seen.length === 0 ? 'Sell' : seen.join(', then ');
  return `${endOf(begun, isReceipted)} (shown: ${shown})`;
}

function endOf(begun: Books['movements'], isReceipted: boolean): string {
  const [first] = begun;
  if (first === undefined) return 'nothing begun';
  if (first.kind === 'refund') {
    if (isReceipted) return 'refunded once';
    return first.attention === undefined ? 'not refunded' : 'refund set aside, under Attention';
  }
  if (!isReceipted) return 'not paid';
  return begun.length === 1 ? 'paid once' : 'set aside, paid once by the next try';
}

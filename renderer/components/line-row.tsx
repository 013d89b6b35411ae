import type { ReactNode } from 'react';
import { lineAmount, type Line } from '../../shared/basket.ts';
import type { Discount as DiscountFact } from '../../shared/discount/discount.ts';
import { negate } from '../../shared/money.ts';
import type { Words } from '../words/words.ts';
import { useWords } from '../words/use-words.ts';
import { Amount, amountOnly } from './amount.tsx';

type LineRowProps = { readonly line: Line; readonly isReturned?: boolean };

/** The price of each, what it was before, and what was said: a row each, where there is anything to say. */
function moreOf(line: Line, words: Words): readonly string[] {
  const { quantity, unitPrice, listPrice, discount, comment } = line;
  const each = quantity > 1 ? words.sell.each(amountOnly(unitPrice)) : amountOnly(unitPrice);
  return [
    ...(discount === undefined ? [] : [words.discount.less(each, offText(discount, words))]),
    ...(quantity > 1 && discount === undefined ? [each] : []),
    ...(listPrice === undefined ? [] : [words.discount.usual(amountOnly(listPrice))]),
    ...(comment === undefined ? [] : [comment]),
  ];
}

function offText({ by, value, amount }: DiscountFact, words: Words): string {
  return by === 'percent'
    ? words.discount.percent(String(value / 100).replace('.', ','))
    : amountOnly(amount);
}

/** Quantity, name and amount of a line; each price beneath it when there are several. */
export function LineRow({ line, isReturned = false }: LineRowProps): ReactNode {
  const words = useWords();
  const amount = lineAmount(line);
  return (
    <>
      <span className="line-row-quantity" data-testid="line-quantity">
        {line.quantity}
      </span>
      <span className="line-row-name" lang="nb">
        {line.name}
      </span>
      <Amount className="line-row-amount" value={isReturned ? negate(amount) : amount} />
      {moreOf(line, words).map((text, index) => (
        <span key={index} className="line-row-more">
          {text}
        </span>
      ))}
    </>
  );
}

import type { ReactNode } from 'react';
import { lineAmount, type Line } from '../../shared/basket.ts';
import { negate } from '../../shared/money.ts';
import { useWords } from '../words/use-words.ts';
import { Amount, amountOnly } from './amount.tsx';

type LineRowProps = { readonly line: Line; readonly isReturned?: boolean };

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
      {line.quantity > 1 ? (
        <span className="line-row-more">{words.sell.each(amountOnly(line.unitPrice))}</span>
      ) : null}
    </>
  );
}

import type { ReactNode } from 'react';
import type { SaleRow, SaleStatus } from '../../shared/ipc/views.ts';
import { useWords } from '../words/use-words.ts';
import { whenText } from '../words/when.ts';
import { Amount } from './amount.tsx';
import { Chip, type Paint } from './chip.tsx';
import { Icon, type IconName } from './icons.tsx';

/** What a row of the list says of a sale. */
export function SaleRowText({ row }: { readonly row: SaleRow }): ReactNode {
  const words = useWords();
  const when = whenText(new Date(row.at), new Date());
  const card = row.lastFour === undefined ? row.summary : `•••• ${row.lastFour}`;
  const isKnown = row.receipt !== undefined || row.elsewhere !== undefined;
  const own = row.elsewhere?.ownId === undefined ? [] : [words.elsewhere.own];
  const facts = [when, isKnown ? card : words.sales.noReceipt, ...own].filter((fact) => fact !== '');
  return (
    <>
      <span className="list-line">
        <span className="list-name">{saleName(words, row)}</span>
        <Amount className="list-amount" value={row.amount} />
      </span>
      <span className="list-line">
        <span className="list-facts">{facts.join(' · ')}</span>
        <StatusChip row={row} />
      </span>
    </>
  );
}

export function saleName(
  words: ReturnType<typeof useWords>,
  { receipt, status, elsewhere }: SaleRow,
): string {
  if (elsewhere !== undefined)
    return elsewhere.register === undefined
      ? words.elsewhere.saleUnknown
      : words.elsewhere.sale(elsewhere.register);
  if (receipt === undefined) return words.sales.sale;
  return status === 'return' ? words.sales.returnReceipt(receipt) : words.sales.receipt(receipt);
}

/** Green only for captured money, red only for not paid. */
const looks: Readonly<Record<SaleStatus, readonly [IconName, Paint?]>> = {
  paid: ['check', 'spruce'],
  collecting: ['collect', 'fjord'],
  'partly-refunded': ['back'],
  refunded: ['back'],
  return: ['back'],
  unpaid: ['cross', 'falun'],
  undecided: ['question', 'ochre'],
};

/** A sale that was settled by hand says so until Dintero has said the same. */
export function StatusChip({ row }: { readonly row: Pick<SaleRow, 'status' | 'byHand'> }): ReactNode {
  const words = useWords();
  const { status, byHand } = row;
  if (byHand === 'unverified')
    return (
      <Chip icon={<Icon name="question" />} paint="ochre">
        {words.sales.unverified}
      </Chip>
    );
  const [icon, paint] = looks[status];
  return (
    <Chip icon={<Icon name={icon} />} {...(paint === undefined ? {} : { paint })}>
      {words.sales.status[status]}
    </Chip>
  );
}

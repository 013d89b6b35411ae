import type { ReactNode } from 'react';
import { lineAmount } from '../../shared/basket.ts';
import type { SaleDetail, SaleRow } from '../../shared/ipc/views.ts';
import { percentText } from '../../shared/receipt-text.ts';
import type { Receipt } from '../../shared/receipt.ts';
import { useWords } from '../words/use-words.ts';
import { whenText } from '../words/when.ts';
import { Amount, amountOnly } from './amount.tsx';
import { cardText } from './card-text.ts';

/** What was sold, and beneath it the VAT, the card and where: as the receipt has it, or else as it was rung up. */
export function SoldRows({ detail }: { readonly detail: SaleDetail }): ReactNode {
  const words = useWords();
  const { receipt } = detail;
  const lines = receipt?.lines ?? detail.lines.map((line) => ({ ...line, amount: lineAmount(line) }));
  return (
    <dl className="facts">
      {lines.map(({ name, quantity, amount }, index) => (
        <div key={index}>
          <dt lang="nb">{words.sales.quantity(quantity, name)}</dt>
          <dd>
            <Amount value={amount} />
          </dd>
        </div>
      ))}
      {receipt ? <ReceiptFacts receipt={receipt} /> : null}
      {detail.row.elsewhere ? <CardFacts row={detail.row} /> : null}
    </dl>
  );
}

/** All that is known of the paper of another register's sale. */
function CardFacts({ row }: { readonly row: SaleRow }): ReactNode {
  const words = useWords();
  return (
    <div>
      <dt>{cardText(row.brand ?? words.sales.card, row.lastFour)}</dt>
      <dd>{whenText(new Date(row.at), new Date())}</dd>
    </div>
  );
}

function ReceiptFacts({ receipt }: { readonly receipt: Receipt }): ReactNode {
  const words = useWords();
  const { brand, lastFour, entry, means } = receipt.payment;
  const vat = receipt.vat.filter(({ rate }) => rate > 0).reverse();
  const entryText = entry === undefined ? undefined : (words.sales.entries[entry] ?? entry);
  return (
    <>
      {vat.length === 0 ? null : (
        <div>
          <dt>
            {words.sales.vat(vat.map(({ rate }) => words.sales.percent(percentText(rate))).join(' · '))}
          </dt>
          <dd>{vat.map((one) => amountOnly(one.vat)).join(' · ')}</dd>
        </div>
      )}
      <div>
        <dt>
          {means === undefined
            ? [brand ?? words.sales.card, entryText].filter((part) => part !== undefined).join(', ')
            : words.otherwise.means[means]}
        </dt>
        <dd>{cardText(undefined, lastFour)}</dd>
      </div>
      <div>
        <dt>{[receipt.registerName, receipt.operator].filter((part) => part !== undefined).join(', ')}</dt>
        <dd>{whenText(new Date(receipt.at), new Date())}</dd>
      </div>
      {receipt.original === undefined ? null : (
        <div>
          <dt>{words.sales.original(receipt.original)}</dt>
          <dd />
        </div>
      )}
    </>
  );
}

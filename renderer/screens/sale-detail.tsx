import { useState, type ReactNode } from 'react';
import { lineAmount } from '../../shared/basket.ts';
import type { SaleDetail } from '../../shared/ipc/views.ts';
import type { Receipt } from '../../shared/receipt.ts';
import { percentText } from '../../shared/receipt-text.ts';
import { Amount, amountOnly } from '../components/amount.tsx';
import { Button } from '../components/button.tsx';
import { cardText } from '../components/card-text.ts';
import { Icon } from '../components/icons.tsx';
import { PaperNote, type Paper } from '../components/paper-actions.tsx';
import { ReceiptPaper } from '../components/receipt.tsx';
import { saleName, StatusChip } from '../components/sale-list.tsx';
import { Tabs } from '../components/tabs.tsx';
import { Timeline } from '../components/timeline.tsx';
import { useWords } from '../words/use-words.ts';
import { whenText } from '../words/when.ts';

type SaleDetailProps = {
  readonly detail: SaleDetail;
  readonly paper: Paper;
  readonly onShow: (id: string) => void;
};

type Side = 'sold' | 'why';

/** One sale: what was sold and on what paper, and why we say what we say. At S the two halves are tabs. */
export function SaleDetailView({ detail, paper, onShow }: SaleDetailProps): ReactNode {
  const words = useWords();
  const [side, setSide] = useState<Side>('sold');
  const { row } = detail;
  return (
    <article className="detail" data-testid="sale-detail" data-status={row.status} data-side={side}>
      <header className="detail-heading">
        <h2 className="detail-title">{saleName(words, row)}</h2>
        <StatusChip status={row.status} />
        <Amount className="detail-amount" value={row.amount} unit="small" currency={detail.currency} />
      </header>
      <PaperNote paper={paper} />
      <div className="detail-tabs">
        <Tabs
          label={words.sales.tabs.label}
          options={[
            { value: 'sold', text: words.sales.tabs.sold },
            { value: 'why', text: words.sales.tabs.why },
          ]}
          chosen={side}
          onChoose={setSide}
        />
      </div>
      <div className="detail-columns">
        <section className="detail-sold">
          <h3 className="detail-section">{soldTitle(words, detail)}</h3>
          <SoldRows detail={detail} />
          <Returns detail={detail} onShow={onShow} />
          {detail.receipt ? <Paperwork id={row.id} receipt={detail.receipt} paper={paper} /> : null}
        </section>
        <section className="detail-why">
          <h3 className="detail-section">{words.sales.why[row.status]}</h3>
          <Timeline entries={detail.timeline} currency={detail.currency} />
        </section>
      </div>
    </article>
  );
}

function soldTitle(words: ReturnType<typeof useWords>, { row }: SaleDetail): string {
  if (row.status === 'return') return words.sales.takenBack;
  return row.status === 'undecided' ? words.sales.notSold : words.sales.sold;
}

function SoldRows({ detail }: { readonly detail: SaleDetail }): ReactNode {
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
    </dl>
  );
}

function ReceiptFacts({ receipt }: { readonly receipt: Receipt }): ReactNode {
  const words = useWords();
  const { brand, lastFour, entry } = receipt.payment;
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
        <dt>{[brand ?? words.sales.card, entryText].filter((part) => part !== undefined).join(', ')}</dt>
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

/** What went back of this sale; each is a sale row of its own. */
function Returns({ detail, onShow }: Pick<SaleDetailProps, 'detail' | 'onShow'>): ReactNode {
  const words = useWords();
  if (detail.returns.length === 0) return null;
  return (
    <>
      <h3 className="detail-section">{words.sales.returns}</h3>
      <ul className="returns">
        {detail.returns.map((row) => (
          <li key={row.id}>
            <button type="button" className="return" data-testid="sale-return" onClick={() => onShow(row.id)}>
              <Icon name="back" />
              <span>
                {saleName(words, row)} · {whenText(new Date(row.at), new Date())}
              </span>
              <Amount value={row.amount} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

type PaperworkProps = { readonly id: string; readonly receipt: Receipt; readonly paper: Paper };

function Paperwork({ id, receipt, paper }: PaperworkProps): ReactNode {
  const words = useWords();
  return (
    <>
      <h3 className="detail-section">{words.sales.paper}</h3>
      <div className="detail-paper">
        <ReceiptPaper receipt={receipt} isLoose />
      </div>
      <Button kind="tool" testId="receipt-print-merchant" onPress={() => void paper.print(id, 'merchant')}>
        {words.sales.printMerchant}
      </Button>
    </>
  );
}

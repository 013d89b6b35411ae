import { useState, type ReactNode } from 'react';
import type { SaleDetail } from '../../shared/ipc/views.ts';
import type { Fault } from '../../shared/faults.ts';
import { minor } from '../../shared/money.ts';
import type { Receipt } from '../../shared/receipt.ts';
import { Amount, amountText } from '../components/amount.tsx';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icons.tsx';
import { PaperNote, type Paper } from '../components/paper-actions.tsx';
import { ReceiptPaper } from '../components/receipt.tsx';
import { saleName, StatusChip } from '../components/sale-row.tsx';
import { Press } from '../components/press.tsx';
import { SoldRows } from '../components/sold-rows.tsx';
import { Tabs } from '../components/tabs.tsx';
import { Timeline } from '../components/timeline.tsx';
import { goTo } from '../stores/route.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import { whenText } from '../words/when.ts';

type SaleDetailProps = {
  readonly detail: SaleDetail;
  readonly paper: Paper;
  /** Why it could not be opened to be given back. */
  readonly fault?: Fault | undefined;
  readonly onShow: (id: string) => void;
};

type Side = 'sold' | 'why';

/** One sale: what was sold and on what paper, and why we say what we say. At S the two halves are tabs. */
export function SaleDetailView({ detail, paper, fault, onShow }: SaleDetailProps): ReactNode {
  const words = useWords();
  const [side, setSide] = useState<Side>('sold');
  const { row } = detail;
  return (
    <article className="detail" data-testid="sale-detail" data-status={row.status} data-side={side}>
      <header className="detail-heading">
        <h2 className="detail-title">{saleName(words, row)}</h2>
        <StatusChip row={row} />
        <Amount className="detail-amount" value={row.amount} unit="small" currency={detail.currency} />
      </header>
      {row.byHand ? (
        <p className="by-hand" data-testid="sale-by-hand" data-by-hand={row.byHand}>
          <Icon name={row.byHand === 'verified' ? 'check' : 'warning'} />
          {words.sales.byHand[row.byHand]}
        </p>
      ) : null}
      {row.elsewhere ? <About detail={detail} fault={fault} /> : null}
      {detail.refused ? <Refused refused={detail.refused} detail={detail} /> : null}
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
          {detail.elsewhere ? <LeftThere detail={detail} /> : null}
          <Returns detail={detail} onShow={onShow} />
          <ExchangedFor detail={detail} onShow={onShow} />
          {detail.receipt ? <Paperwork id={row.id} receipt={detail.receipt} paper={paper} /> : null}
        </section>
        <section className="detail-why">
          <h3 className="detail-section">{whyTitle(words, detail)}</h3>
          {row.elsewhere && detail.timeline.length === 0 ? (
            <p className="detail-note">{words.elsewhere.nothingYet}</p>
          ) : (
            <Timeline
              entries={detail.timeline}
              currency={detail.currency}
              id={row.elsewhere ? row.saleId : row.id}
            />
          )}
        </section>
      </div>
    </article>
  );
}

type RefusedProps = {
  readonly refused: NonNullable<SaleDetail['refused']>;
  readonly detail: SaleDetail;
};

/** The last refund was refused by the card; whoever comes back to the sale finds the other way here. */
function Refused({ refused: { attemptId, amount }, detail: { row, currency } }: RefusedProps): ReactNode {
  const words = useWords();
  return (
    <div className="by-hand" data-testid="sale-refused">
      <Icon name="warning" />
      <span>{words.otherwise.offered(amountText(amount, currency))}</span>
      <Button
        kind="tool"
        testId="refund-otherwise"
        onPress={() => goTo({ screen: 'otherwise', attemptId, saleId: row.saleId })}
      >
        {words.otherwise.open}
      </Button>
    </div>
  );
}

function whyTitle(words: ReturnType<typeof useWords>, { row }: SaleDetail): string {
  if (row.elsewhere) return words.elsewhere.why;
  return row.byHand === 'unverified' ? words.sales.whyUnverified : words.sales.why[row.status];
}

type AboutProps = { readonly detail: SaleDetail; readonly fault: Fault | undefined };

/** Whose word this is, and how it can go back. */
function About({ detail, fault }: AboutProps): ReactNode {
  const words = useWords();
  const isByAmount = detail.elsewhere?.by === 'amount' && detail.lines.length > 0;
  return (
    <div className="by-hand" data-by-hand="verified" data-testid="sale-is-elsewhere">
      <Icon name="question" />
      <span role="status">
        {fault ? faultText(words, fault) : words.elsewhere.about}
        {isByAmount ? ` ${words.elsewhere.byAmount}` : ''}
        {detail.lines.length === 0 ? ` ${words.elsewhere.noLines}` : ''}
      </span>
    </div>
  );
}

function LeftThere({ detail }: Pick<SaleDetailProps, 'detail'>): ReactNode {
  const words = useWords();
  const { refunded = minor(0), pending = minor(0), left = minor(0) } = detail.elsewhere ?? {};
  const facts = [
    [words.elsewhere.refunded, refunded],
    [words.elsewhere.pending, pending],
    [words.elsewhere.left, left],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([name, value]) =>
        value > 0 || name === words.elsewhere.left ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Amount value={value} />
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function soldTitle(words: ReturnType<typeof useWords>, { row }: SaleDetail): string {
  if (row.status === 'return') return words.sales.takenBack;
  return row.status === 'undecided' ? words.sales.notSold : words.sales.sold;
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
            <Press className="return" testId="sale-return" onPress={() => onShow(row.id)}>
              <Icon name="back" />
              <span>
                {saleName(words, row)} · {whenText(new Date(row.at), new Date())}
              </span>
              <Amount value={row.amount} />
            </Press>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The other half of an exchange: of a sale what came back for it, of a return what was taken instead. */
function ExchangedFor({ detail, onShow }: Pick<SaleDetailProps, 'detail' | 'onShow'>): ReactNode {
  const words = useWords();
  const { row, exchange } = detail;
  if (exchange === undefined) return null;
  const { sale } = exchange;
  const said = words.exchange;
  const others =
    row.status === 'return'
      ? sale === undefined
        ? []
        : [{ id: String(exchange.saleId), name: said.saleReceipt(sale.receipt), amount: sale.total }]
      : exchange.returns.map(({ rowId, receipt }) => ({
          id: rowId,
          name: said.returnReceipt(receipt.number),
          amount: receipt.total,
        }));
  return (
    <>
      <h3 className="detail-section">{said.other}</h3>
      {others.length === 0 ? <p data-testid="sale-exchange-open">{said.notYet}</p> : null}
      <ul className="returns">
        {others.map(({ id, name, amount }) => (
          <li key={id}>
            <Press className="return" testId="sale-exchange" onPress={() => onShow(id)}>
              <Icon name="back" />
              <span>{name}</span>
              <Amount value={amount} />
            </Press>
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

import { useState, type ReactNode } from 'react';
import type { SaleRow } from '../../shared/ipc/views.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icons.tsx';
import { PaperActions, usePaper } from '../components/paper-actions.tsx';
import { SaleList } from '../components/sale-list.tsx';
import { useFreshSales, useSaleDetail } from '../stores/sales.ts';
import { goTo } from '../stores/route.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import type { Words } from '../words/words.ts';
import { SaleDetailView } from './sale-detail.tsx';

/** Everything that was sold and taken back: found by number, amount, card or day, and why we say what we say. */
export function Sales({ id }: { readonly id?: string }): ReactNode {
  const words = useWords();
  const sales = useFreshSales();
  const [chosen, setChosen] = useState(id);
  const paper = usePaper();
  const isThere = sales.rows?.some((row) => row.id === chosen) ?? false;
  // A sale that one was sent to is shown even when the list does not reach it.
  const current = isThere || (chosen !== undefined && chosen === id) ? chosen : sales.rows?.[0]?.id;
  const shown = useSaleDetail(current, paper.count);
  const detail = shown?.detail;
  const hasReceipt = detail?.receipt !== undefined;
  const reason = detail && !detail.mayRefund ? noRefundText(words, detail.row) : undefined;

  function choose(next: string): void {
    setChosen(next);
    paper.forget();
  }

  return (
    <Frame
      testId="sales-screen"
      slip={<SaleList sales={sales} chosen={current} onChoose={choose} />}
      stageClass="detail-stage"
      stage={
        detail ? (
          <SaleDetailView key={detail.row.id} detail={detail} paper={paper} onShow={choose} />
        ) : (
          <p className="detail-empty">{shown?.fault ? faultText(words, shown.fault) : emptyText()}</p>
        )
      }
      left={hasReceipt ? <PaperActions id={detail.row.id} paper={paper} /> : undefined}
      right={
        reason === undefined ? (
          detail && (
            <>
              <Button
                className="exchange-way"
                testId="exchange-open"
                onPress={() => goTo({ screen: 'refund', saleId: detail.row.saleId, isExchange: true })}
              >
                {words.exchange.open}
              </Button>
              <Button
                testId="refund-open"
                icon={<Icon name="back" />}
                onPress={() => goTo({ screen: 'refund', saleId: detail.row.saleId })}
              >
                {words.sales.refund}
              </Button>
            </>
          )
        ) : (
          <p className="seat-reason">{reason}</p>
        )
      }
    />
  );

  function emptyText(): string {
    if (sales.rows === undefined) return '';
    return sales.rows.length === 0 ? '' : words.sales.reading;
  }
}

function noRefundText(words: Words, { status, byHand }: SaleRow): string {
  return byHand === 'unverified' ? words.sales.noRefundUnverified : words.sales.noRefund[status];
}

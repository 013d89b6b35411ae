import { useState, type ReactNode } from 'react';
import type { Fault } from '../../shared/faults.ts';
import type { SaleRow } from '../../shared/ipc/views.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icons.tsx';
import { PaperActions, usePaper } from '../components/paper-actions.tsx';
import { SaleList } from '../components/sale-list.tsx';
import { takeElsewhere, useAtDintero, useElsewhereDetail } from '../stores/elsewhere.ts';
import { openSearched, searchSales, useFreshSales, useSaleDetail } from '../stores/sales.ts';
import { useScans } from '../stores/scans.ts';
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
  // A sale that one was sent to is shown even when the list does not reach it.
  const [sentTo, setSentTo] = useState(id);
  const [fault, setFault] = useState<Fault>();
  const paper = usePaper();
  const away = useAtDintero(({ answer }) => answer?.rows.find((row) => row.id === chosen));
  const isThere = sales.rows?.some((row) => row.id === chosen) ?? false;
  const current = isThere || (chosen !== undefined && chosen === sentTo) ? chosen : sales.rows?.[0]?.id;
  const here = useSaleDetail(away ? undefined : current, paper.count);
  // What this journal has of another register's sale is from when it was opened; Dintero knows what it is now.
  const there = useElsewhereDetail(away?.id ?? here?.detail?.row.elsewhere?.transactionId);
  const shown = there?.detail || away ? there : here;
  const detail = shown?.detail;
  useScans((code) => {
    searchSales(code);
    enter(code);
  });
  const hasReceipt = detail?.receipt !== undefined;
  const reason = detail && !detail.mayRefund ? noRefundText(words, detail.row) : undefined;

  function choose(next: string): void {
    setChosen(next);
    setFault(undefined);
    paper.forget();
  }

  /** One of another register, unless it is in this journal after all. */
  function chooseRow(row: SaleRow): void {
    const next = row.elsewhere?.ownId ?? row.id;
    if (next !== row.id) setSentTo(next);
    choose(next);
  }

  function enter(text: string): void {
    void openSearched(text).then((row) => {
      if (row) chooseRow(row);
    });
  }

  async function open(sale: SaleRow, isExchange?: true): Promise<void> {
    const taken = sale.elsewhere
      ? await takeElsewhere(sale.elsewhere.transactionId)
      : { saleId: sale.saleId };
    if ('fault' in taken) setFault(taken.fault);
    else goTo({ screen: 'refund', saleId: taken.saleId, ...(isExchange ? { isExchange } : {}) });
  }

  return (
    <Frame
      testId="sales-screen"
      slip={
        <SaleList
          sales={sales}
          chosen={detail?.row.elsewhere?.transactionId ?? current}
          onChoose={choose}
          onChooseElsewhere={chooseRow}
          onEnter={enter}
        />
      }
      stageClass="detail-stage"
      stage={
        detail ? (
          <SaleDetailView key={detail.row.id} detail={detail} paper={paper} fault={fault} onShow={choose} />
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
                onPress={() => void open(detail.row, true)}
              >
                {words.exchange.open}
              </Button>
              <Button testId="refund-open" icon={<Icon name="back" />} onPress={() => void open(detail.row)}>
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

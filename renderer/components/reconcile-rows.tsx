import type { ReactNode } from 'react';
import type { ReconcileRow } from '../../shared/ipc/reconcile-views.ts';
import type { RowKind } from '../../shared/reconcile/reconcile.ts';
import { showMoreRows, type Reports } from '../stores/reports.ts';
import { goTo } from '../stores/route.ts';
import { useWords } from '../words/use-words.ts';
import { whenText } from '../words/when.ts';
import { Amount } from './amount.tsx';
import { Button } from './button.tsx';
import { cardText } from './card-text.ts';
import { Chip } from './chip.tsx';
import { Icon } from './icons.tsx';
import { ListRow, ListRows } from './list-rows.tsx';

type ReconcileRowsProps = { readonly reports: Reports; readonly kind: RowKind };

/** The payments of one list. Each leads to what there is about it: what needs somebody first, and else the sale. */
export function ReconcileRows({ reports, kind }: ReconcileRowsProps): ReactNode {
  const words = useWords();
  const { rows, total } = reports;
  if (total === 0) return <p className="report-note">{words.reports.none}</p>;
  return (
    <>
      <ListRows label={words.reports.rowsLabel(words.reports.lists[kind])}>
        {rows.map((row, index) => (
          <ListRow
            key={`${row.reference} ${String(index)}`}
            testId="reconcile-row"
            data={{
              'data-kind': row.kind,
              'data-why': row.why,
              'data-minor': row.amount,
              'data-reference': row.reference,
            }}
            isChosen={false}
            isEntry={index === 0}
            onChoose={() => openRow(row)}
          >
            <RowText row={row} />
          </ListRow>
        ))}
      </ListRows>
      {rows.length < total ? (
        <Button className="list-more" testId="reconcile-more" onPress={showMoreRows}>
          {words.reports.showMore}
        </Button>
      ) : null}
    </>
  );
}

function openRow({ attentionId, saleRowId }: ReconcileRow): void {
  if (attentionId !== undefined) goTo({ screen: 'attention', id: attentionId });
  else if (saleRowId !== undefined) goTo({ screen: 'sales', id: saleRowId });
}

function RowText({ row }: { readonly row: ReconcileRow }): ReactNode {
  const words = useWords();
  const name = row.receipt === undefined ? words.reports.noSale : words.sales.receipt(row.receipt);
  // That the other side has none is what the list is for.
  const why = row.why === undefined || row.why === 'no-record' ? '' : (words.timeline.why[row.why] ?? '');
  const facts = [whenText(new Date(row.at), new Date()), why, cardText(row.brand, row.lastFour)];
  return (
    <>
      <span className="list-line">
        <span className="list-name">{name}</span>
        <Amount className="list-amount" value={row.amount} />
      </span>
      <span className="list-line">
        <span className="list-facts">{facts.filter((fact) => fact !== '').join(' · ')}</span>
        <Standing row={row} />
      </span>
      <span className="list-line list-facts">
        {row.settled === undefined ? row.reference : words.reports.settled(row.settled)}
      </span>
    </>
  );
}

function Standing({ row }: { readonly row: ReconcileRow }): ReactNode {
  const words = useWords();
  if (row.attentionId === undefined) return null;
  return (
    <Chip icon={<Icon name="question" />} paint="ochre">
      {words.reports.underAttention}
    </Chip>
  );
}

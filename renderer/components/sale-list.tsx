import type { ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import type { SaleRow } from '../../shared/ipc/views.ts';
import { useAtDintero } from '../stores/elsewhere.ts';
import { searchSales, showMoreSales, type Sales } from '../stores/sales.ts';
import { bareCode, endsTyped } from '../stores/scans.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { ElsewhereRows } from './elsewhere-rows.tsx';
import { Icon } from './icons.tsx';
import { ListRow, ListRows } from './list-rows.tsx';
import { SaleRowText } from './sale-row.tsx';

type SaleListProps = {
  readonly sales: Sales;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onChooseElsewhere: (row: SaleRow) => void;
  /** Enter in the search, whether a person or a scanner pressed it. */
  readonly onEnter: (text: string) => void;
};

/** The search and what it finds, newest first. */
export function SaleList({ sales, chosen, onChoose, onChooseElsewhere, onEnter }: SaleListProps): ReactNode {
  const words = useWords();
  const { rows, text } = sales;
  const isFoundThere = useAtDintero(({ answer }) => (answer?.rows.length ?? 0) > 0);
  return (
    <>
      <h1 className="only-read">{words.sales.title}</h1>
      <div className="list-search">
        <TextField
          className="field-parts"
          aria-label={words.sales.search}
          value={text}
          onChange={searchSales}
        >
          <Label className="field list-field">
            <Icon name="search" />
            <Input
              data-testid="sales-search"
              placeholder={words.sales.searchHint}
              autoComplete="off"
              spellCheck={false}
              onKeyDown={(event) => {
                if (event.key === 'Escape' && text !== '') searchSales('');
                if (text.trim() === '' || !endsTyped(event, text)) return;
                event.preventDefault();
                // What is scanned next takes its place.
                event.currentTarget.select();
                onEnter(bareCode(text));
              }}
            />
          </Label>
        </TextField>
      </div>
      <div className="slip-scroll">
        {sales.fault ? (
          <p className="list-empty">{faultText(words, sales.fault)}</p>
        ) : rows?.length === 0 && !isFoundThere ? (
          <p className="list-empty" role="status">
            {text.trim() === '' ? words.sales.noneYet : words.sales.noneFound(text.trim())}
          </p>
        ) : null}
        <ListRows label={words.sales.title}>
          {rows?.map((row, index) => (
            <ListRow
              key={row.id}
              testId="sale-row"
              data={{
                'data-receipt': row.receipt,
                'data-minor': row.amount,
                'data-status': row.status,
                'data-by-hand': row.byHand,
              }}
              isChosen={row.id === chosen}
              isEntry={row.id === chosen || (chosen === undefined && index === 0)}
              onChoose={() => onChoose(row.id)}
            >
              <SaleRowText row={row} />
            </ListRow>
          ))}
        </ListRows>
        {sales.hasMore ? (
          <Button className="list-more" testId="sales-more" onPress={showMoreSales}>
            {words.sales.showMore}
          </Button>
        ) : null}
        <ElsewhereRows text={text} chosen={chosen} onChoose={onChooseElsewhere} />
      </div>
    </>
  );
}

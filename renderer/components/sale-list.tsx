import type { ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import type { SaleRow, SaleStatus } from '../../shared/ipc/views.ts';
import { searchSales, showMoreSales, type Sales } from '../stores/sales.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import { whenText } from '../words/when.ts';
import { Amount } from './amount.tsx';
import { Button } from './button.tsx';
import { Chip, type Paint } from './chip.tsx';
import { Icon, type IconName } from './icons.tsx';
import { ListRow, ListRows } from './list-rows.tsx';

type SaleListProps = {
  readonly sales: Sales;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
};

/** The search and what it finds, newest first. */
export function SaleList({ sales, chosen, onChoose }: SaleListProps): ReactNode {
  const words = useWords();
  const { rows, text } = sales;
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
              }}
            />
          </Label>
        </TextField>
      </div>
      <div className="slip-scroll">
        {sales.fault ? (
          <p className="list-empty">{faultText(words, sales.fault)}</p>
        ) : rows?.length === 0 ? (
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
      </div>
    </>
  );
}

function SaleRowText({ row }: { readonly row: SaleRow }): ReactNode {
  const words = useWords();
  const when = whenText(new Date(row.at), new Date());
  const facts = row.lastFour === undefined ? row.summary : `•••• ${row.lastFour}`;
  return (
    <>
      <span className="list-line">
        <span className="list-name">{saleName(words, row)}</span>
        <Amount className="list-amount" value={row.amount} />
      </span>
      <span className="list-line">
        <span className="list-facts">
          {[when, row.receipt === undefined ? words.sales.noReceipt : facts].join(' · ')}
        </span>
        <StatusChip row={row} />
      </span>
    </>
  );
}

export function saleName(words: ReturnType<typeof useWords>, { receipt, status }: SaleRow): string {
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

import type { ReactNode } from 'react';
import type { SaleRow } from '../../shared/ipc/views.ts';
import { lookElsewhere, useAtDintero } from '../stores/elsewhere.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { Icon } from './icons.tsx';
import { ListRow, ListRows } from './list-rows.tsx';
import { SaleRowText } from './sale-row.tsx';

type ElsewhereRowsProps = {
  readonly text: string;
  readonly chosen: string | undefined;
  readonly onChoose: (row: SaleRow) => void;
};

/** Beneath what is found here: what Dintero has for the same text, once somebody asks for it. */
export function ElsewhereRows({ text, chosen, onChoose }: ElsewhereRowsProps): ReactNode {
  const words = useWords();
  const { isAsking, answer, fault } = useAtDintero();
  const rows = answer?.rows ?? [];
  const said = fault ? faultText(words, fault) : answer?.none && words.elsewhere.none[answer.none];
  return (
    <section className="elsewhere" aria-label={words.elsewhere.title}>
      {rows.length > 0 ? <h2 className="list-empty elsewhere-title">{words.elsewhere.title}</h2> : null}
      <ListRows label={words.elsewhere.title}>
        {rows.map((row, index) => (
          <ListRow
            key={row.id}
            testId="sale-elsewhere"
            data={{
              'data-transaction': row.elsewhere?.transactionId,
              'data-minor': row.amount,
              'data-status': row.status,
            }}
            isChosen={
              row.id === chosen || (row.elsewhere?.ownId !== undefined && row.elsewhere.ownId === chosen)
            }
            isEntry={row.id === chosen || index === 0}
            onChoose={() => onChoose(row)}
          >
            <SaleRowText row={row} />
          </ListRow>
        ))}
      </ListRows>
      <div role="status" data-testid="elsewhere-message">
        {isAsking ? <p className="list-empty">{words.elsewhere.looking}</p> : null}
        {said ? <p className="list-empty">{said}</p> : null}
        {answer?.isCutShort ? <p className="list-empty">{words.elsewhere.cutShort}</p> : null}
      </div>
      <Button
        kind="tool"
        className="list-more"
        testId="sales-elsewhere"
        icon={<Icon name="search" />}
        isResting={isAsking}
        onPress={() => void lookElsewhere(text)}
      >
        {words.elsewhere.look}
      </Button>
    </section>
  );
}

import type { ReactNode } from 'react';
import type { ReconcileOutcome } from '../../shared/ipc/reconcile-views.ts';
import type { RowKind } from '../../shared/reconcile/reconcile.ts';
import { chooseList } from '../stores/reports.ts';
import { useWords } from '../words/use-words.ts';
import { amountOnly } from './amount.tsx';
import { ListRow, ListRows } from './list-rows.tsx';

type ReconcileListsProps = { readonly outcome: ReconcileOutcome; readonly chosen: RowKind };

/** What the comparison came to, list by list, with the money on both sides. */
export function ReconcileLists({ outcome, chosen }: ReconcileListsProps): ReactNode {
  const words = useWords();
  return (
    <ListRows label={words.reports.listsLabel}>
      {outcome.lists.filter(isShown).map(({ kind, count, here, there }) => (
        <ListRow
          key={kind}
          testId="reconcile-list"
          data={{ 'data-kind': kind, 'data-count': count, 'data-here': here, 'data-there': there }}
          isChosen={kind === chosen}
          isEntry={kind === chosen}
          onChoose={() => chooseList(kind)}
        >
          <span className="list-line">
            <span className="list-name">{words.reports.lists[kind]}</span>
            <span className="list-amount">{count}</span>
          </span>
          <span className="list-line">
            <span className="list-facts">{words.reports.sums(amountOnly(here), amountOnly(there))}</span>
          </span>
        </ListRow>
      ))}
    </ListRows>
  );
}

/** Other registers are worth a line only where there are any. */
function isShown({ kind, count }: ReconcileOutcome['lists'][number]): boolean {
  return kind !== 'another-register' || count > 0;
}

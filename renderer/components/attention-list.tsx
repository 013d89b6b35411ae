import type { ReactNode } from 'react';
import type { AttentionItem, AttentionKind } from '../../shared/ipc/views.ts';
import { negate, type Minor } from '../../shared/money.ts';
import { useWords } from '../words/use-words.ts';
import { whenText } from '../words/when.ts';
import { Amount } from './amount.tsx';
import { Chip, type Paint } from './chip.tsx';
import { Icon, type IconName } from './icons.tsx';
import { ListRow, ListRows } from './list-rows.tsx';
import { SlipHeading } from './slip-parts.tsx';

/** Green only where the money is captured. */
export const attentionLooks: Readonly<Record<AttentionKind, readonly [IconName, Paint]>> = {
  'payment-found': ['check', 'spruce'],
  'amount-differs': ['warning', 'ochre'],
  'collection-pending': ['collect', 'fjord'],
  undecided: ['question', 'ochre'],
  'refund-undecided': ['question', 'ochre'],
  mismatch: ['warning', 'ochre'],
};

/** What was taken, where that is another amount than was asked for; and what goes back has a minus, everywhere. */
export function shownAmount({ kind, amount, otherAmount }: AttentionItem): Minor {
  return kind === 'refund-undecided' ? negate(amount) : (otherAmount ?? amount);
}

type AttentionListProps = {
  readonly items: readonly AttentionItem[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
};

/** What needs somebody, newest first. */
export function AttentionList({ items, chosen, onChoose }: AttentionListProps): ReactNode {
  const words = useWords();
  return (
    <>
      <h1 className="only-read">{words.attention.title}</h1>
      <SlipHeading
        title={words.attention.title}
        fact={items.length === 0 ? undefined : String(items.length)}
      />
      <div className="slip-scroll">
        <ListRows label={words.attention.title}>
          {items.map((item) => (
            <ListRow
              key={item.attemptId}
              testId="attention-item"
              data={{ 'data-kind': item.kind, 'data-reference': item.reference, 'data-minor': item.amount }}
              isChosen={item.attemptId === chosen}
              isEntry={item.attemptId === chosen}
              onChoose={() => onChoose(item.attemptId)}
            >
              <AttentionRow item={item} />
            </ListRow>
          ))}
        </ListRows>
      </div>
      {items.length === 0 ? null : <p className="list-note">{words.attention.dayNote}</p>}
    </>
  );
}

function AttentionRow({ item }: { readonly item: AttentionItem }): ReactNode {
  const words = useWords();
  const [icon, paint] = attentionLooks[item.kind];
  const { title, chip } = words.attention.kinds[item.kind];
  const known = item.lastFour === undefined ? item.summary : `•••• ${item.lastFour}`;
  return (
    <>
      <span className="list-line">
        <span className="list-name">{title}</span>
        <Amount className="list-amount" value={shownAmount(item)} />
      </span>
      <span className="list-line">
        <span className="list-facts">{[whenText(new Date(item.at), new Date()), known].join(' · ')}</span>
        <Chip icon={<Icon name={icon} />} paint={paint}>
          {chip}
        </Chip>
      </span>
    </>
  );
}

import type { ReactNode } from 'react';
import type { AttentionItem, AttentionKind, FindingItem } from '../../shared/ipc/views.ts';
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
  readonly findings: readonly FindingItem[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
};

/** What needs somebody, newest first. */
export function AttentionList({ items, findings, chosen, onChoose }: AttentionListProps): ReactNode {
  const words = useWords();
  const count = items.length + findings.length;
  return (
    <>
      <h1 className="only-read">{words.attention.title}</h1>
      <SlipHeading title={words.attention.title} fact={count === 0 ? undefined : String(count)} />
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
          {findings.map((finding) => (
            <ListRow
              key={finding.id}
              testId="attention-item"
              data={{
                'data-kind': finding.kind,
                'data-reference': finding.reference,
                'data-minor': finding.amount,
              }}
              isChosen={finding.id === chosen}
              isEntry={finding.id === chosen}
              onChoose={() => onChoose(finding.id)}
            >
              <FindingRow finding={finding} />
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

function FindingRow({ finding }: { readonly finding: FindingItem }): ReactNode {
  const words = useWords();
  const [icon, paint] = attentionLooks[finding.kind];
  const known = finding.lastFour === undefined ? finding.reference : `•••• ${finding.lastFour}`;
  return (
    <>
      <span className="list-line">
        <span className="list-name">{words.finding.title[finding.kind]}</span>
        <Amount className="list-amount" value={finding.amount} />
      </span>
      <span className="list-line">
        <span className="list-facts">{[whenText(new Date(finding.at), new Date()), known].join(' · ')}</span>
        <Chip icon={<Icon name={icon} />} paint={paint}>
          {words.finding.chip[finding.kind]}
        </Chip>
      </span>
    </>
  );
}

import type { ReactNode } from 'react';
import type { AttentionItem } from '../../shared/ipc/views.ts';
import type { Minor } from '../../shared/money.ts';
import { Amount, amountText } from '../components/amount.tsx';
import { attentionLooks, shownAmount } from '../components/attention-list.tsx';
import { cardText } from '../components/card-text.ts';
import { Icon } from '../components/icons.tsx';
import { Sentence } from '../components/sentence.tsx';
import { Timeline } from '../components/timeline.tsx';
import { useWords } from '../words/use-words.ts';
import { whenText } from '../words/when.ts';
import '../styles/attention.css';
import '../styles/settle.css';

/** What was taken, where that is another amount than was asked for. */
export function paidAmount({ amount, otherAmount }: AttentionItem): Minor {
  return otherAmount ?? amount;
}

type AttentionDetailProps = {
  readonly item: AttentionItem;
  readonly note: string;
  /** What else can be done, beside the two seats. */
  readonly tools: ReactNode;
};

/** One thing that somebody has to know of or decide about. */
export function AttentionDetail({ item, note, tools }: AttentionDetailProps): ReactNode {
  const words = useWords();
  const [icon, paint] = attentionLooks[item.kind];
  const kind = words.attention.kinds[item.kind];
  const asked = amountText(item.amount, item.currency);
  const paid = amountText(paidAmount(item), item.currency);
  const usual = item.mayAttach ? kind.say : (kind.sayWaiting ?? kind.say);
  const say = item.about === undefined ? usual : words.attention.abouts[item.about];
  const facts = [whenText(new Date(item.at), new Date()), cardText(item.brand, item.lastFour)];
  return (
    <article className="detail" data-testid="attention-detail">
      <header className="attention-heading">
        <span className="attention-mark" data-paint={paint}>
          <Icon name={icon} />
        </span>
        <div>
          <h2 className="detail-title">{kind.title}</h2>
          <p className="attention-facts">{facts.filter((fact) => fact !== '').join(' · ')}</p>
        </div>
        <Amount className="detail-amount" value={shownAmount(item)} unit="small" currency={item.currency} />
      </header>
      <p className="attention-say">
        <Sentence>{say(asked, paid)}</Sentence>
      </p>
      <div className="attention-tools">{tools}</div>
      <p className="paper-note" role="status" data-testid="attention-note">
        {note}
      </p>
      <Timeline entries={item.timeline} currency={item.currency} id={item.attemptId} />
      <section className="attention-sale">
        <h3 className="detail-section">{words.attention.belongs}</h3>
        <p className="attention-sale-row">
          <span>{item.summary}</span>
          <Amount value={item.amount} />
        </p>
        {item.mayAttach ? <p>{words.attention.sameAmount}</p> : null}
        <p className="attention-reference">
          {words.attention.reference} {item.reference}
        </p>
      </section>
    </article>
  );
}

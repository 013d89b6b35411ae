import { useState, type ReactNode } from 'react';
import type { FindingItem } from '../../shared/ipc/views.ts';
import type { Side } from '../../shared/ipc/reconcile-views.ts';
import type { Currency } from '../../shared/money.ts';
import { ask } from '../bridge.ts';
import { Amount } from '../components/amount.tsx';
import { announce } from '../components/announcer.tsx';
import { attentionLooks } from '../components/attention-list.tsx';
import { Button } from '../components/button.tsx';
import { cardText } from '../components/card-text.ts';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icons.tsx';
import { Sentence } from '../components/sentence.tsx';
import { Timeline } from '../components/timeline.tsx';
import { goTo } from '../stores/route.ts';
import { useMay } from '../stores/use-may.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import { whenText } from '../words/when.ts';
import { Told } from './attention-told.tsx';
import '../styles/finding.css';

type AttentionFindingProps = {
  readonly finding: FindingItem;
  readonly slip: ReactNode;
  readonly foot: ReactNode;
  /** It has left the list, and why. */
  readonly onGone: () => void;
};

/** Something that only a comparison with Dintero has brought up: both sides, what to do, and a way to have done it. */
export function AttentionFinding({ finding, slip, foot, onGone }: AttentionFindingProps): ReactNode {
  const words = useWords();
  const [note, setNote] = useState<'checking' | 'stillThere' | undefined>();
  const [fault, setFault] = useState('');
  const [isSettling, setIsSettling] = useState(false);
  const isMine = useMay('settle-finding');

  async function check(): Promise<void> {
    setFault('');
    setNote('checking');
    const answer = await ask('reconcile:check', { id: finding.id });
    if (!answer.ok) {
      setNote(undefined);
      setFault(faultText(words, answer.fault));
      return;
    }
    if (answer.value.isGone) {
      announce(words.finding.gone, false);
      onGone();
      return;
    }
    setNote('stillThere');
    announce(words.finding.stillThere, false);
  }

  if (isSettling) {
    return (
      <Told
        id={finding.id}
        about="finding"
        title={words.finding.settleTitle}
        text={words.finding.settleText}
        isMine={isMine}
        slip={slip}
        foot={foot}
        onBack={() => setIsSettling(false)}
        send={(note) => ask('reconcile:settle', { id: finding.id, note })}
        onDone={() => {
          announce(words.finding.wasSettled, false);
          onGone();
        }}
      />
    );
  }
  const said = fault !== '' ? fault : note === undefined ? '' : noteText();
  return (
    <Frame
      testId="attention-screen"
      slip={slip}
      foot={foot}
      stageClass="detail-stage"
      stage={<FindingDetail finding={finding} note={said} />}
      left={
        <Button testId="finding-settle" onPress={() => setIsSettling(true)}>
          {words.finding.settle}
        </Button>
      }
      right={
        <Button testId="attention-check" icon={<Icon name="refresh" />} onPress={() => void check()}>
          {words.attention.check}
        </Button>
      }
    />
  );

  function noteText(): string {
    return note === 'stillThere' ? words.finding.stillThere : words.attention.notes.checking;
  }
}

function FindingDetail({
  finding,
  note,
}: {
  readonly finding: FindingItem;
  readonly note: string;
}): ReactNode {
  const words = useWords();
  const { kind, why, here, there, saleRowId } = finding;
  const [icon, paint] = attentionLooks[kind];
  const facts = [whenText(new Date(finding.at), new Date()), cardText(finding.brand, finding.lastFour)];
  const currency = finding.currency as Currency;
  return (
    <article className="detail" data-testid="finding-detail" data-why={why}>
      <header className="attention-heading">
        <span className="attention-mark" data-paint={paint}>
          <Icon name={icon} />
        </span>
        <div>
          <h2 className="detail-title">{words.finding.title[kind]}</h2>
          <p className="attention-facts">{facts.filter((fact) => fact !== '').join(' · ')}</p>
        </div>
        <Amount className="detail-amount" value={finding.amount} unit="small" currency={currency} />
      </header>
      <p className="attention-say">
        <Sentence>{words.finding.say[kind]}</Sentence>
      </p>
      <p className="paper-note" role="status" data-testid="attention-note">
        {note}
      </p>
      <h3 className="detail-section">{words.timeline.why[why]}</h3>
      <table className="sides">
        <thead>
          <tr>
            <td />
            <th scope="col">{words.finding.here}</th>
            <th scope="col">{words.finding.there}</th>
          </tr>
        </thead>
        <tbody>
          {(['taken', 'refunded'] as const).map((what) => (
            <tr key={what}>
              <th scope="row">{words.finding[what]}</th>
              <td>
                <SideAmount side={here} what={what} />
              </td>
              <td>
                <SideAmount side={there} what={what} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {saleRowId === undefined ? null : (
        <div className="finding-tools">
          <Button kind="tool" testId="finding-sale" onPress={() => goTo({ screen: 'sales', id: saleRowId })}>
            {words.finding.openSale}
          </Button>
        </div>
      )}
      <Timeline entries={finding.timeline} currency={currency} id={finding.attemptId ?? finding.id} />
      <p className="attention-reference">
        {words.attention.reference} {finding.reference}
        {finding.transactionId === undefined ? '' : ` · ${finding.transactionId}`}
      </p>
    </article>
  );
}

type SideAmountProps = { readonly side: Side | undefined; readonly what: keyof Side };

function SideAmount({ side, what }: SideAmountProps): ReactNode {
  const words = useWords();
  return side === undefined ? words.finding.nothing : <Amount value={side[what]} />;
}

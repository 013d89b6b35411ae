import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Fault } from '../../shared/faults.ts';
import type { AttentionItem } from '../../shared/ipc/views.ts';
import { ask } from '../bridge.ts';
import { amountText } from '../components/amount.tsx';
import { announce } from '../components/announcer.tsx';
import { AttentionList } from '../components/attention-list.tsx';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icons.tsx';
import { useRegister } from '../stores/register.ts';
import { useWords } from '../words/use-words.ts';
import { AttentionDetail, paidAmount } from './attention-detail.tsx';
import { noteText, type Note } from './attention-note.ts';
import { RefundQuestion } from './attention-refund.tsx';

/** Every payment and refund that is not settled, and payments found late: attach, refund, or keep asking. */
export function Attention(): ReactNode {
  const words = useWords();
  const items = useRegister((state) => state.attention.items);
  const [chosen, setChosen] = useState<string>();
  const [isAsking, setIsAsking] = useState(false);
  const [note, setNote] = useState<Note>();
  const item = items.find(({ attemptId }) => attemptId === chosen) ?? items[0];
  useGoneNote(items, chosen, () => setNote({ is: 'gone' }));

  function choose(id: string): void {
    setChosen(id);
    setIsAsking(false);
    setNote(undefined);
  }

  function tell(next: Note): void {
    setNote(next);
    announce(noteText(words, next), false);
  }

  function tellFault(fault: Fault): void {
    tell({ is: 'fault', fault });
  }

  async function checkAll(): Promise<void> {
    tell({ is: 'checking-all' });
    const answer = await ask('attention:check-all', {});
    if (answer.ok) tell({ is: 'checked-all', ...answer.value });
    else tellFault(answer.fault);
  }

  async function check({ attemptId }: AttentionItem): Promise<void> {
    setChosen(attemptId);
    tell({ is: 'checking' });
    const answer = await ask('movement:check', { attemptId });
    if (!answer.ok) tellFault(answer.fault);
  }

  async function attach({ attemptId }: AttentionItem): Promise<void> {
    const answer = await ask('attention:attach', { attemptId });
    if (answer.ok) tell({ is: 'attached' });
    else tellFault(answer.fault);
  }

  const said = note === undefined ? '' : noteText(words, note);
  const foot = (
    <Button
      className="paper-seat"
      testId="attention-check-all"
      icon={<Icon name="refresh" />}
      isResting={note?.is === 'checking-all'}
      onPress={() => void checkAll()}
    >
      {words.attention.checkAll}
    </Button>
  );
  const slip = <AttentionList items={items} chosen={item?.attemptId} onChoose={choose} />;
  if (!item) {
    return (
      <Frame
        testId="attention-screen"
        slip={slip}
        foot={foot}
        stage={<Calm note={said} />}
        stageClass="detail-stage"
      />
    );
  }
  if (isAsking && item.mayRefund) {
    return (
      <RefundQuestion
        item={item}
        slip={slip}
        onBack={() => setIsAsking(false)}
        onFault={(fault) => {
          setIsAsking(false);
          tellFault(fault);
        }}
      />
    );
  }
  // The right seat has one thing to do; where that is Attach, checking stands on the stage.
  const checkButton = (
    <Button
      kind={item.mayAttach ? 'tool' : 'plain'}
      testId="attention-check"
      icon={<Icon name="refresh" />}
      onPress={() => void check(item)}
    >
      {words.attention.check}
    </Button>
  );
  return (
    <Frame
      testId="attention-screen"
      slip={slip}
      foot={foot}
      stageClass="detail-stage"
      stage={
        <AttentionDetail
          key={item.attemptId}
          item={item}
          note={said}
          check={item.mayAttach ? checkButton : null}
        />
      }
      left={
        item.mayRefund ? (
          <Button testId="attention-refund" icon={<Icon name="back" />} onPress={() => setIsAsking(true)}>
            {words.attention.refund(amountText(paidAmount(item), item.currency))}
          </Button>
        ) : undefined
      }
      right={
        item.mayAttach ? (
          <Button kind="forward" testId="attention-attach" onPress={() => void attach(item)}>
            {words.attention.attach}
          </Button>
        ) : (
          checkButton
        )
      }
    />
  );
}

/** Says so when the one that was looked at has left the list. */
function useGoneNote(items: readonly AttentionItem[], chosen: string | undefined, onGone: () => void): void {
  const wasThere = useRef(false);
  const isThere = chosen !== undefined && items.some(({ attemptId }) => attemptId === chosen);
  useEffect(() => {
    if (wasThere.current && !isThere) onGone();
    wasThere.current = isThere;
  });
}

function Calm({ note }: { readonly note: string }): ReactNode {
  const words = useWords();
  return (
    <div className="detail-calm" data-testid="attention-empty">
      <Icon name="check" />
      <h2 className="detail-title">{words.attention.none}</h2>
      <p>{words.attention.noneText}</p>
      <p role="status">{note}</p>
    </div>
  );
}

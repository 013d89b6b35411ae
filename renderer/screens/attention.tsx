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
import { useMay } from '../stores/use-may.ts';
import { useSettled } from '../stores/use-settled.ts';
import { useWords } from '../words/use-words.ts';
import { AttentionDetail, paidAmount } from './attention-detail.tsx';
import { AttentionFinding } from './attention-finding.tsx';
import { noteText, type Note } from './attention-note.ts';
import { AttentionQuestion, type Decision } from './attention-question.tsx';
import { SettleByHand } from './attention-settle.tsx';
import { Told } from './attention-told.tsx';

/** Every payment and refund that is not settled, and payments found late: attach, refund, or keep asking. */
export function Attention({ id }: { readonly id?: string }): ReactNode {
  const words = useWords();
  const items = useRegister((state) => state.attention.items);
  const findings = useRegister((state) => state.attention.findings);
  const [chosen, setChosen] = useState(id);
  const [asking, setAsking] = useState<Decision | 'settle' | 'close'>();
  const [note, setNote] = useState<Note>();
  const isSettled = useSettled(chosen ?? '');
  const mayISettle = useMay('settle-by-hand');
  const item = items.find(({ attemptId }) => attemptId === chosen) ?? items[0];
  const finding = findings.find((one) => one.id === chosen) ?? (item === undefined ? findings[0] : undefined);
  useGoneNote(items, chosen, () => setNote({ is: 'gone' }));

  function choose(id: string): void {
    setChosen(id);
    setAsking(undefined);
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

  function decided(is: 'kept' | 'settled' | 'closed' | 'gone'): void {
    setAsking(undefined);
    if (is !== 'gone') tell({ is });
  }

  /** The item's page says what it comes to, so the press on it is the one confirmation. */
  async function attach({ attemptId }: AttentionItem): Promise<void> {
    const answer = await ask('attention:attach', { attemptId });
    if (answer.ok) tell({ is: 'attached' });
    else tellFault(answer.fault);
  }

  async function check({ attemptId }: AttentionItem): Promise<void> {
    setChosen(attemptId);
    tell({ is: 'checking' });
    const answer = await ask('movement:check', { attemptId });
    if (!answer.ok) tellFault(answer.fault);
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
  const slip = (
    <AttentionList
      items={items}
      findings={findings}
      chosen={finding?.id ?? item?.attemptId}
      onChoose={choose}
    />
  );
  if (finding) {
    return (
      <AttentionFinding
        key={finding.id}
        finding={finding}
        slip={slip}
        foot={foot}
        onGone={() => setNote({ is: 'gone' })}
      />
    );
  }
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
  const question = {
    item,
    slip,
    foot,
    onBack: () => setAsking(undefined),
    onFault: (fault: Fault) => {
      setAsking(undefined);
      tellFault(fault);
    },
  };
  if (asking === 'settle' && item.maySettle)
    return <SettleByHand {...question} key={item.attemptId} onDone={() => decided('settled')} />;
  if (asking === 'close' && item.mayClose)
    return (
      <Told
        key={item.attemptId}
        id={item.attemptId}
        about="attention-close"
        title={words.attention.close.title}
        text={words.attention.close.text}
        isMine={mayISettle}
        slip={slip}
        foot={foot}
        onBack={question.onBack}
        send={(text) => ask('attention:close', { attemptId: item.attemptId, note: text })}
        onDone={() => decided('closed')}
      />
    );
  if ((asking === 'keep' || asking === 'refund') && mayDecideSo(item, asking))
    return (
      <AttentionQuestion
        {...question}
        key={`${item.attemptId} ${asking}`}
        decision={asking}
        onDone={() => decided(asking === 'keep' ? 'kept' : 'gone')}
      />
    );
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
          tools={
            <>
              {item.mayAttach ? checkButton : null}
              <Button kind="tool" testId="attention-keep" onPress={() => setAsking('keep')}>
                {words.attention.keep}
              </Button>
            </>
          }
        />
      }
      left={
        item.mayRefund ? (
          <Button testId="attention-refund" icon={<Icon name="back" />} onPress={() => setAsking('refund')}>
            {words.attention.refund(amountText(paidAmount(item), item.currency))}
          </Button>
        ) : (
          (settleButton(item) ?? closeButton(item))
        )
      }
      right={
        item.mayAttach ? (
          <Button
            kind="forward"
            testId="attention-attach"
            more={words.attention.attachMore}
            isResting={!isSettled}
            onPress={() => void attach(item)}
          >
            {words.attention.attach}
          </Button>
        ) : (
          checkButton
        )
      }
    />
  );

  /** Only where it is undecided; who may not is told so. */
  function settleButton({ maySettle }: AttentionItem): ReactNode {
    if (maySettle === undefined) return undefined;
    return (
      <Button
        testId="attention-settle"
        isImpossible={!mayISettle}
        more={mayISettle ? undefined : words.attention.needsManager}
        onPress={() => setAsking('settle')}
      >
        {words.attention.settle.open}
      </Button>
    );
  }

  /** Only where the till can do no more. */
  function closeButton({ mayClose }: AttentionItem): ReactNode {
    if (mayClose === undefined) return undefined;
    return (
      <Button
        testId="attention-close"
        isImpossible={!mayISettle}
        more={mayISettle ? undefined : words.attention.needsManager}
        onPress={() => setAsking('close')}
      >
        {words.attention.close.open}
      </Button>
    );
  }
}

function mayDecideSo({ mayRefund }: AttentionItem, decision: Decision): boolean {
  return decision === 'keep' || mayRefund;
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

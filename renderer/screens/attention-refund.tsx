import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Fault } from '../../shared/faults.ts';
import type { AttentionItem } from '../../shared/ipc/views.ts';
import { ask } from '../bridge.ts';
import { amountText } from '../components/amount.tsx';
import { Button } from '../components/button.tsx';
import { cardText } from '../components/card-text.ts';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icons.tsx';
import { Sentence } from '../components/sentence.tsx';
import { firstTerminal, useRegister } from '../stores/register.ts';
import { useSettled } from '../stores/use-settled.ts';
import { useWords } from '../words/use-words.ts';
import { paidAmount } from './attention-detail.tsx';

type QuestionProps = {
  readonly item: AttentionItem;
  readonly slip: ReactNode;
  readonly onBack: () => void;
  readonly onFault: (fault: Fault) => void;
};

/** One question before a found payment goes back: it replaces the stage, and the list stays. */
export function RefundQuestion({ item, slip, onBack, onFault }: QuestionProps): ReactNode {
  const words = useWords();
  const terminal = useRegister(firstTerminal);
  const isSettled = useSettled(item.attemptId);
  const [isStarting, setIsStarting] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const amount = amountText(paidAmount(item), item.currency);
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onBack();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onBack]);

  async function start(): Promise<void> {
    if (!terminal || isStarting) return;
    setIsStarting(true);
    const answer = await ask('attention:refund', { attemptId: item.attemptId, terminalId: terminal.id });
    setIsStarting(false);
    // The refund is the movement on the stage now, by main's word.
    if (!answer.ok) onFault(answer.fault);
  }

  return (
    <Frame
      testId="attention-question"
      slip={slip}
      stageClass="question"
      stage={
        <>
          <h2 className="question-title" ref={title} tabIndex={-1}>
            {words.attention.question.title(amount)}
          </h2>
          <p className="question-text">
            <Sentence>{words.attention.question.text(cardText(item.brand, item.lastFour))}</Sentence>
          </p>
        </>
      }
      left={
        <Button icon={<Icon name="left" />} hint="Esc" testId="question-back" onPress={onBack}>
          {words.attention.question.back}
        </Button>
      }
      right={
        <>
          <p className="seat-reason" id="question-reason">
            {terminal ? null : words.attention.question.noTerminal}
          </p>
          <Button
            kind="forward"
            testId="attention-refund-confirm"
            isImpossible={!terminal}
            isResting={!isSettled || isStarting}
            describedBy="question-reason"
            onPress={() => void start()}
          >
            {words.attention.question.confirm(amount)}
          </Button>
        </>
      }
    />
  );
}

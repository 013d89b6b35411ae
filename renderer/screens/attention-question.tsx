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
import { useChosenTerminal } from '../stores/chosen-terminal.ts';
import { useRegister } from '../stores/register.ts';
import { useSettled } from '../stores/use-settled.ts';
import { useWords } from '../words/use-words.ts';
import { paidAmount } from './attention-detail.tsx';

export type Decision = 'refund' | 'keep';

export type QuestionProps = {
  readonly item: AttentionItem;
  readonly slip: ReactNode;
  readonly foot: ReactNode;
  readonly onBack: () => void;
  readonly onDone: () => void;
  readonly onFault: (fault: Fault) => void;
};

/** One question before anything is decided: it replaces the stage, and the list stays. Going back is what Esc does. */
export function AttentionQuestion(props: QuestionProps & { readonly decision: Decision }): ReactNode {
  const { item, slip, foot, onBack, onDone, onFault, decision } = props;
  const words = useWords();
  const terminal = useChosenTerminal();
  const isSettled = useSettled(`${item.attemptId} ${decision}`);
  const [isStarting, setIsStarting] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const amount = amountText(paidAmount(item), item.currency);
  const said = words.attention.questions[decision];
  const isImpossible = decision === 'refund' && !terminal;
  useEffect(() => title.current?.focus(), []);
  useEscape(onBack);

  async function confirm(): Promise<void> {
    if (isImpossible || isStarting) return;
    setIsStarting(true);
    const answer = await decide(decision, item, terminal?.id);
    setIsStarting(false);
    if (answer.ok) onDone();
    else onFault(answer.fault);
  }

  return (
    <Frame
      testId="attention-question"
      state={{ 'data-decision': decision }}
      slip={slip}
      foot={foot}
      stageClass="question"
      stage={
        <>
          <h2 className="question-title" ref={title} tabIndex={-1}>
            {said.title(amount)}
          </h2>
          <p className="question-text">
            <Sentence>{said.text(cardText(item.brand, item.lastFour), item.summary)}</Sentence>
          </p>
          <WrittenDown />
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
            {isImpossible ? words.attention.question.noTerminal : null}
          </p>
          <Button
            kind="forward"
            testId={decision === 'refund' ? 'refund-confirm' : 'attention-keep-confirm'}
            isImpossible={isImpossible}
            isResting={!isSettled || isStarting}
            describedBy="question-reason"
            onPress={() => void confirm()}
          >
            {said.confirm(amount)}
          </Button>
        </>
      }
    />
  );
}

function decide(
  decision: Decision,
  { attemptId }: AttentionItem,
  terminalId: Parameters<typeof ask<'attention:refund'>>[1]['terminalId'] | undefined,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly fault: Fault }> {
  if (decision === 'keep' || terminalId === undefined) return ask('attention:keep', { attemptId });
  // The refund is the movement on the stage then, by main's word.
  return ask('attention:refund', { attemptId, terminalId });
}

/** Whose name the record will have. */
export function WrittenDown(): ReactNode {
  const words = useWords();
  const current = useRegister((state) => state.lock.current);
  return (
    <p className="question-who" data-testid="question-who">
      {current === undefined
        ? words.attention.question.nobody
        : words.attention.question.who(`${current.name}, ${words.lock.roles[current.role].toLowerCase()}`)}
    </p>
  );
}

export function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onEscape();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onEscape]);
}

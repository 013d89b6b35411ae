import { useEffect, useRef, useState, type ReactNode } from 'react';
import { handProblem, reasonsFor, type HandReason, type Verdict } from '../../shared/payment/by-hand.ts';
import { ask } from '../bridge.ts';
import { amountText } from '../components/amount.tsx';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icons.tsx';
import { Options, TextLine } from '../components/options.tsx';
import { Sentence } from '../components/sentence.tsx';
import '../styles/settle.css';
import { useSettled } from '../stores/use-settled.ts';
import { useWords } from '../words/use-words.ts';
import { useEscape, WrittenDown, type QuestionProps } from './attention-question.tsx';

const longestSlip = 60;
const longestNote = 120;

/** A manager's word where Dintero has not decided: which way, why, and by which slip. */
export function SettleByHand({ item, slip, foot, onBack, onDone, onFault }: QuestionProps): ReactNode {
  const words = useWords();
  const said = words.attention.settle;
  const isSettled = useSettled(item.attemptId);
  const [isStarting, setIsStarting] = useState(false);
  const [verdict, setVerdict] = useState<Verdict>();
  const [reason, setReason] = useState<HandReason>();
  const [number, setNumber] = useState('');
  const [note, setNote] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  useEscape(onBack);
  const amount = amountText(item.amount, item.currency);
  const missing =
    verdict === undefined ? 'verdict-missing' : handProblem({ verdict, reason, note, slip: number });

  function chooseVerdict(next: Verdict): void {
    setVerdict(next);
    if (reason !== undefined && !reasonsFor(next).includes(reason)) setReason(undefined);
  }

  async function confirm(): Promise<void> {
    if (verdict === undefined || reason === undefined || missing !== undefined || isStarting) return;
    setIsStarting(true);
    const answer = await ask('attention:settle', {
      attemptId: item.attemptId,
      verdict,
      reason,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(number.trim() === '' ? {} : { slip: number.trim() }),
    });
    setIsStarting(false);
    if (answer.ok) onDone();
    else onFault(answer.fault);
  }

  return (
    <Frame
      testId="attention-settle-form"
      slip={slip}
      foot={foot}
      stageClass="settle"
      stage={
        <>
          <header className="settle-heading">
            <h2 className="detail-title" ref={title} tabIndex={-1}>
              {said.title(amount)}
            </h2>
            <p>
              <Sentence>{said.text}</Sentence>
            </p>
          </header>
          <div className="settle-parts">
            <section className="settle-part">
              <Options
                label={said.verdict}
                testId="settle-verdict"
                chosen={verdict}
                options={
                  item.maySettle === 'either'
                    ? [
                        ['paid', said.verdicts.paid],
                        ['not-paid', said.verdicts['not-paid']],
                      ]
                    : [['not-paid', said.verdicts['not-paid']]]
                }
                onChoose={chooseVerdict}
              />
              <TextLine
                label={said.slip}
                testId="settle-slip"
                longest={longestSlip}
                value={number}
                onChange={setNumber}
              />
            </section>
            <section className="settle-part">
              <Options
                label={said.why}
                testId="settle-reason"
                chosen={reason}
                options={reasonsFor(verdict ?? 'not-paid').map((one) => [one, said.reasons[one]])}
                onChoose={setReason}
              />
              <TextLine
                label={reason === 'other' ? said.note : said.noteIfAny}
                testId="settle-note"
                longest={longestNote}
                value={note}
                onChange={setNote}
              />
            </section>
          </div>
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
          <p className="seat-reason" id="settle-missing" role="status" data-testid="settle-message">
            {missing === undefined ? '' : said.missing[missing]}
          </p>
          <Button
            kind="forward"
            testId="attention-settle-confirm"
            isImpossible={missing !== undefined}
            isResting={!isSettled || isStarting}
            describedBy="settle-missing"
            onPress={() => void confirm()}
          >
            {said.confirm[verdict ?? 'none']}
          </Button>
        </>
      }
    />
  );
}

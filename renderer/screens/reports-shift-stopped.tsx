import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { longestCarryReason, shortestCarryReason, type ShiftClosed } from '../../shared/ipc/shift-views.ts';
import { ask } from '../bridge.ts';
import { Amount } from '../components/amount.tsx';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { isApproved, RefundApproval } from '../components/refund-approval.tsx';
import { goTo } from '../stores/route.ts';
import { useSettled } from '../stores/use-settled.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import { useEscape } from './attention-question.tsx';
import '../styles/attention.css';
import '../styles/finding.css';
import '../styles/refund.css';
import '../styles/shift.css';

type Undecided = Extract<ShiftClosed, { state: 'undecided' }>;

type StoppedProps = {
  readonly number: number;
  readonly stopped: Undecided;
  readonly slip: ReactNode;
  readonly onBack: () => void;
  /** Something else is not decided by now: it has to be seen first. */
  readonly onStopped: (stopped: Undecided) => void;
  readonly onClosed: () => void;
};

/** Why the shift cannot be closed, and the way that a manager answers for. */
export function ShiftStopped({
  number,
  stopped,
  slip,
  onBack,
  onStopped,
  onClosed,
}: StoppedProps): ReactNode {
  const words = useWords();
  const said = words.shift;
  const { items, unanswered, approvers } = stopped;
  const isRested = useSettled(items.map(({ attemptId }) => attemptId).join());
  const [reason, setReason] = useState('');
  const [approval, setApproval] = useState({
    approver: approvers?.length === 1 ? (approvers[0] ?? '') : '',
    pin: '',
  });
  const [problem, setProblem] = useState('');
  const [isSending, setIsSending] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  useEscape(onBack);
  const isTold = reason.trim().length >= shortestCarryReason;
  const mayCarry = isTold && (approvers === undefined || isApproved(approval));
  const missing = isTold ? (mayCarry ? problem : said.notYou) : said.reasonMissing;

  async function carry(): Promise<void> {
    if (!mayCarry || isSending) return;
    setIsSending(true);
    const attemptIds = items.map(({ attemptId }) => attemptId);
    const carried = { attemptIds, reason: reason.trim(), ...(approvers === undefined ? {} : { approval }) };
    const answer = await ask('shift:close', { number, carry: carried });
    setIsSending(false);
    if (!answer.ok) setProblem(faultText(words, answer.fault));
    else if (answer.value.state === 'undecided') onStopped(answer.value);
    else onClosed();
  }

  return (
    <Frame
      testId="shift-stopped"
      slip={slip}
      stageClass="detail-stage"
      stage={
        <div className="question">
          <h2 className="question-title" ref={title} tabIndex={-1}>
            {said.stopped}
          </h2>
          <p className="question-text">
            {said.stoppedText} {unanswered > 0 ? said.unanswered(unanswered) : ''}
          </p>
          <ul className="shift-undecided">
            {items.map((item) => (
              <li
                key={item.attemptId}
                data-testid="shift-undecided"
                data-kind={item.kind}
                data-reference={item.reference}
              >
                <span>{words.attention.kinds[item.kind].title}</span>
                <span>{item.reference}</span>
                <Amount value={item.amount} />
              </li>
            ))}
          </ul>
          <div className="finding-tools">
            <Button kind="tool" testId="shift-attention" onPress={() => goTo({ screen: 'attention' })}>
              {said.attention}
            </Button>
          </div>
          <TextField
            className="finding-note"
            maxLength={longestCarryReason}
            value={reason}
            onChange={setReason}
          >
            <Label>{said.reason}</Label>
            <span className="field">
              <Input data-testid="shift-carry-reason" autoComplete="off" />
            </span>
          </TextField>
          {approvers === undefined ? null : (
            <RefundApproval
              approvers={approvers}
              approval={approval}
              onChange={(next) => {
                setProblem('');
                setApproval(next);
              }}
              onEnter={() => void carry()}
            />
          )}
        </div>
      }
      left={
        <Button hint="Esc" testId="question-back" onPress={onBack}>
          {said.back}
        </Button>
      }
      right={
        <>
          <p className="seat-reason" id="shift-missing" role="status" data-testid="shift-message">
            {missing}
          </p>
          <Button
            kind="forward"
            testId="shift-carry"
            isImpossible={!mayCarry}
            isResting={!isRested || isSending}
            describedBy="shift-missing"
            onPress={() => void carry()}
          >
            {said.carry}
          </Button>
        </>
      }
    />
  );
}

import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import type { Fault } from '../../shared/faults.ts';
import { longestClosingNote, shortestClosingNote } from '../../shared/payment/by-hand.ts';
import type { Result } from '../../shared/result.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { useSettled } from '../stores/use-settled.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import { useEscape } from './attention-question.tsx';

type ToldProps = {
  /** What it is about: seats rest for a moment whenever it changes. */
  readonly id: string;
  /** Test ids begin so. */
  readonly about: 'finding' | 'attention-close';
  readonly title: string;
  readonly text: string;
  readonly isMine: boolean;
  readonly slip: ReactNode;
  readonly foot: ReactNode;
  readonly onBack: () => void;
  readonly send: (note: string) => Promise<Result<unknown, Fault>>;
  readonly onDone: () => void;
};

/** How something was settled outside the till, in a person's own words. It is written down with the name. */
export function Told(props: ToldProps): ReactNode {
  const { id, about, title, text, isMine, slip, foot, onBack, send, onDone } = props;
  const words = useWords();
  const said = words.finding;
  const isRested = useSettled(id);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState('');
  const [isSending, setIsSending] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEscape(onBack);
  const isTold = note.trim().length >= shortestClosingNote;
  const missing = isMine ? (isTold ? problem : said.noteMissing) : said.notYou;

  async function settle(): Promise<void> {
    if (!isTold || !isMine || isSending) return;
    setIsSending(true);
    const answer = await send(note.trim());
    setIsSending(false);
    if (answer.ok) onDone();
    else setProblem(faultText(words, answer.fault));
  }

  return (
    <Frame
      testId={`${about}-settle-form`}
      slip={slip}
      foot={foot}
      stageClass="detail-stage"
      stage={
        <div className="question">
          <h2 className="question-title" ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <p className="question-text">{text}</p>
          <TextField className="finding-note" maxLength={longestClosingNote} value={note} onChange={setNote}>
            <Label>{said.note}</Label>
            <span className="field">
              <Input data-testid={`${about}-note`} autoComplete="off" />
            </span>
          </TextField>
        </div>
      }
      left={
        <Button hint="Esc" testId="question-back" onPress={onBack}>
          {said.back}
        </Button>
      }
      right={
        <>
          <p className="seat-reason" id="told-missing" role="status">
            {missing}
          </p>
          <Button
            kind="forward"
            testId={`${about}-settle-confirm`}
            isImpossible={!isTold || !isMine}
            isResting={!isRested || isSending}
            describedBy="told-missing"
            onPress={() => void settle()}
          >
            {said.confirm}
          </Button>
        </>
      }
    />
  );
}

import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import type { FindingItem } from '../../shared/ipc/views.ts';
import { ask } from '../bridge.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { useMay } from '../stores/use-may.ts';
import { useSettled } from '../stores/use-settled.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';

type SettleFindingProps = {
  readonly finding: FindingItem;
  readonly slip: ReactNode;
  readonly foot: ReactNode;
  readonly onBack: () => void;
  readonly onDone: () => void;
};

const shortest = 3;
const longest = 200;

/** How a finding was settled elsewhere, in a person's own words. It is written down with the name. */
export function SettleFinding({ finding, slip, foot, onBack, onDone }: SettleFindingProps): ReactNode {
  const words = useWords();
  const isRested = useSettled(finding.id);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState('');
  const [isSending, setIsSending] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const isMine = useMay('settle-finding');
  const isTold = note.trim().length >= shortest;
  const missing = isMine ? (isTold ? problem : words.finding.noteMissing) : words.finding.notYou;

  async function settle(): Promise<void> {
    if (!isTold || !isMine || isSending) return;
    setIsSending(true);
    const answer = await ask('reconcile:settle', { id: finding.id, note: note.trim() });
    setIsSending(false);
    if (answer.ok) onDone();
    else setProblem(faultText(words, answer.fault));
  }

  return (
    <Frame
      testId="finding-settle-form"
      slip={slip}
      foot={foot}
      stageClass="detail-stage"
      stage={
        <div className="question">
          <h2 className="question-title" ref={title} tabIndex={-1}>
            {words.finding.settleTitle}
          </h2>
          <p className="question-text">{words.finding.settleText}</p>
          <TextField className="finding-note" maxLength={longest} value={note} onChange={setNote}>
            <Label>{words.finding.note}</Label>
            <span className="field">
              <Input
                data-testid="finding-note"
                autoComplete="off"
                onKeyDown={(event) => {
                  if (event.key === 'Escape') onBack();
                }}
              />
            </span>
          </TextField>
        </div>
      }
      left={
        <Button hint="Esc" testId="question-back" onPress={onBack}>
          {words.finding.back}
        </Button>
      }
      right={
        <>
          <p className="seat-reason" id="finding-missing" role="status">
            {missing}
          </p>
          <Button
            kind="forward"
            testId="finding-settle-confirm"
            isImpossible={!isTold || !isMine}
            isResting={!isRested || isSending}
            describedBy="finding-missing"
            onPress={() => void settle()}
          >
            {words.finding.confirm}
          </Button>
        </>
      }
    />
  );
}

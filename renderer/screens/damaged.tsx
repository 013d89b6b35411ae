import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { DamageView } from '../../shared/ipc/care-views.ts';
import { ask } from '../bridge.ts';
import { announce } from '../components/announcer.tsx';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icons.tsx';
import { LanguageChoice } from '../components/language-choice.tsx';
import { Sentence, spoken } from '../components/sentence.tsx';
import { SlipHeading } from '../components/slip-parts.tsx';
import { useRegister } from '../stores/register.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import '../styles/damaged.css';

/** The journal cannot be worked with: what that means, where the file is, and what can be done. Nothing is sold here. */
export function Damaged({ damage }: { readonly damage: DamageView }): ReactNode {
  const words = useWords();
  const text = words.care.damage[damage.reason];
  const word = useRef<HTMLHeadingElement>(null);
  const [isTrying, setIsTrying] = useState(false);
  const [note, setNote] = useState('');
  useEffect(() => word.current?.focus(), [damage.reason]);
  useEffect(() => announce(`${text.word}. ${spoken(text.say)}`, true), [text]);

  async function retry(): Promise<void> {
    setIsTrying(true);
    setNote('');
    const answer = await ask('care:retry', {});
    setIsTrying(false);
    const isStill = useRegister.getState().care.damage !== undefined;
    if (!answer.ok) setNote(faultText(words, answer.fault));
    else if (isStill) setNote(words.care.still);
  }

  async function copy(): Promise<void> {
    const answer = await ask('care:copy-file', {});
    if (!answer.ok) setNote(faultText(words, answer.fault));
    else if (answer.value.path !== undefined) setNote(words.care.copied(answer.value.path));
  }

  return (
    <Frame
      testId="damaged-screen"
      state={{ 'data-reason': damage.reason }}
      slip={
        <>
          <SlipHeading title={words.care.title} />
          <div className="slip-scroll damaged-slip">
            <ol className="damaged-steps">
              {text.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </div>
          <div className="damaged-language">
            <LanguageChoice testId="damaged-language" />
          </div>
        </>
      }
      stage={
        <div className="money damaged" data-paint="slate" data-place="middle">
          <div className="sky">
            <h1 ref={word} className="state-word" tabIndex={-1}>
              {text.word}
            </h1>
            <p className="state-sentence">
              <Sentence>{text.say}</Sentence>
            </p>
          </div>
          <div className="sea">
            <dl className="damaged-facts">
              <dt>{words.care.where}</dt>
              <dd data-testid="damaged-file">{damage.file}</dd>
              <dt>{words.care.forSupport}</dt>
              <dd data-testid="damaged-detail">{damage.detail}</dd>
            </dl>
          </div>
          <div className="light light-set">
            <Icon name="warning" />
          </div>
        </div>
      }
      left={
        <>
          <Button testId="damaged-show" onPress={() => void ask('care:show-file', {})}>
            {words.care.showFile}
          </Button>
          <Button testId="damaged-copy" onPress={() => void copy()}>
            {words.care.copyFile}
          </Button>
        </>
      }
      right={
        <>
          <p className="seat-reason" id="damaged-note" role="status" data-testid="damaged-note">
            {note}
          </p>
          <Button
            kind="forward"
            testId="damaged-retry"
            isResting={isTrying}
            describedBy="damaged-note"
            onPress={() => void retry()}
          >
            {isTrying ? words.care.retrying : words.care.retry}
          </Button>
        </>
      }
    />
  );
}

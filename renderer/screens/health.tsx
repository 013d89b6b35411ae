import { useEffect, useState, type ReactNode } from 'react';
import type { HealthView } from '../../shared/ipc/health-views.ts';
import { ask } from '../bridge.ts';
import { announce } from '../components/announcer.tsx';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { HealthRow } from '../components/health-check.tsx';
import { Icon } from '../components/icons.tsx';
import { readHealth, useHealth } from '../stores/health.ts';
import { useRegister } from '../stores/register.ts';
import { faultText } from '../words/fault-text.ts';
import type { Words } from '../words/words.ts';
import { useWords } from '../words/use-words.ts';
import '../styles/checks.css';
import '../styles/health.css';

/** Why can't I take cards? Answered in one sentence, and then part by part. For everybody: nothing here is secret. */
export function Health(): ReactNode {
  const words = useWords();
  const { view, isAsking } = useHealth();
  const { status, care, settings } = useRegister();
  const [told, setTold] = useState('');
  useEffect(() => void readHealth(true), []);
  // Whatever main tells anew is judged anew, without asking Dintero once more.
  useEffect(() => void readHealth(false), [status.revision, care.revision, settings.revision]);
  const sentence = view === undefined ? '' : answerText(words, view);
  useEffect(() => {
    if (sentence !== '') announce(sentence, false);
  }, [sentence]);

  return (
    <Frame
      testId="health-screen"
      state={{ 'data-may-pay': view === undefined ? undefined : String(view.mayPay) }}
      slip={
        <>
          <header className="slip-heading">
            <h2>{words.health.title}</h2>
            <span>{settings.registerName}</span>
          </header>
          <div className="slip-scroll health-answer">
            <p className="health-word">
              {view === undefined ? words.health.checking : headText(words, view)}
            </p>
            <p>{view === undefined ? '' : whyText(words, view)}</p>
            {told === '' ? null : (
              <p className="health-told" data-testid="support-told">
                {told}
              </p>
            )}
          </div>
        </>
      }
      stageClass="health-stage"
      stage={
        <div className="health" tabIndex={0}>
          <h1 className="only-read">{sentence || words.health.title}</h1>
          <ul className="checks" aria-busy={isAsking}>
            {view?.checks.map((check) => (
              <HealthRow key={`${check.what} ${check.subject ?? ''}`} check={check} />
            ))}
          </ul>
        </div>
      }
      left={<SupportFile onTold={setTold} />}
      right={
        <Button
          kind="forward"
          icon={<Icon name="refresh" />}
          testId="health-again"
          isResting={isAsking}
          onPress={() => void readHealth(true)}
        >
          {isAsking ? words.health.checking : words.health.again}
        </Button>
      }
    />
  );
}

function headText(words: Words, { mayPay }: HealthView): string {
  return mayPay ? words.health.mayPay : words.health.mayNotPay;
}

function whyText(words: Words, { because, checks }: HealthView): string {
  if (because !== undefined) return words.health.because[because];
  const wrong = checks.filter(({ state }) => state === 'warned' || state === 'failed').length;
  return wrong === 0 ? words.health.nothingMissing : words.health.butLook(wrong);
}

function answerText(words: Words, view: HealthView): string {
  const why = view.because === undefined ? '' : `: ${words.health.because[view.because]}`;
  return `${headText(words, view)}${why}`;
}

/** One press: a file for support, where it is, and its folder. */
function SupportFile({ onTold }: { readonly onTold: (text: string) => void }): ReactNode {
  const words = useWords();
  const [isSaving, setIsSaving] = useState(false);
  const [isSaved, setIsSaved] = useState(false);

  async function save(): Promise<void> {
    setIsSaving(true);
    onTold(words.health.saving);
    const answer = await ask('support:save', {});
    setIsSaving(false);
    setIsSaved(answer.ok);
    const text = answer.ok ? words.health.saved(answer.value.path) : faultText(words, answer.fault);
    onTold(text);
    announce(text, !answer.ok);
  }

  return (
    <>
      {isSaved ? (
        <Button
          icon={<Icon name="page" />}
          testId="support-show"
          onPress={() => void ask('support:show', {})}
        >
          {words.health.show}
        </Button>
      ) : (
        <Button
          icon={<Icon name="page" />}
          testId="support-file"
          isResting={isSaving}
          onPress={() => void save()}
        >
          {words.health.support}
        </Button>
      )}
    </>
  );
}

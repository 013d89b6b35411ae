import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { DamageReason, DamageView } from '../../shared/ipc/care-views.ts';
import { ask } from '../bridge.ts';
import { announce } from '../components/announcer.tsx';
import { BackupList } from '../components/backup-list.tsx';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icons.tsx';
import { LanguageChoice } from '../components/language-choice.tsx';
import { Sentence, spoken } from '../components/sentence.tsx';
import { SlipHeading } from '../components/slip-parts.tsx';
import { chooseBackup, restoreChosen, useBackups } from '../stores/backups.ts';
import { useBasket } from '../stores/basket.ts';
import { useRegister } from '../stores/register.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import { whenText } from '../words/when.ts';
import '../styles/backups.css';
import '../styles/damaged.css';
import '../styles/setup.css';

/** Another journal in its place helps only where this one is lost. */
const lost: ReadonlySet<DamageReason> = new Set<DamageReason>(['damaged', 'missing', 'disk']);

/** The journal cannot be worked with: what that means, where the file is, and what can be done. Nothing is sold here. */
export function Damaged({ damage }: { readonly damage: DamageView }): ReactNode {
  const words = useWords();
  const text = words.care.damage[damage.reason];
  const word = useRef<HTMLHeadingElement>(null);
  const no = useRef<HTMLButtonElement>(null);
  const { chosen, isRestoring, problem, fault } = useBackups();
  const [isTrying, setIsTrying] = useState(false);
  const [note, setNote] = useState('');
  const isLost = lost.has(damage.reason);
  useEffect(() => word.current?.focus(), [damage.reason]);
  useEffect(() => announce(`${text.word}. ${spoken(text.say)}`, true), [text]);
  useEffect(() => {
    // Not on Yes: a key that is held down would answer, too.
    if (chosen !== undefined) no.current?.focus();
  }, [chosen]);

  async function retry(): Promise<void> {
    setIsTrying(true);
    setNote('');
    const answer = await ask('care:retry', {});
    setIsTrying(false);
    const isStill = useRegister.getState().care.damage !== undefined;
    if (!answer.ok) setNote(faultText(words, answer.fault));
    else if (isStill) setNote(words.care.still);
    else useBasket.getState().adopt(answer.value.basket);
  }

  async function copy(): Promise<void> {
    const answer = await ask('care:copy-file', {});
    if (!answer.ok) setNote(faultText(words, answer.fault));
    else if (answer.value.path !== undefined) setNote(words.care.copied(answer.value.path));
  }

  const told = fault ? faultText(words, fault) : problem ? words.care.restoreProblems[problem] : note;
  const means = chosen === 'anew' ? words.care.anewMeans : words.care.restoreMeans;
  const message = chosen === undefined ? told : means;
  const question =
    chosen === undefined
      ? undefined
      : chosen === 'anew'
        ? words.care.askAnew
        : words.care.askRestore(whenText(new Date(chosen.at), new Date()));
  return (
    <Frame
      testId="damaged-screen"
      state={{ 'data-reason': damage.reason }}
      slip={
        <>
          <SlipHeading title={words.care.title} />
          <div className="slip-scroll">
            <ol className="damaged-steps">
              {text.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            {isLost ? (
              <>
                <SlipHeading title={words.care.backups} />
                <BackupList mayBeginAnew />
              </>
            ) : null}
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
            <p className="damaged-message" role="status" data-testid="damaged-note">
              {message}
            </p>
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
      question={question}
      left={
        question === undefined ? (
          <>
            <Button testId="damaged-show" onPress={() => void ask('care:show-file', {})}>
              {words.care.showFile}
            </Button>
            <Button testId="damaged-copy" onPress={() => void copy()}>
              {words.care.copyFile}
            </Button>
          </>
        ) : (
          <Button
            ref={no}
            testId="restore-no"
            isResting={isRestoring}
            onPress={() => chooseBackup(undefined)}
          >
            {words.care.no}
          </Button>
        )
      }
      right={
        question === undefined ? (
          <Button kind="forward" testId="damaged-retry" isResting={isTrying} onPress={() => void retry()}>
            {isTrying ? words.care.retrying : words.care.retry}
          </Button>
        ) : (
          <Button testId="restore-yes" isResting={isRestoring} onPress={() => void restoreChosen()}>
            {isRestoring
              ? words.care.restoring
              : chosen === 'anew'
                ? words.care.yesAnew
                : words.care.yesRestore}
          </Button>
        )
      }
    />
  );
}

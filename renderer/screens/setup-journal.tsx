import { useEffect, useRef, useState, type ReactNode } from 'react';
import { ask } from '../bridge.ts';
import { BackupList } from '../components/backup-list.tsx';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icons.tsx';
import { chooseBackup, restoreChosen, useBackups } from '../stores/backups.ts';
import { useRegister } from '../stores/register.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import { whenText } from '../words/when.ts';
import '../styles/backups.css';

/** When the journal was looked through and copied, where to, and the way back to a copy. */
export function JournalGroup(): ReactNode {
  const words = useWords();
  const text = words.care.journal;
  const { backup, checked } = useRegister((state) => state.care);
  const [note, setNote] = useState('');
  const when = (at: string): string => whenText(new Date(at), new Date());

  async function backUp(): Promise<void> {
    setNote('');
    const answer = await ask('care:back-up', {});
    if (!answer.ok) setNote(faultText(words, answer.fault));
    else if (answer.value.problem === undefined) setNote(text.done);
  }

  async function chooseFolder(): Promise<void> {
    const answer = await ask('care:choose-folder', {});
    setNote(answer.ok ? '' : faultText(words, answer.fault));
  }

  return (
    <section className="setup-group" id="setup-journal" aria-labelledby="setup-journal-title">
      <h2 className="setup-title" id="setup-journal-title">
        {text.title}
      </h2>
      <div className="backup-facts">
        <p>{text.about}</p>
        <p data-testid="journal-checked">
          {checked === undefined ? text.notChecked : text.checked(checked.rows, when(checked.at))}
        </p>
        <p>
          {text.folder}{' '}
          <b className="backup-folder" data-testid="backup-folder">
            {backup.folder}
          </b>
        </p>
        {backup.isOwnFolder ? <p>{text.ownFolder}</p> : null}
        <p
          data-testid="backup-last"
          data-state={backup.failed ? 'failed' : backup.lastAt === undefined ? 'none' : 'made'}
        >
          {backup.lastAt === undefined ? text.never : text.last(when(backup.lastAt))}
        </p>
        {backup.failed ? (
          <p className="setup-notice" data-testid="backup-failed" data-why={backup.failed.why}>
            <Icon name="warning" />
            {text.failed[backup.failed.why]}
          </p>
        ) : null}
      </div>
      <div className="setup-practice">
        <Button testId="backup-now" isResting={backup.isRunning} onPress={() => void backUp()}>
          {backup.isRunning ? text.backingUp : text.backUp}
        </Button>
        <Button testId="backup-choose-folder" onPress={() => void chooseFolder()}>
          {text.chooseFolder}
        </Button>
        <p role="status" data-testid="backup-note">
          {note}
        </p>
      </div>
      <h3 className="backup-heading">{text.restore}</h3>
      <p>{text.restoreText}</p>
      <BackupList mayBeginAnew={false} />
      <Confirm />
    </section>
  );
}

/** One question before the journal is put away. */
function Confirm(): ReactNode {
  const words = useWords();
  const { chosen, isRestoring, problem, fault } = useBackups();
  const no = useRef<HTMLButtonElement>(null);
  // In sight, and not on Yes: a key that is held down would answer, too.
  useEffect(() => no.current?.focus(), [chosen]);
  const message = fault ? faultText(words, fault) : problem ? words.care.restoreProblems[problem] : '';
  return (
    <>
      {chosen === undefined || chosen === 'anew' ? null : (
        <div className="backup-confirm" data-testid="restore-question">
          <p>
            <b>{words.care.askRestore(whenText(new Date(chosen.at), new Date()))}</b>{' '}
            {words.care.restoreMeans}
          </p>
          <div className="setup-practice">
            <Button
              ref={no}
              testId="restore-no"
              isResting={isRestoring}
              onPress={() => chooseBackup(undefined)}
            >
              {words.care.no}
            </Button>
            <Button testId="restore-yes" isResting={isRestoring} onPress={() => void restoreChosen()}>
              {isRestoring ? words.care.restoring : words.care.yesRestore}
            </Button>
          </div>
        </div>
      )}
      <p role="alert" data-testid="restore-problem" data-problem={problem}>
        {message}
      </p>
    </>
  );
}

import type { ReactNode } from 'react';
import type { CareNotice } from '../../shared/ipc/care-views.ts';
import { ask } from '../bridge.ts';
import { useRegister } from '../stores/register.ts';
import { useWords } from '../words/use-words.ts';
import type { Words } from '../words/words.ts';
import { whenText } from '../words/when.ts';
import { Button } from './button.tsx';
import { Icon } from './icons.tsx';
import '../styles/problems.css';

/** What went wrong before the page was there, or in the journal, in plain words, with what to do about it. */
export function Problems(): ReactNode {
  const words = useWords();
  const problems = useRegister((state) => state.settings.problems);
  const notices = useRegister((state) => state.care.notices);
  if (problems.length === 0 && notices.length === 0) return null;
  return (
    <section className="problems" data-testid="start-problems" aria-label={words.start.problemsTitle}>
      {problems.map(({ what, detail }) => (
        <div key={`${what} ${detail}`} className="problem" data-testid="start-problem" data-what={what}>
          <Icon name="warning" />
          <p>
            {words.start.problems[what]} <b className="problem-detail">{detail}</b>
          </p>
        </div>
      ))}
      {notices.map((notice) => (
        <div
          key={JSON.stringify(notice)}
          className="problem"
          data-testid="journal-notice"
          data-kind={notice.kind}
        >
          <Icon name="warning" />
          <p className="problem-text">{noticeText(words, notice)}</p>
        </div>
      ))}
      {notices.length === 0 ? null : (
        <div>
          <Button kind="tool" testId="journal-seen" onPress={() => void ask('care:seen', {})}>
            {words.care.seen}
          </Button>
        </div>
      )}
    </section>
  );
}

function noticeText(words: Words, notice: CareNotice): string {
  const say = words.care.notices[notice.kind] as (notice: CareNotice, when: string) => string;
  const hasTime = 'at' in notice && notice.at !== '';
  return say(notice, hasTime ? whenText(new Date(notice.at), new Date()) : '');
}

import type { ReactNode } from 'react';
import type { PracticeState, Press } from '../../shared/practice.ts';
import { Press as Key } from '../components/press.tsx';
import type { Words } from '../words/words.ts';
import { press } from './bridge.ts';

type MishapsProps = {
  readonly words: Words;
  readonly state: PracticeState | undefined;
  readonly isAsking: boolean;
};

/** What goes wrong in real life, to be learnt before it does. What is armed stays armed until it has struck. */
export function Mishaps({ words, state, isAsking }: MishapsProps): ReactNode {
  const armed = (state?.armed.length ?? 0) + (state?.line === 'down' ? 1 : 0);
  return (
    <section className="mishaps" aria-labelledby="mishaps-title" data-armed={armed > 0 || undefined}>
      <div className="mishaps-head">
        <h2 id="mishaps-title" data-testid="practice-armed" data-count={armed}>
          {armed > 0 ? words.practice.armed(armed) : words.practice.wrong}
        </h2>
        <Mishap testId="practice-all-clear" press={{ kind: 'all-clear' }}>
          {words.practice.allClear}
        </Mishap>
      </div>
      <div className="mishaps-keys">
        <Mishap testId="practice-no-answer" press={{ kind: 'no-answer' }} isOff={!isAsking}>
          {words.practice.noAnswer}
        </Mishap>
        <Mishap testId="practice-drop-line" press={{ kind: 'drop-line', how: 'for-a-while' }}>
          {words.practice.dropLine}
        </Mishap>
        <Mishap testId="practice-lose-reply" press={{ kind: 'lose-next-reply' }}>
          {words.practice.loseReply}
        </Mishap>
        <Mishap testId="practice-approve-late" press={{ kind: 'approve-late' }}>
          {words.practice.approveLate}
        </Mishap>
      </div>
    </section>
  );
}

type MishapProps = {
  readonly testId: string;
  readonly press: Press;
  readonly isOff?: boolean;
  readonly children: string;
};

function Mishap({ testId, press: pressed, isOff = false, children }: MishapProps): ReactNode {
  return (
    <Key
      className="device-key mishap"
      testId={testId}
      isOff={isOff}
      describedBy={isOff ? 'nothing-asked' : undefined}
      onPress={() => press(pressed)}
    >
      {children}
    </Key>
  );
}

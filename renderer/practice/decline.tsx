import { useState, type ReactNode } from 'react';
import type { DeclineReason } from '../../shared/practice.ts';
import { Icon } from '../components/icons.tsx';
import { Press } from '../components/press.tsx';
import type { Words } from '../words/words.ts';
import { press } from './bridge.ts';

const reasons: readonly DeclineReason[] = [
  'insufficient-funds',
  'wrong-pin',
  'expired-card',
  'stolen-card',
  'technical',
];

type DeclineProps = { readonly words: Words; readonly isAsking: boolean };

/** The bank says no, for the chosen reason; or the customer presses the red key. */
export function Decline({ words, isAsking }: DeclineProps): ReactNode {
  const [reason, setReason] = useState<DeclineReason>('insufficient-funds');
  return (
    <>
      <div className="device-key decline">
        <Press
          className="decline-button"
          testId="practice-decline"
          data={{ 'data-reason': reason }}
          isOff={!isAsking}
          describedBy="nothing-asked"
          onPress={() => press({ kind: 'decline', reason })}
        >
          {words.practice.decline}
        </Press>
        <select
          className="decline-reason"
          data-testid="practice-decline-reason"
          aria-label={words.practice.declineWhy}
          value={reason}
          onChange={(event) => setReason(event.target.value as DeclineReason)}
        >
          {reasons.map((value) => (
            <option key={value} value={value}>
              {words.practice.reasons[value]}
            </option>
          ))}
        </select>
      </div>
      <Press
        className="device-key stop"
        testId="practice-stop"
        isOff={!isAsking}
        describedBy="nothing-asked"
        onPress={() => press({ kind: 'stop' })}
      >
        <span className="stop-key">
          <Icon name="cross" />
        </span>
        {words.practice.stop}
      </Press>
    </>
  );
}

import { useState, type ReactNode } from 'react';
import type { DeclineReason } from '../../shared/practice.ts';
import { Icon } from '../components/icons.tsx';
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
        <button
          type="button"
          className="decline-button"
          data-testid="practice-decline"
          data-reason={reason}
          aria-disabled={!isAsking || undefined}
          aria-describedby="nothing-asked"
          onClick={isAsking ? () => press({ kind: 'decline', reason }) : undefined}
        >
          {words.practice.decline}
        </button>
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
      <button
        type="button"
        className="device-key stop"
        data-testid="practice-stop"
        aria-disabled={!isAsking || undefined}
        aria-describedby="nothing-asked"
        onClick={isAsking ? () => press({ kind: 'stop' }) : undefined}
      >
        <span className="stop-key">
          <Icon name="cross" />
        </span>
        {words.practice.stop}
      </button>
    </>
  );
}

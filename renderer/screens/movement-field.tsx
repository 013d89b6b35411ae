import { useEffect, useRef, type ReactNode } from 'react';
import { negate } from '../../shared/money.ts';
import type { MovementView } from '../../shared/ipc/views.ts';
import { Amount } from '../components/amount.tsx';
import { Icon } from '../components/icons.tsx';
import { Sentence } from '../components/sentence.tsx';
import type { Face } from './movement-face.ts';

type FieldProps = {
  readonly movement: MovementView;
  readonly face: Face;
  /** Changes when the state does; the state word takes the focus then. */
  readonly stateKey: string;
  readonly note: string | undefined;
  readonly seconds?: ReactNode;
};

/** Sky, sea, and the light between them. What stands here never moves, but for the light. */
export function MoneyField({ movement, face, stateKey, note, seconds }: FieldProps): ReactNode {
  const word = useRef<HTMLHeadingElement>(null);
  useEffect(() => word.current?.focus(), [stateKey]);
  const amount = movement.kind === 'refund' ? negate(movement.amount) : movement.amount;
  return (
    <div className="money" data-paint={face.paint} data-place={face.place}>
      <div className="sky">
        <h1 ref={word} className="state-word" tabIndex={-1}>
          {face.word}
        </h1>
        <p className="state-sentence">
          <Sentence>{face.sentence}</Sentence>
        </p>
      </div>
      <div className="sea">
        <div className="sea-row">
          <Amount
            className={`big-amount ${sizeOf(amount)}`}
            value={amount}
            unit="small"
            currency={movement.currency}
            testId="payment-amount"
          />
          {seconds}
        </div>
        <p className="state-note" data-testid="payment-note">
          {note ?? '\u00a0'}
        </p>
      </div>
      <div className={`light ${face.place === 'set' ? 'light-set' : ''}`}>
        {face.hasRing ? <span className="light-ring" /> : null}
        <Icon name={face.icon} />
      </div>
    </div>
  );
}

/** From 10 000,00 on the figures shrink, so that the amount stays on one line at every size. */
function sizeOf(amount: number): string {
  const size = Math.abs(amount);
  if (size >= 100_000_000) return 'big-amount-least';
  if (size >= 10_000_000) return 'big-amount-less';
  return size >= 1_000_000 ? 'big-amount-little-less' : '';
}

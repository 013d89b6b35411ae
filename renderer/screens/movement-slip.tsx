import type { ReactNode } from 'react';
import { totals } from '../../shared/basket.ts';
import { negate } from '../../shared/money.ts';
import type { MovementView } from '../../shared/ipc/views.ts';
import { ExchangeStep, ExchangeSums } from '../components/exchange.tsx';
import type { IconName } from '../components/icons.tsx';
import { LineRow } from '../components/line-row.tsx';
import { FootTotal, SlipHeading, SlipNote, SlipVat } from '../components/slip-parts.tsx';
import { useWords } from '../words/use-words.ts';

type MovementSlipProps = {
  readonly movement: MovementView;
  /** Stands where the line tools do on Sell. */
  readonly note: string;
  readonly icon: IconName;
  /** Stands there instead, where something else can be done. */
  readonly tool?: ReactNode;
};

/** The basket, or what is being refunded, without anything that can be pressed. */
export function MovementSlip({ movement, note, icon, tool }: MovementSlipProps): ReactNode {
  const words = useWords();
  const isRefund = movement.kind === 'refund';
  const { items, total } = totals(movement.lines);
  // A refund of an amount, or of a part, has lines that are not what goes back: then none are shown.
  const lines = isRefund && total !== movement.amount ? [] : movement.lines;
  return (
    <>
      <MovementStep movement={movement} />
      <SlipHeading
        title={isRefund ? words.movement.slip.refund : words.sell.basket}
        fact={lines.length === 0 ? undefined : words.sell.items(items)}
      />
      <ul className="slip-scroll" aria-label={words.sell.lines} tabIndex={0}>
        {lines.map((line) => (
          <li key={line.id} className="line-row">
            <LineRow line={line} isReturned={isRefund} />
          </li>
        ))}
      </ul>
      {movement.kind === 'payment' && movement.exchange && movement.state.screen === 'result' ? (
        <ExchangeSums exchange={movement.exchange} />
      ) : null}
      {tool ?? <SlipNote icon={icon}>{note}</SlipNote>}
      <SlipVat lines={lines} isReturned={isRefund} />
    </>
  );
}

/** What part of an exchange this is; nothing where it is none. */
export function MovementStep({ movement }: { readonly movement: MovementView }): ReactNode {
  if (movement.exchange === undefined) return null;
  const { kind, amount, state } = movement;
  const isDone = state.screen === 'result' && state.receipt !== undefined;
  return <ExchangeStep step={kind === 'refund' ? 1 : 2} amount={amount} isDone={isDone} />;
}

export function MovementFoot({ movement }: { readonly movement: MovementView }): ReactNode {
  const words = useWords();
  const isRefund = movement.kind === 'refund';
  return (
    <FootTotal
      name={isRefund ? words.movement.slip.refund : words.sell.total}
      value={isRefund ? negate(movement.amount) : movement.amount}
      currency={movement.currency}
    />
  );
}

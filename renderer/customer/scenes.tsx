import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import type { CustomerLine, Scene } from '../../shared/customer/display.ts';
import { formatAmount, type Minor } from '../../shared/money.ts';
import type { CustomerWords } from './words.ts';

const ReceiptCode = lazy(() =>
  import('../components/receipt-code.tsx').then((module) => ({ default: module.ReceiptCode })),
);

/** What is before the customer now. */
export function SceneOf({
  scene,
  words,
}: {
  readonly scene: Scene;
  readonly words: CustomerWords;
}): ReactNode {
  switch (scene.kind) {
    case 'welcome':
      return <Said>{words.welcome}</Said>;
    case 'basket':
      return <Basket lines={scene.lines} total={scene.total} words={words} />;
    case 'card':
      return <Said amount={scene.amount}>{scene.isRefund ? words.cardRefund : words.card}</Said>;
    case 'wait':
      return <Said amount={scene.amount}>{words.wait}</Said>;
    case 'done':
      return <Done scene={scene} words={words} />;
    case 'not-done':
      return <Said amount={scene.amount}>{scene.isRefund ? words.notRefunded : words.notPaid}</Said>;
    case 'ask':
      return <Said>{words.ask}</Said>;
  }
}

function Said({ amount, children }: { readonly amount?: Minor; readonly children: string }): ReactNode {
  return (
    <>
      {amount === undefined ? null : <Money value={amount} />}
      <h1 className="customer-word">{children}</h1>
    </>
  );
}

type BasketProps = {
  readonly lines: readonly CustomerLine[];
  readonly total: Minor;
  readonly words: CustomerWords;
};

/** The line that was rung up last is always in sight. */
function Basket({ lines, total, words }: BasketProps): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.lastElementChild?.scrollIntoView({ block: 'end' });
  }, [lines]);
  return (
    <>
      <ul className="customer-lines" ref={list} tabIndex={0}>
        {lines.map(({ name, quantity, amount }, index) => (
          <li key={index} data-testid="customer-line">
            <span>{quantity === 1 ? name : `${String(quantity)} × ${name}`}</span>
            <span className="amount">{formatAmount(amount)}</span>
          </li>
        ))}
      </ul>
      <div className="customer-total">
        <h1>{words.total}</h1>
        <Money value={total} />
      </div>
    </>
  );
}

type DoneProps = { readonly scene: Extract<Scene, { kind: 'done' }>; readonly words: CustomerWords };

function Done({ scene, words }: DoneProps): ReactNode {
  const { amount, isRefund, toGo } = scene;
  return (
    <div className="customer-done">
      <div>
        <h1 className="customer-word">{isRefund ? words.refunded : words.paid}</h1>
        <Money value={amount} />
        <p className="customer-thanks">{words.thanks}</p>
      </div>
      {toGo === undefined ? null : (
        <div className="customer-code" data-testid="customer-receipt" data-text={toGo}>
          <Suspense>
            <ReceiptCode text={toGo} ecc="L" />
          </Suspense>
          <p>{words.toGo}</p>
        </div>
      )}
    </div>
  );
}

function Money({ value }: { readonly value: Minor }): ReactNode {
  return (
    <span className="customer-money amount" data-testid="customer-amount" data-minor={value}>
      {formatAmount(value)}
      <span className="amount-unit">kr</span>
    </span>
  );
}

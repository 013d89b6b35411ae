import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import type { SaleId } from '../../shared/ids.ts';
import type { Refundable, RefundableLine } from '../../shared/ipc/views.ts';
import { minor, type Minor } from '../../shared/money.ts';
import { partOf, returnedLine } from '../../shared/refund/part.ts';
import { forgetFault } from '../stores/moving.ts';
import { chooseAllLeft, chooseQuantity, useRefundDraft } from '../stores/refund-draft.ts';
import { useSaleDetail } from '../stores/sales.ts';
import { useRegister } from '../stores/register.ts';
import { useWords } from '../words/use-words.ts';
import { Amount, amountText } from './amount.tsx';
import { Button } from './button.tsx';
import { Icon } from './icons.tsx';
import { SlipVat } from './slip-parts.tsx';

type RefundLinesProps = { readonly saleId: SaleId; readonly left: Refundable; readonly wanted: Minor };

/** The lines of the sale, to be chosen; and what was, is being and can still be given back. */
export function RefundLines({ saleId, left, wanted }: RefundLinesProps): ReactNode {
  const words = useWords();
  const chosen = useRefundDraft((state) => state.chosen);
  const lines = useSaleDetail(saleId, 0)?.detail?.lines ?? [];
  const currency = useRegister((state) => state.settings.currency);
  const taken = lines.flatMap((line) => {
    const quantity = chosen.get(line.id);
    const rest = left.lines.find(({ lineId }) => lineId === line.id);
    if (quantity === undefined || rest === undefined) return [];
    const amount = partOf({ quantity: rest.quantityLeft, amount: rest.amountLeft }, quantity);
    return [returnedLine(line, { quantity, amount })];
  });
  const after = minor(Math.max(0, left.left - wanted));
  // After part of a sale with several VAT rates went back as an amount, the rest can only go back as one, too.
  const isByAmountOnly = left.left > 0 && left.lines.every(({ quantityLeft }) => quantityLeft === 0);
  return (
    <>
      <ul className="slip-scroll" aria-label={words.refund.which}>
        {left.lines.map((line) => (
          <RefundLine
            key={line.lineId}
            line={line}
            quantity={chosen.get(line.lineId) ?? 0}
            goneWord={isByAmountOnly ? words.refund.amountOnlyLine : words.refund.goneLine}
          />
        ))}
      </ul>
      <div className="slip-tools">
        <Button
          kind="tool"
          className="refund-all"
          testId="refund-all"
          isImpossible={left.left <= 0}
          onPress={() => {
            forgetFault();
            chooseAllLeft(left);
          }}
        >
          {words.refund.wholeLeft(amountText(left.left, currency))}
        </Button>
      </div>
      {taken.length > 0 ? <SlipVat lines={taken} isReturned /> : null}
      <dl className="refund-facts">
        {taken.length === 0 && left.refunded > 0 ? (
          <Fact name={words.refund.refunded} value={left.refunded} />
        ) : null}
        {left.pending > 0 ? <Fact name={words.refund.pending} value={left.pending} /> : null}
        <Fact
          name={wanted > 0 ? words.refund.leftAfter : words.refund.left}
          value={after}
          testId="refund-left"
        />
      </dl>
    </>
  );
}

type FactProps = { readonly name: string; readonly value: Minor; readonly testId?: string };

function Fact({ name, value, testId }: FactProps): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Amount value={value} {...(testId === undefined ? {} : { testId })} />
      </dd>
    </div>
  );
}

type RefundLineProps = {
  readonly line: RefundableLine;
  readonly quantity: number;
  /** Why it cannot be chosen, when nothing of it is left. */
  readonly goneWord: string;
};

function RefundLine({ line, quantity, goneWord }: RefundLineProps): ReactNode {
  const words = useWords();
  const { lineId, name, quantityLeft } = line;
  const isChosen = quantity > 0;
  const rest = { quantity: quantityLeft, amount: line.amountLeft };
  // Of what has gone back already the price of a piece is shown, and cannot be chosen.
  const back = quantityLeft === 0 ? line.unitPrice : partOf(rest, isChosen ? quantity : quantityLeft);
  const more = quantityLeft === 0 ? goneWord : words.refund.leftLine(quantityLeft);

  function choose(next: number): void {
    forgetFault();
    chooseQuantity(lineId, next);
  }

  return (
    <li className={`refund-row ${isChosen ? 'refund-chosen' : ''}`}>
      <CheckboxField
        className="field-parts"
        isDisabled={quantityLeft === 0}
        isSelected={isChosen}
        onChange={(isNowChosen) => choose(isNowChosen ? quantityLeft : 0)}
      >
        <CheckboxButton
          className="refund-line"
          data-testid="refund-line"
          data-line={lineId}
          data-minor={back}
          data-quantity={quantity}
          data-quantity-left={quantityLeft}
        >
          <span className="tick">
            <Icon name="check" />
          </span>
          <span className="refund-name">
            <span lang="nb">{name}</span>
            {line.quantity > 1 || quantityLeft === 0 ? <span className="refund-more">{more}</span> : null}
          </span>
          <Amount className="refund-price" value={back} />
        </CheckboxButton>
      </CheckboxField>
      {quantityLeft > 1 && isChosen ? (
        <div className="refund-steps">
          <Button
            kind="tool"
            label={words.refund.fewer(name)}
            icon={<Icon name="minus" />}
            testId="refund-line-fewer"
            isResting={quantity <= 1}
            onPress={() => choose(quantity - 1)}
          >
            {''}
          </Button>
          <span role="status">{words.refund.of(quantity, quantityLeft)}</span>
          <Button
            kind="tool"
            label={words.refund.more(name)}
            icon={<Icon name="plus" />}
            testId="refund-line-more"
            isResting={quantity >= quantityLeft}
            onPress={() => choose(quantity + 1)}
          >
            {''}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
